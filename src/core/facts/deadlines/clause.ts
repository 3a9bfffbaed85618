import type { Span } from '../../span.ts';
import { clauseEnd, HARD_STOPS, QUOTES } from './clause-end.ts';
import type { Predicate } from './predicates/predicate.ts';
import type { RuleName } from './rules.ts';
import { isFiniteVerb, isNoun, isVerb, type Scene, tokenAt, wordAt } from './scene.ts';
import { BE, CONDITION, SUBORDINATORS } from './words.ts';

/** Words before a finite verb that open a clause of their own to the left. */
const LEFT_EDGES: ReadonlySet<string> = new Set([
  ...SUBORDINATORS,
  'whereas',
  'but',
  'which',
  'who',
  'where',
  'whose',
  'how',
  'why',
  'what',
]);

/** The index at which the clause around `verb` begins, looking left for what closes another. */
function clauseStart(scene: Scene, verb: number): number {
  let at = verb;
  while (at > scene.sentence.first) {
    const word = wordAt(scene, at - 1);
    if (HARD_STOPS.has(word) || LEFT_EDGES.has(word) || QUOTES.has(word)) break;
    if (word === 'as' && verb - at < 14 && !isVerb(tokenAt(scene, at))) break;
    if (word === ',' && !isList(scene, at - 1)) break;
    if (word === 'and' && isFiniteVerb(tokenAt(scene, at - 2))) break;
    at -= 1;
  }
  return at;
}

/** A comma within a name or list: "Paris, France, and" is no clause's edge. */
const isList = (scene: Scene, comma: number): boolean =>
  isNoun(tokenAt(scene, comma - 1)) &&
  tokenAt(scene, comma + 1)?.penn === 'NNP' &&
  ([',', 'and', '&'].includes(wordAt(scene, comma + 2)) ||
    (isNoun(tokenAt(scene, comma + 2)) && [',', 'and', '&'].includes(wordAt(scene, comma + 3))));

/** "will act when it can": not a day but a state that may come. */
function isFutureWhen(scene: Scene, i: number): boolean {
  if (wordAt(scene, i) !== 'when') return false;
  for (let at = i + 1; at < i + 6; at += 1) {
    const token = tokenAt(scene, at);
    if (token && isFiniteVerb(token)) return token.penn !== 'VBD';
  }
  return false;
}

/** Where a condition on the clause begins ("if", "unless", "only if", "provided that"); -1 where there is none. */
function conditionIn(scene: Scene, from: number, to: number): number {
  for (let i = from; i < to; i += 1) {
    const word = wordAt(scene, i);
    if (!CONDITION.has(word) && !isFutureWhen(scene, i)) continue;
    if (word === 'provided' && wordAt(scene, i + 1) !== 'that') continue;
    if (word === 'if' && ['as', 'even'].includes(wordAt(scene, i - 1))) continue;
    return ['only', 'but'].includes(wordAt(scene, i - 1)) && wordAt(scene, i - 1) === 'only' ? i - 1 : i;
  }
  return -1;
}

export const spanOf = (scene: Scene, first: number, last: number): Span => ({
  start: scene.tokens[first]?.start ?? 0,
  end: scene.tokens[last - 1]?.end ?? 0,
});

/** A predicate's clause: it begins at the token `from`; what is to come are the tokens [first, last). */
export type Clause = {
  readonly from: number;
  readonly first: number;
  readonly last: number;
  /** Whether something must come true first; "when" may name the day as well as a state. */
  readonly condition: 'if' | 'when' | null;
};

/** A clause behind one of these is a part of another, which goes on after a comma. */
const WITHIN = new Set([
  'when',
  'because',
  'although',
  'though',
  'while',
  'whereas',
  'which',
  'who',
  'where',
  'whose',
  'as',
]);
/** Rules whose words may stand behind a noun as a part of its phrase: "the talks due to begin in May". */
const PARTICIPLES: ReadonlySet<RuleName> = new Set<RuleName>(['due-to', 'due-on', 'expected-to', 'to-be-done']);
/** How far into a sentence the clause may begin that a condition goes before. */
const CONDITION_REACH = 25;

/**
 * The clause of a predicate, with the condition that follows or goes before it: "If no offer comes, the union will strike".
 * Null where the predicate is itself a condition's.
 */
export function clauseOf(scene: Scene, predicate: Predicate): Clause | null {
  const from = clauseStart(scene, predicate.at);
  const reduced = PARTICIPLES.has(predicate.rule) && !BE.has(wordAt(scene, predicate.at));
  const within = reduced || WITHIN.has(wordAt(scene, from - 1));
  const last = clauseEnd(scene, predicate.verb, within);
  const { start } = predicate;
  // "if the bill were to pass": what might be, not what is to come.
  const own = !scene.tokens.slice(from, predicate.at).some(isFiniteVerb);
  if (own && CONDITION.has(wordAt(scene, from - 1)) && from - 1 > scene.sentence.first + 2) return null;
  const behind = conditionIn(scene, predicate.verb, last);
  const sort = (at: number): 'if' | 'when' => (wordAt(scene, at) === 'when' ? 'when' : 'if');
  if (behind >= 0) return { from, first: start, last, condition: sort(behind) };
  const { first } = scene.sentence;
  const head = conditionIn(scene, first, Math.min(first + 3, from));
  if (head < 0) return { from, first: start, last, condition: null };
  if (!scene.lower.slice(head, predicate.at).includes(',')) return null;
  // Only the clause right behind the condition's comma hangs on it.
  const near = from - first < CONDITION_REACH && [',', 'then'].includes(wordAt(scene, from - 1));
  return { from, first: near ? head : start, last, condition: near ? sort(head) : null };
}
