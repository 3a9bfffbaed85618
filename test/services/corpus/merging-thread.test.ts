import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readArticle } from '../../../src/core/article/read-article.ts';
import { createModels } from '../../../src/core/language/model/models.ts';
import { createReader } from '../../../src/core/language/reader.ts';
import { entryFor } from '../../../src/services/corpus/ingest.ts';
import { createMergedCorpora } from '../../../src/services/corpus/merged-corpora.ts';
import { createMergingThread, type MergingThread } from '../../../src/services/corpus/merging-thread.ts';
import { loadModelBytes } from '../../../src/services/language/load.ts';
import { openStore } from '../../../src/services/store/open-store.ts';
import type { Store } from '../../../src/services/store/store.ts';
import { generateArticles } from '../../bench/generate.ts';
import { mergeCorpus } from '../../support/merge-corpus.ts';

const TODAY = '2026-11-20';
const reader = createReader(createModels(loadModelBytes()));
const entries = generateArticles(12).map((raw) => entryFor(readArticle(raw), 'w', reader));

let folder: string;
let store: Store;
let thread: MergingThread;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-thread-'));
  store = await openStore(join(folder, 'readout.db'));
  thread = createMergingThread(join(folder, 'readout.db'));
});
afterEach(async () => {
  await thread.close();
  await store.close();
  await rm(folder, { recursive: true });
});

const mergedAnew = async (asOf = TODAY) => mergeCorpus(await store.articleFacts('w', { until: asOf }), asOf);

describe('a thread that merges', () => {
  test('gives what merging here gives, as articles come and go, and for other days', async () => {
    const corpusOf = createMergedCorpora(store, thread.merge);
    await store.addArticles(entries.slice(0, 9));
    expect(await corpusOf('w', TODAY)).toEqual(await mergedAnew());
    await store.addArticles(entries.slice(9));
    expect(await corpusOf('w', TODAY)).toEqual(await mergedAnew());
    const both = await Promise.all([corpusOf('w', TODAY), corpusOf('w', '2026-10-20')]);
    expect(both).toEqual([await mergedAnew(), await mergedAnew('2026-10-20')]);
    expect(both[0].facts.length).toBeGreaterThan(20);
  });

  test('leaves the thread that serves people alone: it reads no article to merge it', async () => {
    await store.addArticles(entries);
    const reading = vi.spyOn(store, 'articleFacts');
    await createMergedCorpora(store, thread.merge)('w', TODAY);
    expect(reading).not.toHaveBeenCalled();
  });

  test('keeps what it merged first for the next program', async () => {
    await store.addArticles(entries);
    await createMergedCorpora(store, thread.merge)('w', TODAY);
    const merge = vi.fn(thread.merge);
    expect(await createMergedCorpora(store, merge)('w', TODAY)).toEqual(await mergedAnew());
    expect(merge).not.toHaveBeenCalled();
  });

  test('says why it can not open its store, and begins again for the next question', async () => {
    const lost = createMergingThread(folder);
    await expect(lost.merge('w', TODAY)).rejects.toThrow(/is a folder: name a file in it/);
    await expect(lost.merge('w', TODAY)).rejects.toThrow(/is a folder: name a file in it/);
    await lost.close();
  });

  test('rejects what is waited for when it is closed', async () => {
    await store.addArticles(entries);
    const asked = expect(thread.merge('w', TODAY)).rejects.toThrow('closing');
    await thread.close();
    await asked;
  });
});
