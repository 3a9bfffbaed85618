import type { Kysely } from 'kysely';
import type { Article } from '../../core/article/article.ts';
import type { IsoDate } from '../../core/calendar.ts';
import type { ArticleFacts } from '../../core/merge/merged.ts';
import { addArticle, versionOf } from './add-article.ts';
import { toArticle, toArticleFacts } from './article-rows.ts';
import { batches } from './batches.ts';
import { firstDay } from './day.ts';
import type { KnownShingles } from './origins.ts';
import { bumpRevision } from './revision.ts';
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

export function articlesOf(db: Kysely<Tables>, index: SearchIndex): ArticlesOfStore {
  const addArticles = (entries: readonly ArticleEntry[]): Promise<readonly Addition[]> =>
    db.transaction().execute(async (trx) => {
      const additions: Addition[] = [];
      const changed = new Set<string>();
      const known: KnownShingles = new Map();
      for (const entry of entries) {
        const { addition, wrote } = await addArticle(trx, index, entry, known);
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
