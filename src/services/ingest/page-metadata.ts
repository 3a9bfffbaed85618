import type { Document } from 'happy-dom';
import type { PageMetadata } from '../../core/article/article.ts';
import { readDay } from '../../core/article/day.ts';

/** What a page says of itself: to be believed before what its text lets guess. */
export type PageFacts = PageMetadata & { readonly url?: string };

const ARTICLE_TYPES = /(?:Article|BlogPosting|Report)$/;
const DATE_NAMES =
  /^(?:article:published_time|og:article:published_time|datepublished|date|pubdate|publishdate|publish[-_]date|publication[-_]date|dc\.date|dc\.date\.issued|dcterms\.(?:created|issued|date)|parsely-pub-date|sailthru\.date|article\.published|published_at)$/i;
/** Deeper JSON is not looked into. */
const DEEPEST = 6;

/**
 * Title, outlet, publication date and address out of a page's head: schema.org's JSON-LD, Open Graph, the usual meta names,
 * `time` elements, the canonical link.
 *
 * @param from the address that the page was fetched from, or null
 */
export function readMetadata(document: Document, from: string | null): PageFacts {
  const data = readJsonLd(document);
  const metas = readMetas(document);
  const site = metas.get('og:site_name') ?? text(nameOf(data?.publisher)) ?? metas.get('application-name');
  const title = text(data?.headline) ?? metas.get('og:title') ?? withoutSite(document.title, site);
  const published = firstDay([text(data?.datePublished), ...datesOf(document)]);
  const url = addressOf(document, metas, from);
  return {
    ...(title === undefined || title === '' ? {} : { title }),
    ...(site === undefined ? {} : { outlet: site }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
  };
}

function readMetas(document: Document): Map<string, string> {
  const metas = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta')) {
    const name = (meta.getAttribute('property') ?? meta.getAttribute('name') ?? '').toLowerCase();
    const content = meta.getAttribute('content')?.trim() ?? '';
    if (name !== '' && content !== '' && !metas.has(name)) metas.set(name, content);
  }
  return metas;
}

/** In order of trust; the first that is a day of the calendar is taken. */
function datesOf(document: Document): string[] {
  const dates: string[] = [];
  for (const meta of document.querySelectorAll('meta')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop') ?? '';
    if (DATE_NAMES.test(name)) dates.push(meta.getAttribute('content') ?? '');
  }
  const times = [...document.querySelectorAll('time[datetime]')];
  const named = times.filter(
    (time) => time.getAttribute('itemprop') === 'datePublished' || time.hasAttribute('pubdate'),
  );
  for (const time of named) dates.push(time.getAttribute('datetime') ?? '');
  const days = new Set(times.map((time) => readDay(time.getAttribute('datetime') ?? '')));
  // Several different days may be those of other stories: then none of them is believed.
  if (days.size === 1) dates.push(times[0]!.getAttribute('datetime') ?? '');
  return dates;
}

function firstDay(dates: readonly (string | undefined)[]): string | undefined {
  return dates.find(
    (date) => date !== undefined && /\d{4}-\d{2}-\d{2}|\d{8}|\d{1,2} \p{L}{3}/u.test(date) && readDay(date) !== null,
  );
}

function addressOf(document: Document, metas: ReadonlyMap<string, string>, from: string | null): string | undefined {
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href');
  for (const address of [canonical, metas.get('og:url')]) {
    if (address === null || address === undefined || address.trim() === '') continue;
    if (!URL.canParse(address, from ?? undefined)) continue;
    const url = new URL(address, from ?? undefined);
    // A canonical address without a path is the front page of a site that was set up carelessly.
    if ((url.protocol === 'https:' || url.protocol === 'http:') && (url.pathname !== '/' || url.search !== ''))
      return url.href;
  }
  return from ?? undefined;
}

/** A page's `<title>` without " | Site" or " - Site" at its end. */
function withoutSite(title: string, site: string | undefined): string | undefined {
  const words = title.replace(/\s+/g, ' ').trim();
  if (words === '') return undefined;
  const cut = /^(.{10,}?)\s+[|–—·»-]\s+([^|–—·»]{2,60})$/.exec(words);
  if (cut === null) return words;
  return site === undefined || cut[2] === site || words.includes('|') ? cut[1]! : words;
}

type Json = { readonly [key: string]: unknown };

function readJsonLd(document: Document): Json | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const found = findArticle(JSON.parse(script.textContent ?? ''), 0);
      if (found !== null) return found;
    } catch {
      // Broken JSON in a page is the page's affair: the other sources stay.
    }
  }
  return null;
}

function findArticle(value: unknown, depth: number): Json | null {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) {
    for (const part of value.slice(0, 50)) {
      const found = findArticle(part, depth + 1);
      if (found !== null) return found;
    }
    return null;
  }
  const object = value as Json;
  const types = Array.isArray(object['@type']) ? object['@type'] : [object['@type']];
  if (types.some((type) => typeof type === 'string' && ARTICLE_TYPES.test(type))) return object;
  return findArticle(object['@graph'] ?? object.mainEntity, depth + 1);
}

function nameOf(value: unknown): unknown {
  const one = Array.isArray(value) ? value[0] : value;
  return typeof one === 'object' && one !== null && 'name' in one ? one.name : one;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
