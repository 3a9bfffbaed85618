import type { Kysely, Transaction } from 'kysely';
import type { Delivery, DeliveryState, Outbox, Slot } from '../delivery/outbox.ts';
import { end, giveBack, holds, isHeld } from './claims.ts';
import type { Tables } from './tables.ts';

type DeliveriesOfOutbox = Pick<
  Outbox,
  'freeze' | 'deliveries' | 'markSending' | 'markSent' | 'markRefused' | 'markAmbiguous'
>;

/** The posts of a slot, from frozen to sent. */
export function deliveriesOf(db: Kysely<Tables>): DeliveriesOfOutbox {
  return {
    freeze: (claim, composed, { ids, now }) =>
      db.transaction().execute(async (trx) => {
        const held = await trx
          .updateTable('slots')
          .set({
            memory_json: composed.memory === null ? null : JSON.stringify(composed.memory),
            facts_json: JSON.stringify(composed.facts),
            frozen_at: now,
            updated_at: now,
            ...(composed.posts.length === 0 ? { state: 'empty' } : {}),
          })
          .where(isHeld(claim))
          .where('frozen_at', 'is', null)
          .returning('id')
          .executeTakeFirst();
        if (held === undefined) return holds(trx, claim);
        if (composed.posts.length === 0) return true;
        await trx
          .insertInto('deliveries')
          .values(
            composed.posts.map((post, position) => ({
              id: ids[position]!,
              slot: claim.slot.id,
              workspace: claim.slot.destination.workspace,
              position,
              payload_json: JSON.stringify(post),
              state: 'frozen',
            })),
          )
          .execute();
        return true;
      }),

    async deliveries(claim) {
      const rows = await db
        .selectFrom('deliveries')
        .select(['id', 'position', 'payload_json', 'state', 'ref'])
        .where('slot', '=', claim.slot.id)
        .orderBy('position')
        .execute();
      return rows.map(
        ({ id, position, payload_json, state, ref }): Delivery => ({
          id,
          position,
          payload: JSON.parse(payload_json),
          state: state as DeliveryState,
          ref,
        }),
      );
    },

    markSending: (claim, delivery, { now, leaseMs }) =>
      db.transaction().execute(async (trx) => {
        const renewed = await trx
          .updateTable('slots')
          .set({ lease_until: now + leaseMs, updated_at: now })
          .where(isHeld(claim))
          .returning('id')
          .executeTakeFirst();
        if (renewed === undefined) return false;
        const marked = await trx
          .updateTable('deliveries')
          .set({ state: 'sending', attempted_at: now, reason: null })
          .where('id', '=', delivery)
          .where('slot', '=', claim.slot.id)
          .where('state', '=', 'frozen')
          .returning('id')
          .executeTakeFirst();
        return marked !== undefined;
      }),

    markSent: (claim, delivery, { ref, now }) =>
      db.transaction().execute(async (trx) => {
        // No fence here: that it was posted is true whoever holds the slot by now.
        const { position } = await trx
          .updateTable('deliveries')
          .set({ state: 'sent', sent_at: now, ref, reason: null })
          .where('id', '=', delivery)
          .returning('position')
          .executeTakeFirstOrThrow();
        await keepPost(trx, claim.slot, ref, position);
        const left = await trx
          .selectFrom('deliveries')
          .select('id')
          .where('slot', '=', claim.slot.id)
          .where('state', '!=', 'sent')
          .limit(1)
          .executeTakeFirst();
        if (left === undefined) await end(trx, claim.slot.id, 'sent', null, now);
      }),

    markRefused: (claim, delivery, { reason, retryAt, now }) =>
      db.transaction().execute(async (trx) => {
        await trx
          .updateTable('deliveries')
          .set({ state: 'frozen', reason })
          .where('id', '=', delivery)
          .where('state', '=', 'sending')
          .execute();
        await giveBack(trx, claim, reason, retryAt, now);
      }),

    markAmbiguous: (claim, delivery, { reason, now }) =>
      db.transaction().execute(async (trx) => {
        const marked = await trx
          .updateTable('deliveries')
          .set({ state: 'ambiguous', reason })
          .where('id', '=', delivery)
          .where('state', '=', 'sending')
          .returning('id')
          .executeTakeFirst();
        if (marked !== undefined) await end(trx, claim.slot.id, 'ambiguous', reason, now);
      }),
  };
}

/** The post, and with the first one what its thread is about and what the digest showed: in the commit that says "sent". */
async function keepPost(trx: Transaction<Tables>, slot: Slot, ref: string, position: number): Promise<void> {
  const { brief, date, destination } = slot;
  const { platform, workspace, channel } = destination;
  const first = await trx
    .selectFrom('deliveries')
    .select('ref')
    .where('slot', '=', slot.id)
    .where('position', '=', 0)
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('posts')
    .values({ platform, workspace, ref, channel, thread: first.ref, brief, date })
    .onConflict((conflict) => conflict.columns(['platform', 'workspace', 'ref']).doNothing())
    .execute();
  if (position > 0) return;

  const { memory_json, facts_json } = await trx
    .selectFrom('slots')
    .select(['memory_json', 'facts_json'])
    .where('id', '=', slot.id)
    .executeTakeFirstOrThrow();
  if (memory_json !== null) {
    await trx
      .insertInto('threads')
      .values({ platform, workspace, thread: ref, memory_json })
      .onConflict((conflict) => conflict.columns(['platform', 'workspace', 'thread']).doNothing())
      .execute();
  }
  if (facts_json !== null) {
    await trx
      .insertInto('digests')
      .values({ workspace, brief, date, facts_json })
      .onConflict((conflict) => conflict.columns(['workspace', 'brief', 'date']).doUpdateSet({ facts_json }))
      .execute();
  }
}
