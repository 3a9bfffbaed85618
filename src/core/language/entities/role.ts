import type { Span } from '../../span.ts';
import { countryOf } from '../gazetteer/countries.ts';
import { LISTED } from '../gazetteer/features.ts';
import { isHyphen, startsWithCapital } from '../gazetteer/fold.ts';
import { KIN } from '../gazetteer/kin.ts';
import { DEMONYMS, PLACES } from '../gazetteer/places.ts';
import { HALF_TITLES, HONORIFICS, OFFICE_MODIFIERS, OFFICES, PLURAL_OFFICES, RANKS } from '../gazetteer/titles.ts';
import { type Document, hasCode, isPossessive } from './document.ts';

/** A title or office beside a name. Token indices, half-open; `head` is the token of the office, rank or address. */
export type Role = {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly kind: 'office' | 'rank' | 'honorific' | 'kin';
  readonly plural: boolean;
};

const LONGEST = 14;
const LINKS = new Set(['of', 'for', 'to', 'on', 'at', 'in', 'and', '&', 'the']);
const AIMED = new Set(['to', 'for', 'on', 'at', 'in', 'with']);
const POSSESSIVE_PRONOUNS = new Set(['his', 'her', 'their', 'its', 'my', 'our', 'your', 'whose']);

const isOffice = (word: string): boolean => OFFICES.has(word);

/** Whether a token may stand before the office inside a role: "Norwegian", "deputy", "foreign", "NATO". */
function isModifier(document: Document, at: number): boolean {
  const token = document.tokens[at];
  const word = document.folded[at] ?? '';
  if (token === undefined || word === '') return false;
  if (OFFICE_MODIFIERS.has(word) || isOffice(word) || RANKS.has(word) || isHyphen(word)) return true;
  if (
    hasCode(
      document,
      at,
      LISTED.demonym | LISTED.country | LISTED.countryInside | LISTED.organisation | LISTED.organisationInside,
    )
  ) {
    return true;
  }
  if (hasCode(document, at, LISTED.city | LISTED.cityInside) && startsWithCapital(token.text)) return true;
  if (token.upos === 'PROPN') return !hasCode(document, at, LISTED.sureGiven | LISTED.honorific);
  if (token.upos === 'NOUN') return !KIN.has(word) && !hasCode(document, at, LISTED.calendar) && token.penn !== 'NNS';
  return token.upos === 'ADJ';
}

/** The first token of what is before an office: its modifiers and an owner that is no person ("Norway's"). */
function extendLeft(document: Document, head: number, from: number): number {
  let first = head;
  while (first > from && head - first < LONGEST) {
    const before = first - 1;
    const word = document.words[before];
    if (isPossessive(word) && before > from) {
      const owner = ownerStart(document, before, from);
      if (owner === null) break;
      first = owner;
      break;
    }
    if (!isModifier(document, before)) break;
    first = before;
  }
  while (first < head && isHyphen(document.words[first] ?? '')) first += 1;
  return first;
}

/** The first token of a country, capital or organisation that ends before a possessive mark, or null: a person's spokesman is no role of his. */
function ownerStart(document: Document, mark: number, from: number): number | null {
  const listed =
    LISTED.country |
    LISTED.countryInside |
    LISTED.city |
    LISTED.cityInside |
    LISTED.organisation |
    LISTED.organisationInside |
    LISTED.demonym;
  let first = mark;
  while (first > from && hasCode(document, first - 1, listed) && mark - first < 6) first -= 1;
  return first < mark ? first : null;
}

/** Where the words after an office that belong to it end: "of foreign affairs", "for Norway". Returns `at` where there are none. */
function extendRight(document: Document, head: number, to: number): number {
  let last = head + 1;
  if (
    isHyphen(document.words[last] ?? '') &&
    ['general', 'elect', 'designate'].includes(document.folded[last + 1] ?? '')
  )
    last += 2;
  else if (['general', 'elect', 'designate'].includes(document.folded[last] ?? '') && last < to) last += 1;
  while (last < to && last - head < LONGEST) {
    const word = document.folded[last] ?? '';
    if (!LINKS.has(word)) break;
    let next = last + 1;
    while (
      next < to &&
      (LINKS.has(document.folded[next] ?? '') || document.folded[next] === 'a' || document.folded[next] === 'its')
    )
      next += 1;
    const begin = next;
    while (next < to) {
      const token = document.tokens[next];
      const upos = token?.upos;
      if (isHyphen(token?.text ?? '') || isPossessive(token?.text)) next += 1;
      else if (upos === 'NOUN' || upos === 'PROPN' || upos === 'ADJ') next += 1;
      else break;
    }
    if (next === begin) break;
    last = next;
  }
  return last;
}

/**
 * The title or office that ends straight before the token `name` ("Norwegian Foreign Minister", "Lt. Gen.", "her Polish
 * counterpart,"), or null. Looks no further back than `from`.
 */
export function roleBefore(document: Document, name: number, from: number): Role | null {
  let end = name;
  const comma = document.words[end - 1] === ',' && end - 1 > from;
  if (comma) end -= 1;
  const closest = document.folded[end - 1] ?? '';
  if (end <= from || closest === '') return null;
  if (!comma) {
    const address = addressBefore(document, end, from);
    if (address !== null) return address;
  }
  const kin = KIN.has(closest) && !startsWithCapital(document.words[end - 1] ?? '');
  if (kin) return { first: end - 1, last: end, head: end - 1, kind: 'kin', plural: closest.endsWith('s') };
  for (let head = end - 1; head >= from && end - head <= 9; head -= 1) {
    const word = document.folded[head] ?? '';
    const plural = PLURAL_OFFICES.has(word);
    if (!isOffice(word) && !plural) {
      const token = document.tokens[head];
      const inside =
        LINKS.has(word) ||
        isHyphen(word) ||
        isPossessive(token?.text) ||
        ['NOUN', 'PROPN', 'ADJ', 'DET'].includes(token?.upos ?? '');
      if (!inside) return null;
      continue;
    }
    if (extendRight(document, head, end) !== end) {
      if (head === end - 1) return null;
      continue;
    }
    const tail = head + 1 < end;
    // "head of the agency Anna Berg" is rare, "minister of health Anna Berg" is not: a tail in small letters or an office's own.
    if (tail && !comma && !isOfficeTail(document, head, end)) return null;
    const first = extendLeft(document, head, from);
    if (comma && !opensNounPhrase(document, first, from)) return null;
    return { first, last: end, head, kind: 'office', plural };
  }
  return null;
}

/** "Mr", "Lt. Gen." and the like straight before a name. */
function addressBefore(document: Document, end: number, from: number): Role | null {
  const word = document.folded[end - 1] ?? '';
  const written = document.words[end - 1] ?? '';
  const capital = startsWithCapital(written);
  if (isOffice(word) && !HONORIFICS.has(word) && !RANKS.has(word)) return null;
  if (HALF_TITLES.has(word)) return null;
  if (RANKS.has(word) && (capital || (written.length > 3 && document.tokens[end - 1]?.upos !== 'ADJ'))) {
    if (isOffice(word) && !capital) return null;
    let first = end - 1;
    while (first > from && (RANKS.has(document.folded[first - 1] ?? '') || isHyphen(document.words[first - 1] ?? '')))
      first -= 1;
    while (first < end - 1 && isHyphen(document.words[first] ?? '')) first += 1;
    const before = extendLeft(document, first, from);
    return { first: before, last: end, head: end - 1, kind: 'rank', plural: false };
  }
  if (HONORIFICS.has(word) && capital && !isOffice(word)) {
    let first = end - 1;
    while (
      first > from &&
      HONORIFICS.has(document.folded[first - 1] ?? '') &&
      startsWithCapital(document.words[first - 1] ?? '')
    )
      first -= 1;
    return { first, last: end, head: end - 1, kind: 'honorific', plural: word === 'messrs' };
  }
  return null;
}

function isOfficeTail(document: Document, head: number, end: number): boolean {
  for (let at = head + 1; at < end; at += 1) {
    const word = document.folded[at] ?? '';
    if (LINKS.has(word) || isHyphen(word) || word === 'general' || word === 'elect' || word === 'designate') continue;
    const listed = LISTED.country | LISTED.countryInside | LISTED.organisation | LISTED.organisationInside;
    const official =
      OFFICE_MODIFIERS.has(word) ||
      isOffice(word) ||
      /^(?:affairs|staff|state|relations|board|council|committee|cooperation|development|trade|parliament)$/.test(word);
    if (!official && !hasCode(document, at, listed) && document.tokens[at]?.upos !== 'NOUN') return false;
  }
  return true;
}

/** Whether something opens a noun phrase at `first`: an article, a possessive, or the sentence itself. */
function opensNounPhrase(document: Document, first: number, from: number): boolean {
  if (first === from) return true;
  const before = document.folded[first - 1] ?? '';
  return (
    before === 'the' ||
    before === 'a' ||
    before === 'an' ||
    POSSESSIVE_PRONOUNS.has(before) ||
    hasCode(document, first, LISTED.demonym | LISTED.country | LISTED.city | LISTED.organisation)
  );
}

/**
 * The office that follows a name between commas or brackets ("X Y, Norway's foreign minister,"; "X Y (president of ...)"), or
 * null. `last` is the token after the name, `to` the end of the sentence.
 */
export function roleAfter(document: Document, last: number, to: number): Role | null {
  const mark = document.words[last];
  if (mark !== ',' && mark !== '(') return null;
  let at = last + 1;
  // An age between: "X Y, 54, a farmer".
  if (/^\d{1,3}$/.test(document.words[at] ?? '') && document.words[at + 1] === ',') at += 2;
  if (document.folded[at] === 'who' && /^(?:is|was|serves|served)$/.test(document.folded[at + 1] ?? ''))
    at += document.folded[at + 2] === 'as' ? 3 : 2;
  const opened = at;
  if (
    ['the', 'a', 'an', 'then', 'his', 'her', 'their', 'its', 'our', 'another', 'one'].includes(
      document.folded[at] ?? '',
    )
  )
    at += 1;
  let head = -1;
  let next = at;
  for (; next < to && next - at < 9; next += 1) {
    const word = document.folded[next] ?? '';
    if (isOffice(word) || PLURAL_OFFICES.has(word)) {
      head = next;
      const following = document.folded[next + 1] ?? '';
      if (!isOffice(following) && !(isHyphen(following) && isOffice(document.folded[next + 2] ?? ''))) break;
      continue;
    }
    if (isPossessive(document.words[next])) continue;
    if (!isModifier(document, next)) break;
  }
  if (head < 0) return null;
  const end = extendRight(document, head, to);
  const after = document.words[end];
  const closes =
    after === undefined ||
    end >= to ||
    /^(?:[,.;:)—–-]|who|and|said|says|whose|has|have|was|were|is|told|in|at|as|from|with|during)$/.test(after);
  if (!closes) return null;
  // "..., President A B said" begins the next name, not an apposition.
  if (opened === at && after !== undefined && end < to && startsWithCapital(after)) return null;
  return { first: at, last: end, head, kind: 'office', plural: false };
}

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
