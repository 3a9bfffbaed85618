import type { Article } from '../../core/article/article.ts';
import { readArticle } from '../../core/article/read-article.ts';
import { articleFacts, READER_VERSION } from '../../core/facts/article-facts.ts';
import type { Reader } from '../../core/language/reading.ts';
import type { Gathered } from '../ingest/gather.ts';
import type { Addition, ArticleEntry, Store } from '../store/store.ts';

export type IngestReport = {
  readonly added: number;
  readonly unchanged: number;
  readonly updated: number;
  readonly nearDuplicates: number;
  /** Left out, since they were withdrawn with these very words. */
  readonly withdrawn: number;
  readonly rejected: readonly { readonly where: string; readonly reason: string }[];
};

export type IngestOptions = {
  readonly store: Store;
  readonly workspace: string;
  readonly reader: Reader;
  /** Called after each batch with the articles handled so far. */
  readonly onProgress?: (handled: number) => void;
};

/** One transaction a batch: large enough that the disk is not waited for, small enough that a kill loses little work. */
const BATCH = 50;

/** Reads an article and makes what the store keeps of it. */
export function entryFor(article: Article, workspace: string, reader: Reader): ArticleEntry {
  const reading = reader(article);
  const { facts, people, terms } = articleFacts(reading, article.id);
  const sentences = reading.sentences.map(({ start, end }) => ({ start, end }));
  return {
    workspace,
    article,
    facts: { facts, people, ...(terms && { terms }) },
    sentences,
    readerVersion: READER_VERSION,
  };
}

/** What to say of an article on which the program itself failed, after "name: ". */
export function faultOf(error: unknown): string {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `could not be read, which is a fault of the program (${what}): please report it with the article`;
}

/**
 * Adds everything that the source yields, batch by batch. Safe to run again and to kill at any point: what is stored is
 * whole, and what was not stored is read next time.
 */
export async function ingest(source: AsyncIterable<Gathered>, options: IngestOptions): Promise<IngestReport> {
  const { store, workspace, reader } = options;
  const counts: Record<Addition, number> = { added: 0, unchanged: 0, updated: 0, 'near-duplicate': 0 };
  const rejected: { where: string; reason: string }[] = [];
  let handled = 0;
  let withdrawn = 0;
  let batch: { readonly where: string; readonly article: Article }[] = [];

  /** One article that the reader fails on must not keep the others out. */
  function entryOf({ where, article }: (typeof batch)[number]): readonly ArticleEntry[] {
    try {
      return [entryFor(article, workspace, reader)];
    } catch (error) {
      rejected.push({ where, reason: faultOf(error) });
      return [];
    }
  }

  async function flush(): Promise<void> {
    const out = new Set(
      await store.withdrawnAmong(
        workspace,
        batch.map(({ article }) => article),
      ),
    );
    const gathered = batch.filter(({ article }) => !out.has(article));
    withdrawn += out.size;
    batch = [];
    const articles = gathered.map(({ article }) => article);
    const unread = new Set(await store.unread(workspace, READER_VERSION, articles));
    counts.unchanged += articles.length - unread.size;
    const entries = gathered.filter(({ article }) => unread.has(article)).flatMap(entryOf);
    for (const addition of await store.addArticles(entries)) counts[addition] += 1;
    handled += articles.length + out.size;
    options.onProgress?.(handled);
  }

  for await (const gathered of source) {
    if (gathered.kind === 'rejected') rejected.push({ where: gathered.where, reason: gathered.reason });
    else batch.push({ where: gathered.where, article: readArticle(gathered.raw) });
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  const { added, unchanged, updated, 'near-duplicate': nearDuplicates } = counts;
  return { added, unchanged, updated, nearDuplicates, withdrawn, rejected };
}
