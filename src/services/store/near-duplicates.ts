import { createHash } from 'node:crypto';
import type { Article } from '../../core/article/article.ts';

/**
 * Which articles tell one text, word for word or nearly. Articles are compared by their shingles (runs of three words);
 * MinHash signatures find the few that are worth comparing (Broder, "On the resemblance and containment of documents",
 * 1997; banding as in Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets", section 3.4).
 */
const SHINGLE_WORDS = 3;
const PERMUTATIONS = 64;
/** Two rows a band: two texts that share half of their shingles meet in a band with a chance of .9999. */
const ROWS = 2;
/** Shorter texts (a headline, a list of prices) are alike by their form: only equal words make them one. */
const FEWEST_SHINGLES = 40;
const RESEMBLANCE = 0.8;
/** A reprint is often cut at the end or lengthened: so much of the shorter text stands in the longer one. */
const CONTAINMENT = 0.8;
/** Estimated resemblance under which comparing in full cannot succeed, with four standard errors to spare. */
const WORTH_COMPARING = 0.1;

/** Hashes of three-word runs. */
export type Shingles = ReadonlySet<number>;

/** The words that are compared: those of the body, where one is known; lower case, without punctuation. */
export function bodyWords(article: Pick<Article, 'text' | 'zones'>): readonly string[] {
  const body = article.zones.filter((zone) => zone.kind === 'body');
  const text =
    body.length === 0 ? article.text : body.map((zone) => article.text.slice(zone.start, zone.end)).join('\n');
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/** Equal for equal words. */
export function wordsHash(words: readonly string[]): string {
  return createHash('sha256').update(words.join(' ')).digest('base64url');
}

/** Null where there are too few words to compare texts by. */
export function shinglesOf(words: readonly string[]): Shingles | null {
  const shingles = new Set<number>();
  for (let i = 0; i + SHINGLE_WORDS <= words.length; i++) {
    shingles.add(hashWords(words, i, i + SHINGLE_WORDS));
  }
  return shingles.size < FEWEST_SHINGLES ? null : shingles;
}

export function signatureOf(shingles: Shingles): Uint32Array {
  const signature = new Uint32Array(PERMUTATIONS).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let i = 0; i < PERMUTATIONS; i++) {
      const hash = mix(shingle ^ Math.imul(i + 1, 0x9e3779b9));
      if (hash < signature[i]!) signature[i] = hash;
    }
  }
  return signature;
}

/** Articles that share one of these are worth comparing. */
export function bandsOf(signature: Uint32Array): readonly number[] {
  const bands: number[] = [];
  for (let band = 0; band * ROWS < PERMUTATIONS; band++) {
    let hash = mix(band + 1);
    for (let row = 0; row < ROWS; row++) hash = mix(hash ^ signature[band * ROWS + row]!);
    bands.push(hash);
  }
  return bands;
}

export function worthComparing(a: Uint32Array, b: Uint32Array): boolean {
  let equal = 0;
  for (let i = 0; i < PERMUTATIONS; i++) if (a[i] === b[i]) equal++;
  return equal / PERMUTATIONS >= WORTH_COMPARING;
}

export function isNearDuplicate(a: Shingles, b: Shingles): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared++;
  return shared / (a.size + b.size - shared) >= RESEMBLANCE || shared / small.size >= CONTAINMENT;
}

/** FNV-1a over the words, a space after each. */
function hashWords(words: readonly string[], from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) {
    const word = words[i]!;
    for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ 0x20, 0x01000193);
  }
  return hash >>> 0;
}

/** The finaliser of MurmurHash3: every bit of the input changes every bit of the output with an even chance. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
