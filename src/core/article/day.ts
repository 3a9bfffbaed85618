import { Temporal } from 'temporal-polyfill';
import type { IsoDate } from '../calendar.ts';

const ISO = /^\s*(\d{4})(?:-(\d{2})(?:-(\d{2}))?|-W(\d{2}))?(?:[T ][\d:.,]+\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?\s*$/i;
const COMPACT = /^\s*(\d{4})(\d{2})(\d{2})\s*$/;
const MAIL = /^\s*(?:\p{L}{3,9},?\s+)?(\d{1,2})\s+(\p{L}{3})\p{L}*\.?\s+(\d{4})\b/u;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The day that a machine-made date names, as it was written (no change of zone): ISO 8601 at its own precision, or the dates
 * of mail and feeds (RFC 5322). Null where it is none of these, or no day of the calendar.
 */
export function readDay(words: string | undefined): IsoDate | null {
  if (words === undefined) return null;
  const iso = ISO.exec(words);
  if (iso !== null) {
    const [, year, month, day, week] = iso;
    if (week !== undefined) return Number(week) >= 1 && Number(week) <= 53 ? `${year}-W${week}` : null;
    if (month === undefined) return year!;
    return day === undefined ? calendarMonth(year!, month) : calendarDay(year!, month, day);
  }
  const compact = COMPACT.exec(words);
  if (compact !== null) return calendarDay(compact[1]!, compact[2]!, compact[3]!);
  const mail = MAIL.exec(words);
  if (mail === null) return null;
  const month = MONTHS.indexOf(mail[2]!.toLowerCase());
  return month === -1 ? null : calendarDay(mail[3]!, String(month + 1).padStart(2, '0'), mail[1]!.padStart(2, '0'));
}

function calendarMonth(year: string, month: string): IsoDate | null {
  return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month}` : null;
}

function calendarDay(year: string, month: string, day: string): IsoDate | null {
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    ).toString();
  } catch {
    return null;
  }
}

const WORDS = /\b(?:(\d{1,2}) (\p{L}{3})\p{L}*\.?|(\p{L}{3})\p{L}*\.? (\d{1,2})),? (\d{4})\b/u;

/** The day that a date in words names, with its year ("9 November 2026", "Nov. 9, 2026"), and where; null where none does. */
export function findDay(
  words: string,
): { readonly value: IsoDate; readonly start: number; readonly end: number } | null {
  const match = WORDS.exec(words);
  if (match === null) return null;
  const month = MONTHS.indexOf((match[2] ?? match[3]!).toLowerCase()) + 1;
  const value = calendarDay(match[5]!, String(month).padStart(2, '0'), (match[1] ?? match[4]!).padStart(2, '0'));
  return value === null ? null : { value, start: match.index, end: match.index + match[0].length };
}
