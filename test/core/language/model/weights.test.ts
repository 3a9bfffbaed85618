import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addFirstScores, addScores, MARK, markedClass } from '../../../../src/core/language/model/scoring.ts';
import { packWeights, readWeights, type TrainedRow } from '../../../../src/core/language/model/weights.ts';

const rows = (limit: number): fc.Arbitrary<TrainedRow[]> =>
  fc
    .uniqueArray(
      fc.record({
        key: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }).filter((key) => key !== 0),
        entries: fc.uniqueArray(fc.tuple(fc.nat(4), fc.integer({ min: -limit, max: limit })), {
          maxLength: 5,
          minLength: 1,
          selector: ([label]) => label,
        }),
      }),
      { selector: ({ key }) => key, maxLength: 60 },
    )
    .map((list) =>
      list.map(({ key, entries }) => ({ key, classes: entries.map(([c]) => c), weights: entries.map(([, w]) => w) })),
    );

const labels = ['a', 'b', 'c', 'd', 'é|ü'];

describe('packed weights', () => {
  it.each([127, 32_000])('score as the rows they were packed from, weights up to %i', (limit) => {
    fc.assert(
      fc.property(
        rows(limit),
        fc.array(fc.integer({ min: 1, max: 2 ** 31 - 1 }), { maxLength: 5 }),
        (list, unknown) => {
          const weights = readWeights(packWeights(labels, list));
          expect(weights.labels).toEqual(labels);
          const expected = new Int32Array(labels.length);
          for (const { classes, weights: values } of list) {
            for (const [i, label] of classes.entries()) expected[label] = (expected[label] ?? 0) + (values[i] ?? 0);
          }
          const known = new Set(list.map((row) => row.key));
          const keys = Int32Array.from([...known, ...unknown.filter((key) => !known.has(key))]);
          const scores = new Int32Array(labels.length);
          addScores(weights, keys, keys.length, scores);
          expect(scores).toEqual(expected);
        },
      ),
    );
  });

  it('score the first classes alone', () => {
    fc.assert(
      fc.property(rows(1000), fc.integer({ min: 0, max: 5 }), (list, end) => {
        const weights = readWeights(packWeights(labels, list));
        const keys = Int32Array.from(list.map(({ key }) => key));
        const all = new Int32Array(labels.length);
        const first = new Int32Array(labels.length);
        addScores(weights, keys, keys.length, all);
        addFirstScores(weights, keys, keys.length, first, end);
        expect([...first]).toEqual([...all].map((score, label) => (label < end ? score : 0)));
      }),
    );
  });

  it('tell a mark from weights that have its key', () => {
    const list: TrainedRow[] = [
      { key: 7, classes: [3], weights: [MARK] },
      { key: 8, classes: [2], weights: [40] },
      { key: 9, classes: [1, 4], weights: [MARK, 60] },
    ];
    const weights = readWeights(packWeights(labels, list));
    expect([7, 8, 9, 10].map((key) => markedClass(weights, key))).toEqual([3, -1, -1, -1]);
  });

  it.each([100, 32_000])('score alike where long rows are held as sums, weights up to %i', (limit) => {
    fc.assert(
      fc.property(rows(limit), (list) => {
        const packed = packWeights(labels, list);
        const keys = Int32Array.from(list, ({ key }) => key);
        const [plain, sums] = [readWeights(packed), readWeights(packed, labels.length)].map((weights) => {
          const scores = new Int32Array(labels.length);
          addScores(weights, keys, keys.length, scores);
          return scores;
        });
        expect(sums).toEqual(plain);
      }),
    );
  });

  it('score all but the classes that are not wanted', () => {
    const many = Array.from({ length: 70 }, (_, i) => `c${i}`);
    const list = [3, 5, 8].map((key) => ({
      key,
      classes: [...many.keys()],
      weights: many.map((_, c) => key * c - 90),
    }));
    const packed = packWeights(many, list);
    for (const [skipFrom, skipTo] of [
      [0, 0],
      [2, 38],
      [15, 45],
      [0, 70],
    ] as const) {
      const scores = new Int32Array(many.length);
      addScores(readWeights(packed, many.length), Int32Array.of(3, 5, 8, 13), 4, scores, skipFrom, skipTo);
      for (const [c, score] of scores.entries()) if (c < skipFrom || c >= skipTo) expect(score).toBe(16 * c - 270);
    }
  });

  it('packs the same rows into the same bytes, in whatever order they come', () => {
    fc.assert(
      fc.property(rows(300), (list) => {
        expect(packWeights(labels, [...list].reverse())).toEqual(packWeights(labels, list));
      }),
    );
  });

  it('can be read from the middle of a larger buffer', () => {
    const packed = packWeights(labels, [{ key: 7, classes: [2], weights: [1000] }]);
    const larger = new Uint8Array(packed.length + 3);
    larger.set(packed, 3);
    const scores = new Int32Array(labels.length);
    addScores(readWeights(larger.subarray(3)), Int32Array.of(7), 1, scores);
    expect([...scores]).toEqual([0, 0, 1000, 0, 0]);
  });

  it('refuses bytes that are no weights or are cut short', () => {
    expect(() => readWeights(new Uint8Array(40))).toThrow(RangeError);
    expect(() => readWeights(new Uint8Array(2))).toThrow(RangeError);
    const packed = packWeights(labels, [{ key: 7, classes: [2], weights: [1000] }]);
    expect(() => readWeights(packed.subarray(0, packed.length - 4))).toThrow(RangeError);
  });
});
