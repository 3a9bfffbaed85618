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
  /** For each word the hash of it and the next, with the last bit set where the word carries weight. */
  readonly pairs: Uint32Array;
  /** The hashes of every two words that stand side by side, sorted, without that bit. */
  readonly sorted: Uint32Array;
};

/** Longer quotes are compared by their beginning. */
const MOST_WORDS = 400;

const BARE = ~1;

const wordsOf = ({ stored }: Item<Quote>): readonly string[] => evenWords(stored.words).slice(0, MOST_WORDS);

export function quoteNode(item: Item<Quote>): QuoteNode {
  const { kind } = item.fact;
  const words = wordsOf(item);
  const pairs = Uint32Array.from(words, (word, i) => {
    const next = words[i + 1];
    return ((next === undefined ? 0 : hashText(`${word} ${next}`)) & BARE) | (isWeighty(word) ? 1 : 0);
  });
  const manner = kind === 'indirect' ? 'reported' : kind === 'direct' || kind === 'partial' ? 'said' : 'alone';
  return {
    item,
    manner,
    speaker: saidBy(item),
    days: item.day === null ? null : daysOf(item.day),
    length: words.length,
    pairs,
    sorted: pairs
      .subarray(0, -1)
      .map((pair) => pair & BARE)
      .sort(),
  };
}

/** Runs of two and three words of which one carries weight. */
function keysOf({ item, manner }: QuoteNode): Uint32Array {
  const keys = new Set<number>();
  if (manner === 'alone') return new Uint32Array();
  const words = wordsOf(item);
  words.forEach((word, i) => {
    const [next, third] = [words[i + 1], words[i + 2]];
    if (next === undefined) return;
    const pair = `${word} ${next}`;
    if (isWeighty(word) || isWeighty(next)) keys.add(hashText(pair) >>> 0);
    if (third !== undefined && [word, next, third].some(isWeighty)) keys.add(hashText(`${pair} ${third}`) >>> 0);
  });
  return new Uint32Array(keys);
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
    const pair = short.pairs[i]!;
    const after = i + 1 < short.length && has(long.sorted, (pair & BARE) >>> 0);
    if (before || after) {
      covered += 1;
      weighty += pair & 1;
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
  keysOf,
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
