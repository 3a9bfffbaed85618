import { packWeights, type TrainedRow } from '../core/language/model/weights.ts';
import { LOWER, type WordTable } from '../core/language/model/words.ts';
import { type Evidence, gatherEvidence, PAD } from '../core/language/names/evidence.ts';
import { historyFeatures, MOST_FEATURES, memoryFeatures, plainFeatures } from '../core/language/names/features.ts';
import { LABEL_COUNT, mayFollow, NAME_TYPES, OUTSIDE } from '../core/language/names/labels.ts';
import { type Memory, remember } from '../core/language/names/memory.ts';
import { UNKNOWN } from './gum-names.ts';
import type { NamedDocument } from './names-data.ts';
import { Perceptron } from './perceptron.ts';
import { createRandom, shuffled } from './random.ts';
import { type Cut, joinRows, meanRows } from './rows.ts';

export type NamesTraining = { readonly epochs: number; readonly seed: number; readonly trainings: number };

const SCALE = 16;
const CUT: Cut = { least: 1, leastPeak: 4 };
const FOLDS = 3;
/** After the first epoch the history is mostly the model's own labels: exposure to its own mistakes. */
const OWN_HISTORY = 0.7;

/** A document as numbers; `table` is that of all documents. */
type Prepared = { readonly evidence: Evidence; readonly document: NamedDocument; readonly table: WordTable };

/** Labels a document greedily with a model in training. */
function label(model: Perceptron, prepared: Prepared, memory: Memory | null): Uint8Array {
  const labels = new Uint8Array(prepared.document.labels.length);
  walk(model, prepared, memory, (i, guess) => {
    labels[i] = guess;
    return guess;
  });
  return labels;
}

const keys = new Int32Array(MOST_FEATURES);
const scores = new Float64Array(LABEL_COUNT);

/** Goes over a document; `visit` gets each guess and gives the label that goes into the history. */
function walk(
  model: Perceptron,
  { document, evidence, table }: Prepared,
  memory: Memory | null,
  visit: (i: number, guess: number, keyCount: number) => number,
): void {
  const values = table.values();
  for (const { first, last } of document.input.sentences) {
    let label1 = OUTSIDE;
    let label2 = OUTSIDE;
    let lastName = 0;
    for (let i = first; i < last; i += 1) {
      let count = plainFeatures(values, evidence, i, keys);
      count = historyFeatures(values, evidence, i, label1, label2, lastName, keys, count);
      if (memory !== null) count = memoryFeatures(values, evidence, memory, i, label1, keys, count);
      scores.fill(0);
      model.score(keys, count, scores);
      let guess = OUTSIDE;
      for (let candidate = 1; candidate < LABEL_COUNT; candidate += 1) {
        if ((scores[candidate] as number) > (scores[guess] as number) && mayFollow(candidate, label1))
          guess = candidate;
      }
      const kept = visit(i, guess, count);
      if (kept !== OUTSIDE) lastName = values[(evidence.blocks[i + PAD] as number) + LOWER] as number;
      label2 = label1;
      label1 = kept;
    }
  }
}

/** A document in several variants, of which each epoch takes another. */
type Variants = readonly Prepared[];

function trainPass(
  documents: readonly Variants[],
  memories: readonly (readonly Memory[])[] | null,
  { epochs, seed }: NamesTraining,
): Perceptron {
  const model = new Perceptron();
  const random = createRandom(seed);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const d of shuffled(documents.length, random)) {
      const variants = documents[d] as Variants;
      const v = epoch % variants.length;
      const prepared = variants[v] as Prepared;
      const gold = prepared.document.labels;
      walk(model, prepared, memories?.[d]?.[v] ?? null, (i, guess, count) => {
        const truth = gold[i] as number;
        model.tick();
        if (truth === UNKNOWN) return guess;
        if (guess !== truth) model.update(keys, count, truth, guess);
        return epoch > 0 && random() < OWN_HISTORY ? guess : truth;
      });
    }
  }
  model.average();
  return model;
}

/**
 * Trains both passes; gives packed weights with the second pass's classes after the first's. The memories that the second
 * is trained on come from models that have not seen the document. The recogniser must be given the same clusters as `table`.
 */
export function trainNames(
  documents: readonly (readonly NamedDocument[])[],
  training: NamesTraining,
  table: WordTable,
): Uint8Array {
  const prepared = documents.map((variants) =>
    variants.map((document): Prepared => ({ document, evidence: gatherEvidence(document.input, table), table })),
  );
  const memories: Memory[][] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const rest = prepared.filter((_, d) => d % FOLDS !== fold);
    const model = trainPass(rest, null, { ...training, seed: training.seed + 1 + fold });
    for (const [d, variants] of prepared.entries()) {
      if (d % FOLDS !== fold) continue;
      memories[d] = variants.map((variant) => remember(variant.evidence, table.values(), label(model, variant, null)));
    }
  }
  const mean = (memory: typeof memories | null): TrainedRow[] => {
    const each = Array.from({ length: training.trainings }, (_, k) =>
      trainPass(prepared, memory, { ...training, seed: training.seed + 10 + k }).rows(SCALE),
    );
    return meanRows(each, CUT);
  };
  return packWeights(labelNames(), joinRows(mean(null), mean(memories), LABEL_COUNT));
}

const labelNames = (): string[] => {
  const one = ['O', ...NAME_TYPES.flatMap((type) => [`B-${type}`, `I-${type}`])];
  return [...one, ...one.map((name) => `${name}/2`)];
};
