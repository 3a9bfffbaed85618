import type { Actor } from '../fact.ts';
import { HARD_STOPS, QUOTES } from './clause-end.ts';
import type { Draft } from './draft.ts';
import { type Party, phraseAround } from './party.ts';
import type { Predicate } from './predicates/predicate.ts';
import { BEHIND_NOUN, NOUN_RULES, OUTCOMES, type RuleName } from './rules.ts';
import { isFiniteVerb, isNoun, isTimed, type Scene, tokenAt, wordAt } from './scene.ts';

/** A subject this many tokens before its verb makes no line that reads. */
const FAR = 14;

/** Whether the words from a subject to its predicate are one clause, so that they read on: no other verb, no other voice. */
function readsOn(scene: Scene, { last }: Party, at: number): boolean {
  if (at - last >= FAR || ['and', 'but', 'or'].includes(wordAt(scene, at - 1))) return false;
  let end = at;
  while (end > last && ['be', 'have'].includes(tokenAt(scene, end - 1)?.lemma ?? '')) end -= 1;
  const aside = wordAt(scene, last) === ',' && wordAt(scene, end - 1) === ',';
  for (let i = last; i < end; i += 1) {
    const word = wordAt(scene, i);
    if (HARD_STOPS.has(word) || QUOTES.has(word) || (!aside && isFiniteVerb(tokenAt(scene, i)))) return false;
  }
  return true;
}

/** A subject that is not the one that it seems to be: a day, another's noun, a person whom nothing names. */
function isAstray(scene: Scene, { first, head, relative }: Party): boolean {
  if (isTimed(scene, head)) return true;
  const before = tokenAt(scene, first - 1);
  if (['whose', 'that'].includes(wordAt(scene, first - 1)) && before?.penn.startsWith('W') && before.label !== 'mark')
    return true;
  if (relative !== true) return false;
  // Without a comma it may belong to a noun further back: "towns in the north that vote".
  if (wordAt(scene, head + 1) === ',') return wordAt(scene, head + 2) === 'who';
  return ['IN', 'CC'].includes(tokenAt(scene, first - 1)?.penn ?? '');
}

/** "Minister, union to resume talks": a headline names with a comma those who will act together. */
export function isOfSeveral(scene: Scene, { predicate, subject }: Draft): boolean {
  if (predicate.rule !== 'headline-to' || subject === null || wordAt(scene, subject.first - 1) !== ',') return false;
  if (wordAt(scene, predicate.at - 1) === ',') return false;
  const others = scene.tokens.slice(scene.sentence.first, subject.first - 1);
  return others.length > 0 && others.every((token) => isNoun(token) || ['JJ', 'POS', 'DT'].includes(token.penn));
}

/** Rules whose words say nothing without the one who means it. */
const NEED_SUBJECT: ReadonlySet<RuleName> = new Set<RuleName>([
  'pledge',
  'intention',
  'intended',
  'programme',
  'required-to',
]);
const FORETOLD: ReadonlySet<RuleName> = new Set<RuleName>([
  'will',
  'would-reported',
  'must',
  'should',
  'programme',
  'required-to',
]);

/** "any party that will send a list", "states that vote in May": it only says which ones are meant. */
const isRestrictive = (scene: Scene, { subject, predicate: { rule } }: Draft): boolean =>
  subject?.relative === true &&
  FORETOLD.has(rule) &&
  wordAt(scene, subject.last) !== ',' &&
  wordAt(scene, subject.first - 1) !== ',';

/** Whether the first half of a sentence tells of something to come itself, or breaks off. */
const tellsBefore = (scene: Scene, { last }: Party, at: number): boolean =>
  scene.tokens.slice(last, at).some(({ penn, text }) => penn === 'MD' || HARD_STOPS.has(text) || QUOTES.has(text));

/** The first token of the words that tell it; null where without a bearer they would not say what it is that is to come. */
export function firstOf(scene: Scene, draft: Draft, bearer: Actor | null): number | null {
  const { first, subject, who, predicate } = draft;
  const isSubject = who !== null && who.head === subject?.head;
  if (bearer !== null && isSubject && who.possessive !== true) return isRestrictive(scene, draft) ? null : first;
  if (bearer === null && isOfSeveral(scene, draft)) return scene.sentence.first;
  if (subject === null) return NOUN_RULES.has(predicate.rule) || OUTCOMES.has(predicate.rule) ? first : null;
  if (subject.first >= first) return first;
  if (isAstray(scene, subject) || isRestrictive(scene, draft)) return null;
  // "… and will reopen in May": the first half of the sentence has told what.
  const second = ['and', 'but'].includes(wordAt(scene, predicate.at - 1));
  if (second && !NEED_SUBJECT.has(predicate.rule)) {
    const near = predicate.at - subject.last < FAR && !tellsBefore(scene, subject, predicate.at);
    return near ? subject.first : Math.min(predicate.at, first);
  }
  if (readsOn(scene, subject, predicate.at) || tellsWhatOf(scene, draft)) return wholePhrase(scene, subject, predicate);
  return null;
}

/** "the arrival of the mission, which is expected": what a phrase is part of goes with it. */
function wholePhrase(scene: Scene, { first, relative }: Party, { rule }: Predicate): number {
  let start = first;
  if (relative !== true && !BEHIND_NOUN.has(rule)) return start;
  while (wordAt(scene, start - 1) === 'of' && isNoun(tokenAt(scene, start - 2))) {
    start = phraseAround(scene, start - 2).first;
  }
  return start;
}

/** A longer sentence is no line. */
const LONGEST = 36;

/**
 * "The round of talks, which was to open in Oslo on Monday, has been postponed": what became of an event is worth the whole
 * sentence, since the event is told in the middle of it.
 */
function tellsWhatOf(scene: Scene, { subject, predicate, last }: Draft): boolean {
  if (subject === null || !OUTCOMES.has(predicate.rule) || last - subject.first > LONGEST) return false;
  return !scene.tokens.slice(subject.last, predicate.at).some(({ text }) => HARD_STOPS.has(text) || QUOTES.has(text));
}
