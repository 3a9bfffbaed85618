import type { IsoDate } from '../../calendar.ts';
import { calendarDay, type DayNumber, dayNumber, isoDay } from '../../dates/days.ts';
import type { DayRange } from '../../dates/when.ts';
import type { Span } from '../../span.ts';
import type { DateReason, PublishedWithin, Zone } from '../article.ts';
import { anchorsIn } from './anchors.ts';
import { type Constraint, timeConstraints } from './constraints.ts';
import { lowerBound } from './inferred.ts';
import { printedDates } from './printed-dates.ts';
import { isComing, isPast, storySentences } from './sentences.ts';

const PAST_YEAR = /\b(?:in|since) ((?:19|20)\d\d)\b(?![-–/\d])/g;
/** A day without a year lies this near to the pictures of its story. */
const NEAR = 120;

type Bound = Span &
  Pick<DateReason, 'why' | 'bound' | 'anchor'> & {
    readonly day: DayNumber;
    /** What is named, where that is no day: a year. */
    readonly named?: IsoDate;
  };

/** Full dates and years of a sentence that bound the day on which it was written. */
function boundsIn(text: string, sentence: Span): Bound[] {
  const words = text.slice(sentence.start, sentence.end);
  const out: Bound[] = [];
  const past = isPast(words);
  for (const { start, end, day } of printedDates(words)) {
    const span = { start: sentence.start + start, end: sentence.start + end };
    if (past) out.push({ ...span, day, why: 'past-event', bound: 'not-before' });
    else if (isComing(words.slice(0, start))) out.push({ ...span, day, why: 'coming-event', bound: 'not-after' });
  }
  // A year in somebody's mouth may be any year.
  if (!past || /[“”"]/.test(words)) return out;
  for (const found of words.matchAll(PAST_YEAR)) {
    const start = sentence.start + found.index + found[0].length - 4;
    const [year, day] = [found[1]!, dayNumber(Number(found[1]), 1, 1)];
    out.push({ start, end: start + 4, day, named: year, why: 'past-event', bound: 'not-before' });
  }
  return out;
}

/** Days to come without their year, in the first year that has them on or after the story's pictures. */
function yearlessIn(text: string, sentence: Span, picture: DayNumber): Bound[] {
  const words = text.slice(sentence.start, sentence.end);
  const { year } = calendarDay(picture);
  return anchorsIn(words).flatMap((anchor): Bound[] => {
    if (anchor.hasYear || anchor.unit !== 'day' || !isComing(words.slice(0, anchor.start))) return [];
    const [next] = anchor.daysIn([year, year + 1]).filter(({ first }) => first >= picture);
    if (next === undefined || next.first - picture > NEAR) return [];
    const span = { start: sentence.start + anchor.start, end: sentence.start + anchor.end };
    return [{ ...span, day: next.first, why: 'coming-event', bound: 'not-after' }];
  });
}

/** Both ends of what a constraint with its year leaves. */
function endsOf(constraint: Constraint): Bound[] {
  const [days] = constraint.daysIn([]);
  if (days === undefined) return [];
  const { start, end, why, anchor } = constraint;
  const of = { start, end, why, ...(anchor && { anchor }) };
  const ends: Bound[] = [
    { ...of, bound: 'not-before', day: days.first },
    { ...of, bound: 'not-after', day: days.last },
  ];
  return ends.filter(({ day }) => isCalendar(day));
}

/** An end that lies before or after every day there is is open. */
const isCalendar = (day: DayNumber): boolean => day > dayNumber(1800, 1, 1) && day < dayNumber(2200, 1, 1);

type Ends = { readonly lower: Bound | null; readonly upper: Bound | null };

function intersect(bounds: readonly Bound[]): Ends {
  let [lower, upper]: [Bound | null, Bound | null] = [null, null];
  for (const each of bounds) {
    if (each.bound === 'not-before' && (lower === null || each.day > lower.day)) lower = each;
    if (each.bound === 'not-after' && (upper === null || each.day < upper.day)) upper = each;
  }
  return { lower, upper };
}

/** Every weekday of every day comes round within so many years. */
const YEARS = 28;

/** Moves both ends inwards to the first and last day that every constraint that comes round each year leaves; null where none is left. */
function narrow({ lower, upper }: Ends, yearly: readonly Constraint[]): Ends | null {
  const nearest = lower?.day ?? upper?.day;
  if (nearest === undefined) return { lower, upper };
  const { year } = calendarDay(nearest);
  const years = Array.from({ length: 2 * YEARS + 1 }, (_, i) => year - YEARS + i);
  const left = yearly.map((constraint) => ({ constraint, days: constraint.daysIn(years) }));
  const holds = (days: readonly DayRange[], day: DayNumber): boolean =>
    days.some(({ first, last }) => first <= day && day <= last);
  const move = (
    bound: Bound,
    next: (days: readonly DayRange[], day: DayNumber) => DayNumber | undefined,
  ): Bound | null => {
    let now = bound;
    for (;;) {
      const against = left.find(({ days }) => !holds(days, now.day));
      if (against === undefined) return now;
      const day = next(against.days, now.day);
      if (day === undefined) return null;
      const { start, end, why, anchor } = against.constraint;
      now = { start, end, why, ...(anchor && { anchor }), bound: bound.bound, day };
    }
  };
  const from = lower && move(lower, (days, day) => days.find(({ first }) => first > day)?.first);
  const to = upper && move(upper, (days, day) => days.findLast(({ last }) => last < day)?.last);
  if ((lower !== null && from === null) || (upper !== null && to === null)) return null;
  return { lower: from, upper: to };
}

const reasonOf = ({ start, end, why, bound, day, named, anchor }: Bound): DateReason => ({
  start,
  end,
  why,
  bound,
  value: named ?? isoDay(day),
  ...(anchor && { anchor }),
});

/**
 * The days between which a text that prints no date of publication came out: after the last thing that it tells as past and the
 * last picture of it, before the first thing that it tells as to come, and where its words for time ("last month, on May 3") hold.
 * Each end with the words that set it. Null where nothing bounds it, or where the bounds contradict one another.
 */
export function publishedWithin(text: string, zones: readonly Zone[]): PublishedWithin | null {
  const picture = lowerBound(text, zones);
  const story = storySentences(text, zones);
  const constraints = timeConstraints(text, story);
  const bounds = story.flatMap((sentence) => boundsIn(text, sentence));
  if (picture !== null) {
    bounds.push({ ...picture, why: 'picture', bound: 'not-before' });
    bounds.push(...story.flatMap((sentence) => yearlessIn(text, sentence, picture.day)));
  }
  bounds.push(...constraints.filter(({ hasYear }) => hasYear).flatMap(endsOf));
  const ends = narrow(
    intersect(bounds),
    constraints.filter(({ hasYear }) => !hasYear),
  );
  if (ends === null) return null;
  const { lower, upper } = ends;
  if (lower === null && upper === null) return null;
  if (lower !== null && upper !== null && lower.day > upper.day) return null;
  return {
    earliest: lower && isoDay(lower.day),
    latest: upper && isoDay(upper.day),
    reasons: [lower, upper].flatMap((bound) => (bound === null ? [] : [reasonOf(bound)])),
  };
}
