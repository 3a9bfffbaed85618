import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/core/article/read-article.ts';
import { addDays } from '../../../src/core/dates/days.ts';
import { articleFacts } from '../../../src/core/facts/article-facts.ts';
import { createModels } from '../../../src/core/language/model/models.ts';
import { createReader } from '../../../src/core/language/reader.ts';
import { onAnotherDay } from '../../../src/core/merge/another-day.ts';
import type { ArticleFacts, Corpus, MergedDeadline } from '../../../src/core/merge/merged.ts';
import { loadModelBytes } from '../../../src/services/language/load.ts';
import { generateArticles } from '../../bench/generate.ts';
import { cases } from '../../support/laws.ts';
import { mergeCorpus } from '../../support/merge-corpus.ts';

const reader = createReader(createModels(loadModelBytes()));
const read = (id: string, published: string | null, text: string): ArticleFacts =>
  articleFacts(reader(readArticle({ id, outlet: id, text, ...(published === null ? {} : { published }) })), id);

const told: readonly ArticleFacts[] = [
  read('wire', '2026-10-12', 'Norway must answer the proposal by 20 October 2026, Ada Holm said.'),
  read('post', '2026-10-14', 'Ada Holm will publish the herring accounts by 30 October 2026.'),
  read('coast', '2026-10-29', 'Ada Holm published the herring accounts on Thursday.'),
  read('ledger', '2026-10-13', 'Kenya and Chile will hold talks on grain in Nairobi on 22 October 2026.'),
  read('beacon', '2026-10-15', 'Talks between Kenya and Chile in Nairobi have been postponed to 2 November 2026.'),
];
const articles = [...told, ...generateArticles(24).map((raw) => articleFacts(reader(readArticle(raw)), raw.id))];
const plain = (corpus: Corpus | null): unknown => corpus && { ...corpus, articles: [...corpus.articles] };
const statuses = (corpus: Corpus): string[] =>
  corpus.facts.filter((fact): fact is MergedDeadline => fact.type === 'deadline').map(({ status }) => status);

describe('a corpus on another day', () => {
  test('is what merging tells on that day, before or after', () => {
    const last = articles
      .map(({ card }) => card.published!)
      .sort()
      .at(-1)!;
    const day = fc.nat(60).map((after) => addDays(last, after));
    fc.assert(
      fc.property(day, day, fc.subarray(articles as ArticleFacts[]), (one, other, some) => {
        expect(plain(onAnotherDay(mergeCorpus(some, one), other))).toEqual(plain(mergeCorpus(some, other)));
      }),
      { numRuns: cases(20) },
    );
  });

  test('knows what has come due in between', () => {
    const before = mergeCorpus(told.slice(0, 2), '2026-10-15');
    expect(statuses(before)).toEqual(['open', 'open']);
    expect(statuses(onAnotherDay(before, '2026-10-25')!).sort()).toEqual(['open', 'overdue']);
    expect(statuses(onAnotherDay(onAnotherDay(before, '2026-12-25')!, '2026-10-15')!)).toEqual(['open', 'open']);
  });

  test('is not told where an article is undated or not yet out', () => {
    const undated = read('undated', null, 'Norway must answer the proposal by 20 October 2026, Ada Holm said.');
    expect(onAnotherDay(mergeCorpus([...told, undated], '2026-11-01'), '2026-11-02')).toBeNull();
    expect(onAnotherDay(mergeCorpus(told, '2026-11-01'), '2026-10-20')).toBeNull();
    expect(onAnotherDay(mergeCorpus(told, '2026-10-20'), '2026-11-01')).toBeNull();
  });
});
