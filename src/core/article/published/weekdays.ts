import { WEEKDAY_NAMES } from '../../dates/format.ts';

const NAMES = WEEKDAY_NAMES.map((name) => name.toLowerCase());

/** A weekday's name in small letters, as one group; no word boundary at either end. */
export const WEEKDAY = `(${NAMES.join('|')})`;

/** The ISO weekday of a name in any case: 1 is Monday, 7 Sunday; 0 where it is none. */
export const weekdayNumber = (name: string): number => NAMES.indexOf(name.toLowerCase()) + 1;
