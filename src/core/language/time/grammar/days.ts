import { isCalendarDay } from '../../../dates/days.ts';
import type { Form } from '../form.ts';
import { type Found, type Rule, rule } from '../pattern.ts';

function dayForm({ atom }: Found): Form | null {
  const [month, day, year] = [atom('m'), atom('d'), atom('y')];
  if (month === undefined || day === undefined) return null;
  // A leap year stands in where none is named: 29 February exists in some year.
  if (!isCalendarDay(year?.value ?? 2000, month.value, day.value)) return null;
  return {
    is: 'day',
    year: year?.value ?? null,
    month: month.value,
    day: day.value,
    weekday: atom('w')?.value ?? null,
  };
}

/** 12/31/2019 and 31/12/2019; null where day and month could be either way round. */
function slashForm({ atom }: Found): Form | null {
  const [a, b, y] = [atom('a')?.value ?? 0, atom('b')?.value ?? 0, atom('y')];
  if (y === undefined || (a <= 12 && b <= 12 && a !== b)) return null;
  const [month, day] = a > 12 ? [b, a] : [a, b];
  const year = y.value < 40 ? 2000 + y.value : y.value < 100 ? 1900 + y.value : y.value;
  return isCalendarDay(year, month, day) ? { is: 'day', year, month, day, weekday: null } : null;
}

export const DAY_RULES: readonly Rule[] = [
  rule('(w=any-weekday comma?)? m=any-month the? d=month-day (comma? y=year)? (?!colon two-digits)', dayForm),
  rule('(w=any-weekday comma?)? the? d=month-day of? m=any-month (comma? y=year)?', dayForm),
  rule('d=day-number (?=join day-number m=any-month (comma? y=year)?)', dayForm),
  rule('d=day-number (?=and day-number m=any-month (comma? y=year)?)', dayForm),
  rule('(?<=m=any-month day-number join) d=day-number (comma? y=year)? (?!any-unit|once|colon)', dayForm),
  rule('(?<=m=any-month day-number (comma day-number)* and) d=day-number (?=comma|dot|in|at|on|of|to)', dayForm),
  rule('y=year hyphen m=n12 hyphen d=day-number', dayForm),
  rule('a=day-number slash b=day-number slash y=year', slashForm),
  rule('a=day-number slash b=day-number slash y=two-digits', slashForm),
];
