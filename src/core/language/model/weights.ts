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

const MAGIC = 0x31574452;
const HEADER = 6;

const padded = (bytes: number): number => (bytes + 3) & ~3;

/**
 * Packs rows into bytes: a header, the labels, then keys (sorted), counts, classes and weights each in one run. Weights are
 * 16-bit, or 8-bit where all fit. The same rows give the same bytes.
 */
export function packWeights(labels: readonly string[], rows: readonly TrainedRow[]): Uint8Array {
  const sorted = [...rows].sort((a, b) => a.key - b.key);
  const names = new TextEncoder().encode(labels.join('\n'));
  const entries = sorted.reduce((sum, row) => sum + row.classes.length, 0);
  const narrow = sorted.every((row) => row.weights.every((weight) => weight >= -128 && weight <= 127));
  const sizes = [HEADER * 4, names.length, sorted.length * 4, sorted.length, entries, entries * (narrow ? 1 : 2)];
  const bytes = new Uint8Array(sizes.reduce((sum, size) => sum + padded(size), 0));
  const view = new DataView(bytes.buffer);
  for (const [i, value] of [MAGIC, labels.length, names.length, sorted.length, entries, narrow ? 1 : 2].entries()) {
    view.setUint32(i * 4, value, true);
  }
  let at = HEADER * 4;
  bytes.set(names, at);
  at += padded(names.length);
  for (const [i, row] of sorted.entries()) view.setInt32(at + i * 4, row.key, true);
  at += sorted.length * 4;
  for (const [i, row] of sorted.entries()) view.setUint8(at + i, row.classes.length);
  at += padded(sorted.length);
  for (const value of sorted.flatMap((row) => row.classes)) view.setUint8(at++, value);
  at += padded(entries) - entries;
  for (const row of sorted) {
    for (const weight of row.weights) {
      if (narrow) view.setInt8(at, weight);
      else view.setInt16(at, weight, true);
      at += narrow ? 1 : 2;
    }
  }
  return bytes;
}

/** Reads packed weights into a table for scoring. Throws a RangeError where the bytes are none that `packWeights` made. */
export function readWeights(bytes: Uint8Array): Weights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER * 4 || view.getUint32(0, true) !== MAGIC) {
    throw new RangeError('these bytes are no weights: train them again with `npm run train`');
  }
  const header = (i: number): number => view.getUint32(i * 4, true);
  const namesLength = header(2);
  const keys = header(3);
  const entries = header(4);
  const width = header(5);
  const namesAt = HEADER * 4;
  const keysAt = namesAt + padded(namesLength);
  const countsAt = keysAt + keys * 4;
  const classesAt = countsAt + padded(keys);
  let weightAt = classesAt + padded(entries);
  if (weightAt + entries * width > bytes.length) throw new RangeError('the weights are cut short: train them again');
  const labels = new TextDecoder().decode(bytes.subarray(namesAt, namesAt + namesLength)).split('\n');
  let capacity = 16;
  while (capacity < keys * 1.7) capacity *= 2;
  const mask = capacity - 1;
  const slots = new Int32Array(capacity * 2);
  const rows = new Int32Array(keys + entries);
  let classAt = classesAt;
  let row = 0;
  for (let i = 0; i < keys; i += 1) {
    const key = view.getInt32(keysAt + i * 4, true);
    const count = bytes[countsAt + i] as number;
    let slot = key & mask;
    while (slots[slot * 2] !== 0) slot = (slot + 1) & mask;
    slots[slot * 2] = key;
    slots[slot * 2 + 1] = row;
    rows[row++] = count;
    for (let j = 0; j < count; j += 1) {
      const weight = width === 1 ? view.getInt8(weightAt) : view.getInt16(weightAt, true);
      rows[row++] = (weight << 8) | (bytes[classAt++] as number);
      weightAt += width;
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

/** The class with the highest score, the first of equals. */
export function best(scores: Int32Array | Float64Array): number {
  let winner = 0;
  let highest = scores[0] as number;
  for (let i = 1; i < scores.length; i += 1) {
    const score = scores[i] as number;
    if (score > highest) {
      highest = score;
      winner = i;
    }
  }
  return winner;
}
