import { key1, key2, key3, key4 } from '../model/hash.ts';
import {
  BROAD,
  FINE,
  HAS_CAPITAL,
  LOOKS,
  LOWER,
  PREFIX3,
  SHAPE,
  SUFFIX1,
  SUFFIX3,
  SYNTAX,
  WORD,
} from '../model/words.ts';
import { type Evidence, PAD } from './evidence.ts';
import type { Memory } from './memory.ts';

export const MOST_FEATURES = 160;

const bounded = (n: number): number => (n > 3 ? 4 : n);

/** Writes the features that hang on words, tags and lists alone, the same in both passes; gives how many. */
export function plainFeatures(v: Int32Array, e: Evidence, i: number, out: Int32Array): number {
  const { blocks, tags, codes } = e;
  const b2 = blocks[i] as number;
  const b1 = blocks[i + 1] as number;
  const w = blocks[i + 2] as number;
  const a1 = blocks[i + 3] as number;
  const a2 = blocks[i + 4] as number;
  const lower = v[w + LOWER] as number;
  const lowerB = v[b1 + LOWER] as number;
  const lowerA = v[a1 + LOWER] as number;
  const shape = v[w + SHAPE] as number;
  const looks = v[w + LOOKS] as number;
  const p = tags[i + 2] as number;
  const pB = tags[i + 1] as number;
  const pA = tags[i + 3] as number;
  const c = codes[i + 2] as number;
  const cB = codes[i + 1] as number;
  const cA = codes[i + 3] as number;
  const habit = e.habits[i] as number;
  const flags = e.flags[i] as number;
  const start = e.sentenceStart[i] as number;
  let n = 0;
  out[n++] = key1(1, v[w + WORD] as number);
  out[n++] = key1(2, lower);
  out[n++] = key2(3, v[w + SUFFIX3] as number, looks & HAS_CAPITAL);
  out[n++] = key2(4, v[w + SUFFIX3 + 1] as number, looks & HAS_CAPITAL);
  out[n++] = key2(5, v[w + SUFFIX1 + 1] as number, looks & HAS_CAPITAL);
  out[n++] = key2(6, v[w + PREFIX3] as number, looks & HAS_CAPITAL);
  out[n++] = key2(7, shape, flags);
  out[n++] = key2(8, lowerB, looks & HAS_CAPITAL);
  out[n++] = key2(9, lowerA, looks & HAS_CAPITAL);
  out[n++] = key2(10, v[b2 + LOWER] as number, looks & HAS_CAPITAL);
  out[n++] = key2(11, v[a2 + LOWER] as number, looks & HAS_CAPITAL);
  out[n++] = key2(12, v[b1 + SHAPE] as number, shape);
  out[n++] = key2(13, shape, v[a1 + SHAPE] as number);
  out[n++] = key2(14, lowerB, lower);
  out[n++] = key2(15, lower, lowerA);
  out[n++] = key3(16, v[b2 + LOWER] as number, lowerB, looks & HAS_CAPITAL);
  out[n++] = key3(17, lowerA, v[a2 + LOWER] as number, looks & HAS_CAPITAL);
  out[n++] = key2(18, p, flags);
  out[n++] = key2(19, pB, p);
  out[n++] = key2(20, p, pA);
  out[n++] = key3(21, pB, p, pA);
  out[n++] = key1(22, c);
  out[n++] = key2(23, cB, looks & HAS_CAPITAL);
  out[n++] = key2(24, cA, looks & HAS_CAPITAL);
  out[n++] = key2(25, cB, c);
  out[n++] = key2(26, c, cA);
  out[n++] = key2(27, codes[i] as number, looks & HAS_CAPITAL);
  out[n++] = key2(28, codes[i + 4] as number, looks & HAS_CAPITAL);
  for (let bits = c; bits !== 0; bits &= bits - 1) out[n++] = key2(29, bits & -bits, looks & HAS_CAPITAL);
  out[n++] = key3(30, habit, looks, start);
  out[n++] = key3(31, habit, c, start);
  out[n++] = key4(32, flags, looks, start, p);
  out[n++] = key2(33, c, p);
  out[n++] = key3(34, c, lowerB, looks & HAS_CAPITAL);
  out[n++] = key3(35, c, lowerA, looks & HAS_CAPITAL);
  const capital = looks & HAS_CAPITAL;
  const broad = v[w + BROAD] as number;
  const kind = v[w + SYNTAX] as number;
  const kindB = v[b1 + SYNTAX] as number;
  const kindA = v[a1 + SYNTAX] as number;
  out[n++] = key2(36, v[w + FINE] as number, capital);
  out[n++] = key2(37, broad, capital);
  out[n++] = key2(38, kind, capital);
  out[n++] = key2(39, v[b1 + FINE] as number, capital);
  out[n++] = key2(40, v[b1 + BROAD] as number, capital);
  out[n++] = key2(41, kindB, capital);
  out[n++] = key2(42, v[a1 + FINE] as number, capital);
  out[n++] = key2(43, v[a1 + BROAD] as number, capital);
  out[n++] = key2(44, kindA, capital);
  out[n++] = key3(45, kind, kindA, capital);
  out[n++] = key3(46, kindB, kind, capital);
  out[n++] = key2(47, v[b2 + SYNTAX] as number, capital);
  out[n++] = key2(48, v[a2 + SYNTAX] as number, capital);
  out[n++] = key3(49, broad, c, capital);
  out[n++] = key3(100, broad, habit, start);
  out[n++] = key3(101, kind, p, start);
  const first = e.runFirst[i] as number;
  if (first >= 0) {
    const last = e.runLast[i] as number;
    const before = blocks[first - 1 + PAD] as number;
    const after = blocks[last + 1 + PAD] as number;
    const end = v[(blocks[last + PAD] as number) + LOWER] as number;
    const head = v[(blocks[first + PAD] as number) + LOWER] as number;
    const endCode = codes[last + PAD] as number;
    const headCode = codes[first + PAD] as number;
    const left = bounded(i - first);
    const right = bounded(last - i);
    const opens = e.sentenceStart[first] as number;
    out[n++] = key2(50, end, left === 0 ? 1 : 0);
    out[n++] = key2(51, head, left === 0 ? 1 : 0);
    out[n++] = key3(52, left, right, flags);
    out[n++] = key2(53, v[before + LOWER] as number, left === 0 ? 1 : 0);
    out[n++] = key2(54, v[after + LOWER] as number, left === 0 ? 1 : 0);
    out[n++] = key3(55, endCode, left, right);
    out[n++] = key3(56, headCode, left, right);
    out[n++] = key4(57, c, left, right, habit);
    out[n++] = key3(58, left, right, shape);
    out[n++] = key3(59, v[before + LOWER] as number, v[after + LOWER] as number, left);
    out[n++] = key4(60, codes[first - 1 + PAD] as number, c, left, right);
    out[n++] = key4(61, tags[first - 1 + PAD] as number, tags[last + 1 + PAD] as number, left, right);
    out[n++] = key3(62, v[(blocks[last + PAD] as number) + SUFFIX3] as number, left, right);
    out[n++] = key3(63, opens, left, habit);
    const firstBlock = blocks[first + PAD] as number;
    const lastBlock = blocks[last + PAD] as number;
    out[n++] = key2(102, v[lastBlock + BROAD] as number, left === 0 ? 1 : 0);
    out[n++] = key2(103, v[lastBlock + SYNTAX] as number, left === 0 ? 1 : 0);
    out[n++] = key2(104, v[firstBlock + BROAD] as number, left === 0 ? 1 : 0);
    out[n++] = key3(105, v[firstBlock + BROAD] as number, left, right);
    out[n++] = key3(106, v[lastBlock + BROAD] as number, left, right);
    out[n++] = key3(107, v[before + BROAD] as number, left, right);
    out[n++] = key3(108, v[after + BROAD] as number, left, right);
    out[n++] = key3(109, v[before + SYNTAX] as number, left, right);
    out[n++] = key3(110, v[after + SYNTAX] as number, left, right);
    out[n++] = key3(111, v[firstBlock + SYNTAX] as number, v[lastBlock + SYNTAX] as number, left);
  }
  return n;
}

/** Adds the features that hang on the labels before. `lastName` is the hash of the last word of the last name, 0 for none. */
export function historyFeatures(
  v: Int32Array,
  e: Evidence,
  i: number,
  label1: number,
  label2: number,
  lastName: number,
  out: Int32Array,
  from: number,
): number {
  const w = e.blocks[i + PAD] as number;
  const c = e.codes[i + PAD] as number;
  const lower = v[w + LOWER] as number;
  const first = e.runFirst[i] as number;
  const right = first >= 0 ? bounded((e.runLast[i] as number) - i) : -1;
  let n = from;
  out[n++] = key1(70, label1);
  out[n++] = key2(71, label1, label2);
  out[n++] = key2(72, label1, lower);
  out[n++] = key2(73, label1, e.tags[i + PAD] as number);
  out[n++] = key2(74, label1, c);
  out[n++] = key2(75, label1, v[w + SHAPE] as number);
  out[n++] = key2(76, label1, v[(e.blocks[i + 1] as number) + LOWER] as number);
  out[n++] = key3(77, label1, right, v[w + LOOKS] as number);
  out[n++] = key3(78, label1, e.codes[i + 1] as number, c);
  out[n++] = key3(79, label1, c, e.codes[i + 3] as number);
  out[n++] = key2(82, label1, v[w + FINE] as number);
  out[n++] = key2(83, label1, v[w + BROAD] as number);
  out[n++] = key2(84, label1, v[w + SYNTAX] as number);
  out[n++] = key2(85, label1, v[(e.blocks[i + 3] as number) + SYNTAX] as number);
  out[n++] = key2(80, lastName, lower);
  out[n++] = key3(81, label1, v[w + SUFFIX3] as number, v[w + LOOKS] as number);
  return n;
}

/** Adds what the first pass made of this word and its neighbours. */
export function memoryFeatures(
  v: Int32Array,
  e: Evidence,
  memory: Memory,
  i: number,
  label1: number,
  out: Int32Array,
  from: number,
): number {
  const whole = memory.whole[i] as number;
  const within = memory.within[i] as number;
  const before = i > 0 ? (memory.whole[i - 1] as number) * 32 + (memory.within[i - 1] as number) : 0;
  const after =
    i + 1 < memory.whole.length ? (memory.whole[i + 1] as number) * 32 + (memory.within[i + 1] as number) : 0;
  const c = e.codes[i + PAD] as number;
  const looks = v[(e.blocks[i + PAD] as number) + LOOKS] as number;
  let n = from;
  out[n++] = key2(90, whole, looks);
  out[n++] = key2(91, within, looks);
  out[n++] = key3(92, whole, within, looks);
  out[n++] = key3(93, whole, within, before);
  out[n++] = key3(94, whole, within, after);
  out[n++] = key3(95, whole, within, label1);
  out[n++] = key3(96, whole, within, c);
  out[n++] = key2(97, before, after);
  out[n++] = key4(98, whole, within, e.flags[i] as number, e.habits[i] as number);
  return n;
}
