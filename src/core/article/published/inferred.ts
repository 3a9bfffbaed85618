import { calendarDay, type DayNumber, dayNumber, isCalendarDay, isoDay, isoWeekday } from '../../dates/days.ts';
import type { Span } from '../../span.ts';
import type { DateReason, Published, Zone } from '../article.ts';
import { monthOf, type PrintedDate, printedDates } from './printed-dates.ts';
import { WEEKDAY, weekdayNumber } from './weekdays.ts';

const YEARLESS =
  /\b(?:(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? (\d{1,2})|(\d{1,2}) (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?)(?![\d,]| ?,? ?\d{4})/i;
const OLD_PICTURE = /\b(?:file|archive|archived|library|stock)\b/i;
const WEEKDAYS = new RegExp(`\\b${WEEKDAY}\\b`, 'gi');
/** Before a weekday: the day is still to come, or long over. */
const NOT_JUST_PAST =
  /\b(?:will|would|due|to|until|till|by|next|last|every|each|from|before|upcoming|scheduled|planned|set)\b[^.,;]{0,40}$/i;

/** How much of the story is its lead, in code units. */
const LEAD = 420;
/** A caption's picture is of the day that the lead reports or of the day before. */
const PICTURE_TO_STORY = 1;
/** A dateline's day lies this near after the pictures. */
const DATELINE_REACH = 45;

/** The last day on which a picture of the story was taken: nothing could be published before. Null where none tells. */
export function lowerBound(text: string, zones: readonly Zone[]): PrintedDate | null {
  let bound: PrintedDate | null = null;
  for (const zone of zones) {
    if (zone.kind !== 'caption') continue;
    const words = text.slice(zone.start, zone.end);
    if (OLD_PICTURE.test(words)) continue;
    for (const { start, end, day } of printedDates(words)) {
      if (bound === null || day > bound.day) bound = { start: zone.start + start, end: zone.start + end, day };
    }
  }
  return bound;
}

const pictured = ({ start, end, day }: PrintedDate): DateReason => ({
  start,
  end,
  why: 'picture',
  bound: 'not-before',
  value: isoDay(day),
});

/** The dateline's day in the first year that lies at or after the bound. */
function fromDateline(text: string, zones: readonly Zone[], bound: PrintedDate): Published | null {
  const zone = zones.find(({ kind }) => kind === 'dateline');
  const found = zone && YEARLESS.exec(text.slice(zone.start, zone.end));
  if (!zone || !found) return null;
  const month = monthOf(found[1] ?? found[4] ?? '');
  const dayOfMonth = Number(found[2] ?? found[3]);
  const { year } = calendarDay(bound.day);
  for (const each of [year, year + 1]) {
    if (!isCalendarDay(each, month, dayOfMonth)) continue;
    const day = dayNumber(each, month, dayOfMonth);
    if (day < bound.day || day - bound.day > DATELINE_REACH) continue;
    const start = zone.start + found.index;
    const span = { start, end: start + found[0].length };
    const reasons = [pictured(bound), { ...span, why: 'dateline', bound: 'on', value: isoDay(day) } as const];
    return { value: isoDay(day), basis: 'dateline', ...span, reasons };
  }
  return null;
}

/** Weekdays on which the lead says that something has happened, and where it first says so. */
function reportedWeekdays(text: string, lead: Span): Map<number, Span> {
  const words = text.slice(lead.start, lead.end);
  const out = new Map<number, Span>();
  for (const found of words.matchAll(WEEKDAYS)) {
    if (NOT_JUST_PAST.test(words.slice(0, found.index))) continue;
    const weekday = weekdayNumber(found[1] ?? '');
    const start = lead.start + found.index;
    if (!out.has(weekday)) out.set(weekday, { start, end: start + found[0].length });
  }
  return out;
}

function fromWeekday(text: string, zones: readonly Zone[], bound: PrintedDate): Published | null {
  const body = zones.find(({ kind }) => kind === 'body');
  if (body === undefined) return null;
  const weekdays = reportedWeekdays(text, { start: body.start, end: Math.min(text.length, body.start + LEAD) });
  if (weekdays.size !== 1) return null;
  for (let day: DayNumber = bound.day; day <= bound.day + PICTURE_TO_STORY; day += 1) {
    const span = weekdays.get(isoWeekday(day));
    if (span === undefined) continue;
    const reasons = [pictured(bound), { ...span, why: 'weekday', bound: 'on', value: isoDay(day) } as const];
    return { value: isoDay(day), basis: 'weekday', start: bound.start, end: bound.end, reasons };
  }
  return null;
}

/**
 * The day of a story that prints none, from what bounds it: a picture's day from below, and a dateline without a year or the
 * one weekday of the lead, which then is the first possible day and by far the most frequent. Null where these leave doubt.
 * `bound` is the last day of a picture, see `lowerBound`.
 */
export function inferPublished(text: string, zones: readonly Zone[], bound: PrintedDate | null): Published | null {
  return bound && (fromDateline(text, zones, bound) ?? fromWeekday(text, zones, bound));
}
