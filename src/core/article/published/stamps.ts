import type { DayNumber } from '../../dates/days.ts';
import type { Span } from '../../span.ts';
import type { Zone, ZoneKind } from '../article.ts';
import type { PrintedDate } from './printed-dates.ts';

/** A date that stands by itself on the page, with how much speaks for its being the day of publication. */
export type Stamp = PrintedDate & { readonly score: number; readonly updated: boolean };

type Line = Span;
type Layout = {
  readonly text: string;
  readonly zones: readonly Zone[];
  /** Where the title and the story's own text begin and the text ends. */
  readonly title: number | null;
  readonly body: number;
  /** Where its first long paragraph begins. */
  readonly prose: number;
  readonly end: number;
};

const CUE =
  /\b(?:published|posted|issued|filed|written)\b|\b(?:date|created|released)\b(?= ?[:|]|\s*$| on\b)|\bby\b(?=.{2,60}\bon\s*$)/i;
const CUE_LINE =
  /^(?:first |originally )?(?:published|posted|issued|filed|date|created|released)(?: (?:on|at|date))? ?:?$/i;
const UPDATE = /\b(?:updated?|modified|edited|revised)\b/i;
const BYLINE_BEFORE =
  /(?:^|\n)[^\S\n]*(?:by\b[^\n]{2,80}|[^\n]{2,60}\b(?:writer|reporter|correspondent|editor|media|staff)[\s|•·,–-]{0,4})(?:\n[^\n]{0,60}){0,2}$/i;
const BYLINE_AFTER = /^[^\n]{0,40}\n(?:[^\n]{0,40}\n)?[^\S\n]*by\s/i;
const CLOCK = /\d{1,2}[:.]\d{2}|\b\d{1,2} ?[ap]\.?m\b/i;
/** What a page says of itself and its day, and what a document says of its edition. */
const PAGE_WORDS =
  /today['’]s (?:paper|e-?edition)|\be-?paper\b|listen live|\blive now\b|terms of|privacy|copyright|©|\bedition\b|\bversion\b|\d ?°/i;
const PROSE = /[.!?]["”’)]?\s|[a-z]{2,} [a-z]{2,} [a-z]{2,} [a-z]{2,} [a-z]{2,}/;
const READING_TIME = /\d{1,3} ?min(?:ute)?s?\.? read/i;
/** A paragraph this long is the story's, not the page's. */
const LONG = 150;

const ZONE_SCORE: Readonly<Partial<Record<ZoneKind, number>>> = {
  dateline: 3,
  byline: 3,
  subtitle: 1,
  title: 0,
  related: -2,
  promo: -2,
  tags: -2,
  unrelated: -4,
};

/** A paragraph of the story: long, in sentences, and no list of links. */
const isProse = (words: string): boolean =>
  words.length >= LONG && /[.!?]["”’)]?\s*$/.test(words) && !/\n.{1,30}\n.{1,30}\n/.test(words);

function lineAround(text: string, span: Span): Line {
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  const next = text.indexOf('\n', span.end);
  const end = next < 0 ? text.length : next;
  return { start, end };
}

const zoneOf = (zones: readonly Zone[], span: Span): ZoneKind | null =>
  zones.find((zone) => zone.start <= span.start && span.end <= zone.end)?.kind ?? null;

const LONGEST_LINE = 140;
const MOST_WORDS = 16;
/** Pages put their date near the top: what comes after this many others is a list's. */
const MOST_DATES = 500;

/** A line that is a date and what goes with one: a clock, a name, a place, "3 min read". */
function standsAlone(text: string, line: Line, date: Span): boolean {
  if (line.end - line.start > LONGEST_LINE) return false;
  if (text.slice(line.start, line.end).trim().split(/\s+/).length > MOST_WORDS) return false;
  const rest = `${text.slice(line.start, date.start)} ${text.slice(date.end, line.end)}`
    .replace(READING_TIME, '')
    .replace(/\s+/g, ' ');
  return !PROSE.test(rest);
}

function scoreOf(date: PrintedDate, layout: Layout): { score: number; updated: boolean } | null {
  const { text, zones, title, body, prose, end } = layout;
  const kind = zoneOf(zones, date);
  if (kind === 'caption') return null;
  const line = lineAround(text, date);
  if (!standsAlone(text, line, date)) return null;
  const before = text.slice(line.start, date.start);
  const words = text.slice(line.start, line.end);
  const updated = UPDATE.test(before.slice(-60)) && !CUE.test(before.slice(-30));
  let score = kind === null ? 0 : (ZONE_SCORE[kind] ?? 0);
  if (updated) score += 1;
  else if (CUE.test(before) || CUE_LINE.test(lineBefore(text, line))) score += 3;
  if (
    BYLINE_BEFORE.test(text.slice(Math.max(0, line.start - 160), line.start)) ||
    BYLINE_AFTER.test(text.slice(date.end, date.end + 120))
  )
    score += 2;
  if (PAGE_WORDS.test(text.slice(Math.max(0, line.start - 12), line.end + 24))) score -= 3;
  const atTop = date.start < 200 && (title === null || date.start < title);
  if (atTop && kind !== 'dateline' && kind !== 'byline') score -= 2;
  if (title !== null && date.start >= title - 300 && date.start <= body + 400) score += 2;
  else if (date.start <= prose) score += 1;
  if (date.start > end) score -= CLOCK.test(words) ? 3 : 2;
  return { score, updated };
}

function lineBefore(text: string, line: Line): string {
  const end = Math.max(0, line.start - 1);
  return text.slice(text.lastIndexOf('\n', end - 1) + 1, end).trim();
}

/** Teasers come in rows, each with its day: a date among other dates of other days is one of them. */
const NEIGHBOUR = 400;

/** How many other days stand near. */
function neighbours(date: PrintedDate, all: readonly (PrintedDate & { updated: boolean })[]): number {
  const near = all.filter(
    (other) => !other.updated && Math.abs(other.start - date.start) <= NEIGHBOUR && other.day !== date.day,
  );
  return new Set(near.map((other) => other.day)).size;
}

/** The dates of a page that may be its day of publication, best first. */
export function findStamps(text: string, zones: readonly Zone[], dates: readonly PrintedDate[]): Stamp[] {
  const bodies = zones.filter((zone) => zone.kind === 'body');
  const layout: Layout = {
    text,
    zones,
    title: zones.find((zone) => zone.kind === 'title')?.start ?? null,
    body: bodies[0]?.start ?? 0,
    prose: bodies.find((zone) => isProse(text.slice(zone.start, zone.end)))?.start ?? 0,
    end: bodies.at(-1)?.end ?? text.length,
  };
  const scored = dates.slice(0, MOST_DATES).flatMap((date) => {
    const judged = scoreOf(date, layout);
    return judged ? [{ ...date, ...judged }] : [];
  });
  const days = new Map<DayNumber, number>();
  for (const { day } of scored) days.set(day, (days.get(day) ?? 0) + 1);
  return scored
    .map((stamp) => {
      const repeated = (days.get(stamp.day) ?? 0) > 1 ? 1 : 0;
      // Below the story's beginning a lone date is a teaser's as likely as the story's, unless a cue is with it.
      const alone = days.size === 1 && (stamp.start <= layout.prose || stamp.updated) ? 2 : 0;
      return { ...stamp, score: stamp.score + repeated + alone - Math.min(2, neighbours(stamp, scored)) };
    })
    .sort((a, b) => b.score - a.score || a.start - b.start);
}
