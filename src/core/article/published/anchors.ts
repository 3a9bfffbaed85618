import { dayNumber, isCalendarDay } from '../../dates/days.ts';
import { type DayRange, daysOf } from '../../dates/when.ts';
import { overlaps, type Span } from '../../span.ts';
import { DAY, MONTH, monthOf, printedDates } from './printed-dates.ts';

/** A date of the story, be it a day, a month or a year. */
export type Anchor = Span & {
  readonly unit: 'day' | 'month' | 'year';
  readonly hasYear: boolean;
  /** Its days: one run where it names its year, else one in each of these years that has it. */
  readonly daysIn: (years: readonly number[]) => readonly DayRange[];
};

const YEARLESS_DAY = new RegExp(
  `\\b(?:${MONTH}\\.? ${DAY}|${DAY} (?:of )?${MONTH})\\b(?![:\\d]|[.,]\\d|,? \\d{4}| [mbtr]+illion)`,
  'gi',
);
const MONTH_OF_YEAR = new RegExp(`\\b${MONTH}\\.?,? ((?:19|20)\\d\\d)\\b`, 'gi');
const LONE_MONTH = new RegExp(`(?<=\\b(?:in|since|early|late|mid)[ -])${MONTH}\\b(?! \\d|,? \\d{4})`, 'gi');
const YEAR = /(?<![\d.,/–-])(?:19|20)\d\d(?![\d/–%-]|[.,]\d)/g;

const monthDays = (year: number, month: number): DayRange => ({
  first: dayNumber(year, month, 1),
  last: dayNumber(year, month + 1, 1) - 1,
});

function oneDay(year: number, month: number, day: number): readonly DayRange[] {
  if (!isCalendarDay(year, month, day)) return [];
  const number = dayNumber(year, month, day);
  return [{ first: number, last: number }];
}

/** "may" and "march" in small letters are no months. */
const isMonth = (word: string | undefined): word is string => word !== undefined && /^\p{Lu}/u.test(word);

/** The dates of a sentence, the exact ones first; none lies over another. Offsets are the sentence's. */
export function anchorsIn(sentence: string): readonly Anchor[] {
  const found: Anchor[] = printedDates(sentence).map(({ start, end, day }) => ({
    start,
    end,
    unit: 'day',
    hasYear: true,
    daysIn: () => [{ first: day, last: day }],
  }));
  const add = (match: RegExpExecArray, anchor: Omit<Anchor, keyof Span>): void => {
    const span = { start: match.index, end: match.index + match[0].length };
    if (!found.some((other) => overlaps(other, span))) found.push({ ...span, ...anchor });
  };
  for (const match of sentence.matchAll(YEARLESS_DAY)) {
    const name = match[1] ?? match[4];
    if (!isMonth(name)) continue;
    const [month, day] = [monthOf(name), Number(match[2] ?? match[3])];
    add(match, { unit: 'day', hasYear: false, daysIn: (years) => years.flatMap((year) => oneDay(year, month, day)) });
  }
  for (const match of sentence.matchAll(MONTH_OF_YEAR)) {
    if (!isMonth(match[1])) continue;
    const days = monthDays(Number(match[2]), monthOf(match[1]));
    add(match, { unit: 'month', hasYear: true, daysIn: () => [days] });
  }
  for (const match of sentence.matchAll(LONE_MONTH)) {
    if (!isMonth(match[1])) continue;
    const month = monthOf(match[1]);
    add(match, { unit: 'month', hasYear: false, daysIn: (years) => years.map((year) => monthDays(year, month)) });
  }
  for (const match of sentence.matchAll(YEAR)) {
    const days = daysOf(match[0]);
    if (days !== null) add(match, { unit: 'year', hasYear: true, daysIn: () => [days] });
  }
  return found;
}
