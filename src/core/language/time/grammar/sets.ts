import { type Rule, rule } from '../pattern.ts';
import { unitOf } from './parts.ts';

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

export const SET_RULES: readonly Rule[] = [
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
