import { whenOfValue } from '../../language/time/when.ts';
import { isAct } from './acts.ts';
import { type Candidate, isDated } from './candidate.ts';
import { isAhead, isLimit, startsAhead } from './due.ts';
import { isForecast, isStanding } from './forecast.ts';
import { isOpinion } from './opinion.ts';
import type { Party } from './party.ts';
import { BEHIND_NOUN, NEEDS_DAY, OUTCOMES } from './rules.ts';
import { isFiniteVerb, isTimed, type Scene, tokenAt, wordAt } from './scene.ts';
import { DEBTS, DUTY_NOUNS, EVENTS, STATES, WEATHER } from './words.ts';

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
const isTimeItself = (scene: Scene, { head }: Party): boolean => isTimed(scene, head);

/** How far behind its verb a programme's day may stand. */
const PROGRAMME_REACH = 9;

function isNoProgramme({ scene, predicate, due, subject }: Candidate): boolean {
  if (predicate.rule !== 'programme') return false;
  if (due === null || due.time.first - predicate.verb > PROGRAMME_REACH) return true;
  return !startsAhead(scene, due) || (subject !== null && isTimeItself(scene, subject));
}

const QUESTION_WORDS = new Set(['what', 'how', 'why', 'whether']);

/** "what the council will do is open". */
const isIndirectQuestion = ({ scene, clause: { from } }: Candidate): boolean =>
  QUESTION_WORDS.has(wordAt(scene, from)) || QUESTION_WORDS.has(wordAt(scene, from - 1));

const isNobodysRefusal = ({ scene, predicate: { start }, who }: Candidate): boolean =>
  !who?.actor && ['not', 'never'].includes(wordAt(scene, start));

/** A bond due in May matures; "the board set 3 May" sets a day for something else. */
function isOtherDue({ scene, predicate, due, subject }: Candidate): boolean {
  if (predicate.rule !== 'due-on' || predicate.at !== predicate.verb) return false;
  return due?.time.granularity === 'year' || !!subject?.actor || DEBTS.has(wordAt(scene, subject?.head ?? -1));
}

/** "is likely to", "is supposed to": a guess, unless somebody is to act. */
const isUnsureOfNobody = ({ scene, predicate: { rule, verb }, who }: Candidate): boolean =>
  rule === 'expected-to' && UNSURE_WORDS.has(wordAt(scene, verb - 2)) && !(who?.actor && isAct(scene, verb));
const UNSURE_WORDS = new Set(['likely', 'bound', 'supposed']);

function isEmptyDemand({ scene, predicate: { rule, verb }, clause, due }: Candidate): boolean {
  if ((rule !== 'demand' && rule !== 'required-to') || due?.when) return false;
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

/** "I will be there", "you will have it": whose it is only the mark's speaker tells, and "you" may be anybody. */
const isOfDialogue = ({ scene, subject, who }: Candidate): boolean => {
  const word = wordAt(scene, subject?.head ?? -1);
  return word === 'you' || (['i', 'we'].includes(word) && !who?.actor);
};

/** "the vote was postponed", "called off the talks": the outcome must be of an event. */
function isNoOutcome(candidate: Candidate): boolean {
  const { scene, predicate, subject, clause } = candidate;
  if (!isOutcome(candidate) || predicate.rule === 'kept') return false;
  const { verb } = predicate;
  if (tokenAt(scene, verb)?.penn === 'VBN') return subject === null || !EVENTS.has(wordAt(scene, subject.head));
  return !scene.lower.slice(verb + 1, Math.min(clause.last, verb + 8)).some((word) => EVENTS.has(word));
}

/** Verbs that say enough by themselves (lemmas). */
const WHOLE = new Set(
  'resign retire quit strike leave return retaliate respond react cooperate comply appeal withdraw vote meet talk attend testify disband disarm negotiate march protest'.split(
    ' ',
  ),
);

/** "which the firm pledged to change": the verb alone says nothing. */
const isUnfinished = (candidate: Candidate): boolean =>
  !isDated(candidate) &&
  !isOutcome(candidate) &&
  candidate.clause.first === candidate.predicate.verb &&
  candidate.clause.last === candidate.predicate.verb + 1 &&
  !WHOLE.has(candidate.lemma);

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
  isForecast,
  isOtherDue,
  isUnsureOfNobody,
  isEmptyDemand,
  isNobodysAct,
  isNoOutcome,
  isUnfinished,
  // What kept to its time is news of somebody only.
  ({ predicate, who }) => predicate.rule === 'kept' && !who?.actor,
];

/** Whether what a predicate says is no deadline after all: a guess, a state, history, or nobody's. */
export const isVetoed = (candidate: Candidate): boolean => VETOES.some((vetoes) => vetoes(candidate));
