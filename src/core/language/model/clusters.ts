/**
 * Words by what they are like: each of the frequent words of English has three cluster ids, learnt from word vectors. `fine`
 * and `broad` are by topic, `syntax` by part of speech and the words around it. Words are found by the hash of their folded
 * form: `hashText(evenOut(word).toLowerCase())`, which is `LOWER` in a word's block. Ids start at 1; 0 is an unknown word.
 */
export type Clusters = {
  /** How many words have clusters. */
  readonly size: number;
  /** The place of a word, -1 where it is unknown. */
  readonly find: (hash: number) => number;
  /** Ids of the word at a place; 0 at the place -1. */
  readonly fine: (place: number) => number;
  readonly broad: (place: number) => number;
  readonly syntax: (place: number) => number;
};

/** A word as it is packed: its hash and ids, which start at 1. */
export type ClusteredWord = { readonly hash: number; readonly fine: number; readonly syntax: number };

/** Ids are packed one less, in so many bits; both ids of a word in 20, so that two words take five bytes. */
const FINE_BITS = 11;
const SYNTAX_BITS = 9;
export const MOST_FINE = 1 << FINE_BITS;
export const MOST_SYNTAX = 1 << SYNTAX_BITS;
export const MOST_BROAD = 256;

const MAGIC = 0x31434452;
const HEADER = 4;
const idBytes = (words: number): number => Math.ceil(words / 2) * 5;

/**
 * Packs words into bytes: a header of four 32-bit numbers (a mark, the count of words, of fine clusters, of bytes of hashes);
 * the broad cluster of each fine one; the hashes in order, each as the distance from the one before, seven bits a byte, low
 * ones first; the ids. `broadOf[i]` is the broad cluster of the fine cluster i + 1. The same words in whatever order give the
 * same bytes. Throws a RangeError where two words have one hash or an id is out of range.
 */
export function packClusters(words: readonly ClusteredWord[], broadOf: readonly number[]): Uint8Array {
  const sorted = [...words].sort((a, b) => (a.hash >>> 0) - (b.hash >>> 0));
  const fines = Math.min(broadOf.length, MOST_FINE);
  const hashes: number[] = [];
  const ids = new Uint8Array(idBytes(sorted.length));
  let before = -1;
  for (const [i, { hash, fine, syntax }] of sorted.entries()) {
    let rest = (hash >>> 0) - before - 1;
    if (rest < 0) throw new RangeError(`two words have the hash ${hash}: keep one of them`);
    before = hash >>> 0;
    for (; rest > 127; rest = Math.floor(rest / 128)) hashes.push((rest & 127) | 128);
    hashes.push(rest);
    if (!inRange(fine, fines) || !inRange(syntax, MOST_SYNTAX)) {
      throw new RangeError(`no cluster ids: fine ${fine} (1 to ${fines}), syntax ${syntax} (1 to ${MOST_SYNTAX})`);
    }
    const pair = ((fine - 1) << SYNTAX_BITS) | (syntax - 1);
    const at = (i >> 1) * 5 + (i & 1) * 2;
    const bits = (i & 1) === 0 ? pair : pair << 4;
    for (const [k, shift] of [0, 8, 16].entries()) ids[at + k] = (ids[at + k] as number) | ((bits >>> shift) & 255);
  }
  const bytes = new Uint8Array(HEADER * 4 + broadOf.length + hashes.length + ids.length);
  const view = new DataView(bytes.buffer);
  for (const [i, value] of [MAGIC, sorted.length, broadOf.length, hashes.length].entries()) {
    view.setUint32(i * 4, value, true);
  }
  for (const [i, broad] of broadOf.entries()) {
    if (!inRange(broad, MOST_BROAD)) throw new RangeError(`no broad cluster: ${broad} (1 to ${MOST_BROAD})`);
    bytes[HEADER * 4 + i] = broad - 1;
  }
  bytes.set(hashes, HEADER * 4 + broadOf.length);
  bytes.set(ids, bytes.length - ids.length);
  return bytes;
}

const inRange = (id: number, most: number): boolean => Number.isInteger(id) && id >= 1 && id <= most;

const bad = (what: string): RangeError =>
  new RangeError(`${what}: make the word clusters again with \`node src/training/clusters/make.ts\``);

/** Reads packed clusters. Throws a RangeError where the bytes are none that `packClusters` made. */
export function readClusters(bytes: Uint8Array): Clusters {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER * 4 || view.getUint32(0, true) !== MAGIC) throw bad('these bytes are no word clusters');
  const size = view.getUint32(4, true);
  const hashesAt = HEADER * 4 + view.getUint32(8, true);
  const idsAt = hashesAt + view.getUint32(12, true);
  if (bytes.length !== idsAt + idBytes(size)) throw bad('the word clusters are cut short');
  const broadOf = bytes.slice(HEADER * 4, hashesAt);
  const hashes = readHashes(bytes.subarray(hashesAt, idsAt), size);
  const pairs = readIds(bytes.subarray(idsAt), size, broadOf.length);
  const fineAt = (place: number): number => (pairs[place] as number) >>> SYNTAX_BITS;
  return {
    size,
    find(hash) {
      const wanted = hash >>> 0;
      let from = 0;
      let to = size - 1;
      while (from <= to) {
        const middle = (from + to) >>> 1;
        const found = hashes[middle] as number;
        if (found === wanted) return middle;
        if (found < wanted) from = middle + 1;
        else to = middle - 1;
      }
      return -1;
    },
    fine: (place) => (place < 0 ? 0 : fineAt(place) + 1),
    broad: (place) => (place < 0 ? 0 : (broadOf[fineAt(place)] as number) + 1),
    syntax: (place) => (place < 0 ? 0 : ((pairs[place] as number) & (MOST_SYNTAX - 1)) + 1),
  };
}

function readHashes(bytes: Uint8Array, size: number): Uint32Array {
  const hashes = new Uint32Array(size);
  let before = -1;
  let at = 0;
  for (let i = 0; i < size; i += 1) {
    let distance = 0;
    let unit = 1;
    while (at < bytes.length && (bytes[at] as number) > 127) {
      distance += ((bytes[at++] as number) & 127) * unit;
      unit *= 128;
    }
    before += 1 + distance + (bytes[at++] ?? 0) * unit;
    if (at > bytes.length || !(before <= 0xffffffff)) throw bad('the hashes of the word clusters are damaged');
    hashes[i] = before;
  }
  if (at !== bytes.length) throw bad('the hashes of the word clusters are damaged');
  return hashes;
}

/** Both ids of each word, one less than they are, in one number. */
function readIds(bytes: Uint8Array, size: number, fines: number): Uint32Array {
  const pairs = new Uint32Array(size);
  for (let i = 0; i < size; i += 1) {
    const at = (i >> 1) * 5 + (i & 1) * 2;
    const bits = (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16);
    const pair = ((i & 1) === 0 ? bits : bits >>> 4) & ((1 << (FINE_BITS + SYNTAX_BITS)) - 1);
    if (pair >>> SYNTAX_BITS >= fines) throw bad('a word has a cluster that is none');
    pairs[i] = pair;
  }
  return pairs;
}

/** No word is known. */
export const NO_CLUSTERS: Clusters = { size: 0, find: () => -1, fine: () => 0, broad: () => 0, syntax: () => 0 };
