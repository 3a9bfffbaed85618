import { fold, isAllCapitals, startsWithCapital } from './fold.ts';
import { isGivenName, isSureGivenName } from './given-names.ts';
import { KIN } from './kin.ts';
import { isLeaderFamily } from './leaders.ts';
import { isListedName } from './listed-names.ts';
import { FIRM_ENDINGS, ORGANISATION_WORDS, PLACE_WORDS } from './organisation-words.ts';
import { acronymOf, ORGANISATIONS } from './organisations.ts';
import { NAME_PARTICLES } from './particles.ts';
import { DEMONYMS, PLACES, TOWNS } from './places.ts';
import { wordSet } from './set.ts';
import { HONORIFICS, OFFICES, PLURAL_OFFICES, RANKS } from './titles.ts';

/** What the lists say of one token, as bits. Phrases mark their first token and those inside. */
export const LISTED = {
  given: 1 << 0,
  sureGiven: 1 << 1,
  name: 1 << 2,
  leader: 1 << 3,
  particle: 1 << 4,
  honorific: 1 << 5,
  office: 1 << 6,
  kin: 1 << 7,
  demonym: 1 << 8,
  country: 1 << 9,
  countryInside: 1 << 10,
  city: 1 << 11,
  cityInside: 1 << 12,
  town: 1 << 13,
  townInside: 1 << 14,
  organisation: 1 << 15,
  organisationInside: 1 << 16,
  media: 1 << 17,
  organisationWord: 1 << 18,
  placeWord: 1 << 19,
  firmEnding: 1 << 20,
  calendar: 1 << 21,
} as const;

const CALENDAR = wordSet(`
  january february march april may june july august september october november december feb sept
  monday tuesday wednesday thursday friday saturday sunday tues thurs
  christmas easter ramadan eid diwali thanksgiving`);

const SHORT_PLACES = wordSet('us uk eu usa uae drc car png rok');

function mark(codes: Uint32Array, at: number, length: number, first: number, inside: number): void {
  codes[at] = (codes[at] ?? 0) | first;
  for (let next = at + 1; next < at + length; next += 1) codes[next] = (codes[next] ?? 0) | inside;
}

/** Codes of words met before: texts say the same words again and again. Forgotten when there are too many of them. */
const met = new Map<string, number>();
const MOST_MET = 50_000;

function wordCodes(word: string): number {
  const known = met.get(word);
  if (known !== undefined) return known;
  const code = lookUp(word);
  if (met.size >= MOST_MET) met.clear();
  met.set(word, code);
  return code;
}

function lookUp(word: string): number {
  const key = fold(word);
  let code = 0;
  if (startsWithCapital(word)) {
    if (isGivenName(word)) code |= LISTED.given | (isSureGivenName(word) ? LISTED.sureGiven : 0);
    if (isListedName(word)) code |= LISTED.name;
    if (isLeaderFamily(word)) code |= LISTED.leader;
    if (FIRM_ENDINGS.has(key)) code |= LISTED.firmEnding;
    if (ORGANISATION_WORDS.has(key)) code |= LISTED.organisationWord;
    if (PLACE_WORDS.has(key)) code |= LISTED.placeWord;
    if (CALENDAR.has(key)) code |= LISTED.calendar;
    if (HONORIFICS.has(key) || RANKS.has(key)) code |= LISTED.honorific;
  } else {
    if (HONORIFICS.has(key) && key.length > 2) code |= LISTED.honorific;
    if (KIN.has(key)) code |= LISTED.kin;
  }
  if (NAME_PARTICLES.has(key)) code |= LISTED.particle;
  if (OFFICES.has(key) || PLURAL_OFFICES.has(key)) code |= LISTED.office;
  return code;
}

/**
 * The lists' word on each token from `first` to `last` (half-open), as bits of `LISTED`; element 0 is token `first`. Phrases
 * count only where they begin with a capital and lie inside the range. Linear in the number of tokens.
 */
export function listedCodes(words: readonly string[], first = 0, last: number = words.length): Uint32Array {
  const codes = new Uint32Array(last - first);
  for (let at = first; at < last; at += 1) {
    const word = words[at] as string;
    const slot = at - first;
    codes[slot] = (codes[slot] ?? 0) | wordCodes(word);
    if (!startsWithCapital(word)) continue;
    // "Us" is a pronoun, "US" a country: the short ones need all their capitals.
    const shortWord = word.length <= 3 && SHORT_PLACES.has(fold(word)) && !isAllCapitals(word);
    const demonym = DEMONYMS.match(words, at, last);
    if (demonym !== null && !(shortWord && demonym.length === 1)) {
      mark(codes, slot, demonym.length, LISTED.demonym, LISTED.demonym);
    }
    const place = PLACES.match(words, at, last);
    if (place !== null && !(shortWord && place.length === 1)) {
      const isCountry = place.value.kind === 'country';
      mark(
        codes,
        slot,
        place.length,
        isCountry ? LISTED.country : LISTED.city,
        isCountry ? LISTED.countryInside : LISTED.cityInside,
      );
    } else {
      const town = TOWNS.match(words, at, last);
      if (town !== null) mark(codes, slot, town.length, LISTED.town, LISTED.townInside);
    }
    const organisation = ORGANISATIONS.match(words, at, last);
    const acronym = organisation === null && isAllCapitals(word) ? acronymOf(word) : null;
    if (organisation !== null) {
      const media = organisation.value.media ? LISTED.media : 0;
      mark(codes, slot, organisation.length, LISTED.organisation | media, LISTED.organisationInside | media);
    } else if (acronym !== null) {
      mark(codes, slot, 1, LISTED.organisation | (acronym.media ? LISTED.media : 0), 0);
    }
  }
  return codes;
}
