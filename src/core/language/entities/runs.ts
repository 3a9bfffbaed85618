import { LISTED } from '../gazetteer/features.ts';
import { isHyphen, startsWithCapital } from '../gazetteer/fold.ts';
import { JOINING_PARTICLES, NAME_PARTICLES } from '../gazetteer/particles.ts';
import { type Document, hasCode } from './document.ts';
import type { Evidence } from './evidence.ts';

/** A run of capitalised words with the small ones that names hold together; token indices, half-open. */
export type Run = { readonly first: number; readonly last: number };

const FUNCTION_TAGS = new Set([
  'ADP',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'PART',
  'PRON',
  'SCONJ',
  'ADV',
  'VERB',
  'NUM',
  'SYM',
  'PUNCT',
]);
const INITIAL = /^\p{Lu}\.?$/u;

/** Whether a capitalised token belongs to a name, by its tag and by how the document writes the word elsewhere. */
function isNameWord(document: Document, evidence: Evidence, at: number, opening: boolean): boolean {
  const token = document.tokens[at];
  if (token === undefined || !startsWithCapital(token.text)) return false;
  if (hasCode(document, at, LISTED.calendar) && !hasCode(document, at, LISTED.sureGiven)) return false;
  const folded = document.folded[at] ?? '';
  if (token.upos === 'PROPN') return !(opening && evidence.small(folded) > evidence.capital(folded));
  const listed =
    LISTED.sureGiven |
    LISTED.country |
    LISTED.city |
    LISTED.organisation |
    LISTED.organisationInside |
    LISTED.countryInside |
    LISTED.cityInside |
    LISTED.demonym;
  if (FUNCTION_TAGS.has(token.upos)) return !opening && hasCode(document, at, listed) && token.upos !== 'PRON';
  if (opening) return hasCode(document, at, listed) && evidence.small(folded) === 0;
  return token.upos === 'NOUN' || token.upos === 'ADJ' || token.upos === 'X';
}

/** Words that join two capitals only inside an organisation's name: "Council for Trade", "Ministry of Trade and Industry". */
const ORGANISATION_JOINTS = new Set(['for', 'on', 'and']);

const isGlued = (document: Document, at: number): boolean =>
  document.tokens[at]?.end === document.tokens[at + 1]?.start &&
  document.tokens[at - 1]?.end === document.tokens[at]?.start;

/** The end of the small words at `at` that join two capitals into one name ("of", "bin", "&", "al-"), or `at`. */
function joinEnd(document: Document, at: number, last: number, inOrganisation: boolean): number {
  let next = at;
  while (next < last && next - at < 4) {
    const word = document.folded[next] ?? '';
    if (isHyphen(document.words[next] ?? '')) {
      if (!isGlued(document, next)) break;
    } else if (NAME_PARTICLES.has(word) && isHyphen(document.words[next + 1] ?? '') && isGlued(document, next + 1)) {
      next += 1;
    } else if (
      !JOINING_PARTICLES.has(word) &&
      word !== 'of' &&
      word !== '&' &&
      !(word === 'the' && document.folded[next - 1] === 'of')
    ) {
      if (!(inOrganisation && ORGANISATION_JOINTS.has(word) && next === at)) break;
    }
    next += 1;
  }
  return next;
}

/** Whether a run is the name of an office or body that may go on with "and": "Ministry of Trade", "Committee for Trade". */
function isOrganisationSoFar(document: Document, first: number, last: number): boolean {
  for (let at = first; at < last; at += 1) {
    if (!hasCode(document, at, LISTED.organisationWord)) continue;
    const word = document.folded[at + 1];
    if (at + 1 >= last ? word !== 'and' : word === 'of' || word === 'for' || word === 'on') return true;
  }
  return false;
}

/** The runs of a sentence, left to right. In a sentence whose capitals say nothing there are none. */
export function nameRuns(document: Document, evidence: Evidence, sentence: number): Run[] {
  const bounds = document.sentences[sentence];
  if (bounds === undefined || evidence.allCapitals(sentence)) return [];
  const runs: Run[] = [];
  let at = bounds.first;
  let opening = true;
  while (at < bounds.last) {
    if (!isNameWord(document, evidence, at, opening)) {
      opening =
        /^(?:["“”‘'(:–—]|\.\.\.)$/.test(document.words[at] ?? '') &&
        (opening || /^["“‘:]/.test(document.words[at] ?? ''));
      at += 1;
      continue;
    }
    const first = at;
    at += 1;
    while (at < bounds.last) {
      if (isNameWord(document, evidence, at, false)) at += 1;
      else if (
        INITIAL.test(document.words[at] ?? '') &&
        at + 1 < bounds.last &&
        isNameWord(document, evidence, at + 1, false)
      )
        at += 1;
      else {
        const next = joinEnd(document, at, bounds.last, isOrganisationSoFar(document, first, at));
        if (next === at || !isNameWord(document, evidence, next, false)) break;
        at = next + 1;
      }
    }
    runs.push({ first, last: at });
    opening = false;
  }
  return runs;
}
