import { describe, expect, test } from 'vitest';
import { findDeadlinesAndDeeds } from '../../../../src/core/facts/deadlines/deadlines.ts';
import { findQuotes } from '../../../../src/core/facts/quotes/quotes.ts';
import { createModels } from '../../../../src/core/language/model/models.ts';
import { createReader } from '../../../../src/core/language/reader.ts';
import { loadModelBytes } from '../../../../src/services/language/load.ts';
import { articleOf } from '../../language/reading-of.ts';

const reader = createReader(createModels(loadModelBytes()));

type Line = { readonly who: string | null; readonly what: string; readonly due: unknown };

/** What is due by a text of Thursday 4 March 2021 under a headline, in words; without one, all is body. */
function linesOf(text: string, headline: string | null = null): Line[] {
  const whole = headline === null ? text : `${headline}\n\n${text}`;
  const article = articleOf(whole);
  const body = headline === null ? 0 : headline.length + 2;
  const zones =
    headline === null
      ? article.zones
      : [
          { start: 0, end: headline.length, kind: 'title' as const },
          { start: body, end: whole.length, kind: 'body' as const },
        ];
  const reading = reader({ ...article, zones, published: { value: '2021-03-04', basis: 'given' } });
  return findDeadlinesAndDeeds(reading, findQuotes(reading)).deadlines.map(({ who, what, due }) => ({
    who: who?.name ?? null,
    what: whole.slice(what.start, what.end),
    due,
  }));
}

const by = (latest: string) => ({ earliest: null, latest });

describe('a promise told to somebody', () => {
  test.each([
    [
      'Prime Minister Jonas Lind promised the bank on Tuesday that his government would publish a budget within 14 days.',
      'his government would publish a budget within 14 days',
      by('2021-03-18'),
    ],
    [
      'Jonas Lind assured the union that his ministry will pay the wages by 20 March.',
      'his ministry will pay the wages by 20 March',
      by('2021-03-20'),
    ],
  ])('%s', (text, what, due) => {
    expect(linesOf(text)).toEqual([{ who: 'Jonas Lind', what, due }]);
  });

  test('by a minister without a name, of his ministry', () => {
    const [line] = linesOf('The minister told the union on Tuesday that the ministry would pay the wages by 20 March.');
    expect(line).toMatchObject({ what: expect.stringContaining('pay the wages by 20 March'), due: by('2021-03-20') });
  });
});

describe('the words that are shown are whole', () => {
  test('a name between commas does not end them', () => {
    const [line] = linesOf(
      'It was a bad day for Ada Holm, the Danish foreign minister, who is to meet her Polish counterpart, Mr Jan Nowak, in Oslo on 11 March.',
    );
    expect(line).toMatchObject({
      what: 'meet her Polish counterpart, Mr Jan Nowak, in Oslo on 11 March',
      due: { value: '2021-03-11' },
    });
  });

  test('nor do they break off in a clause whose subject is two people', () => {
    const [line] = linesOf(
      'Bakers in Oslo called off a strike planned for Monday after their leader and Trade Minister Mira Sand agreed to raise wages.',
    );
    expect(line?.what).toBe('Bakers in Oslo called off a strike planned for Monday');
  });

  test('nor go on into what others do meanwhile', () => {
    const [line] = linesOf('Nothing was signed.', 'Ministers to meet again in Bern next week as farmers wait for rain');
    expect(line?.what).toBe('meet again in Bern next week');
  });

  test.each([
    'pay as much as the farmers asked for by 20 March',
    'hire as many bakers as they can by 20 March',
    'build as many as 40 homes that nobody wants by 20 March',
  ])('a measure is none of that: %s', (what) => {
    expect(linesOf(`Ada Holm is to ${what}.`).map((line) => line.what)).toEqual([what]);
  });

  test('a name and its office between commas are one bearer', () => {
    const [line] = linesOf(
      'It was a bad day for Ada Holm, the Danish foreign minister, who is to fly to Oslo on 11 March.',
    );
    expect(line).toMatchObject({ who: 'Ada Holm', what: 'fly to Oslo on 11 March' });
  });

  test('what a noun phrase is part of goes with it', () => {
    const [line] = linesOf(
      'She asked both sides to find a way out before the arrival of the mission of the Nordic Bank, which is expected on Monday.',
    );
    expect(line?.what).toBe('the arrival of the mission of the Nordic Bank, which is expected on Monday');
  });

  test('a headline of two who will act names both', () => {
    const [line] = linesOf('Nobody said more than that.', 'Trade minister, bakers’ union to resume talks on Sunday');
    expect(line).toEqual({
      who: null,
      what: 'Trade minister, bakers’ union to resume talks on Sunday',
      due: { value: '2021-03-07' },
    });
  });
});

describe('a participle behind a comma', () => {
  test.each([
    [
      'The bank, which bought the port in May, has raised its share to a third, expected to grow to half by June.',
      'The bank',
    ],
    ['The ministry has cut its staff to 460 people, scheduled to fall to 300 by 1 June.', 'The ministry'],
  ])('has the subject of the clause before: %s', (text, who) => {
    expect(linesOf(text).map((line) => line.who)).toEqual([who]);
  });
});

describe('a headline that the article tells in full', () => {
  test.each([
    [
      'without its day',
      'Foreign Minister to visit Vienna',
      'Foreign Minister Ada Holm will visit Vienna on 9 March for talks, her office said.',
      [{ what: 'visit Vienna on 9 March for talks', due: { value: '2021-03-09' } }],
    ],
    [
      'in other words',
      'Prime Minister to attend gas summit',
      'Prime Minister Jonas Lind will take part in a summit on the gas pipeline on 9 March, his office said.',
      [{ what: 'take part in a summit on the gas pipeline on 9 March', due: { value: '2021-03-09' } }],
    ],
  ])('%s makes no line of its own', (_, headline, text, lines) => {
    expect(linesOf(text, headline)).toEqual(lines.map((line) => expect.objectContaining(line)));
  });

  test('a headline that names those whom the body calls “the two” stands for it', () => {
    const lines = linesOf(
      'Trade Minister Mira Sand met the union’s leader on Thursday, and the two agreed to resume talks on Sunday.',
      'Trade minister, bakers’ union to resume talks on Sunday',
    );
    expect(lines.map(({ what }) => what)).toEqual(['Trade minister, bakers’ union to resume talks on Sunday']);
  });

  test('what only the headline tells stays', () => {
    const lines = linesOf(
      'Prime Minister Jonas Lind will open a school on 9 March, his office said.',
      'Prime Minister to attend gas summit',
    );
    expect(lines.map(({ what }) => what)).toEqual(['attend gas summit', 'open a school on 9 March']);
  });
});
