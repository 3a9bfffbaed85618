import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import { type Frequencies, lookedUp, readQuery } from '../../../core/answer/query.ts';
import { type FoundArticle, rankPassages } from '../../../core/answer/rank-passages.ts';
import type { Word } from '../../../core/answer/words.ts';
import { daysBetween } from '../../../core/dates/days.ts';
import type { Span } from '../../../core/span.ts';
import { firstDay } from '../day.ts';
import type { SearchIndex } from '../search-index.ts';
import type { Tables } from '../tables.ts';
import { quoted } from './match.ts';
import { wordCounts } from './word-counts.ts';

/** Rare words decide: the rarest always, further ones while few articles have them. This bounds the cost of a query. */
const ALWAYS = 2;
const MOST_TERMS = 12;
const FREQUENT = 0.2;
/** So many places in the index are read for all words but the rarest together, about 10 ms. */
const MOST_READ = 15_000;
/** A question may be long; what is looked up in it is not. */
const MOST_LOOKED_UP = 64;

/** By the index alone; then by the index and the day. The passages of the latter are read. */
const FIRST_ARTICLES = 100;
/** So many more are taken from the index at first, since some may be of another workspace or too new. */
const TAKEN = 4 * FIRST_ARTICLES;
const READ_ARTICLES = 20;
const TITLE_IN_ARTICLE = 2;
const RECENCY = 0.5;
const RECENCY_DAYS = 30;
/** FTS5's own k1, and with it the most that a word can give. */
const MOST_OF_A_WORD = 1.2 + 1;

/**
 * Full-text search: FTS5 finds articles by the rarest words of the question with BM25 (Robertson and Zaragoza, 2009), times
 * a factor for the newest of what was known on `asOf`; the passages of the best of them are then read and ranked.
 */
export const fullTextSearch: SearchIndex = {
  async add(trx, { key, workspace, title, text, passages }) {
    await sql`insert into article_words (rowid, title, body) values (${key}, ${title}, ${text})`.execute(trx);
    if (passages.length === 0) return;
    const rows = passages.map(({ start, end }) => ({ workspace, article: key, start, end }));
    await trx.insertInto('passages').values(rows).execute();
  },

  async remove(trx: Transaction<Tables>, key: number) {
    await sql`insert into article_words (article_words, rowid, title, body)
      select 'delete', key, coalesce(title, ''), text from articles where key = ${key}`.execute(trx);
    await trx.deleteFrom('passages').where('article', '=', key).execute();
  },

  async frequencies(db, workspace, query) {
    return wordCounts(db, workspace, lookedUp(query).slice(0, MOST_LOOKED_UP));
  },

  async search(db, workspace, query, { limit, asOf }) {
    const words = lookedUp(query).slice(0, MOST_LOOKED_UP);
    const frequencies = await wordCounts(db, workspace, words);
    const terms = rarest(words, frequencies);
    if (terms.length === 0) return [];
    const until = asOf === null ? null : firstDay(asOf);
    const newest = await newestDay(db, workspace, until);
    const found = await foundArticles(db, terms, frequencies.total, { workspace, until, newest });
    return rankPassages(readQuery(query, frequencies), found, newest).slice(0, limit);
  },
};

type Rare = { readonly raw: string; readonly articles: number };

/** Words that no article has are dropped; the rest by how few articles have them, as long as reading them stays cheap. */
function rarest(words: readonly Word[], { articles: total, of }: Frequencies): readonly Rare[] {
  const held = words
    .map(({ raw }): Rare => ({ raw, articles: of.get(raw) ?? 0 }))
    .filter(({ articles }) => articles > 0)
    .sort((a, b) => a.articles - b.articles)
    .filter(({ articles }, rank) => rank < ALWAYS || articles < total * FREQUENT)
    .slice(0, MOST_TERMS);
  let read = 0;
  return held.filter(({ articles }, rank) => {
    read += articles;
    return rank < ALWAYS || read <= MOST_READ;
  });
}

/** What is recent is judged from the newest article on: old articles are not the less likely to answer for all being old. */
async function newestDay(db: Kysely<Tables>, workspace: string, until: string | null): Promise<string | null> {
  const days = db
    .selectFrom('articles')
    .select((each) => each.fn.max('day').as('newest'))
    .where('workspace', '=', workspace);
  const row = await (until === null ? days : days.where('day', '<=', until)).executeTakeFirst();
  return row?.newest ?? null;
}

type Row = { key: number; id: string; title: string | null; day: string | null; origin: string; score: number };

type Within = { readonly workspace: string; readonly until: string | null; readonly newest: string | null };

/**
 * The best articles by the index alone. It knows neither workspace nor day, and looking both up for every article that holds
 * a word costs more than the rest of a search; so they are looked up for the best alone, and for all only where that leaves
 * too few.
 */
async function bestRows(db: Kysely<Tables>, match: string, { workspace, until }: Within): Promise<readonly Row[]> {
  const ofWorkspace = sql`articles.workspace = ${workspace}
      and (${until} is null or articles.day is null or articles.day <= ${until})`;
  // bm25() is the better the more negative it is. A plus keeps the index from being asked once for each key.
  const read = async (where: RawBuilder<unknown>, limit: number): Promise<readonly Row[]> => {
    const { rows } = await sql<Row>`
      with found as materialized (
        select rowid as key, -bm25(article_words, ${TITLE_IN_ARTICLE}, 1) as score
        from article_words
        where article_words match ${match} and ${where}
        order by score desc, rowid
        limit ${limit})
      select articles.key, articles.id, articles.title, articles.day, articles.origin, found.score
      from found cross join articles on articles.key = found.key
      where ${ofWorkspace}
      order by found.score desc, articles.id
      limit ${FIRST_ARTICLES}`.execute(db);
    return rows;
  };
  const likely = await read(sql`true`, TAKEN);
  if (likely.length === FIRST_ARTICLES) return likely;
  return read(sql`+rowid in (select key from articles where ${ofWorkspace})`, FIRST_ARTICLES);
}

/** The articles that the index finds for the words, best first, up to `until` and undated ones, with their passages. */
async function foundArticles(
  db: Kysely<Tables>,
  terms: readonly Rare[],
  total: number,
  within: Within,
): Promise<readonly FoundArticle[]> {
  const match = terms.map(({ raw }) => quoted(raw)).join(' OR ');
  const rows = await bestRows(db, match, within);
  const most = terms.reduce((sum, { articles }) => sum + MOST_OF_A_WORD * ftsRarity(total, articles), 0);
  const best = rows
    .map((row) => ({ ...row, timely: row.score * recency(row.day, within.newest) }))
    .sort((a, b) => b.timely - a.timely)
    .slice(0, READ_ARTICLES);
  const keys = best.map(({ key }) => key);
  const [texts, passages] = [await textsOf(db, keys), await passagesOf(db, keys)];
  return best.map(({ key, id, title, day, origin, score }) => ({
    article: id,
    text: texts.get(key) ?? '',
    title,
    day,
    origin,
    relevance: most > 0 ? score / most : 0,
    passages: passages.get(key) ?? [],
  }));
}

/** As FTS5 weighs a word, of the articles of all workspaces (sqlite.org/fts5.html#the_bm25_function). */
const ftsRarity = (total: number, holding: number): number =>
  Math.max(1e-6, Math.log((total - holding + 0.5) / (holding + 0.5)));

async function textsOf(db: Kysely<Tables>, keys: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (keys.length === 0) return new Map();
  const rows = await db.selectFrom('articles').select(['key', 'text']).where('key', 'in', keys).execute();
  return new Map(rows.map(({ key, text }) => [key, text]));
}

async function passagesOf(db: Kysely<Tables>, keys: readonly number[]): Promise<ReadonlyMap<number, readonly Span[]>> {
  const spans = new Map<number, Span[]>();
  if (keys.length === 0) return spans;
  const rows = await db
    .selectFrom('passages')
    .select(['article', 'start', 'end'])
    .where('article', 'in', keys)
    .orderBy('article')
    .orderBy('start')
    .execute();
  for (const { article, start, end } of rows) spans.set(article, [...(spans.get(article) ?? []), { start, end }]);
  return spans;
}

function recency(day: string | null, newest: string | null): number {
  if (day === null || newest === null) return 1;
  return 1 + RECENCY * Math.exp(-Math.max(0, daysBetween(day, newest)) / RECENCY_DAYS);
}
