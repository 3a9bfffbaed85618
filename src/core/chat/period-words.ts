import type { IsoDate } from '../calendar.ts';
import { addDays, addMonths, calendarDay, dayNumber, isoDay, isoWeekday, parseDay } from '../dates/days.ts';
import { MONTH_NAMES, WEEKDAY_NAMES } from '../dates/format.ts';
import { daysOf } from '../dates/when.ts';
import { dayFromWords } from './day-words.ts';

/** First and last day, both included. */
type Days = { readonly first: IsoDate; readonly last: IsoDate };

/** The days that somebody asks for, both included; null where an end is open. */
export type Period = { readonly since: IsoDate | null; readonly until: IsoDate | null };

const spanned = (first: number, last: number): Days => ({ first: isoDay(first), last: isoDay(last) });

/** 1 to 12 for a month's name or its first three or four letters; 0 for other words. */
const monthOf = (word: string): number =>
  MONTH_NAMES.findIndex((name) => {
    const folded = name.toLowerCase();
    return word === folded || word === folded.slice(0, 3) || (word === 'sept' && folded === 'september');
  }) + 1;

const weekdayOf = (word: string): number =>
  WEEKDAY_NAMES.findIndex((name) => {
    const folded = name.toLowerCase();
    return word === folded || word === folded.slice(0, 3);
  }) + 1;

function calendarUnit(which: string, unit: string, today: number): Days {
  const step = which === 'next' ? 1 : which === 'this' ? 0 : -1;
  const { year, month } = calendarDay(today);
  if (unit === 'week') {
    const monday = today - isoWeekday(today) + 1 + step * 7;
    return spanned(monday, monday + 6);
  }
  if (unit === 'month') return spanned(dayNumber(year, month + step, 1), dayNumber(year, month + step + 1, 1) - 1);
  return spanned(dayNumber(year + step, 1, 1), dayNumber(year + step + 1, 1, 1) - 1);
}

function stretch(which: string, count: number, unit: string, today: number): Days {
  const sign = which === 'next' ? 1 : -1;
  const end = unit.startsWith('month')
    ? addMonths(today, sign * count)
    : today + sign * count * (unit.startsWith('week') ? 7 : 1);
  return spanned(Math.min(end, today), Math.max(end, today));
}

/** "february", "feb 2017", "last february": without a year the last that has begun. */
function monthDays(words: string, today: number): Days | null {
  const found = /^(?:last )?([a-z]+)\.?(?:,? (\d{4}))?$/.exec(words);
  const month = found ? monthOf(found[1] ?? '') : 0;
  if (month === 0) return null;
  const now = calendarDay(today);
  const year = found?.[2] ? Number(found[2]) : month <= now.month ? now.year : now.year - 1;
  return spanned(dayNumber(year, month, 1), dayNumber(year, month + 1, 1) - 1);
}

/**
 * The days that words name: "last week", "february", "feb 2017", "2016", "past 10 days", "tomorrow", "next friday", or any day
 * that `dayFromWords` takes. Null where they name none.
 */
function daysFromWords(raw: string, today: IsoDate): Days | null {
  const words = raw.trim().toLowerCase().replace(/\s+/g, ' ').replace(/^the /, '');
  const now = parseDay(today);
  if (now === null) return null;
  if (words === 'tomorrow') return spanned(now + 1, now + 1);
  const unit = /^(this|last|next) (week|month|year)$/.exec(words);
  if (unit) return calendarUnit(unit[1] ?? '', unit[2] ?? '', now);
  const many = /^(last|past|next) (?:(\d{1,3}) )?(days?|weeks?|months?)$/.exec(words);
  if (many) return stretch(many[1] ?? '', Number(many[2] ?? 1), many[3] ?? '', now);
  const next = /^next ([a-z]+)$/.exec(words);
  const weekday = next ? weekdayOf(next[1] ?? '') : 0;
  if (weekday > 0) {
    const day = now + ((weekday - isoWeekday(now) + 6) % 7) + 1;
    return spanned(day, day);
  }
  const month = monthDays(words, now);
  if (month !== null) return month;
  const iso = /^\d{4}(?:-\d\d|-w\d\d)?$/.test(words) ? daysOf(words.toUpperCase()) : null;
  if (iso !== null) return spanned(iso.first, iso.last);
  const day = dayFromWords(words, today);
  return day === null ? null : { first: day, last: day };
}

const NAMES_MONTH = new RegExp(`\\b(?:${MONTH_NAMES.map((name) => name.slice(0, 3)).join('|')})`, 'i');

/** An end without a year may lie ahead: the nearest such day is meant, "until 1 dec" in November the coming one. */
function endFromWords(words: string, today: IsoDate): Days | null {
  const past = daysFromWords(words, today);
  const now = parseDay(today);
  if (past === null || now === null || !NAMES_MONTH.test(words) || /\d{4}/.test(words)) return past;
  const coming = daysFromWords(words, isoDay(addMonths(now, 12)));
  const far = (day: IsoDate): number => Math.abs((parseDay(day) ?? now) - now);
  return coming !== null && far(coming.first) < far(past.last) ? coming : past;
}

const KEYWORD = /(?:^|\s)(since|from|after|until|till|to|through|before|by|in|during|on|over|between)\s/gi;

function clause(keyword: string, words: string, today: IsoDate): Partial<Period> | null {
  const isEnd = /^(?:until|till|to|through|before|by)$/.test(keyword);
  if (keyword === 'between') {
    const [from = '', to = '', ...more] = words.split(/\s+and\s+/i);
    const [first, last] = [daysFromWords(from, today), endFromWords(to, today)];
    return first && last && more.length === 0 ? { since: first.first, until: last.last } : null;
  }
  const days = isEnd ? endFromWords(words, today) : daysFromWords(words, today);
  if (days === null) return null;
  if (keyword === 'after') return { since: addDays(days.last, 1) };
  if (keyword === 'before') return { until: addDays(days.first, -1) };
  if (isEnd) return { until: days.last };
  return keyword === 'since' || keyword === 'from' ? { since: days.first } : { since: days.first, until: days.last };
}

/** Words that are clauses of time and nothing else: "since monday until today"; null where any of them is not. */
function clauses(words: string, today: IsoDate): Partial<Period> | null {
  const [keyword = '', ...rest] = words.split(' ');
  const isKeyword = new RegExp(KEYWORD.source, 'i').test(`${keyword} `);
  // A bare name may be a person's ("May", "April"): without a keyword only words that nobody is called count.
  if (!isKeyword)
    return /^(?:(?:this|last|past|next) |today$|yesterday$|tomorrow$)/i.test(words) ? both(words, today) : null;
  const tail = rest.join(' ');
  const ends = [...tail.matchAll(KEYWORD)].map((found) => found.index).filter((index) => index > 0);
  for (const end of [tail.length, ...ends.reverse()]) {
    const own = clause(keyword.toLowerCase(), tail.slice(0, end), today);
    if (own === null) continue;
    if (end === tail.length) return own;
    const others = clauses(tail.slice(end).trim(), today);
    if (others !== null) return { ...own, ...others };
  }
  return null;
}

function both(words: string, today: IsoDate): Partial<Period> | null {
  const days = daysFromWords(words, today);
  return days === null ? null : { since: days.first, until: days.last };
}

/** Days take fewer words than this; pasted texts are not tried at every word. */
const MOST_WORDS = 14;

export type Bounded = Period & { readonly rest: string };

/**
 * Cuts the days off the end of a command's arguments: "Holm since monday", "Holm last week", "Holm in february", "Holm from 1 nov
 * to 5 nov". `unread` are the words after "since" or "until" that name no day.
 */
export function takePeriod(words: string, today: IsoDate): Bounded | { readonly unread: string } {
  const starts = [0, ...[...words.matchAll(/\s/g)].map((gap) => gap.index + 1)];
  for (const start of starts.slice(-MOST_WORDS)) {
    const found = clauses(words.slice(start), today);
    if (found === null) continue;
    return { rest: words.slice(0, start).trim(), since: found.since ?? null, until: found.until ?? null };
  }
  const unread = /(?:^|\s)(?:since|until)\s+(\S.*)$/i.exec(words)?.[1];
  return unread === undefined ? { rest: words, since: null, until: null } : { unread };
}
