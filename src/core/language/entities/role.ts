import type { Span } from '../../span.ts';
import { countryOf } from '../gazetteer/countries.ts';
import { startsWithCapital } from '../gazetteer/fold.ts';
import { DEMONYMS, PLACES } from '../gazetteer/places.ts';
import type { Document } from './document.ts';

/** A title or office beside a name. Token indices, half-open; `head` is the token of the office, rank or address. */
export type Role = {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly kind: 'office' | 'rank' | 'honorific' | 'kin';
  readonly plural: boolean;
};

/** "Polish counterpart", "her colleague": an office that is another's. Of its holder it says a country at most, and is no role to show. */
export const isRelativeRole = (role: string): boolean =>
  /\b(?:counterpart|colleague|predecessor|successor)$/i.test(role);

const AIMED = new Set(['to', 'for', 'on', 'at', 'in', 'with']);

/** The role's words in the text, without an article before them. */
export function roleSpan(document: Document, role: Role): Span {
  return { start: document.tokens[role.first]?.start ?? 0, end: document.tokens[role.last - 1]?.end ?? 0 };
}

/** The country that a role names: its demonym, country, capital or "of Norway". Null where it names none or two. */
export function roleCountry(document: Document, role: Role): string | null {
  let found: string | null = null;
  for (let at = role.first; at < role.last; at += 1) {
    const word = document.words[at] ?? '';
    // An ambassador to Norway, an envoy for Syria are not of these countries.
    if (role.head >= 0 && at > role.head && AIMED.has(document.folded[at] ?? '')) break;
    if (!startsWithCapital(word)) continue;
    const match = DEMONYMS.match(document.words, at, role.last);
    const place = PLACES.match(document.words, at, role.last);
    const length = Math.max(match?.length ?? 0, place?.length ?? 0);
    if (length === 0) continue;
    const code =
      (match?.length ?? 0) >= (place?.length ?? 0)
        ? (match?.value ?? place?.value.country ?? null)
        : (place?.value.country ?? null);
    if (code !== null && found !== null && code !== found) return null;
    found = code ?? found;
    at += length - 1;
  }
  return found ?? (role.head >= 0 ? countryOf(document.words[role.first] ?? '') : null);
}
