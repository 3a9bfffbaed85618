import { key1, key2, key3 } from '../model/hash.ts';
import {
  AFTER,
  ALL_CAPITALS,
  BEFORE,
  BROAD,
  FINE,
  HAS_CAPITAL,
  LONG,
  LOOKS,
  LOWER,
  PREFIX1,
  SHAPE,
  SUFFIX1,
  SUFFIX2,
  SUFFIX3,
  SYNTAX,
  WORD,
  type WordTable,
} from '../model/words.ts';

/** The tag of what lies outside the sentence: no label has this number. */
export const NO_TAG = 255;

/** At least as many keys as one token has features. */
export const MOST_FEATURES = 80;

/** Sentence flags: most longer words have a capital, as in titles; all letters are capitals. */
const TITLE_CASE = 1;
const CAPITALS = 2;

/** The words of a sentence as block numbers, two places of padding on either side, and what the sentence looks like. */
export type Blocks = { readonly at: Int32Array; readonly flags: number };

export const PAD = 2;

export function blocksOf(words: readonly string[], table: WordTable): Blocks {
  table.settle();
  const at = new Int32Array(words.length + 2 * PAD).fill(AFTER);
  at.fill(BEFORE, 0, PAD);
  for (let i = 0; i < words.length; i += 1) at[i + PAD] = table.block(words[i] as string);
  const values = table.values();
  let long = 0;
  let capital = 0;
  let all = 0;
  for (let i = 0; i < words.length; i += 1) {
    const looks = values[(at[i + PAD] as number) + LOOKS] as number;
    if ((looks & LONG) === 0) continue;
    long += 1;
    if (looks & HAS_CAPITAL) capital += 1;
    if (looks & ALL_CAPITALS) all += 1;
  }
  const flags = (long >= 2 && capital > 0.8 * long ? TITLE_CASE : 0) | (long >= 2 && all > 0.8 * long ? CAPITALS : 0);
  return { at, flags };
}

/** Writes the keys of all features of a token that hang on words alone; gives how many. */
export function wordFeatures(v: Int32Array, blocks: Blocks, i: number, out: Int32Array): number {
  const at = blocks.at;
  const b2 = at[i] as number;
  const b1 = at[i + 1] as number;
  const w = at[i + 2] as number;
  const a1 = at[i + 3] as number;
  const a2 = at[i + 4] as number;
  const lower = v[w + LOWER] as number;
  const lowerB = v[b1 + LOWER] as number;
  const lowerA = v[a1 + LOWER] as number;
  const looks = v[w + LOOKS] as number;
  const start = b1 === BEFORE ? 1 : 0;
  const shape = v[w + SHAPE] as number;
  let n = 0;
  out[n++] = key1(1, v[w + WORD] as number);
  out[n++] = key1(2, lower);
  for (let k = 0; k < 4; k += 1) out[n++] = key1(3 + k, v[w + SUFFIX1 + k] as number);
  for (let k = 0; k < 3; k += 1) out[n++] = key1(7 + k, v[w + PREFIX1 + k] as number);
  out[n++] = key3(10, shape, start, blocks.flags);
  out[n++] = key2(11, v[w + SUFFIX3] as number, shape);
  out[n++] = key1(12, lowerB);
  out[n++] = key1(13, lowerA);
  out[n++] = key1(14, v[b2 + LOWER] as number);
  out[n++] = key1(15, v[a2 + LOWER] as number);
  out[n++] = key1(16, v[b1 + SUFFIX3] as number);
  out[n++] = key1(17, v[a1 + SUFFIX3] as number);
  out[n++] = key1(18, v[b1 + SHAPE] as number);
  out[n++] = key1(19, v[a1 + SHAPE] as number);
  out[n++] = key2(20, lowerB, lower);
  out[n++] = key2(21, lower, lowerA);
  out[n++] = key2(22, lowerB, lowerA);
  out[n++] = key2(23, lowerA, v[a2 + LOWER] as number);
  out[n++] = key2(24, v[b2 + LOWER] as number, lowerB);
  out[n++] = key2(25, v[w + SUFFIX3] as number, v[a1 + SUFFIX3] as number);
  out[n++] = key3(26, looks * 2 + start, (v[b1 + LOOKS] as number) * 128 + (v[a1 + LOOKS] as number), blocks.flags);
  const broad = v[w + BROAD] as number;
  const broadB = v[b1 + BROAD] as number;
  const broadA = v[a1 + BROAD] as number;
  const kind = v[w + SYNTAX] as number;
  out[n++] = key2(27, v[w + FINE] as number, looks);
  out[n++] = key1(28, broad);
  out[n++] = key2(29, broad, v[w + SUFFIX2] as number);
  out[n++] = key1(30, broadB);
  out[n++] = key1(31, broadA);
  out[n++] = key2(32, broadB, broad);
  out[n++] = key2(33, broad, broadA);
  out[n++] = key2(34, kind, shape);
  out[n++] = key2(35, kind, lowerA);
  out[n++] = key2(36, kind, lowerB);
  out[n++] = key1(37, v[b1 + SYNTAX] as number);
  out[n++] = key1(38, v[a1 + SYNTAX] as number);
  return n;
}

/** Writes the keys of the features that hang on the two tags before; `n` is how many there are already, gives the new count. */
export function historyFeatures(
  v: Int32Array,
  blocks: Blocks,
  i: number,
  tag1: number,
  tag2: number,
  out: Int32Array,
  from: number,
): number {
  const w = blocks.at[i + 2] as number;
  const a1 = blocks.at[i + 3] as number;
  let n = from;
  const lower = v[w + LOWER] as number;
  out[n++] = key1(40, tag1);
  out[n++] = key2(41, tag1, tag2);
  out[n++] = key2(42, tag1, lower);
  out[n++] = key3(43, tag1, tag2, lower);
  out[n++] = key2(44, tag1, v[a1 + LOWER] as number);
  out[n++] = key2(45, tag1, v[w + SUFFIX3] as number);
  out[n++] = key2(46, tag1, v[w + SHAPE] as number);
  out[n++] = key3(47, tag1, v[w + SUFFIX3] as number, v[a1 + SUFFIX3] as number);
  out[n++] = key2(48, tag2, lower);
  out[n++] = key2(49, tag1, v[w + BROAD] as number);
  out[n++] = key2(50, tag1, v[w + SYNTAX] as number);
  return n;
}

/** The key under which the tag of a word lies whose tag is sure. */
export const sureKey = (v: Int32Array, blocks: Blocks, i: number): number =>
  key1(80, v[(blocks.at[i + PAD] as number) + WORD] as number);

/** Adds the features of the second pass: what the first made of this word and of the two after it. */
export function secondFeatures(
  v: Int32Array,
  blocks: Blocks,
  i: number,
  tag1: number,
  tag2: number,
  first: Uint8Array,
  out: Int32Array,
  from: number,
): number {
  const w = blocks.at[i + 2] as number;
  const lower = v[w + LOWER] as number;
  const suffix = v[w + SUFFIX3] as number;
  const own = first[i] as number;
  const after1 = i + 1 < first.length ? (first[i + 1] as number) : NO_TAG;
  const after2 = i + 2 < first.length ? (first[i + 2] as number) : NO_TAG;
  let n = from;
  out[n++] = key1(60, own);
  out[n++] = key2(61, own, after1);
  out[n++] = key1(62, after1);
  out[n++] = key2(63, after1, after2);
  out[n++] = key2(64, tag1, after1);
  out[n++] = key3(65, tag1, own, after1);
  out[n++] = key2(66, lower, after1);
  out[n++] = key3(67, tag1, lower, after1);
  out[n++] = key2(68, suffix, after1);
  out[n++] = key3(69, tag1, after1, after2);
  out[n++] = key2(70, own, lower);
  out[n++] = key3(71, tag2, tag1, after1);
  out[n++] = key3(72, v[w + SHAPE] as number, tag1, after1);
  out[n++] = key3(73, suffix, own, after1);
  out[n++] = key3(74, lower, after1, after2);
  return n;
}
