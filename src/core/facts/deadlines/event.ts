import { clauseEnd } from './clause-end.ts';
import { type Due, dueIn, startsAhead } from './due.ts';
import type { Predicate } from './predicates/predicate.ts';
import { isFiniteVerb, isNoun, isTimed, type Scene, tokenAt, wordAt } from './scene.ts';
import { BE, DEADLINE_NOUNS } from './words.ts';

/** An event's noun phrase with the day that touches it, over the tokens [first, last). */
export type DatedEvent = { readonly first: number; readonly last: number; readonly due: Due };

const BEFORE_NOUN = new Set(['DT', 'JJ', 'NN', 'NNS', 'NNP', 'NNPS', 'CD', 'POS', 'PRP$', 'VBN']);
/** How many tokens behind its noun a day may stand. */
const REACH = 7;
const DEADLINE_REACH = 12;

function reachOf(scene: Scene, noun: number): number {
  let end = noun + 1;
  const isLimit = DEADLINE_NOUNS.has(wordAt(scene, noun));
  const limit = noun + (isLimit ? DEADLINE_REACH : REACH);
  // "the deadline to sign is 1 May": only of a deadline does its verb tell the day.
  const stops = (at: number): boolean =>
    wordAt(scene, at) === ',' || (isFiniteVerb(tokenAt(scene, at)) && !(isLimit && BE.has(wordAt(scene, at))));
  while (end < scene.sentence.last && end < limit && !stops(end)) end += 1;
  const touching = scene.times.find((time) => time.first < end && time.last > end);
  return touching?.last ?? end;
}

/** "the 3 March vote", "elections on Sunday", "a deadline of 9 June": only a day still to come, more than a year narrow. */
export function datedEvent(scene: Scene, { verb: noun }: Predicate): DatedEvent | null {
  if (isNoun(tokenAt(scene, noun + 1)) || isTimed(scene, noun)) return null;
  let first = noun;
  while (BEFORE_NOUN.has(tokenAt(scene, first - 1)?.penn ?? '')) first -= 1;
  const named = scene.named.get(first);
  if (named && named.first < first) first = named.first;
  // "has set a deadline": the participle is the verb's.
  if (tokenAt(scene, first)?.penn === 'VBN' && first < noun) first += 1;
  // "states that vote in May": a verb that looks like a noun.
  if (wordAt(scene, first) === 'that' || /^(?:twice|once)$/.test(wordAt(scene, noun + 1))) return null;
  const due = dueIn(scene, first, reachOf(scene, noun), first, new Set());
  if (due === null || due.when === null || due.time.granularity === 'year') return null;
  if (!startsAhead(scene, due)) return null;
  const end = Math.max(noun + 1, due.time.last);
  // "a deadline of 1 May to sell its stake": what is to be done belongs to it.
  const names = DEADLINE_NOUNS.has(wordAt(scene, noun)) && wordAt(scene, end) === 'to';
  const last = names && tokenAt(scene, end + 1)?.penn === 'VB' ? clauseEnd(scene, end + 1, true) : end;
  return { first, last, due };
}
