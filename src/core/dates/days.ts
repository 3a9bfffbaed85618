import type { IsoDate } from '../calendar.ts';

/**
 * Arithmetic on days of the proleptic Gregorian calendar as whole numbers, counted from 1 January 1970. No clock and no
 * time zone can enter, and it is cheap enough for the inside of a tagger.
 */
export type DayNumber = number;
export type CalendarDay = { readonly year: number; readonly month: number; readonly day: number };

const DAY_FORM = /^(\d{4})-(\d\d)-(\d\d)$/;
const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);
export const fourDigits = (year: number): string => String(year).padStart(4, '0');

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Days in a month, 1 to 12. */
export const monthLength = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (LENGTHS[month - 1] ?? 0);

export const isCalendarDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);

/** Months over twelve or under one run on into the neighbouring years. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const months = year * 12 + month - 1;
  // Years begin in March here, so that a leap day is the last day of its year (Howard Hinnant, "chrono-compatible low-level date algorithms").
  const marchYear = Math.floor((months - 2) / 12);
  const marchMonth = months - 2 - marchYear * 12;
  const dayOfYear = Math.floor((153 * marchMonth + 2) / 5) + day - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + dayOfYear - 719468;
}

/** Year, month and day of a day number. */
export function calendarDay(number: DayNumber): CalendarDay {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

export function isoDay(number: DayNumber): IsoDate {
  const { year, month, day } = calendarDay(number);
  return `${fourDigits(year)}-${two(month)}-${two(day)}`;
}

export const isoMonth = (year: number, month: number): IsoDate => {
  const months = year * 12 + month - 1;
  return `${fourDigits(Math.floor(months / 12))}-${two((months % 12) + 1)}`;
};

/** The number of a full ISO day that exists, else null. */
export function parseDay(value: IsoDate): DayNumber | null {
  const found = DAY_FORM.exec(value);
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return isCalendarDay(year, month, day) ? dayNumber(year, month, day) : null;
}

export const isDay = (value: IsoDate): boolean => parseDay(value) !== null;

function mustParse(value: IsoDate): DayNumber {
  const number = parseDay(value);
  if (number === null) throw new RangeError(`"${value}" is no calendar day of the form 2019-02-14`);
  return number;
}

/** ISO weekday of a day number: 1 is Monday, 7 Sunday. */
export const isoWeekday = (number: DayNumber): number => ((((number + 3) % 7) + 7) % 7) + 1;

/** ISO weekday of a full day: 1 is Monday, 7 Sunday. Throws a RangeError where the value is not a full day. */
export const weekdayOf = (day: IsoDate): number => isoWeekday(mustParse(day));

/** The day that many days later (earlier where negative). Throws a RangeError where the value is not a full day. */
export const addDays = (day: IsoDate, count: number): IsoDate => isoDay(mustParse(day) + count);

/** Days from the first to the second, negative where the second is earlier. Throws a RangeError on anything but full days. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => mustParse(to) - mustParse(from);

/** The ISO 8601 week that a day lies in: its Thursday decides the year. */
export function isoWeek(number: DayNumber): { readonly year: number; readonly week: number } {
  const thursday = number - isoWeekday(number) + 4;
  const { year } = calendarDay(thursday);
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 };
}

/** "2019-W07" for any day of that week. */
export function weekValue(number: DayNumber): IsoDate {
  const { year, week } = isoWeek(number);
  return `${fourDigits(year)}-W${two(week)}`;
}

/** The Monday of an ISO week. */
export const mondayOf = (year: number, week: number): DayNumber => {
  const fourth = dayNumber(year, 1, 4);
  return fourth - isoWeekday(fourth) + 1 + (week - 1) * 7;
};

/** The same day of another month; the month's last day where it is shorter. */
export function addMonths(number: DayNumber, count: number): DayNumber {
  const { year, month, day } = calendarDay(number);
  const months = year * 12 + month - 1 + count;
  const newYear = Math.floor(months / 12);
  const newMonth = months - newYear * 12 + 1;
  return dayNumber(newYear, newMonth, Math.min(day, monthLength(newYear, newMonth)));
}
