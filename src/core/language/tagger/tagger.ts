import { addScores, best, readWeights, type Weights } from '../model/weights.ts';
import { createWordTable, type WordTable } from '../model/words.ts';
import type { Upos } from '../reading.ts';
import { blocksOf, historyFeatures, MOST_FEATURES, wordFeatures } from './features.ts';

/** A universal and a Penn tag; the same pair is always the same object. `label` is its number among the tagger's labels. */
export type Tag = { readonly upos: Upos; readonly penn: string; readonly label: number };

export type Tagger = {
  readonly tags: readonly Tag[];
  /** The tag of each word of one sentence. */
  readonly tag: (words: readonly string[]) => Tag[];
};

/** The history before a sentence: no label has this number. */
export const NO_TAG = 255;

export const parseTag = (name: string, label: number): Tag => {
  const [upos, penn] = name.split('|');
  return { upos: upos as Upos, penn: penn ?? '', label };
};

/**
 * A part-of-speech tagger: averaged perceptron, greedy from left to right (Collins, EMNLP 2002), over pairs of universal and
 * Penn tags. `bytes` are weights made by `npm run train`. Throws a RangeError where they are not.
 */
export function createTagger(bytes: Uint8Array, table: WordTable = createWordTable()): Tagger {
  const weights: Weights = readWeights(bytes);
  const tags = weights.labels.map(parseTag);
  const scores = new Int32Array(tags.length);
  const keys = new Int32Array(MOST_FEATURES);
  const tag = (words: readonly string[]): Tag[] => {
    const blocks = blocksOf(words, table);
    const values = table.values();
    const out: Tag[] = [];
    let tag1 = NO_TAG;
    let tag2 = NO_TAG;
    for (let i = 0; i < words.length; i += 1) {
      const count = historyFeatures(values, blocks, i, tag1, tag2, keys, wordFeatures(values, blocks, i, keys));
      scores.fill(0);
      addScores(weights, keys, count, scores);
      const label = best(scores);
      out.push(tags[label] as Tag);
      tag2 = tag1;
      tag1 = label;
    }
    return out;
  };
  return { tags, tag };
}
