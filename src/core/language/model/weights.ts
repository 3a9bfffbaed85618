import { addFields, FIELDS, inField, MOST_SUM } from './sums.ts';

/**
 * Trained weights, ready for scoring: an open-addressing table from feature keys to rows. A short row lies in `rows`: a count
 * and then one 32-bit number an entry, the class in the low eight bits and the weight above them, so that one read gives
 * both. A long one lies in `full`, all classes in order, three to a number (see `sums.ts`); its place is negative.
 */
export type Weights = {
  readonly labels: readonly string[];
  /** Key and place of the row, in turn; a key of 0 marks an empty slot. */
  readonly slots: Int32Array;
  readonly mask: number;
  readonly rows: Int32Array;
  readonly full: Float64Array;
  /** How many numbers of `full` are a row: a multiple of `STRIDE`. */
  readonly width: number;
};

/** So many numbers of the long rows are added up at a time, each in a variable of its own. */
const STRIDE = 5;
/** No feature writer gives more keys at a time. */
const MOST_KEYS = 160;
/** A row with a larger weight is not held as sums, which might overflow. */
const MOST_WEIGHT = Math.floor(MOST_SUM / MOST_KEYS);

/** What a training gives: for each feature key its row of classes and whole-numbered weights. */
export type TrainedRow = {
  readonly key: number;
  readonly classes: readonly number[];
  readonly weights: readonly number[];
};

const MAGIC = 0x32574452;
const HEADER = 5;

/** A growing store of bytes; numbers are written seven bits a byte, low ones first, so that small ones take little room. */
class ByteWriter {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;

  byte(value: number): void {
    if (this.#length === this.#bytes.length) {
      const next = new Uint8Array(this.#bytes.length * 2);
      next.set(this.#bytes);
      this.#bytes = next;
    }
    this.#bytes[this.#length++] = value;
  }

  number(value: number): void {
    let rest = value >>> 0;
    while (rest > 127) {
      this.byte((rest & 127) | 128);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}

/**
 * Packs rows into bytes: a header, the labels, then for each row, in the order of their keys, the distance from the key
 * before, the count, and each entry's class and weight, in the order of the classes. Weights are whole numbers of at most 23 bits. The same rows, in
 * whatever order, give the same bytes.
 */
export function packWeights(labels: readonly string[], rows: readonly TrainedRow[]): Uint8Array {
  const sorted = [...rows].sort((a, b) => (a.key >>> 0) - (b.key >>> 0));
  const names = new TextEncoder().encode(labels.join('\n'));
  const body = new ByteWriter();
  let before = 0;
  let entries = 0;
  for (const { key, classes, weights } of sorted) {
    body.number((key >>> 0) - before);
    before = key >>> 0;
    body.byte(classes.length);
    entries += classes.length;
    const order = classes.map((_, i) => i).sort((a, b) => (classes[a] ?? 0) - (classes[b] ?? 0));
    for (const i of order) {
      const weight = weights[i] ?? 0;
      body.byte(classes[i] ?? 0);
      body.number((weight << 1) ^ (weight >> 31));
    }
  }
  const bytes = new Uint8Array(HEADER * 4 + names.length + body.bytes.length);
  const view = new DataView(bytes.buffer);
  for (const [i, value] of [MAGIC, names.length, sorted.length, entries, body.bytes.length].entries()) {
    view.setUint32(i * 4, value, true);
  }
  bytes.set(names, HEADER * 4);
  bytes.set(body.bytes, HEADER * 4 + names.length);
  return bytes;
}

type Header = { readonly labels: string[]; readonly keys: number; readonly entries: number; readonly bodyAt: number };

function readHeader(bytes: Uint8Array): Header {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER * 4 || view.getUint32(0, true) !== MAGIC) {
    throw new RangeError('these bytes are no weights: train them again with `npm run train`');
  }
  const number = (i: number): number => view.getUint32(i * 4, true);
  const bodyAt = HEADER * 4 + number(1);
  if (bytes.length !== bodyAt + number(4)) throw new RangeError('the weights are cut short: train them again');
  const labels = new TextDecoder().decode(bytes.subarray(HEADER * 4, bodyAt)).split('\n');
  return { labels, keys: number(2), entries: number(3), bodyAt };
}

/** The labels of packed weights. Throws a RangeError where the bytes are none that `packWeights` made. */
export const readLabels = (bytes: Uint8Array): readonly string[] => readHeader(bytes).labels;

/**
 * Reads packed weights into a table for scoring. Where `classes`, their number, is given, long rows are held as sums: that
 * pays where most rows that are met are long. Throws a RangeError where the bytes are none that `packWeights` made.
 */
export function readWeights(bytes: Uint8Array, classes = 0): Weights {
  const { labels, keys, entries, bodyAt } = readHeader(bytes);
  const width = STRIDE * Math.ceil(classes / (FIELDS * STRIDE));
  let capacity = 16;
  while (capacity < keys * 1.7) capacity *= 2;
  const mask = capacity - 1;
  const slots = new Int32Array(capacity * 2);
  const rows = new Int32Array(keys + entries);
  let full = new Float64Array(width << 14);
  let fullEnd = width;
  /** Copies a row of `rows` to `full`; gives its place. */
  const fill = (from: number, to: number): number => {
    if (fullEnd + width > full.length) {
      const more = new Float64Array(full.length * 2);
      more.set(full);
      full = more;
    }
    for (let i = from; i < to; i += 1) {
      const entry = rows[i] as number;
      const at = fullEnd + Math.floor((entry & 255) / FIELDS);
      full[at] = (full[at] as number) + inField(entry >> 8, entry & 255);
    }
    fullEnd += width;
    return width - fullEnd;
  };
  let at = bodyAt;
  const number = (): number => {
    let value = 0;
    let shift = 0;
    for (;;) {
      const byte = bytes[at++] as number;
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
      shift += 7;
    }
  };
  let key = 0;
  let row = 0;
  for (let i = 0; i < keys; i += 1) {
    key = (key + number()) | 0;
    const count = bytes[at++] as number;
    let slot = key & mask;
    while (slots[slot * 2] !== 0) slot = (slot + 1) & mask;
    slots[slot * 2] = key;
    let most = 0;
    rows[row] = count;
    for (let j = 1; j <= count; j += 1) {
      const label = bytes[at++] as number;
      const zigzag = number();
      const weight = (zigzag >>> 1) ^ -(zigzag & 1);
      if (Math.abs(weight) > most) most = Math.abs(weight);
      rows[row + j] = (weight << 8) | label;
    }
    if (width > 0 && count * 2 >= width && most <= MOST_WEIGHT) slots[slot * 2 + 1] = fill(row + 1, row + 1 + count);
    else {
      slots[slot * 2 + 1] = row;
      row += 1 + count;
    }
  }
  const kept = row === rows.length ? rows : rows.slice(0, row);
  return { labels, slots, mask, rows: kept, full: full.slice(0, fullEnd), width };
}

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
 * The class that a key marks, -1 where it marks none. A row of weights that happens to have the same key is told from a mark by
 * its weights: those of trained rows are cut above `MARK`. For weights without long rows.
 */
export function markedClass(weights: Weights, key: number): number {
  const slot = slotOf(weights, key);
  if (slot < 0) return -1;
  const at = weights.slots[slot] as number;
  const entry = weights.rows[at + 1] as number;
  return weights.rows[at] === 1 && entry >> 8 === MARK ? entry & 255 : -1;
}

/** As `addScores`, for the classes before `end` alone. For weights without long rows. */
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
