import type { Atom } from '../atoms.ts';
import type { Form, Unit } from '../form.ts';
import { type Found, type Rule, rule } from '../pattern.ts';
import { unitOf, whichOf } from './parts.ts';

/** Filled when the month or day after "of" is joined to it. */
const within = (unit: Unit, nth: number): Form => ({ is: 'within', unit, nth, of: { is: 'days', shift: 0 } });

const YEAR_END: Form = { is: 'holiday', name: 'year-end', year: null, which: null };

export const UNIT_RULES: readonly Rule[] = [
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
  rule('t=this u=units', ({ atom }) =>
    atom('t')?.key === 'these' && atom('u')?.key === 'day' ? { is: 'reference', value: 'PRESENT_REF' } : null,
  ),
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
  // "the year ending June 30" is as long as a year and none of the calendar's.
  if (of === 'year' && after && /^end(ed|ing|s)$/.test(after.key))
    return { is: 'length', count: 1, unit: of, and: 0, which: 'other' };
  return ['day', 'week', 'weekend', 'month', 'quarter', 'year'].includes(of)
    ? { is: 'unit', unit: of, which: 'the' }
    : null;
}
