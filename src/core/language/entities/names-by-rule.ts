import { LISTED } from '../gazetteer/features.ts';
import { isAllCapitals, isHyphen, startsWithCapital } from '../gazetteer/fold.ts';
import { acronymOf, ORGANISATIONS } from '../gazetteer/organisations.ts';
import { NAME_PARTICLES } from '../gazetteer/particles.ts';
import { DEMONYMS, PLACES, TOWNS } from '../gazetteer/places.ts';
import { wordSet } from '../gazetteer/set.ts';
import type { NameSpan, NameType } from '../names/labels.ts';
import { type Document, hasCode, isFactual } from './document.ts';
import type { Evidence } from './evidence.ts';
import { roleAfter } from './role-after.ts';
import { roleBefore } from './role-before.ts';
import { nameRuns, type Run } from './runs.ts';
import { splitTitles } from './titles-in-run.ts';

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

/** Words of institutions and places that are family names as well. */
const FAMILY_TOO = wordSet(`
  house hill hills park lane church bridge castle garden gardens bay bank banks court post lodge forest fields land stone
  wood woods rivers river marsh brooks guard page press ford rock road street west cove beach high bar watch lake cape city
  lake force mount ward cross dale`);

/** Capitals that are no organisation. */
const NO_ORGANISATION = wordSet(`
  cd dvd vhs tv pc id ko ceo cfo coo ok am pm gdp hiv aids dna rna usb suv gmt edt est cst cdt pst pdt utc bst ist cet ad bc
  faq pdf html xml http url rsvp asap fyi btw diy vip mvp era rbi mph kph phd mba md jr sr ii iii iv vi vii viii ix xi xii
  xiii xiv xv xx ied ieds icbm wmd lng lpg gps gsm sms sim atm pin vat ipo ngo ngos mp mps mep pm ag dc lp svp evp vp cpa hr
  pr ai it us uk eu q1 q2 q3 q4 covid sars mers bmw s p v x free new best good not and the very all no yes omg lol`);

/** What follows a name and a hyphen without being of the name: "the Hollander-led party". */
const NO_HALF = /^(?:led|era|run|style|like|backed|owned|born|based|elect|in|on|to|and|the|a|is|was)$/;

const listedPlace = LISTED.country | LISTED.countryInside | LISTED.city | LISTED.cityInside;

/** Whether a run may be a person's name: no numbers, no "of", and no institution at its end that is not a family name besides. */
function isPersonShape(document: Document, first: number, last: number): boolean {
  if (last - first > 6) return false;
  for (let at = first; at < last; at += 1) {
    const word = document.words[at] ?? '';
    const folded = document.folded[at] ?? '';
    if (/\d/.test(word) || word === '&' || folded === 'of' || folded === 'and' || folded === 'for') return false;
    if (hasCode(document, at, LISTED.organisationWord | LISTED.placeWord) && !FAMILY_TOO.has(folded)) return false;
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

/** Why a rule took a run for a name; some are surer than others. */
export type NameRule =
  | 'title'
  | 'list'
  | 'firm'
  | 'given name'
  | 'organisation word'
  | 'place word'
  | 'acronym'
  | 'shape'
  | 'town'
  | 'speech'
  | 'in';

export type RuledName = NameSpan & { readonly rule: NameRule };

type Verdict = { readonly type: NameType; readonly rule: NameRule };

/** A type that the words of a run of two or more give it by themselves. */
function typeByWords(document: Document, first: number, last: number): Verdict | null {
  const end = last - 1;
  if (hasCode(document, end, LISTED.firmEnding)) return { type: 'organisation', rule: 'firm' };
  if (hasCode(document, first, LISTED.sureGiven) && isPersonShape(document, first, last))
    return { type: 'person', rule: 'given name' };
  for (let at = first; at < last; at += 1) {
    const following = document.folded[at + 1];
    if (hasCode(document, at, LISTED.organisationWord) && (at === end || following === 'of' || following === 'for')) {
      return { type: 'organisation', rule: 'organisation word' };
    }
  }
  const place =
    hasCode(document, end, LISTED.placeWord) ||
    (hasCode(document, first, LISTED.placeWord) && document.folded[first + 1] === 'of');
  return place ? { type: 'place', rule: 'place word' } : null;
}

/** An acronym that the lists do not know is an organisation where it is used as one: after "the", or as a name again and again. */
function isOrganisationAcronym(document: Document, evidence: Evidence, at: number): boolean {
  const word = document.words[at] ?? '';
  const folded = document.folded[at] ?? '';
  if (acronymOf(word) !== null) return true;
  if (NO_ORGANISATION.has(folded) || /\d/.test(word) || folded.length > 7) return false;
  const bracketed =
    document.words[at - 1] === '(' && document.words[at + 1] === ')' && startsWithCapital(document.words[at - 2] ?? '');
  return (
    bracketed ||
    evidence.capital(folded) > 1 ||
    (document.folded[at - 1] === 'the' && document.tokens[at + 1]?.upos !== 'NOUN')
  );
}

/** What a run is by its own words and by those around it; null where nothing speaks for any type. */
function typeOf(document: Document, evidence: Evidence, first: number, last: number, titled: boolean): Verdict | null {
  const length = last - first;
  const word = document.words[first] ?? '';
  const listed = listedType(document, first, last);
  if (titled && isPersonShape(document, first, last) && !(listed === 'place' && length > 1))
    return { type: 'person', rule: 'title' };
  if (listed !== null) return { type: listed, rule: 'list' };
  if (DEMONYMS.match(document.words, first, last)?.length === length) return null;
  const byWords = length > 1 ? typeByWords(document, first, last) : null;
  if (byWords !== null) return byWords;
  if (length === 1 && isAllCapitals(word) && word.length > 1) {
    return isOrganisationAcronym(document, evidence, first) ? { type: 'organisation', rule: 'acronym' } : null;
  }
  if (length > 1 && length <= 4 && isPersonShape(document, first, last)) {
    const named = hasCode(document, first, LISTED.given) && hasCode(document, last - 1, LISTED.name | LISTED.leader);
    const spoken = SPEECH.has(document.folded[last] ?? '') || SPEECH.has(document.folded[first - 1] ?? '');
    const presented = roleAfter(document, last, document.tokens.length)?.kind === 'office';
    if (presented || (named && (spoken || document.words[last] === ','))) return { type: 'person', rule: 'shape' };
  }
  const before = document.folded[first - 1] ?? '';
  if (PLACE_PREPOSITIONS.has(before) && TOWNS.match(document.words, first, last)?.length === length)
    return { type: 'place', rule: 'town' };
  if (length !== 1) return null;
  if (SPEECH.has(document.folded[last] ?? '') && hasCode(document, first, LISTED.name))
    return { type: 'person', rule: 'speech' };
  return before === 'in' ? { type: 'place', rule: 'in' } : null;
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

/** Where a person's name ends that says where he is from ("Senator Ana Berg | of Kentucky"), or `last`. */
function beforeHome(document: Document, first: number, last: number, titled: boolean): number {
  let of = first + 2;
  while (of < last && document.folded[of] !== 'of') of += 1;
  if (of >= last - 1 || !isPersonShape(document, first, of)) return last;
  if (!titled && !hasCode(document, first, LISTED.sureGiven)) return last;
  return PLACES.match(document.words, of + 1, last) === null ? last : of;
}

/** The end of a name whose last word goes on in small letters after a hyphen: "Min-ho". */
function withSmallHalf(document: Document, last: number): number {
  const glued = (at: number): boolean => document.tokens[at]?.start === document.tokens[at - 1]?.end;
  const goesOn = isHyphen(document.words[last] ?? '') && glued(last) && glued(last + 1);
  const half = document.words[last + 1] ?? '';
  return goesOn && /^\p{Ll}{1,6}$/u.test(half) && !NO_HALF.test(half) ? last + 2 : last;
}

/** Names found by lists and rules alone, in the order of the text: what there is without a trained recogniser. */
export function namesByRule(document: Document, evidence: Evidence): RuledName[] {
  const found: RuledName[] = [];
  document.sentences.forEach((sentence, index) => {
    const dateline = sentence.zone === 'dateline';
    if (!isFactual(sentence) && !dateline) return;
    for (const whole of nameRuns(document, evidence, index)) {
      for (const run of cut(document, whole)) {
        const parts = dateline ? { leadEnd: run.first, name: run.first } : splitTitles(document, run.first, run.last);
        let first = parts.name;
        if (parts.leadEnd > run.first) {
          const lead = listedType(document, run.first, parts.leadEnd);
          if (lead !== null) found.push({ first: run.first, last: parts.leadEnd, type: lead, rule: 'list' });
        }
        if (first >= run.last) continue;
        while (
          first < run.last &&
          NAME_PARTICLES.has(document.folded[first] ?? '') &&
          !startsWithCapital(document.words[first] ?? '')
        )
          first += 1;
        const titled =
          !dateline && (first > run.first || (roleBefore(document, first, sentence.first)?.last ?? -1) === first);
        const last = beforeHome(document, first, run.last, titled);
        if (last < run.last) {
          const home = typeOf(document, evidence, last + 1, run.last, false);
          if (home !== null) found.push({ first: last + 1, last: run.last, ...home });
        }
        const verdict = typeOf(document, evidence, first, last, titled);
        if (verdict === null || (dateline && verdict.type !== 'place')) continue;
        found.push({ first, last: verdict.type === 'person' ? withSmallHalf(document, last) : last, ...verdict });
      }
    }
  });
  return found;
}
