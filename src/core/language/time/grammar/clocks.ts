import type { DayPart, Form } from '../form.ts';
import { type Found, type Rule, rule } from '../pattern.ts';
import { whichOf } from './parts.ts';

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

export const CLOCK_RULES: readonly Rule[] = [
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
