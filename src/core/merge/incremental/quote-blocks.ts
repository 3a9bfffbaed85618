import { type DayRange, daysOf } from '../../dates/when.ts';
import type { Quote } from '../../facts/fact.ts';
import { hashText } from '../../language/model/hash.ts';
import type { Item } from '../items.ts';
import { relate, type Said, saidBy } from '../quote-speakers.ts';
import { evenWords, isWeighty } from '../wording.ts';
import type { Relation } from './blocks.ts';

/** A quote as blocks are made of it. */
export type QuoteNode = {
  readonly item: Item<Quote>;
  /** Quoted words, reported speech, or neither: only like meets like. */
  readonly manner: 'said' | 'reported' | 'alone';
  readonly speaker: Said | null;
  readonly days: DayRange | null;
  readonly length: number;
  /** For each word whether it carries weight. */
  readonly weighty: readonly boolean[];
  /** Hashes of every two words that stand side by side, in order, and the same sorted. */
  readonly pairs: Uint32Array;
  readonly sorted: Uint32Array;
  readonly keys: Uint32Array;
};

/** Longer quotes are compared by their beginning. */
const MOST_WORDS = 400;

export function quoteNode(item: Item<Quote>): QuoteNode {
  const { kind } = item.fact;
  const words = evenWords(item.stored.words).slice(0, MOST_WORDS);
  const pairs = new Uint32Array(Math.max(0, words.length - 1));
  const keys = new Set<number>();
  words.forEach((word, i) => {
    const next = words[i + 1];
    if (next === undefined) return;
    const pair = `${word} ${next}`;
    pairs[i] = hashText(pair);
    if (isWeighty(word) || isWeighty(next)) keys.add(pairs[i]!);
    const third = words[i + 2];
    if (third !== undefined && [word, next, third].some(isWeighty)) keys.add(hashText(`${pair} ${third}`) >>> 0);
  });
  const manner = kind === 'indirect' ? 'reported' : kind === 'direct' || kind === 'partial' ? 'said' : 'alone';
  return {
    item,
    manner,
    speaker: saidBy(item),
    days: item.day === null ? null : daysOf(item.day),
    length: words.length,
    weighty: words.map(isWeighty),
    pairs,
    sorted: pairs.toSorted(),
    keys: manner === 'alone' ? new Uint32Array() : new Uint32Array(keys),
  };
}

function has(sorted: Uint32Array, value: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === value;
}

function daysApart(a: DayRange | null, b: DayRange | null): number {
  return a === null || b === null ? 0 : Math.max(0, a.first - b.last, b.first - a.last);
}

/** The most that an alignment of two wordings can match: words that stand in pairs that both have. */
function likenessOf(
  a: QuoteNode,
  b: QuoteNode,
): { readonly share: number; readonly weighty: number; readonly run: number } {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let covered = 0;
  let weighty = 0;
  let chain = 1;
  let run = 0;
  let before = false;
  for (let i = 0; i < short.length; i += 1) {
    const after = i < short.pairs.length && has(long.sorted, short.pairs[i]!);
    if (before || after) {
      covered += 1;
      if (short.weighty[i]) weighty += 1;
    }
    chain = before ? chain + 1 : 1;
    run = Math.max(run, chain);
    before = after;
  }
  return { share: covered / Math.max(1, short.length), weighty, run };
}

/** A run of words that more quotes share is a turn of phrase. */
const MOST_HOLDERS = 200;

export const QUOTE_RELATION: Relation<QuoteNode> = {
  keysOf: ({ keys }) => keys,
  /** A little looser in everything than the rules by which quotes become one. */
  mayBeOne(a, b) {
    if (a.manner !== b.manner) return false;
    const apart = daysApart(a.days, b.days);
    const length = Math.min(a.length, b.length);
    const speakers = relate(a.speaker, b.speaker);
    const known = speakers === 'same';
    if (speakers === 'different') {
      if (apart > 5 || length < 8) return false;
      const { share, weighty, run } = likenessOf(a, b);
      return (share >= 0.9 && weighty >= 3) || run >= 12;
    }
    if (length < 4 && (!known || apart > 5)) return false;
    const near = apart <= 18;
    const { share, weighty, run } = likenessOf(a, b);
    if (known) {
      if ((share >= 0.75 && weighty >= 3) || (share === 1 && weighty >= 2) || run >= 10) return true;
      // Two translations of one utterance share a few pairs of words.
      if (apart <= 5 && share >= 0.2 && weighty >= 2) return true;
      return near && ((share >= 0.68 && weighty >= 2) || (share === 1 && weighty >= 1) || run >= 7);
    }
    if ((share >= 0.85 && weighty >= 4) || (share === 1 && length >= 7 && weighty >= 2) || run >= 12) return true;
    if (apart <= 35 && share === 1 && weighty >= 2) return true;
    return near && ((share >= 0.75 && weighty >= 3) || (share === 1 && weighty >= 1) || run >= 8);
  },
  mostHolders: MOST_HOLDERS,
};
