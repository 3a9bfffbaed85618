import type { TrainedRow } from '../core/language/model/weights.ts';

const FIRST_CAPACITY = 1 << 18;
/** Weights are packed as 16-bit numbers. */
const LIMIT = 32_767;

/**
 * A multi-class averaged perceptron (Freund and Schapire 1999; Collins 2002) over hashed features, with sparse rows: a
 * feature holds entries only for the classes that an update ever touched.
 */
export class Perceptron {
  #keys = new Int32Array(FIRST_CAPACITY);
  #rowOfSlot = new Int32Array(FIRST_CAPACITY);
  #mask = FIRST_CAPACITY - 1;
  #rowCount = 0;
  #rowKey = new Int32Array(1 << 16);
  #rowStart = new Int32Array(1 << 16);
  #rowLength = new Uint8Array(1 << 16);
  #rowRoom = new Uint8Array(1 << 16);
  #used = 0;
  #class = new Uint8Array(1 << 18);
  #weight = new Float32Array(1 << 18);
  #total = new Float64Array(1 << 18);
  #stamp = new Int32Array(1 << 18);
  #now = 0;

  /** Adds the weights of the features to the scores. */
  score(keys: Int32Array, count: number, scores: Float64Array): void {
    for (let i = 0; i < count; i += 1) {
      const row = this.#find(keys[i] as number);
      if (row < 0) continue;
      const start = this.#rowStart[row] as number;
      const end = start + (this.#rowLength[row] as number);
      for (let at = start; at < end; at += 1) {
        const label = this.#class[at] as number;
        scores[label] = (scores[label] as number) + (this.#weight[at] as number);
      }
    }
  }

  /** One example has been seen: averages count examples, not updates. */
  tick(): void {
    this.#now += 1;
  }

  /** Moves the features towards one class and away from another. */
  update(keys: Int32Array, count: number, good: number, bad: number): void {
    for (let i = 0; i < count; i += 1) {
      const row = this.#findOrMake(keys[i] as number);
      this.#add(row, good, 1);
      this.#add(row, bad, -1);
    }
  }

  /** The averaged weights times `scale`, rounded to whole numbers; what comes to 0 is left out. */
  rows(scale: number): TrainedRow[] {
    const out: TrainedRow[] = [];
    for (let row = 0; row < this.#rowCount; row += 1) {
      const start = this.#rowStart[row] as number;
      const classes: number[] = [];
      const weights: number[] = [];
      for (let at = start; at < start + (this.#rowLength[row] as number); at += 1) {
        const weight = Math.max(-LIMIT, Math.min(LIMIT, Math.round(this.#average(at) * scale)));
        if (weight === 0) continue;
        classes.push(this.#class[at] as number);
        weights.push(weight);
      }
      if (classes.length > 0) out.push({ key: this.#rowKey[row] as number, classes, weights });
    }
    return out;
  }

  /** Ends the training: from here on the averaged weights score. */
  average(): void {
    for (let row = 0; row < this.#rowCount; row += 1) {
      const start = this.#rowStart[row] as number;
      for (let at = start; at < start + (this.#rowLength[row] as number); at += 1) {
        const mean = this.#average(at);
        this.#weight[at] = mean;
        this.#total[at] = mean * this.#now;
        this.#stamp[at] = this.#now;
      }
    }
  }

  #average(at: number): number {
    const held = (this.#weight[at] as number) * (this.#now - (this.#stamp[at] as number));
    return ((this.#total[at] as number) + held) / Math.max(1, this.#now);
  }

  #add(row: number, label: number, change: number): void {
    const start = this.#rowStart[row] as number;
    const length = this.#rowLength[row] as number;
    for (let at = start; at < start + length; at += 1) {
      if (this.#class[at] !== label) continue;
      const weight = this.#weight[at] as number;
      this.#total[at] = (this.#total[at] as number) + weight * (this.#now - (this.#stamp[at] as number));
      this.#stamp[at] = this.#now;
      this.#weight[at] = weight + change;
      return;
    }
    const at = this.#makeRoom(row);
    this.#class[at] = label;
    this.#weight[at] = change;
    this.#total[at] = 0;
    this.#stamp[at] = this.#now;
  }

  /** The place of one more entry in the row; a full row moves to the end of the store with twice the room. */
  #makeRoom(row: number): number {
    const length = this.#rowLength[row] as number;
    if (length === this.#rowRoom[row]) {
      const room = Math.min(255, Math.max(2, length * 2));
      while (this.#used + room > this.#class.length) this.#growStore();
      const from = this.#rowStart[row] as number;
      for (const store of [this.#class, this.#weight, this.#total, this.#stamp]) {
        store.copyWithin(this.#used, from, from + length);
      }
      this.#rowStart[row] = this.#used;
      this.#rowRoom[row] = room;
      this.#used += room;
    }
    this.#rowLength[row] = length + 1;
    return (this.#rowStart[row] as number) + length;
  }

  #growStore(): void {
    this.#class = grown(this.#class, Uint8Array);
    this.#weight = grown(this.#weight, Float32Array);
    this.#total = grown(this.#total, Float64Array);
    this.#stamp = grown(this.#stamp, Int32Array);
  }

  #find(key: number): number {
    let slot = key & this.#mask;
    for (;;) {
      const found = this.#keys[slot] as number;
      if (found === key) return this.#rowOfSlot[slot] as number;
      if (found === 0) return -1;
      slot = (slot + 1) & this.#mask;
    }
  }

  #findOrMake(key: number): number {
    const known = this.#find(key);
    if (known >= 0) return known;
    if (this.#rowCount * 2 > this.#mask) this.#growTable();
    const row = this.#rowCount;
    if (row === this.#rowKey.length) {
      this.#rowKey = grown(this.#rowKey, Int32Array);
      this.#rowStart = grown(this.#rowStart, Int32Array);
      this.#rowLength = grown(this.#rowLength, Uint8Array);
      this.#rowRoom = grown(this.#rowRoom, Uint8Array);
    }
    this.#rowKey[row] = key;
    this.#rowCount += 1;
    this.#place(key, row);
    return row;
  }

  #place(key: number, row: number): void {
    let slot = key & this.#mask;
    while (this.#keys[slot] !== 0) slot = (slot + 1) & this.#mask;
    this.#keys[slot] = key;
    this.#rowOfSlot[slot] = row;
  }

  #growTable(): void {
    const capacity = this.#keys.length * 2;
    this.#keys = new Int32Array(capacity);
    this.#rowOfSlot = new Int32Array(capacity);
    this.#mask = capacity - 1;
    for (let row = 0; row < this.#rowCount; row += 1) this.#place(this.#rowKey[row] as number, row);
  }
}

function grown<T extends Uint8Array | Int32Array | Float32Array | Float64Array>(
  old: T,
  Kind: new (length: number) => T,
): T {
  const next = new Kind(old.length * 2);
  next.set(old);
  return next;
}
