import { parentPort, Worker } from 'node:worker_threads';
import type { RawArticle } from '../../src/core/article/article.ts';
import { readArticle } from '../../src/core/article/read-article.ts';
import { entryFor } from '../../src/services/corpus/ingest.ts';
import { loadReader } from '../../src/services/language/reader.ts';
import type { ArticleEntry } from '../../src/services/store/store.ts';

type Task = { readonly raws: readonly RawArticle[]; readonly workspace: string };

parentPort?.on('message', ({ raws, workspace }: Task) => {
  const reader = loadReader();
  parentPort?.postMessage(raws.map((raw) => entryFor(readArticle(raw), workspace, reader)));
});

/** Reads articles in so many threads, so that what the reader holds in memory is gone afterwards. In the order given. */
export async function readInThreads(
  raws: readonly RawArticle[],
  workspace: string,
  threads: number,
): Promise<readonly ArticleEntry[]> {
  const share = Math.ceil(raws.length / threads);
  const parts = Array.from({ length: threads }, async (_, i): Promise<readonly ArticleEntry[]> => {
    const worker = new Worker(new URL(import.meta.url));
    try {
      return await new Promise((resolve, reject) => {
        worker.once('message', resolve).once('error', reject);
        worker.postMessage({ raws: raws.slice(i * share, (i + 1) * share), workspace } satisfies Task);
      });
    } finally {
      await worker.terminate();
    }
  });
  return (await Promise.all(parts)).flat();
}
