import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/core/article/read-article.ts';
import type { IsoDate } from '../../../src/core/calendar.ts';
import { articleFacts } from '../../../src/core/facts/article-facts.ts';
import { createModels } from '../../../src/core/language/model/models.ts';
import { createReader } from '../../../src/core/language/reader.ts';
import type { ArticleFacts, MergedDeadline } from '../../../src/core/merge/merged.ts';
import { loadModelBytes } from '../../../src/services/language/load.ts';
import { cases } from '../../support/laws.ts';
import { mergeCorpus } from '../../support/merge-corpus.ts';

const reader = createReader(createModels(loadModelBytes()));
const texts = new Map<string, string>();

let count = 0;
function told(published: IsoDate, text: string, outlet = 'Harbour Post'): ArticleFacts {
  count += 1;
  const id = `a${count}`;
  texts.set(id, text);
  return articleFacts(reader(readArticle({ id, outlet, text, published })), id);
}

/** The deadlines as known on a day, by articles published up to it. */
function deadlines(articles: readonly ArticleFacts[], asOf: IsoDate): MergedDeadline[] {
  const known = articles.filter(({ card }) => (card.published ?? '') <= asOf);
  return mergeCorpus(known, asOf).facts.filter((fact): fact is MergedDeadline => fact.type === 'deadline');
}

const outcomeWords = (fact: MergedDeadline | undefined): string[] =>
  (fact?.outcomes ?? []).flatMap(({ status, sources }) =>
    sources.map(({ article, start, end }) => `${status}: ${texts.get(article)?.slice(start, end)}`),
  );

const RATIFY = told('2021-03-04', 'Norway pledged to ratify the fishing treaty by 1 May.');

describe('a deed that other articles report', () => {
  test('closes the promise, with their words', () => {
    const done = told(
      '2021-04-14',
      'Norway ratified the fishing treaty on Tuesday, the foreign ministry said.',
      'Coast Wire',
    );
    expect(deadlines([RATIFY], '2021-04-13')).toEqual([expect.objectContaining({ status: 'open' })]);
    const [fact, ...rest] = deadlines([RATIFY, done], '2021-04-14');
    expect(rest).toEqual([]);
    expect(fact?.status).toBe('met');
    expect(outcomeWords(fact)).toEqual(['met: ratified the fishing treaty on Tuesday']);
    expect(fact?.newest).toBe('2021-04-14');
  });

  test.each([
    ['another country', 'Iceland ratified the fishing treaty on Tuesday.'],
    ['another object', 'Norway ratified the climate accord on Tuesday.'],
    ['another act', 'Norway criticised the fishing treaty on Tuesday.'],
    ['not done', 'Norway did not ratify the fishing treaty on Tuesday.'],
    ['only hoped', 'Norway would have ratified the fishing treaty on Tuesday.'],
    ['a condition', 'Fishermen would cheer if Norway ratified the fishing treaty.'],
  ])('%s closes nothing', (_, text) => {
    const fact = deadlines([RATIFY, told('2021-04-14', text)], '2021-04-14').find(({ due }) => due !== null);
    expect(fact?.status).toBe('open');
    expect(fact?.outcomes).toBeUndefined();
  });

  test('done before it was promised is another deed', () => {
    const before = told('2021-02-03', 'Norway ratified the fishing treaty on Tuesday.');
    expect(deadlines([RATIFY, before], '2021-03-10')[0]?.status).toBe('open');
  });

  test('a limit that was missed is overdue by an article, not by silence', () => {
    const missed = told('2021-05-04', 'Norway failed to ratify the fishing treaty by the deadline, diplomats said.');
    const [silent] = deadlines([RATIFY], '2021-05-05');
    expect(silent).toMatchObject({ status: 'overdue' });
    expect(silent?.outcomes).toBeUndefined();
    const [fact] = deadlines([RATIFY, missed], '2021-05-05');
    expect(fact?.status).toBe('overdue');
    expect(outcomeWords(fact)).toEqual([expect.stringMatching(/^missed: ratify the fishing treaty/)]);
  });

  test('told later as still to come, it is open again', () => {
    const done = told('2021-04-14', 'Norway ratified the fishing treaty on Tuesday.');
    const again = told('2021-04-20', 'Norway pledged to ratify the fishing treaty by 1 May.', 'Coast Wire');
    expect(deadlines([RATIFY, done, again], '2021-04-21')[0]?.status).toBe('open');
  });
});

describe('a meeting that took place', () => {
  const planned = told('2021-03-04', 'Ada Holm, the foreign minister, will meet Jonas Lind in Bern on 9 March.');
  const held = told('2021-03-10', 'Foreign Minister Ada Holm met Jonas Lind in Bern on Tuesday.', 'Coast Wire');

  test('closes the appointment that it was', () => {
    const [fact] = deadlines([planned, held], '2021-03-10');
    expect(fact).toMatchObject({ kind: 'scheduled', status: 'met' });
    expect(outcomeWords(fact)).toEqual(['met: Foreign Minister Ada Holm met Jonas Lind in Bern on Tuesday.']);
  });

  test.each([
    ['on another day', 'Foreign Minister Ada Holm met Jonas Lind in Bern on 2 April.', '2021-04-03'],
    ['with somebody else', 'Foreign Minister Ada Holm met Mira Sand in Bern on Tuesday.', '2021-03-10'],
  ])('%s it closes nothing', (_, text, day) => {
    const fact = deadlines([planned, told(day, text, 'Coast Wire')], day).find(({ kind }) => kind === 'scheduled');
    expect(fact?.status).toBe('passed');
  });
});

describe('what was moved or called off', () => {
  const vote = told('2021-03-04', 'The vote on the harbour law is due on 12 April.');

  test('tells both days', () => {
    const moved = told('2021-04-01', 'The vote on the harbour law was postponed until 3 May.', 'Coast Wire');
    const [fact] = deadlines([vote, moved], '2021-04-02');
    expect(fact).toMatchObject({
      status: 'postponed',
      movedFrom: { value: '2021-04-12' },
      due: { latest: '2021-05-03' },
    });
    expect(outcomeWords(fact)).toEqual([expect.stringContaining('postponed: ')]);
  });

  test('is cancelled with the words that say so', () => {
    const off = told('2021-04-01', 'The vote on the harbour law was cancelled on Thursday.', 'Coast Wire');
    const [fact] = deadlines([vote, off], '2021-04-02');
    expect(fact?.status).toBe('cancelled');
    expect(outcomeWords(fact)).toEqual([expect.stringContaining('cancelled: ')]);
  });
});

describe('laws', () => {
  const pool = [
    RATIFY,
    told('2021-04-14', 'Norway ratified the fishing treaty on Tuesday.', 'Coast Wire'),
    told('2021-04-15', 'Norway ratified the fishing treaty this week, ahead of the deadline.', 'Northern Wire'),
    told('2021-03-09', 'The vote on the harbour law is due on 12 April.'),
    told('2021-04-01', 'The vote on the harbour law was postponed until 3 May.', 'Coast Wire'),
    told('2021-03-04', 'Ada Holm, the foreign minister, will meet Jonas Lind in Bern on 9 March.'),
    told('2021-03-10', 'Foreign Minister Ada Holm met Jonas Lind in Bern on Tuesday.', 'Coast Wire'),
    told('2021-05-04', 'Norway failed to ratify the fishing treaty by the deadline.', 'Lisker Post'),
  ];
  const days = ['2021-03-05', '2021-03-11', '2021-04-13', '2021-04-16', '2021-05-05', '2021-06-30'];

  test('the order of articles changes nothing, and no day reopens what is past', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(pool, { minLength: 1 }), (articles) => {
        const inOrder = [...articles].sort((a, b) => (a.card.id < b.card.id ? -1 : 1));
        for (const day of days) expect(deadlines(articles, day)).toEqual(deadlines(inOrder, day));
        const over = new Map<string, boolean>();
        for (const day of ['2021-05-05', '2021-05-20', '2021-06-30']) {
          for (const { id, status } of deadlines(articles, day)) {
            const isOpen = status === 'open' || status === 'postponed';
            if (over.get(id)) expect(isOpen).toBe(false);
            over.set(id, !isOpen);
          }
        }
      }),
      { numRuns: cases(8) },
    );
  });
});
