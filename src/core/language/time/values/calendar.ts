import {
  calendarDay,
  type DayNumber,
  dayNumber,
  fourDigits,
  isCalendarDay,
  isoDay,
  isoMonth,
  isoWeekday,
} from '../../../dates/days.ts';
import { daysOf } from '../../../dates/when.ts';
import type { Form } from '../form.ts';
import { HOLIDAYS } from '../holidays.ts';
import { type Context, nearestYear, two, yearOf } from './context.ts';
import { unitValue } from './units.ts';

/** The year that a form speaks of, or null. */
function yearIn(form: Form, context: Context): number | null {
  if (form.is === 'year') return form.year;
  if (form.is !== 'unit') return null;
  const value = unitValue('year', form.which, context);
  return value === null ? null : Number(value.slice(0, 4));
}

export function weekdayValue(form: Extract<Form, { is: 'weekday' }>, context: Context): string {
  const { published } = context;
  if (published === null) return `XXXX-WXX-${form.weekday}`;
  const today = isoWeekday(published);
  const back = (today - form.weekday + 7) % 7;
  const ahead = (form.weekday - today + 7) % 7;
  switch (form.which) {
    case 'last':
      return isoDay(published - (back || 7));
    case 'next':
      return isoDay(published + (ahead || 7));
    case 'this':
      return isoDay(context.direction() === 'behind' ? published - back : published + ahead);
    case 'previous':
    case 'following': {
      const base = context.reference ? (daysOf(context.reference.value)?.first ?? published) : published;
      const weekday = isoWeekday(base);
      if (form.which === 'previous') return isoDay(base - ((weekday - form.weekday + 7) % 7 || 7));
      return isoDay(base + ((form.weekday - weekday + 7) % 7 || 7));
    }
    default:
      return isoDay(context.direction() === 'ahead' ? published + ahead : published - back);
  }
}

export function dayValue(form: Extract<Form, { is: 'day' }>, context: Context): string {
  const { month, day } = form;
  const inYear = (year: number): DayNumber | null =>
    isCalendarDay(year, month, day) ? dayNumber(year, month, day) : null;
  if (form.year !== null) return isoDay(dayNumber(form.year, month, day));
  const { published } = context;
  if (published === null) return `XXXX-${two(month)}-${two(day)}`;
  // A weekday beside it settles the year.
  const fitting =
    form.weekday === null
      ? []
      : [0, -1, 1]
          .map((step) => inYear(yearOf(published) + step))
          .filter((each) => each !== null && isoWeekday(each) === form.weekday);
  if (fitting.length === 1 && fitting[0] !== null && fitting[0] !== undefined) return isoDay(fitting[0]);
  const year = nearestYear(published, inYear, context.direction, context.isOver);
  return isoDay(dayNumber(year, month, day));
}

export function monthValue(form: Extract<Form, { is: 'month' }>, context: Context): string {
  const { month, which } = form;
  const year = form.year ? yearIn(form.year, context) : null;
  if (year !== null) return isoMonth(year, month);
  const { published } = context;
  if (published === null) return `XXXX-${two(month)}`;
  const now = calendarDay(published);
  if (which === 'last') return isoMonth(month < now.month ? now.year : now.year - 1, month);
  if (which === 'next') return isoMonth(month > now.month ? now.year : now.year + 1, month);
  const middle = (each: number): DayNumber => dayNumber(each, month, 15);
  return isoMonth(nearestYear(published, middle, context.direction), month);
}

export function fractionValue(form: Extract<Form, { is: 'fraction' }>, context: Context): string | null {
  const { of, n, which } = form;
  const name = of === 'quarter' ? `Q${n}` : of === 'half' ? `H${n}` : (['SP', 'SU', 'FA', 'WI'][n - 1] ?? 'SP');
  const year = form.year ? yearIn(form.year, context) : null;
  if (n === 0) {
    if (year === null || context.quarter === null) return year === null ? null : fourDigits(year);
    return `${fourDigits(year)}${context.quarter.slice(4)}`;
  }
  if (year !== null) return `${fourDigits(year)}-${name}`;
  const { published } = context;
  if (published === null) return `XXXX-${name}`;
  const startMonth = of === 'quarter' ? 3 * n - 2 : of === 'half' ? 6 * n - 5 : 3 * n;
  const monthsLong = of === 'half' ? 6 : 3;
  const first = (each: number): DayNumber => dayNumber(each, startMonth, 1);
  const last = (each: number): DayNumber => dayNumber(each, startMonth + monthsLong, 1) - 1;
  const now = yearOf(published);
  if (which === 'last' || which === 'previous') return `${fourDigits(last(now) < published ? now : now - 1)}-${name}`;
  if (which === 'next' || which === 'following') return `${fourDigits(first(now) > published ? now : now + 1)}-${name}`;
  const inside = [now - 1, now].find((each) => first(each) <= published && published <= last(each));
  if (which === 'this') return `${fourDigits(inside ?? now)}-${name}`;
  if (inside !== undefined) return `${fourDigits(inside)}-${name}`;
  const middle = (each: number): DayNumber => Math.round((first(each) + last(each)) / 2);
  // Quarters and halves without a year are those of results, unless the clause looks ahead.
  if (of !== 'season' && context.direction() !== 'ahead')
    return `${fourDigits(last(now) < published ? now : now - 1)}-${name}`;
  return `${fourDigits(nearestYear(published, middle, context.direction))}-${name}`;
}

export function holidayValue(form: Extract<Form, { is: 'holiday' }>, context: Context): string | null {
  const dayIn = HOLIDAYS.get(form.name);
  if (dayIn === undefined) return null;
  if (form.name === 'year-end' && context.published !== null && context.direction() !== 'behind')
    return isoDay(dayIn(yearOf(context.published)));
  const year = form.year ? yearIn(form.year, context) : null;
  if (year !== null) return isoDay(dayIn(year));
  const { published } = context;
  if (published === null) return null;
  const now = yearOf(published);
  if (form.which === 'last') return isoDay(dayIn(dayIn(now) < published ? now : now - 1));
  if (form.which === 'next') return isoDay(dayIn(dayIn(now) > published ? now : now + 1));
  return isoDay(dayIn(nearestYear(published, dayIn, context.direction)));
}
