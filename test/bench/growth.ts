// Measures merging, the digest and memory as a store grows, and prints a table in Markdown; RESULTS.md keeps what was measured.
// Times are the processor's, but for the commands from a shell.
//   node test/bench/growth.ts                1,000 to 10,000 generated articles
//   node test/bench/growth.ts 500 1000       other sizes, in rising order
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { sentencesOf } from '../../src/app.ts';
import { composeBrief, findBrief } from '../../src/core/chat/replies/brief.ts';
import { EMPTY_MEMORY } from '../../src/core/chat/request.ts';
import { createLibrary } from '../../src/services/corpus/library.ts';
import { createMergedCorpora } from '../../src/services/corpus/merged-corpora.ts';
import { loadBriefs } from '../../src/services/delivery/briefs.ts';
import { openStore } from '../../src/services/store/open-store.ts';
import type { ArticleEntry, Store } from '../../src/services/store/store.ts';
import { generateArticles } from './generate.ts';
import { milliseconds, percentile, table, timed } from './measure.ts';
import { readInThreads } from './read-articles.ts';

const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1_000, 2_000, 5_000, 10_000];
/** Articles that come one by one at each size. */
const LATE = 20;
/** Plain paragraphs an article: few, since here reading is not what is measured. */
const PLAIN = 2;
const TODAY = '2026-11-20';
const WORKSPACE = 'bench';
const BRIEFS = fileURLToPath(new URL('../../briefs', import.meta.url));
const LAUNCHER = fileURLToPath(new URL('../../src/readout.js', import.meta.url));

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** What is in use, in bytes, once everything that nobody needs is gone. */
async function inUse(): Promise<number> {
  // What was waited for is let go of only after the turn.
  await new Promise((resolve) => setTimeout(resolve, 20));
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Runs something and gives what it gave and the processor time that it took, in milliseconds, whatever else the machine does. */
async function worked<T>(run: () => T | Promise<T>): Promise<{ readonly value: T; readonly ms: number }> {
  const start = process.cpuUsage();
  const value = await run();
  const { user, system } = process.cpuUsage(start);
  return { value, ms: (user + system) / 1e3 };
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

async function digestOf(store: Store): Promise<void> {
  const library = createLibrary(store, createMergedCorpora(store), () => loadBriefs(BRIEFS));
  const brief = findBrief(await library.briefs(), 'morning');
  if (brief === null) throw new Error('briefs/morning.yaml is not there');
  const corpus = await library.corpus(WORKSPACE, TODAY);
  await composeBrief(brief, { library, workspace: WORKSPACE, today: TODAY, corpus, memory: EMPTY_MEMORY, sentencesOf });
}

type Setting = {
  readonly store: Store;
  readonly file: string;
  readonly size: number;
  /** A file with one article more, for the shell. */
  readonly one: string;
  readonly late: readonly ArticleEntry[];
};

/** One column of the table: everything measured with so many articles in the store. */
async function measure({ store, file, size, one, late }: Setting): Promise<readonly string[]> {
  const before = await inUse();
  let corpora: ReturnType<typeof createMergedCorpora> | null = createMergedCorpora(store);
  const cold = await worked(() => corpora!(WORKSPACE, TODAY));
  const { facts, stories, people } = cold.value;
  const told = [facts.length, stories?.length ?? 0, people.size].map(String);
  const digests: number[] = [];
  for (let i = 0; i < 5; i += 1) digests.push((await worked(() => digestOf(store))).ms);
  const again: number[] = [];
  const memory: number[] = [];
  for (const [i, entry] of late.entries()) {
    await store.addArticle(entry);
    again.push((await worked(() => corpora!(WORKSPACE, TODAY))).ms);
    if (i === 0 || i === late.length - 1) memory.push((await inUse()) - before);
  }
  const [first, last] = memory as [number, number];
  corpora = null;
  const left = (await inUse()) - before;
  const shell = (...args: readonly string[]): Promise<{ readonly ms: number }> =>
    timed(() => {
      const store = ['--store', file, '--workspace', WORKSPACE];
      const { status, stderr } = spawnSync(process.execPath, [LAUNCHER, ...args, ...store], { encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
    });
  const ingested = await shell('ingest', one);
  const briefs: number[] = [];
  for (let i = 0; i < 3; i += 1) briefs.push((await shell('brief', 'morning', '--as-of', TODAY)).ms);
  return [
    String(size),
    ...told,
    milliseconds(cold.ms),
    milliseconds(percentile(again, 0.5)),
    milliseconds(percentile(again, 0.95)),
    milliseconds(percentile(digests, 0.5)),
    milliseconds(ingested.ms),
    milliseconds(briefs[0]!),
    milliseconds(percentile(briefs, 0.5)),
    megabytes(first),
    `${(first / 1e3 / size).toFixed(0)} KB`,
    megabytes(last),
    megabytes(left),
  ];
}

const ROWS = [
  'articles',
  'merged facts',
  'stories',
  'people',
  'merge everything',
  'merge again after one article more, p50',
  'the same, p95',
  'digest from the store, in a new program',
  'readout ingest of one article more, with the merging, by the clock',
  'readout brief, the first after it, by the clock',
  'readout brief, by the clock',
  'in use by a running program',
  'that for each article',
  `the same after ${LATE - 1} additions`,
  'in use when it has ended',
];

const folder = mkdtempSync(join(tmpdir(), 'readout-growth-'));
try {
  const most = Math.max(...SIZES);
  const raws = generateArticles(most + (LATE + 1) * SIZES.length, 1, PLAIN);
  const file = join(folder, 'growth.db');
  const store = await openStore(file);
  const late = await readInThreads(raws.slice(most, -SIZES.length), WORKSPACE, 1);
  const columns: (readonly string[])[] = [];
  let stored = 0;
  for (const [i, size] of SIZES.entries()) {
    while (stored < size) {
      const next = Math.min(size, stored + 1_000);
      const entries = await readInThreads(raws.slice(stored, next), WORKSPACE, Math.min(2, availableParallelism()));
      for (let at = 0; at < entries.length; at += 50) await store.addArticles(entries.slice(at, at + 50));
      stored = next;
      process.stderr.write(`\r${stored} articles read and stored `);
    }
    const one = join(folder, `${size}.jsonl`);
    writeFileSync(one, JSON.stringify(raws.at(-1 - i)));
    columns.push(await measure({ store, file, size, one, late: late.slice(i * LATE, (i + 1) * LATE) }));
  }
  await store.close();
  process.stderr.write('\r\x1b[K');
  const [head = [], ...rows] = ROWS.map((name, row) => [name, ...columns.map((column) => column[row] ?? '')]);
  process.stdout.write(`${table(head, rows)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
