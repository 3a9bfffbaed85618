import type { DayRange } from '../dates/when.ts';
import type { relate } from './quote-speakers.ts';
import type { Alignment } from './wording.ts';

/** What else counts beside how far two wordings agree. */
export type Circumstances = {
  /** Words of the shorter one. */
  readonly length: number;
  /** Days between those on which the two articles came out. */
  readonly apart: number;
  readonly speakers: ReturnType<typeof relate>;
};

/** How many days lie between the days on which two articles came out; 0 where either is unknown. */
export function daysApart(a: DayRange | null, b: DayRange | null): number {
  return a === null || b === null ? 0 : Math.max(0, a.first - b.last, b.first - a.last);
}

/** Two translations are as like each other as that only within these days. */
export const TRANSLATED_WITHIN = 3;

/**
 * Whether two wordings are one utterance as far as their alignment goes. More agreement never makes them less so: what this denies
 * for the most that an alignment can reach, it denies for the alignment.
 */
export function isOneUtterance(
  { coverage, weighty, run }: Alignment,
  { length, apart, speakers }: Circumstances,
): boolean {
  const enough = (share: number, words: number, weight: number) =>
    coverage >= share && length >= words && weighty >= weight;
  switch (speakers) {
    case 'different':
      // Word for word and long on the same days: one utterance, given to two people. The disagreement is worth showing.
      return apart <= 3 && (enough(1, 9, 3) || enough(0.95, 12, 5) || run >= 14);
    case 'same':
      return (
        enough(0.8, 10, 4) ||
        enough(0.84, 6, 3) ||
        enough(1, 4, 2) ||
        run >= 11 ||
        (apart <= 14 && (enough(0.72, 4, 2) || enough(1, 4, 1) || run >= 8)) ||
        (apart <= 3 && enough(1, 2, 1))
      );
    case 'open':
      return (
        enough(0.9, 8, 4) ||
        enough(1, 7, 2) ||
        run >= 14 ||
        (apart <= 30 && enough(1, 5, 2)) ||
        (apart <= 14 && (enough(0.8, 5, 3) || enough(1, 6, 2) || run >= 9)) ||
        (apart <= 3 && enough(1, 5, 1))
      );
  }
}
