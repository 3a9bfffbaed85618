import type { MeetingKind } from '../fact.ts';
import type { Prepositional } from './clause.ts';
import type { Line, Timed } from './line.ts';
import type { Part } from './lists.ts';
import type { Operator } from './operators.ts';
import type { Anaphora, Side } from './sides.ts';

/** A sentence cut up, with a way to ask whom its plural pronouns mean. */
export type Scene = {
  readonly line: Line;
  readonly parts: readonly Part[];
  readonly anaphora: Anaphora;
  /** The date of a picture's caption, where the sentence is one. */
  readonly caption: Timed | null;
};

/** A possible meeting, as one word of one sentence tells it. */
export type Candidate = {
  readonly rule: string;
  readonly kind: MeetingKind;
  /** The part that holds the trigger, and its token. */
  readonly at: number;
  readonly token: number;
  /** The two ends: who met, and whom. A mutual meeting ("A and B met") has all on the left. */
  readonly left: readonly Side[];
  readonly right: readonly Side[];
  readonly operators: readonly Operator[];
  /** In order of nearness: the first that is a date counts. */
  readonly times: readonly Timed[];
  /** Where a visit goes: before all else its place. */
  readonly goal: readonly Prepositional[];
  readonly around: readonly Prepositional[];
  /** "would welcome him" is a feeling, not a plan. */
  readonly attitude: boolean;
  readonly tense: 'past' | 'present' | 'none';
  /** Whether the sides were named with the trigger itself; "a meeting" beside another trigger takes them from there. */
  readonly explicit: boolean;
  readonly confidence: number;
};
