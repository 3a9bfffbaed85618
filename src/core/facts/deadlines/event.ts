import { type Due, dueIn, startsAhead } from './due.ts';
import type { Predicate } from './predicates/predicate.ts';
import { isFiniteVerb, isNoun, type Scene, tokenAt, wordAt } from './scene.ts';
import { DEADLINE_NOUNS } from './words.ts';

/** An event's noun phrase with the day that touches it, over the tokens [first, last). */
export type DatedEvent = { readonly first: number; readonly last: number; readonly due: Due };

const BEFORE_NOUN = new Set(['DT', 'JJ', 'NN', 'NNS', 'NNP', 'NNPS', 'CD', 'POS', 'PRP$', 'VBN']);
/** How many tokens behind its noun a day may stand. */
const REACH = 7;
const DEADLINE_REACH = 10;

function reachOf(scene: Scene, noun: number): number {
  const limit = noun + (DEADLINE_NOUNS.has(wordAt(scene, noun)) ? DEADLINE_REACH : REACH);
  let end = noun + 1;
  while (end < scene.sentence.last && end < limit && wordAt(scene, end) !== ',' && !isFiniteVerb(tokenAt(scene, end)))
    end += 1;
  const touching = scene.times.find((time) => time.first < end && time.last > end);
  return touching?.last ?? end;
}

/** "the 3 March vote", "elections on Sunday", "a deadline of 9 June": only a day still to come, more than a year narrow. */
export function datedEvent(scene: Scene, { verb: noun }: Predicate): DatedEvent | null {
  const isTime = scene.times.some((time) => time.first <= noun && noun < time.last);
  if (isNoun(tokenAt(scene, noun + 1)) || isTime) return null;
  let first = noun;
  while (BEFORE_NOUN.has(tokenAt(scene, first - 1)?.penn ?? '')) first -= 1;
  const due = dueIn(scene, first, reachOf(scene, noun), first, new Set());
  if (due === null || due.when === null || due.time.granularity === 'year') return null;
  if (!startsAhead(scene, due)) return null;
  return { first, last: Math.max(noun + 1, due.time.last), due };
}
