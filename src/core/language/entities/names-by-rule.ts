import { LISTED } from '../gazetteer/features.ts';
import { isAllCapitals, isHyphen, startsWithCapital } from '../gazetteer/fold.ts';
import { acronymOf, ORGANISATIONS } from '../gazetteer/organisations.ts';
import { NAME_PARTICLES } from '../gazetteer/particles.ts';
import { DEMONYMS, PLACES, TOWNS } from '../gazetteer/places.ts';
import { HONORIFICS, OFFICE_MODIFIERS, OFFICES, PLURAL_OFFICES, RANKS } from '../gazetteer/titles.ts';
import { type Document, hasCode, isFactual, type NameSpan, type NameType } from './document.ts';
import type { Evidence } from './evidence.ts';
import { roleAfter, roleBefore } from './role.ts';
import { nameRuns, type Run } from './runs.ts';

const PLACE_PREPOSITIONS = new Set([
  'in',
  'at',
  'near',
  'from',
  'to',
  'around',
  'outside',
  'across',
  'into',
  'toward',
  'towards',
  'throughout',
  'within',
]);
const SPEECH = new Set(
  'said says told tells added asked replied wrote tweeted warned insisted argued noted explained stressed stated announced claimed declared admitted denied'.split(
    ' ',
  ),
);

const listedPlace = LISTED.country | LISTED.countryInside | LISTED.city | LISTED.cityInside;

/** Titles, offices and peoples at the head of a run are no part of the name: the first token that is. */
function withoutTitles(document: Document, { first, last }: Run): number {
  let at = first;
  let titled = false;
  while (at < last) {
    const word = document.folded[at] ?? '';
    const office = OFFICES.has(word) || PLURAL_OFFICES.has(word);
    if (HONORIFICS.has(word) || RANKS.has(word) || office) {
      titled = true;
      at += 1;
      continue;
    }
    const demonym = hasCode(document, at, LISTED.demonym);
    const links =
      word === 'of' ||
      word === 'the' ||
      word === '&' ||
      isHyphen(word) ||
      word === 'state' ||
      word === 'staff' ||
      word === 'general';
    if (demonym || OFFICE_MODIFIERS.has(word) || (titled && links)) at += 1;
    else break;
  }
  return titled ? at : first;
}

function isPersonShape(document: Document, first: number, last: number): boolean {
  if (last - first > 6) return false;
  for (let at = first; at < last; at += 1) {
    const word = document.words[at] ?? '';
    if (
      hasCode(document, at, LISTED.organisationWord | LISTED.placeWord) &&
      last - first > 1 &&
      at === last - 1 &&
      !hasCode(document, at, LISTED.name)
    )
      return false;
    if (/\d/.test(word) || word === '&' || document.folded[at] === 'of') return false;
  }
  return true;
}

/** The whole of a span as one listed place or organisation, or null. */
function listedType(document: Document, first: number, last: number): NameType | null {
  const length = last - first;
  const word = document.words[first] ?? '';
  if (length === 1 && isAllCapitals(word) && acronymOf(word) !== null && PLACES.get(word) === undefined)
    return 'organisation';
  const place = PLACES.match(document.words, first, last);
  if (place?.length === length) {
    if (length > 1 || word.length > 3 || isAllCapitals(word))
      return place.value.kind === 'seat' && place.value.name !== 'Downing Street' ? 'organisation' : 'place';
  }
  if (ORGANISATIONS.match(document.words, first, last)?.length === length) return 'organisation';
  return null;
}

/** What a run is by its own words and by those around it; null where nothing speaks for any type. */
function typeOf(document: Document, evidence: Evidence, first: number, last: number, titled: boolean): NameType | null {
  const length = last - first;
  const folded = document.folded[first] ?? '';
  const listed = listedType(document, first, last);
  if (titled && isPersonShape(document, first, last) && !(listed === 'place' && length > 1)) return 'person';
  if (listed !== null) return listed;
  if (DEMONYMS.match(document.words, first, last)?.length === length) return null;
  const lastWord = last - 1;
  if (length > 1 && hasCode(document, lastWord, LISTED.firmEnding)) return 'organisation';
  if (length > 1 && hasCode(document, first, LISTED.sureGiven) && isPersonShape(document, first, last)) return 'person';
  const organisational = (at: number): boolean => hasCode(document, at, LISTED.organisationWord);
  for (let at = first; at < last; at += 1) {
    if (
      length > 1 &&
      organisational(at) &&
      (at === lastWord || document.folded[at + 1] === 'of' || document.folded[at + 1] === 'for')
    )
      return 'organisation';
  }
  if (length > 1 && hasCode(document, lastWord, LISTED.placeWord)) return 'place';
  if (length > 1 && hasCode(document, first, LISTED.placeWord) && document.folded[first + 1] === 'of') return 'place';
  if (length === 1 && isAllCapitals(document.words[first] ?? '') && (document.words[first] ?? '').length > 1)
    return acronymOf(document.words[first] ?? '') === null && evidence.capital(folded) === 0 ? null : 'organisation';
  if (length > 1 && length <= 4 && isPersonShape(document, first, last)) {
    const named =
      hasCode(document, first, LISTED.given | LISTED.name) &&
      hasCode(document, lastWord, LISTED.name | LISTED.given | LISTED.leader);
    const speaks = SPEECH.has(document.folded[last] ?? '') || SPEECH.has(document.folded[first - 1] ?? '');
    if (named || speaks || roleAfter(document, last, document.tokens.length)?.kind === 'office') return 'person';
  }
  const before = document.folded[first - 1] ?? '';
  const preposition = PLACE_PREPOSITIONS.has(before);
  if (preposition && TOWNS.match(document.words, first, last)?.length === length) return 'place';
  if (length === 1) {
    if (SPEECH.has(document.folded[last] ?? '') && hasCode(document, first, LISTED.name)) return 'person';
    if (preposition && before === 'in') return 'place';
  }
  return null;
}

/** A run that joins several names ("Berlin and", "Rome - Milan") is cut where a listed place stands alone beside a hyphen. */
function cut(document: Document, run: Run): Run[] {
  for (let at = run.first; at < run.last; at += 1) {
    const word = document.words[at] ?? '';
    if (document.folded[at] !== 'of' && !isHyphen(word)) continue;
    if (
      isHyphen(word) &&
      hasCode(document, run.first, listedPlace) &&
      hasCode(document, at + 1, LISTED.country | LISTED.city)
    ) {
      const whole = PLACES.match(document.words, run.first, run.last);
      if (whole !== null && run.first + whole.length > at) continue;
      return [{ first: run.first, last: at }, ...cut(document, { first: at + 1, last: run.last })];
    }
  }
  return [run];
}

/** Names found by lists and rules alone, in the order of the text: what there is without a trained recogniser. */
export function namesByRule(document: Document, evidence: Evidence): NameSpan[] {
  const found: NameSpan[] = [];
  document.sentences.forEach((sentence, index) => {
    const dateline = sentence.zone === 'dateline';
    if (!isFactual(sentence) && !dateline) return;
    for (const whole of nameRuns(document, evidence, index)) {
      for (const run of cut(document, whole)) {
        let first = dateline ? run.first : withoutTitles(document, run);
        if (first >= run.last) continue;
        while (
          first < run.last &&
          NAME_PARTICLES.has(document.folded[first] ?? '') &&
          !startsWithCapital(document.words[first] ?? '')
        )
          first += 1;
        const titled =
          !dateline && (first > run.first || (roleBefore(document, first, sentence.first)?.last ?? -1) === first);
        const type = typeOf(document, evidence, first, run.last, titled);
        if (type === null || (dateline && type !== 'place')) continue;
        found.push({ first, last: run.last, type });
      }
    }
  });
  return found;
}
