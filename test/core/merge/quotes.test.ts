import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Said } from '../../../src/core/merge/quote-speakers.ts';
import { mergeQuotes, type QuoteItem } from '../../../src/core/merge/quotes.ts';
import { align, evenWords } from '../../../src/core/merge/wording.ts';

let count = 0;
const said = (name: string | null, sure = true): Said | null => (name === null ? null : { person: name, name, sure });
const item = (
  text: string,
  speaker: string | Said | null = 'p1',
  published: string | null = '2031-05-04',
): QuoteItem => ({
  article: `a${count++}`,
  text,
  speaker: typeof speaker === 'string' ? said(speaker) : speaker,
  published,
  kind: 'direct',
});
const together = (...items: QuoteItem[]): boolean => mergeQuotes(items).length === 1;

const BRIDGE = 'We will not reopen the Lenna bridge before the engineers have finished their work';

describe('wordings of one utterance', () => {
  it('are merged where they are word for word the same', () => {
    expect(together(item(BRIDGE), item(`${BRIDGE}.`))).toBe(true);
  });

  it('may differ in contractions, marks and the spelling of a country', () => {
    const a = item('We won’t ask the U.S. for more grain – not this year');
    const b = item('We will not ask the United States for more grain, not this year');
    expect(together(a, b)).toBe(true);
  });

  it('may differ by an insertion in brackets and by an ellipsis', () => {
    const whole = item('The harbour is open, the cranes are running and nobody in Ostmark should doubt our word');
    const cut = item('The harbour is open … and nobody [in the city] in Ostmark should doubt our word');
    expect(together(whole, cut)).toBe(true);
  });

  it('may be a part inside the whole', () => {
    expect(
      together(
        item(`I have said it before. ${BRIDGE}. That is all.`),
        item('before the engineers have finished their work'),
      ),
    ).toBe(true);
  });

  it('may overlap, each with more at its own end', () => {
    const a = item(`${BRIDGE}. And I say so as somebody who lives on the other side`);
    const b = item(`Let me be plain about one thing. ${BRIDGE}`);
    expect(together(a, b)).toBe(true);
  });

  it('are merged where one outlet does not say who spoke', () => {
    expect(together(item(BRIDGE), item(BRIDGE, null))).toBe(true);
  });

  it('are merged where one outlet’s speaker is a guess that agrees', () => {
    const words = 'a rotten deal for Lenna';
    expect(together(item(words, 'p1'), item(words, said('p1', false), '2031-07-05'))).toBe(true);
    expect(together(item(words, 'p1'), item(words, said('p2', false), '2031-07-05'))).toBe(false);
  });

  it('are merged where one outlet gives the surname alone', () => {
    expect(together(item(BRIDGE, 'Anna Holm'), item(BRIDGE, 'Holm', '2031-06-04'))).toBe(true);
  });

  it('may be two translations, of one speaker in the same days', () => {
    const a = 'The harbour of Lenna remains closed until the last mines have been cleared from the channel';
    const b = 'Until the channel is cleared of the last mines, Lenna harbour will remain closed to everybody';
    expect(together(item(a), item(b, 'p1', '2031-05-05'))).toBe(true);
    expect(together(item(a), item(b, 'p2'))).toBe(false);
    expect(together(item(a), item(b, 'p1', '2031-05-20'))).toBe(false);
    expect(together(item(a), item(b.replace('will remain', 'will not remain')))).toBe(false);
  });

  it('may have one word for another in the same frame', () => {
    const frame = (word: string) => `Nobody in this ${word} has ever paid for the ferry, and nobody ever will`;
    expect(together(item(frame('town')), item(frame('valley')))).toBe(true);
  });

  it('count a short part only in the days around', () => {
    expect(together(item('a reckless gamble'), item('a reckless gamble', 'p1', '2031-05-05'))).toBe(true);
    expect(together(item('a reckless gamble'), item('a reckless gamble', 'p1', '2031-07-05'))).toBe(false);
  });
});

describe('different utterances', () => {
  it('stay apart though they share four words in a row', () => {
    const a = item('It is going to be a long winter for the farmers of the valley');
    const b = item('It is going to be hard to explain to the board why nobody rang');
    expect(together(a, b)).toBe(false);
  });

  it('stay apart when two people say nearly the same', () => {
    expect(together(item('a step in the right direction', 'p1'), item('a step in the right direction', 'p2'))).toBe(
      false,
    );
  });

  it('are not joined by an unattributed one between them', () => {
    const items = [
      item('a step in the right direction', 'p1'),
      item('a step in the right direction', 'p2'),
      item('a step in the right direction', null),
    ];
    const groups = mergeQuotes(items);
    expect(groups.find((group) => group.includes(0))).not.toContain(1);
  });

  it('stay apart where the same frame holds another deed and another thing', () => {
    const frame = (deed: string) => `Both towns have agreed to ${deed} by 9 October`;
    expect(together(item(frame('mend the ferry pier')), item(frame('sell the salt mill')))).toBe(false);
    expect(together(item(frame('take the marbles')), item(frame('count the herrings'), 'p1', '2031-05-05'))).toBe(
      false,
    );
  });

  it('stay apart where the same frame holds another number', () => {
    const frame = (day: string) => `Both towns have agreed to mend the ferry pier by ${day}`;
    expect(together(item(frame('9 October')), item(frame('12 October')))).toBe(false);
    expect(together(item(frame('9 October')), item(frame('nine October')))).toBe(true);
    expect(together(item(`${frame('9')} of the month that comes after harvest`), item(frame('12')))).toBe(false);
  });

  it('stay apart where the same frame holds another name', () => {
    const frame = (name: string) => `We shall mend the old pier together with ${name} before the herring come back`;
    expect(together(item(frame('Brandt')), item(frame('Fenn')))).toBe(false);
    expect(together(item(frame('Nils Brandt')), item(frame('Mayor Brandt')))).toBe(true);
    expect(together(item(frame('Brandt')), item(frame('him')))).toBe(true);
    expect(together(item(frame('BRANDT').toUpperCase()), item(frame('neighbours').toUpperCase()))).toBe(true);
  });

  it('stay apart when weeks lie between and the words are not the same', () => {
    const a = item('We expect the talks on the fishing quota to end with a deal', null, '2031-01-02');
    const b = item('We expect talks on fishing to end with a deal or with a strike', null, '2031-03-20');
    expect(together(a, b)).toBe(false);
  });
});

it('shows a contradiction: long words given to two people on the same day are one utterance', () => {
  expect(together(item(BRIDGE, 'p1'), item(BRIDGE, 'p2'))).toBe(true);
  expect(together(item(BRIDGE, 'p1'), item(BRIDGE, 'p2', '2031-06-04'))).toBe(false);
});

it('keeps hundreds of reprints in one group', () => {
  const items = Array.from({ length: 450 }, () => item(BRIDGE));
  expect(mergeQuotes(items)).toHaveLength(1);
});

const anyItem = fc.record({
  article: fc.constantFrom('a', 'b', 'c', 'd'),
  text: fc
    .array(fc.constantFrom('we', 'will', 'open', 'the', 'port', 'never', 'close', 'bridge', 'grain', '…', '“'), {
      maxLength: 14,
    })
    .map((w) => w.join(' ')),
  speaker: fc.constantFrom(null, said('p1'), said('p2'), said('p1', false), said('Anna p1')),
  published: fc.constantFrom(null, '2031-05-04', '2031-05-06', '2031-09-01', '2031', 'nonsense'),
  kind: fc.constant('direct' as const),
});

it('law: every index stands in exactly one group, whatever comes in', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          anyItem,
          fc.string({ unit: 'binary' }).map((text) => item(text)),
        ),
        { maxLength: 12 },
      ),
      (items) => {
        expect(
          mergeQuotes(items)
            .flat()
            .sort((a, b) => a - b),
        ).toEqual(items.map((_, i) => i));
      },
    ),
  );
});

it('law: the order of arrival does not matter', () => {
  fc.assert(
    fc.property(fc.array(anyItem, { maxLength: 9 }), fc.integer(), (items, seed) => {
      const key = (list: readonly QuoteItem[]) =>
        mergeQuotes(list)
          .map((group) =>
            group
              .map((i) => JSON.stringify(list[i]))
              .sort()
              .join('|'),
          )
          .sort();
      const shuffled = items
        .map((value, i) => ({ value, at: Math.imul(i + 1, seed | 1) }))
        .sort((a, b) => a.at - b.at)
        .map((x) => x.value);
      expect(key(shuffled)).toEqual(key(items));
    }),
  );
});

it('law: an alignment is symmetric, and a text covers itself', () => {
  fc.assert(
    fc.property(anyItem, anyItem, (a, b) => {
      const [x, y] = [evenWords(a.text), evenWords(b.text)];
      expect(align(x, y).coverage).toBeCloseTo(align(y, x).coverage);
      if (x.length > 0) expect(align(x, x).coverage).toBe(1);
    }),
  );
});
