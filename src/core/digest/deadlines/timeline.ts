import type { IsoDate } from '../../calendar.ts';
import { excerpt } from '../../chat/excerpt.ts';
import { addDays } from '../../dates/days.ts';
import { formatDay, formatDistance, formatWhen } from '../../dates/format.ts';
import { firstDay, lastDay } from '../../dates/when.ts';
import { compare } from '../../merge/items.ts';
import type { MergedDeadline } from '../../merge/merged.ts';
import { count } from '../lines/runs.ts';
import type { Setting } from '../lines/setting.ts';
import { isStillDue } from './list.ts';

/** One row of the picture. `words` are the article's, with line breaks as spaces; a picture may shorten them. */
export type TimelineMark = {
  readonly fact: string;
  readonly mark: 'overdue' | 'due' | 'scheduled' | 'postponed';
  readonly who: string | null;
  readonly words: string;
  /** The first day it may be, where that is known and is another than `due`. */
  readonly from: IsoDate | null;
  /** The last day it may be. */
  readonly due: IsoDate;
};

/** A picture of what is due in the days from `today` on, as a value. Days are full ISO days. */
export type Timeline = {
  readonly today: IsoDate;
  /** The last day shown. */
  readonly until: IsoDate;
  /** By due day, so that those overdue come first. */
  readonly marks: readonly TimelineMark[];
  /** Still due, and not in the picture: after its last day, without a day, or beyond what it can hold. */
  readonly later: number;
  readonly undated: number;
  readonly left: number;
};

const DAYS = 30;
const MOST_MARKS = 30;

function markOf(fact: MergedDeadline, due: IsoDate, setting: Setting): readonly TimelineMark[] {
  const lead = fact.sources[fact.lead];
  const article = lead && setting.articles.get(lead.article);
  if (!lead || !article) return [];
  const first = firstDay(fact.due);
  const open = fact.kind === 'scheduled' ? 'scheduled' : 'due';
  return [
    {
      fact: fact.id,
      mark: fact.status === 'overdue' || fact.status === 'postponed' ? fact.status : open,
      who: fact.who?.name ?? null,
      words: excerpt(article, lead).text.replace(/\s+/g, ' '),
      from: first === due ? null : first,
      due,
    },
  ];
}

type Dated = { readonly fact: MergedDeadline; readonly due: IsoDate };

type Choice = {
  readonly shown: readonly Dated[];
  readonly later: number;
  readonly undated: number;
  readonly left: number;
};

/** What is still due within thirty days or overdue, by due day; the latest overdue where not all fit. */
function choose(deadlines: readonly MergedDeadline[], today: IsoDate): Choice {
  const until = addDays(today, DAYS);
  const still = deadlines.filter(isStillDue);
  const dated = still.flatMap((fact): Dated[] => {
    const due = lastDay(fact.due);
    return due === null ? [] : [{ fact, due }];
  });
  const near = dated
    .filter(({ due }) => due <= until)
    .sort((a, b) => compare(a.due, b.due) || compare(a.fact.id, b.fact.id));
  const overdue = near.filter(({ fact }) => fact.status === 'overdue');
  const ahead = near.filter(({ fact }) => fact.status !== 'overdue').slice(0, MOST_MARKS);
  const room = MOST_MARKS - ahead.length;
  const shown = [...(room === 0 ? [] : overdue.slice(-room)), ...ahead];
  const later = dated.length - near.length;
  return { shown, later, undated: still.length - dated.length, left: near.length - shown.length };
}

/** The deadlines that a picture of these shows: only their articles have to be at hand. */
export const inTimeline = (deadlines: readonly MergedDeadline[], today: IsoDate): readonly MergedDeadline[] =>
  choose(deadlines, today).shown.map(({ fact }) => fact);

/** What is still due, from `setting.today` for thirty days, and what is overdue; the latest overdue where not all fit. */
export function timelineOf(deadlines: readonly MergedDeadline[], setting: Setting): Timeline {
  const { today } = setting;
  const { shown, ...counts } = choose(deadlines, today);
  const marks = shown.flatMap(({ fact, due }) => markOf(fact, due, setting));
  return { today, until: addDays(today, DAYS), marks, ...counts };
}

/** "3 later, 2 without a date": what is still due and not in the picture; empty where there is nothing. */
export function besidesPicture({ later, undated, left }: Timeline): string {
  const parts = [
    [left, 'more'],
    [later, 'later'],
    [undated, 'without a date'],
  ] as const;
  return parts.flatMap(([n, what]) => (n === 0 ? [] : [`${n} ${what}`])).join(', ');
}

const LABELS: Record<TimelineMark['mark'], string> = {
  overdue: 'overdue since',
  due: 'due',
  scheduled: 'on',
  postponed: 'postponed to',
};

/** All that the picture shows, in words, unshortened: for those who do not see it. */
export function timelineAlt(timeline: Timeline): string {
  const { today, until, marks } = timeline;
  const days = `${formatDay(today)} to ${formatDay(until)}`;
  const besides = besidesPicture(timeline);
  const end = besides === '' ? '' : ` Not shown: ${besides}.`;
  if (marks.length === 0) return `Timeline, ${days}: no dated deadline.${end}`;
  const lines = marks.map(({ mark, who, words, from, due }) => {
    const bearer = who === null ? '' : `${who}: `;
    const when = mark === 'scheduled' ? formatWhen({ earliest: from ?? due, latest: due }) : formatDay(due);
    return `${bearer}“${words}”, ${LABELS[mark]} ${when} (${formatDistance(due, today)}).`;
  });
  return `Timeline of ${count(marks.length, 'deadline')}, ${days}. ${lines.join(' ')}${end}`;
}
