import type { Kysely } from 'kysely';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** So many a workspace: one for today, and a few for other days that somebody asked about. */
const MOST_KEPT = 4;

/** What was made of the stored articles at a cost, such as a merged corpus, by a key that tells what it was made of. */
export function keptOf(db: Kysely<Tables>): Pick<Store, 'kept' | 'keep'> {
  return {
    async kept(workspace, key) {
      const row = await db
        .selectFrom('kept')
        .select('body')
        .where('workspace', '=', workspace)
        .where('key', '=', key)
        .executeTakeFirst();
      return row?.body ?? null;
    },

    keep: (workspace, key, body) =>
      db.transaction().execute(async (trx) => {
        await trx.deleteFrom('kept').where('workspace', '=', workspace).where('key', '=', key).execute();
        await trx.insertInto('kept').values({ workspace, key, body }).execute();
        const newest = trx
          .selectFrom('kept')
          .select('turn')
          .where('workspace', '=', workspace)
          .orderBy('turn', 'desc')
          .limit(MOST_KEPT);
        await trx.deleteFrom('kept').where('workspace', '=', workspace).where('turn', 'not in', newest).execute();
      }),
  };
}
