import { best, packWeights, type TrainedRow } from '../core/language/model/weights.ts';
import { createWordTable } from '../core/language/model/words.ts';
import {
  blocksOf,
  historyFeatures,
  MOST_FEATURES,
  NO_TAG,
  secondFeatures,
  wordFeatures,
} from '../core/language/tagger/features.ts';
import { Perceptron } from './perceptron.ts';
import { createRandom, shuffled } from './random.ts';
import { type Cut, joinRows, meanRows } from './rows.ts';
import type { Tree } from './treebank.ts';

export type TaggerTraining = {
  readonly epochs: number;
  readonly seed: number;
  readonly folds: number;
  readonly trainings: number;
  readonly cut: Cut;
};

/** Packed weights, and for each sentence the tags of a tagger that has not seen its document. */
export type TrainedTagger = {
  readonly bytes: Uint8Array;
  readonly labels: readonly string[];
  readonly heldOut: readonly Uint8Array[];
};

type Sentences = readonly Pick<Tree, 'words' | 'document'>[];

const SCALE = 32;
/** A right guess is learnt from as long as it leads by less than this: about one update of all features. */
const MARGIN = 40;

const table = createWordTable();
const keys = new Int32Array(MOST_FEATURES);

/** Goes over a sentence; `visit` gets the features' count and gives the tag of each word. */
function walk(words: readonly string[], first: Uint8Array | null, visit: (i: number, count: number) => number): void {
  const blocks = blocksOf(words, table);
  const values = table.values();
  let tag1 = NO_TAG;
  let tag2 = NO_TAG;
  for (let i = 0; i < words.length; i += 1) {
    const before1 = first === null ? tag1 : i > 0 ? (first[i - 1] as number) : NO_TAG;
    const before2 = first === null ? tag2 : i > 1 ? (first[i - 2] as number) : NO_TAG;
    let count = historyFeatures(values, blocks, i, before1, before2, keys, wordFeatures(values, blocks, i, keys));
    if (first !== null) count = secondFeatures(values, blocks, i, tag1, tag2, first, keys, count);
    const tag = visit(i, count);
    tag2 = tag1;
    tag1 = tag;
  }
}

/** Trains one pass; `firsts` are the first pass's tags where it is the second. */
function trainPass(
  sentences: Sentences,
  gold: readonly Uint8Array[],
  firsts: readonly Uint8Array[] | null,
  classes: number,
  { epochs, seed }: TaggerTraining,
): Perceptron {
  const model = new Perceptron();
  const random = createRandom(seed);
  const scores = new Float64Array(classes);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const s of shuffled(sentences.length, random)) {
      const right = gold[s] as Uint8Array;
      walk(sentences[s]?.words ?? [], firsts?.[s] ?? null, (i, count) => {
        scores.fill(0);
        model.score(keys, count, scores);
        const truth = right[i] as number;
        const guess = best(scores);
        const own = scores[truth] as number;
        scores[truth] = Number.NEGATIVE_INFINITY;
        const rival = best(scores);
        model.tick();
        if (own - (scores[rival] as number) < MARGIN) model.update(keys, count, truth, rival);
        return guess;
      });
    }
  }
  return model;
}

function tagWith(model: Perceptron, words: readonly string[], first: Uint8Array | null, classes: number): Uint8Array {
  const out = new Uint8Array(words.length);
  const scores = new Float64Array(classes);
  walk(words, first, (i, count) => {
    scores.fill(0);
    model.score(keys, count, scores);
    out[i] = best(scores);
    return out[i] as number;
  });
  return out;
}

/** Tags each sentence with a pass trained on the documents of all other folds (jackknifing). */
function heldOutTags(
  sentences: Sentences,
  gold: readonly Uint8Array[],
  firsts: readonly Uint8Array[] | null,
  classes: number,
  training: TaggerTraining,
): Uint8Array[] {
  const documents = [...new Set(sentences.map(({ document }) => document))];
  const foldOf = new Map(documents.map((document, i) => [document, i % training.folds]));
  const fold = sentences.map(({ document }) => foldOf.get(document) ?? 0);
  const out: Uint8Array[] = [];
  for (let k = 0; k < training.folds; k += 1) {
    const inside = <T>(list: readonly T[]): T[] => list.filter((_, s) => fold[s] !== k);
    const model = trainPass(inside(sentences), inside(gold), firsts === null ? null : inside(firsts), classes, {
      ...training,
      epochs: Math.ceil(training.epochs / 2),
    });
    model.average();
    for (const [s, { words }] of sentences.entries()) {
      if (fold[s] === k) out[s] = tagWith(model, words, firsts?.[s] ?? null, classes);
    }
  }
  return out;
}

/** Trains both passes; the second learns from tags that a first pass gave to documents it had not seen. */
export function trainTagger(
  trees: readonly Pick<Tree, 'words' | 'tags' | 'document'>[],
  training: TaggerTraining,
): TrainedTagger {
  const labels = [...new Set(trees.flatMap((tree) => tree.tags))].sort();
  const classes = labels.length;
  const numberOf = new Map(labels.map((label, i) => [label, i]));
  const gold = trees.map((tree) => Uint8Array.from(tree.tags, (tag) => numberOf.get(tag) ?? 0));
  const mean = (firsts: readonly Uint8Array[] | null): TrainedRow[] => {
    const each = Array.from({ length: training.trainings }, (_, k) =>
      trainPass(trees, gold, firsts, classes, { ...training, seed: training.seed + k }).rows(SCALE),
    );
    return meanRows(each, training.cut);
  };
  const firsts = heldOutTags(trees, gold, null, classes, training);
  const heldOut = heldOutTags(trees, gold, firsts, classes, training);
  const rows = joinRows(mean(null), mean(firsts), classes);
  return { bytes: packWeights([...labels, ...labels.map((label) => `${label}/2`)], rows), labels, heldOut };
}
