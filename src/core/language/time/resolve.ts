import {
  addMonths,
  calendarDay,
  type DayNumber,
  dayNumber,
  fourDigits,
  isCalendarDay,
  isoDay,
  isoMonth,
  isoWeekday,
  weekValue,
} from '../../dates/days.ts';
import { daysOf } from '../../dates/when.ts';
import type { Direction } from './direction.ts';
import type { Form, Unit, Which } from './form.ts';
import { HOLIDAYS } from './holidays.ts';
import type { Modifier } from './modifiers.ts';

export type Granularity =
  | 'time'
  | 'part'
  | 'day'
  | 'weekend'
  | 'week'
  | 'month'
  | 'quarter'
  | 'season'
  | 'half'
  | 'year'
  | 'decade'
  | 'century'
  | 'length'
  | 'set'
  | 'reference';

export type Resolved = {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly value: string;
  readonly granularity: Granularity;
};

/** What the resolver knows where it stands. */
export type Context = {
  /** The day of publication; null where it is not known. */
  readonly published: DayNumber | null;
  /** The last date that the text gave, for "the following day", "two days earlier". */
  readonly reference: { readonly value: string; readonly granularity: Granularity } | null;
  /** The last quarter that the text gave, `1998-Q3`. */
  readonly quarter: string | null;
  readonly direction: () => Direction;
  readonly modifier: Modifier;
};

const date = (value: string, granularity: Granularity): Resolved => ({ type: 'DATE', value, granularity });
const two = (n: number): string => String(n).padStart(2, '0');
const quarterOf = (day: DayNumber): string => {
  const { year, month } = calendarDay(day);
  return `${fourDigits(year)}-Q${Math.ceil(month / 3)}`;
};
const yearOf = (day: DayNumber): number => calendarDay(day).year;

/** A month or day of the year is taken to be the nearest one unless that is further off than this: then the clause decides. */
const NEAR = 100;

/** Of a yearly event's days around publication, the one that is meant. */
function nearestYear(
  published: DayNumber,
  dayIn: (year: number) => DayNumber | null,
  direction: () => Direction,
): number {
  const year = yearOf(published);
  const candidates = [year - 1, year, year + 1]
    .map((each) => ({ year: each, day: dayIn(each) }))
    .filter((each): each is { year: number; day: DayNumber } => each.day !== null)
    .sort((a, b) => Math.abs(a.day - published) - Math.abs(b.day - published));
  const [nearest, next] = candidates;
  if (nearest === undefined) return year;
  if (Math.abs(nearest.day - published) <= NEAR || next === undefined) return nearest.year;
  const way = direction();
  const fits = (day: DayNumber): boolean => (way === 'ahead' ? day >= published : day <= published);
  return way === null || fits(nearest.day) || !fits(next.day) ? nearest.year : next.year;
}

/** The year that a form speaks of, or null. */
function yearIn(form: Form, context: Context): number | null {
  if (form.is === 'year') return form.year;
  if (form.is !== 'unit') return null;
  const value = unitValue('year', form.which, context);
  return value === null ? null : Number(value.slice(0, 4));
}

const STEP: Readonly<Partial<Record<Which, number>>> = { last: -1, this: 0, next: 1, the: 0 };

/** The value of the calendar's unit that many steps from the one around `day`. */
function stepped(unit: Unit, day: DayNumber, steps: number): string {
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

function unitValue(unit: Unit, which: Which, context: Context): string | null {
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

const GRAIN: Readonly<Record<Unit, Granularity>> = {
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

function lengthValue(count: number | null, unit: Unit, and: number): string {
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
function offsetValue(form: Extract<Form, { is: 'offset' }>, context: Context): Resolved | null {
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

const yearBefore = (quarter: string): string => `${fourDigits(Number(quarter.slice(0, 4)) - 1)}${quarter.slice(4)}`;

function weekdayValue(form: Extract<Form, { is: 'weekday' }>, context: Context): string {
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

function dayValue(form: Extract<Form, { is: 'day' }>, context: Context): string {
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
  const year = nearestYear(published, inYear, context.direction);
  return isoDay(dayNumber(year, month, day));
}

function monthValue(form: Extract<Form, { is: 'month' }>, context: Context): string {
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

function fractionValue(form: Extract<Form, { is: 'fraction' }>, context: Context): string | null {
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

function holidayValue(form: Extract<Form, { is: 'holiday' }>, context: Context): string | null {
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

function onDay(on: Form | null, context: Context): string | null {
  if (on !== null) return resolve(on, context)?.value.slice(0, 10) ?? null;
  const { reference, published } = context;
  if (
    reference &&
    (reference.granularity === 'day' || reference.granularity === 'time' || reference.granularity === 'part')
  )
    return reference.value.slice(0, 10);
  return published === null ? null : isoDay(published);
}

function clockValue(form: Extract<Form, { is: 'clock' }>, context: Context): Resolved {
  const day = onDay(form.on, context) ?? 'XXXX-XX-XX';
  const zone = form.zone === 'gmt' || form.zone === 'utc' ? 'Z' : '';
  const minute = form.minute === null ? ':00' : `:${two(form.minute)}`;
  return { type: 'TIME', value: `${day}T${two(form.hour)}${minute}${zone}`, granularity: 'time' };
}

function withinValue(form: Extract<Form, { is: 'within' }>, context: Context): Resolved | null {
  const whole = resolve(form.of, context);
  const days = whole ? daysOf(whole.value) : null;
  if (days === null) return null;
  if (form.nth === 0) return date(stepped(form.unit, days.first, 0), GRAIN[form.unit]);
  if (form.nth < 0) return date(stepped(form.unit, days.last, 0), GRAIN[form.unit]);
  return date(stepped(form.unit, days.first + 7 * (form.nth - 1), 0), GRAIN[form.unit]);
}

function yearAgoValue(n: number | null, { quarter, published }: Context): Resolved | null {
  if (published === null) return null;
  const year = yearOf(published) - 1;
  if (n !== null && n >= 1 && n <= 4) return date(`${fourDigits(year)}-Q${n}`, 'quarter');
  return quarter === null ? date(fourDigits(year), 'year') : date(yearBefore(quarter), 'quarter');
}

/** A form's TIMEX3 value as seen from the context; null where the words give none without a day of publication. */
export function resolve(form: Form, context: Context): Resolved | null {
  const { published } = context;
  switch (form.is) {
    case 'day':
      return date(dayValue(form, context), 'day');
    case 'weekday':
      return date(weekdayValue(form, context), 'day');
    case 'month':
      return date(monthValue(form, context), 'month');
    case 'year':
      return date(fourDigits(form.year), 'year');
    case 'decade':
      return date(String(form.decade), 'decade');
    case 'century':
      return date(String(form.century), 'century');
    case 'days':
      return date(published === null ? 'XXXX-XX-XX' : isoDay(published + form.shift), 'day');
    case 'reference':
      return date(form.value, 'reference');
    case 'set':
      return { type: 'SET', value: form.value, granularity: 'set' };
    case 'length':
      return { type: 'DURATION', value: lengthValue(form.count, form.unit, form.and), granularity: 'length' };
    case 'offset':
      return offsetValue(form, context);
    case 'clock':
      return clockValue(form, context);
    case 'within':
      return withinValue(form, context);
    case 'year-ago':
      return yearAgoValue(form.n, context);
    case 'part': {
      const day = onDay(form.on, context) ?? 'XXXX-XX-XX';
      return { type: 'TIME', value: `${day}T${form.part}`, granularity: 'part' };
    }
    case 'holiday': {
      const value = holidayValue(form, context);
      return value === null ? null : date(value, 'day');
    }
    case 'fraction': {
      const value = fractionValue(form, context);
      return value === null ? null : date(value, form.n === 0 && !value.includes('Q') ? 'year' : form.of);
    }
    case 'unit': {
      if (form.which === 'then') return context.reference && { type: 'DATE', ...context.reference };
      const value = unitValue(form.unit, form.which, context);
      return value === null ? null : date(value, GRAIN[form.unit]);
    }
  }
}
