import { shuffled } from '../random.ts';
import { products, type Rows, someRows, toLengthOne, zeroRows } from './rows.ts';

export type Clustering = {
  /** For each row its cluster, from 0. */
  readonly clusterOf: Int32Array;
  readonly centroids: Rows;
};

export type KMeans = {
  readonly clusters: number;
  readonly iterations: number;
  /** The centroids are learnt from so many of the first rows; the rest are only put into the clusters. */
  readonly learnFrom: number;
  /** Rows and centroids are of length 1: rows are compared by angle. */
  readonly spherical: boolean;
  readonly random: () => number;
};

/** So many rows are compared with the centroids at a time; they stay in the processor's cache. */
const CHUNK = 32;
/** The first centroids are drawn from so many of the first rows for each cluster. */
const DRAWN_FROM = 6;

/**
 * Clusters weighted rows by k-means (Lloyd, IEEE Transactions on Information Theory 28, 1982; spherical: Dhillon and Modha,
 * Machine Learning 42, 2001). Where there are fewer rows than clusters, each is a cluster.
 */
export function kMeans(rows: Rows, weights: Float64Array, settings: KMeans): Clustering {
  const learnt = someRows(rows, 0, Math.min(rows.count, settings.learnFrom));
  const clusters = Math.min(settings.clusters, learnt.count);
  const drawn = shuffled(Math.min(learnt.count, clusters * DRAWN_FROM), settings.random).subarray(0, clusters);
  const centroids = zeroRows(clusters, rows.width);
  for (const [c, i] of drawn.entries()) centroids.values.set(rowAt(rows, i), c * rows.width);
  const clusterOf = new Int32Array(rows.count);
  const closeness = new Float64Array(rows.count);
  for (let iteration = 0; iteration < settings.iterations; iteration += 1) {
    assign(learnt, centroids, clusterOf, closeness);
    move(learnt, weights, clusterOf, closeness, centroids);
    if (settings.spherical) toLengthOne(centroids);
  }
  assign(rows, centroids, clusterOf, closeness);
  return { clusterOf, centroids };
}

const rowAt = ({ width, values }: Rows, i: number): Float64Array => values.subarray(i * width, (i + 1) * width);
const half = (row: Float64Array): number => row.reduce((sum, value) => sum + value * value, 0) / 2;

/** Puts each row into the cluster of the nearest centroid, the first of equals. */
function assign(rows: Rows, centroids: Rows, clusterOf: Int32Array, closeness: Float64Array): void {
  // |x - c|² = |x|² - 2 (x·c - |c|²/2): the nearest centroid is the one with the most in the brackets.
  const halves = Float64Array.from({ length: centroids.count }, (_, c) => half(rowAt(centroids, c)));
  const scores = zeroRows(CHUNK, centroids.count);
  for (let from = 0; from < rows.count; from += CHUNK) {
    const to = Math.min(rows.count, from + CHUNK);
    products(someRows(rows, from, to), centroids, scores);
    for (let i = from; i < to; i += 1) {
      const start = (i - from) * centroids.count;
      let nearest = 0;
      let most = Number.NEGATIVE_INFINITY;
      for (let c = 0; c < centroids.count; c += 1) {
        const score = (scores.values[start + c] as number) - (halves[c] as number);
        if (score > most) {
          most = score;
          nearest = c;
        }
      }
      clusterOf[i] = nearest;
      closeness[i] = most;
    }
  }
}

/** Moves each centroid to the weighted mean of its rows, one that has none to the row that is farthest from its own. */
function move(
  rows: Rows,
  weights: Float64Array,
  clusterOf: Int32Array,
  closeness: Float64Array,
  centroids: Rows,
): void {
  const { width, values } = centroids;
  const totals = new Float64Array(centroids.count);
  values.fill(0);
  for (let i = 0; i < rows.count; i += 1) {
    const c = clusterOf[i] as number;
    const weight = weights[i] as number;
    totals[c] = (totals[c] as number) + weight;
    for (let j = 0; j < width; j += 1) {
      values[c * width + j] = (values[c * width + j] as number) + weight * (rows.values[i * width + j] as number);
    }
  }
  const taken = new Set<number>();
  for (const [c, total] of totals.entries()) {
    if (total > 0) for (let j = c * width; j < (c + 1) * width; j += 1) values[j] = (values[j] as number) / total;
    else values.set(rowAt(rows, farthest(rows, closeness, taken)), c * width);
  }
}

function farthest(rows: Rows, closeness: Float64Array, taken: Set<number>): number {
  let worst = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < rows.count; i += 1) {
    const fit = (closeness[i] as number) - half(rowAt(rows, i));
    if (fit < least && !taken.has(i)) {
      least = fit;
      worst = i;
    }
  }
  taken.add(worst);
  return worst;
}
