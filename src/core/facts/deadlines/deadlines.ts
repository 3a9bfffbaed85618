import { isDay } from '../../dates/days.ts';
import { firstDay } from '../../dates/when.ts';
import type { Reading } from '../../language/reading.ts';
import type { TimeMention } from '../../language/time/find-times.ts';
import { whenOfValue } from '../../language/time/when.ts';
import { contains, overlaps, type Span } from '../../span.ts';
import type { Deadline, DeadlineKind } from '../fact.ts';
import { isPronoun, nounBefore, objectBetween, type Party, receiverOf, speakerOf, subjectOf } from './bearer.ts';
import { type Due, dueIn, isAhead, isLimit } from './due.ts';
import { clauseEnd, clauseStart, conditionIn, spanOf } from './extent.ts';
import { isOpinion } from './opinion.ts';
import { findPredicates, type Predicate, type RuleName } from './predicates.ts';
import { isFiniteVerb, isNoun, type Scene, scenesOf, tokenAt, wordAt } from './scene.ts';
import { CANCEL, DEADLINE_NOUNS, DUTY_NOUNS, EVENTS, POSTPONE, STATES, WEATHER } from './words.ts';

/** Rules that make no deadline without a day. */
const NEEDS_DAY: ReadonlySet<RuleName> = new Set<RuleName>([
  'should',
  'expected-to',
  'due-on',
  'to-be-done',
  'until-to',
  'has-to-do',
  'intended',
  'deadline-noun',
  'expires',
  'programme',
  'event-on-date',
]);
/** Rules that tell of what was set, not of what is to come. */
const OUTCOMES: ReadonlySet<RuleName> = new Set<RuleName>(['cancelled', 'postponed', 'kept']);
/** Rules whose words may stand right behind the noun that they are about. */
const BEHIND_NOUN: ReadonlySet<RuleName> = new Set<RuleName>(['due-on', 'to-be-done', 'expected-to', 'due-to']);
const NOUN_RULES: ReadonlySet<RuleName> = new Set<RuleName>(['deadline-noun', 'event-on-date']);

const CONFIDENCE: Readonly<Record<RuleName, number>> = {
  will: 0.8,
  'would-reported': 0.7,
  must: 0.7,
  should: 0.5,
  'due-to': 0.9,
  'required-to': 0.85,
  'expected-to': 0.6,
  'due-on': 0.85,
  'is-to': 0.85,
  'headline-to': 0.7,
  'to-be-done': 0.8,
  pledge: 0.9,
  intention: 0.6,
  intended: 0.6,
  'binding-noun': 0.7,
  demand: 0.7,
  'until-to': 0.95,
  'has-to-do': 0.8,
  'deadline-noun': 0.85,
  expires: 0.9,
  programme: 0.75,
  'event-on-date': 0.7,
  cancelled: 0.7,
  postponed: 0.9,
  kept: 0.7,
};

type Draft = {
  readonly predicate: Predicate;
  readonly first: number;
  readonly last: number;
  readonly due: Due | null;
  readonly condition: boolean;
  readonly who: Party | null;
  readonly toWhom: Party | null;
};

function kindOf(rule: RuleName, due: Due | null, condition: boolean): DeadlineKind {
  if (rule === 'pledge' || rule === 'binding-noun' || rule === 'kept') return condition ? 'condition' : 'commitment';
  if (condition) return 'condition';
  if (rule === 'deadline-noun' || rule === 'until-to' || rule === 'expires') return 'deadline';
  if (rule === 'cancelled' || rule === 'postponed' || rule === 'event-on-date' || rule === 'programme')
    return 'scheduled';
  if (due !== null && isLimit(due.relation) && due.when !== null) return 'deadline';
  if (rule === 'demand' || rule === 'must' || rule === 'required-to') return due?.when ? 'deadline' : 'commitment';
  return due?.when ? 'scheduled' : 'commitment';
}

/** The times that belong to another verb of the sentence: those nearer behind it than behind this one. */
function timesOfOthers(scene: Scene, predicate: Predicate, all: readonly Predicate[]): Set<TimeMention> {
  const taken = new Set<TimeMention>();
  for (const time of scene.times) {
    const nearer = all.some(
      (other) =>
        other !== predicate &&
        !NOUN_RULES.has(other.rule) &&
        other.verb < time.first &&
        other.verb > predicate.verb &&
        time.first > predicate.verb,
    );
    if (nearer) taken.add(time);
  }
  return taken;
}

/** A finite verb between two tokens puts them into two clauses. */
function verbBetween(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (isFiniteVerb(tokenAt(scene, i))) return true;
  return false;
}

/** The clause behind a verb, with the condition that follows or goes before it. */
function clauseOf(
  scene: Scene,
  predicate: Predicate,
): { from: number; first: number; last: number; condition: boolean } {
  const from = clauseStart(scene, predicate.at);
  const last = clauseEnd(scene, predicate.verb);
  const behind = conditionIn(scene, predicate.verb, last);
  if (behind >= 0) return { from, first: predicate.start, last, condition: true };
  // "If no price is agreed, the group will pay": the condition goes before, up to the comma.
  const head = conditionIn(scene, scene.sentence.first, Math.min(scene.sentence.first + 3, from));
  if (head >= 0 && from - scene.sentence.first < 25) return { from, first: head, last, condition: true };
  return { from, first: predicate.start, last, condition: false };
}

/** "the 3 March vote", "elections on Sunday", "a deadline of 1 September": a date that touches the noun. */
function eventDraft(scene: Scene, predicate: Predicate): Draft | null {
  const { verb: noun } = predicate;
  if (isNoun(tokenAt(scene, noun + 1))) return null;
  let first = noun;
  while (
    ['DT', 'JJ', 'NN', 'NNP', 'CD', 'POS', 'PRP$', 'VBN', 'NNPS', 'NNS'].includes(tokenAt(scene, first - 1)?.penn ?? '')
  )
    first -= 1;
  let reach = noun + 1;
  const limit = DEADLINE_NOUNS.has(wordAt(scene, noun)) ? 10 : 7;
  while (
    reach < scene.sentence.last &&
    reach - noun < limit &&
    !isFiniteVerb(tokenAt(scene, reach)) &&
    wordAt(scene, reach) !== ','
  )
    reach += 1;
  const inside = scene.times.filter((time) => time.first >= first && time.last <= reach);
  const due = dueIn(scene, first, Math.max(reach, ...inside.map((time) => time.last)), first, new Set());
  if (due === null || due.when === null) return null;
  const published = scene.reading.article.published?.value ?? '';
  // A day to come, or an event that is told of in the past tense?
  const start = firstDay(due.when);
  if (start !== null && isDay(published) && start <= published) return null;
  if (due.time.granularity === 'year' || due.time.granularity === 'reference') return null;
  const last = Math.max(noun + 1, due.time.last);
  if (verbBetween(scene, noun, last)) return null;
  return { predicate, first, last, due, condition: false, who: null, toWhom: null };
}

function demandHolds(scene: Scene, last: number, verb: number, due: Due | null): boolean {
  if (due?.when) return true;
  for (let i = verb; i < last; i += 1) if (DUTY_NOUNS.has(wordAt(scene, i))) return true;
  return false;
}

function draftOf(scene: Scene, predicate: Predicate, all: readonly Predicate[]): Draft | null {
  if (NOUN_RULES.has(predicate.rule)) return eventDraft(scene, predicate);
  const { rule, verb, governor } = predicate;
  const clause = clauseOf(scene, predicate);
  const due = dueIn(
    scene,
    Math.min(clause.from, clause.first),
    clause.last,
    verb,
    timesOfOthers(scene, predicate, all),
  );
  const lemma = tokenAt(scene, verb)?.lemma ?? '';
  if (WEATHER.has(lemma) || (NEEDS_DAY.has(rule) && !due?.when)) return null;
  if (rule === 'has-to-do' && !(due && isLimit(due.relation)) && !countsDays(scene, predicate)) return null;
  if (due === null && !OUTCOMES.has(rule) && isOver(scene, clause.from, clause.last)) return null;
  if (rule === 'programme' && due !== null && !startsAhead(scene, due)) return null;
  const subject =
    subjectOf(scene, governor, clause.from) ?? (BEHIND_NOUN.has(rule) ? nounBefore(scene, predicate.at) : null);
  if (BEHIND_NOUN.has(rule) && subject === null) return null;
  if (rule === 'programme' && subject !== null && isTimeItself(scene, subject)) return null;
  let who =
    subject && isPronoun(scene, subject.head) && subject.actor === null
      ? (speakerFor(scene, subject, verb) ?? subject)
      : subject;
  let toWhom: Party | null = null;
  if (rule === 'demand' || tokenAt(scene, governor)?.lemma === 'give') {
    who = objectBetween(scene, governor, verb);
    toWhom = subject;
    if (who === null || who.actor === null) return null;
    if (rule === 'demand' && !demandHolds(scene, clause.last, verb, due)) return null;
  }
  toWhom ??= receiverOf(scene, verb, clause.last);
  const opinion = !OUTCOMES.has(rule) && isOpinion(scene, predicate.at, clause.from);
  if (opinion && rule !== 'pledge') return null;
  const passive = tokenAt(scene, verb)?.penn === 'VBN' && wordAt(scene, predicate.start) !== wordAt(scene, verb);
  if (due?.when && STATES.has(lemma) && firstDay(due.when) === scene.reading.article.published?.value) return null;
  if (!due?.when && !OUTCOMES.has(rule)) {
    if (passive && rule !== 'headline-to') return null;
    // Without a day only somebody's own act is worth a line.
    if (who?.actor === null || who === null) return null;
    if (STATES.has(lemma) || isFiniteVerb(tokenAt(scene, verb))) return null;
    if (rule === 'must') return null;
  }
  if (OUTCOMES.has(rule) && !isOutcomeOfEvent(scene, predicate, subject, clause.last)) return null;
  const { first, condition } = clause;
  const last = rule === 'due-on' && due ? Math.max(due.time.last, verb + 1) : clause.last;
  return { predicate, first, last, condition, due, who, toWhom };
}

/** Whether the clause gives a day and it is past: then nothing in it is to come. */
function isOver(scene: Scene, from: number, last: number): boolean {
  return scene.times.some(({ first, last: end, value }) => {
    const when = first >= from && end <= last ? whenOfValue(value) : null;
    return when !== null && !isAhead(scene, when);
  });
}

/** "has 30 days to": the amount itself is the limit. */
const countsDays = (scene: Scene, { at, verb }: Predicate): boolean =>
  scene.times.some((time) => time.first > at && time.last <= verb && time.type === 'DURATION');

/** "the quarter ends in June": a span of time is no programme. */
const isTimeItself = (scene: Scene, { head }: Party): boolean =>
  scene.times.some((time) => time.first <= head && head < time.last);

const SPEAKER_PRONOUNS = new Set(['it', 'he', 'she', 'they']);

/** Where nothing else says who "it" is, the one who says "it will" speaks of himself. */
function speakerFor(scene: Scene, { head }: Party, verb: number): Party | null {
  if (!SPEAKER_PRONOUNS.has(wordAt(scene, head))) return null;
  const speaker = speakerOf(scene, verb);
  return speaker?.actor ? speaker : null;
}

function startsAhead(scene: Scene, due: Due): boolean {
  const published = scene.reading.article.published?.value ?? '';
  const first = firstDay(due.when);
  return first !== null && isDay(published) && first > published;
}

/** "the vote was postponed", "called off the talks", "met the deadline": the outcome is of an event or promise. */
function isOutcomeOfEvent(scene: Scene, { rule, verb }: Predicate, subject: Party | null, last: number): boolean {
  if (rule === 'kept') return true;
  const passive = tokenAt(scene, verb)?.penn === 'VBN';
  if (passive) return subject !== null && EVENTS.has(wordAt(scene, subject.head));
  for (let i = verb + 1; i < Math.min(last, verb + 8); i += 1) if (EVENTS.has(wordAt(scene, i))) return true;
  return false;
}

/** What was set and is moved or called off, whichever verb says so. */
function ruleOf(scene: Scene, { predicate, who }: Draft): RuleName {
  const lemma = tokenAt(scene, predicate.verb)?.lemma ?? '';
  if (predicate.rule !== 'will' || tokenAt(scene, predicate.verb)?.penn !== 'VBN' || who?.actor) return predicate.rule;
  return POSTPONE.has(lemma) ? 'postponed' : CANCEL.has(lemma) ? 'cancelled' : predicate.rule;
}

/** Nobody bears what is moved or called off; what is done to a thing or company is not its own act. */
function bears(scene: Scene, rule: RuleName, { predicate, who }: Draft): boolean {
  if (rule === 'cancelled' || rule === 'postponed') return false;
  const passive = wordAt(scene, predicate.start) === 'be' && tokenAt(scene, predicate.verb)?.penn === 'VBN';
  const entity = scene.reading.entities.find(({ id }) => id === who?.actor?.entity);
  return !passive || rule === 'required-to' || entity?.type === 'person';
}

function deadlineOf(scene: Scene, draft: Draft): Deadline {
  const { due, condition, who, toWhom } = draft;
  const rule = ruleOf(scene, draft);
  const bearer = bears(scene, rule, draft) ? (who?.actor ?? null) : null;
  // Without a bearer beside it the words must say what it is that begins or is held.
  const whole = bearer === null && who !== null && who.first < draft.first && draft.first - who.first < 30;
  const unnamed = bearer === null && who !== null && isPronoun(scene, who.head) ? 0.7 : 1;
  const first = whole ? who.first : draft.first;
  const last = Math.max(draft.last, draft.predicate.verb + 1);
  const { sentence } = scene;
  const confidence = CONFIDENCE[rule] * (due?.when ? 1 : 0.85) * (bearer ? 1 : 0.9) * unnamed;
  return {
    type: 'deadline',
    kind: kindOf(rule, due, condition),
    what: spanOf(scene, first, last),
    who: bearer,
    toWhom: toWhom?.actor ?? null,
    due: due?.when ?? null,
    dueText: due ? spanOf(scene, due.time.first, due.time.last) : null,
    evidence: { start: sentence.start, end: sentence.end },
    rule,
    confidence: Math.round(confidence * 100) / 100,
  };
}

/** Of two that overlap the surer one stays, and of equals the longer: one clause is one line. */
function withoutDoubles(found: readonly Deadline[]): Deadline[] {
  const width = ({ start, end }: Span): number => end - start;
  const kept: Deadline[] = [];
  const order = found.toSorted(
    (a, b) =>
      Number(b.due !== null) - Number(a.due !== null) || b.confidence - a.confidence || width(b.what) - width(a.what),
  );
  for (const each of order) {
    const rival = kept.find((other) => overlaps(other.what, each.what));
    if (rival === undefined) kept.push(each);
    else if (contains(rival.what, each.what) || contains(each.what, rival.what) || sameDue(rival, each)) continue;
    else kept.push(each);
  }
  return kept.sort((a, b) => a.what.start - b.what.start);
}

const sameDue = (a: Deadline, b: Deadline): boolean => a.dueText?.start === b.dueText?.start;

/**
 * What an article says is due, promised or on the calendar: an act with its bearer, or an event with its day. Forecasts and
 * opinions are none. Every span points into the article's text; `what` reads on after the bearer's name, or by itself where
 * there is none. Never throws.
 */
export function findDeadlines(reading: Reading): readonly Deadline[] {
  const found = scenesOf(reading).flatMap((scene) => {
    const predicates = findPredicates(scene);
    const drafts = predicates.flatMap((predicate) => {
      const draft = draftOf(scene, predicate, predicates);
      return draft ? [draft] : [];
    });
    return withoutDoubles(drafts.map((draft) => deadlineOf(scene, draft)));
  });
  // Pages print captions and leads twice.
  const { text } = reading.article;
  const seen = new Set<string>();
  return found.filter(({ what, who }) => {
    const words = `${who?.entity ?? ''} ${text.slice(what.start, what.end)}`;
    if (seen.has(words)) return false;
    seen.add(words);
    return true;
  });
}
