import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Withdrawn } from '../../core/digest/withdrawn.ts';
import { versionOf } from './add-article.ts';
import { batches } from './batches.ts';
import { leaveTwins } from './origins.ts';
import { bumpRevision } from './revision.ts';
import type { SearchIndex } from './search-index.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** Articles that were taken out of the store, and taking them out. */
export function withdrawnOf(
  db: Kysely<Tables>,
  index: SearchIndex,
): Pick<Store, 'withdraw' | 'withdrawn' | 'withdrawnAmong' | 'readmit'> {
  return {
    withdraw: (workspace, articles) =>
      db.transaction().execute(async (trx) => {
        const gone: Withdrawn[] = [];
        for (const { id, keys } of articles) {
          const article = await takeOut(trx, index, workspace, id);
          if (article === null) continue;
          await trx
            .insertInto('withdrawn')
            .values({ workspace, ...article, keys_json: JSON.stringify(keys) })
            .execute();
          const { version: _, ...shown } = article;
          gone.push({ ...shown, keys });
        }
        if (gone.length > 0) await bumpRevision(trx, workspace);
        return gone;
      }),

    async withdrawn(workspace) {
      const rows = await db
        .selectFrom('withdrawn')
        .select(['id', 'title', 'outlet', 'url', 'keys_json'])
        .where('workspace', '=', workspace)
        .orderBy('turn', 'desc')
        .execute();
      return rows.map(({ keys_json, ...article }) => ({ ...article, keys: JSON.parse(keys_json) }));
    },

    async withdrawnAmong(workspace, articles) {
      const versions = new Map<string, string>();
      for (const ids of batches(articles.map(({ id }) => id))) {
        const rows = await db
          .selectFrom('withdrawn')
          .select(['id', 'version'])
          .where('workspace', '=', workspace)
          .where('id', 'in', ids)
          .execute();
        for (const { id, version } of rows) versions.set(id, version);
      }
      return articles.filter((article) => versions.has(article.id) && versions.get(article.id) === versionOf(article));
    },

    async readmit(workspace, ids) {
      const rows = await db
        .deleteFrom('withdrawn')
        .where('workspace', '=', workspace)
        .where('id', 'in', ids)
        .returning('id')
        .execute();
      return rows.map(({ id }) => id);
    },
  };
}

type Row = Pick<Selectable<Tables['articles']>, 'id' | 'version' | 'title' | 'outlet' | 'url'>;

/** Deletes an article's row, on which its reading and bands hang, its words in the index, and its link to its twins. */
async function takeOut(
  trx: Transaction<Tables>,
  index: SearchIndex,
  workspace: string,
  id: string,
): Promise<Row | null> {
  const row = await trx
    .selectFrom('articles')
    .select(['key', 'id', 'version', 'title', 'outlet', 'url'])
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { key, ...article } = row;
  await leaveTwins(trx, workspace, key, new Map());
  await index.remove(trx, key);
  await trx.deleteFrom('articles').where('key', '=', key).execute();
  return article;
}
