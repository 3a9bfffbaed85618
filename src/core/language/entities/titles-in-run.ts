import { LISTED } from '../gazetteer/features.ts';
import { isHyphen } from '../gazetteer/fold.ts';
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
  if (!titled) return { leadEnd: first, name: first };
  if (leadEnd > first && hasCode(document, first, LISTED.demonym)) leadEnd = first;
  return { leadEnd, name: at };
}
