import type { Token } from '../../language/reading.ts';
import type { Line, Named, Timed } from './line.ts';
import { isTimeNoun } from './time-words.ts';

const HYPHEN = /^[-–‑/&]$/;

/** A phrase on the way, and the sentence that it is read from; all positions count visible tokens. */
export type Draft = {
  readonly line: Line;
  readonly from: number;
  head: number;
  name: Named | null;
  owner: Named | null;
  ownerHead: number | null;
  possessor: number | null;
  time: Timed | null;
  /** The last modifier, which heads "the poor" and "the two". */
  loose: number;
  readonly compounds: Named[];
};

/** What a rule makes of the token at a position: the position to go on from, the phrase's end, or nothing of its own. */
export type Step = (draft: Draft, i: number) => number | 'end' | 'pass';

/** The visible token at a position, if the sentence reaches so far. */
export const tokenAt = ({ line }: Draft, i: number): Token | undefined => line.tokens[line.visible[i] ?? -1];

/** The name that begins at a position. */
export function nameAt({ line }: Draft, i: number): Named | undefined {
  const named = line.marks.named.get(line.visible[i] ?? -1);
  return named?.mention.kind === 'name' ? named : undefined;
}

/** The time expression that begins at a position. */
export const timedAt = ({ line }: Draft, i: number): Timed | undefined => line.marks.timed.get(line.visible[i] ?? -1);

/** The first position, from `i` on, whose token is `last` or lies behind it. */
export function afterRun({ line }: Draft, i: number, last: number): number {
  let next = i;
  while (next < line.visible.length && line.visible[next]! < last) next += 1;
  return next;
}

/** "'s" and a plural's bare apostrophe. */
export const isPossessiveMark = (token: Token | undefined): boolean =>
  token !== undefined && /^['’]s?$/i.test(token.text) && token.upos !== 'AUX' && token.upos !== 'VERB';

/** "their", and "her" where a noun or adjective follows, whatever the tagger took it for. */
export function isOwning(draft: Draft, i: number): boolean {
  const token = tokenAt(draft, i)!;
  if (token.penn === 'PRP$' || /^(?:his|their|its|our|my|your)$/i.test(token.text)) return true;
  return /^her$/i.test(token.text) && timedAt(draft, i + 1) === undefined && startsNominal(draft, i + 1);
}

/** A common noun or a proper one. */
export const isNoun = (token: Token | undefined): boolean =>
  token !== undefined && (token.upos === 'NOUN' || token.upos === 'PROPN');

/** What may stand before a noun within its phrase. */
export const isModifier = (token: Token): boolean =>
  token.upos === 'ADJ' || token.upos === 'NUM' || token.upos === 'SYM' || token.text === '$';

/** A hyphen or dash that stands as a token of its own. */
export const isHyphen = (token: Token | undefined): boolean => HYPHEN.test(token?.text ?? '');

/** Whether a phrase with a noun may begin at a position. */
export function startsNominal(draft: Draft, i: number): boolean {
  const token = tokenAt(draft, i);
  return token !== undefined && (isNoun(token) || isModifier(token) || nameAt(draft, i) !== undefined);
}

/** "next week", where no day of publication lets it be a time expression. */
export const startsTime = (token: Token, next: Token | undefined): boolean =>
  /^(?:last|next|this|past)$/i.test(token.text) && isTimeNoun(next?.text.toLowerCase() ?? '');
