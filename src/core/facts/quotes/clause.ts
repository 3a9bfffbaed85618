import type { Token } from '../../language/reading.ts';
import type { Span } from '../../span.ts';
import { NAMING_VERBS, SPEECH_VERBS, THOUGHT_VERBS } from './cues.ts';
import { nounPhrase, type Phrase } from './phrase.ts';
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

export const isSpeech = (token: Token): boolean => SPEECH_VERBS.has(token.lemma);

export const isCue = (token: Token): boolean =>
  SPEECH_VERBS.has(token.lemma) || NAMING_VERBS.has(token.lemma) || THOUGHT_VERBS.has(token.lemma);

export const isMark = (token: Token | null | undefined): boolean => token != null && /^[,—–―\-:;)…]+$/.test(token.text);

export function cueSpan(clause: Clause): Span {
  const { tokens } = clause.view;
  return { start: tokens[clause.cue.first]!.start, end: tokens[clause.cue.last - 1]!.end };
}

/** "according to X", "in the words of X": gives the item where X begins, or -1. */
export function sourceAdjunct(view: View, i: number): number {
  const two = `${wordAt(view, i)} ${wordAt(view, i + 1)}`;
  if (two === 'according to') return i + 2;
  if (/^in the (?:words|opinion|view)$/.test(`${two} ${wordAt(view, i + 2)}`) && wordAt(view, i + 3) === 'of')
    return i + 4;
  if (/^(?:in|to)$/.test(wordAt(view, i))) {
    // "in Lind's view": the owner is the source.
    const owner = nounPhrase(view, i + 1);
    const head = owner ? wordAt(view, owner.head) : '';
    if (owner && owner.last - i <= 8 && /^(?:view|opinion|words|telling|mind)$/.test(head)) return i + 1;
  }
  return -1;
}

export function adjunctClause(view: View, i: number, rule: string): Clause | null {
  const at = sourceAdjunct(view, i);
  if (at < 0) return null;
  const phrase = nounPhrase(view, at);
  return phrase ? { view, phrase, cue: { first: i, last: at }, rule } : null;
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
