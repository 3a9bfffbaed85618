import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { best } from '../../src/core/language/model/scoring.ts';
import { Perceptron } from '../../src/training/perceptron.ts';
import { joinRows, meanRows } from '../../src/training/rows.ts';

const NO_CUT = { least: 1, leastPeak: 1 };

/** Trains on examples of (features, class) until nothing is wrong; gives the model. */
function learn(examples: readonly (readonly [readonly number[], number])[]): Perceptron {
  const model = new Perceptron();
  for (let round = 0; round < 200; round += 1) {
    let wrong = 0;
    for (const [features, truth] of examples) {
      const guess = guessOf(model, features);
      model.tick();
      if (guess !== truth) {
        wrong += 1;
        model.update(Int32Array.from(features), features.length, truth, guess);
      }
    }
    if (wrong === 0) break;
  }
  return model;
}

function guessOf(model: Perceptron, features: readonly number[]): number {
  const scores = new Float64Array(3);
  model.score(Int32Array.from(features), features.length, scores);
  return best(scores);
}

describe('perceptron', () => {
  it('learns what can be told apart', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 3, maxLength: 60 }), (keys) => {
        const examples = keys.map((key, i) => [[key, -7], i % 3] as const);
        const model = learn(examples);
        for (const [features, truth] of examples) expect(guessOf(model, features)).toBe(truth);
      }),
    );
  });

  it('gives the same rows for the same examples', () => {
    const examples = [1, 2, 3, 4, 5, 6].map((key, i) => [[key, key % 2 === 0 ? 100 : 101], i % 3] as const);
    expect(learn(examples).rows(64)).toEqual(learn(examples).rows(64));
    expect(learn(examples).rows(64).length).toBeGreaterThan(0);
  });
});

describe('rows', () => {
  it('are averaged class by class, a missing one counting as nothing', () => {
    const a = [{ key: 5, classes: [0, 2], weights: [10, -4] }];
    const b = [
      { key: -3, classes: [1], weights: [8] },
      { key: 5, classes: [0], weights: [20] },
    ];
    expect(meanRows([a, b], NO_CUT)).toEqual([
      { key: -3, classes: [1], weights: [4] },
      { key: 5, classes: [0, 2], weights: [15, -2] },
    ]);
  });

  it('are cut by entry and by feature', () => {
    const rows = [
      { key: 1, classes: [0, 1], weights: [50, 2] },
      { key: 2, classes: [0], weights: [9] },
    ];
    expect(meanRows([rows], { least: 3, leastPeak: 10 })).toEqual([{ key: 1, classes: [0], weights: [50] }]);
  });

  it('of two passes lie under one key, the second after the first', () => {
    const first = [{ key: 1, classes: [2], weights: [5] }];
    const second = [
      { key: 1, classes: [0], weights: [7] },
      { key: 9, classes: [1], weights: [3] },
    ];
    expect(joinRows(first, second, 3)).toEqual([
      { key: 1, classes: [2, 3], weights: [5, 7] },
      { key: 9, classes: [4], weights: [3] },
    ]);
  });
});
