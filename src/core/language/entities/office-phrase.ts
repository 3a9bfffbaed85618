import { LISTED } from '../gazetteer/features.ts';
import { isHyphen, startsWithCapital } from '../gazetteer/fold.ts';
import { KIN } from '../gazetteer/kin.ts';
import { OFFICE_MODIFIERS, OFFICES, RANKS } from '../gazetteer/titles.ts';
import { type Document, hasCode, isPossessive } from './document.ts';

const LONGEST = 14;

/** Small words inside an office: "minister of foreign affairs", "secretary for trade and industry". */
export const LINKS: ReadonlySet<string> = new Set(['of', 'for', 'to', 'on', 'at', 'in', 'and', '&', 'the']);

/** Whether a token may stand before the office inside a role: "Norwegian", "deputy", "foreign", "NATO". */
export function isModifier(document: Document, at: number): boolean {
  const token = document.tokens[at];
  const word = document.folded[at] ?? '';
  if (token === undefined || word === '') return false;
  if (OFFICE_MODIFIERS.has(word) || OFFICES.has(word) || RANKS.has(word) || isHyphen(word)) return true;
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
export function extendLeft(document: Document, head: number, from: number): number {
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
export function extendRight(document: Document, head: number, to: number): number {
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
    if (next === begin || namesAnotherOffice(document, last, begin, next)) break;
    last = next;
  }
  return last;
}

/** "The mayor and the first lady" are two people, "minister for energy and the environment" is one. */
function namesAnotherOffice(document: Document, link: number, begin: number, end: number): boolean {
  if (document.folded[link] !== 'and' || begin === link + 1) return false;
  return document.folded.slice(begin, end).some((word) => OFFICES.has(word) || word === 'lady');
}
