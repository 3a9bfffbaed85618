import type { IsoDate } from '../core/calendar.ts';

/** Today where the machine stands; or the day of another moment, in milliseconds since the epoch. */
export const today = (now: number = Date.now()): IsoDate => new Intl.DateTimeFormat('sv-SE').format(now);
