import { fold, isAllCapitals } from '../gazetteer/fold.ts';
import { acronymOf, ORGANISATIONS } from '../gazetteer/organisations.ts';
import { canonicalPlace, PLACES } from '../gazetteer/places.ts';
import type { NameSpan } from '../names/labels.ts';
import { type Document, spanText } from './document.ts';

/** A place or organisation of one document. */
export type GatheredThing = {
  readonly type: 'organisation' | 'place';
  readonly spans: NameSpan[];
  readonly surfaces: string[];
  readonly country: string | null;
};

const clean = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^the\s+/i, '');

/** The letters of an acronym stand for the words of a name, small words passed over: "Baltic Institute for Trade", "BIT". */
export function isAcronymFor(acronym: string, name: string): boolean {
  const letters = acronym.replace(/[^\p{L}]/gu, '').toLowerCase();
  const words = name.split(/[\s-]+/).filter((word) => word !== '');
  if (letters.length < 2 || words.length < 2) return false;
  const initials = words.map((word) => fold(word).charAt(0)).join('');
  const capitals = words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => fold(word).charAt(0))
    .join('');
  return letters === initials || letters === capitals;
}

/** Acronyms that the document explains in brackets: "Baltic Institute for Trade (BIT)" gives BIT the name's key. */
function definitions(document: Document, spans: readonly NameSpan[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const span of spans) {
    if (span.type !== 'organisation' || document.words[span.last] !== '(') continue;
    const acronym = document.words[span.last + 1] ?? '';
    const closes = document.words[span.last + 2] === ')';
    const name = clean(spanText(document, span.first, span.last));
    if (
      closes &&
      isAllCapitals(acronym) &&
      acronym.length <= 9 &&
      (isAcronymFor(acronym, name) || name.split(' ').length > 1)
    ) {
      found.set(acronym.replaceAll('.', ''), `o:${fold(name)}`);
    }
  }
  return found;
}

/** One record for each place and organisation: spellings, acronyms and their long forms together. */
export function gatherOthers(document: Document, spans: readonly NameSpan[]): GatheredThing[] {
  const explained = definitions(document, spans);
  const things = new Map<string, GatheredThing>();
  for (const span of spans) {
    if (span.type === 'person') continue;
    const surface = clean(spanText(document, span.first, span.last));
    const place = PLACES.get(surface);
    let key: string;
    let country: string | null = null;
    if (span.type === 'place') {
      country = place?.country ?? null;
      key = place?.kind === 'country' && country !== null ? `p:${country}` : `p:${fold(canonicalPlace(surface))}`;
    } else {
      const bare = surface.replaceAll('.', '');
      const listed = acronymOf(surface) ?? ORGANISATIONS.get(surface) ?? null;
      key = explained.get(bare) ?? `o:${fold(listed?.name ?? surface)}`;
      country = place?.country ?? null;
    }
    const known = things.get(key);
    if (known === undefined) things.set(key, { type: span.type, spans: [span], surfaces: [surface], country });
    else {
      known.spans.push(span);
      known.surfaces.push(surface);
    }
  }
  return [...things.values()];
}
