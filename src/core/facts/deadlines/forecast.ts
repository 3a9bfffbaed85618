import { parseDay } from '../../dates/days.ts';
import { lastDay } from '../../dates/when.ts';
import { whenOfValue } from '../../language/time/when.ts';
import { isAct } from './acts.ts';
import { type Candidate, isDated } from './candidate.ts';
import { isLimit, startsAhead } from './due.ts';
import type { RuleName } from './rules.ts';
import { tokenAt, wordAt } from './scene.ts';
import { quotationAt } from './voice.ts';
import { BEGINNINGS, EVENTS, LASTING, PROGRAMME, STATES } from './words.ts';

/** Rules whose words foretell as often as they bind. */
const FORETELL: ReadonlySet<RuleName> = new Set<RuleName>([
  'will',
  'would-reported',
  'due-to',
  'is-to',
  'headline-to',
  'must',
  'should',
]);
/** Of these, the ones that no programme stands behind. */
const OFTEN_GUESSED: ReadonlySet<RuleName> = new Set<RuleName>([
  'will',
  'would-reported',
  'must',
  'should',
  'expected-to',
]);
/** In a time as long as these a state is a forecast. */
const COARSE: ReadonlySet<string> = new Set(['year', 'half', 'quarter', 'season', 'decade', 'century']);
/** A report older than this that names no day to come is history. */
const OLD_REPORT = 45;

/** "said in May two years ago that it would": told long before the article, with no day that is still ahead. */
function isOldReport({ scene, predicate, due }: Candidate): boolean {
  const published = parseDay(scene.reading.article.published?.value ?? '');
  if (due !== null || published === null) return false;
  return scene.times.some(({ first, value, type }) => {
    const last = type === 'DATE' && first < predicate.at ? lastDay(whenOfValue(value)) : null;
    const day = last === null ? null : parseDay(last);
    return day !== null && published - day > OLD_REPORT;
  });
}

/** What a third party is quoted as saying of somebody: no word of his own, unless it is an act with its day. */
function isSaidOfOthers(candidate: Candidate): boolean {
  const { scene, predicate, who, subject } = candidate;
  const quote = quotationAt(scene, predicate.verb);
  if (quote === null || (who?.actor && quote.speaker && who.actor.entity === quote.speaker.entity)) return false;
  if (who?.actor && who.actor.entity === null && who.actor === quote.speaker) return false;
  if (!isDated(candidate)) return !candidate.clause.condition || !isAct(scene, predicate.verb);
  return !(who?.actor && isAct(scene, predicate.verb)) && !EVENTS.has(wordAt(scene, subject?.head ?? -1));
}

const HEDGES = new Set(
  'undoubtedly surely inevitably likely probably possibly perhaps maybe certainly presumably doubtless'.split(' '),
);

/** "will probably go": whoever says so does not know. */
const isHedged = ({ scene, predicate: { at, verb } }: Candidate): boolean =>
  scene.lower.slice(Math.max(scene.sentence.first, at - 2), verb).some((word) => HEDGES.has(word));

/** "If you ask me, the mayor will …": a way of speaking. */
const isOfAnybody = ({ scene, clause: { first, last, condition } }: Candidate): boolean =>
  condition !== null &&
  scene.lower
    .slice(first, last)
    .some((word, i) => word === 'if' && ['you', 'one'].includes(wordAt(scene, first + i + 1)));

/** Verbs of what things do by themselves: of these "should" tells a programme (lemmas). */
const BY_ITSELF = new Set('begin start open reopen close end expire lapse arrive resume enter land'.split(' '));

/** "drivers should take the ring road on Monday"; "the work should be completed in May" is none. */
function isAdvice({ scene, predicate: { verb, start }, who, lemma }: Candidate): boolean {
  if (tokenAt(scene, verb)?.penn === 'VBN' && start !== verb) return false;
  return !BY_ITSELF.has(lemma) && !(who?.actor && isAct(scene, verb));
}

/** Behind one of these a clause tells the time, place or cause of another. */
const ASIDE = new Set(['where', 'when', 'while', 'whether', 'because', 'how', 'since', 'whose']);

function isAside({ scene, clause: { from, condition } }: Candidate): boolean {
  const word = wordAt(scene, from - 1);
  const byWhich = word === 'which' && tokenAt(scene, from - 2)?.penn === 'IN';
  return condition === null && (byWhich || ASIDE.has(word));
}

/** "will win", "will be merciless", "said that the jury would laugh": what is thought, not what is owed. */
export function isForecast(candidate: Candidate): boolean {
  const { scene, predicate, subject } = candidate;
  if (!FORETELL.has(predicate.rule)) return false;
  if (isSaidOfOthers(candidate) || isOldReport(candidate)) return true;
  if (predicate.rule === 'should') return isAdvice(candidate);
  if (isHedged(candidate) || isOfAnybody(candidate)) return true;
  const own = ['i', 'we'].includes(wordAt(scene, subject?.head ?? -1));
  if (own && predicate.rule === 'must') return true;
  if (isDated(candidate)) return false;
  if (isAside(candidate)) return true;
  if (own && !candidate.clause.condition) return true;
  return !isAct(scene, predicate.verb);
}

/** "be available", "be in Lyon", "be next week": a state that begins on its day. */
function begins({ scene, predicate: { verb, start }, subject, due }: Candidate): boolean {
  const lemma = tokenAt(scene, verb)?.lemma ?? '';
  if (EVENTS.has(wordAt(scene, subject?.head ?? -1))) return true;
  if (due !== null && due.time.granularity === 'year') return false;
  if (lemma === 'become') return true;
  return lemma === 'be' && wordAt(scene, start) === 'be' && BEGINNINGS.has(wordAt(scene, verb + 1));
}

/** A state is news only for the day on which it begins; "today" and "this year" have begun, and to go on is no event. */
export function isStanding(candidate: Candidate): boolean {
  const { scene, predicate, due, lemma, subject } = candidate;
  if (due === null || due.when === null) return false;
  const state = STATES.has(lemma);
  if (LASTING.has(lemma) && OFTEN_GUESSED.has(predicate.rule) && !begins(candidate)) return true;
  const vague = COARSE.has(due.time.granularity) && !isLimit(due.relation);
  const passive = tokenAt(scene, predicate.verb)?.penn === 'VBN';
  if (
    predicate.rule === 'expected-to' &&
    !candidate.who?.actor &&
    !passive &&
    !PROGRAMME.has(lemma) &&
    !begins(candidate)
  )
    return true;
  if (state && vague && !begins(candidate)) return true;
  if (!state && predicate.rule !== 'expected-to') return false;
  if (!isLimit(due.relation)) return due.time.type === 'DATE' && !startsAhead(scene, due);
  return state && !subject?.actor && (due.relation === 'until' || due.relation === 'within');
}
