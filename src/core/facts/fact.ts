import type { When } from '../calendar.ts';
import type { Span } from '../span.ts';

/** A person or side as a fact names it: `entity` is an id of the reading, `mention` where it stands in the evidence. */
export type Actor = { readonly entity: string | null; readonly name: string; readonly mention: Span | null };

type Found = {
  /** Name of the rule that found it, for people who doubt a line. */
  readonly rule: string;
  /** 0 to 1. */
  readonly confidence: number;
};

export type QuoteKind = 'direct' | 'partial' | 'indirect' | 'scare' | 'title';

/** The words inside the marks, marks excluded. `speaker` null means unattributed: never guessed. */
export type Quote = Found &
  Span & {
    readonly type: 'quote';
    readonly kind: QuoteKind;
    readonly speaker: Actor | null;
    readonly cue: Span | null;
    readonly audience: Span | null;
    readonly when: Span | null;
    readonly where: Span | null;
    readonly via: string | null;
  };

export type MeetingKind = 'met' | 'talks' | 'call' | 'visit';
export type MeetingStatus = 'held' | 'planned' | 'hoped' | 'denied' | 'recurring';

export type Meeting = Found & {
  readonly type: 'meeting';
  readonly kind: MeetingKind;
  readonly status: MeetingStatus;
  readonly participants: readonly Actor[];
  readonly groups: readonly string[];
  readonly claimant: Actor | null;
  readonly place: (Span & { readonly text: string }) | null;
  readonly date: When | null;
  readonly occasion: Span | null;
  /** What was discussed, where the text says it. */
  readonly topics: readonly Span[];
  /** The sentences, whole. */
  readonly evidence: readonly Span[];
};

export type DeadlineKind = 'deadline' | 'scheduled' | 'commitment' | 'condition';

export type Deadline = Found & {
  readonly type: 'deadline';
  readonly kind: DeadlineKind;
  /** What is to be done or to happen, in the article's words. */
  readonly what: Span;
  readonly who: Actor | null;
  readonly toWhom: Actor | null;
  readonly due: When | null;
  readonly dueText: Span | null;
  readonly evidence: Span;
};

/** One thing that one article says. Every span points into that article's text. */
export type Fact = Quote | Meeting | Deadline;
export type FactType = Fact['type'];
