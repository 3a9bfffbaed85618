import { parentPort, workerData } from 'node:worker_threads';
import { openStore } from '../store/open-store.ts';
import { mergeStore } from './merge-store.ts';
import type { MergingDone, MergingTask } from './merging-thread.ts';
import { encodeCorpus } from './snapshot.ts';

/** What runs in the thread that merges: the store's file comes with its start, what to merge by messages. */
const merge = mergeStore(await openStore(workerData));

const done = (message: MergingDone): void => parentPort?.postMessage(message);

parentPort?.on('message', async ({ id, workspace, asOf }: MergingTask) => {
  try {
    done({ id, bytes: encodeCorpus(await merge(workspace, asOf)) });
  } catch (error) {
    done({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
