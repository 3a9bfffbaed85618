import type { IsoDate, When } from '../calendar.ts';
import { firstDay, lastDay } from '../dates/when.ts';
import type { Corpus, MergedFact } from '../merge/merged.ts';
import { hasMoved, type Told, toldNow } from './told.ts';

/**
 * What a fact is to a reader who read the digests before. `changed` says what it was; `due` is told already and comes about
 * before the next digest; `known` is told already and left out.
 */
export type News =
  | { readonly kind: 'new' }
  | { readonly kind: 'changed'; readonly before: Told; readonly changes: readonly Change[] }
  | { readonly kind: 'due' }
  | { readonly kind: 'known' };

export type Change = 'status' | 'when' | 'disputed';

/** Changes of status that are news: that a talk is only hoped for after it was planned is a weaker telling, not a change. */
function statusChanged(before: Told['status'], now: Told['status']): boolean {
  if (before === now) return false;
  // An appointment whose day went by is over, which is no news by itself.
  return now === 'held' || now === 'denied' || now === 'overdue' || OUTCOMES.has(now) || before === 'cancelled';
}
const OUTCOMES: ReadonlySet<Told['status']> = new Set(['met', 'cancelled', 'postponed']);

const ahead: ReadonlySet<Told['status']> = new Set(['planned', 'open']);

const within = (when: When | null, first: IsoDate, before: IsoDate): boolean => {
  const day = lastDay(when) ?? firstDay(when);
  return day !== null && day >= first && day < before;
};

/** `before` is what readers were told, null for nothing; `next` the day of the next digest. */
export function newsOf(
  fact: MergedFact,
  before: Told | null,
  { corpus, date, next }: { readonly corpus: Corpus; readonly date: IsoDate; readonly next: IsoDate },
): News {
  if (before === null) return { kind: 'new' };
  const now = toldNow(fact, corpus);
  const changes: Change[] = [];
  if (statusChanged(before.status, now.status)) changes.push('status');
  if (hasMoved(before.when, now.when)) changes.push('when');
  if (now.disputed.some((field) => !before.disputed.includes(field))) changes.push('disputed');
  if (changes.length > 0) return { kind: 'changed', before, changes };
  return ahead.has(now.status) && within(now.when, date, next) ? { kind: 'due' } : { kind: 'known' };
}
