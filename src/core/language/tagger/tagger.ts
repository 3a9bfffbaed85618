import { addFirstScores, addScores, best, markedClass } from '../model/scoring.ts';
import { readWeights } from '../model/weights.ts';
import { createWordTable, type WordTable } from '../model/words.ts';
import type { Upos } from '../reading.ts';
import {
  type Blocks,
  blocksOf,
  historyFeatures,
  MOST_FEATURES,
  NO_TAG,
  secondFeatures,
  sureKey,
  wordFeatures,
} from './features.ts';

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

/** A first guess that leads the next best by this much is kept: the second pass would not change it. In units of weights. */
const SURE_LEAD = 2400;
/** Below every score that a tag can have. */
const NO_SCORE = -(2 ** 31);

/**
 * A part-of-speech tagger: averaged perceptrons, greedy from left to right (Collins, EMNLP 2002), over pairs of universal and
 * Penn tags, in two passes, of which the second sees what the first made of the words to come. Words that have one tag only
 * are not scored, nor in the second pass what the first was sure of. The weights of both lie in one table, the second's
 * classes after the first's. `bytes` are made by `npm run train`; throws a RangeError where they are not.
 */
export function createTagger(bytes: Uint8Array, table: WordTable = createWordTable()): Tagger {
  const weights = readWeights(bytes);
  const size = weights.labels.length / 2;
  const tags = weights.labels.slice(0, size).map(parseTag);
  const keys = new Int32Array(MOST_FEATURES);
  const scores = new Int32Array(2 * size);

  /** The first pass; `sure` is 1 for each word whose tag the second would not change. */
  function firstTags(values: Int32Array, blocks: Blocks, sure: Uint8Array): Uint8Array {
    const first = new Uint8Array(sure.length);
    let tag1 = NO_TAG;
    let tag2 = NO_TAG;
    for (let i = 0; i < first.length; i += 1) {
      let label = markedClass(weights, sureKey(values, blocks, i));
      if (label >= 0) sure[i] = 1;
      else {
        const count = historyFeatures(values, blocks, i, tag1, tag2, keys, wordFeatures(values, blocks, i, keys));
        scores.fill(0, 0, size);
        addFirstScores(weights, keys, count, scores, size);
        label = best(scores, 0, size);
        const lead = scores[label] as number;
        scores[label] = NO_SCORE;
        if (lead - (scores[best(scores, 0, size)] as number) >= SURE_LEAD) sure[i] = 1;
      }
      first[i] = label;
      tag2 = tag1;
      tag1 = label;
    }
    return first;
  }

  function tag(words: readonly string[]): Tag[] {
    const blocks = blocksOf(words, table);
    const values = table.values();
    const sure = new Uint8Array(words.length);
    const first = firstTags(values, blocks, sure);
    const out: Tag[] = [];
    let tag1 = NO_TAG;
    let tag2 = NO_TAG;
    for (let i = 0; i < first.length; i += 1) {
      let label = first[i] as number;
      if (sure[i] === 0) {
        const before1 = i > 0 ? (first[i - 1] as number) : NO_TAG;
        const before2 = i > 1 ? (first[i - 2] as number) : NO_TAG;
        let count = historyFeatures(values, blocks, i, before1, before2, keys, wordFeatures(values, blocks, i, keys));
        count = secondFeatures(values, blocks, i, tag1, tag2, first, keys, count);
        scores.fill(0);
        addScores(weights, keys, count, scores);
        label = best(scores, size, 2 * size) - size;
      }
      out.push(tags[label] as Tag);
      tag2 = tag1;
      tag1 = label;
    }
    return out;
  }

  return { tags, tag };
}
