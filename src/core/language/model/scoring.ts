import { addFields, FIELDS } from './sums.ts';
import { MOST_KEYS, STRIDE, type Weights } from './weights.ts';

/** The place in `slots` of a key's row, -1 where there is none. */
function slotOf({ slots, mask }: Weights, key: number): number {
  let slot = (key & mask) << 1;
  for (;;) {
    const found = slots[slot] as number;
    if (found === key) return slot + 1;
    if (found === 0) return -1;
    slot = (slot + 2) & ((mask << 1) | 1);
  }
}

/** The weight of a row's only entry that marks a class instead of speaking for it. */
export const MARK = 1;

/**
 * The class that a key marks, -1 where it marks none: a mark is a row of one entry whose weight is `MARK`. Training keeps no weight
 * so small, so that a feature whose key happens to be the same is no mark. For weights without long rows.
 */
export function markedClass(weights: Weights, key: number): number {
  const slot = slotOf(weights, key);
  if (slot < 0) return -1;
  const at = weights.slots[slot] as number;
  const entry = weights.rows[at + 1] as number;
  return weights.rows[at] === 1 && entry >> 8 === MARK ? entry & 255 : -1;
}

/** As `addScores`, for the classes before `end` alone, whose scores alone change. For weights without long rows. */
export function addFirstScores(
  weights: Weights,
  keys: Int32Array,
  count: number,
  scores: Int32Array,
  end: number,
): void {
  const { slots, rows } = weights;
  for (let i = 0; i < count; i += 1) {
    const slot = slotOf(weights, keys[i] as number);
    if (slot < 0) continue;
    let at = slots[slot] as number;
    const last = at + (rows[at] as number);
    while (at < last) {
      at += 1;
      const entry = rows[at] as number;
      const label = entry & 255;
      if (label >= end) break;
      scores[label] = (scores[label] as number) + (entry >> 8);
    }
  }
}

/** The places of the long rows among the features. */
const long = new Int32Array(MOST_KEYS);

/**
 * Adds the weights of the features keys[0, count) to the scores, one score a class; at most 160 features. The scores of the
 * classes from `skipFrom` on and before `skipTo` are not wanted and may be anything.
 */
export function addScores(
  weights: Weights,
  keys: Int32Array,
  count: number,
  scores: Int32Array,
  skipFrom = 0,
  skipTo = 0,
): void {
  const { slots, rows } = weights;
  let longCount = 0;
  for (let i = 0; i < count; i += 1) {
    const slot = slotOf(weights, keys[i] as number);
    if (slot < 0) continue;
    let at = slots[slot] as number;
    if (at < 0) {
      long[longCount++] = -at;
      continue;
    }
    const end = at + (rows[at] as number);
    while (at < end) {
      at += 1;
      const entry = rows[at] as number;
      const label = entry & 255;
      scores[label] = (scores[label] as number) + (entry >> 8);
    }
  }
  const from = Math.ceil(skipFrom / (FIELDS * STRIDE)) * STRIDE;
  const to = Math.floor(skipTo / (FIELDS * STRIDE)) * STRIDE;
  for (let column = 0; column < weights.width; column += STRIDE) {
    if (column < from || column >= to) addColumns(weights.full, column, longCount, scores);
  }
}

/** Adds the weights of the long rows noted for the classes of a few columns: row by row, with the sums kept in variables. */
function addColumns(full: Float64Array, column: number, count: number, scores: Int32Array): void {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  for (let i = 0; i < count; i += 1) {
    const at = (long[i] as number) + column;
    a += full[at] as number;
    b += full[at + 1] as number;
    c += full[at + 2] as number;
    d += full[at + 3] as number;
    e += full[at + 4] as number;
  }
  const first = column * FIELDS;
  addFields(a, scores, first);
  if (first + FIELDS < scores.length) addFields(b, scores, first + FIELDS);
  if (first + 2 * FIELDS < scores.length) addFields(c, scores, first + 2 * FIELDS);
  if (first + 3 * FIELDS < scores.length) addFields(d, scores, first + 3 * FIELDS);
  if (first + 4 * FIELDS < scores.length) addFields(e, scores, first + 4 * FIELDS);
}

/** The class with the highest score among [from, to), the first of equals. */
export function best(scores: Int32Array | Float64Array, from = 0, to: number = scores.length): number {
  let winner = from;
  let highest = scores[from] as number;
  for (let i = from + 1; i < to; i += 1) {
    const score = scores[i] as number;
    if (score > highest) {
      highest = score;
      winner = i;
    }
  }
  return winner;
}
