import type { Article, Published, PublishedWithin, RawArticle, Title, Zone } from './article.ts';
import { findDay, readDay } from './day.ts';
import { outletFromText } from './outlet.ts';
import { publishedWithin } from './published/bounds.ts';
import { publishedFromText } from './published.ts';
import { readLayout } from './zones.ts';

/**
 * Makes an article of what arrived: its zones, title, outlet and day of publication. Every offset points into `raw.text`,
 * which is kept as it is. Whatever is not known is null. Never throws on any text; a raw article that has only `html` reads
 * as empty: its text is taken out first, by `services/ingest/page.ts`.
 */
export function readArticle(raw: RawArticle): Article {
  const text = raw.text ?? '';
  const given = filled(raw.title) ?? filled(raw.metadata?.title);
  const { zones, title } = readLayout(text, given);
  const told = publishedOf(raw) ?? publishedFromText(text, zones) ?? publishedByDateline(text, zones);
  const within = told === null ? publishedWithin(text, zones) : null;
  const published = told ?? onlyDay(within);
  return {
    id: raw.id,
    text,
    title: titleOf(title, given),
    url: filled(raw.url),
    outlet:
      filled(raw.outlet) ?? filled(raw.metadata?.outlet) ?? outletFromText(evidence(text, zones)) ?? hostOf(raw.url),
    published,
    ...(within === null || published !== null ? {} : { publishedWithin: within }),
    zones,
  };
}

function filled(words: string | undefined): string | null {
  const trimmed = words?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

function titleOf(span: Title | null, given: string | null): Title | null {
  if (span !== null) return span;
  return given === null ? null : { text: given };
}

function publishedOf(raw: RawArticle): Published | null {
  const given = readDay(raw.published);
  if (given !== null) return { value: given, basis: 'given' };
  const metadata = readDay(raw.metadata?.published);
  return metadata === null ? null : { value: metadata, basis: 'metadata' };
}

/** Where what bounds it leaves one day, that is the day. */
function onlyDay(within: PublishedWithin | null): Published | null {
  const [reason] = within?.reasons ?? [];
  if (within === null || reason === undefined || within.earliest === null || within.earliest !== within.latest)
    return null;
  const { start, end } = reason;
  return { value: within.earliest, basis: 'text', start, end, reasons: within.reasons };
}

/** A dateline with its year tells the day by itself. */
function publishedByDateline(text: string, zones: readonly Zone[]): Published | null {
  const zone = zones.find(({ kind }) => kind === 'dateline');
  const day = zone === undefined ? null : findDay(text.slice(zone.start, zone.end));
  if (zone === undefined || day === null) return null;
  return { value: day.value, basis: 'dateline', start: zone.start + day.start, end: zone.start + day.end };
}

function evidence(text: string, zones: readonly Zone[]): Parameters<typeof outletFromText>[0] {
  const start = zones.findIndex(({ kind }) => kind === 'title' || kind === 'body');
  let end = zones.length;
  while (end > 0 && zones[end - 1]!.kind !== 'body') end -= 1;
  const words = (zone: Zone): string => text.slice(zone.start, zone.end).replace(/\s+/g, ' ');
  return {
    head: zones.slice(0, Math.max(0, start)).map(words),
    tail: zones.slice(Math.max(end, start + 1)).map(words),
    datelines: zones.filter(({ kind }) => kind === 'dateline').map(words),
  };
}

/** The host of a web address without "www.": a poor name for an outlet, but never a wrong one. */
function hostOf(url: string | undefined): string | null {
  const host = /^https?:\/\/(?:[^/@]*@)?(?:www\.)?([\p{L}\p{N}.-]+)/iu.exec(url?.trim() ?? '')?.[1];
  return host?.toLowerCase() ?? null;
}
