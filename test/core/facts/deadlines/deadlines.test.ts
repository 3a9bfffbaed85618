import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDeadlines } from '../../../../src/core/facts/deadlines/deadlines.ts';
import type { Deadline } from '../../../../src/core/facts/fact.ts';
import { findQuotes } from '../../../../src/core/facts/quotes/quotes.ts';
import { createModels } from '../../../../src/core/language/model/models.ts';
import { createReader } from '../../../../src/core/language/reader.ts';
import type { Reading } from '../../../../src/core/language/reading.ts';
import { loadModelBytes } from '../../../../src/services/language/load.ts';
import { cases } from '../../../support/laws.ts';
import { articleOf } from '../../language/reading-of.ts';

const reader = createReader(createModels(loadModelBytes()));
const deadlinesOf = (reading: Reading): readonly Deadline[] => findDeadlines(reading, findQuotes(reading));

type Line = Pick<Deadline, 'kind' | 'due' | 'rule'> & {
  what: string;
  who: string | null;
  toWhom: string | null;
  dueText: string | null;
};

/** What is due by a text of Thursday 4 March 2021, in words. */
function dueIn(text: string, published: string | null = '2021-03-04'): Line[] {
  const article = {
    ...articleOf(text),
    published: published === null ? null : { value: published, basis: 'given' as const },
  };
  const cut = (span: { start: number; end: number } | null) => span && article.text.slice(span.start, span.end);
  return deadlinesOf(reader(article)).map(({ kind, due, rule, what, who, toWhom, dueText }) => ({
    kind,
    due,
    rule,
    what: cut(what) ?? '',
    who: who?.name ?? null,
    toWhom: toWhom?.name ?? null,
    dueText: cut(dueText),
  }));
}

const by = (latest: string) => ({ earliest: null, latest });
const on = (value: string) => ({ value });

describe('a bearer, an act and a day', () => {
  test.each([
    [
      'The ministry said on Thursday it will publish the full report by 1 June.',
      'deadline',
      'ministry',
      'publish the full report by 1 June',
      by('2021-06-01'),
    ],
    [
      'Jonas Lind will travel to Lyon next week for talks with the mayor.',
      'scheduled',
      'Lind',
      'travel to Lyon next week for talks with the mayor',
      on('2021-W10'),
    ],
    [
      'The government has until 1 April to answer the questions of the court.',
      'deadline',
      'government',
      'answer the questions of the court',
      by('2021-04-01'),
    ],
    [
      'The court ordered the company to pay the fine by the end of the month.',
      'deadline',
      'company',
      'pay the fine by the end of the month',
      by('2021-03'),
    ],
    [
      'The company must repay the loan within 90 days.',
      'deadline',
      'company',
      'repay the loan within 90 days',
      by('2021-06-02'),
    ],
    ['The union gave the airline 48 hours to respond.', 'deadline', 'airline', 'respond', by('2021-03-06')],
    [
      'France agreed to open its border on 12 April.',
      'commitment',
      'France',
      'open its border on 12 April',
      on('2021-04-12'),
    ],
    [
      'The two governments are due to resume talks in Bern on 20 March.',
      'scheduled',
      'governments',
      'resume talks in Bern on 20 March',
      on('2021-03-20'),
    ],
  ])('%s', (text, kind, who, what, due) => {
    const [line, ...rest] = dueIn(text);
    expect(rest).toEqual([]);
    expect(line).toMatchObject({ kind, due });
    expect(line?.who).toContain(who);
    expect(line?.what).toBe(what);
    expect(text).toContain(line?.dueText ?? 'nothing');
  });
});

describe('an event and its day', () => {
  test.each([
    ['Talks will resume on 9 March in Oslo, the envoy said.', 'Talks will resume on 9 March in Oslo', on('2021-03-09')],
    ['Elections are to be held in September.', 'Elections are to be held in September', on('2021-09')],
    ['The ceasefire expires at midnight on Sunday.', 'The ceasefire expires at midnight on Sunday', on('2021-03-07')],
    ['The law takes effect on 1 July.', 'The law takes effect on 1 July', on('2021-07-01')],
    ['They spoke of the next meeting, scheduled for 5 May.', 'the next meeting, scheduled for 5 May', on('2021-05-05')],
  ])('%s', (text, what, due) => {
    expect(dueIn(text)).toEqual([expect.objectContaining({ what, due, who: null })]);
  });
});

describe('without a day', () => {
  test.each([
    [
      'Jonas Lind vowed to resign if the budget is rejected.',
      'condition',
      'Jonas Lind',
      'resign if the budget is rejected',
    ],
    [
      'Mira Sand urged Germany to honour its commitments under the ceasefire accord.',
      'commitment',
      'Germany',
      'honour its commitments under the ceasefire accord',
    ],
    [
      'Jonas Lind said that he would not set a timeframe for the withdrawal.',
      'commitment',
      'Jonas Lind',
      'not set a timeframe for the withdrawal',
    ],
    ['France pledged to send doctors to the island.', 'commitment', 'France', 'send doctors to the island'],
  ])('%s', (text, kind, who, what) => {
    expect(dueIn(text)).toEqual([expect.objectContaining({ kind, who, what, due: null })]);
  });

  test('words without a day are kept as words', () => {
    expect(dueIn('France will soon open its border.')[0]).toMatchObject({ due: null, dueText: 'soon' });
  });

  test('a day without its year in an undated article is no guess', () => {
    expect(dueIn('France will answer by June 9.', null)[0]).toMatchObject({ due: null, dueText: 'June 9' });
  });
});

describe('none of these is one', () => {
  test.each([
    ['a forecast', 'Analysts expect the bank to cut its rates in June.'],
    ['an expert', 'The government will fall in June, analysts said.'],
    ['an opinion', 'Jonas Lind believes that the firm will win the contract in May.'],
    ['the weather', 'It will rain on Friday.'],
    ['the past', 'The ministry published the report on Monday and closed its office.'],
    ['a past plan', 'The ferry was to sail on 2 February.'],
    ['a possibility', 'The minister may resign on Friday.'],
    ['a state', 'The mayor will be happy.'],
    ['an aim', 'The aim is to end hunger.'],
    ['a denial of a promise', 'The company never agreed to pay the fine.'],
  ])('%s', (_, text) => {
    expect(dueIn(text)).toEqual([]);
  });

  test('other stories of the page', () => {
    const article = {
      ...articleOf('The mayor spoke.', ['promo', 'France will open its border on 12 April.']),
      published: { value: '2021-03-04', basis: 'given' as const },
    };
    expect(deadlinesOf(reader(article))).toEqual([]);
  });
});

test('what became of an appointment is told by its rule', () => {
  expect(dueIn('The vote, scheduled for Friday, was postponed until 12 April.')).toEqual([
    expect.objectContaining({ rule: 'postponed', due: by('2021-04-12') }),
  ]);
  expect(dueIn('The summit in Lyon on 3 May has been cancelled.')).toEqual([
    expect.objectContaining({ rule: 'cancelled', due: on('2021-05-03') }),
  ]);
});

test('a deed that the article says was due is kept', () => {
  for (const text of [
    'France exchanged the lists of prisoners on Wednesday, meeting a deadline of the accord.',
    'France exchanged the lists of prisoners on time.',
    'France exchanged the lists of prisoners as agreed.',
  ])
    expect(dueIn(text)).toEqual([
      expect.objectContaining({
        rule: 'kept',
        who: 'France',
        what: expect.stringContaining('exchanged the lists of prisoners'),
      }),
    ]);
  expect(dueIn('France did not exchange the lists on time.')).toEqual([]);
  expect(dueIn('France failed to exchange the lists on time.')).toEqual([]);
});

test('the day of a promise is not the day of the deed', () => {
  expect(dueIn('France agreed on Thursday to open its border.')[0]).toMatchObject({
    what: 'open its border',
    due: null,
  });
  expect(dueIn('Mira Sand on Thursday urged France to honour the accord by 1 May.')[0]).toMatchObject({
    due: by('2021-05-01'),
  });
});

test('an undated article names an appointment by its day', () => {
  expect(dueIn('The hearing on the islands is due to resume on 23 May in Bern.', null)).toEqual([
    expect.objectContaining({ kind: 'scheduled', due: null, dueText: '23 May' }),
  ]);
});

test('a day belongs to the verb that it goes with', () => {
  const [first, second] = dueIn('France will open its border on 12 April and the mayor will leave on 20 May.');
  expect(first?.due).toEqual(on('2021-04-12'));
  expect(second?.due).toEqual(on('2021-05-20'));
});

test('to whom it is owed', () => {
  expect(dueIn('Jonas Lind said France would deliver an answer to Germany by 1 May.')[0]).toMatchObject({
    who: 'France',
    toWhom: 'Germany',
  });
});

test('any text: no error, every span slices, nothing due before publication', () => {
  const words = fc.constantFrom(
    'France',
    'the',
    'ministry',
    'will',
    'to',
    'be',
    'is',
    'agreed',
    'until',
    'by',
    'Friday',
    '2 March',
    'deadline',
    'of',
    ',',
    '.',
    'if',
    '“',
    '”',
    'and',
    'said',
    'it',
    'has',
    'vote',
    'was',
    'postponed',
    'that',
    '😀',
    '\n\n',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 150 }),
        fc.array(words, { maxLength: 40 }).map((all) => all.join(' ')),
      ),
      (text) => {
        const article = { ...articleOf(text), published: { value: '2021-03-04', basis: 'given' as const } };
        for (const { what, evidence, dueText, who, due } of deadlinesOf(reader(article))) {
          for (const span of [what, evidence, ...(dueText ? [dueText] : []), ...(who?.mention ? [who.mention] : [])]) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(text.length);
          }
          if (due && 'value' in due) expect(due.value.slice(0, 7) >= '2021').toBe(true);
        }
      },
    ),
    { numRuns: cases(200) },
  );
});

describe('who bears it', () => {
  test.each([
    ['The report must be submitted by the ministry by 1 June.', 'the ministry'],
    ['The company was given until Friday to sell its stake.', 'The company'],
    ['The company was ordered to pay the fine by the end of the month.', 'The company'],
    ["Norway's deadline to ratify the treaty is 1 May.", 'Norway'],
    ['The regulator set a 1 May deadline for the two sides to sign the accord.', 'the two sides'],
    ['The company faces a deadline of 1 May to sell its stake.', 'The company'],
    ["The ministry's decision is due by 30 March.", 'The ministry'],
    ['Malta, Norway and Iceland are scheduled to join the bank in April.', 'Malta, Norway and Iceland'],
    ['Mira Sand, after a long flight, is due to land in Lyon on Monday.', 'Mira Sand'],
    ['Norway said its troops would leave the town by Sunday.', 'Norway'],
    ['Texas Gov. Mira Sand will visit Lyon on Monday.', 'Mira Sand'],
    ['“We will hand over the list by 1 May,” Mira Sand, the foreign minister, told reporters.', 'Mira Sand'],
    ['The rebels threatened to walk out unless the army withdraws by Friday.', 'The rebels'],
    ['The ferry line Nordvik Sailing will resume its crossings by 1 June, it said.', 'Nordvik Sailing'],
  ])('%s', (text, who) => {
    expect(dueIn(text).map((line) => line.who)).toEqual([who]);
  });
});

describe('the words read on', () => {
  test.each([
    [
      'As the council appears set to veto a law that would close the port, the mayor disagrees.',
      'veto a law that would close the port',
    ],
    [
      'A survey to be printed next week by two banks says that prices fell.',
      'A survey to be printed next week by two banks',
    ],
    ['The union plans to boycott the talks on Friday, a sign of growing anger.', 'boycott the talks on Friday'],
    ['The union will sign on 3 May, and the firm said that it would follow.', 'sign on 3 May'],
    [
      'The ferry line will sail again by 1 June, its chief executive, Mira Sand, said.',
      'The ferry line will sail again by 1 June',
    ],
    [
      'The bridge, which collapsed in May, will reopen on 3 June.',
      'The bridge, which collapsed in May, will reopen on 3 June',
    ],
  ])('%s', (text, what) => {
    expect(dueIn(text)[0]?.what).toBe(what);
  });
});

describe('guesses are none either', () => {
  test.each([
    ['of a rival, in a quotation', '“Lind will crush his rivals,” said Mira Sand, a trader.'],
    ['of the writer', 'Jonas Lind will dominate the campaign.'],
    ['hedged', 'Jonas Lind will probably sign the law on Friday.'],
    ['of a judge', 'Jonas Lind said that a jury would not believe him.'],
    ['advice', 'The mayor said that drivers should take the ring road on Monday.'],
    ['of those who vote somewhere', 'He campaigned in the states in the north that vote on 9 March.'],
    ['old news', 'In May 2003 the bank announced that it would close its office in Lyon.'],
    ['a record', 'The index stood below the record set on 9 March.'],
    ['a manner of speaking', 'If you ask me, Norway will sign.'],
    ['a verb without its object', 'The firm attacked the rules, which the council pledged to change.'],
    ['words against an agreement', 'Mira Sand attacked the agreement to close the port.'],
    ['between two times', 'The council will repeat its warning between now and November.'],
  ])('%s', (_, text) => {
    expect(dueIn(text)).toEqual([]);
  });
});

test('what a source tells a newspaper is not owed to it', () => {
  expect(
    dueIn('An official told the Harbour Post that the ministry would publish the report on 9 March.')[0],
  ).toMatchObject({
    who: 'the ministry',
    toWhom: null,
  });
});

test('words that only the text around can make clear are less sure', () => {
  const published = { value: '2021-04-20', basis: 'given' as const };
  const sureness = (text: string): number => deadlinesOf(reader({ ...articleOf(text), published }))[0]?.confidence ?? 1;
  expect(sureness('Its members will vote on 5 May.')).toBeLessThan(
    sureness('The members of the council will vote on 5 May.'),
  );
});
