import type { ExpressionBuilder, Kysely, Selectable, Transaction } from 'kysely';
import type { Claim, Delivery, DeliveryState, Outbox, Slot, SlotState } from '../delivery/outbox.ts';
import type { Tables } from './tables.ts';

/** The outbox on any database that Kysely speaks to; what each step means stands with its type. */
export function outboxOf(db: Kysely<Tables>): Outbox {
  return {
    async plan(slots, { now, missedBefore }) {
      if (slots.length === 0) return [];
      const rows = await db
        .insertInto('slots')
        .values(
          slots.map(({ brief, destination, date, dueAt }) => ({
            brief,
            ...destination,
            date,
            due_at: dueAt,
            state: dueAt < missedBefore ? 'missed' : 'planned',
            lease_until: 0,
            fence: 0,
            attempts: 0,
            retry_at: 0,
            updated_at: now,
          })),
        )
        .onConflict((conflict) => conflict.columns(['brief', 'platform', 'workspace', 'channel', 'date']).doNothing())
        .returningAll()
        .execute();
      return rows.map(toSlot);
    },

    async expire({ now, before }) {
      const rows = await db
        .updateTable('slots')
        .set((each) => ({
          state: each.case().when('attempts', '>', 0).then('refused').else('missed').end(),
          updated_at: now,
        }))
        .where('state', '=', 'planned')
        .where('due_at', '<', before)
        .where('lease_until', '<=', now)
        // A post under way is settled by whoever claims the slot next, not by the clock.
        .where((where) =>
          where.not(
            where.exists(
              where
                .selectFrom('deliveries')
                .select('id')
                .whereRef('slot', '=', 'slots.id')
                .where('deliveries.state', '=', 'sending'),
            ),
          ),
        )
        .returningAll()
        .execute();
      return rows.map(toSlot);
    },

    async claim({ now, owner, leaseMs }) {
      const row = await db
        .updateTable('slots')
        .set((each) => ({
          lease_owner: owner,
          lease_until: now + leaseMs,
          fence: each('fence', '+', 1),
          updated_at: now,
        }))
        .where('id', '=', (where) =>
          where
            .selectFrom('slots as next')
            .select('next.id')
            .where('next.state', '=', 'planned')
            .where('next.due_at', '<=', now)
            .where('next.retry_at', '<=', now)
            .where('next.lease_until', '<=', now)
            .orderBy('next.due_at')
            .orderBy('next.id')
            .limit(1),
        )
        .where('state', '=', 'planned')
        .where('lease_until', '<=', now)
        .returningAll()
        .executeTakeFirst();
      return row === undefined ? null : { slot: toSlot(row), fence: row.fence };
    },

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

    async release(claim, { reason, retryAt, now }) {
      await giveBack(db, claim, reason, retryAt, now);
    },

    async slots(brief) {
      const rows = await db
        .selectFrom('slots')
        .selectAll()
        .where('brief', '=', brief)
        .orderBy('due_at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(toSlot);
    },

    async lastTick() {
      return (await db.selectFrom('ticks').select('at').executeTakeFirst())?.at ?? null;
    },

    async setLastTick(now) {
      await db
        .insertInto('ticks')
        .values({ id: 1, at: now })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ at: now }))
        .execute();
    },
  };
}

const isHeld = (claim: Claim) => (where: ExpressionBuilder<Tables, 'slots'>) =>
  where.and([where('id', '=', claim.slot.id), where('fence', '=', claim.fence), where('state', '=', 'planned')]);

async function holds(trx: Transaction<Tables>, claim: Claim): Promise<boolean> {
  return (await trx.selectFrom('slots').select('id').where(isHeld(claim)).executeTakeFirst()) !== undefined;
}

async function giveBack(db: Kysely<Tables>, claim: Claim, reason: string, retryAt: number, now: number): Promise<void> {
  await db
    .updateTable('slots')
    .set((each) => ({
      lease_owner: null,
      lease_until: 0,
      attempts: each('attempts', '+', 1),
      retry_at: retryAt,
      reason,
      updated_at: now,
    }))
    .where(isHeld(claim))
    .execute();
}

async function end(
  trx: Transaction<Tables>,
  slot: number,
  state: SlotState,
  reason: string | null,
  now: number,
): Promise<void> {
  await trx
    .updateTable('slots')
    .set({ state, reason, lease_owner: null, lease_until: 0, updated_at: now })
    .where('id', '=', slot)
    .execute();
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

function toSlot(row: Selectable<Tables['slots']>): Slot {
  return {
    id: row.id,
    brief: row.brief,
    destination: {
      platform: row.platform as Slot['destination']['platform'],
      workspace: row.workspace,
      channel: row.channel,
    },
    date: row.date,
    dueAt: row.due_at,
    state: row.state as SlotState,
    attempts: row.attempts,
    reason: row.reason,
  };
}
