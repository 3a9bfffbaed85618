import { LISTED } from '../gazetteer/features.ts';
import { isAllCapitals, startsWithCapital } from '../gazetteer/fold.ts';
import { wordSet } from '../gazetteer/set.ts';
import { HONORIFICS, OFFICES, PLURAL_OFFICES } from '../gazetteer/titles.ts';
import { type Document, hasCode, isFactual, isPossessive } from './document.ts';
import type { Evidence } from './evidence.ts';

/** What a document shows of words that no list knows: which are places, and which are what their people are called. Folded. */
export type Unlisted = {
  readonly places: ReadonlySet<string>;
  /** What something is only said to be in: a place, a firm, hardly a person. */
  readonly insides: ReadonlySet<string>;
  readonly demonyms: ReadonlySet<string>;
};

const INSIDE = wordSet('in into inside within across throughout near outside');
const TRUSTING = wordSet('confidence faith interest interested trust belief believe believes believed disappointed');
/** What countries and towns have, and people have not. */
const OF_A_PLACE = wordSet(`
  parliament capital coast border borders navy coastline embassy economy constitution waters territory population currency
  airspace independence legislature soil shores citizens government`);
const GOVERNED = wordSet(`
  government parliament republic kingdom capital people president presidents premier coast city town port province region
  governments leaders islands north south east west northeast northwest southeast southwest outskirts suburbs`);
const STATE_MINISTERS = /^(?:foreign|prime|defen[cs]e) (?:minister|ministers)$/;
/** Institutions whose office-holders a country has: "X's foreign minister" is no person's minister. */
const STATE_OFFICES = wordSet('president minister premier parliament ambassador king queen chancellor');
const STATE_MODIFIERS = wordSet(
  'foreign prime deputy defence defense interior finance trade transport energy health central former vice acting',
);

/** The forms that a people's name may have beside its country's: "Ruritania" and "Ruritanian", "Freedonia", "Sylvania". */
function demonymsOf(place: string): string[] {
  const stem = place.replace(/[aeiou]+$/, '');
  const forms = [`${place}n`, `${place}an`, `${place}ian`, `${place}ese`, `${place}ish`, `${place}i`];
  if (stem.length > 2) forms.push(`${stem}an`, `${stem}ian`, `${stem}ese`, `${stem}ish`, `${stem}i`);
  if (place.endsWith('land')) forms.push(`${place}er`, `${place}ic`, place.replace(/land$/, 'ish'));
  return forms;
}

/** Endings of a people's name in front of an office, where its country is not named: "Ruritanian officials". */
const PEOPLE_ENDING = /(?:ian|an|ese|ish)$/;

/** Words of which a list or a full name says something already. */
const KNOWN =
  LISTED.sureGiven |
  LISTED.country |
  LISTED.countryInside |
  LISTED.city |
  LISTED.demonym |
  LISTED.organisation |
  LISTED.office |
  LISTED.honorific |
  LISTED.calendar |
  LISTED.leader;

/**
 * Gathers what a document shows of its unlisted words. A place is a bare capitalised word that is stood in, governed or has
 * a people ("Ruritanian" beside "Ruritania"), and is nobody's family name. `families` are the folded family names of people
 * with full names.
 */
export function gatherUnlisted(document: Document, evidence: Evidence, families: ReadonlySet<string>): Unlisted {
  const { words, folded } = document;
  const bare = new Set<string>();
  const places = new Set<string>();
  const insides = new Set<string>();
  const addressed = new Set<string>();
  const beforeOffice = new Set<string>();
  const paired: (readonly [string, string])[] = [];
  const isUnlisted = (at: number): boolean => {
    const word = words[at] ?? '';
    const key = folded[at] ?? '';
    return (
      /^\p{Lu}\p{L}{3,}$/u.test(word) &&
      !isAllCapitals(word) &&
      evidence.small(key) === 0 &&
      !hasCode(document, at, KNOWN)
    );
  };
  const isCapital = (at: number): boolean => startsWithCapital(words[at] ?? '') && /^\p{L}/u.test(words[at] ?? '');
  document.sentences.forEach((sentence, index) => {
    if (!isFactual(sentence) || evidence.allCapitals(index) || sentence.zone === 'title') return;
    for (let at = sentence.first; at < sentence.last; at += 1) {
      if (!isUnlisted(at)) continue;
      const key = folded[at] ?? '';
      const before = at > sentence.first ? (folded[at - 1] ?? '') : '';
      if (hasCode(document, at - 1, LISTED.given | LISTED.honorific) && at > sentence.first && isCapital(at - 1))
        addressed.add(key);
      if (HONORIFICS.has(before) || (OFFICES.has(before) && isCapital(at - 1))) addressed.add(key);
      const head = document.tokens[at + 1]?.upos === 'ADJ' ? at + 2 : at + 1;
      if (
        PEOPLE_ENDING.test(key) &&
        (PLURAL_OFFICES.has(folded[head] ?? '') || isStateOffice(folded, head) || isStateOffice(folded, at + 1)) &&
        head < sentence.last
      )
        beforeOffice.add(key);
      const owner = isPossessive(words[at + 1]);
      if ((at > sentence.first && isCapital(at - 1)) || (!owner && isCapital(at + 1) && at + 1 < sentence.last))
        continue;
      // "the Castle", "the Dome": what needs an article is called so, and need not be a place.
      if (before === 'the') continue;
      bare.add(key);
      if (owner) {
        if (OF_A_PLACE.has(folded[at + 2] ?? '') || isStateOffice(folded, at + 2)) places.add(key);
        continue;
      }
      // A family name from the lists may be trusted in or hoped for; a place is stood in.
      const maybeName = hasCode(document, at, LISTED.name);
      const adjective = document.tokens[at + 1]?.upos === 'NOUN';
      if (INSIDE.has(before) && !maybeName && !adjective && !isCapital(at - 2) && !TRUSTING.has(folded[at - 2] ?? ''))
        insides.add(key);
      // "Ana Berg of Ruritania"; "University of Life" names no place, and a ministry is of a subject.
      if (before === 'of' && (GOVERNED.has(folded[at - 2] ?? '') || families.has(folded[at - 2] ?? '')))
        places.add(key);
      if (before === 'of' && STATE_MINISTERS.test(`${folded[at - 3] ?? ''} ${folded[at - 2] ?? ''}`)) places.add(key);
      if (before === 'and' && isUnlisted(at - 2) && /^(?:between|of|from|in)$/.test(folded[at - 3] ?? ''))
        paired.push([key, folded[at - 2] ?? '']);
    }
  });
  const isPerson = (key: string): boolean => families.has(key) || addressed.has(key);
  const demonyms = new Set<string>();
  for (const key of bare) {
    for (const form of demonymsOf(key)) {
      if (form === key || evidence.capital(form) === 0 || isPerson(form) || evidence.small(form) > 0) continue;
      demonyms.add(form);
      if (!isPerson(key)) places.add(key);
    }
  }
  for (const key of beforeOffice) if (!isPerson(key) && !places.has(key)) demonyms.add(key);
  for (const [a, b] of paired) {
    if (places.has(b)) places.add(a);
    else if (places.has(a)) places.add(b);
  }
  for (const found of [places, insides])
    for (const key of [...found]) if (isPerson(key) || demonyms.has(key)) found.delete(key);
  return { places, insides, demonyms };
}

/** Whether "foreign minister", "president" and the like begin at a token. */
function isStateOffice(folded: readonly string[], at: number): boolean {
  let next = at;
  while (next < at + 3 && STATE_MODIFIERS.has(folded[next] ?? '')) next += 1;
  return STATE_OFFICES.has(folded[next] ?? '');
}
