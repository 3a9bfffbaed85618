import type { Token } from '../../language/reading.ts';
import type { Span } from '../../span.ts';
import { NAMING_VERBS, SPEECH_VERBS, THOUGHT_VERBS } from './cues.ts';
import { isPossessive, nounPhrase, nounPhraseBefore, type Phrase } from './phrase.ts';
import { type View, wordAt } from './view.ts';

/** A clause that gives a quote to somebody. `phrase` null: the clause says that it was said, not by whom. */
export type Clause = {
  readonly view: View;
  readonly phrase: Phrase | null;
  /** Items of the cue, half-open. */
  readonly cue: { readonly first: number; readonly last: number };
  readonly rule: string;
};

export const isVerb = (token: Token | null | undefined): token is Token => token != null && token.upos === 'VERB';

export const isFiniteForm = (token: Token): boolean => !/ing$/.test(token.text);

/** A verb or auxiliary that carries tense: with it a clause stands by itself. */
export const isFiniteVerb = (token: Token | null | undefined): boolean =>
  token != null && (token.upos === 'AUX' || token.upos === 'VERB') && /^(?:VB[DZP]|MD)$/.test(token.penn);

export const isSpeech = (token: Token): boolean => SPEECH_VERBS.has(token.lemma);

/** A verb of saying. */
export const isSaying = (token: Token | null | undefined): boolean => isVerb(token) && isSpeech(token);

export const isCue = (token: Token): boolean =>
  SPEECH_VERBS.has(token.lemma) || NAMING_VERBS.has(token.lemma) || THOUGHT_VERBS.has(token.lemma);

export const isMark = (token: Token | null | undefined): boolean => token != null && /^[,—–―\-:;)…]+$/.test(token.text);

export function cueSpan(clause: Clause): Span {
  const { tokens } = clause.view;
  return { start: tokens[clause.cue.first]!.start, end: tokens[clause.cue.last - 1]!.end };
}

/** An adjunct that names a source, in items: `cue` up to where its name begins, `last` behind all of it. */
export type SourceAdjunct = { readonly phrase: Phrase; readonly cueLast: number; readonly last: number };

/** "according to X", "in the words of X", "in X's view". */
export function sourceAdjunct(view: View, i: number): SourceAdjunct | null {
  const two = `${wordAt(view, i)} ${wordAt(view, i + 1)}`;
  const ofWords = /^in the (?:words|opinion|view) of$/.test(`${two} ${wordAt(view, i + 2)} ${wordAt(view, i + 3)}`);
  if (two === 'according to' || ofWords) {
    const cueLast = ofWords ? i + 4 : i + 2;
    const phrase = nounPhrase(view, cueLast);
    return phrase && { phrase, cueLast, last: phrase.last };
  }
  return wordAt(view, i) === 'in' ? ownView(view, i) : null;
}

/** "in Lind's view", "in her words": the owner is the source. */
function ownView(view: View, i: number): SourceAdjunct | null {
  const whole = nounPhrase(view, i + 1);
  if (!whole || whole.last - i > 8 || !/^(?:view|opinion|words|telling)$/.test(wordAt(view, whole.head))) return null;
  for (let k = whole.head - 1; k >= whole.first; k--) {
    if (/^(?:his|her|their|its|my)$/.test(wordAt(view, k))) {
      return { phrase: { first: k, last: k + 1, head: k }, cueLast: i + 1, last: whole.last };
    }
    const owner = isPossessive(view.tokens[k]) ? nounPhraseBefore(view, k) : null;
    if (owner) return { phrase: owner, cueLast: i + 1, last: whole.last };
  }
  return null;
}

export function adjunctClause(view: View, i: number, rule: string): Clause | null {
  const source = sourceAdjunct(view, i);
  return source && { view, phrase: source.phrase, cue: { first: i, last: source.cueLast }, rule };
}

export function isPassive(view: View, verb: number): boolean {
  if (!/(?:ed|en|known|told|said)$/.test(wordAt(view, verb))) return false;
  for (let i = verb - 1; i >= 0 && i > verb - 5; i--) {
    const token = view.tokens[i];
    if (token == null) return false;
    if (/^(?:be|get)$/.test(token.lemma)) return true;
    if (token.upos !== 'ADV' && token.upos !== 'PART') return false;
  }
  return false;
}
