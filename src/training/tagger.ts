import { best, packWeights } from '../core/language/model/weights.ts';
import { createWordTable } from '../core/language/model/words.ts';
import { blocksOf, historyFeatures, MOST_FEATURES, wordFeatures } from '../core/language/tagger/features.ts';
import { NO_TAG } from '../core/language/tagger/tagger.ts';
import { type Packing, Perceptron } from './perceptron.ts';
import { createRandom, shuffled } from './random.ts';
import type { Tree } from './treebank.ts';

export type TaggerTraining = { readonly epochs: number; readonly seed: number };

const PACKING: Packing = { scale: 64, least: 0.05, leastPeak: 1 };

/** Trains a tagger on words and tags; gives packed weights. */
export function trainTagger(
  trees: readonly Pick<Tree, 'words' | 'tags'>[],
  { epochs, seed }: TaggerTraining,
): Uint8Array {
  const labels = [...new Set(trees.flatMap((tree) => tree.tags))].sort();
  const numberOf = new Map(labels.map((label, i) => [label, i]));
  const gold = trees.map((tree) => Uint8Array.from(tree.tags, (tag) => numberOf.get(tag) ?? 0));
  const model = new Perceptron();
  const table = createWordTable();
  const random = createRandom(seed);
  const scores = new Float64Array(labels.length);
  const keys = new Int32Array(MOST_FEATURES);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const t of shuffled(trees.length, random)) {
      const words = trees[t]?.words ?? [];
      const right = gold[t] as Uint8Array;
      const blocks = blocksOf(words, table);
      const values = table.values();
      let tag1 = NO_TAG;
      let tag2 = NO_TAG;
      for (let i = 0; i < words.length; i += 1) {
        const count = historyFeatures(values, blocks, i, tag1, tag2, keys, wordFeatures(values, blocks, i, keys));
        scores.fill(0);
        model.score(keys, count, scores);
        const guess = best(scores);
        model.tick();
        const truth = right[i] as number;
        if (guess !== truth) model.update(keys, count, truth, guess);
        tag2 = tag1;
        tag1 = guess;
      }
    }
  }
  return packWeights(labels, model.rows(PACKING));
}
