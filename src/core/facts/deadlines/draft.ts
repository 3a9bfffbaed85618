import { whenOfValue } from '../../language/time/when.ts';
import { isPronoun, nounBefore, objectBetween, receiverOf, speakerOf, subjectOf } from './bearer.ts';
import { type Clause, clauseOf, relativeEnd } from './clause.ts';
import { type Due, dueIn, isAhead, isLimit, isYearless, startsAhead, timesOfOthers } from './due.ts';
import { datedEvent } from './event.ts';
import { isOpinion } from './opinion.ts';
import type { Party } from './party.ts';
import type { Predicate } from './predicates/predicate.ts';
import { BEHIND_NOUN, NEEDS_DAY, NOUN_RULES, OUTCOMES } from './rules.ts';
import { isFiniteVerb, type Scene, tokenAt, wordAt } from './scene.ts';
import { DEBTS, DUTY_NOUNS, EVENTS, STATES, WEATHER } from './words.ts';

/** What one predicate says is to come, over the tokens [first, last). */
export type Draft = {
  readonly predicate: Predicate;
  readonly first: number;
  readonly last: number;
  readonly due: Due | null;
  readonly condition: boolean;
  readonly who: Party | null;
  readonly toWhom: Party | null;
};

type Candidate = {
  readonly scene: Scene;
  readonly predicate: Predicate;
  readonly clause: Clause;
  readonly due: Due | null;
  readonly lemma: string;
  readonly subject: Party | null;
  readonly who: Party | null;
};

/** Whether a day is named, be it without the year that an undated article leaves open. */
const isDated = ({ due }: Candidate): boolean => due !== null && (due.when !== null || isYearless(due.time.value));
const isOutcome = ({ predicate }: Candidate): boolean => OUTCOMES.has(predicate.rule);

/** "has 30 days to": the amount itself is the limit. */
const countsDays = ({ scene, predicate: { at, verb } }: Candidate): boolean =>
  scene.times.some((time) => time.first > at && time.last <= verb && time.type === 'DURATION');

/** Whether the clause gives a day and it is past: then nothing in it is to come. */
function isOver({ scene, clause }: Candidate): boolean {
  return scene.times.some(({ first, last, value }) => {
    const when = first >= clause.from && last <= clause.last ? whenOfValue(value) : null;
    return when !== null && !isAhead(scene, when);
  });
}

/** "the quarter ends in June": a span of time is no programme. */
const isTimeItself = (scene: Scene, { head }: Party): boolean =>
  scene.times.some((time) => time.first <= head && head < time.last);

function isNoProgramme({ scene, predicate, due, subject }: Candidate): boolean {
  if (predicate.rule !== 'programme') return false;
  return due === null || !startsAhead(scene, due) || (subject !== null && isTimeItself(scene, subject));
}

const QUESTION_WORDS = new Set(['what', 'how', 'why', 'whether']);

/** "what the council will do is open". */
const isIndirectQuestion = ({ scene, clause: { from } }: Candidate): boolean =>
  QUESTION_WORDS.has(wordAt(scene, from)) || QUESTION_WORDS.has(wordAt(scene, from - 1));

const isNobodysRefusal = ({ scene, predicate: { start }, who }: Candidate): boolean =>
  !who?.actor && ['not', 'never'].includes(wordAt(scene, start));

/** A state is news for the day on which it begins; "today" and "this year" have begun, and to go on is no event. */
function isStanding({ scene, predicate, due, lemma, subject }: Candidate): boolean {
  if (due === null || due.when === null || !(STATES.has(lemma) || predicate.rule === 'expected-to')) return false;
  if (!isLimit(due.relation)) return due.time.type === 'DATE' && !startsAhead(scene, due);
  return STATES.has(lemma) && !subject?.actor && (due.relation === 'until' || due.relation === 'within');
}

/** A bond due in May matures; "the board set 3 May" sets a day for something else. */
function isOtherDue({ scene, predicate, due, subject }: Candidate): boolean {
  if (predicate.rule !== 'due-on' || predicate.at !== predicate.verb) return false;
  return due?.time.granularity === 'year' || !!subject?.actor || DEBTS.has(wordAt(scene, subject?.head ?? -1));
}

function isEmptyDemand({ scene, predicate: { rule, verb }, clause, due }: Candidate): boolean {
  if (rule !== 'demand' || due?.when) return false;
  return !scene.lower.slice(verb, clause.last).some((word) => DUTY_NOUNS.has(word));
}

/** Without a day only somebody's own act is worth a line: no passive, no state, no general duty. */
function isNobodysAct(candidate: Candidate): boolean {
  if (isDated(candidate) || isOutcome(candidate)) return false;
  const { scene, predicate, lemma, who } = candidate;
  const { rule, verb, start } = predicate;
  const passive = tokenAt(scene, verb)?.penn === 'VBN' && start !== verb;
  if (passive && rule !== 'headline-to') return true;
  return !who?.actor || STATES.has(lemma) || isFiniteVerb(tokenAt(scene, verb)) || rule === 'must';
}

/** "I will be there", "you will have it": the speaker's or the listener's, and the finder of quotes knows whose. */
const isOfDialogue = ({ scene, subject }: Candidate): boolean =>
  subject !== null && !subject.actor && ['i', 'we', 'you'].includes(wordAt(scene, subject.head));

/** "the vote was postponed", "called off the talks": the outcome must be of an event. */
function isNoOutcome(candidate: Candidate): boolean {
  const { scene, predicate, subject, clause } = candidate;
  if (!isOutcome(candidate) || predicate.rule === 'kept') return false;
  const { verb } = predicate;
  if (tokenAt(scene, verb)?.penn === 'VBN') return subject === null || !EVENTS.has(wordAt(scene, subject.head));
  return !scene.lower.slice(verb + 1, Math.min(clause.last, verb + 8)).some((word) => EVENTS.has(word));
}

/** Each says why a candidate is no deadline. */
const VETOES: readonly ((candidate: Candidate) => boolean)[] = [
  ({ lemma }) => WEATHER.has(lemma),
  (candidate) => NEEDS_DAY.has(candidate.predicate.rule) && !isDated(candidate),
  (candidate) =>
    candidate.predicate.rule === 'has-to-do' &&
    !(candidate.due && isLimit(candidate.due.relation)) &&
    !countsDays(candidate),
  (candidate) => candidate.due === null && !isOutcome(candidate) && isOver(candidate),
  ({ predicate, subject }) => BEHIND_NOUN.has(predicate.rule) && subject === null,
  isNoProgramme,
  isIndirectQuestion,
  isOfDialogue,
  isNobodysRefusal,
  (candidate) =>
    !isOutcome(candidate) &&
    candidate.predicate.rule !== 'pledge' &&
    isOpinion(candidate.scene, candidate.predicate.at, candidate.clause.from),
  isStanding,
  isOtherDue,
  isEmptyDemand,
  isNobodysAct,
  isNoOutcome,
];

const SPEAKER_PRONOUNS = new Set(['it', 'he', 'she', 'they']);

/** The subject; where nothing says who "it" is, the one who says "it will" speaks of himself. */
function actingSubject(scene: Scene, subject: Party | null, verb: number): Party | null {
  if (subject === null || subject.actor !== null || !isPronoun(scene, subject.head)) return subject;
  const speaker = SPEAKER_PRONOUNS.has(wordAt(scene, subject.head)) ? speakerOf(scene, verb) : null;
  return speaker?.actor ? speaker : subject;
}

/** What a predicate of a sentence says is to come, or null where it is nothing of the kind. `all` are the sentence's. */
export function draftOf(scene: Scene, predicate: Predicate, all: readonly Predicate[]): Draft | null {
  const { rule, verb, governor, at } = predicate;
  if (NOUN_RULES.has(rule)) {
    const event = datedEvent(scene, predicate);
    return event && { predicate, ...event, condition: false, who: null, toWhom: null };
  }
  const clause = clauseOf(scene, predicate);
  if (clause === null) return null;
  const others = timesOfOthers(scene, predicate, all);
  const due = dueIn(scene, Math.min(clause.from, clause.first), clause.last, verb, others);
  const subject = subjectOf(scene, governor, clause.from) ?? (BEHIND_NOUN.has(rule) ? nounBefore(scene, at) : null);
  const given = tokenAt(scene, governor)?.lemma === 'give';
  const imposed = rule === 'demand' || given;
  const who = imposed ? objectBetween(scene, governor, verb) : actingSubject(scene, subject, verb);
  if (imposed && !who?.actor) return null;
  const lemma = tokenAt(scene, verb)?.lemma ?? '';
  const candidate: Candidate = { scene, predicate, clause, due, lemma, subject, who };
  if (VETOES.some((isVetoed) => isVetoed(candidate))) return null;
  const toWhom = given && subject?.actor ? subject : receiverOf(scene, verb, clause.last);
  const { first, condition } = clause;
  const behind = due?.time.last ?? 0;
  const end = subject?.relative ? Math.max(relativeEnd(scene, verb, clause.last), behind) : clause.last;
  const last = rule === 'due-on' ? Math.max(behind, verb + 1) : end;
  return { predicate, first, last, condition, due, who, toWhom };
}
