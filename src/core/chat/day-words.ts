import { Temporal } from 'temporal-polyfill';
import type { IsoDate } from '../calendar.ts';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const calendarDay = (year: number, month: number, day: number): Temporal.PlainDate | null => {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return null;
  }
};

/** "10 nov", "nov 10", "10 november 2026": without a year the last such day up to today. */
function dayAndMonth(words: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const found =
    /^(?<day>\d{1,2})(?:st|nd|rd|th)? (?<month>[a-z]{3,9})\.?(?:,? (?<year>\d{4}))?$/.exec(words) ??
    /^(?<month>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\d{4}))?$/.exec(words);
  if (!found?.groups) return null;
  const month = MONTHS.indexOf((found.groups.month ?? '').slice(0, 3)) + 1;
  if (month === 0) return null;
  const day = Number(found.groups.day);
  if (found.groups.year) return calendarDay(Number(found.groups.year), month, day);
  const thisYear = calendarDay(today.year, month, day);
  if (thisYear && Temporal.PlainDate.compare(thisYear, today) <= 0) return thisYear;
  return calendarDay(today.year - 1, month, day) ?? thisYear;
}

function relativeDay(words: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  if (words === 'today') return today;
  if (words === 'yesterday') return today.subtract({ days: 1 });
  if (words === 'this week') return today.subtract({ days: today.dayOfWeek - 1 });
  if (words === 'last week') return today.subtract({ days: today.dayOfWeek + 6 });
  if (words === 'this month') return today.with({ day: 1 });
  if (words === 'last month') return today.with({ day: 1 }).subtract({ months: 1 });
  const ago = /^(\d{1,4}) ?(d|days?|w|weeks?|m|months?)(?: ago)?$/.exec(words);
  if (ago) {
    const count = Number(ago[1]);
    const unit = ago[2]?.[0];
    return today.subtract(unit === 'd' ? { days: count } : unit === 'w' ? { weeks: count } : { months: count });
  }
  const weekday = /^(?:last )?([a-z]{3,9})$/.exec(words)?.[1];
  const index = weekday === undefined ? -1 : WEEKDAYS.indexOf(weekday.slice(0, 3));
  if (weekday === undefined || index < 0 || !/^(mon|tues?|wed(nes)?|thu(rs?)?|fri|sat(ur)?|sun)(day)?$/.test(weekday))
    return null;
  return today.subtract({ days: (today.dayOfWeek - 1 - index + 7) % 7 });
}

/**
 * The day that a reader means by the words after "since" or "until": an ISO date, "yesterday", "monday" (the last one,
 * today included), "7d", "2 weeks", "last week" (its Monday), "10 nov". Null where the words name no day.
 */
export function dayFromWords(raw: string, today: IsoDate): IsoDate | null {
  const words = raw.trim().toLowerCase().replace(/\s+/g, ' ');
  const now = Temporal.PlainDate.from(today);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words);
  const day = iso
    ? calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
    : (relativeDay(words, now) ?? dayAndMonth(words, now));
  return day?.toString() ?? null;
}
