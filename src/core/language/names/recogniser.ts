import { addScores } from '../model/scoring.ts';
import { readWeights } from '../model/weights.ts';
import { createWordTable, LOWER, type WordTable } from '../model/words.ts';
import { type Evidence, gatherEvidence, type NameInput, PAD } from './evidence.ts';
import { historyFeatures, MOST_FEATURES, memoryFeatures, plainFeatures } from './features.ts';
import { LABEL_COUNT, mayFollow, type NameSpan, OUTSIDE, spansOf } from './labels.ts';
import { remember } from './memory.ts';

export type Recogniser = {
  /** Persons, organisations and places of one document, in the order of the text. */
  readonly names: (input: NameInput) => NameSpan[];
};

/**
 * Finds names in two passes over a document: what the first made of each word is a feature of the second ("document
 * memory"), as a surname is a person where its full name stands. Averaged perceptrons, greedy from left to right; the weights
 * of both passes lie in one table, the second's classes after the first's. Throws a RangeError where `bytes` are no weights.
 */
export function createRecogniser(bytes: Uint8Array, table: WordTable = createWordTable()): Recogniser {
  const weights = readWeights(bytes);
  const keys = new Int32Array(MOST_FEATURES);
  const scores = new Int32Array(2 * LABEL_COUNT);

  /** One pass: adds the features of each token by `more` to its plain scores and takes the best label that may follow. */
  function pass(
    input: NameInput,
    values: Int32Array,
    evidence: Evidence,
    plain: Int32Array,
    offset: number,
    more: (i: number, label1: number, count: number) => number,
  ): Uint8Array {
    const labels = new Uint8Array(input.words.length);
    for (const { first, last } of input.sentences) {
      let label1 = OUTSIDE;
      let label2 = OUTSIDE;
      let lastName = 0;
      for (let i = first; i < last; i += 1) {
        if (evidence.near[i] === 0) {
          label2 = label1;
          label1 = OUTSIDE;
          continue;
        }
        scores.set(plain.subarray(i * 2 * LABEL_COUNT, (i + 1) * 2 * LABEL_COUNT));
        const count = more(i, label1, historyFeatures(values, evidence, i, label1, label2, lastName, keys, 0));
        addScores(weights, keys, count, scores);
        let winner = OUTSIDE;
        for (let label = 1; label < LABEL_COUNT; label += 1) {
          if ((scores[offset + label] as number) > (scores[offset + winner] as number) && mayFollow(label, label1))
            winner = label;
        }
        labels[i] = winner;
        if (winner !== OUTSIDE) lastName = values[(evidence.blocks[i + PAD] as number) + LOWER] as number;
        label2 = label1;
        label1 = winner;
      }
    }
    return labels;
  }

  function names(input: NameInput): NameSpan[] {
    table.settle();
    const evidence = gatherEvidence(input, table);
    const values = table.values();
    const n = input.words.length;
    const plain = new Int32Array(n * 2 * LABEL_COUNT);
    for (let i = 0; i < n; i += 1) {
      if (evidence.near[i] === 0) continue;
      const own = plain.subarray(i * 2 * LABEL_COUNT, (i + 1) * 2 * LABEL_COUNT);
      addScores(weights, keys, plainFeatures(values, evidence, i, keys), own);
    }
    const firstPass = pass(input, values, evidence, plain, 0, (_i, _label, count) => count);
    const memory = remember(evidence, values, firstPass);
    const labels = pass(input, values, evidence, plain, LABEL_COUNT, (i, label1, count) =>
      memoryFeatures(values, evidence, memory, i, label1, keys, count),
    );
    const out: NameSpan[] = [];
    for (const { first, last } of input.sentences) spansOf(labels, first, last, out);
    return out;
  }

  return { names };
}
