import { Temporal } from 'temporal-polyfill';
import type { IsoDate } from '../../core/calendar.ts';

/** The first day that a date can mean: `2017-02` is `2017-02-01`, `2017-W07` its Monday. Null where it is no ISO date. */
export function firstDay(date: IsoDate): string | null {
  const week = /^(\d{4})-W(\d{2})$/.exec(date);
  try {
    if (week !== null) return mondayOf(Number(week[1]), Number(week[2]));
    const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T.*)?$/.exec(date);
    if (parts === null) return null;
    const [, year, month = '01', day = '01'] = parts;
    return Temporal.PlainDate.from(`${year}-${month}-${day}`).toString();
  } catch {
    return null;
  }
}

/** ISO 8601: week 1 is the one with 4 January in it. */
function mondayOf(year: number, week: number): string {
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 });
  return fourth
    .subtract({ days: fourth.dayOfWeek - 1 })
    .add({ weeks: week - 1 })
    .toString();
}
