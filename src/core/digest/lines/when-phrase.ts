import type { IsoDate, When } from '../../calendar.ts';
import { calendarDay, isoWeekday, parseDay } from '../../dates/days.ts';
import { formatWhen, MONTH_NAMES, WEEKDAY_NAMES } from '../../dates/format.ts';
import { firstDay, isOneDay } from '../../dates/when.ts';

/** "Thursday 16 February", with the year where it is not the reader's. Takes a full ISO day. */
export function dayName(day: IsoDate, today: IsoDate): string {
  const number = parseDay(day);
  if (number === null) return day;
  const { year, month, day: dayOfMonth } = calendarDay(number);
  const name = `${WEEKDAY_NAMES[isoWeekday(number) - 1]} ${dayOfMonth} ${MONTH_NAMES[month - 1]}`;
  return day.slice(0, 4) === today.slice(0, 4) ? name : `${name} ${year}`;
}

/** A date as the end of a sentence: "on Thursday 16 February", "in February 2017", "between …"; empty where unknown. */
export function whenPhrase(when: When | null, today: IsoDate): string {
  if (when === null) return '';
  const first = firstDay(when);
  if (first !== null && isOneDay(when)) return `on ${dayName(first, today)}`;
  const words = formatWhen(when);
  if (words === 'date unknown') return '';
  if ('value' in when) return /^(week|weekend) /.test(words) ? `in the ${words}` : `in ${words}`;
  return when.earliest !== null && when.latest !== null ? `on ${words}` : words;
}
