import type { Kysely, Selectable } from 'kysely';
import type { Outbox, Slot, SlotState } from '../delivery/outbox.ts';
import { giveBack } from './claims.ts';
import { deliveriesOf } from './deliveries.ts';
import type { Tables } from './tables.ts';

/** The outbox on any database that Kysely speaks to; what each step means stands with its type. */
export function outboxOf(db: Kysely<Tables>): Outbox {
  return {
    ...deliveriesOf(db),

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
