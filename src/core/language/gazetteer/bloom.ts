/** A set of many words in few bits that may say yes where it should say no, about twice in a hundred times (Bloom, CACM 1970). */
const BITS_PER_WORD = 8;
const PROBES = 5;

/** An empty filter for this many words. */
export const bloomBytes = (words: number): Uint8Array =>
  new Uint8Array(Math.max(1, Math.ceil((words * BITS_PER_WORD) / 8)));

/** FNV-1a, 32 bits. */
function hash(word: string, seed: number): number {
  let value = seed;
  for (let at = 0; at < word.length; at += 1) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  value ^= value >>> 15;
  value = Math.imul(value, 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}

function forEachBit(bytes: Uint8Array, word: string, visit: (byte: number, bit: number) => boolean): boolean {
  const size = bytes.length * 8;
  const first = hash(word, 0x811c9dc5);
  const step = hash(word, 0x9e3779b9) | 1;
  for (let probe = 0; probe < PROBES; probe += 1) {
    const at = (first + Math.imul(probe, step)) >>> 0;
    if (!visit((at % size) >>> 3, 1 << ((at % size) & 7))) return false;
  }
  return true;
}

/** Adds a word, in place. */
export function addToBloom(bytes: Uint8Array, word: string): void {
  forEachBit(bytes, word, (byte, bit) => {
    bytes[byte] = (bytes[byte] ?? 0) | bit;
    return true;
  });
}

/** False only where the word was never added. */
export const bloomHas = (bytes: Uint8Array, word: string): boolean =>
  forEachBit(bytes, word, (byte, bit) => ((bytes[byte] ?? 0) & bit) !== 0);
