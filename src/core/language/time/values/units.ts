import {
  addMonths,
  calendarDay,
  type DayNumber,
  fourDigits,
  isoDay,
  isoMonth,
  isoWeekday,
  weekValue,
} from '../../../dates/days.ts';
import { daysOf } from '../../../dates/when.ts';
import type { Direction } from '../direction.ts';
import type { Form, Unit, Which } from '../form.ts';
import { type Context, date, type Granularity, quarterOf, type Resolved } from './context.ts';

const STEP: Readonly<Partial<Record<Which, number>>> = { last: -1, this: 0, next: 1, the: 0 };

/** The value of the calendar's unit that many steps from the one around `day`. */
export function stepped(unit: Unit, day: DayNumber, steps: number): string {
  const { year, month } = calendarDay(day);
  switch (unit) {
    case 'week':
      return weekValue(day + 7 * steps);
    case 'fortnight':
      return weekValue(day + 14 * steps);
    case 'weekend':
      return `${weekValue(day + 7 * steps)}-WE`;
    case 'month':
      return isoMonth(year, month + steps);
    case 'quarter':
      return quarterOf(addMonths(day, 3 * steps));
    case 'half':
      return `${year}-H${month <= 6 ? 1 : 2}`;
    case 'year':
      return fourDigits(year + steps);
    case 'decade':
      return String(Math.floor(year / 10) + steps);
    case 'century':
      return String(Math.floor(year / 100) + steps);
    default:
      return isoDay(day + steps);
  }
}

export function unitValue(unit: Unit, which: Which, context: Context): string | null {
  const { published, reference, quarter } = context;
  if (unit === 'quarter' && (which === 'latest' || which === 'the' || which === 'same') && quarter !== null)
    return quarter;
  const narrative = which === 'previous' || which === 'following' || which === 'same';
  const base = narrative && reference ? (daysOf(reference.value)?.first ?? published) : published;
  if (base === null) return null;
  if (which === 'same') return stepped(unit, base, 0);
  if (which === 'latest') return stepped(unit, base, unit === 'quarter' ? -1 : 0);
  const steps = which === 'previous' ? -1 : which === 'following' ? 1 : (STEP[which] ?? 0);
  if (unit === 'weekend' && !narrative) return weekendValue(base, which, context.direction());
  return stepped(unit, base, steps);
}

/** "this weekend" on a Monday may be the one that is over: the clause decides. */
function weekendValue(published: DayNumber, which: Which, direction: Direction): string {
  const weekday = isoWeekday(published);
  if (which === 'next') return stepped('weekend', published, 1);
  if (which === 'last') return stepped('weekend', published, -1);
  const back = weekday <= 3 && direction !== 'ahead' && (which === 'the' || direction === 'behind');
  return stepped('weekend', published, back ? -1 : 0);
}

export const GRAIN: Readonly<Record<Unit, Granularity>> = {
  second: 'time',
  minute: 'time',
  hour: 'time',
  day: 'day',
  week: 'week',
  fortnight: 'week',
  weekend: 'weekend',
  month: 'month',
  quarter: 'quarter',
  half: 'half',
  year: 'year',
  decade: 'decade',
  century: 'century',
};

const LETTERS: Readonly<Record<Unit, readonly [string, string, number]>> = {
  second: ['PT', 'S', 1],
  minute: ['PT', 'M', 1],
  hour: ['PT', 'H', 1],
  day: ['P', 'D', 1],
  week: ['P', 'W', 1],
  fortnight: ['P', 'W', 2],
  weekend: ['P', 'WE', 1],
  month: ['P', 'M', 1],
  quarter: ['P', 'Q', 1],
  half: ['P', 'M', 6],
  year: ['P', 'Y', 1],
  decade: ['P', 'Y', 10],
  century: ['P', 'Y', 100],
};
const HALF: Readonly<Partial<Record<Unit, string>>> = {
  minute: '30S',
  hour: '30M',
  day: 'T12H',
  year: '6M',
  month: '2W',
};

export function lengthValue(count: number | null, unit: Unit, and: number): string {
  const [head, letter, factor] = LETTERS[unit];
  if (count === null) {
    const open = unit === 'decade' ? 'E' : unit === 'century' ? 'C' : letter;
    return `${head}X${open}`;
  }
  const half = and > 0 ? (HALF[unit] ?? '') : '';
  if (and > 0 && count === 0) return unit === 'day' ? 'PT12H' : `${head}${half}`;
  const whole = count * factor;
  return `${head}${Number.isInteger(whole) ? whole : Math.round(whole * 10) / 10}${letter}${half}`;
}

/** "two years ago" is a year, "six weeks ago" a week, "three days later" a day: the unit's own precision. */
export function offsetValue(form: Extract<Form, { is: 'offset' }>, context: Context): Resolved | null {
  const { count, unit, sense } = form;
  const backwards = sense === 'ago' || sense === 'earlier';
  if (count === null) return date(backwards ? 'PAST_REF' : 'FUTURE_REF', 'reference');
  const narrative = sense === 'earlier' || sense === 'later';
  const base = narrative && context.reference ? daysOf(context.reference.value)?.first : context.published;
  if (base === null || base === undefined) return date(backwards ? 'PAST_REF' : 'FUTURE_REF', 'reference');
  const steps = Math.round(backwards ? -count : count);
  if (unit === 'second' || unit === 'minute' || unit === 'hour')
    return { type: 'DURATION', value: lengthValue(count, unit, 0), granularity: 'length' };
  if (unit === 'day' || unit === 'weekend') return date(isoDay(base + steps), 'day');
  if (unit === 'year' && context.quarter !== null && count === 1 && backwards)
    return date(yearBefore(context.quarter), 'quarter');
  return date(stepped(unit, base, steps), GRAIN[unit]);
}

export const yearBefore = (quarter: string): string =>
  `${fourDigits(Number(quarter.slice(0, 4)) - 1)}${quarter.slice(4)}`;
