import type { IsoDate } from '../../core/calendar.ts';
import type { Destination } from '../../core/chat/platform.ts';
import type { ThreadMemory } from '../../core/chat/request.ts';

/** One due delivery; unique in the store. The date is the brief's local one, never an instant: clocks may jump, it does not. */
export type SlotKey = { readonly brief: string; readonly destination: Destination; readonly date: IsoDate };

/** A slot with its instant, in milliseconds since the epoch. */
export type DueSlot = SlotKey & { readonly dueAt: number };

/**
 * `planned`: to be done, or being done by whoever holds the lease. The others are final: `sent`; `refused` (the platform
 * said no until the catch-up window ended); `missed` (nobody was up inside the window); `ambiguous` (no answer came, so a
 * post may or may not stand there, and nothing more is posted by itself); `empty` (nothing to post).
 */
export type SlotState = 'planned' | 'sent' | 'refused' | 'missed' | 'ambiguous' | 'empty';

export type Slot = DueSlot & {
  readonly id: number;
  readonly state: SlotState;
  /** How often the platform refused or composing failed. */
  readonly attempts: number;
  readonly reason: string | null;
};

/** A slot that is ours until the lease ends. `fence` grows with each claim: a late writer with an old one is turned away. */
export type Claim = { readonly slot: Slot; readonly fence: number };

/** What is sent for a slot, composed once. `posts` are the platform's payloads, plain JSON. */
export type Composed = {
  readonly posts: readonly unknown[];
  /** What the thread under the first post is about. */
  readonly memory: ThreadMemory | null;
  /** Marks of the facts that the brief's digests showed, this one's last: what later ones don't repeat. */
  readonly facts: readonly string[];
};

export type DeliveryState = 'frozen' | 'sending' | 'sent' | 'ambiguous';

/** One post of a slot. `id` marks it on the platform, so that it can be found again. */
export type Delivery = {
  readonly id: string;
  /** 0 is the post in the channel; the others go into the thread under it. */
  readonly position: number;
  readonly payload: unknown;
  readonly state: DeliveryState;
  readonly ref: string | null;
};

/**
 * The durable side of delivery. Each method is one transaction, and the order of their commits is the protocol: frozen,
 * then sending, then (the post), then sent. Times are milliseconds since the epoch and come from the caller's clock.
 */
export type Outbox = {
  /** Slots that were not there yet, now there. Those due before `missedBefore` are recorded as missed. */
  plan(slots: readonly DueSlot[], options: { now: number; missedBefore: number }): Promise<readonly Slot[]>;
  /** Ends slots due before `before` that are leased to nobody: as missed, or as refused after a refusal or failure. */
  expire(options: { now: number; before: number }): Promise<readonly Slot[]>;
  /** Takes the oldest slot that is due, waits for no retry and is leased to nobody. */
  claim(options: { now: number; owner: string; leaseMs: number }): Promise<Claim | null>;
  /** Keeps what is to be sent, one delivery a post; what was kept before stands. False where the claim is lost. */
  freeze(claim: Claim, composed: Composed, options: { ids: readonly string[]; now: number }): Promise<boolean>;
  /** In order of position; empty where nothing is frozen yet. */
  deliveries(claim: Claim): Promise<readonly Delivery[]>;
  /** Renews the lease and marks the delivery as being sent. False where the claim is lost: then nothing may be posted. */
  markSending(claim: Claim, delivery: string, options: { now: number; leaseMs: number }): Promise<boolean>;
  /** Records the reference, ties the thread under the first post to what it is about, and ends the slot after the last. */
  markSent(claim: Claim, delivery: string, options: { ref: string; now: number }): Promise<void>;
  /** Nothing was posted: frozen again, and the slot waits until `retryAt`. */
  markRefused(claim: Claim, delivery: string, options: { reason: string; retryAt: number; now: number }): Promise<void>;
  /** Nobody knows whether it was posted: the slot ends as ambiguous. */
  markAmbiguous(claim: Claim, delivery: string, options: { reason: string; now: number }): Promise<void>;
  /** Gives the slot back before anything was sent, to be tried again at `retryAt`. */
  release(claim: Claim, options: { reason: string; retryAt: number; now: number }): Promise<void>;
  /** All slots of a brief, newest first: for people and tests. */
  slots(brief: string): Promise<readonly Slot[]>;
  /** When the planner last ran, null before the first time. */
  lastTick(): Promise<number | null>;
  setLastTick(now: number): Promise<void>;
};
