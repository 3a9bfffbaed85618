import { best, MARK } from '../core/language/model/scoring.ts';
import { packWeights, type TrainedRow } from '../core/language/model/weights.ts';
import type { WordTable } from '../core/language/model/words.ts';
import {
  blocksOf,
  historyFeatures,
  MOST_FEATURES,
  NO_TAG,
  secondFeatures,
  sureKey,
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

const keys = new Int32Array(MOST_FEATURES);

/** What all passes share. `sure` has the label of each word that has but one, under its key. */
type Setting = TaggerTraining & {
  readonly table: WordTable;
  readonly classes: number;
  readonly sure: ReadonlyMap<number, number>;
};

/** A word is sure of its tag where it was seen so often, with that tag in so large a share. */
const LEAST_SEEN = 30;
const LEAST_SHARE = 0.997;

/** The words that have one tag. What is left are slips of annotation, and readings too rare to be told. */
function sureTags(sentences: Sentences, gold: readonly Uint8Array[], table: WordTable): Map<number, number> {
  const seen = new Map<number, Map<number, number>>();
  for (const [s, { words }] of sentences.entries()) {
    const blocks = blocksOf(words, table);
    const values = table.values();
    for (let i = 0; i < words.length; i += 1) {
      const key = sureKey(values, blocks, i);
      const counts = seen.get(key) ?? new Map<number, number>();
      const label = gold[s]?.[i] ?? 0;
      counts.set(label, (counts.get(label) ?? 0) + 1);
      seen.set(key, counts);
    }
  }
  const sure = new Map<number, number>();
  for (const [key, counts] of seen) {
    let total = 0;
    let most: [label: number, count: number] = [0, 0];
    for (const entry of counts) {
      total += entry[1];
      if (entry[1] > most[1]) most = entry;
    }
    if (total >= LEAST_SEEN && most[1] >= LEAST_SHARE * total) sure.set(key, most[0]);
  }
  return sure;
}

/** Goes over a sentence; `visit` gets the features' count of each word that is not sure and gives its tag. Gives all tags. */
function walk(
  { table, sure }: Setting,
  words: readonly string[],
  first: Uint8Array | null,
  visit: (i: number, count: number) => number,
): Uint8Array {
  const out = new Uint8Array(words.length);
  const blocks = blocksOf(words, table);
  const values = table.values();
  let tag1 = NO_TAG;
  let tag2 = NO_TAG;
  for (let i = 0; i < words.length; i += 1) {
    let tag = sure.get(sureKey(values, blocks, i));
    if (tag === undefined) {
      const before1 = first === null ? tag1 : i > 0 ? (first[i - 1] as number) : NO_TAG;
      const before2 = first === null ? tag2 : i > 1 ? (first[i - 2] as number) : NO_TAG;
      let count = historyFeatures(values, blocks, i, before1, before2, keys, wordFeatures(values, blocks, i, keys));
      if (first !== null) count = secondFeatures(values, blocks, i, tag1, tag2, first, keys, count);
      tag = visit(i, count);
    }
    out[i] = tag;
    tag2 = tag1;
    tag1 = tag;
  }
  return out;
}

/** Trains one pass; `firsts` are the first pass's tags where it is the second. */
function trainPass(
  sentences: Sentences,
  gold: readonly Uint8Array[],
  firsts: readonly Uint8Array[] | null,
  setting: Setting,
): Perceptron {
  const model = new Perceptron();
  const random = createRandom(setting.seed);
  const scores = new Float64Array(setting.classes);
  for (let epoch = 0; epoch < setting.epochs; epoch += 1) {
    for (const s of shuffled(sentences.length, random)) {
      const right = gold[s] as Uint8Array;
      walk(setting, sentences[s]?.words ?? [], firsts?.[s] ?? null, (i, count) => {
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

function tagWith(model: Perceptron, words: readonly string[], first: Uint8Array | null, setting: Setting): Uint8Array {
  const scores = new Float64Array(setting.classes);
  return walk(setting, words, first, (_, count) => {
    scores.fill(0);
    model.score(keys, count, scores);
    return best(scores);
  });
}

/** Tags each sentence with a pass trained on the documents of all other folds (jackknifing). */
function heldOutTags(
  sentences: Sentences,
  gold: readonly Uint8Array[],
  firsts: readonly Uint8Array[] | null,
  setting: Setting,
): Uint8Array[] {
  const documents = [...new Set(sentences.map(({ document }) => document))];
  const foldOf = new Map(documents.map((document, i) => [document, i % setting.folds]));
  const fold = sentences.map(({ document }) => foldOf.get(document) ?? 0);
  const out: Uint8Array[] = [];
  for (let k = 0; k < setting.folds; k += 1) {
    const inside = <T>(list: readonly T[]): T[] => list.filter((_, s) => fold[s] !== k);
    const model = trainPass(inside(sentences), inside(gold), firsts === null ? null : inside(firsts), {
      ...setting,
      epochs: Math.ceil(setting.epochs / 2),
    });
    model.average();
    for (const [s, { words }] of sentences.entries()) {
      if (fold[s] === k) out[s] = tagWith(model, words, firsts?.[s] ?? null, setting);
    }
  }
  return out;
}

/**
 * Trains both passes; the second learns from tags that a first pass gave to documents it had not seen. The tagger must be
 * given the same clusters as `table`.
 */
export function trainTagger(
  trees: readonly Pick<Tree, 'words' | 'tags' | 'document'>[],
  training: TaggerTraining,
  table: WordTable,
): TrainedTagger {
  const labels = [...new Set(trees.flatMap((tree) => tree.tags))].sort();
  const classes = labels.length;
  const numberOf = new Map(labels.map((label, i) => [label, i]));
  const gold = trees.map((tree) => Uint8Array.from(tree.tags, (tag) => numberOf.get(tag) ?? 0));
  const setting: Setting = { ...training, table, classes, sure: sureTags(trees, gold, table) };
  const mean = (firsts: readonly Uint8Array[] | null): TrainedRow[] => {
    const each = Array.from({ length: training.trainings }, (_, k) =>
      trainPass(trees, gold, firsts, { ...setting, seed: setting.seed + k }).rows(SCALE),
    );
    return meanRows(each, training.cut);
  };
  const firsts = heldOutTags(trees, gold, null, setting);
  const heldOut = heldOutTags(trees, gold, firsts, setting);
  const rows = joinRows(mean(null), mean(firsts), classes);
  const sure = Array.from(setting.sure, ([key, label]) => ({ key, classes: [label], weights: [MARK] }));
  return {
    bytes: packWeights([...labels, ...labels.map((label) => `${label}/2`)], [...rows, ...sure]),
    labels,
    heldOut,
  };
}
