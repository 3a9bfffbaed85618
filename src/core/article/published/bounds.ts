import { calendarDay, type DayNumber, dayNumber, isCalendarDay, isoDay } from '../../dates/days.ts';
import type { Span } from '../../span.ts';
import { type DateReason, FACTUAL_ZONES, type PublishedWithin, type Zone } from '../article.ts';
import { lowerBound } from './inferred.ts';
import { printedDates } from './printed-dates.ts';

const SENTENCE_END = /[.!?]["”’)]?\s+(?=["“‘(]?\p{Lu})|\n+/gu;
const ABBREVIATION =
  /\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sen|Rep|Gov|St|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|\p{Lu})\.$/u;

/** What makes a day in its sentence one that had already come; anything that looks forward makes it doubtful ("May" is a month). */
const PAST =
  /\b(?:was|were|had|did|said|told|met|held|took|began|came|went|made|won|lost|left|found|became|\p{Ll}{3,}ed)\b/u;
const FORWARD =
  /\b(?:will|would|shall|should|could|may|might|must|can|due|scheduled|slated|planned|plans?|expected|expects?|until|till|by|before|deadline|next|upcoming|coming|expires?|through|if|set (?:for|to)|to be|Will|If|Until|By|Before)\b/u;
/** Right before a day that was still to come when it was written. */
const COMING =
  /\b(?:will|shall|(?:is|are) (?:\p{Ll}+ )?(?:due|set|scheduled|expected|slated|planned|going|to))\b(?:(?!\b(?:was|were|had|did|since|after|said)\b)[^;.!?“”"])*$/iu;
const YEARLESS =
  /\b(?:(january|february|march|april|may|june|july|august|september|october|november|december) (\d{1,2})|(\d{1,2}) (january|february|march|april|may|june|july|august|september|october|november|december))\b(?![\d,]|,? \d{4})/gi;
const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const PAST_YEAR = /\b(?:in|since) ((?:19|20)\d\d)\b(?![-–/\d])/g;
/** A day without a year lies this near to the pictures of its story. */
const NEAR = 120;

/** The sentences of the story, as spans; a line break ends one. */
function sentences(text: string, zones: readonly Zone[]): Span[] {
  const out: Span[] = [];
  for (const zone of zones) {
    if (!FACTUAL_ZONES.has(zone.kind) || zone.kind === 'caption') continue;
    const words = text.slice(zone.start, zone.end);
    let from = 0;
    for (const found of words.matchAll(SENTENCE_END)) {
      const end = found.index + found[0].length;
      if (ABBREVIATION.test(words.slice(from, found.index + 1))) continue;
      out.push({ start: zone.start + from, end: zone.start + end });
      from = end;
    }
    if (from < words.length) out.push({ start: zone.start + from, end: zone.end });
  }
  return out;
}

type Bound = Span & Pick<DateReason, 'why' | 'bound'> & { readonly day: DayNumber };

const isPast = (words: string): boolean => PAST.test(words) && !FORWARD.test(words);

/** Full dates and years of a sentence that bound the day on which it was written. */
function boundsIn(text: string, sentence: Span): Bound[] {
  const words = text.slice(sentence.start, sentence.end);
  const out: Bound[] = [];
  const past = isPast(words);
  for (const { start, end, day } of printedDates(words)) {
    const span = { start: sentence.start + start, end: sentence.start + end };
    if (past) out.push({ ...span, day, why: 'past-event', bound: 'not-before' });
    else if (COMING.test(words.slice(0, start))) out.push({ ...span, day, why: 'coming-event', bound: 'not-after' });
  }
  // A year in somebody's mouth may be any year.
  if (!past || /[“”"]/.test(words)) return out;
  for (const found of words.matchAll(PAST_YEAR)) {
    const start = sentence.start + found.index + found[0].length - 4;
    out.push({ start, end: start + 4, day: dayNumber(Number(found[1]), 1, 1), why: 'past-event', bound: 'not-before' });
  }
  return out;
}

/** Days to come without their year, in the first year that has them on or after the story's pictures. */
function yearlessIn(text: string, sentence: Span, picture: DayNumber): Bound[] {
  const words = text.slice(sentence.start, sentence.end);
  return [...words.matchAll(YEARLESS)].flatMap((found): Bound[] => {
    if (!COMING.test(words.slice(0, found.index))) return [];
    const month = MONTHS.indexOf((found[1] ?? found[4] ?? '').toLowerCase()) + 1;
    const dayOfMonth = Number(found[2] ?? found[3]);
    const { year } = calendarDay(picture);
    for (const each of [year, year + 1]) {
      if (!isCalendarDay(each, month, dayOfMonth)) continue;
      const day = dayNumber(each, month, dayOfMonth);
      if (day < picture) continue;
      if (day - picture > NEAR) return [];
      const start = sentence.start + found.index;
      return [{ start, end: start + found[0].length, day, why: 'coming-event', bound: 'not-after' }];
    }
    return [];
  });
}

const reasonOf = ({ start, end, why, bound, day }: Bound): DateReason => ({
  start,
  end,
  why,
  bound,
  value: isoDay(day),
});

/**
 * The days between which a text that prints no date of publication came out: after the last thing that it tells as past and the
 * last picture of it, before the first thing that it tells as to come. Each end with the words that set it. Null where nothing
 * bounds it, or where the bounds contradict one another.
 */
export function publishedWithin(text: string, zones: readonly Zone[]): PublishedWithin | null {
  const picture = lowerBound(text, zones);
  const story = sentences(text, zones);
  const bounds = story.flatMap((sentence) => boundsIn(text, sentence));
  if (picture !== null) {
    bounds.push({ ...picture, why: 'picture', bound: 'not-before' });
    bounds.push(...story.flatMap((sentence) => yearlessIn(text, sentence, picture.day)));
  }
  let [lower, upper]: [Bound | null, Bound | null] = [null, null];
  for (const each of bounds) {
    if (each.bound === 'not-before' && (lower === null || each.day > lower.day)) lower = each;
    if (each.bound === 'not-after' && (upper === null || each.day < upper.day)) upper = each;
  }
  if (lower === null && upper === null) return null;
  if (lower !== null && upper !== null && lower.day > upper.day) return null;
  return {
    earliest: lower && isoDay(lower.day),
    latest: upper && isoDay(upper.day),
    reasons: [lower, upper].flatMap((bound) => (bound === null ? [] : [reasonOf(bound)])),
  };
}
