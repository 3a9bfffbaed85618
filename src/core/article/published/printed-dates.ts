import { type DayNumber, dayNumber, isCalendarDay } from '../../dates/days.ts';
import type { Span } from '../../span.ts';

/** A full date as a page prints it: day, month and year. */
export type PrintedDate = Span & { readonly day: DayNumber };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** A month's name or short form, as one group; no word boundary at either end. */
export const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
/** The day of a month in figures, as one group. */
export const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const GAP = '[\\s\\u00a0]{1,3}';

// No word boundary at the left: pages glue a name or a clock to the date that follows ("UTC7 May 2019").
const DAY_FIRST = `(?<!\\d)${DAY}${GAP}(?:of${GAP})?${MONTH}\\.?,?${GAP}(\\d{4})(?!\\d)`;
const MONTH_FIRST = `${MONTH}\\.?${GAP}${DAY},?${GAP}(\\d{4})(?!\\d)`;
const ISO = '(?<!\\d)((?:19|20)\\d\\d)-(\\d\\d)-(\\d\\d)(?!\\d)';
const NUMERIC = '(?<![\\d./-])(\\d{1,2})([./])(\\d{1,2})[./](\\d{4})(?!\\d)';
const DATE = new RegExp(`${DAY_FIRST}|${MONTH_FIRST}|${ISO}|${NUMERIC}`, 'gi');

/** 1 to 12 of a name or short form; 0 where it is no month. */
export const monthOf = (word: string): number => MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;

type Numeric = { readonly first: number; readonly second: number; readonly year: number; readonly dotted: boolean };

const number = (year: number, month: number, day: number): DayNumber | null =>
  year >= 1900 && year <= 2099 && isCalendarDay(year, month, day) ? dayNumber(year, month, day) : null;

/** Whether a page writes the day before the month, as its own dates show; null where they could be either. */
function dayFirst(all: readonly Numeric[]): boolean | null {
  const first = all.some((date) => date.first > 12 || date.dotted);
  const second = all.some((date) => date.second > 12);
  return first === second ? null : first;
}

/**
 * The full dates in a text, in order. Dates in figures count only where a number over twelve, dots, or the text's other dates
 * settle which is the month.
 */
export function printedDates(text: string): PrintedDate[] {
  const found: { span: Span; day: DayNumber | null; numeric: Numeric | null }[] = [];
  for (const match of text.matchAll(DATE)) {
    const [whole, d1, m1, y1, m2, d2, y2, y3, m3, d3, a, mark, b, y4] = match;
    const span = { start: match.index, end: match.index + whole.length };
    if (m1) found.push({ span, day: number(Number(y1), monthOf(m1), Number(d1)), numeric: null });
    else if (m2) found.push({ span, day: number(Number(y2), monthOf(m2), Number(d2)), numeric: null });
    else if (y3) found.push({ span, day: number(Number(y3), Number(m3), Number(d3)), numeric: null });
    else
      found.push({
        span,
        day: null,
        numeric: { first: Number(a), second: Number(b), year: Number(y4), dotted: mark === '.' },
      });
  }
  const order = dayFirst(found.flatMap(({ numeric }) => (numeric ? [numeric] : [])));
  const out: PrintedDate[] = [];
  for (const { span, day, numeric } of found) {
    const value = numeric ? readNumeric(numeric, order) : day;
    if (value !== null) out.push({ ...span, day: value });
  }
  return out;
}

function readNumeric({ first, second, year }: Numeric, order: boolean | null): DayNumber | null {
  if (first === second) return number(year, first, second);
  if (order === null) return null;
  return order ? number(year, second, first) : number(year, first, second);
}
