import type { When } from '../../calendar.ts';
import { isDay } from '../../dates/days.ts';
import { firstDay, lastDay } from '../../dates/when.ts';
import type { TimeMention } from '../../language/time/find-times.ts';
import { relationBefore } from '../../language/time/relation.ts';
import { dueOf, type TimeRelation } from '../../language/time/when.ts';
import type { Predicate } from './predicates/predicate.ts';
import { NOUN_RULES, OF_GOVERNOR } from './rules.ts';
import { isFiniteVerb, isNoun, type Scene, tokenAt, wordAt } from './scene.ts';
import { EVENTS, REPORTING } from './words.ts';

export type Due = {
  readonly time: TimeMention;
  readonly relation: TimeRelation;
  /** Null where the words name no day ("soon"). */
  readonly when: When | null;
  /** The first token of the words with their preposition. */
  readonly from: number;
};

const LIMITS: ReadonlySet<TimeRelation> = new Set<TimeRelation>(['by', 'before', 'until', 'within']);
export const isLimit = (relation: TimeRelation): boolean => LIMITS.has(relation);

const VAGUE = new Set(['the day', 'the week', 'the month', 'the year', 'day', 'that day', 'the time']);

/** "between A and B": B. */
const isSecondOfTwo = (scene: Scene, first: number): boolean =>
  wordAt(scene, first - 1) === 'and' && [2, 3, 4].some((back) => wordAt(scene, first - 1 - back + 1) === 'between');

/** What a time says about when something is due; null where it does not bear on the future at all. */
export function dueFrom(scene: Scene, time: TimeMention): Due | null {
  const over = time.form.is === 'length' && time.form.which === 'last';
  // "the day she proposed" and "between now and November" are when something else is.
  if (VAGUE.has(scene.reading.article.text.slice(time.start, time.end).toLowerCase())) return null;
  if (isSecondOfTwo(scene, time.first)) return null;
  if (time.type === 'SET' || over || scene.lower[time.first] === 'earlier') return null;
  const published = scene.reading.article.published?.value ?? null;
  const { relation, at } = relationBefore(scene.lower, time.first, scene.sentence.first);
  if (relation === 'since' && time.granularity !== 'day' && time.granularity !== 'month') return null;
  if (time.type === 'DURATION') {
    const before = scene.lower[time.first - 1];
    const next = scene.lower[time.last] ?? '';
    const given = next === 'to';
    const counted = relation === 'within' || (before === 'in' && time.form.is === 'length') || isNext(time) || given;
    // "within a year of signing" counts from an event whose day the words do not give.
    if (!counted || ['of', 'after', 'before', 'ago', 'earlier'].includes(next)) return null;
    const limit = relation === 'within' || isNext(time) || given ? 'within' : 'on';
    const when = dueOf(time.value, limit, published);
    return when && { time, relation: limit, when, from: at };
  }
  if (time.value === 'FUTURE_REF') return { time, relation, when: null, from: at };
  const when = dueOf(time.value, relation, published);
  if (when === null) return isYearless(time.value) ? { time, relation, when: null, from: at } : null;
  return { time, relation, when, from: at };
}

const isNext = (time: TimeMention): boolean => time.form.is === 'length' && time.form.which === 'next';
/** "9 June" or "Friday" in an article whose own day is not known. */
export const isYearless = (value: string): boolean => value.startsWith('XXXX-');

/** Whether it is not over on the day of publication; unknown days are taken to be ahead. */
export function isAhead(scene: Scene, when: When | null): boolean {
  const published = scene.reading.article.published?.value ?? null;
  if (when === null || published === null) return true;
  const last = lastDay(when);
  const first = firstDay(when);
  if (last !== null) return last >= published;
  return first === null || first >= published;
}

/** Whether it begins after the day of publication. */
export function startsAhead(scene: Scene, due: Due): boolean {
  const published = scene.reading.article.published?.value ?? '';
  const first = firstDay(due.when);
  return first !== null && isDay(published) && first > published;
}

/**
 * The due time among those of a clause [from, to): a limit ("by Friday") before a plain date, then the one nearest behind the
 * verb. Times in `taken` belong to other verbs.
 */
export function dueIn(
  scene: Scene,
  from: number,
  to: number,
  verb: number,
  taken: ReadonlySet<TimeMention>,
): Due | null {
  const inside = scene.times.filter((time) => time.first >= from && time.last <= to && !taken.has(time));
  // "was to lapse on Monday": what follows at once settles it, though another day stands further on.
  const next = inside.find((time) => time.first > verb && time.first <= verb + 3);
  const past = next && dueFrom(scene, next);
  if (past && !isAhead(scene, past.when)) return null;
  const dues = inside.flatMap((time) => {
    const due = dueFrom(scene, time);
    return due && isAhead(scene, due.when) ? [due] : [];
  });
  const rank = (due: Due): number =>
    (due.when === null ? 100 : 0) +
    (isLimit(due.relation) ? 0 : 10) +
    (due.time.first > verb ? 0 : 5) +
    Math.min(4, Math.abs(due.time.first - verb) / 10);
  return dues.toSorted((a, b) => rank(a) - rank(b))[0] ?? null;
}

/** "said today its envoy would": the day of the saying. */
function isOfReport(scene: Scene, { first }: TimeMention): boolean {
  const token = tokenAt(scene, wordAt(scene, first - 1) === 'on' ? first - 2 : first - 1);
  return isFiniteVerb(token) && REPORTING.has(token?.lemma ?? '');
}

const FINE: ReadonlySet<TimeMention['granularity']> = new Set<TimeMention['granularity']>([
  'day',
  'time',
  'part',
  'length',
]);

/** A noun, or what stands before one: "2021 operating results". */
const opensNoun = (scene: Scene, i: number): boolean =>
  isNoun(tokenAt(scene, i)) || (['JJ', 'VBG'].includes(tokenAt(scene, i)?.penn ?? '') && isNoun(tokenAt(scene, i + 1)));

/** The last noun of the run that begins at a token. */
function nounEnd(scene: Scene, from: number): number {
  let at = from;
  while (isNoun(tokenAt(scene, at + 1))) at += 1;
  return at;
}

/** "work together after a meeting on Thursday": Thursday is the meeting's. */
function isOfEarlierEvent(scene: Scene, { first }: TimeMention): boolean {
  const noun = wordAt(scene, first - 1) === 'on' ? first - 2 : first - 1;
  if (!EVENTS.has(wordAt(scene, noun))) return false;
  return [1, 2, 3, 4].some((back) => ['after', 'following'].includes(wordAt(scene, noun - back)));
}

/** The times that belong to another verb of the sentence: to one nearer before it, to one of saying or urging. */
export function timesOfOthers(scene: Scene, predicate: Predicate, all: readonly Predicate[]): Set<TimeMention> {
  const { verb, start, rule } = predicate;
  // "its 2021 results", "the May figures": the time tells which, not when.
  const tellsWhich = ({ last, granularity }: TimeMention): boolean =>
    wordAt(scene, last) === "'s" || wordAt(scene, last) === '’s'
      ? !(last > verb && EVENTS.has(wordAt(scene, nounEnd(scene, last + 1))))
      : !FINE.has(granularity) && opensNoun(scene, last) && !EVENTS.has(wordAt(scene, nounEnd(scene, last)));
  const between = all.filter((other) => other.verb > verb && !NOUN_RULES.has(other.rule));
  return new Set(
    scene.times.filter(
      (time) =>
        (time.first > verb && between.some((other) => other.verb < time.first)) ||
        (OF_GOVERNOR.has(rule) && time.first < start) ||
        isOfReport(scene, time) ||
        wordAt(scene, time.first - 1) === 'of' ||
        tellsWhich(time) ||
        isOfEarlierEvent(scene, time),
    ),
  );
}
