import type { Destination, Posted } from '../../core/chat/platform.ts';
import type { Brief } from '../../core/digest/brief.ts';
import type { Log } from '../logging/logger.ts';
import type { Claim, Composed, Delivery, Outbox, Slot } from './outbox.ts';
import { dueSlots } from './planner.ts';

/** What delivery needs of the world. Times are milliseconds since the epoch. */
export type DeliveryPorts = {
  readonly outbox: Outbox;
  readonly log: Log;
  readonly briefs: () => Promise<readonly Brief[]>;
  /** Composes a slot's posts as the platform's payloads; called once a slot, again only where it failed. */
  readonly compose: (slot: Slot) => Promise<Composed>;
  /** One attempt, without retries of its own. */
  readonly post: (
    destination: Destination,
    post: unknown,
    options: { delivery: string; under: string | null },
  ) => Promise<Posted>;
  readonly now: () => number;
  /** A new mark for a post: 24 letters and digits, never twice the same. */
  readonly newDeliveryId: () => string;
  /** Who holds a lease: differs between processes, for people who read the table. */
  readonly owner: string;
  /** A slot that is older is not posted any more. */
  readonly catchUpMs: number;
};

/** Longer than composing and one post ever take; renewed before each post. */
const LEASE_MS = 120_000;
/** An answer that takes longer is no answer. */
const POST_TIMEOUT_MS = 30_000;
const FIRST_RETRY_MS = 60_000;
const LONGEST_RETRY_MS = 3_600_000;

/**
 * Plans what fell due, then delivers every slot that is to be done and free. Safe to call at any time, after any crash, and
 * in several processes at once: a slot is posted once, or is recorded as missed, refused or ambiguous, and logged.
 */
export async function deliverDue(ports: DeliveryPorts): Promise<void> {
  await plan(ports);
  for (;;) {
    const claim = await ports.outbox.claim({ now: ports.now(), owner: ports.owner, leaseMs: LEASE_MS });
    if (claim === null) return;
    await deliverSlot(ports, claim, ports.log.child(namesOf(claim.slot)));
  }
}

async function plan(ports: DeliveryPorts): Promise<void> {
  const { outbox, log } = ports;
  const at = ports.now();
  const oldest = at - ports.catchUpMs;
  // What fell due before the window while nobody was up is looked for too: to say that it was missed.
  const after = Math.min(oldest, (await outbox.lastTick()) ?? oldest);
  const planned = await outbox.plan(dueSlots(await ports.briefs(), { after, now: at }), {
    now: at,
    missedBefore: oldest,
  });
  const expired = await outbox.expire({ now: at, before: oldest });
  for (const slot of [...planned, ...expired]) {
    if (slot.state === 'missed')
      log.error({ event: 'slot.missed', ...namesOf(slot) }, 'no digest: the catch-up window is over');
    if (slot.state === 'refused') {
      log.error({ event: 'slot.refused', ...namesOf(slot), reason: slot.reason }, 'no digest: refused to the end');
    }
    if (slot.state === 'planned') log.info({ event: 'slot.planned', ...namesOf(slot) });
  }
  await outbox.setLastTick(at);
}

async function deliverSlot(ports: DeliveryPorts, claim: Claim, log: Log): Promise<void> {
  const { outbox } = ports;
  let deliveries = await outbox.deliveries(claim);
  if (deliveries.length === 0) {
    if (!(await composeOnce(ports, claim, log))) return;
    deliveries = await outbox.deliveries(claim);
    if (deliveries.length === 0) log.info({ event: 'slot.empty' });
  }
  let root: string | null = null;
  for (const delivery of deliveries) {
    const logged = log.child({ delivery: delivery.id, position: delivery.position });
    const ref: string | null =
      delivery.state === 'sent' ? delivery.ref : await send(ports, claim, delivery, root, logged);
    if (ref === null) return;
    root ??= ref;
  }
}

/** Composes and freezes. False where that failed or the claim was lost. */
async function composeOnce(ports: DeliveryPorts, claim: Claim, log: Log): Promise<boolean> {
  const { outbox, now } = ports;
  let composed: Composed;
  try {
    composed = await ports.compose(claim.slot);
  } catch (error) {
    const retryAt = now() + backOff(claim.slot.attempts);
    log.error({ event: 'slot.compose-failed', err: error, retryAt });
    await outbox.release(claim, { reason: `composing failed: ${messageOf(error)}`, retryAt, now: now() });
    return false;
  }
  return outbox.freeze(claim, composed, { ids: composed.posts.map(() => ports.newDeliveryId()), now: now() });
}

/** Sends one post and records what came of it. The reference where it is sent, else null: the slot goes no further now. */
async function send(
  ports: DeliveryPorts,
  claim: Claim,
  delivery: Delivery,
  under: string | null,
  log: Log,
): Promise<string | null> {
  const { outbox, now } = ports;
  if (delivery.state !== 'frozen') {
    // Whoever held the slot before stopped between "about to post" and "posted": it may stand in the channel.
    const reason = 'the program stopped while it was posting';
    log.error({ event: 'delivery.ambiguous', reason }, 'may or may not be posted: look in the channel');
    await outbox.markAmbiguous(claim, delivery.id, { reason, now: now() });
    return null;
  }
  if (!(await outbox.markSending(claim, delivery.id, { now: now(), leaseMs: LEASE_MS }))) {
    log.warn({ event: 'slot.lost' }, 'another process took over: nothing is posted here');
    return null;
  }
  const posted = await postOnce(ports, claim.slot.destination, delivery, under);
  switch (posted.kind) {
    case 'posted':
      await outbox.markSent(claim, delivery.id, { ref: posted.ref, now: now() });
      log.info({ event: 'delivery.sent', ref: posted.ref });
      return posted.ref;
    case 'refused': {
      const { reason, hint } = posted;
      const retryAt = now() + (posted.retryAfterMs ?? backOff(claim.slot.attempts));
      await outbox.markRefused(claim, delivery.id, { reason, retryAt, now: now() });
      log.warn({ event: 'delivery.refused', reason, hint, retryAt });
      return null;
    }
    case 'unknown':
      await outbox.markAmbiguous(claim, delivery.id, { reason: posted.reason, now: now() });
      log.error(
        { event: 'delivery.ambiguous', reason: posted.reason },
        'may or may not be posted: look in the channel',
      );
      return null;
  }
}

async function postOnce(
  ports: DeliveryPorts,
  to: Destination,
  delivery: Delivery,
  under: string | null,
): Promise<Posted> {
  let timer: NodeJS.Timeout | undefined;
  const noAnswer = new Promise<Posted>((resolve) => {
    const reason = `no answer within ${POST_TIMEOUT_MS / 1000} seconds`;
    timer = setTimeout(() => resolve({ kind: 'unknown', reason }), POST_TIMEOUT_MS);
  });
  try {
    return await Promise.race([ports.post(to, delivery.payload, { delivery: delivery.id, under }), noAnswer]);
  } catch (error) {
    return { kind: 'unknown', reason: messageOf(error) };
  } finally {
    clearTimeout(timer);
  }
}

const backOff = (attempts: number): number => Math.min(FIRST_RETRY_MS * 2 ** attempts, LONGEST_RETRY_MS);

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const namesOf = ({ brief, date, destination }: Slot) => ({ brief, date, ...destination });
