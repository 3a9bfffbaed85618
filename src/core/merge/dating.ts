import type { IsoDate } from '../calendar.ts';
import { addDays, daysBetween, isDay } from '../dates/days.ts';
import type { ArticleFacts, MergedMeeting } from './merged.ts';

/** News names a day without its year when it is near: further ahead than this nobody would leave the year out. */
const NEAR_DAYS = 120;

/** The first such day ("09-01") on or after `from`; null where no year near has it. */
export function nextYearless(monthDay: string, from: IsoDate): IsoDate | null {
  const year = Number(from.slice(0, 4));
  for (const candidate of [year, year + 1, year + 2, year + 3, year + 4]) {
    const day = `${String(candidate).padStart(4, '0')}-${monthDay}`;
    if (isDay(day) && day >= from) return day;
  }
  return null;
}

/** Days of undated articles that tell of a meeting which dated articles tell of as well: the last of those that do. */
export function siblingDays(meetings: readonly MergedMeeting[]): ReadonlyMap<string, IsoDate> {
  const days = new Map<string, IsoDate>();
  for (const meeting of meetings) {
    if (meeting.newest === null) continue;
    for (const source of meeting.sources) {
      if (source.published !== null) continue;
      const known = days.get(source.article);
      if (known === undefined || known < meeting.newest) days.set(source.article, meeting.newest);
    }
  }
  return days;
}

/** Undated articles that speak of a day without a year which is near on `asOf`: they are read as of that day. */
export function currentOn(articles: readonly ArticleFacts[], asOf: IsoDate): ReadonlyMap<string, IsoDate> {
  const current = new Map<string, IsoDate>();
  for (const { card, facts } of articles) {
    if (card.published !== null) continue;
    const dues = facts.flatMap(({ yearless }) => (yearless === null ? [] : (nextYearless(yearless, asOf) ?? [])));
    if (dues.some((due) => daysBetween(asOf, due) <= NEAR_DAYS)) current.set(card.id, asOf);
  }
  return current;
}

/** A due day that the article gives without a year, as seen from the day that the article counts for. */
export function resolveYearless(monthDay: string, day: IsoDate): IsoDate | null {
  const due = nextYearless(monthDay, day);
  return due !== null && due <= addDays(day, NEAR_DAYS) ? due : null;
}
