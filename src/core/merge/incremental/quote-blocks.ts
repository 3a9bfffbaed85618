import { type DayRange, daysOf } from '../../dates/when.ts';
import type { Quote } from '../../facts/fact.ts';
import { hashText } from '../../language/model/hash.ts';
import type { Item } from '../items.ts';
import { daysApart, isOneUtterance, TRANSLATED_WITHIN } from '../one-utterance.ts';
import { relate, type Said, saidBy } from '../quote-speakers.ts';
import { saysTheSame } from '../same-content.ts';
import { type Alignment, evenWords, isWeighty } from '../wording.ts';
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

/** What blocks need to know of a quote, read once. */
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

/** The first of two quotes of one length, by their words: whichever way they are asked of, the answer is the same. */
const isShorter = (a: QuoteNode, b: QuoteNode): boolean =>
  a.length < b.length || (a.length === b.length && a.item.stored.words < b.item.stored.words);

/** The most that an alignment of two wordings can match: words that stand in pairs that both have. */
function mostAlike(a: QuoteNode, b: QuoteNode): Alignment {
  const [short, long] = isShorter(a, b) ? [a, b] : [b, a];
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
  return { coverage: covered / Math.max(1, short.length), weighty, run };
}

/** A run of words that more quotes share is a turn of phrase. */
const MOST_HOLDERS = 200;

/** Which quotes may be wordings of one utterance. */
export const QUOTE_RELATION: Relation<QuoteNode> = {
  keysOf,
  /** What the rules by which quotes become one say of them at most. */
  mayBeOne(a, b) {
    if (a.manner !== b.manner) return false;
    const speakers = relate(a.speaker, b.speaker);
    const apart = daysApart(a.days, b.days);
    const most = mostAlike(a, b);
    if (
      isOneUtterance(most, {
        length: Math.min(a.length, b.length),
        apart,
        speakers,
      })
    )
      return true;
    const mayBeTranslated =
      speakers === 'same' && apart <= TRANSLATED_WITHIN && most.coverage >= 0.2 && most.weighty >= 2;
    return mayBeTranslated && saysTheSame(wordsOf(a.item), wordsOf(b.item));
  },
  mostHolders: MOST_HOLDERS,
};
