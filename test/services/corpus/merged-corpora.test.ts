import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readArticle } from '../../../src/core/article/read-article.ts';
import { createModels } from '../../../src/core/language/model/models.ts';
import { createReader } from '../../../src/core/language/reader.ts';
import type { Corpus } from '../../../src/core/merge/merged.ts';
import { entryFor } from '../../../src/services/corpus/ingest.ts';
import { createMergedCorpora } from '../../../src/services/corpus/merged-corpora.ts';
import { loadModelBytes } from '../../../src/services/language/load.ts';
import { openStore } from '../../../src/services/store/open-store.ts';
import type { ArticleEntry, Store } from '../../../src/services/store/store.ts';
import { generateArticles } from '../../bench/generate.ts';
import { cases } from '../../support/laws.ts';
import { mergeCorpus } from '../../support/merge-corpus.ts';

const TODAY = '2026-11-20';
const reader = createReader(createModels(loadModelBytes()));
const entries = generateArticles(12).map((raw) => entryFor(readArticle(raw), 'w', reader));

/** The same words under another id and day: a reprint, or its original. */
const reprintOf = (entry: ArticleEntry, id: string, published: string): ArticleEntry => ({
  ...entry,
  article: { ...entry.article, id, published: { value: published, basis: 'given' } },
});

let store: Store;
beforeEach(async () => {
  store = await openStore(':memory:');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await store.close();
});

/** A program that was started just now. */
const startedNow = (): ((asOf?: string) => Promise<Corpus>) => {
  const corpus = createMergedCorpora(store);
  return (asOf = TODAY) => corpus('w', asOf);
};

const mergedAnew = async (asOf = TODAY): Promise<Corpus> =>
  mergeCorpus(await store.articleFacts('w', { until: asOf }), asOf);

describe('merged corpora of a store', () => {
  test('the next program need not merge what the last one did', async () => {
    await store.addArticles(entries);
    await startedNow()();
    const reading = vi.spyOn(store, 'articleFacts');
    const corpus = await startedNow()();
    expect(reading).not.toHaveBeenCalled();
    expect(corpus).toEqual(await mergedAnew());
    expect(corpus.facts.length).toBeGreaterThan(20);
  });

  test('nor need it on another day, where the articles are the same', async () => {
    await store.addArticles(entries);
    await startedNow()('2026-12-24');
    const reading = vi.spyOn(store, 'articleFacts');
    const corpora = [await startedNow()(TODAY), await startedNow()('2027-03-01')];
    expect(reading).not.toHaveBeenCalled();
    expect(corpora).toEqual([await mergedAnew(TODAY), await mergedAnew('2027-03-01')]);
  });

  test('a copy of a fact that was kept has its sources', async () => {
    await store.addArticles(entries);
    await startedNow()();
    const fact = (await startedNow()()).facts[0]!;
    expect({ ...fact }.sources).toEqual((await mergedAnew()).facts[0]!.sources);
    expect(JSON.parse(JSON.stringify(fact))).toEqual(JSON.parse(JSON.stringify((await mergedAnew()).facts[0])));
  });

  test('what was kept is not shown once an article came, changed or turned out to be a reprint', async () => {
    await store.addArticles(entries.slice(0, 6));
    await startedNow()();
    await store.addArticle(entries[6]!);
    expect(await startedNow()()).toEqual(await mergedAnew());
    await store.addArticle(reprintOf(entries[7]!, entries[0]!.article.id, '2026-11-02'));
    expect(await startedNow()()).toEqual(await mergedAnew());
    await store.addArticle(reprintOf(entries[2]!, 'earlier', '2026-09-01'));
    expect(await startedNow()()).toEqual(await mergedAnew());
  });

  test('what is known on one day is not shown on another', async () => {
    await store.addArticles(entries);
    const program = startedNow();
    for (const asOf of [TODAY, '2026-10-20', '2026-12-24', '2026-10-20'])
      expect(await program(asOf)).toEqual(await mergedAnew(asOf));
    expect(await startedNow()('2026-10-20')).toEqual(await mergedAnew('2026-10-20'));
  });

  test('a running program reads only what changed', async () => {
    await store.addArticles(entries.slice(0, 10));
    const program = startedNow();
    await program();
    await store.addArticle(entries[11]!);
    const reading = vi.spyOn(store, 'articleFacts');
    expect(await program()).toEqual(await mergedAnew());
    expect(reading.mock.calls[0]![1].ids).toEqual([entries[11]!.article.id]);
    await program();
    expect(reading).toHaveBeenCalledTimes(2);
  });

  test('an article that changes while it is read is read again', async () => {
    await store.addArticles(entries.slice(0, 5));
    const changed = reprintOf(entries[8]!, entries[1]!.article.id, '2026-11-03');
    const read = store.articleFacts.bind(store);
    vi.spyOn(store, 'articleFacts').mockImplementationOnce(async (...all) => {
      const found = await read(...all);
      await store.addArticle(changed);
      return found;
    });
    expect(await startedNow()()).toEqual(await mergedAnew());
  });

  test('what was kept and is damaged is made again', async () => {
    await store.addArticles(entries.slice(0, 4));
    await startedNow()();
    const kept = store.kept.bind(store);
    for (const cut of [0, 3, 40, -1]) {
      vi.spyOn(store, 'kept').mockImplementation(async (...all) => (await kept(...all))?.slice(0, cut) ?? null);
      expect(await startedNow()()).toEqual(await mergedAnew());
    }
  });

  test('a store with no room left still answers', async () => {
    await store.addArticles(entries.slice(0, 4));
    vi.spyOn(store, 'keep').mockRejectedValue(new Error('database or disk is full'));
    expect(await startedNow()()).toEqual(await mergedAnew());
  });

  test('whatever comes and changes, every program shows what is stored', async () => {
    const change = fc.record({
      id: fc.nat(5),
      words: fc.nat(entries.length - 1),
      day: fc.integer({ min: 10, max: 28 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { maxLength: 5 }),
        async (batches) => {
          await store.close();
          store = await openStore(':memory:');
          const running = startedNow();
          for (const batch of batches) {
            await store.addArticles(
              batch.map(({ id, words, day }) => reprintOf(entries[words]!, `a${id}`, `2026-10-${day}`)),
            );
            const expected = await mergedAnew();
            expect(await running()).toEqual(expected);
            expect(await startedNow()()).toEqual(expected);
          }
        },
      ),
      { numRuns: cases(10) },
    );
  });
});
