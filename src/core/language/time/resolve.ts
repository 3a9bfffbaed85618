import { fourDigits, isoDay } from '../../dates/days.ts';
import { daysOf } from '../../dates/when.ts';
import type { Form } from './form.ts';
import { dayValue, fractionValue, holidayValue, monthValue, weekdayValue } from './values/calendar.ts';
import { type Context, date, type Resolved, two, yearOf } from './values/context.ts';
import { GRAIN, lengthValue, offsetValue, stepped, unitValue, yearBefore } from './values/units.ts';

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
