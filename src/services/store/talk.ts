import type { Kysely } from 'kysely';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

type TalkOfStore = Pick<
  Store,
  | 'thread'
  | 'putThread'
  | 'digest'
  | 'digestBefore'
  | 'putDigest'
  | 'post'
  | 'putPost'
  | 'addFeedback'
  | 'feedback'
  | 'platformState'
  | 'setPlatformState'
>;

/** What was said and shown: threads, digests, posts, and what platforms and people left with us. */
export function talkOf(db: Kysely<Tables>): TalkOfStore {
  return {
    async thread({ platform, workspace, thread }) {
      const row = await db
        .selectFrom('threads')
        .select('memory_json')
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .where('thread', '=', thread)
        .executeTakeFirst();
      return row === undefined ? null : JSON.parse(row.memory_json);
    },

    async putThread({ platform, workspace, thread }, memory) {
      const memory_json = JSON.stringify(memory);
      await db
        .insertInto('threads')
        .values({ platform, workspace, thread, memory_json })
        .onConflict((conflict) => conflict.columns(['platform', 'workspace', 'thread']).doUpdateSet({ memory_json }))
        .execute();
    },

    async digest(workspace, brief, date) {
      const row = await db
        .selectFrom('digests')
        .select('facts_json')
        .where('workspace', '=', workspace)
        .where('brief', '=', brief)
        .where('date', '=', date)
        .executeTakeFirst();
      return row === undefined ? null : { workspace, brief, date, facts: JSON.parse(row.facts_json) };
    },

    async digestBefore(workspace, brief, date) {
      const row = await db
        .selectFrom('digests')
        .select(['date', 'facts_json'])
        .where('workspace', '=', workspace)
        .where('brief', '=', brief)
        .where('date', '<', date)
        .orderBy('date', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? null : { workspace, brief, date: row.date, facts: JSON.parse(row.facts_json) };
    },

    async putDigest({ workspace, brief, date, facts }) {
      const facts_json = JSON.stringify(facts);
      await db
        .insertInto('digests')
        .values({ workspace, brief, date, facts_json })
        .onConflict((conflict) => conflict.columns(['workspace', 'brief', 'date']).doUpdateSet({ facts_json }))
        .execute();
    },

    async post(platform, workspace, ref) {
      const row = await db
        .selectFrom('posts')
        .selectAll()
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .where('ref', '=', ref)
        .executeTakeFirst();
      return row ?? null;
    },

    async putPost({ platform, workspace, ref, channel, thread, brief, date }) {
      const rest = { channel, thread, brief, date };
      await db
        .insertInto('posts')
        .values({ platform, workspace, ref, ...rest })
        .onConflict((conflict) => conflict.columns(['platform', 'workspace', 'ref']).doUpdateSet(rest))
        .execute();
    },

    async addFeedback({ platform, workspace, user, day, subject, note }) {
      await db.insertInto('feedback').values({ platform, workspace, user, day, subject, note }).execute();
    },

    async feedback(workspace) {
      return db
        .selectFrom('feedback')
        .select(['platform', 'workspace', 'user', 'day', 'subject', 'note'])
        .where('workspace', '=', workspace)
        .orderBy('id', 'desc')
        .execute();
    },

    async platformState(platform, key) {
      const row = await db
        .selectFrom('platform_state')
        .select('value')
        .where('platform', '=', platform)
        .where('key', '=', key)
        .executeTakeFirst();
      return row?.value ?? null;
    },

    async setPlatformState(platform, key, value) {
      await db
        .insertInto('platform_state')
        .values({ platform, key, value })
        .onConflict((conflict) => conflict.columns(['platform', 'key']).doUpdateSet({ value }))
        .execute();
    },
  };
}
