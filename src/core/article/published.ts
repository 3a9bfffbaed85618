import { type DayNumber, isoDay } from '../dates/days.ts';
import type { Published, Zone } from './article.ts';
import { inferPublished, lowerBound } from './published/inferred.ts';
import { printedDates } from './published/printed-dates.ts';
import { findStamps, type Stamp } from './published/stamps.ts';

/** Less than this and a date is a guess; a rival of another day must be further behind than the margin. */
const ENOUGH = 2;
const MARGIN = 1;
/** From here on pictures of another time do not shake it: they may show what happened long ago. */
const CLEAR = 5;

/** A story comes out after its pictures were taken, and no year later: then the date is the crawler's or another story's. */
const PICTURES_KEEP = 200;
const agrees = (day: DayNumber, picture: DayNumber): boolean => day >= picture && day - picture <= PICTURES_KEEP;

function pick(stamps: readonly Stamp[]): Stamp | null {
  const [best] = stamps;
  if (best === undefined || best.score < ENOUGH) return null;
  const rival = stamps.find((stamp) => stamp.day !== best.day);
  if (rival === undefined || best.score - rival.score >= MARGIN) return best;
  // Published and updated on different days: the first of them.
  if (best.updated !== rival.updated) return best.updated ? rival : best;
  return null;
}

/**
 * The day on which an article was published, from nothing but its text: the date that stands where pages put theirs, or else
 * what pictures, dateline and lead leave of the calendar. Clocks of the page, teasers of other stories, comments and dates in
 * the story are no such dates. Null where no day is sure. Span in UTF-16 code units of `text`.
 */
export function publishedFromText(text: string, zones: readonly Zone[]): Published | null {
  const dates = printedDates(text);
  const bound = lowerBound(text, zones);
  const stamp = pick(
    findStamps(text, zones, dates).filter(
      ({ day, score }) => bound === null || score >= CLEAR || agrees(day, bound.day),
    ),
  );
  if (stamp !== null) {
    const kind = zones.find((zone) => zone.start <= stamp.start && stamp.end <= zone.end)?.kind;
    const basis = kind === 'dateline' ? 'dateline' : 'text';
    return { value: isoDay(stamp.day), basis, start: stamp.start, end: stamp.end };
  }
  return inferPublished(text, zones, bound);
}
