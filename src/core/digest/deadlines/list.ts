import type { IsoDate } from '../../calendar.ts';
import { addDays } from '../../dates/days.ts';
import { lastDay } from '../../dates/when.ts';
import type { Corpus, MergedDeadline } from '../../merge/merged.ts';

/** Which deadlines a reader asks for: what is still to come or unanswered, the next seven days, or all. */
export const DEADLINE_CHOICES = ['open', 'week', 'all'] as const;
export type DeadlineChoice = (typeof DEADLINE_CHOICES)[number];

const ORDER: Record<MergedDeadline['status'], number> = {
  overdue: 0,
  open: 1,
  postponed: 2,
  undated: 3,
  met: 4,
  cancelled: 5,
  passed: 6,
};

/** Neither met nor cancelled nor past: something to keep in mind. */
export const isStillDue = ({ status }: MergedDeadline): boolean =>
  status === 'open' || status === 'overdue' || status === 'postponed' || status === 'undated';

function isShown(fact: MergedDeadline, show: DeadlineChoice, today: IsoDate): boolean {
  if (show === 'all') return true;
  if (show === 'open' || fact.status === 'overdue') return isStillDue(fact);
  const due = lastDay(fact.due);
  return fact.status === 'open' && due !== null && due <= addDays(today, 7);
}

/** The deadlines asked for, overdue first, then by due day; undated promises after those with a date. */
export function listDeadlines(corpus: Corpus, show: DeadlineChoice, today: IsoDate): readonly MergedDeadline[] {
  return corpus.facts
    .filter((fact): fact is MergedDeadline => fact.type === 'deadline' && isShown(fact, show, today))
    .sort(
      (a, b) =>
        ORDER[a.status] - ORDER[b.status] ||
        (lastDay(a.due) ?? '9999').localeCompare(lastDay(b.due) ?? '9999') ||
        (a.id < b.id ? -1 : 1),
    );
}
