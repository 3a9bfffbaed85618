import type { Form } from '../form.ts';
import { type Found, type Rule, rule } from '../pattern.ts';
import { unitOf } from './parts.ts';

/** An amount: "a", "two", "several", "a few", "a couple of". The count is null where it is not told. */
const AMOUNT = '(a? s=some of?|a? n=count|a)';
const UNIT = 'trading? u=any-unit';

function amountOf({ atom }: Found): number | null {
  const [some, count] = [atom('s'), atom('n')];
  if (some) return some.value || null;
  return count ? count.value : 1;
}

export const length = (found: Found, which: 'last' | 'next' | 'first' | 'other' | null, and = 0): Form | null => {
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

export const LENGTH_RULES: readonly Rule[] = [
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
