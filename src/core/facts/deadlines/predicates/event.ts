import { QUOTES } from '../clause-end.ts';
import { isNoun, isVerb, type Scene, tokenAt, wordAt } from '../scene.ts';
import {
  BINDING_NOUNS,
  CANCEL,
  DEADLINE_NOUNS,
  EVENTS,
  EXPIRY,
  KEEP,
  POSTPONE,
  PROGRAMME,
  REPORTING,
} from '../words.ts';
import { isNegated, type Predicate, verbAfter } from './predicate.ts';

/** A verb by its tag or, where that says noun, by the object behind it: "plans to boycott the talks". */
const takesObject = (scene: Scene, verb: number): boolean =>
  isVerb(tokenAt(scene, verb)) || ['DT', 'PRP$', 'PRP'].includes(tokenAt(scene, verb + 1)?.penn ?? '');

const BINDS = new Set(
  'make give repeat renew reaffirm reiterate keep honour honor sign reach announce have fulfil'.split(' '),
);

/** "their pledge to", "signed an agreement to"; not "attacked the agreement to". */
function isBinding(scene: Scene, noun: number): boolean {
  const over = verbOver(scene, noun);
  if (over !== noun) return !isNegated(scene, over) && BINDS.has(tokenAt(scene, over)?.lemma ?? '');
  return true;
}

/** The verb whose object a noun is: "repeated his promise"; else the noun itself. */
function verbOver(scene: Scene, noun: number): number {
  const { head, label } = tokenAt(scene, noun) ?? { head: -1, label: '' };
  return label === 'obj' && head < noun && isVerb(tokenAt(scene, head)) ? head : noun;
}

export function noun(scene: Scene, i: number): Predicate | null {
  const token = tokenAt(scene, i)!;
  const word = wordAt(scene, i);
  if (!isNoun(token)) return null;
  if (!DEADLINE_NOUNS.has(word) && BINDING_NOUNS.has(word) && wordAt(scene, i + 1) === 'to') {
    const found = verbAfter(scene, i + 2);
    if (found && takesObject(scene, found.verb) && !isNegated(scene, i))
      return isBinding(scene, i) ? { rule: 'binding-noun', at: i, governor: verbOver(scene, i), ...found } : null;
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
  // "goes “home to the lions on Friday”": a figure of speech.
  if (QUOTES.has(wordAt(scene, i + 1))) return null;
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
  return null;
}

const ADVERBS_OF_DUTY = new Set(['promised', 'agreed', 'pledged', 'planned', 'required', 'scheduled']);

/** "on time", "as promised", "ahead of the deadline", "meeting a deadline": words by which a deed is one that was due. */
function saysKept(scene: Scene, i: number): boolean {
  const word = wordAt(scene, i);
  const next = wordAt(scene, i + 1);
  if (word === 'on') return next === 'time' || next === 'schedule';
  if (word === 'as') return ADVERBS_OF_DUTY.has(next);
  if (word === 'before' || word === 'by' || word === 'ahead')
    return [2, 3].some((step) => DEADLINE_NOUNS.has(wordAt(scene, i + step))) && ['the', 'a', 'of'].includes(next);
  const token = tokenAt(scene, i);
  if (token === undefined || !KEEP.has(token.lemma) || !['VBD', 'VBN', 'VBG'].includes(token.penn)) return false;
  const object = [1, 2, 3, 4].map((step) => wordAt(scene, i + step));
  return object.some((each) => DEADLINE_NOUNS.has(each) || BINDING_NOUNS.has(each) || each === 'commitments');
}

/** What was due and is done, by an article's own words; the verb is that of the deed. */
export function kept(scene: Scene, i: number): Predicate | null {
  if (!saysKept(scene, i) || isNegated(scene, i)) return null;
  for (let verb = i; verb >= scene.sentence.first; verb -= 1) {
    const token = tokenAt(scene, verb);
    if (token === undefined || [';', '“', '"'].includes(wordAt(scene, verb))) return null;
    if (token.penn === 'MD' || wordAt(scene, verb) === 'did' || ['fail', 'refuse', 'decline'].includes(token.lemma))
      return null;
    if (token.penn !== 'VBD') continue;
    return REPORTING.has(token.lemma) ? null : { rule: 'kept', at: verb, verb, start: verb, governor: verb };
  }
  return null;
}
