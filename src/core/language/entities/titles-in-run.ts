import { LISTED } from '../gazetteer/features.ts';
import { isHyphen } from '../gazetteer/fold.ts';
import { wordSet } from '../gazetteer/set.ts';
import { HALF_TITLES, HONORIFICS, OFFICE_MODIFIERS, OFFICES, PLURAL_OFFICES, RANKS } from '../gazetteer/titles.ts';
import { type Document, hasCode } from './document.ts';

/** A run of capitals taken apart: where the body that the title is of ends ("United States | Secretary of State | ..."), and where the name begins. */
export type TitledRun = { readonly leadEnd: number; readonly name: number };

const LINKS = new Set(['of', 'the', '&', 'state', 'staff', 'general', 'elect', 'designate']);

const LEAD =
  LISTED.country |
  LISTED.countryInside |
  LISTED.city |
  LISTED.cityInside |
  LISTED.organisation |
  LISTED.organisationInside;

/** Offices that are nobody's family name, as "King" and "Judge" are: inside a run they end whatever stands before the name. */
export const NEVER_A_NAME: ReadonlySet<string> = wordSet(`
  president vice-president minister premier chancellor secretary undersecretary ambassador commissioner senator
  congressman congresswoman governor speaker leader director spokesman spokeswoman spokesperson envoy chairman chairwoman chairperson
  vice-chancellor vice-premier secretary-general director-general`);

/** Where the name begins after an office inside a run ("Ruritanian Trade Minister | Ana Berg"), or `first` where there is none. */
function innerTitle(document: Document, first: number, last: number): number {
  if (hasCode(document, first, LISTED.sureGiven)) return first;
  for (let at = last - 2; at > first; at -= 1) {
    if (!NEVER_A_NAME.has(document.folded[at] ?? '')) continue;
    let name = at + 1;
    if (document.folded[name] === 'of' && /^(?:state|staff)$/.test(document.folded[name + 1] ?? '')) name += 2;
    while (
      name < last &&
      document.folded[name] !== 'of' &&
      (LINKS.has(document.folded[name] ?? '') || isHyphen(document.words[name] ?? ''))
    )
      name += 1;
    while (name < last && (HONORIFICS.has(document.folded[name] ?? '') || RANKS.has(document.folded[name] ?? '')))
      name += 1;
    const body = LISTED.organisationWord | LISTED.placeWord;
    // "Presidential Secretary Office", "Minister of Trade": an institution or the office's own tail follows, no name.
    if (name >= last || document.folded[name] === 'of' || hasCode(document, last - 1, body)) return first;
    return name;
  }
  return first;
}

/**
 * Takes the titles, offices and peoples off the head of a run, which are no part of a name. `name` is the first token where
 * there are none, and `last` where there is nothing else.
 */
export function splitTitles(document: Document, first: number, last: number): TitledRun {
  let at = first;
  while (
    at < last &&
    hasCode(document, at, LEAD) &&
    !hasCode(document, at, LISTED.demonym | LISTED.office | LISTED.honorific)
  )
    at += 1;
  let leadEnd = at;
  // A run that is all one listed name has no title in it.
  if (at === last) return { leadEnd: first, name: first };
  const inner = innerTitle(document, at, last);
  let titled = false;
  for (; at < last; at += 1) {
    const word = document.folded[at] ?? '';
    const title = HONORIFICS.has(word) || RANKS.has(word) || OFFICES.has(word) || PLURAL_OFFICES.has(word);
    if (title) titled = !HALF_TITLES.has(word);
    else if (
      !hasCode(document, at, LISTED.demonym) &&
      !OFFICE_MODIFIERS.has(word) &&
      !(titled && (LINKS.has(word) || isHyphen(word)))
    )
      break;
  }
  // "Ruritanian Deputy | Trade Minister": words that no list knows stand before the title.
  if (inner > at) {
    leadEnd = first;
    at = inner;
    titled = true;
  }
  if (!titled) return { leadEnd: first, name: first };
  if (leadEnd > first && hasCode(document, first, LISTED.demonym)) leadEnd = first;
  return { leadEnd, name: at };
}
