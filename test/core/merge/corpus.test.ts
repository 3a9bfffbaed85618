import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/core/article/read-article.ts';
import { articleFacts } from '../../../src/core/facts/article-facts.ts';
import { createModels } from '../../../src/core/language/model/models.ts';
import { createReader } from '../../../src/core/language/reader.ts';
import { currentOn, nextYearless, resolveYearless, siblingDays } from '../../../src/core/merge/dating.ts';
import type { ArticleFacts, MergedMeeting, MergedQuote } from '../../../src/core/merge/merged.ts';
import { loadModelBytes } from '../../../src/services/language/load.ts';
import { article, mergedMeeting, person } from '../../support/corpus.ts';
import { cases } from '../../support/laws.ts';
import { mergeCorpus } from '../../support/merge-corpus.ts';

const reader = createReader(createModels(loadModelBytes()));

function read(id: string, outlet: string, published: string | null, text: string): ArticleFacts {
  const raw = { id, outlet, text, ...(published === null ? {} : { published }) };
  return articleFacts(reader(readArticle(raw)), id);
}

const told: readonly ArticleFacts[] = [
  read(
    'wire',
    'Northern Wire',
    '2026-11-12',
    'Norwegian Foreign Minister Ada Holm met Swedish Trade Minister Bo Lindqvist in Geneva on Thursday. "We will publish the whole list of tariffs before the winter," Holm said.',
  ),
  read(
    'post',
    'Harbour Post',
    '2026-11-13',
    'Ada Holm, the Norwegian foreign minister, and Bo Lindqvist of Sweden met in Geneva on Thursday. "We will publish the whole list of tariffs before the winter," Holm told reporters.',
  ),
  read(
    'later',
    'Northern Wire',
    '2026-12-04',
    'Norwegian Foreign Minister Ada Holm met Swedish Trade Minister Bo Lindqvist in Vienna on Thursday.',
  ),
  read('undated', 'The Ledger', null, 'Foreign Minister Ada Holm met Trade Minister Bo Lindqvist in Geneva.'),
];

describe('mergeCorpus', () => {
  const corpus = mergeCorpus(told, '2026-12-05');
  const meetings = corpus.facts.filter((fact): fact is MergedMeeting => fact.type === 'meeting');
  const quotes = corpus.facts.filter((fact): fact is MergedQuote => fact.type === 'quote');

  it('tells one meeting once and another day’s as another', () => {
    const days = meetings.map((fact) => fact.date);
    expect(days).toContainEqual({ value: '2026-11-12' });
    expect(days).toContainEqual({ value: '2026-12-03' });
    expect(meetings).toHaveLength(2);
  });

  it('tells one utterance once, with its speaker as the corpus knows her', () => {
    expect(quotes).toHaveLength(1);
    expect(quotes[0]).toMatchObject({ speaker: { name: 'Ada Holm' }, independentSources: 2, wordForWord: 2 });
  });

  it('dates an undated article by the meeting that dated ones tell of', () => {
    expect(corpus.days.get('undated')).toBe('2026-11-13');
  });

  it('does not depend on the order of arrival', () => {
    const plain = (articles: readonly ArticleFacts[]): unknown => {
      const { facts, people, days } = mergeCorpus(articles, '2026-12-05');
      return { facts, people: [...people].sort(), days: [...days].sort() };
    };
    const expected = plain(told);
    const orders = fc.shuffledSubarray([...told], { minLength: told.length, maxLength: told.length });
    fc.assert(
      fc.property(orders, (order) => {
        expect(plain(order)).toEqual(expected);
      }),
      { numRuns: cases(24) },
    );
  });

  it('counts reprints of one text as one independent source', () => {
    const reprint = told.map((facts) => ({ ...facts, card: { ...facts.card, origin: 'wire' } }));
    const merged = mergeCorpus(reprint, '2026-12-05').facts.filter((fact) => fact.type === 'quote');
    expect(merged[0]).toMatchObject({ independentSources: 1 });
    expect(merged[0]?.sources).toHaveLength(2);
  });

  it('gives no two facts one id', () => {
    expect(new Set(corpus.facts.map((fact) => fact.id)).size).toBe(corpus.facts.length);
  });
});

describe('what outlets disagree on', () => {
  const text = (day: string): string => `Prime Minister Ada Holm met Chancellor Bo Lindqvist in Geneva on ${day}.`;
  const meetingOf = (...articles: readonly ArticleFacts[]): MergedMeeting | undefined =>
    mergeCorpus(articles, '2026-11-20').facts.find((fact) => fact.type === 'meeting');

  it('has its days in words', () => {
    const meeting = meetingOf(
      read('a', 'Northern Wire', '2026-11-13', text('Thursday')),
      read('b', 'Harbour Post', '2026-11-13', text('Wednesday')),
    );
    expect(meeting?.disagreements).toEqual([
      {
        field: 'date',
        values: [
          { value: 'Wednesday 11 November 2026', sources: ['b'] },
          { value: 'Thursday 12 November 2026', sources: ['a'] },
        ],
      },
    ]);
  });

  it('says in words whether it took place', () => {
    const meeting = meetingOf(
      read('a', 'Northern Wire', '2026-11-13', text('Thursday')),
      read('b', 'Harbour Post', '2026-11-13', 'Prime Minister Ada Holm never met Chancellor Bo Lindqvist, she said.'),
    );
    expect(meeting?.disagreements.flatMap(({ values }) => values.map(({ value }) => value))).toEqual([
      'it did not take place',
      'it took place',
    ]);
  });
});

describe('days that the articles do not give', () => {
  it('a day without its year is the next such day, leap days included', () => {
    expect(nextYearless('09-01', '2026-11-20')).toBe('2027-09-01');
    expect(nextYearless('11-20', '2026-11-20')).toBe('2026-11-20');
    expect(nextYearless('02-29', '2026-03-01')).toBe('2028-02-29');
    expect(resolveYearless('12-24', '2026-11-20')).toBe('2026-12-24');
    expect(resolveYearless('09-01', '2026-11-20')).toBeNull();
  });

  it('an undated article that speaks of a near day is read as of today, one that speaks of a far day is not', () => {
    const [first] = told;
    const undated = (id: string, yearless: string): ArticleFacts => ({
      people: [],
      card: { id, outlet: null, title: null, url: null, published: null, origin: id },
      facts: first?.facts.slice(0, 1).map((stored) => ({ ...stored, yearless })) ?? [],
    });
    const current = currentOn([undated('near', '12-24'), undated('far', '09-01')], '2026-11-20');
    expect([...current]).toEqual([['near', '2026-11-20']]);
  });

  it('a sibling is dated by the newest of the meetings that it shares', () => {
    const dated = article('dated', 'They met.');
    const bare = article('bare', 'They met.', { published: null });
    const meeting = mergedMeeting(
      'm',
      [person('Ada Holm')],
      [
        [dated, 'They met.'],
        [bare, 'They met.'],
      ],
    );
    expect([...siblingDays([meeting])]).toEqual([['bare', '2026-11-19']]);
  });
});
