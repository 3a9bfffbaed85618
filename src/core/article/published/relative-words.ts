import { addMonths, calendarDay, type DayNumber, dayNumber, isoWeekday } from '../../dates/days.ts';
import type { DayRange } from '../../dates/when.ts';
import { NUMBER_WORDS } from '../../language/time/number-words.ts';
import type { Span } from '../../span.ts';

type Unit = 'day' | 'week' | 'month' | 'year';

/** Words that place an event as seen from the day of writing: "last month", "tomorrow", "later this year", "two weeks ago". */
export type Relative = Span & {
  readonly unit: Unit;
  /** Units from that of writing to that of the event: -1 for "last month". */
  readonly shift: number;
  /** How many units more or less it may be. */
  readonly slack: number;
  /** Whether the words themselves say that the event was over or still to come when they were written. */
  readonly event: 'over' | 'to-come' | 'either';
  /** "last month's vote": what follows is the event, not a date. */
  readonly isPossessive: boolean;
};

const RELATIVE =
  /\b(?:(today|yesterday|tomorrow)|(earlier this|later this|last|this|next) (week|month|year)|(an?|\w{3,5}|\d{1,2}) (day|week|month|year)s? ago)\b(['’]s)?/gi;
/** "the last month" is a length of time, and "this time last year" and "a year to last month" compare. */
const NO_DATE =
  /\b(?:the|same|this time|than|past|to|from|since|until|about|nearly|almost|over|around|least|roughly|some|only|ago)\s+$/i;
const NAMED: Readonly<Record<string, number>> = { last: -1, next: 1, yesterday: -1, tomorrow: 1, a: 1, an: 1 };

const countOf = (word: string): number => NAMED[word] ?? NUMBER_WORDS.get(word) ?? Number(word);

/** The words of a sentence that place an event by the day of writing. Offsets are the sentence's. */
export function relativeWords(sentence: string): readonly Relative[] {
  return [...sentence.matchAll(RELATIVE)].flatMap((match): Relative[] => {
    if (NO_DATE.test(sentence.slice(0, match.index))) return [];
    // Newspapers have "TODAY" in their names.
    if (/\p{Lu}{2}/u.test(match[0])) return [];
    const [words, day, how, named, count, counted, possessive] = match.map((word) => word?.toLowerCase());
    const span = { start: match.index, end: match.index + (words ?? '').length - (possessive ?? '').length };
    const isPossessive = possessive !== undefined;
    if (day !== undefined)
      return [{ ...span, unit: 'day', shift: NAMED[day] ?? 0, slack: 0, event: 'either', isPossessive }];
    if (named !== undefined) {
      const shift = NAMED[how ?? ''] ?? 0;
      const over = how === 'earlier this' || shift < 0;
      const event = over ? 'over' : how === 'later this' || shift > 0 ? 'to-come' : 'either';
      return [{ ...span, unit: named as Unit, shift, slack: 0, event, isPossessive }];
    }
    const amount = countOf(count ?? '');
    if (!(amount > 0)) return [];
    const unit = counted as Unit;
    return [{ ...span, unit, shift: -amount, slack: unit === 'day' ? 0 : 1, event: 'over', isPossessive }];
  });
}

/** Weeks begin on Monday to some and on Sunday to others: the first day of a week of either kind. */
const weekStart = (day: DayNumber): DayNumber => day - Math.max(isoWeekday(day) - 1, isoWeekday(day) % 7);
const weekEnd = (day: DayNumber): DayNumber => day + Math.max(7 - isoWeekday(day), 6 - (isoWeekday(day) % 7));

const monthStart = (day: DayNumber): DayNumber => {
  const { year, month } = calendarDay(day);
  return dayNumber(year, month, 1);
};

const UNITS: Readonly<Record<Unit, (event: DayRange, from: number, to: number) => DayRange>> = {
  day: ({ first, last }, from, to) => ({ first: first + from, last: last + to }),
  week: ({ first, last }, from, to) => ({ first: weekStart(first) + 7 * from, last: weekEnd(last) + 7 * to }),
  month: ({ first, last }, from, to) => ({
    first: addMonths(monthStart(first), from),
    last: addMonths(monthStart(last), to + 1) - 1,
  }),
  year: ({ first, last }, from, to) => ({
    first: dayNumber(calendarDay(first).year + from, 1, 1),
    last: dayNumber(calendarDay(last).year + to, 12, 31),
  }),
};

/** The days on which such words were true of an event on one of these days; null where on none. */
export function writtenWithin({ unit, shift, slack, event }: Relative, days: DayRange): DayRange | null {
  const { first, last } = UNITS[unit](days, -shift - slack, -shift + slack);
  const range = {
    first: event === 'over' ? Math.max(first, days.first) : first,
    last: event === 'to-come' ? Math.min(last, days.last) : last,
  };
  return range.first <= range.last ? range : null;
}
