import type { IsoDate } from '../../calendar.ts';
import { addDays } from '../../dates/days.ts';
import { firstDay, lastDay } from '../../dates/when.ts';
import { compare } from '../../merge/items.ts';
import type { Corpus, MergedDeadline } from '../../merge/merged.ts';

/** Which deadlines a reader asks for: what is still to come or unanswered, the next seven days, or all. */
export const DEADLINE_CHOICES = ['open', 'week', 'all'] as const;
export type DeadlineChoice = (typeof DEADLINE_CHOICES)[number];

const ORDER: Record<MergedDeadline['status'], number> = {
  overdue: 0,
  open: 1,
  postponed: 1,
  undated: 2,
  met: 3,
  cancelled: 4,
  passed: 5,
};

/** Neither met nor cancelled nor past: something to keep in mind. */
export const isStillDue = ({ status }: MergedDeadline): boolean =>
  status === 'open' || status === 'overdue' || status === 'postponed' || status === 'undated';

/** Below this the words say too little of what is due: "it will reopen on Friday". */
const LEAST_CONFIDENCE = 0.45;
const isClear = ({ sources }: MergedDeadline): boolean =>
  sources.some(({ fact }) => fact.confidence >= LEAST_CONFIDENCE);

/** The day that it stands under: the last on which it may fall, else the first. */
const dayOf = ({ due }: MergedDeadline): IsoDate => lastDay(due) ?? firstDay(due) ?? '9999';

function isShown(fact: MergedDeadline, show: DeadlineChoice, today: IsoDate): boolean {
  if (!isClear(fact)) return false;
  if (show === 'all') return true;
  if (show === 'open' || fact.status === 'overdue') return isStillDue(fact);
  const due = lastDay(fact.due);
  const ahead = fact.status === 'open' || fact.status === 'postponed';
  return ahead && due !== null && due <= addDays(today, 7);
}

/** The deadlines asked for, overdue first, then by due day; undated promises after those with a date. */
export function listDeadlines(corpus: Corpus, show: DeadlineChoice, today: IsoDate): readonly MergedDeadline[] {
  return corpus.facts
    .filter((fact): fact is MergedDeadline => fact.type === 'deadline' && isShown(fact, show, today))
    .map((fact) => ({ fact, rank: ORDER[fact.status], day: dayOf(fact) }))
    .sort((a, b) => a.rank - b.rank || compare(a.day, b.day) || compare(a.fact.id, b.fact.id))
    .map(({ fact }) => fact);
}
