/**
 * Trained weights, ready for scoring: an open-addressing table from feature keys to rows. A row is a count and then one
 * 32-bit number an entry, the class in the low eight bits and the weight above them, so that one read gives both.
 */
export type Weights = {
  readonly labels: readonly string[];
  /** Key and start of the row, in turn; a key of 0 marks an empty slot. */
  readonly slots: Int32Array;
  readonly mask: number;
  readonly rows: Int32Array;
};

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
 * before, the count, and each entry's class and weight. Weights are whole numbers of at most 23 bits. The same rows, in
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
    for (const [i, label] of classes.entries()) {
      const weight = weights[i] ?? 0;
      body.byte(label);
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

/** Reads packed weights into a table for scoring. Throws a RangeError where the bytes are none that `packWeights` made. */
export function readWeights(bytes: Uint8Array): Weights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER * 4 || view.getUint32(0, true) !== MAGIC) {
    throw new RangeError('these bytes are no weights: train them again with `npm run train`');
  }
  const [namesLength, keys, entries, bodyLength] = [4, 8, 12, 16].map((at) => view.getUint32(at, true)) as [
    number,
    number,
    number,
    number,
  ];
  const bodyAt = HEADER * 4 + namesLength;
  if (bytes.length !== bodyAt + bodyLength) throw new RangeError('the weights are cut short: train them again');
  const labels = new TextDecoder().decode(bytes.subarray(HEADER * 4, bodyAt)).split('\n');
  let capacity = 16;
  while (capacity < keys * 1.7) capacity *= 2;
  const mask = capacity - 1;
  const slots = new Int32Array(capacity * 2);
  const rows = new Int32Array(keys + entries);
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
    slots[slot * 2 + 1] = row;
    rows[row++] = count;
    for (let j = 0; j < count; j += 1) {
      const label = bytes[at++] as number;
      const zigzag = number();
      rows[row++] = (((zigzag >>> 1) ^ -(zigzag & 1)) << 8) | label;
    }
  }
  return { labels, slots, mask, rows };
}

/** Adds the weights of the features keys[0, count) to the scores, one score a class. */
export function addScores(weights: Weights, keys: Int32Array, count: number, scores: Int32Array): void {
  const { slots, mask, rows } = weights;
  for (let i = 0; i < count; i += 1) {
    const key = keys[i] as number;
    let slot = (key & mask) << 1;
    let found = slots[slot] as number;
    while (found !== key && found !== 0) {
      slot = (slot + 2) & ((mask << 1) | 1);
      found = slots[slot] as number;
    }
    if (found === 0) continue;
    let at = slots[slot + 1] as number;
    const end = at + (rows[at] as number);
    while (at < end) {
      at += 1;
      const entry = rows[at] as number;
      const label = entry & 255;
      scores[label] = (scores[label] as number) + (entry >> 8);
    }
  }
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
