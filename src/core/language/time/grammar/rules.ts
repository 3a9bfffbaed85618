import type { Rule } from '../pattern.ts';
import { CALENDAR_RULES } from './calendar.ts';
import { CLOCK_RULES } from './clocks.ts';
import { DAY_RULES } from './days.ts';
import { LENGTH_RULES } from './lengths.ts';
import { SET_RULES } from './sets.ts';
import { UNIT_RULES } from './units.ts';

/** The grammar: precise rules and vague ones together, for the longest match wins; earlier rules win between equals. */
export const RULES: readonly Rule[] = [
  ...DAY_RULES,
  ...CALENDAR_RULES,
  ...UNIT_RULES,
  ...LENGTH_RULES,
  ...SET_RULES,
  ...CLOCK_RULES,
];
