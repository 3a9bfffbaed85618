import type { ExpressionBuilder, Kysely, Transaction } from 'kysely';
import type { Claim, SlotState } from '../delivery/outbox.ts';
import type { Tables } from './tables.ts';

/** The row of the slot that is claimed, while the claim is good. */
export const isHeld = (claim: Claim) => (where: ExpressionBuilder<Tables, 'slots'>) =>
  where.and([where('id', '=', claim.slot.id), where('fence', '=', claim.fence), where('state', '=', 'planned')]);

export async function holds(trx: Transaction<Tables>, claim: Claim): Promise<boolean> {
  return (await trx.selectFrom('slots').select('id').where(isHeld(claim)).executeTakeFirst()) !== undefined;
}

/** Lets the slot wait until `retryAt`; a claim that is lost changes nothing. */
export async function giveBack(
  db: Kysely<Tables>,
  claim: Claim,
  reason: string,
  retryAt: number,
  now: number,
): Promise<void> {
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

/** Ends a slot, whoever holds it. */
export async function end(
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
