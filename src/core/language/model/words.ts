import { type Clusters, NO_CLUSTERS } from './clusters.ts';
import { hashText } from './hash.ts';

/** Places of a word's numbers in its block of `WordTable.values`: first hashes. */
export const WORD = 0;
export const LOWER = 1;
export const SUFFIX1 = 2;
export const SUFFIX2 = 3;
export const SUFFIX3 = 4;
export const SUFFIX4 = 5;
export const PREFIX1 = 6;
export const PREFIX2 = 7;
export const PREFIX3 = 8;
export const SHAPE = 9;
/** Bits, see below. */
export const LOOKS = 10;
/** Cluster ids, 0 for a word that has none. */
export const FINE = 11;
export const BROAD = 12;
export const SYNTAX = 13;
export const BLOCK = 14;

export const HAS_CAPITAL = 1;
export const ALL_CAPITALS = 2;
export const HAS_DIGIT = 4;
export const HAS_HYPHEN = 8;
export const HAS_LETTER = 16;
export const HAS_DOT = 32;
export const LONG = 64;

const QUOTES = /^(?:["“”„«»]|``|''|’’|‘‘|[‘’'`])$/;
const YEAR = /^(?:1[0-9]|20)\d\d$/;
const NUMBER = /^[\d.,:/]*\d[\d.,:/]*$/;
/** A table that holds more words than this forgets them: memory stays bounded whatever is read. */
const MOST_WORDS = 60_000;

/** A word as the features see it: one form for all quote marks, one for years, one for other numbers. */
export function evenOut(word: string): string {
  const code = word.charCodeAt(0);
  if (word.length <= 2 && QUOTES.test(word)) return word.length === 1 && (code === 0x27 || code === 0x2019) ? "'" : '"';
  if (code >= 48 && code <= 57) {
    if (YEAR.test(word)) return '\u0001y';
    if (NUMBER.test(word)) return '\u0001n';
  }
  if (code === 0x2014) return '--';
  if (code === 0x2013) return '-';
  return word.includes('’') ? word.replaceAll('’', "'") : word;
}

/** Runs of capitals X, small letters x, digits d and other marks, one sign a run, cut at eight. */
function shapeOf(word: string): string {
  let shape = '';
  for (let i = 0; i < word.length && shape.length < 8; i += 1) {
    const character = word[i] as string;
    const code = word.charCodeAt(i);
    let sign: string;
    if (code < 128) {
      if (code >= 97 && code <= 122) sign = 'x';
      else if (code >= 65 && code <= 90) sign = 'X';
      else sign = code >= 48 && code <= 57 ? 'd' : character;
    } else {
      const lower = character.toLowerCase();
      sign = lower !== character ? 'X' : lower.toUpperCase() !== character ? 'x' : 'o';
    }
    if (shape[shape.length - 1] !== sign || (sign === 'X' && i === 1)) shape += sign;
  }
  return shape;
}

function looksOf(word: string, lower: string): number {
  const upper = word.toUpperCase();
  const hasLetter = upper !== lower;
  let looks = 0;
  const first = word[0] ?? '';
  if (first !== first.toLowerCase()) looks |= HAS_CAPITAL;
  if (hasLetter && upper === word && word.length > 1) looks |= ALL_CAPITALS;
  if (/\d/.test(word)) looks |= HAS_DIGIT;
  if (word.includes('-')) looks |= HAS_HYPHEN;
  if (hasLetter) looks |= HAS_LETTER;
  if (word.includes('.')) looks |= HAS_DOT;
  if (word.length >= 4) looks |= LONG;
  return looks;
}

/** Words met so far, each with a block of numbers that features are made of, so that no string is touched twice. */
export type WordTable = {
  /** The start of the word's block in `values`. Call `values` anew after it: the store may have grown. */
  readonly block: (word: string) => number;
  readonly values: () => Int32Array;
  /** To be called between sentences: blocks given earlier may be void afterwards. */
  readonly settle: () => void;
};

/** The block of what stands before a sentence, and of what stands after it. */
export const BEFORE = 0;
export const AFTER = BLOCK;

/** An empty table that looks words up among the clusters given. */
export function createWordTable(clusters: Clusters = NO_CLUSTERS): WordTable {
  let values = new Int32Array(BLOCK * 4096);
  const known = new Map<string, number>();
  let used = 0;
  const add = (text: string): number => {
    if (used + BLOCK > values.length) {
      const next = new Int32Array(values.length * 2);
      next.set(values);
      values = next;
    }
    const at = used;
    used += BLOCK;
    const word = evenOut(text);
    const lower = word.toLowerCase();
    const n = lower.length;
    values[at + WORD] = hashText(word);
    values[at + LOWER] = hashText(lower);
    for (let i = 1; i <= 4; i += 1) values[at + SUFFIX1 + i - 1] = hashText(lower, Math.max(0, n - i));
    for (let i = 1; i <= 3; i += 1) values[at + PREFIX1 + i - 1] = hashText(lower, 0, Math.min(n, i));
    values[at + SHAPE] = hashText(shapeOf(word));
    values[at + LOOKS] = looksOf(word, lower);
    const place = clusters.find(values[at + LOWER] as number);
    values[at + FINE] = clusters.fine(place);
    values[at + BROAD] = clusters.broad(place);
    values[at + SYNTAX] = clusters.syntax(place);
    return at;
  };
  const clear = (): void => {
    known.clear();
    used = 0;
    add('\u0002');
    add('\u0003');
  };
  clear();
  return {
    block(word) {
      const found = known.get(word);
      if (found !== undefined) return found;
      const at = add(word);
      known.set(word, at);
      return at;
    },
    values() {
      return values;
    },
    settle() {
      if (known.size > MOST_WORDS) clear();
    },
  };
}
