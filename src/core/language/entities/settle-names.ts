import { LISTED } from '../gazetteer/features.ts';
import { fold, isAllCapitals, isHyphen, startsWithCapital } from '../gazetteer/fold.ts';
import { isGivenName } from '../gazetteer/given-names.ts';
import { acronymOf, ORGANISATIONS } from '../gazetteer/organisations.ts';
import { LEADING_PARTICLES } from '../gazetteer/particles.ts';
import { PhraseTable } from '../gazetteer/phrases.ts';
import { PLACES } from '../gazetteer/places.ts';
import type { NameSpan, NameType } from '../names/labels.ts';
import { type Document, hasCode, isFactual, spanText } from './document.ts';
import type { Evidence } from './evidence.ts';
import { withoutGlue } from './glued-names.ts';
import type { NameRule, RuledName } from './names-by-rule.ts';
import { readPersonName } from './person-name.ts';
import { roleBefore } from './role-before.ts';
import { trimmed } from './trim-name.ts';
import { gatherUnlisted, type Unlisted } from './unlisted.ts';

/** Which tokens lie in a name already. */
function taken(document: Document, spans: readonly NameSpan[]): Uint8Array {
  const marks = new Uint8Array(document.tokens.length);
  for (const span of spans) marks.fill(1, span.first, span.last);
  return marks;
}

/** Family names of people with full names, for bare mentions elsewhere: folded word → whether a title or full name vouches for it. */
function familyNames(document: Document, spans: readonly NameSpan[]): Set<string> {
  const names = new Set<string>();
  for (const span of spans) {
    if (span.type !== 'person' || span.last - span.first < 2) continue;
    const name = readPersonName(spanText(document, span.first, span.last));
    if (name.given.length === 0 || name.core.length < 2) continue;
    names.add(name.core);
    if (name.surnameFirst) continue;
    // "Ana Lopez Ruiz" is called Lopez, too; a second given name is no family name.
    for (const word of name.words.slice(1)) {
      const key = fold(word);
      if (key.length > 2 && !key.includes('-') && (key === fold(name.words.at(-1) ?? '') || !isGivenName(key)))
        names.add(key);
    }
  }
  return names;
}

/** Rules that know better than the trained model where the two disagree. */
const SURE_RULES: ReadonlySet<NameRule> = new Set<NameRule>(['list', 'organisation word', 'firm', 'title']);
/** Rules too weak to make a name that the model did not see. */
const WEAK_RULES: ReadonlySet<NameRule> = new Set<NameRule>(['in', 'shape', 'place word']);

/** What model and rules find together: a sure rule goes before the model, the model before the other rules. */
function combine(document: Document, found: readonly NameSpan[], byRule: readonly RuledName[]): NameSpan[] {
  const taken: NameSpan[] = [];
  const marks = new Uint8Array(document.tokens.length);
  const add = (spans: readonly NameSpan[]): void => {
    for (const { first, last, type } of spans) {
      if (marks.subarray(first, last).includes(1)) continue;
      marks.fill(1, first, last);
      taken.push({ first, last, type });
    }
  };
  // The same words, but "Vladimir" is a town to the lists: with a given name before it a name is a person's.
  const people = new Map(
    byRule
      .filter((span) => span.rule === 'given name')
      .flatMap((span) => [
        [`${span.first} ${span.last}`, span],
        // A given name alone is half of the name that it opens.
        [`${span.first} ${span.first + 1}`, span],
      ]),
  );
  add(byRule.filter((span) => SURE_RULES.has(span.rule)));
  add(found.map((span) => people.get(`${span.first} ${span.last}`) ?? span));
  add(byRule.filter((span) => !SURE_RULES.has(span.rule) && !WEAK_RULES.has(span.rule)));
  return taken;
}

/** Two persons without a word between them are one, and so are the halves of a hyphen. */
function withoutCuts(document: Document, spans: readonly NameSpan[]): NameSpan[] {
  const joined: NameSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.first - b.first)) {
    const before = joined.at(-1);
    const hyphen =
      isHyphen(document.words[span.first - 1] ?? '') &&
      document.tokens[span.first - 1]?.end === document.tokens[span.first]?.start;
    const touches = before !== undefined && (before.last === span.first || (hyphen && before.last === span.first - 1));
    const oneSentence = document.sentenceOf[span.first] === document.sentenceOf[(before?.last ?? 0) - 1];
    if (touches && oneSentence && before.type === 'person' && span.type === 'person')
      joined[joined.length - 1] = { ...before, last: span.last };
    else joined.push(span);
  }
  return joined;
}

/** Where capitals say nothing, names are those found elsewhere in the document, and listed places. */
function namesAgain(document: Document, evidence: Evidence, spans: readonly NameSpan[], marks: Uint8Array): NameSpan[] {
  const known = new PhraseTable<NameType>();
  for (const span of spans) known.add(spanText(document, span.first, span.last), span.type);
  const found: NameSpan[] = [];
  document.sentences.forEach((sentence, index) => {
    if (!evidence.allCapitals(index) || !isFactual(sentence)) return;
    for (let at = sentence.first; at < sentence.last; at += 1) {
      if (marks[at] === 1 || !startsWithCapital(document.words[at] ?? '') || (document.words[at] ?? '').length < 3)
        continue;
      const again = known.match(document.words, at, sentence.last);
      const place = PLACES.match(document.words, at, sentence.last);
      const match = again ?? (place === null ? null : { length: place.length, value: 'place' as const });
      if (match === null || marks.subarray(at, at + match.length).includes(1)) continue;
      found.push({ first: at, last: at + match.length, type: match.value });
      marks.fill(1, at, at + match.length);
      at += match.length - 1;
    }
  });
  return found;
}

/** The first token of a family name that a capitalised particle leads: "Von Hagen", "Al-Amiri". */
function withParticle(document: Document, at: number, from: number): number {
  const before = isHyphen(document.words[at - 1] ?? '') ? at - 2 : at - 1;
  const leads = before >= from && LEADING_PARTICLES.has(document.folded[before] ?? '');
  return leads && startsWithCapital(document.words[before] ?? '') ? before : at;
}

/** The tokens of offices before people's names, and nothing after them: "Ruritanian Transport Minister" is one title, no name in it. */
function officesOf(document: Document, spans: readonly NameSpan[]): Uint8Array {
  const marks = new Uint8Array(document.tokens.length);
  for (const span of spans) {
    if (span.type !== 'person') continue;
    const from = document.sentences[document.sentenceOf[span.first] ?? -1]?.first ?? span.first;
    const role = roleBefore(document, span.first, from);
    if (role?.kind !== 'office') continue;
    // What is written with the office's own capital beside it belongs to it.
    for (let at = role.head; at >= role.first && startsWithCapital(document.words[at] ?? ''); at -= 1) marks[at] = 1;
  }
  return marks;
}

/** A word out of an office that is no name of its own, as those of lists and the acronyms are. */
function isOfOffice(document: Document, { first, last, type }: NameSpan, offices: Uint8Array): boolean {
  if (last - first > 1 && type !== 'person') return false;
  if (offices.subarray(first, last).includes(0)) return false;
  if (last - first === 1 && isAllCapitals(document.words[first] ?? '')) return false;
  return [PLACES, ORGANISATIONS].every((list) => list.match(document.words, first, last)?.length !== last - first);
}

/** A single word that the document shows to be a place is one; one that is what a people is called is no name. */
function readUnlisted(
  document: Document,
  span: NameSpan,
  unlisted: Unlisted,
  families: ReadonlySet<string>,
): NameSpan | null {
  if (span.last - span.first !== 1) return span;
  const word = document.folded[span.first] ?? '';
  if (unlisted.demonyms.has(word)) return null;
  const isPlace = unlisted.places.has(word) || (span.type === 'person' && unlisted.insides.has(word));
  if (isPlace) return { ...span, type: 'place' };
  // "Lisbon gave the fishermen hope": a listed place whose name nobody in the document bears.
  const listed = span.type === 'person' && !hasCode(document, span.first, LISTED.given | LISTED.leader);
  const place = listed && !families.has(word) ? PLACES.get(word) : undefined;
  const big =
    place?.kind === 'country' ||
    place?.kind === 'capital' ||
    (place?.kind === 'city' && !hasCode(document, span.first, LISTED.name));
  const titled = roleBefore(
    document,
    span.first,
    document.sentences[document.sentenceOf[span.first] ?? -1]?.first ?? span.first,
  );
  return big && titled === null ? { ...span, type: 'place' } : span;
}

/**
 * The final names of a document: edges evened out, the whole document's evidence brought to bear (a word that is somebody's
 * family name is that person wherever it stands alone with a capital), known acronyms after "the", and every name in a zone
 * that tells no facts left out, but for the place of a dateline.
 */
export function settleNames(
  document: Document,
  evidence: Evidence,
  found: readonly NameSpan[],
  byRule: readonly RuledName[],
): NameSpan[] {
  const whole = withoutCuts(document, combine(document, found, byRule))
    .map((span) => trimmed(document, span))
    .filter((span) => span !== null);
  const spans = withoutGlue(document, evidence, whole).filter((span) => {
    const sentence = document.sentences[document.sentenceOf[span.first] ?? -1];
    return sentence !== undefined && (isFactual(sentence) || (sentence.zone === 'dateline' && span.type === 'place'));
  });
  const families = familyNames(document, spans);
  const unlisted = gatherUnlisted(document, evidence, families);
  const offices = officesOf(document, spans);
  const kept = spans
    .filter((span) => !isOfOffice(document, span, offices))
    .map((span) => readUnlisted(document, span, unlisted, families))
    .filter((span) => span !== null);
  const settled = kept.map((span, index): NameSpan => {
    const word = document.folded[span.first] ?? '';
    const known = span.last - span.first === 1 && families.has(word) && PLACES.get(word) === undefined;
    if (span.type !== 'person' && !known) return span;
    const from = Math.max(
      document.sentences[document.sentenceOf[span.first] ?? 0]?.first ?? 0,
      kept[index - 1]?.last ?? 0,
    );
    return { first: withParticle(document, span.first, from), last: span.last, type: 'person' };
  });
  const marks = taken(document, settled);
  settled.push(...namesAgain(document, evidence, settled, marks));
  document.sentences.forEach((sentence, index) => {
    if (!isFactual(sentence)) return;
    for (let at = sentence.first; at < sentence.last; at += 1) {
      if (marks[at] === 1) continue;
      const word = document.words[at] ?? '';
      const folded = document.folded[at] ?? '';
      if (!startsWithCapital(word)) continue;
      const beside = [at - 1, at + 1].some(
        (other) =>
          other >= sentence.first &&
          other < sentence.last &&
          marks[other] !== 1 &&
          startsWithCapital(document.words[other] ?? '') &&
          document.tokens[other]?.upos === 'PROPN' &&
          !LEADING_PARTICLES.has(document.folded[other] ?? ''),
      );
      if (unlisted.places.has(folded) && !beside) settled.push({ first: at, last: at + 1, type: 'place' });
      else if (families.has(folded) && evidence.small(folded) === 0 && !(beside && !evidence.allCapitals(index))) {
        settled.push({ first: withParticle(document, at, sentence.first), last: at + 1, type: 'person' });
      } else if (
        isAllCapitals(word) &&
        acronymOf(word) !== null &&
        !evidence.allCapitals(index) &&
        !hasCode(document, at, LISTED.country | LISTED.demonym)
      ) {
        settled.push({ first: at, last: at + 1, type: 'organisation' });
      }
    }
  });
  return settled.sort((a, b) => a.first - b.first);
}
