import { type Kysely, sql } from 'kysely';
import type { Frequencies } from '../../../core/answer/query.ts';
import type { Word } from '../../../core/answer/words.ts';
import type { Tables } from '../tables.ts';
import { quoted } from './match.ts';

/** What was counted in one state of the store: articles of all workspaces and of each, and those that hold a word. */
type Counted = {
  readonly revision: number;
  readonly articles: ReadonlyMap<string, number>;
  readonly total: number;
  readonly holding: Map<string, number>;
};

const MOST_REMEMBERED = 50_000;
const remembered = new WeakMap<Kysely<Tables>, Counted>();

/**
 * The counts of the store as it is now. Every change of articles moves a workspace's revision on, in this process or another;
 * until then nothing is counted twice, since a question asks for its words' counts more than once, and most questions for
 * some of the same.
 */
async function countedIn(db: Kysely<Tables>): Promise<Counted> {
  const { revision } = await db
    .selectFrom('workspaces')
    .select((each) => each.fn.coalesce(each.fn.sum<number>('revision'), sql<number>`0`).as('revision'))
    .executeTakeFirstOrThrow();
  const known = remembered.get(db);
  if (known?.revision === revision && known.holding.size < MOST_REMEMBERED) return known;
  const rows = await db
    .selectFrom('articles')
    .select((each) => ['workspace', each.fn.countAll<number>().as('articles')])
    .groupBy('workspace')
    .execute();
  const counted: Counted = {
    revision,
    articles: new Map(rows.map(({ workspace, articles }) => [workspace, articles])),
    total: rows.reduce((sum, { articles }) => sum + articles, 0),
    holding: new Map(),
  };
  remembered.set(db, counted);
  return counted;
}

/**
 * How many articles there are in the workspace and in all, and in how many each word stands: read off the index, which counts
 * by stem over all workspaces, or counted where that does not fit.
 */
export async function wordCounts(
  db: Kysely<Tables>,
  workspace: string,
  words: readonly Word[],
): Promise<Frequencies & { readonly total: number }> {
  const { articles, total, holding } = await countedIn(db);
  const unread = words.filter(({ raw }) => !holding.has(raw));
  if (unread.length > 0) {
    const { rows } = await sql<{ term: string; articles: number }>`
      select term, doc as articles from article_terms
      where term in (select value from json_each(${JSON.stringify(unread.map(({ term }) => term))}))`.execute(db);
    const read = new Map(rows.map((row) => [row.term, row.articles]));
    for (const { raw, term } of unread) holding.set(raw, read.get(term) ?? (await counted(db, raw)));
  }
  const of = new Map(words.map(({ raw }) => [raw, holding.get(raw) ?? 0]));
  return { articles: articles.get(workspace) ?? 0, total, of };
}

/** Words that the index cuts in two ("U.N.", "25,000") are phrases there. */
async function counted(db: Kysely<Tables>, raw: string): Promise<number> {
  const { rows } = await sql<{ articles: number }>`
    select count(*) as articles from article_words where article_words match ${quoted(raw)}`.execute(db);
  return rows[0]?.articles ?? 0;
}
