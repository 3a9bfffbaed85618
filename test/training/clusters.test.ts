import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readClusters } from '../../src/core/language/model/clusters.ts';
import { trainClusters } from '../../src/training/clusters/clusters.ts';
import { kMeans } from '../../src/training/clusters/k-means.ts';
import { profilesOf } from '../../src/training/clusters/profiles.ts';
import { products, type Rows, transposed } from '../../src/training/clusters/rows.ts';
import { hashOf, readVectors } from '../../src/training/clusters/vectors.ts';
import { createRandom } from '../../src/training/random.ts';
import type { Tree } from '../../src/training/treebank.ts';

const folder = mkdtempSync(join(tmpdir(), 'clusters-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a file of vectors; each gets its length and its place behind it, as in the file that is read. */
function vectorFile(vectors: Readonly<Record<string, readonly number[]>>): string {
  const words = Object.keys(vectors);
  const withPlace = Object.fromEntries(words.map((word, i) => [word, [...(vectors[word] ?? []), 1, i]]));
  const file = join(folder, `${words.length}.json`);
  writeFileSync(file, JSON.stringify({ dimensions: 4, words, vectors: withPlace }));
  return file;
}

const TOWNS = ['oslo', 'turin', 'leeds', 'malmo', 'porto'];
const DEEDS = ['met', 'told', 'saw', 'left', 'asked'];
const THINGS = ['plan', 'treaty', 'budget', 'report', 'bill'];
const random = createRandom(11);
const around = (middle: readonly number[]): number[] => middle.map((value) => value + 0.2 * (random() - 0.5));
const file = vectorFile(
  Object.fromEntries(
    [0, 1, 2, 3, 4].flatMap((i) => [
      [TOWNS[i], around([2, 0, 0, 1])],
      [DEEDS[i], around([0, 2, 0, 1])],
      [THINGS[i], around([0, 0, 2, 1])],
    ]),
  ),
);

function sentence(subject: string, verb: string, object: string): Tree {
  const words = [subject, verb, 'the', object];
  return {
    document: 'a',
    words,
    lemmas: words,
    tags: ['PROPN|NNP', 'VERB|VBD', 'DET|DT', 'NOUN|NN'],
    heads: [1, -1, 3, 1],
    labels: ['nsubj', 'root', 'det', 'obj'],
    misc: words.map(() => '_'),
  };
}

const trees = [
  sentence('Oslo', 'met', 'plan'),
  sentence('Turin', 'told', 'treaty'),
  sentence('Leeds', 'saw', 'budget'),
];
const settings = {
  fine: 3,
  broad: 2,
  syntax: 3,
  iterations: 8,
  learnFrom: 15,
  bends: 5,
  components: 3,
  seed: 3,
};

describe('word clusters', () => {
  it('come out the same byte for byte', () => {
    const { bytes } = trainClusters(readVectors(file, 100), trees, settings);
    expect(trainClusters(readVectors(file, 100), trees, settings).bytes).toEqual(bytes);
  });

  it('hold words of like vectors together and others apart, also words that no treebank has', () => {
    const { bytes, meanCosine } = trainClusters(readVectors(file, 100), trees, settings);
    expect(meanCosine).toBeGreaterThan(0.9);
    const clusters = readClusters(bytes);
    for (const kind of ['fine', 'syntax'] as const) {
      const ids = [TOWNS, DEEDS, THINGS].map(
        (words) => new Set(words.map((w) => clusters[kind](clusters.find(hashOf(w))))),
      );
      expect(ids.map((each) => each.size)).toEqual([1, 1, 1]);
      expect(new Set(ids.flatMap((each) => [...each])).size).toBe(3);
    }
    const broads = [...TOWNS, ...DEEDS, ...THINGS].map((word) => clusters.broad(clusters.find(hashOf(word))));
    expect(new Set(broads).size).toBe(2);
  });

  it('are made of few words as well: then each word is a cluster', () => {
    const { bytes } = trainClusters(readVectors(file, 2), trees, settings);
    expect(readClusters(bytes).size).toBe(2);
  });
});

describe('vectors', () => {
  it('are read for the most frequent words alone, without the numbers behind them', () => {
    const { words, rows } = readVectors(file, 4);
    expect(words).toEqual(['oslo', 'met', 'plan', 'turin']);
    expect([rows.count, rows.width, rows.values.length]).toEqual([4, 4, 16]);
  });

  it('are those of the more frequent word where two fold alike', () => {
    const years = vectorFile({ '1994': [1, 0, 0, 0], sat: [0, 1, 0, 0], '1995': [0, 0, 1, 0] });
    const { words, hashes } = readVectors(years, 10);
    expect(words).toEqual(['1994', 'sat']);
    expect(hashes[0]).toBe(hashOf('2011'));
    expect(hashes[1]).toBe(hashOf('Sat'));
  });

  it('are refused with the way to mend it where the file is another or lacks numbers', () => {
    const other = join(folder, 'other.json');
    writeFileSync(other, '[]');
    expect(() => readVectors(other, 10)).toThrow(/other\.json holds no word vectors: give --vectors/);
    writeFileSync(other, '{"dimensions":4,"words":[],"vectors":null}');
    expect(() => readVectors(other, 10)).toThrow(/holds no word vectors/);
    writeFileSync(other, 'the 0.1 0.2');
    expect(() => readVectors(other, 10)).toThrow(/other\.json is no JSON: give --vectors/);
    expect(() => readVectors(vectorFile({ short: [1] }), 10)).toThrow(/"short" has no vector of 4 numbers/);
  });
});

describe('profiles', () => {
  it('are the shares of what holds of a word, folded, in all trees', () => {
    const { words, hashes } = readVectors(file, 100);
    const { places, occurrences, names, shares } = profilesOf([...trees, sentence('MET', 'left', 'bill')], hashes);
    const row = [...places].indexOf(words.indexOf('met'));
    expect(occurrences[row]).toBe(2);
    const told = names.flatMap((name, i) => {
      const share = shares.values[row * names.length + i] as number;
      return share > 0 ? [[name, share]] : [];
    });
    expect(Object.fromEntries(told)).toEqual({
      't:VERB|VBD': 0.5,
      't:PROPN|NNP': 0.5,
      'd:root': 0.5,
      'd:nsubj': 0.5,
      'h:root<': 0.5,
      'h:VERB>': 0.5,
      'p:PROPN': 0.5,
      'p:-': 0.5,
      'n:DET': 0.5,
      'n:VERB': 0.5,
      'c:nsubj<': 0.5,
      'c:obj>': 0.5,
    });
  });
});

const rowsOf = (lists: readonly (readonly number[])[], width: number): Rows => ({
  count: lists.length,
  width,
  values: Float64Array.from(lists.flat()),
});

const number = fc.integer({ min: -9, max: 9 });
const rowList = (width: number, minLength: number): fc.Arbitrary<number[][]> =>
  fc.array(fc.array(number, { minLength: width, maxLength: width }), { minLength, maxLength: 11 });

describe('rows', () => {
  it('have the products that they have one by one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }).chain((n) => fc.tuple(rowList(n, 1), rowList(n, 1), fc.constant(n))),
        ([a, b, n]) => {
          const plain = a.flatMap((x) => b.map((y) => x.reduce((sum, value, j) => sum + value * (y[j] ?? 0), 0)));
          expect([...products(rowsOf(a, n), rowsOf(b, n)).values]).toEqual(plain);
        },
      ),
    );
    expect(() => products(rowsOf([[1, 2]], 2), rowsOf([[1]], 1))).toThrow(RangeError);
  });

  it('are what they were when transposed twice', () => {
    fc.assert(
      fc.property(rowList(3, 0), (lists) => {
        expect(transposed(transposed(rowsOf(lists, 3)))).toEqual(rowsOf(lists, 3));
      }),
    );
  });
});

describe('k-means', () => {
  it('puts each row into the cluster of the nearest centroid', () => {
    fc.assert(
      fc.property(rowList(2, 1), fc.integer({ min: 1, max: 5 }), fc.integer(), (lists, clusters, seed) => {
        const { clusterOf, centroids } = kMeans(rowsOf(lists, 2), new Float64Array(lists.length).fill(1), {
          clusters,
          iterations: 4,
          learnFrom: 100,
          spherical: false,
          random: createRandom(seed),
        });
        expect(centroids.count).toBe(Math.min(clusters, lists.length));
        for (const [i, row] of lists.entries()) {
          const distances = Array.from({ length: centroids.count }, (_, c) =>
            row.reduce((sum, value, j) => sum + (value - (centroids.values[c * 2 + j] as number)) ** 2, 0),
          );
          expect(distances[clusterOf[i] as number]).toBeCloseTo(Math.min(...distances), 6);
        }
      }),
    );
  });
});
