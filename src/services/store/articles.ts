import { createHash } from 'node:crypto';
import type { Kysely, Selectable, Transaction } from 'kysely';
import { type Article, type Published, titleText } from '../../core/article/article.ts';
import type { IsoDate } from '../../core/calendar.ts';
import type { ArticleFacts } from '../../core/merge/merged.ts';
import { firstDay } from './day.ts';
import { bodyWords, shinglesOf, signatureOf, wordsHash } from './near-duplicates.ts';
import { joinTwins, type KnownShingles, leaveTwins } from './origins.ts';
import { packPassages } from './passages.ts';
import type { SearchIndex } from './search-index.ts';
import type { Addition, ArticleEntry, Counts, Store } from './store.ts';
import type { Tables } from './tables.ts';

type ArticlesOfStore = Pick<
  Store,
  | 'addArticle'
  | 'addArticles'
  | 'unread'
  | 'outdated'
  | 'articles'
  | 'articleFacts'
  | 'articleMarks'
  | 'revision'
  | 'counts'
>;

/** More values than this in one statement is more than some databases take. */
const IN_ONE_STATEMENT = 500;

export function articlesOf(db: Kysely<Tables>, index: SearchIndex): ArticlesOfStore {
  const addArticles = (entries: readonly ArticleEntry[]): Promise<readonly Addition[]> =>
    db.transaction().execute(async (trx) => {
      const additions: Addition[] = [];
      const changed = new Set<string>();
      const known: KnownShingles = new Map();
      for (const entry of entries) {
        const { addition, wrote } = await add(trx, index, entry, known);
        additions.push(addition);
        if (wrote) changed.add(entry.workspace);
      }
      for (const workspace of changed) await bumpRevision(trx, workspace);
      return additions;
    });

  return {
    addArticles,

    async addArticle(entry) {
      const [addition] = await addArticles([entry]);
      return addition!;
    },

    async unread(workspace, readerVersion, articles) {
      const known = new Map<string, string>();
      for (const ids of batches(articles.map((article) => article.id))) {
        const rows = await db
          .selectFrom('articles')
          .innerJoin('readings', 'readings.article', 'articles.key')
          .select(['articles.id', 'articles.version'])
          .where('articles.workspace', '=', workspace)
          .where('articles.id', 'in', ids)
          .where('readings.reader_version', '=', readerVersion)
          .execute();
        for (const row of rows) known.set(row.id, row.version);
      }
      return articles.filter((article) => known.get(article.id) !== versionOf(article));
    },

    async outdated(workspace, readerVersion) {
      const rows = await db
        .selectFrom('articles')
        .innerJoin('readings', 'readings.article', 'articles.key')
        .select('articles.id')
        .where('articles.workspace', '=', workspace)
        .where('readings.reader_version', '!=', readerVersion)
        .orderBy('articles.id')
        .execute();
      return rows.map((row) => row.id);
    },

    async articles(workspace, ids) {
      const found = new Map<string, Article>();
      for (const some of batches(ids)) {
        const rows = await db
          .selectFrom('articles')
          .select(['id', 'text', 'title_json', 'url', 'outlet', 'published_json', 'zones_json'])
          .where('workspace', '=', workspace)
          .where('id', 'in', some)
          .execute();
        for (const row of rows) found.set(row.id, toArticle(row));
      }
      return found;
    },

    async articleFacts(workspace, { until, ids }) {
      const rows = upTo(db, workspace, until).select([
        'id',
        'title',
        'url',
        'outlet',
        'published_json',
        'origin',
        'facts_json',
        'people_json',
        'terms_json',
      ]);
      const ordered = rows.orderBy('day', (day) => day.asc().nullsLast()).orderBy('id');
      if (ids === undefined) return (await ordered.execute()).map(toArticleFacts);
      const found: ArticleFacts[] = [];
      for (const some of batches(ids))
        found.push(...(await ordered.where('id', 'in', some).execute()).map(toArticleFacts));
      return found;
    },

    async articleMarks(workspace, { until }) {
      const rows = await upTo(db, workspace, until)
        .select(['id', 'version', 'origin', 'readings.reader_version'])
        .orderBy('id')
        .execute();
      return new Map(rows.map((row) => [row.id, JSON.stringify([row.version, row.reader_version, row.origin])]));
    },

    async revision(workspace) {
      const row = await db
        .selectFrom('workspaces')
        .select('revision')
        .where('workspace', '=', workspace)
        .executeTakeFirst();
      return row?.revision ?? 0;
    },

    async counts(workspace): Promise<Counts> {
      const ofWorkspace = db.selectFrom('articles').where('workspace', '=', workspace);
      const totals = await ofWorkspace
        .select((each) => [
          each.fn.countAll<number>().as('articles'),
          each.fn.min('day').as('oldest'),
          each.fn.max('day').as('newest'),
        ])
        .executeTakeFirstOrThrow();
      const outlets = await ofWorkspace
        .select('outlet')
        .distinct()
        .where('outlet', 'is not', null)
        .orderBy('outlet')
        .execute();
      return { ...totals, outlets: outlets.map((row) => row.outlet!) };
    },
  };
}

/** Articles with their readings, published up to a day or undated. */
function upTo(db: Kysely<Tables>, workspace: string, until: IsoDate | null) {
  const rows = db
    .selectFrom('articles')
    .innerJoin('readings', 'readings.article', 'articles.key')
    .where('articles.workspace', '=', workspace);
  const last = until === null ? null : firstDay(until);
  return last === null ? rows : rows.where((where) => where.or([where('day', '<=', last), where('day', 'is', null)]));
}

async function add(
  trx: Transaction<Tables>,
  index: SearchIndex,
  { workspace, article, facts, sentences, readerVersion }: ArticleEntry,
  shingles: KnownShingles,
): Promise<{ addition: Addition; wrote: boolean }> {
  const known = await trx
    .selectFrom('articles')
    .innerJoin('readings', 'readings.article', 'articles.key')
    .select(['articles.key', 'articles.version', 'readings.reader_version'])
    .where('articles.workspace', '=', workspace)
    .where('articles.id', '=', article.id)
    .executeTakeFirst();
  const version = versionOf(article);
  if (known?.version === version && known.reader_version === readerVersion) {
    return { addition: 'unchanged', wrote: false };
  }

  if (known !== undefined) {
    await leaveTwins(trx, workspace, known.key, shingles);
    await index.remove(trx, known.key);
    await trx.deleteFrom('readings').where('article', '=', known.key).execute();
  }
  const key = await putRow(trx, known?.key ?? null, workspace, article, version);
  await trx.deleteFrom('withdrawn').where('workspace', '=', workspace).where('id', '=', article.id).execute();
  await trx
    .insertInto('readings')
    .values({
      article: key,
      workspace,
      reader_version: readerVersion,
      facts_json: JSON.stringify(facts.facts),
      people_json: JSON.stringify(facts.people),
      terms_json: facts.terms === undefined ? null : JSON.stringify(facts.terms),
    })
    .execute();
  await index.add(trx, {
    key,
    workspace,
    title: titleText(article) ?? '',
    text: article.text,
    passages: packPassages(article.text, sentences),
  });
  const hasTwins = await joinTwins(trx, workspace, key, shingles);
  if (known !== undefined) return { addition: known.version === version ? 'unchanged' : 'updated', wrote: true };
  return { addition: hasTwins ? 'near-duplicate' : 'added', wrote: true };
}

async function putRow(
  trx: Transaction<Tables>,
  key: number | null,
  workspace: string,
  article: Article,
  version: string,
): Promise<number> {
  const words = bodyWords(article);
  const shingles = shinglesOf(words);
  const row = {
    workspace,
    id: article.id,
    text: article.text,
    title_json: article.title === null ? null : JSON.stringify(article.title),
    title: titleText(article),
    url: article.url,
    outlet: article.outlet,
    published_json: article.published === null ? null : JSON.stringify(article.published),
    day: article.published === null ? null : firstDay(article.published.value),
    zones_json: JSON.stringify(article.zones),
    version,
    origin: article.id,
    signature: shingles === null ? null : new Uint8Array(signatureOf(shingles).buffer),
    words: wordsHash(words),
  };
  if (key !== null) {
    await trx.updateTable('articles').set(row).where('key', '=', key).execute();
    return key;
  }
  return (await trx.insertInto('articles').values(row).returning('key').executeTakeFirstOrThrow()).key;
}

/** Says that the workspace's articles or facts changed. */
export async function bumpRevision(trx: Transaction<Tables>, workspace: string): Promise<void> {
  await trx
    .insertInto('workspaces')
    .values({ workspace, revision: 1 })
    .onConflict((conflict) =>
      conflict.column('workspace').doUpdateSet((each) => ({ revision: each('workspaces.revision', '+', 1) })),
    )
    .execute();
}

/** A hash of what the outlet published. Zones and other things that we read in it are not part of it. */
export function versionOf(article: Article): string {
  const published = [article.text, titleText(article), article.url, article.outlet, article.published?.value ?? null];
  return createHash('sha256').update(JSON.stringify(published)).digest('base64url');
}

type ArticleRow = Pick<
  Selectable<Tables['articles']>,
  'id' | 'text' | 'title_json' | 'url' | 'outlet' | 'published_json' | 'zones_json'
>;

function toArticle(row: ArticleRow): Article {
  return {
    id: row.id,
    text: row.text,
    title: row.title_json === null ? null : JSON.parse(row.title_json),
    url: row.url,
    outlet: row.outlet,
    published: row.published_json === null ? null : JSON.parse(row.published_json),
    zones: JSON.parse(row.zones_json),
  };
}

type FactsRow = Pick<
  Selectable<Tables['articles'] & Tables['readings']>,
  'id' | 'title' | 'url' | 'outlet' | 'published_json' | 'origin' | 'facts_json' | 'people_json' | 'terms_json'
>;

function toArticleFacts({ id, title, url, outlet, origin, ...row }: FactsRow): ArticleFacts {
  const published: Published | null = row.published_json === null ? null : JSON.parse(row.published_json);
  return {
    card: { id, outlet, title, url, published: published?.value ?? null, origin },
    facts: JSON.parse(row.facts_json),
    people: JSON.parse(row.people_json),
    ...(row.terms_json === null ? {} : { terms: JSON.parse(row.terms_json) }),
  };
}

/** Parts of a list, each short enough for one statement. */
export function* batches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += IN_ONE_STATEMENT) yield items.slice(at, at + IN_ONE_STATEMENT);
}
