// Measures questions over a large collection, the size of the index and what it costs to ingest; prints tables in Markdown.
//   node test/bench/answers.ts                100,000 passages        node test/bench/answers.ts 20000    so many
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sentencesOf } from '../../src/app.ts';
import { answerQuestion } from '../../src/core/answer/answer.ts';
import { readArticle } from '../../src/core/article/read-article.ts';
import type { Library } from '../../src/core/chat/library.ts';
import { EMPTY_MEMORY } from '../../src/core/chat/request.ts';
import { entryFor } from '../../src/services/corpus/ingest.ts';
import { createLibrary } from '../../src/services/corpus/library.ts';
import { loadReader } from '../../src/services/language/reader.ts';
import { articlesOf } from '../../src/services/store/articles.ts';
import { openStore } from '../../src/services/store/open-store.ts';
import { packPassages } from '../../src/services/store/passages.ts';
import type { SearchIndex } from '../../src/services/store/search-index.ts';
import { openSqlite } from '../../src/services/store/sqlite/open.ts';
import { fullTextSearch } from '../../src/services/store/sqlite/search.ts';
import type { ArticleEntry } from '../../src/services/store/store.ts';
import { createCollection, LAST_DAY, type Written } from './collection.ts';
import { corpusOf } from './collection-corpus.ts';
import { generateArticles } from './generate.ts';
import { milliseconds, percentile, type Times, table } from './measure.ts';

const PASSAGES = Number(process.argv[2] ?? 100_000);
const WORKSPACE = 'bench';
const BATCH = 200;
/** Questions of each kind. */
const EACH = 40;
/** Articles that ingest is measured with, and how often, with and without the index in turn. */
const INGESTED = 300;
const ROUNDS = 5;

const print = (text = ''): void => void process.stdout.write(`${text}\n`);
const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MB`;

/** Runs something and gives its processor time in milliseconds, all threads: other programs on the machine do not count. */
async function timed<T>(run: () => Promise<T>): Promise<{ readonly value: T; readonly ms: number }> {
  const start = process.cpuUsage();
  const value = await run();
  const { user, system } = process.cpuUsage(start);
  return { value, ms: (user + system) / 1_000 };
}

const folder = mkdtempSync(join(tmpdir(), 'readout-answers-'));
try {
  await measureQuestions(join(folder, 'collection.db'));
  await measureIngest();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function entryOf({ article, sentences }: Written): ArticleEntry {
  return { workspace: WORKSPACE, article, sentences, facts: { facts: [], people: [] }, readerVersion: 'bench' };
}

async function measureQuestions(file: string): Promise<void> {
  const collection = createCollection();
  const written: Written[] = [];
  let passages = 0;
  for (const one of collection.articles()) {
    if (passages >= PASSAGES) break;
    passages += packPassages(one.article.text, one.sentences).length;
    written.push(one);
  }
  const store = await openStore(file);
  for (let at = 0; at < written.length; at += BATCH)
    await store.addArticles(written.slice(at, at + BATCH).map(entryOf));
  const corpus = corpusOf(written, collection.nameOf);
  const library: Library = createLibrary(
    store,
    async () => corpus,
    async () => [],
  );
  const stories = written.map(({ story }) => story);
  const options = { workspace: WORKSPACE, asOf: LAST_DAY, memory: EMPTY_MEMORY, library, corpus, sentencesOf };

  for (const { words } of collection.questions(stories, 2)) await answerQuestion(words, options);
  const times = new Map<string, { ms: number; searching: number; answered: boolean }[]>();
  for (const { kind, words } of collection.questions(stories, EACH)) {
    const { value, ms } = await timed(() => answerQuestion(words, options));
    const found = await timed(() => library.search(WORKSPACE, words, { limit: 10, asOf: LAST_DAY }));
    const time = { ms, searching: found.ms, answered: value.answered };
    times.set(kind, [...(times.get(kind) ?? []), time]);
  }
  await store.close();

  const all = [...times.values()].flat();
  const spread = (of: Times): readonly string[] => [0.5, 0.95].map((part) => milliseconds(percentile(of, part)));
  const row = (name: string, of: typeof all): readonly string[] => [
    name,
    ...spread(of.map(({ ms }) => ms)),
    ...spread(of.map(({ searching }) => searching)),
    `${of.filter(({ answered }) => answered).length} of ${of.length}`,
  ];
  const people = `${corpus.people.size} people and ${corpus.facts.length} merged facts`;
  print(
    `${passages} passages of ${written.length} articles, with ${people}: ${all.length} questions, processor time\n`,
  );
  const heads = ['question', 'ask p50', 'p95', 'search p50', 'p95', 'answered'];
  print(table(heads, [...[...times].map(([kind, of]) => row(kind, of)), row('all', all)]));

  const sizes = sizesOf(file);
  const texts = written.reduce((sum, { article }) => sum + Buffer.byteLength(article.text), 0);
  print(
    `\nOn disk: texts ${megabytes(texts)}, index of words ${megabytes(sizes.words)}, passages ${megabytes(sizes.passages)}, the whole file ${megabytes(sizes.all)}\n`,
  );
}

/** How many bytes the tables of the index fill. */
function sizesOf(file: string): { readonly words: number; readonly passages: number; readonly all: number } {
  const database = new DatabaseSync(file);
  const bytes = (like: string): number =>
    Number(database.prepare('select coalesce(sum(pgsize), 0) as bytes from dbstat where name like ?').get(like)?.bytes);
  const sizes = { words: bytes('article_words%'), passages: bytes('passages%'), all: bytes('%') };
  database.close();
  return sizes;
}

/** The same articles into two new stores in turn, one of which indexes nothing. */
async function measureIngest(): Promise<void> {
  const reader = await loadReader();
  const raws = generateArticles(INGESTED);
  const none: SearchIndex = { ...fullTextSearch, add: async () => {}, remove: async () => {} };
  const run = async (index: SearchIndex, name: string): Promise<number> => {
    const db = await openSqlite(join(folder, name));
    const store = articlesOf(db, index);
    const { ms } = await timed(async () => {
      for (let at = 0; at < raws.length; at += 50) {
        const entries = raws.slice(at, at + 50).map((raw) => entryFor(readArticle(raw), WORKSPACE, reader));
        await store.addArticles(entries);
      }
    });
    await db.destroy();
    return ms;
  };
  await run(fullTextSearch, 'warm-up.db');
  const withIndex: number[] = [];
  const without: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    without.push(await run(none, `without-${round}.db`));
    withIndex.push(await run(fullTextSearch, `with-${round}.db`));
  }
  const speed = (times: readonly number[]): number => (1_000 * INGESTED) / percentile(times, 0.5);
  const slower = percentile(withIndex, 0.5) / percentile(without, 0.5) - 1;
  print(
    table(
      ['ingest', 'articles, by processor time'],
      [
        ['without the index', `${speed(without).toFixed(1)}/s`],
        ['with the index', `${speed(withIndex).toFixed(1)}/s`],
        ['slower by', `${(100 * slower).toFixed(1)}%`],
      ],
    ),
  );
}
