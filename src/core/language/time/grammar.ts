import { isCalendarDay } from '../../dates/days.ts';
import type { Atom } from './atoms.ts';
import type { DayPart, Form, Unit, Which } from './form.ts';
import { type Found, type Rule, rule } from './pattern.ts';

const WHICH: Readonly<Record<string, Which>> = {
  this: 'this',
  current: 'this',
  that: 'same',
  same: 'same',
  last: 'last',
  past: 'last',
  next: 'next',
  coming: 'next',
  following: 'following',
  previous: 'previous',
  latest: 'latest',
};

const whichOf = (atom: Atom | undefined): Which | null => (atom ? (WHICH[atom.name] ?? null) : null);

/** The unit that an atom names, singular or plural. */
function unitOf(atom: Atom): Unit {
  if (atom.name === 'yearword' || atom.key === 'year') return 'year';
  return (atom.name === 'units' || atom.key === 'fortnight' ? atom.key : atom.name) as Unit;
}

const yearForm = (atom: Atom | undefined): Form | null => (atom ? { is: 'year', year: atom.value } : null);

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

/** 12/31/2017 and 31/12/2017; null where day and month could be either way round. */
function slashForm({ atom }: Found): Form | null {
  const [a, b, y] = [atom('a')?.value ?? 0, atom('b')?.value ?? 0, atom('y')];
  if (y === undefined || (a <= 12 && b <= 12 && a !== b)) return null;
  const [month, day] = a > 12 ? [b, a] : [a, b];
  const year = y.value < 40 ? 2000 + y.value : y.value < 100 ? 1900 + y.value : y.value;
  return isCalendarDay(year, month, day) ? { is: 'day', year, month, day, weekday: null } : null;
}

const monthForm = ({ atom }: Found): Form => ({
  is: 'month',
  month: atom('m')?.value ?? 0,
  year: yearForm(atom('y')),
  which: whichOf(atom('w')),
});

const DAY_RULES: readonly Rule[] = [
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

const weekdayForm = ({ atom }: Found): Form => ({
  is: 'weekday',
  weekday: atom('d')?.value ?? 0,
  which: whichOf(atom('w')),
});

const fraction = (of: 'quarter' | 'half' | 'season', n: number, year: Form | null, which: Which | null): Form | null =>
  n >= 1 && n <= (of === 'half' ? 2 : 4) ? { is: 'fraction', of, n, year, which } : null;

const CALENDAR_RULES: readonly Rule[] = [
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

/** "first two quarters of 1998", "first six months of 1998": a half. */
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

/** Filled when the month or day after "of" is joined to it. */
const within = (unit: Unit, nth: number): Form => ({ is: 'within', unit, nth, of: { is: 'days', shift: 0 } });

const YEAR_END: Form = { is: 'holiday', name: 'year-end', year: null, which: null };

const UNIT_RULES: readonly Rule[] = [
  rule('the u=week (?=of (any-month|day-number|any-weekday))', () => within('week', 0)),
  rule('the n=nth u=week (?=of any-month)', ({ atom }) => within('week', atom('n')?.value ?? 1)),
  rule('the last u=week (?=of any-month)', () => within('week', -1)),
  rule('w=which fiscal? u=unit', unitForm),
  rule('the w=which fiscal? u=unit', unitForm),
  rule('this w=coming u=unit', unitForm),
  rule('the u=unit p=prep (?=dot|comma)', ({ atom }) => {
    const which = atom('p')?.key === 'before' ? 'previous' : atom('p')?.key === 'after' ? 'following' : null;
    return which === null ? null : { is: 'unit', unit: unitOf(atom('u')!), which };
  }),
  rule('the fiscal? u=unit (?!of)', bareUnit),
  rule('the latest period', () => ({ is: 'unit', unit: 'quarter', which: 'latest' })),
  rule('(this|the)? yearword (hyphen|possessive)? end', () => YEAR_END),
  rule('(early|late|earlier|later) in the u=unit', bareUnit),
  rule('(?<=prep|to) (then|that time)', () => ({ is: 'unit', unit: 'day', which: 'then' })),
  rule('t=today', ({ atom }) => ({ is: 'days', shift: atom('t')?.value ?? 0 })),
  rule('the? day p=prep t=today', ({ atom }) => {
    const shift = atom('p')?.key === 'before' ? -1 : atom('p')?.key === 'after' ? 1 : null;
    return shift === null ? null : { is: 'days', shift: (atom('t')?.value ?? 0) + shift };
  }),
  rule('r=adverb', reference),
  rule('(?<!as) r=soon (?!prep|as)', reference),
  rule('now', () => ({ is: 'reference', value: 'PRESENT_REF' })),
  rule('the past (?!any-unit|count|some|nth)', ({ after }) =>
    after === undefined || after.name !== 'other' ? { is: 'reference', value: 'PAST_REF' } : null,
  ),
  rule('the near? future', () => ({ is: 'reference', value: 'FUTURE_REF' })),
  rule('the near term', () => ({ is: 'reference', value: 'FUTURE_REF' })),
  rule('future u=units', () => ({ is: 'reference', value: 'FUTURE_REF' })),
  rule('recent u=units', ({ atom }) => recent(atom('u'), 'PAST_REF')),
  rule('(the)? coming u=units', ({ atom }) => recent(atom('u'), 'FUTURE_REF')),
];

function recent(unit: Atom | undefined, value: 'PAST_REF' | 'FUTURE_REF'): Form {
  if (unit === undefined || ['year', 'quarter', 'decade', 'century'].includes(unit.key))
    return { is: 'reference', value };
  return { is: 'length', count: null, unit: unitOf(unit), and: 0, which: value === 'PAST_REF' ? 'last' : 'next' };
}

function reference({ atom }: Found): Form {
  return { is: 'reference', value: (atom('r')?.key ?? 'PRESENT_REF') as 'PRESENT_REF' };
}

function unitForm({ atom, first }: Found): Form | null {
  const [which, unit] = [atom('w'), atom('u')];
  if (which === undefined || unit === undefined) return null;
  const of = unitOf(unit);
  if (of === 'second' || of === 'minute') return null;
  // "the past week" is as long as a week; "last week" is one of the calendar's.
  if (which.name === 'past' && of === 'year') return { is: 'unit', unit: 'year', which: 'last' };
  if (which.name === 'past' || (which.name === 'last' && first.name === 'the' && of !== 'quarter'))
    return { is: 'length', count: 1, unit: of, and: 0, which: 'last' };
  if (of === 'hour') return null;
  return { is: 'unit', unit: of, which: whichOf(which) ?? 'the' };
}

function bareUnit({ atom, after }: Found): Form | null {
  const unit = atom('u');
  if (unit === undefined) return null;
  const of = unitOf(unit);
  // "the year ended Aug. 31" is as long as a year and none of the calendar's.
  if (of === 'year' && after && /^end(ed|ing|s)$/.test(after.key))
    return { is: 'length', count: 1, unit: of, and: 0, which: 'other' };
  return ['day', 'week', 'weekend', 'month', 'quarter', 'year'].includes(of)
    ? { is: 'unit', unit: of, which: 'the' }
    : null;
}

/** An amount: "a", "two", "several", "a few", "a couple of". The count is null where it is not told. */
const AMOUNT = '(a? s=some of?|a? n=count|a)';
const UNIT = 'trading? u=any-unit';

function amountOf({ atom }: Found): number | null {
  const [some, count] = [atom('s'), atom('n')];
  if (some) return some.value || null;
  return count ? count.value : 1;
}

const length = (found: Found, which: 'last' | 'next' | 'first' | 'other' | null, and = 0): Form | null => {
  const unit = found.atom('u');
  if (unit === undefined || isAge(found)) return null;
  if (unit.name === 'second' && found.atom('n') === undefined) return null;
  // "a quarter", "three-quarters" are shares as a rule.
  if (unit.name === 'quarter' && found.atom('n') === undefined) return null;
  if (unit.key === 'quarter' && which === null && (found.atom('n')?.value ?? 9) < 4) return null;
  return { is: 'length', count: amountOf(found), unit: unitOf(unit), and, which };
};

/** "37 years old", "a 12-year-old". */
const isAge = ({ after }: Found): boolean => after?.name === 'old';

function offset(found: Found, sense: 'ago' | 'earlier' | 'later' | 'hence'): Form | null {
  const unit = found.atom('u');
  return unit ? { is: 'offset', count: amountOf(found), unit: unitOf(unit), sense } : null;
}

const directed = ({ atom }: Found): 'last' | 'next' | 'first' | 'other' => {
  const name = atom('w')?.name;
  if (name === 'last' || name === 'past' || name === 'previous') return 'last';
  if (name === 'next' || name === 'coming' || name === 'following') return 'next';
  return name === 'ordinal' ? 'first' : 'other';
};

const LENGTH_RULES: readonly Rule[] = [
  rule(`${AMOUNT} hyphen? ${UNIT} (?!hyphen? old)`, (found) => length(found, null)),
  rule(`${AMOUNT} more ${UNIT}`, (found) => length(found, null)),
  rule(`more n=count ${UNIT}`, (found) => length(found, null)),
  rule(`${AMOUNT} straight ${UNIT}`, (found) => length(found, null)),
  rule(`(the|this|that)? w=direction ${AMOUNT} ${UNIT}`, (found) => length(found, directed(found))),
  rule(`the? w=direction u=units`, (found) => unknownLength(found, directed(found))),
  rule(`the ${AMOUNT} u=units`, (found) => length(found, 'other')),
  rule(`n=count n12 slash n12 u=units`, (found) => length(found, null, 0.5)),
  rule(`(n=count|a) u=any-unit and a half`, (found) => length(found, null, 0.5)),
  rule(`n=count and a half u=units`, (found) => length(found, null, 0.5)),
  rule(`half (a|hyphen)? u=unit`, (found) => {
    const unit = found.atom('u');
    return unit ? { is: 'length', count: 0, unit: unitOf(unit), and: 0.5, which: null } : null;
  }),
  rule(`n=count (to|or|hyphen) count ${UNIT}`, (found) => length(found, null)),
  rule('u=units', bareUnits),
  rule('u=unit hyphen long', (found) => length(found, null)),
  rule(`${AMOUNT} ${UNIT} (or so)? ago`, (found) => offset(found, 'ago')),
  rule(`${AMOUNT} ${UNIT} earlier`, (found) => offset(found, 'earlier')),
  rule(`${AMOUNT} ${UNIT} later`, (found) => offset(found, 'later')),
  rule(`${AMOUNT} ${UNIT} from (now|today)`, (found) => offset(found, 'hence')),
  rule('u=units ago', ({ atom }) => ({ is: 'offset', count: null, unit: unitOf(atom('u')!), sense: 'ago' })),
  rule('u=units later', ({ atom }) => ({ is: 'offset', count: null, unit: unitOf(atom('u')!), sense: 'later' })),
];

function unknownLength({ atom }: Found, which: 'last' | 'next' | 'first' | 'other'): Form | null {
  const unit = atom('u');
  return unit ? { is: 'length', count: null, unit: unitOf(unit), and: 0, which } : null;
}

function bareUnits({ atom, after, before }: Found): Form | null {
  const unit = atom('u');
  if (unit === undefined || unit.key === 'second' || unit.key === 'quarter') return null;
  if (after?.name === 'old' || before?.name === 'hyphen' || before?.name === 'of') return null;
  return { is: 'length', count: null, unit: unitOf(unit), and: 0, which: null };
}

const PERIOD: Readonly<Record<string, string>> = {
  second: 'PT1S',
  minute: 'PT1M',
  hour: 'PT1H',
  day: 'P1D',
  week: 'P1W',
  weekend: 'XXXX-WXX-WE',
  month: 'P1M',
  quarter: 'P3M',
  year: 'P1Y',
  decade: 'P10Y',
  century: 'P100Y',
};

const SET_RULES: readonly Rule[] = [
  rule('every u=unit', ({ atom }) => ({ is: 'set', value: PERIOD[unitOf(atom('u')!)] ?? 'P1D' })),
  rule('every n=count u=units', ({ atom }) => ({
    is: 'set',
    value: (PERIOD[unitOf(atom('u')!)] ?? '').replace('1', String(atom('n')?.value)),
  })),
  rule('every d=full-weekday', ({ atom }) => ({ is: 'set', value: `XXXX-WXX-${atom('d')?.value}` })),
  rule('every m=any-month', ({ atom }) => ({ is: 'set', value: `XXXX-${String(atom('m')?.value).padStart(2, '0')}` })),
  rule('d=weekdays p=part?', ({ atom }) => ({
    is: 'set',
    value: `XXXX-WXX-${atom('d')?.value}${atom('p') ? `T${atom('p')?.key}` : ''}`,
  })),
  rule('p=periodic', ({ atom }) => ({ is: 'set', value: atom('p')?.key ?? '' })),
  rule('(?<=once) a u=unit', ({ atom }) => ({ is: 'set', value: PERIOD[unitOf(atom('u')!)] ?? '' })),
];

function clock(found: Found): Form | null {
  const { atom, before } = found;
  const [hourAtom, minuteAtom, half, zone] = [atom('h'), atom('m'), atom('p'), atom('z')];
  if (hourAtom === undefined) return null;
  if (minuteAtom && minuteAtom.end - minuteAtom.start !== 2) return null;
  let hour = hourAtom.value;
  let minute = minuteAtom?.value ?? null;
  if (hourAtom.name === 'year' || hourAtom.name === 'big') {
    minute = hour % 100;
    hour = Math.floor(hour / 100);
  }
  if (half) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + half.value;
  } else if (zone === undefined && minuteAtom && before?.name === 'lparen') return null;
  if (hour > 24 || (minute ?? 0) > 59) return null;
  return { is: 'clock', hour, minute, zone: zone ? zone.key : null, on: null };
}

function clockInPart(found: Found): Form | null {
  const form = clock({ ...found, atom: (label) => (label === 'p' ? undefined : found.atom(label)) });
  const afternoon = found.atom('p')?.key !== 'MO';
  return form?.is === 'clock' && form.hour <= 12 ? { ...form, hour: (form.hour % 12) + (afternoon ? 12 : 0) } : null;
}

const part = (name: DayPart, on: Form | null): Form => ({ is: 'part', part: name, on });
const TODAY: Form = { is: 'days', shift: 0 };
const YESTERDAY: Form = { is: 'days', shift: -1 };

function dayPart({ atom }: Found): Form | null {
  const [which, word] = [whichOf(atom('w')), atom('p')];
  const name = (word?.key ?? '') as DayPart;
  if (which === 'this') return part(name, TODAY);
  if (which === 'last') return part(name, YESTERDAY);
  if (which === 'next' || which === 'following') return part(name, { is: 'unit', unit: 'day', which: 'following' });
  return part(name, { is: 'unit', unit: 'day', which: 'same' });
}

const CLOCK_RULES: readonly Rule[] = [
  rule(
    'h=hour-number (colon m=minute-number (colon minute-number)?)? p=ampm (in part)? (z=zone|lparen z=zone)?',
    clock,
  ),
  rule('h=hour-number colon m=minute-number (colon minute-number)? (z=zone|lparen z=zone)?', clock),
  rule('(h=big|h=year|h=two-digits) z=zone', clock),
  rule('h=hour-number oclock', clock),
  rule('h=hour-number (colon m=minute-number)? in the p=part', clockInPart),
  rule('n=noon z=zone?', ({ atom }) => ({
    is: 'clock',
    hour: atom('n')?.value ?? 12,
    minute: null,
    zone: atom('z')?.key ?? null,
    on: null,
  })),
  rule('(the? w=which) p=part', dayPart),
  rule('(the? w=which) p=night', (found) => (found.atom('p')?.key === 'NI' ? dayPart(found) : null)),
  rule('(?<=in) the p=part', dayPart),
  rule('mid hyphen? p=part', dayPart),
  rule('p=night', ({ atom }) => {
    const key = atom('p')?.key;
    return key === 'tonight' || key === 'overnight' ? part('NI', TODAY) : null;
  }),
];

/** The grammar: precise rules and vague ones together, for the longest match wins; earlier rules win between equals. */
export const RULES: readonly Rule[] = [
  ...DAY_RULES,
  ...CALENDAR_RULES,
  ...UNIT_RULES,
  ...LENGTH_RULES,
  ...SET_RULES,
  ...CLOCK_RULES,
];
