import type { Token } from '../../../language/reading.ts';
import { isFiniteVerb } from '../clause.ts';
import { SPEECH_VERBS } from '../cues.ts';
import { isTime, nounPhrase } from '../phrase.ts';
import { contentEnd, opensClause, turnsToReport } from '../reported.ts';
import { subtreeEnd } from '../subtree.ts';
import { isPiece, type View, wordAt } from '../view.ts';
import type { Candidate } from './candidates.ts';

/** Words that matter by themselves where a clause might end; all others count as their part of speech. */
const FUNCTION_WORDS = new Set(
  `, ; : ( ) — – - -- ― about according adding after against also although amid among and as at because before between but by
  despite during even following for from how if in including into just like not of on or over saying since so such than that
  then though through to toward towards under unless until what when where whether which while who whom whose why with
  without`.split(/\s+/),
);

export function kindOfWord(token: Token | null | undefined): string {
  if (token == null) return 'END';
  const word = token.text.toLowerCase();
  if (FUNCTION_WORDS.has(word)) return word;
  if (isFiniteVerb(token)) return 'FIN';
  return token.upos === 'VERB' || token.upos === 'AUX' ? token.penn : token.upos;
}

/** What kind of clause the cue stands in: who it is said of goes on behind a relative clause, "While X said A, B …" turns. */
export function placeOfCue({ view, cue, phrase }: Candidate): string {
  const token = view.tokens[cue]!;
  if (phrase && /^(?:who|which|that)$/.test(wordAt(view, phrase.head))) return 'relative';
  if (token.penn === 'VBG') return cue <= 1 ? 'participle-first' : 'participle';
  if (token.upos === 'NOUN') return 'noun';
  const first = phrase ? Math.min(phrase.first, cue) : cue;
  for (let k = first - 1; k >= 0 && k > first - 4; k--) {
    const word = wordAt(view, k);
    if (word === ',' || word === '') break;
    if (/^(?:while|although|though|if|when|as|after|because|since|before|whereas|until|once|where)$/.test(word))
      return k <= 1 ? 'side-first' : 'side';
  }
  return 'main';
}

/** More places to end than this are not looked at: however odd a text, the work stays linear. */
const MOST_ENDS = 20;

const ENDS_NOTHING = new Set('about between into like of than to'.split(' '));

/** Whether content ever ends before a word: at a mark, a conjunction, an adjunct, a day, or a verb that is not its own. */
function mayEndBefore(token: Token, i: number, view: View): boolean {
  if (/^(?:PUNCT|CCONJ|SCONJ)$/.test(token.upos) || isFiniteVerb(token)) return true;
  if (/^(?:NOUN|PROPN)$/.test(token.upos)) return isTime(view, { first: i, last: i + 1, head: i });
  const word = token.text.toLowerCase();
  return !ENDS_NOTHING.has(word) && (token.upos === 'ADP' || /^(?:even|which|who|whose)$/.test(word));
}

/** The items before which a candidate's content may end, in order; the last is where it ends at the latest. */
export function possibleEnds({ view, start, frame }: Candidate): number[] {
  const ends: number[] = [];
  const { length } = view.items;
  for (let i = start + 1; i < length; i++) {
    const token = view.tokens[i];
    if (token == null || token.text === ';' || (/^[.?!…]+$/.test(token.text) && i >= length - 2)) return [...ends, i];
    // "opposed it because": the reason is why, not what.
    if ((frame === 'object' || frame === 'link') && token.text === 'because') return [...ends, i];
    if (turnsToReport(view, i)) return [...ends, i];
    const [before, after] = [view.tokens[i - 1], view.tokens[i + 1]];
    const inWord = before?.end === token.start && after?.start === token.end && /^(?:[-–/&]|\p{L}+)$/u.test(token.text);
    if (!inWord && ends.length < MOST_ENDS && mayEndBefore(token, i, view)) ends.push(i);
  }
  return [...ends, length];
}

const size = (n: number): string => (n < 2 ? '1' : n < 4 ? '3' : n < 8 ? '7' : n < 16 ? '15' : 'more');

/** Where the tree hangs what follows an item: inside the content, on the cue, or further out. */
function hangs(view: View, { cue, start }: Candidate, i: number): string {
  const { tokens } = view.layout.reading;
  const next = /^(?:PUNCT|CCONJ)$/.test(view.tokens[i]!.upos) ? Math.min(i + 1, view.items.length - 1) : i;
  const [low, high, governor] = [view.items[start]!.token, view.items[i - 1]!.token, view.items[cue]!.token];
  let at = view.items[next]!.token;
  for (let depth = 0; depth < 12; depth++) {
    const { head, label } = tokens[at]!;
    if (head < 0) return 'root';
    if (head >= low && head <= high) return 'in';
    if (head === governor) return `cue ${label}`;
    if (head < low) return 'above';
    at = head;
  }
  return 'above';
}

/** What was passed on the way from the start of the content. */
type Passed = { readonly finite: boolean; readonly commas: number };

/** Where the rules and the tree would end the content; the tree's null where it has nothing to say. */
type Others = { readonly walked: number; readonly branch: number | null };

function othersOf({ view, frame, cue, start }: Candidate): Others {
  const isObject = /^(?:object|link|ing|to|be)$/.test(frame);
  return { walked: contentEnd(view, start, isObject), branch: isObject ? subtreeEnd(view, cue, start) : null };
}

const against = (end: number, other: number | null): string =>
  other === null ? 'none' : other === end ? 'here' : other < end ? 'before' : 'behind';

/** What speaks for and against the content ending before item `i`, as names whose weights are summed up. */
export function traitsOfEnd(candidate: Candidate, place: string, i: number, passed: Passed, others: Others): string[] {
  const { view, frame, start } = candidate;
  const token = view.tokens[i];
  if (token == null) return ['nothing follows'];
  const kind = kindOfWord(token);
  const next = kindOfWord(view.tokens[i + 1]);
  const shape = frame === 'link' || frame === 'be' ? 'object' : frame;
  const traits = [
    'any',
    `before ${kind}`,
    `${shape}`,
    `${shape} before ${kind}`,
    `${place} ${shape}`,
    `${place} before ${kind}`,
    `verb ${passed.finite} ${shape}`,
    `verb ${passed.finite} ${shape === 'that' || shape === 'clause'} before ${kind}`,
    `long ${size(i - start)} ${shape}`,
    `long ${size(i - start)} before ${kind}`,
    `commas ${Math.min(3, passed.commas)} before ${kind}`,
    `left ${size(view.items.length - i)} before ${kind}`,
  ];
  const [walked, branch] = [against(i, others.walked), against(i, others.branch)];
  traits.push(`rules ${walked}`, `rules ${walked} ${shape}`, `rules ${walked} before ${kind}`);
  traits.push(`branch ${branch} ${shape}`, `branch ${branch} before ${kind}`, `rules ${walked} branch ${branch}`);
  const tree = hangs(view, candidate, i);
  const where = tree.split(' ')[0]!;
  traits.push(`hangs ${tree}`, `hangs ${where} before ${kind}`, `hangs ${where} ${shape}`);
  if (/^(?:[,—–-]|--|\(|and|but|or)$/.test(kind)) {
    const opens = opensClause(view, i + 1);
    const phrase = nounPhrase(view, i + 1);
    const verb = phrase ? view.tokens[phrase.last] : null;
    const after = view.tokens[i + 1];
    traits.push(`${kind} ${next}`, `${shape} ${kind} ${next}`, `${kind} opens ${opens} ${shape}`);
    traits.push(`${kind} opens ${opens} ${place}`, `${kind} verb ${isFiniteVerb(after)} ${place}`);
    traits.push(`${kind} phrase ${phrase !== null}`);
    if (/^(?:and|but|or)$/.test(next))
      traits.push(`joins ${kindOfWord(view.tokens[i + 2])}`, `joins clause ${opensClause(view, i + 2)}`);
    if (phrase && wordAt(view, phrase.last) === ',') traits.push(`${kind} set in`);
    if (verb?.upos === 'VERB' && SPEECH_VERBS.has(verb.lemma)) traits.push(`${kind} somebody says`);
    if (after?.upos === 'VERB') traits.push(`${kind} ${after.penn} saying ${SPEECH_VERBS.has(after.lemma)}`);
    if (kind === ',') {
      let comma = i + 1;
      while (comma < view.items.length && comma < i + 30 && wordAt(view, comma) !== ',') comma++;
      traits.push(`comma later ${wordAt(view, comma) === ','} ${next}`);
    }
  }
  if (token.upos === 'ADP') {
    const phrase = nounPhrase(view, i + 1);
    traits.push(`adjunct of time ${phrase !== null && isTime(view, phrase)}`, `${view.tokens[i - 1]?.upos} ${kind}`);
  }
  return traits;
}

/** Walks over the possible ends of a candidate's content, with the traits of each but the last. */
export function* walkEnds(
  candidate: Candidate,
): Generator<{ readonly end: number; readonly traits: readonly string[] }> {
  const { view, start } = candidate;
  const place = placeOfCue(candidate);
  const others = othersOf(candidate);
  const ends = possibleEnds(candidate).filter((end) => start > candidate.cue || end > candidate.cue + 1);
  let finite = false;
  let commas = 0;
  let from = start;
  for (const [k, end] of ends.entries()) {
    for (; from < end; from++) {
      finite ||= isFiniteVerb(view.tokens[from]);
      if (wordAt(view, from) === ',') commas++;
    }
    const last = k === ends.length - 1 || isPiece(view, end);
    yield { end, traits: last ? [] : traitsOfEnd(candidate, place, end, { finite, commas }, others) };
  }
}
