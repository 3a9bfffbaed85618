import type { IsoDate, When } from '../calendar.ts';
import { calendarDay, isoDay, isoWeekday, parseDay } from './days.ts';
import { daysOf } from './when.ts';

export const WEEKDAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const monthName = (month: number, long: boolean): string => {
  const name = MONTH_NAMES[month - 1] ?? '';
  return long ? name : name.slice(0, 3);
};

export type DayStyle = 'short' | 'long' | 'weekday';

/**
 * A full ISO day for people: "14 Feb 2019" (short), "14 February 2019" (long), "Thursday 14 February 2019" (weekday).
 * Anything that is not a full day comes back as it is.
 */
export function formatDay(day: IsoDate, style: DayStyle = 'short'): string {
  const number = parseDay(day);
  if (number === null) return day;
  const parts = calendarDay(number);
  const date = `${parts.day} ${monthName(parts.month, style !== 'short')} ${parts.year}`;
  return style === 'weekday' ? `${WEEKDAY_NAMES[isoWeekday(number) - 1]} ${date}` : date;
}

/** Any value at its own precision: "Feb 2019", "2019", "week of 11 Feb 2019", "3rd quarter of 2019", "2010s". */
function formatValue(value: IsoDate): string {
  const date = value.replace(/T.*$/, '');
  const part = /^(\d{4})-(?:(\d\d)|Q([1-4])|H([12])|(SP|SU|FA|AU|WI))$/.exec(date);
  if (part) {
    const [, year, month, quarter, half, season] = part;
    if (month) return `${monthName(Number(month), false)} ${year}`;
    if (quarter) return `${['1st', '2nd', '3rd', '4th'][Number(quarter) - 1]} quarter of ${year}`;
    if (half) return `${half === '1' ? '1st' : '2nd'} half of ${year}`;
    return `${{ SP: 'spring', SU: 'summer', FA: 'autumn', AU: 'autumn', WI: 'winter' }[season ?? ''] ?? ''} ${year}`;
  }
  const range = daysOf(date);
  if (/-W\d\d$/.test(date) && range) return `week of ${formatDay(isoDay(range.first))}`;
  if (/-WE$/.test(date) && range) return `weekend of ${formatDay(isoDay(range.first))}`;
  if (/^\d{3}$/.test(date)) return `${date}0s`;
  return range && range.first === range.last ? formatDay(isoDay(range.first)) : date;
}

/** "18–24 Feb 2019", "28 Feb – 3 Mar 2019", "30 Dec 2019 – 2 Jan 2020". */
function formatRange(earliest: IsoDate, latest: IsoDate): string {
  if (earliest === latest) return formatValue(latest);
  const [from, to] = [formatValue(earliest), formatValue(latest)];
  if (parseDay(earliest) === null || parseDay(latest) === null) return `${from} – ${to}`;
  if (earliest.slice(0, 7) === latest.slice(0, 7)) return `${Number(earliest.slice(8))}–${to}`;
  if (earliest.slice(0, 4) === latest.slice(0, 4)) return `${from.slice(0, -5)} – ${to}`;
  return `${from} – ${to}`;
}

/** A date or range for people, in few words; "by …" and "from …" where an end is open, "date unknown" where nothing is known. */
export function formatWhen(when: When | null): string {
  if (when === null) return 'date unknown';
  if ('value' in when) return formatValue(when.value);
  const { earliest, latest } = when;
  if (earliest !== null && latest !== null) return formatRange(earliest, latest);
  if (latest !== null) return `by ${formatValue(latest)}`;
  return earliest === null ? 'date unknown' : `from ${formatValue(earliest)}`;
}

/** How far a day is from another, for people: "today", "tomorrow", "in 25 days", "yesterday", "3 days ago". Both full days. */
export function formatDistance(day: IsoDate, today: IsoDate): string {
  const [a, b] = [parseDay(today), parseDay(day)];
  if (a === null || b === null) return '';
  const days = b - a;
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}
