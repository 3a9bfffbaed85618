import { LISTED } from '../gazetteer/features.ts';
import { isHyphen, startsWithCapital } from '../gazetteer/fold.ts';
import { KIN } from '../gazetteer/kin.ts';
import { HALF_TITLES, HONORIFICS, OFFICE_MODIFIERS, OFFICES, PLURAL_OFFICES, RANKS } from '../gazetteer/titles.ts';
import { type Document, hasCode, isPossessive } from './document.ts';
import { extendLeft, extendRight, LINKS } from './office-phrase.ts';
import type { Role } from './role.ts';

const POSSESSIVE_PRONOUNS = new Set(['his', 'her', 'their', 'its', 'my', 'our', 'your', 'whose']);

const isOffice = (word: string): boolean => OFFICES.has(word);

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
        /^(?:elect|designate)$/.test(word) ||
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
