import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createQuoteMemory, mergeQuotes, type QuoteItem } from '../../../src/core/merge/quotes.ts';
import { cases } from '../../support/laws.ts';

const DEEDS = ['mend', 'paint', 'close', 'sell', 'widen', 'lease'];
const THINGS = ['ferry pier', 'salt mill', 'north quay', 'tram depot', 'old granary', 'lock gates'];
const DAYS = ['2031-05-02', '2031-05-03', '2031-05-09', '2031-06-20'];
const SPEAKERS = ['Ada Holm', 'Holm', 'Nils Brandt', 'Rosa Fenn'];

/** Sentences of few frames, as officials speak them: each is nearly like many others, and some are made of two that others say. */
const sentence = fc
  .record({
    deed: fc.constantFrom(...DEEDS),
    thing: fc.constantFrom(...THINGS),
    month: fc.constantFrom('June', 'July'),
    frame: fc.nat(7),
  })
  .map(({ deed, thing, month, frame }) => {
    const act = `${deed} the ${thing}`;
    const plan = `We will ${act} whatever the harbour board decides`;
    const money = `every coin for it comes out of the ${month} ferry tolls`;
    if (frame > 5) return `${plan}, ${money}`;
    if (frame === 5) return plan;
    if (frame === 4) return money;
    if (frame === 0) return `The two towns have agreed to ${act} before the end of ${month} at the latest`;
    if (frame === 1) return `The two towns have agreed to ${act} before the end of ${month}`;
    return `Nobody wants to ${act}`;
  });

const quote: fc.Arbitrary<QuoteItem> = fc.record({
  article: fc.nat(400).map((n) => `a${n}`),
  text: sentence,
  speaker: fc.option(
    fc.record({ name: fc.constantFrom(...SPEAKERS), sure: fc.boolean() }).map(({ name, sure }) => ({
      person: name,
      name,
      sure,
    })),
    { freq: 3 },
  ),
  published: fc.constantFrom(...DAYS, null),
  kind: fc.constant('direct' as const),
});

const said = (text: string, name: string | null): QuoteItem => ({
  article: text,
  text,
  speaker: name === null ? null : { person: name, name, sure: true },
  published: '2031-05-02',
  kind: 'direct',
});

/** What nobody else says, so often that groups are worth remembering. */
const others = Array.from({ length: 120 }, (_, i) => said(`Warehouse ${i} burnt${i} down${i}`, null));

describe('a memory of quotes', () => {
  test('knows who may not join a group any more, and who may again', () => {
    const [plan, money] = [
      'We will lease the salt mill whatever the harbour board decides',
      'every coin comes out of the July ferry tolls',
    ];
    const [whole, first, second] = [
      said(`${plan}, ${money}`, null),
      said(plan, 'Ada Holm'),
      said(money, 'Nils Brandt'),
    ];
    const memory = createQuoteMemory();
    const groupsOf = (...quotes: QuoteItem[]): number =>
      mergeQuotes([...quotes, ...others], memory).length - others.length;
    expect(groupsOf(whole, second)).toBe(1);
    expect(groupsOf(whole, first, second)).toBe(2);
    expect(groupsOf(whole, second)).toBe(1);
  });

  test('knows who may not join by way of somebody who came to the group later', () => {
    const plan =
      'Lena and Ostmark lease the salt mill this autumn whatever engineers, harbour boards, millers or old lawyers decide';
    const pay = 'ferry tolls pay for each plank, nail, rope, beam and lantern';
    const praise = 'carpenters from Fennholt do splendid work';
    const [whole, bridge] = [said(`${plan}, ${pay}`, null), said(`${pay}, ${praise}`, null)];
    const [first, second] = [said(plan, 'Ada Holm'), said(praise, 'Nils Brandt')];
    const memory = createQuoteMemory();
    const groupsOf = (...quotes: QuoteItem[]): number =>
      mergeQuotes([...quotes, ...others], memory).length - others.length;
    expect(groupsOf(whole, bridge, second)).toBe(1);
    expect(groupsOf(whole, first, bridge, second)).toBe(2);
    expect(groupsOf(whole, bridge, second)).toBe(1);
  });

  test('knows when so many share a turn of phrase that it tells nothing', () => {
    const berth = (i: number): QuoteItem =>
      said(`The harbour board decided again yesterday evening to rent berth b${i}`, 'Ada Holm');
    const short = said('The harbour board decided again yesterday evening to rent', 'Ada Holm');
    const memory = createQuoteMemory();
    const many = [...Array.from({ length: 200 }, (_, i) => berth(i)), short];
    expect(mergeQuotes(many, memory).length).toBe(1);
    const more = [...many, berth(200)];
    expect(mergeQuotes(more, memory)).toEqual(mergeQuotes(more));
    expect(mergeQuotes(more, memory).length).toBe(2);
    expect(mergeQuotes(many, memory).length).toBe(1);
  });

  test('changes nothing in how they are grouped, whatever came and went', () => {
    fc.assert(
      fc.property(
        fc.array(quote, { minLength: 260, maxLength: 420, size: 'max' }),
        fc.array(fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), {
          minLength: 1,
          maxLength: 5,
        }),
        (quotes, batches) => {
          const memory = createQuoteMemory();
          const there = new Set(quotes.slice(0, -12));
          mergeQuotes([...there], memory);
          for (const batch of batches) {
            for (const at of batch) {
              const one = quotes.at(-1 - (at % 30))!;
              if (!there.delete(one)) there.add(one);
            }
            const items = quotes.filter((one) => there.has(one));
            expect(mergeQuotes(items, memory)).toEqual(mergeQuotes(items));
          }
        },
      ),
      { numRuns: cases(12) },
    );
  });
});
