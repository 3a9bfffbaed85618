import { FIELDS, inField, MOST_SUM } from './sums.ts';

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
export const STRIDE = 5;
/** No feature writer gives more keys at a time. */
export const MOST_KEYS = 160;
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
 * Packs rows into bytes: a header of five 32-bit numbers (a mark, the bytes of the labels, the rows, the entries, the bytes of the
 * rows), the labels, and the rows in the order of their keys. A row is its key, as the distance from the one before, the count of
 * its entries, and the class and weight of each in the order of the classes. Weights are whole numbers of at most 23 bits, classes
 * of 8. The same rows in whatever order give the same bytes.
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
