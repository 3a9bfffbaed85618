import { type Kysely, sql, type Transaction } from 'kysely';
import type { Passage } from '../../../core/answer/passage.ts';
import { daysBetween, firstDay } from '../day.ts';
import { searchTerms } from '../query.ts';
import type { SearchIndex } from '../search-index.ts';
import type { Tables } from '../tables.ts';

/** Rare words decide: the rarest always, further ones while few articles have them. This bounds the cost of a query. */
const ALWAYS = 2;
const MOST_TERMS = 8;
const FREQUENT = 0.2;
/** A question may be long; what is looked up in it is not. */
const MOST_LOOKED_UP = 64;

const BEST_ARTICLES = 100;
const TITLE_IN_ARTICLE = 2;
const TITLE_IN_PASSAGE = 0.4;
const ARTICLE_IN_PASSAGE = 0.5;
const RECENCY = 0.5;
const RECENCY_DAYS = 30;

/**
 * Full-text search on FTS5: articles first, by the rarest words of the question, then their passages; BM25 for both
 * (Robertson and Zaragoza, 2009), times a factor for what was published shortly before `asOf`.
 */
export const fullTextSearch: SearchIndex = {
  async add(trx, { key, workspace, title, text, passages }) {
    await sql`insert into article_words (rowid, title, body) values (${key}, ${title}, ${text})`.execute(trx);
    for (const { start, end } of passages) {
      const row = await trx
        .insertInto('passages')
        .values({ workspace, article: key, start, end })
        .returning('key')
        .executeTakeFirstOrThrow();
      const body = text.slice(start, end);
      await sql`insert into passage_words (rowid, title, body) values (${row.key}, ${title}, ${body})`.execute(trx);
    }
  },

  async remove(trx: Transaction<Tables>, key: number) {
    await sql`delete from passage_words where rowid in (select key from passages where article = ${key})`.execute(trx);
    await sql`delete from article_words where rowid = ${key}`.execute(trx);
    await trx.deleteFrom('passages').where('article', '=', key).execute();
  },

  async search(db, workspace, query, { limit, asOf }) {
    const terms = await rarest(db, workspace, searchTerms(query).slice(0, MOST_LOOKED_UP));
    if (terms.length === 0) return [];
    const last = asOf === null ? null : firstDay(asOf);
    const match = terms.map(quoted).join(' OR ');
    const articles = await bestArticles(db, workspace, match, last);
    const passages = await passagesOf(db, match, [...articles.keys()]);
    return passages
      .map(({ article, start, end, score }) => {
        const { id, day, score: ofArticle } = articles.get(article)!;
        const relevance = score + ARTICLE_IN_PASSAGE * ofArticle;
        return { article: id, start, end, score: relevance * recency(day, last) };
      })
      .sort((a, b) => b.score - a.score || compare(a.article, b.article) || a.start - b.start)
      .slice(0, limit) satisfies Passage[];
  },
};

/** Words that no article has are dropped; the rest by how few articles have them. */
async function rarest(db: Kysely<Tables>, workspace: string, terms: readonly string[]): Promise<readonly string[]> {
  const { total } = await db
    .selectFrom('articles')
    .select((each) => each.fn.countAll<number>().as('total'))
    .where('workspace', '=', workspace)
    .executeTakeFirstOrThrow();
  const counted: { term: string; articles: number }[] = [];
  for (const term of terms) {
    const { rows } = await sql<{ articles: number }>`
      select count(*) as articles
      from article_words join articles on articles.key = article_words.rowid
      where article_words match ${quoted(term)} and articles.workspace = ${workspace}`.execute(db);
    const articles = rows[0]?.articles ?? 0;
    if (articles > 0) counted.push({ term, articles });
  }
  counted.sort((a, b) => a.articles - b.articles);
  return counted
    .filter(({ articles }, rank) => rank < ALWAYS || articles < total * FREQUENT)
    .slice(0, MOST_TERMS)
    .map(({ term }) => term);
}

type Found = { readonly id: string; readonly day: string | null; readonly score: number };

async function bestArticles(
  db: Kysely<Tables>,
  workspace: string,
  match: string,
  last: string | null,
): Promise<ReadonlyMap<number, Found>> {
  // bm25() is the better the more negative it is.
  const { rows } = await sql<Found & { key: number }>`
    select articles.key, articles.id, articles.day, -bm25(article_words, ${TITLE_IN_ARTICLE}, 1) as score
    from article_words join articles on articles.key = article_words.rowid
    where article_words match ${match}
      and articles.workspace = ${workspace}
      and (${last} is null or articles.day is null or articles.day <= ${last})
    order by score desc, articles.id
    limit ${BEST_ARTICLES}`.execute(db);
  return new Map(rows.map((row) => [row.key, row]));
}

async function passagesOf(
  db: Kysely<Tables>,
  match: string,
  articles: readonly number[],
): Promise<readonly { article: number; start: number; end: number; score: number }[]> {
  if (articles.length === 0) return [];
  const { rows } = await sql<{ article: number; start: number; end: number; score: number }>`
    select passages.article, passages.start, passages."end", -bm25(passage_words, ${TITLE_IN_PASSAGE}, 1) as score
    from passage_words join passages on passages.key = passage_words.rowid
    where passage_words match ${match} and passages.article in (${sql.join(articles)})`.execute(db);
  return rows;
}

function recency(day: string | null, asOf: string | null): number {
  if (day === null || asOf === null) return 1;
  return 1 + RECENCY * Math.exp(-Math.max(0, daysBetween(day, asOf)) / RECENCY_DAYS);
}

/** A string in FTS5's query language, whatever it holds (sqlite.org/fts5.html#full_text_query_syntax). */
const quoted = (term: string): string => `"${term.replaceAll('"', '""')}"`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
