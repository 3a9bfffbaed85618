import type { Atom } from '../atoms.ts';
import type { Form, Which } from '../form.ts';
import { type Found, type Rule, rule } from '../pattern.ts';
import { length } from './lengths.ts';
import { whichOf, yearForm } from './parts.ts';

const monthForm = ({ atom }: Found): Form => ({
  is: 'month',
  month: atom('m')?.value ?? 0,
  year: yearForm(atom('y')),
  which: whichOf(atom('w')),
});

const weekdayForm = ({ atom }: Found): Form => ({
  is: 'weekday',
  weekday: atom('d')?.value ?? 0,
  which: whichOf(atom('w')),
});

const fraction = (of: 'quarter' | 'half' | 'season', n: number, year: Form | null, which: Which | null): Form | null =>
  n >= 1 && n <= (of === 'half' ? 2 : 4) ? { is: 'fraction', of, n, year, which } : null;

export const CALENDAR_RULES: readonly Rule[] = [
  rule('m=full-month', monthForm),
  rule('m=any-month comma? of? y=year', monthForm),
  rule('(?<=(in|prep|from|to|early|late|mid|of|and|the) hyphen?) m=maymonth', monthForm),
  rule('(?<=in|prep|early|late|mid) m=abbr-month', monthForm),
  rule('(the|this)? w=which m=any-month', monthForm),
  rule('d=full-weekday', weekdayForm),
  rule('(the|this)? w=which d=full-weekday', weekdayForm),
  rule('h=holiday (comma? y=year)?', ({ atom }) => holidayForm(atom('h'), null, atom('y'))),
  rule('w=which h=holiday', ({ atom }) => holidayForm(atom('h'), whichOf(atom('w')), undefined)),
  rule('y=year', bareYear),
  rule('the yearword y=year', ({ atom }) => yearForm(atom('y'))),
  rule('fiscal yearword? y=year', ({ atom }) => yearForm(atom('y'))),
  rule('the? (early|mid|late)? hyphen? d=decades', decade),
  rule('the? n=nth hyphen? century', ({ atom }) => ({ is: 'century', century: (atom('n')?.value ?? 1) - 1 })),
  rule('(the|its)? fiscal? hyphen? n=nth fiscal? hyphen? quarter (?!of any hyphen? century)', ({ atom }) =>
    fraction('quarter', atom('n')?.value ?? 0, null, null),
  ),
  rule('the n=nth hyphen? half', ({ atom }) => fraction('half', atom('n')?.value ?? 0, null, null)),
  rule('n=nth hyphen? half (?=of? year)', ({ atom }) => fraction('half', atom('n')?.value ?? 0, null, null)),
  rule('the (last|latest) half (?=of)', () => fraction('half', 2, null, null)),
  rule('q=quarter-name', ({ atom }) => fraction('quarter', atom('q')?.value ?? 0, null, null)),
  rule('the y=year (quarter|period)', ({ atom }) => ({
    is: 'fraction',
    of: 'quarter',
    n: 0,
    year: yearForm(atom('y')),
    which: null,
  })),
  rule('the yearword hyphen? (ago|earlier) n=count u=units', (found) => length(found, 'last')),
  rule('(the)? ordinal n=n12 units of y=year', firstQuarters),
  rule('the? (same)? yearword hyphen? (ago|earlier) (quarter|period)?', yearAgo),
  rule('the? yearword hyphen? (ago|earlier) n=nth quarter', yearAgo),
  rule('(the|this)? w=which s=season', ({ atom }) =>
    fraction('season', atom('s')?.value ?? 0, null, whichOf(atom('w'))),
  ),
  rule('(?<=in|prep|approx) (the s=season|s=season|the (early|late) s=season)', ({ atom }) =>
    fraction('season', atom('s')?.value ?? 0, null, null),
  ),
  rule('the? s=season of y=year', ({ atom }) => fraction('season', atom('s')?.value ?? 0, yearForm(atom('y')), null)),
  rule('s=season y=year', ({ atom }) => fraction('season', atom('s')?.value ?? 0, yearForm(atom('y')), null)),
];

/** "his 30s" is an age. */
function decade({ atom, first, before }: Found): Form | null {
  const decades = atom('d');
  if (decades === undefined || (decades.key === 'short' && first.name !== 'the')) return null;
  return before?.name === 'its' ? null : { is: 'decade', decade: decades.value };
}

function holidayForm(holiday: Atom | undefined, which: Which | null, year: Atom | undefined): Form {
  return { is: 'holiday', name: holiday?.key ?? '', year: yearForm(year), which };
}

/** "first two quarters of 2021", "first six months of 2021": a half. */
function firstQuarters({ atom, first, last }: Found): Form | null {
  const count = atom('n')?.value;
  const ordinal = first.name === 'the' ? null : first.value;
  return (count === 2 || count === 6) && (ordinal === 1 || ordinal === null) && last.name === 'year'
    ? fraction('half', 1, yearForm(atom('y')), null)
    : null;
}

function yearAgo({ atom, last, first }: Found): Form | null {
  // "a year ago" is an offset; only the compound ("year-ago", "year-earlier quarter") compares periods.
  const compound = first.name === 'the' || first.end < last.end;
  return compound ? { is: 'year-ago', n: atom('n')?.value ?? null } : null;
}

/** Four digits are a year only in its own company: no money, no unit after, no part of a longer number or code. */
function bareYear({ atom, before, after }: Found): Form | null {
  const year = atom('y');
  if (year === undefined) return null;
  if (before && before.end === year.start && !/^[-–—('‘’"“[]$/.test(before.key)) return null;
  if (before && /^n\d|^big$|^number$/.test(before.name)) return null;
  if (after && (after.name === 'units' || after.name === 'once' || after.name === 'zone')) return null;
  if (after && after.start === year.end && /^[%$:.]$/.test(after.key) && after.key !== '.') return null;
  if (year.key === 'short' || (year.value >= 1900 && year.value <= 2099)) return yearForm(year);
  return before && ['in', 'prep', 'of', 'from', 'to'].includes(before.name) && year.value >= 1500
    ? yearForm(year)
    : null;
}
