import type { IsoDate } from '../calendar.ts';
import { addDays, isoWeekday, parseDay } from '../dates/days.ts';
import type { Brief } from './brief.ts';

const NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

function nearestDay(brief: Brief, date: IsoDate, step: 1 | -1): IsoDate | null {
  const { schedule } = brief;
  if (schedule === undefined) return null;
  for (let days = 1; days <= 7; days += 1) {
    const day = addDays(date, step * days);
    const number = parseDay(day);
    const name = number === null ? undefined : NAMES[isoWeekday(number) - 1];
    if (name !== undefined && schedule.days.includes(name)) return day;
  }
  return null;
}

/** The day of the digest before this one; null where the brief has no schedule, so that none went before. */
export const digestDayBefore = (brief: Brief, date: IsoDate): IsoDate | null => nearestDay(brief, date, -1);

/** The day of the next digest; the next day where the brief has no schedule. */
export const digestDayAfter = (brief: Brief, date: IsoDate): IsoDate => nearestDay(brief, date, 1) ?? addDays(date, 1);
