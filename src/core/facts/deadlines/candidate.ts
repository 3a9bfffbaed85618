import type { Clause } from './clause.ts';
import { type Due, isYearless } from './due.ts';
import type { Party } from './party.ts';
import type { Predicate } from './predicates/predicate.ts';
import type { Scene } from './scene.ts';

/** A predicate with what its clause says, before it is judged. */
export type Candidate = {
  readonly scene: Scene;
  readonly predicate: Predicate;
  readonly clause: Clause;
  readonly due: Due | null;
  readonly lemma: string;
  readonly subject: Party | null;
  readonly who: Party | null;
};

/** Whether a day is named, be it without the year that an undated article leaves open. */
export const isDated = ({ due }: Candidate): boolean =>
  due !== null && (due.when !== null || isYearless(due.time.value));
