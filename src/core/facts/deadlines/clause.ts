import type { Span } from '../../span.ts';
import type { Predicate } from './predicates/predicate.ts';
import { isFiniteVerb, isNoun, isVerb, type Scene, tokenAt, wordAt } from './scene.ts';
import { CONDITION, REPORTING } from './words.ts';

const HARD_STOPS = new Set(['.', '!', '?', ';', ':', '…', '—', '–', '--', ')', '(', ']', '[']);
const QUOTES = new Set(['"', '”', '“', "''", '``', '«', '»', '„']);
/** Words before a finite verb that open a clause of their own to the left. */
const LEFT_EDGES = new Set([
  'that',
  'if',
  'when',
  'whether',
  'because',
  'although',
  'though',
  'while',
  'whereas',
  'but',
  'unless',
  'which',
  'who',
]);
/** After a comma these open another clause. */
const OPENERS = new Set(
  'which who whose whom where while but although though because as after when since so saying adding warning calling whereas despite amid following with without even having being'.split(
    ' ',
  ),
);
/** These open another clause without a comma. */
const BARE_OPENERS = new Set(['but', 'because', 'although', 'though', 'whereas', 'while', 'which']);
/** Nothing that is shown ends in these. */
const TRAILING = new Set([
  ',',
  'and',
  'or',
  'but',
  '-',
  'that',
  'the',
  'a',
  'as',
  'to',
  'of',
  'in',
  'on',
  'with',
  'for',
  'by',
  'if',
  'when',
  'only',
]);
const LONGEST = 42;

const startsNoun = (scene: Scene, i: number): boolean => {
  const token = tokenAt(scene, i);
  return token !== undefined && (isNoun(token) || ['PRP', 'DT', 'PRP$', 'EX'].includes(token.penn));
};

/** "he said", "the minister told reporters": a reporting clause begins here. */
function startsReport(scene: Scene, i: number): boolean {
  for (let at = i; at < i + 7; at += 1) {
    const token = tokenAt(scene, at);
    if (token === undefined || wordAt(scene, at) === ',') return false;
    if (isVerb(token) && token.penn !== 'VBG') return REPORTING.has(token.lemma) && isFiniteVerb(token);
    if (!startsNoun(scene, at) && !['JJ', 'CD', 'POS', 'IN', 'CC'].includes(token.penn)) return false;
  }
  return false;
}

/** "and the other side will": a subject with its own verb follows the conjunction. */
function startsClause(scene: Scene, i: number): boolean {
  if (!startsNoun(scene, i) && tokenAt(scene, i)?.penn !== 'JJ') return isFiniteVerb(tokenAt(scene, i));
  for (let at = i; at < i + 7; at += 1) {
    const token = tokenAt(scene, at);
    if (token === undefined || [',', ';', 'where', 'which', 'who', 'that'].includes(wordAt(scene, at))) return false;
    if (isFiniteVerb(token)) return true;
    if (isVerb(token) || wordAt(scene, at) === 'to') return false;
  }
  return false;
}

/** Whether the clause of a verb ends before the token `i`. */
function endsBefore(scene: Scene, i: number): boolean {
  const word = wordAt(scene, i);
  if (word === 'but' && ['only', 'if'].includes(wordAt(scene, i + 1))) return false;
  if (word === '' || BARE_OPENERS.has(word)) return true;
  if (HARD_STOPS.has(word)) return true;
  if (word === ',') {
    const next = wordAt(scene, i + 1);
    if (OPENERS.has(next) || startsReport(scene, i + 1)) return true;
    const token = tokenAt(scene, i + 1);
    if (token?.penn === 'VBG' || token?.penn === 'VBN' || token?.penn === 'PRP') return true;
    return ['and', 'or', 'then', 'but'].includes(next) && startsClause(scene, i + 2);
  }
  if (word === 'and' || word === 'or') return startsClause(scene, i + 1);
  if (word === 'as' || word === 'when' || word === 'after' || word === 'once') {
    const token = tokenAt(scene, i + 1);
    return word === 'as' && token?.penn === 'PRP';
  }
  return isFiniteVerb(tokenAt(scene, i)) && REPORTING.has(tokenAt(scene, i)?.lemma ?? '') && startsReport(scene, i);
}

/** The closing mark of a quotation that opens at `i`; -1 where it does not close soon, or closes one that was open before. */
function quotationEnd(scene: Scene, i: number): number {
  const marks = scene.lower.slice(scene.sentence.first, i).filter((word) => QUOTES.has(word)).length;
  if (marks % 2 === 1) return -1;
  for (let at = i + 1; at < i + 12; at += 1) if (QUOTES.has(wordAt(scene, at))) return at;
  return -1;
}

/** The token index behind the clause that runs on from `verb`. */
function clauseEnd(scene: Scene, verb: number): number {
  let end = verb + 1;
  while (end < scene.sentence.last && end - verb < LONGEST && !endsBefore(scene, end)) {
    const close = QUOTES.has(wordAt(scene, end)) ? quotationEnd(scene, end) : end;
    if (close < 0) break;
    end = close + 1;
  }
  while (end > verb + 1 && TRAILING.has(wordAt(scene, end - 1))) end -= 1;
  return end;
}

/** The token index behind a relative clause, which a comma ends. */
export function relativeEnd(scene: Scene, verb: number, end: number): number {
  for (let i = verb + 1; i < end; i += 1) if (wordAt(scene, i) === ',') return i;
  return end;
}

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
  isNoun(tokenAt(scene, comma - 1)) && tokenAt(scene, comma + 1)?.penn === 'NNP' && wordAt(scene, comma + 2) === ',';

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
  readonly condition: boolean;
};

/** How far into a sentence the clause may begin that a condition goes before. */
const CONDITION_REACH = 25;

/**
 * The clause of a predicate, with the condition that follows or goes before it: "If no offer comes, the union will strike".
 * Null where the predicate is itself a condition's.
 */
export function clauseOf(scene: Scene, predicate: Predicate): Clause | null {
  const from = clauseStart(scene, predicate.at);
  const last = clauseEnd(scene, predicate.verb);
  const { start } = predicate;
  if (conditionIn(scene, predicate.verb, last) >= 0) return { from, first: start, last, condition: true };
  const { first } = scene.sentence;
  const head = conditionIn(scene, first, Math.min(first + 3, from));
  if (head < 0) return { from, first: start, last, condition: false };
  if (!scene.lower.slice(head, predicate.at).includes(',')) return null;
  const near = from - first < CONDITION_REACH;
  return { from, first: near ? head : start, last, condition: near };
}
