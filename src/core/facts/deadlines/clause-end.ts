import { isFiniteVerb, isNoun, isVerb, type Scene, tokenAt, wordAt } from './scene.ts';
import { REPORTING } from './words.ts';

export const HARD_STOPS = new Set(['.', '!', '?', ';', ':', '…', '—', '–', '―', '--', ')', '(', ']', '[']);
export const QUOTES = new Set(['"', '”', '“', "''", '``', '«', '»', '„']);
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
const OPENS_BEHIND = new Set([
  'after',
  'before',
  'as',
  'when',
  'while',
  'since',
  'once',
  'because',
  'that',
  'which',
  'who',
]);
const LONGEST = 42;

const startsNoun = (scene: Scene, i: number): boolean => {
  const token = tokenAt(scene, i);
  return token !== undefined && (isNoun(token) || ['PRP', 'DT', 'PRP$', 'EX'].includes(token.penn));
};

/** "he said", "the minister told reporters": a reporting clause begins here. */
function startsReport(scene: Scene, i: number): boolean {
  let asides = 0;
  for (let at = i; at < i + 9; at += 1) {
    const token = tokenAt(scene, at);
    if (token === undefined) return false;
    // "its chief executive, Ada Holm, said"
    if (wordAt(scene, at) === ',' && asides < 2 && startsNoun(scene, i)) {
      asides += 1;
      continue;
    }
    if (wordAt(scene, at) === ',') return false;
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

/** ", a move that", ", the first held": a noun that takes up the whole clause and says more of it. */
function startsApposition(scene: Scene, i: number): boolean {
  if (!['a', 'an'].includes(wordAt(scene, i))) return false;
  const endsIt = !scene.times.some((time) => time.first > i);
  for (let at = i + 1; at < i + 5; at += 1) {
    const token = tokenAt(scene, at);
    if (token === undefined || wordAt(scene, at) === ',') return false;
    if (token.penn === 'VBN' || ['that', 'which', 'who'].includes(wordAt(scene, at)))
      return isNoun(tokenAt(scene, at - 1));
    if (endsIt && token.label === 'appos' && token.head < i) return true;
    if (!isNoun(token) && token.penn !== 'JJ') return false;
  }
  return false;
}

/** "her counterpart, Ada Holm, in Oslo": a name between commas, behind which the clause goes on. */
function isAside(scene: Scene, comma: number): boolean {
  if (!isNoun(tokenAt(scene, comma - 1))) return false;
  for (let i = comma + 1; i < comma + 8; i += 1) {
    if (wordAt(scene, i) === ',') return tokenAt(scene, i + 1)?.penn === 'IN' && !OPENERS.has(wordAt(scene, i + 1));
    if (!startsNoun(scene, i) && tokenAt(scene, i)?.penn !== 'JJ') return false;
  }
  return false;
}

/** Whether the token is the verb of a clause that `verb` itself is a part of: "the paper to be read on Friday says". */
function governs(scene: Scene, i: number, verb: number): boolean {
  let node = verb;
  for (let climb = 0; climb < 6; climb += 1) {
    const head = tokenAt(scene, node)?.head ?? -1;
    if (head < 0) return false;
    if (head === i) return true;
    node = head;
  }
  return false;
}

/** "as much as he can", "as many boats as the port holds": either "as". */
const isOfMeasure = (scene: Scene, i: number): boolean =>
  [i - 3, i - 2, i + 2, i + 3].some((at) => wordAt(scene, at) === 'as');

/** "as he left", "meet on Monday as fishermen wait": what others do at the time. */
function startsMeanwhile(scene: Scene, i: number): boolean {
  if (isOfMeasure(scene, i)) return false;
  if (tokenAt(scene, i + 1)?.penn === 'PRP') return true;
  const isBehindDay = scene.times.some((time) => time.last === i) && startsNoun(scene, i + 1);
  return isBehindDay || startsClause(scene, i + 1);
}

/** Whether the clause of a verb ends before the token `i`. A clause `within` another ends with its comma. */
function endsBefore(scene: Scene, i: number, verb: number, within: boolean): boolean {
  const word = wordAt(scene, i);
  if (word === 'but' && ['only', 'if'].includes(wordAt(scene, i + 1))) return false;
  if (word === '' || BARE_OPENERS.has(word)) return true;
  if (HARD_STOPS.has(word)) return true;
  if (word === ',') {
    const next = wordAt(scene, i + 1);
    if (OPENERS.has(next) || startsReport(scene, i + 1) || startsApposition(scene, i + 1)) return true;
    if (next === 'then' && tokenAt(scene, i + 2)?.penn === 'IN') return true;
    const opensNoun = startsNoun(scene, i + 1) || tokenAt(scene, i + 1)?.penn === 'JJ';
    if (opensNoun && ((within && !isAside(scene, i)) || startsClause(scene, i + 1))) return true;
    const token = tokenAt(scene, i + 1);
    if (token?.penn === 'VBG' || token?.penn === 'VBN' || token?.penn === 'PRP') return true;
    return ['and', 'or', 'then', 'but'].includes(next) && startsClause(scene, i + 2);
  }
  if (word === 'and' || word === 'or') return wordAt(scene, i + 1) === 'that' || startsClause(scene, i + 1);
  if (word === 'as') return startsMeanwhile(scene, i);
  if (scene.parsed && isFiniteVerb(tokenAt(scene, i)) && governs(scene, i, verb)) return true;
  return isFiniteVerb(tokenAt(scene, i)) && REPORTING.has(tokenAt(scene, i)?.lemma ?? '') && startsReport(scene, i);
}

/** The closing mark of a quotation that opens at `i`; -1 where it does not close soon, or closes one that was open before. */
function quotationEnd(scene: Scene, i: number): number {
  const marks = scene.lower.slice(scene.sentence.first, i).filter((word) => QUOTES.has(word)).length;
  if (marks % 2 === 1) return -1;
  for (let at = i + 1; at < i + 20; at += 1) if (QUOTES.has(wordAt(scene, at))) return at;
  return -1;
}

/** The token index behind the clause that runs on from `verb`; `within` says that another clause holds it. */
export function clauseEnd(scene: Scene, verb: number, within: boolean): number {
  let end = verb + 1;
  while (end < scene.sentence.last && end - verb < LONGEST && !endsBefore(scene, end, verb, within)) {
    const close = QUOTES.has(wordAt(scene, end)) ? quotationEnd(scene, end) : end;
    if (close < 0) break;
    // The comma of a clause stands inside the marks: "… “the last boats,” many of them left".
    if (close > end && wordAt(scene, close - 1) === ',' && startsClause(scene, close + 1)) {
      end = close - 1;
      break;
    }
    end = close + 1;
  }
  // "called off the march after their leader | met", "… | and the mayor met": what began a clause of its own goes with it.
  const isJoined = wordAt(scene, end) === 'and' && !isVerb(tokenAt(scene, end + 1));
  if (isFiniteVerb(tokenAt(scene, end)) || isJoined) {
    for (let i = end - 1; i > Math.max(verb + 1, end - 7); i -= 1) {
      if (isJoined && isFiniteVerb(tokenAt(scene, i))) break;
      if (OPENS_BEHIND.has(wordAt(scene, i))) end = i;
    }
  }
  while (end > verb + 1 && TRAILING.has(wordAt(scene, end - 1))) end -= 1;
  return end;
}

/** The token index behind a relative clause, which a comma ends. */
export function relativeEnd(scene: Scene, verb: number, end: number): number {
  for (let i = verb + 1; i < end; i += 1) if (wordAt(scene, i) === ',') return i;
  return end;
}
