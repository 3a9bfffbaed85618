import { calendarDay, type DayNumber, fourDigits } from '../../../dates/days.ts';
import type { Direction } from '../direction.ts';
import type { Modifier } from '../modifiers.ts';

export type Granularity =
  | 'time'
  | 'part'
  | 'day'
  | 'weekend'
  | 'week'
  | 'month'
  | 'quarter'
  | 'season'
  | 'half'
  | 'year'
  | 'decade'
  | 'century'
  | 'length'
  | 'set'
  | 'reference';

export type Resolved = {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly value: string;
  readonly granularity: Granularity;
};

/** What the resolver knows where it stands. */
export type Context = {
  /** The day of publication; null where it is not known. */
  readonly published: DayNumber | null;
  /** The last date that the text gave, for "the following day", "two days earlier". */
  readonly reference: { readonly value: string; readonly granularity: Granularity } | null;
  /** The last quarter that the text gave, `2021-Q3`. */
  readonly quarter: string | null;
  readonly direction: () => Direction;
  /** Whether the words right before it leave only the past: "the year ended Jan. 31". */
  readonly isOver: boolean;
  readonly modifier: Modifier;
};

export const date = (value: string, granularity: Granularity): Resolved => ({ type: 'DATE', value, granularity });
export const two = (n: number): string => String(n).padStart(2, '0');
export const quarterOf = (day: DayNumber): string => {
  const { year, month } = calendarDay(day);
  return `${fourDigits(year)}-Q${Math.ceil(month / 3)}`;
};
export const yearOf = (day: DayNumber): number => calendarDay(day).year;

/** A month or day of the year is taken to be the nearest one unless that is further off than this: then the clause decides. */
const NEAR = 100;

/** Of a yearly event's days around publication, the one that is meant. */
export function nearestYear(
  published: DayNumber,
  dayIn: (year: number) => DayNumber | null,
  direction: () => Direction,
  isOver = false,
): number {
  const year = yearOf(published);
  const candidates = [year - 1, year, year + 1]
    .map((each) => ({ year: each, day: dayIn(each) }))
    .filter((each): each is { year: number; day: DayNumber } => each.day !== null && !(isOver && each.day > published))
    .sort((a, b) => Math.abs(a.day - published) - Math.abs(b.day - published));
  const [nearest, next] = candidates;
  if (nearest === undefined) return year;
  if (Math.abs(nearest.day - published) <= NEAR || next === undefined) return nearest.year;
  const way = direction();
  const fits = (day: DayNumber): boolean => (way === 'ahead' ? day >= published : day <= published);
  return way === null || fits(nearest.day) || !fits(next.day) ? nearest.year : next.year;
}
