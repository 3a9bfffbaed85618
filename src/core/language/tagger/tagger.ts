import { addScores, best, readWeights } from '../model/weights.ts';
import { createWordTable, type WordTable } from '../model/words.ts';
import type { Upos } from '../reading.ts';
import { blocksOf, historyFeatures, MOST_FEATURES, NO_TAG, secondFeatures, wordFeatures } from './features.ts';

/** A universal and a Penn tag; the same pair is always the same object. `label` is its number among the tagger's labels. */
export type Tag = { readonly upos: Upos; readonly penn: string; readonly label: number };

export type Tagger = {
  readonly tags: readonly Tag[];
  /** The tag of each word of one sentence. */
  readonly tag: (words: readonly string[]) => Tag[];
};

export const parseTag = (name: string, label: number): Tag => {
  const [upos, penn] = name.split('|');
  return { upos: upos as Upos, penn: penn ?? '', label };
};

/**
 * A part-of-speech tagger: averaged perceptrons, greedy from left to right (Collins, EMNLP 2002), over pairs of universal and
 * Penn tags, in two passes, of which the second sees what the first made of the words to come. The weights of both lie in one
 * table, the second's classes after the first's. `bytes` are made by `npm run train`; throws a RangeError where they are not.
 */
export function createTagger(bytes: Uint8Array, table: WordTable = createWordTable()): Tagger {
  const weights = readWeights(bytes);
  const size = weights.labels.length / 2;
  const tags = weights.labels.slice(0, size).map(parseTag);
  const keys = new Int32Array(MOST_FEATURES);
  let plain = new Int32Array(64 * 2 * size);
  const tag = (words: readonly string[]): Tag[] => {
    const n = words.length;
    const blocks = blocksOf(words, table);
    const values = table.values();
    if (n * 2 * size > plain.length) plain = new Int32Array(n * 4 * size);
    plain.fill(0, 0, n * 2 * size);
    const first = new Uint8Array(n);
    let tag1 = NO_TAG;
    let tag2 = NO_TAG;
    for (let i = 0; i < n; i += 1) {
      const count = historyFeatures(values, blocks, i, tag1, tag2, keys, wordFeatures(values, blocks, i, keys));
      const scores = plain.subarray(i * 2 * size, (i + 1) * 2 * size);
      addScores(weights, keys, count, scores);
      const label = best(scores, 0, size);
      first[i] = label;
      tag2 = tag1;
      tag1 = label;
    }
    const out: Tag[] = [];
    tag1 = NO_TAG;
    tag2 = NO_TAG;
    for (let i = 0; i < n; i += 1) {
      const count = secondFeatures(values, blocks, i, tag1, tag2, first, keys, 0);
      const scores = plain.subarray(i * 2 * size, (i + 1) * 2 * size);
      addScores(weights, keys, count, scores);
      const label = best(scores, size, 2 * size) - size;
      out.push(tags[label] as Tag);
      tag2 = tag1;
      tag1 = label;
    }
    return out;
  };
  return { tags, tag };
}
