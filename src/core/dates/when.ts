import type { IsoDate, When } from '../calendar.ts';
import { type DayNumber, dayNumber, isCalendarDay, isDay, isoDay, mondayOf, monthLength } from './days.ts';

/** First and last day, both included. */
export type DayRange = { readonly first: DayNumber; readonly last: DayNumber };

const CALENDAR_VALUE =
  /^(\d{4})(?:-(?:(\d\d)(?:-(\d\d))?|W(\d\d)(?:-(WE|[1-7]))?|Q([1-4])|H([12])|(SP|SU|FA|AU|WI)))?(?:T.*)?$/;
const DECADE = /^(\d{3})X?$/;
const CENTURY = /^(\d{2})(?:XX)?$/;
const SEASON_START: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, AU: 9, WI: 12 };

const months = (year: number, first: number, count: number): DayRange => ({
  first: dayNumber(year, first, 1),
  last: dayNumber(year, first + count, 1) - 1,
});

/**
 * The days that a calendar value covers: a day, month, year, ISO week (2019-W07), weekend (2019-W07-WE), quarter
 * (2019-Q3), half (2019-H1), season (2019-SU), decade (201), century (20); a clock time after it is left aside. Null for all else.
 */
export function daysOf(value: string): DayRange | null {
  const decade = DECADE.exec(value);
  if (decade) return months(Number(decade[1]) * 10, 1, 120);
  const century = CENTURY.exec(value);
  if (century) return months(Number(century[1]) * 100, 1, 1200);
  const found = CALENDAR_VALUE.exec(value);
  if (!found) return null;
  const year = Number(found[1]);
  const [, , month, day, week, part, quarter, half, season] = found;
  if (month !== undefined) {
    const m = Number(month);
    if (day === undefined) return m >= 1 && m <= 12 ? months(year, m, 1) : null;
    const d = Number(day);
    if (!isCalendarDay(year, m, d)) return null;
    const number = dayNumber(year, m, d);
    return { first: number, last: number };
  }
  if (week !== undefined) return weekDays(year, Number(week), part);
  if (quarter !== undefined) return months(year, 3 * Number(quarter) - 2, 3);
  if (half !== undefined) return months(year, 6 * Number(half) - 5, 6);
  if (season !== undefined) return months(year, SEASON_START[season] ?? 1, 3);
  return months(year, 1, 12);
}

function weekDays(year: number, week: number, part: string | undefined): DayRange | null {
  if (week < 1 || week > 53) return null;
  const monday = mondayOf(year, week);
  if (part === undefined) return { first: monday, last: monday + 6 };
  if (part === 'WE') return { first: monday + 5, last: monday + 6 };
  const day = monday + Number(part) - 1;
  return { first: day, last: day };
}

const firstOf = (value: IsoDate | null): IsoDate | null => {
  if (value !== null && isDay(value)) return value;
  const range = value === null ? null : daysOf(value);
  return range ? isoDay(range.first) : null;
};
const lastOf = (value: IsoDate | null): IsoDate | null => {
  if (value !== null && isDay(value)) return value;
  const range = value === null ? null : daysOf(value);
  return range ? isoDay(range.last) : null;
};

/** The earliest day that it may be, as a full ISO day; null where that end is open or nothing is known. */
export function firstDay(when: When | null): IsoDate | null {
  if (when === null) return null;
  return 'value' in when ? firstOf(when.value) : firstOf(when.earliest);
}

/** The latest day that it may be, as a full ISO day; null where that end is open or nothing is known. */
export function lastDay(when: When | null): IsoDate | null {
  if (when === null) return null;
  return 'value' in when ? lastOf(when.value) : lastOf(when.latest);
}

/** Whether both may speak of one day: an open end meets everything on its side. Null meets nothing. */
export function whensMeet(a: When | null, b: When | null): boolean {
  if (a === null || b === null) return false;
  const [aFirst, aLast, bFirst, bLast] = [firstDay(a), lastDay(a), firstDay(b), lastDay(b)];
  return !(aFirst && bLast && bLast < aFirst) && !(bFirst && aLast && aLast < bFirst);
}

/** Whether it names exactly one day. */
export const isOneDay = (when: When | null): boolean => {
  const first = firstDay(when);
  return first !== null && first === lastDay(when);
};

/** The shortest form for a run of days: a day, month, year or week where it is one, else a range. */
export function whenOfDays({ first, last }: DayRange): When {
  const [from, to] = [isoDay(first), isoDay(last)];
  if (first === last) return { value: from };
  const year = Number(from.slice(0, 4));
  const month = Number(from.slice(5, 7));
  if (from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`) return { value: from.slice(0, 4) };
  if (from.endsWith('-01') && last - first === monthLength(year, month) - 1) return { value: from.slice(0, 7) };
  return { earliest: from, latest: to };
}
