import { isNoun, type Scene, tokenAt, wordAt } from '../scene.ts';
import { BINDING_NOUNS, CANCEL, DEADLINE_NOUNS, EVENTS, EXPIRY, KEEP, POSTPONE, PROGRAMME } from '../words.ts';
import { isNegated, type Predicate, verbAfter } from './predicate.ts';

export function noun(scene: Scene, i: number): Predicate | null {
  const token = tokenAt(scene, i)!;
  const word = wordAt(scene, i);
  if (!isNoun(token)) return null;
  if (BINDING_NOUNS.has(word) && wordAt(scene, i + 1) === 'to') {
    const found = verbAfter(scene, i + 2);
    if (found && !isNegated(scene, i)) return { rule: 'binding-noun', at: i, governor: i, ...found };
  }
  if (DEADLINE_NOUNS.has(word)) return { rule: 'deadline-noun', at: i, verb: i, start: i, governor: i };
  return EVENTS.has(word) ? { rule: 'event-on-date', at: i, verb: i, start: i, governor: i } : null;
}

/** "begins on Monday", "takes effect on 1 March", "is meeting them on Friday", "expires on Friday". */
export function programme(scene: Scene, i: number): Predicate | null {
  const token = tokenAt(scene, i)!;
  const present = token.penn === 'VBZ' || token.penn === 'VBP';
  const progressive = token.penn === 'VBG' && ['is', 'are'].includes(wordAt(scene, i - 1));
  if (!present && !progressive) return null;
  if (EXPIRY.has(token.lemma)) return { rule: 'expires', at: i, verb: i, start: i, governor: i };
  return PROGRAMME.has(token.lemma) ? { rule: 'programme', at: i, verb: i, start: i, governor: i } : null;
}

/** "was cancelled", "called off the talks", "met the deadline": what became of something that was set. */
export function outcome(scene: Scene, i: number): Predicate | null {
  const token = tokenAt(scene, i)!;
  if (token.penn !== 'VBD' && token.penn !== 'VBN') return null;
  const off = token.lemma === 'call' && (wordAt(scene, i + 1) === 'off' || wordAt(scene, i + 2) === 'off');
  const putOff = token.lemma === 'put' && wordAt(scene, i + 1) === 'off';
  const push = token.lemma === 'push' && wordAt(scene, i + 1) === 'back';
  const rule =
    off || CANCEL.has(token.lemma) ? 'cancelled' : putOff || push || POSTPONE.has(token.lemma) ? 'postponed' : null;
  const made = { at: i, verb: i, start: i, governor: i };
  if (rule !== null) return isNegated(scene, i) ? null : { rule, ...made };
  if (!KEEP.has(token.lemma) || isNegated(scene, i)) return null;
  const object = [1, 2, 3, 4].map((step) => wordAt(scene, i + step));
  const kept = object.some((word) => DEADLINE_NOUNS.has(word) || BINDING_NOUNS.has(word) || word === 'commitments');
  return kept ? { rule: 'kept', ...made } : null;
}
