import { Worker } from 'node:worker_threads';
import type { IsoDate } from '../../core/calendar.ts';
import type { Corpus } from '../../core/merge/merged.ts';
import type { CorpusOf } from './merge-store.ts';
import { decodeCorpus } from './snapshot.ts';

/** What the thread is asked to merge, and what it gives back: a corpus as bytes, or what went wrong. */
export type MergingTask = { readonly id: number; readonly workspace: string; readonly asOf: IsoDate };
export type MergingDone = { readonly id: number } & ({ readonly bytes: Uint8Array } | { readonly error: string });

export type MergingThread = {
  readonly merge: CorpusOf;
  /** Ends the thread. What is still waited for is rejected. */
  close(): Promise<void>;
};

/**
 * Merges in a thread of its own with its own connection to the store in this file: merging a large store takes longer than a
 * chat platform waits for an answer. The thread starts with the first merging. Where it dies, what was waited for is rejected
 * and the next merging starts another.
 */
export function createMergingThread(file: string): MergingThread {
  let thread: Worker | null = null;
  let last = 0;
  const waiting = new Map<number, PromiseWithResolvers<Corpus>>();

  function take(done: MergingDone): void {
    const asked = waiting.get(done.id);
    waiting.delete(done.id);
    const corpus = 'bytes' in done ? decodeCorpus(done.bytes) : null;
    if (corpus !== null) asked?.resolve(corpus);
    else asked?.reject(new Error('error' in done ? done.error : 'the merged corpus came damaged from its thread'));
  }

  function fail(ended: Worker | null, error: Error): void {
    if (ended !== thread) return;
    thread = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  function begin(): Worker {
    const begun = new Worker(new URL('merging-thread-main.ts', import.meta.url), { workerData: file });
    begun.on('message', take);
    begun.on('error', (error) => fail(begun, error instanceof Error ? error : new Error(String(error))));
    begun.on('exit', () => fail(begun, new Error('the thread that merges has ended')));
    return begun;
  }

  return {
    merge(workspace, asOf) {
      thread ??= begin();
      last += 1;
      const asked = Promise.withResolvers<Corpus>();
      waiting.set(last, asked);
      thread.postMessage({ id: last, workspace, asOf } satisfies MergingTask);
      return asked.promise;
    },
    async close() {
      const ending = thread;
      fail(ending, new Error('the program is closing'));
      await ending?.terminate();
    },
  };
}
