import type { IsoDate, When } from '../../calendar.ts';
import { excerpt } from '../../chat/excerpt.ts';
import { daysBetween } from '../../dates/days.ts';
import { formatDay, formatWhen } from '../../dates/format.ts';
import { firstDay, isOneDay, lastDay } from '../../dates/when.ts';
import type { MergedDeadline, Source } from '../../merge/merged.ts';
import { type Setting, sourceName } from '../lines/setting.ts';
import { isStillDue } from './list.ts';

/** One all-day entry of a calendar. `first` and `last` are full ISO days, both included. */
export type CalendarEntry = {
  /** The same for the same deadline in every file, so that a calendar takes a later file as news of the same entry. */
  readonly uid: string;
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly summary: string;
  readonly description: string;
};

/** What a calendar file is made of. `undated` counts the deadlines that no day can be given to. */
export type DeadlineCalendar = {
  readonly asOf: IsoDate;
  readonly entries: readonly CalendarEntry[];
  readonly undated: number;
};

/** An appointment known to this many days fills them; of one less sure, the last day counts, as it does for a duty. */
const LONGEST_ENTRY = 7;

function daysOf(fact: MergedDeadline): { readonly first: IsoDate; readonly last: IsoDate } | null {
  const [first, last] = [firstDay(fact.due), lastDay(fact.due)];
  if (last === null) return null;
  const fills = fact.kind === 'scheduled' && first !== null && daysBetween(first, last) < LONGEST_ENTRY;
  return { first: fills ? first : last, last };
}

/** "by" days are one day; "December 2026" is not, and the entry must not claim to know the day. */
const isSureDay = (due: When | null): boolean =>
  isOneDay(due) || (due !== null && !('value' in due) && due.earliest === null);

const STATE: Partial<Record<MergedDeadline['status'], string>> = {
  overdue: ' – outcome not reported',
  postponed: ' – postponed',
};

function summaryOf(fact: MergedDeadline, words: string): string {
  const who = fact.who === null ? '' : `${fact.who.name}: `;
  const when = isSureDay(fact.due) ? '' : ` (${formatWhen(fact.due)})`;
  return `${who}“${words}”${when}${STATE[fact.status] ?? ''}`;
}

/** The evidence sentence word for word, then who published it, when and where; null where its article is not at hand. */
function evidenceOf(source: Source, { corpus, articles }: Setting): string | null {
  const article = articles.get(source.article);
  if (article === undefined) return null;
  const url = corpus.articles.get(source.article)?.url ?? null;
  const day = source.published === null ? 'date unknown' : formatDay(source.published);
  const from = [sourceName(source, corpus), day, ...(url === null ? [] : [url])].join(', ');
  return `“${excerpt(article, source.context).text}”\n— ${from}`;
}

/**
 * The deadlines that are still due, as entries of a calendar: those that were met, cancelled or have passed are no longer
 * anything to keep in mind. Line breaks inside verbatim words stay in the description and are spaces in the summary.
 */
export function deadlineCalendar(deadlines: readonly MergedDeadline[], setting: Setting): DeadlineCalendar {
  const due = deadlines.filter(isStillDue);
  const entries = due.flatMap((fact): readonly CalendarEntry[] => {
    const days = daysOf(fact);
    const lead = fact.sources[fact.lead];
    const article = lead && setting.articles.get(lead.article);
    if (days === null || !lead || !article) return [];
    const words = excerpt(article, lead).text.replace(/\s+/g, ' ');
    const evidence = fact.sources.flatMap((source) => evidenceOf(source, setting) ?? []);
    const description = [...new Set(evidence)].join('\n\n');
    return [{ uid: `${fact.id}@readout`, ...days, summary: summaryOf(fact, words), description }];
  });
  return { asOf: setting.today, entries, undated: due.filter((fact) => daysOf(fact) === null).length };
}
