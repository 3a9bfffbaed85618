import { packClusters } from '../../core/language/model/clusters.ts';
import { createRandom } from '../random.ts';
import type { Tree } from '../treebank.ts';
import { type Clustering, kMeans } from './k-means.ts';
import { profilesOf } from './profiles.ts';
import { meanRow, type Rows, someRows, subtract, toLengthOne, zeroRows } from './rows.ts';
import { syntaxRows } from './syntax.ts';
import type { WordVectors } from './vectors.ts';

export type ClusterSettings = {
  readonly fine: number;
  readonly broad: number;
  readonly syntax: number;
  readonly iterations: number;
  /** How many of the most frequent words the clusters are learnt from. */
  readonly learnFrom: number;
  readonly bends: number;
  readonly components: number;
  readonly seed: number;
};

/** Packed clusters, and the mean cosine of the words to the middle of their fine cluster. */
export type TrainedClusters = { readonly bytes: Uint8Array; readonly meanCosine: number };

/** What all words have in common is measured on so many of the most frequent ones. */
const COMMON_FROM = 50_000;

/** Clusters words by topic (fine, and the fine clusters again into broad ones) and by what trees tell of words like them. */
export function trainClusters(
  { hashes, rows: vectors }: WordVectors,
  trees: readonly Tree[],
  settings: ClusterSettings,
): TrainedClusters {
  const random = createRandom(settings.seed);
  // By Zipf's law the square root of how often a word is used: frequent words shape the clusters, and do not rule them.
  const weights = Float64Array.from(hashes, (_, rank) => 1 / Math.sqrt(rank + 100));
  const { iterations, learnFrom } = settings;

  const rows = { ...vectors, values: vectors.values.slice() };
  subtract(rows, meanRow(someRows(rows, 0, Math.min(rows.count, COMMON_FROM))));
  const lengths = toLengthOne(rows);
  const fine = kMeans(rows, weights, { clusters: settings.fine, iterations, learnFrom, spherical: true, random });
  const broad = kMeans(fine.centroids, weightsOf(fine, weights), {
    clusters: settings.broad,
    iterations: iterations * 2,
    learnFrom: settings.fine,
    spherical: true,
    random,
  });

  const { bends, components } = settings;
  const behaviour = syntaxRows(inputsOf(rows, lengths), profilesOf(trees, hashes), { bends, components, random });
  const syntax = kMeans(behaviour, weights, {
    clusters: settings.syntax,
    iterations,
    learnFrom,
    spherical: false,
    random,
  });
  const words = Array.from(hashes, (hash, i) => ({
    hash,
    fine: (fine.clusterOf[i] as number) + 1,
    syntax: (syntax.clusterOf[i] as number) + 1,
  }));
  const bytes = packClusters(
    words,
    Array.from(broad.clusterOf, (c) => c + 1),
  );
  return { bytes, meanCosine: meanCosine(rows, fine) };
}

function weightsOf({ clusterOf, centroids }: Clustering, weights: Float64Array): Float64Array {
  const sums = new Float64Array(centroids.count);
  for (const [i, c] of clusterOf.entries()) sums[c] = (sums[c] as number) + (weights[i] as number);
  return sums;
}

/** What is known of every word before any treebank: its vector, the vector's length, how frequent it is, and a constant. */
function inputsOf(rows: Rows, lengths: Float64Array): Rows {
  const out = zeroRows(rows.count, rows.width + 3);
  for (let i = 0; i < rows.count; i += 1) {
    const at = i * out.width;
    out.values.set(someRows(rows, i, i + 1).values, at);
    out.values[at + rows.width] = 0.3 * Math.log(Math.max(1e-3, lengths[i] as number));
    out.values[at + rows.width + 1] = 0.05 * Math.log(i + 10) - 0.4;
    out.values[at + rows.width + 2] = 1;
  }
  return out;
}

function meanCosine(rows: Rows, { clusterOf, centroids }: Clustering): number {
  let sum = 0;
  for (let i = 0; i < rows.count; i += 1) {
    const from = (clusterOf[i] as number) * rows.width;
    for (let j = 0; j < rows.width; j += 1) {
      sum += (rows.values[i * rows.width + j] as number) * (centroids.values[from + j] as number);
    }
  }
  return sum / rows.count;
}
