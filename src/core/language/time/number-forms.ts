import type { ClassName } from './classes.ts';

/** A two-digit year or decade is of the century in which it lies closest to the middle of living memory. */
const PIVOT = 40;

const fullYear = (twoDigits: number): number => (twoDigits < PIVOT ? 2000 : 1900) + twoDigits;

type NumberForm = {
  readonly form: RegExp;
  readonly name: ClassName;
  readonly valued: (digits: number) => number;
  readonly key?: string;
};

const same = (digits: number): number => digits;
export const NUMBER_FORMS: readonly NumberForm[] = [
  { form: /^(\d{1,3})(?:st|nd|rd|th)$/i, name: 'ordinal', valued: same },
  { form: /^(\d{3})0['’]?s$/, name: 'decades', valued: same },
  { form: /^['’‘`]?(\d)0['’]?s$/, name: 'decades', valued: (digits) => fullYear(digits * 10) / 10, key: 'short' },
  { form: /^['’‘`](\d\d)$/, name: 'year', valued: fullYear, key: 'short' },
  { form: /^[Qq]([1-4])$/, name: 'quarter-name', valued: same },
];

export function classOfNumber(digits: string): ClassName {
  const value = Number(digits);
  if (!/^\d+$/.test(digits)) return 'number';
  if (digits.length === 4) return value >= 1000 && value <= 2199 ? 'year' : 'big';
  if (digits.length > 2) return 'big';
  if (value >= 1 && value <= 12) return 'n12';
  if (value <= 24) return 'n24';
  if (value <= 31) return 'n31';
  return value <= 59 ? 'n59' : 'n99';
}

export const classOfCount = (value: number): ClassName => {
  if (value >= 1100 && value <= 2199) return 'year';
  return value >= 100 ? 'big' : classOfNumber(String(value));
};
