import type { IsoDate } from '../calendar.ts';
import { addDays, isDay } from '../dates/days.ts';
import { firstDay, lastDay } from '../dates/when.ts';
import type { Deadline } from '../facts/fact.ts';
import { type Bearer, bearerOf, bearers } from './bearers.ts';
import { deadlineTerms, firstTerm } from './deadline-terms.ts';
import { compare, type Item } from './items.ts';
import type { MergedDeadline } from './merged.ts';

/** A report of a deed, with what it is recognised by. */
export type Deed = {
  readonly item: Item<Deadline>;
  readonly bearer: Bearer;
  readonly verb: string;
  readonly terms: ReadonlySet<string>;
};

/** So long after its day a deed may still be what was due. */
const LATE = 60;
/** A promise without a day is kept within this time, or nobody can say that this was it. */
const PATIENCE = 180;
/** An appointment takes place on its day; papers are a day late, zones a day off. */
const GRACE = 1;
const PAPERS_LATE = 4;

/** What an item tells of as done; null where nobody or no act is named. */
export function deedOf(item: Item<Deadline>): Deed | null {
  const { who } = item.fact;
  const party = who === null ? null : item.identify(who);
  const verb = firstTerm(item.stored.words);
  if (verb === null || party === null) return null;
  return {
    item,
    bearer: bearerOf(party),
    verb,
    terms: deadlineTerms(item.stored.words, party.name),
  };
}

/** The first day on which an article told of it as something to come. */
function announced(deadline: MergedDeadline): IsoDate | null {
  const days = deadline.sources.flatMap(({ published }) => (published !== null && isDay(published) ? [published] : []));
  return days.sort(compare)[0] ?? null;
}

/** Whether what was done on a day can be what was due: neither before it was announced nor long after its day. */
function isInTime(deadline: MergedDeadline, { item }: Deed): boolean {
  const { day } = item;
  const from = announced(deadline);
  if (day === null || !isDay(day) || from === null || day < from) return false;
  const when = firstDay(item.fact.due);
  if (when !== null && addDays(when, GRACE) < from) return false;
  const last = lastDay(deadline.due) ?? firstDay(deadline.due);
  if (last === null) return day <= addDays(from, PATIENCE);
  if (deadline.kind !== 'scheduled') return day <= addDays(last, LATE);
  const first = firstDay(deadline.due) ?? last;
  if (when !== null) return addDays(when, GRACE) >= first && when <= addDays(last, GRACE);
  return addDays(day, GRACE) >= first && day <= addDays(last, PAPERS_LATE);
}

/** Words of a report on a deadline itself: "met the deadline", "missed it". */
export const OF_A_DEADLINE = new Set(['deadlin', 'deadline', 'ultimatum', 'miss', 'meet', 'time']);

/** The same bearer, the same act, and its object: at least half of what the shorter of the two says beside the verb. */
function isOf(deadline: MergedDeadline, terms: ReadonlySet<string>, deed: Deed): boolean {
  const { who } = deadline;
  if (who === null || bearers(bearerOf(who), deed.bearer) <= 0) return false;
  if (deadline.sources.some(({ article }) => article === deed.item.card.id)) return false;
  const named = [...deed.terms].filter((term) => !OF_A_DEADLINE.has(term));
  if (deed.item.fact.rule === 'missed' && named.length === 0) return deadline.kind === 'deadline';
  // The verb comes first, or behind the subject of a passive.
  if (![...terms].slice(0, 2).includes(deed.verb)) return false;
  const objects = [...terms].filter((term) => term !== deed.verb);
  const done = [...deed.terms].filter((term) => term !== deed.verb);
  if (objects.length === 0) return done.length <= 1;
  const shared = objects.filter((term) => deed.terms.has(term)).length;
  return shared > 0 && shared * 2 >= Math.min(objects.length, done.length);
}

/** Whether a deed is what was due, and was done in time. */
export const isDoneBy = (deadline: MergedDeadline, terms: ReadonlySet<string>, deed: Deed): boolean =>
  isOf(deadline, terms, deed) && isInTime(deadline, deed);
