import { agentOf, isPronoun, nounBefore, objectBetween, subjectOf } from './bearer.ts';
import { type Candidate, isDated } from './candidate.ts';
import { clauseOf } from './clause.ts';
import { relativeEnd } from './clause-end.ts';
import { type Due, dueIn, timesOfOthers } from './due.ts';
import { datedEvent } from './event.ts';
import { ownerOf } from './owner.ts';
import type { Party } from './party.ts';
import type { Predicate } from './predicates/predicate.ts';
import { BEHIND_NOUN, NOUN_RULES } from './rules.ts';
import { type Scene, tokenAt, wordAt } from './scene.ts';
import { receiverOf, speakerOf } from './telling.ts';
import { isVetoed } from './vetoes.ts';
import { voiceAt } from './voice.ts';
import { BE } from './words.ts';

/** What one predicate says is to come, over the tokens [first, last). */
export type Draft = {
  readonly predicate: Predicate;
  readonly first: number;
  readonly last: number;
  readonly due: Due | null;
  readonly condition: boolean;
  /** What the words are about; where it is not who bears it, it stands before them. */
  readonly subject: Party | null;
  readonly who: Party | null;
  readonly toWhom: Party | null;
};

const SPEAKER_PRONOUNS = new Set(['it', 'he', 'she', 'they']);

/**
 * The subject; "I" and "we" are the speaker of the quotation, and where nothing says who "it" is, the one who says "it will"
 * speaks of himself.
 */
function actingSubject(scene: Scene, subject: Party | null, verb: number): Party | null {
  if (subject === null) return null;
  // "Veldania said its troops would leave": they are the speaker's.
  const owned = tokenAt(scene, subject.first)?.penn === 'PRP$' && subject.actor?.entity === null;
  const owner = owned ? speakerOf(scene, verb)?.actor : null;
  if (owner) return { ...subject, actor: owner, possessive: true };
  if (subject.actor !== null || !isPronoun(scene, subject.head)) return subject;
  const word = wordAt(scene, subject.head);
  if (word === 'i' || word === 'we') return { ...subject, actor: voiceAt(scene, subject.head) };
  const speaker = SPEAKER_PRONOUNS.has(word) ? speakerOf(scene, verb) : null;
  return speaker?.actor ? speaker : subject;
}

/** What a predicate of a sentence says is to come, or null where it is nothing of the kind. `all` are the sentence's. */
export function draftOf(scene: Scene, predicate: Predicate, all: readonly Predicate[]): Draft | null {
  const { rule, verb, governor, at } = predicate;
  if (NOUN_RULES.has(rule)) {
    const event = datedEvent(scene, predicate);
    if (event === null) return null;
    const owner = ownerOf(scene, predicate.verb, event.last);
    const last = Math.max(event.last, owner?.last ?? 0);
    return { predicate, ...event, last, condition: false, subject: null, who: owner?.who ?? null, toWhom: null };
  }
  const clause = clauseOf(scene, predicate);
  if (clause === null) return null;
  const others = timesOfOthers(scene, predicate, all);
  const due = dueIn(scene, Math.min(clause.from, clause.first), clause.last, verb, others);
  const bare = BEHIND_NOUN.has(rule) && !BE.has(wordAt(scene, at));
  const subject = subjectOf(scene, governor, clause.from) ?? (bare ? nounBefore(scene, at) : null);
  const given = tokenAt(scene, governor)?.lemma === 'give' && !BE.has(wordAt(scene, governor - 1));
  const imposed = rule === 'demand' || given;
  const actor = imposed ? objectBetween(scene, governor, verb) : actingSubject(scene, subject, verb);
  const thing = rule === 'due-on' ? (subject?.head ?? -1) : rule === 'binding-noun' ? at : -1;
  const owned = thing < 0 ? null : ownerOf(scene, thing, verb)?.who;
  const who = owned ?? agentOf(scene, predicate, clause.last) ?? actor;
  if (imposed && !who?.actor) return null;
  const lemma = tokenAt(scene, verb)?.lemma ?? '';
  const candidate: Candidate = { scene, predicate, clause, due, lemma, subject, who };
  if (isVetoed(candidate)) return null;
  const toWhom = given && subject?.actor ? subject : receiverOf(scene, verb, clause.last);
  const { first } = clause;
  const condition = clause.condition === 'if' || (clause.condition === 'when' && !isDated(candidate));
  const behind = due?.time.last ?? 0;
  const end = subject?.relative ? Math.max(relativeEnd(scene, verb, clause.last), behind) : clause.last;
  const last = rule === 'due-on' ? Math.max(behind, verb + 1) : end;
  return {
    predicate,
    first,
    last,
    condition,
    due,
    subject: imposed ? who : actor === subject ? subject : actor,
    who,
    toWhom,
  };
}
