import type { IsoDate } from '../../calendar.ts';
import { excerpt } from '../../chat/excerpt.ts';
import { addDays } from '../../dates/days.ts';
import { formatDay, formatDistance, formatWhen } from '../../dates/format.ts';
import { firstDay, lastDay } from '../../dates/when.ts';
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

/** What is still due, from `setting.today` for thirty days, and what is overdue; the latest overdue where not all fit. */
export function timelineOf(deadlines: readonly MergedDeadline[], setting: Setting): Timeline {
  const { today } = setting;
  const until = addDays(today, DAYS);
  const still = deadlines.filter(isStillDue);
  const dated = still.flatMap((fact) => {
    const due = lastDay(fact.due);
    return due === null ? [] : [{ fact, due }];
  });
  const marks = dated
    .filter(({ due }) => due <= until)
    .flatMap(({ fact, due }) => markOf(fact, due, setting))
    .sort((a, b) => a.due.localeCompare(b.due) || (a.fact < b.fact ? -1 : 1));
  const overdue = marks.filter((mark) => mark.mark === 'overdue');
  const ahead = marks.filter((mark) => mark.mark !== 'overdue').slice(0, MOST_MARKS);
  const room = MOST_MARKS - ahead.length;
  const shown = [...(room === 0 ? [] : overdue.slice(-room)), ...ahead];
  return {
    today,
    until,
    marks: shown,
    later: dated.filter(({ due }) => due > until).length,
    undated: still.length - dated.length,
    left: marks.length - shown.length,
  };
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
