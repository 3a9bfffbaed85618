import type { IsoDate, When } from '../calendar.ts';
import { firstDay, lastDay } from '../dates/when.ts';
import type { DeadlineKind } from '../facts/fact.ts';
import type { DeadlineStatus } from './merged.ts';

/** What one article says of a deadline, as far as its status goes. `day` is the article's; null where it is not known. */
export type Telling = {
  readonly kind: DeadlineKind;
  /** The finder's rule; "cancelled", "postponed" and "kept" tell what became of it. */
  readonly rule: string;
  readonly due: When | null;
  readonly day: IsoDate | null;
};

/** Rules that tell what became of a deadline, and what they tell. */
export const OUTCOMES: Readonly<Record<string, 'met' | 'cancelled' | 'postponed'>> = {
  kept: 'met',
  cancelled: 'cancelled',
  postponed: 'postponed',
};

/** Whether what was read by a rule tells what became of a deadline. */
export const isOutcome = ({ rule }: { readonly rule: string }): boolean => OUTCOMES[rule] !== undefined;

const isKnownBy = (telling: { readonly day: IsoDate | null }, today: IsoDate): boolean =>
  telling.day === null || (firstDay({ value: telling.day }) ?? telling.day) <= today;

const dayOf = (telling: Telling): IsoDate => lastDay(telling.day === null ? null : { value: telling.day }) ?? '';

/** The latest of those that fulfil a condition; of one day the last in order. */
function latest(tellings: readonly Telling[], holds: (telling: Telling) => boolean): Telling | null {
  let found: Telling | null = null;
  for (const telling of tellings)
    if (holds(telling) && (found === null || dayOf(telling) >= dayOf(found))) found = telling;
  return found;
}

/** The due time that counts: that of the last article that gave one, a postponement's before others of its day. */
export function dueThatCounts(tellings: readonly Telling[], today: IsoDate): When | null {
  const known = tellings.filter((telling) => isKnownBy(telling, today));
  const moved = latest(known, ({ rule, due }) => rule === 'postponed' && due !== null);
  const plain = latest(known, (one) => !isOutcome(one) && one.due !== null);
  if (moved !== null && (plain === null || dayOf(moved) >= dayOf(plain))) return moved.due;
  return plain?.due ?? latest(known, ({ due }) => due !== null)?.due ?? null;
}

/** When it was due before the last postponement that gives another day; null where it was not moved or no other day was told. */
export function dueBefore(tellings: readonly Telling[], today: IsoDate): When | null {
  const known = tellings.filter((telling) => isKnownBy(telling, today));
  const moved = latest(known, ({ rule, due }) => rule === 'postponed' && due !== null);
  const counts = dueThatCounts(tellings, today);
  if (moved === null || counts !== moved.due) return null;
  return (
    latest(known, ({ rule, due, day }) => {
      const before = day === null || moved.day === null || day <= moved.day;
      return OUTCOMES[rule] === undefined && due !== null && before && lastDay(due) !== lastDay(moved.due);
    })?.due ?? null
  );
}

/**
 * How a deadline stands on a day, by nothing but what articles published up to that day say. *met* and *cancelled* need an
 * article's words; a day that went by in silence leaves a duty *overdue* (its outcome is not reported) and an appointment or
 * condition *passed*. Without new articles what is past stays past: the status never returns to open.
 */
export function deadlineStatus(tellings: readonly Telling[], today: IsoDate): DeadlineStatus {
  const known = tellings.filter((telling) => isKnownBy(telling, today));
  const due = dueThatCounts(tellings, today);
  const outcome = latest(known, isOutcome);
  const last = lastDay(due);
  if (outcome !== null) {
    const status = OUTCOMES[outcome.rule];
    // Told again later as still to come, it is on again.
    const again = latest(
      known,
      ({ rule, day }) => OUTCOMES[rule] === undefined && day !== null && day > dayOf(outcome),
    );
    if (status !== undefined && status !== 'postponed' && again === null) return status;
    if (status === 'postponed' && again === null && (last === null || last >= today)) return 'postponed';
  }
  if (due === null) return 'undated';
  const end = last ?? firstDay(due);
  if (end === null) return 'undated';
  if (end >= today) return 'open';
  const dated = known.filter((telling) => telling.due !== null);
  const duty = dated.some(({ kind }) => kind === 'deadline' || kind === 'commitment');
  return duty ? 'overdue' : 'passed';
}
