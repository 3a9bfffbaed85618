import { CholeskyDecomposition, EigenvalueDecomposition, Matrix } from 'ml-matrix';
import type { Profiles } from './profiles.ts';
import { meanRow, products, type Rows, someRows, subtract, transposed, zeroRows } from './rows.ts';

// What a treebank tells of the words that are in it, foretold from their vectors for all words. The regression is linear in
// the vector and in random bends of it (an extreme learning machine: Huang, Zhu and Siew, Neurocomputing 70, 2006), solved
// in closed form with a ridge; its predictions are reduced to their principal components.

export type SyntaxSettings = {
  /** How many random bends of the vectors the regression has. */
  readonly bends: number;
  readonly components: number;
  readonly random: () => number;
};

const BEND = 2;
const RIDGE = 30;
/** How much each kind of a profile counts: the tag itself most. */
const IMPORTANCE: Readonly<Record<string, number>> = { t: 1.5, d: 1, h: 0.7, p: 0.6, n: 0.6, c: 0.7 };
/** The principal components are those of so many of the most frequent words. */
const COMPONENTS_FROM = 20_000;
const CHUNK = 2000;

/** For each word a short row that says how it behaves in sentences; words that behave alike have rows that are near. */
export function syntaxRows(inputs: Rows, profiles: Profiles, settings: SyntaxSettings): Rows {
  const bends = zeroRows(settings.bends, inputs.width);
  for (let i = 0; i < bends.values.length; i += 1) bends.values[i] = BEND * normal(settings.random);
  const known = zeroRows(profiles.places.length, inputs.width);
  for (const [row, place] of profiles.places.entries()) {
    known.values.set(someRows(inputs, place, place + 1).values, row * inputs.width);
  }
  const solution = regress(bent(known, bends), standardised(profiles), profiles.occurrences.map(Math.sqrt));

  const predicted = products(bent(someRows(inputs, 0, Math.min(inputs.count, COMPONENTS_FROM)), bends), solution);
  const mean = meanRow(predicted);
  const axes = principalAxes(predicted, mean, settings.components);
  const reduce = products(axes, transposed(solution));
  const origin = products({ count: 1, width: mean.length, values: mean }, axes).values;
  const out = zeroRows(inputs.count, axes.count);
  for (let from = 0; from < inputs.count; from += CHUNK) {
    const to = Math.min(inputs.count, from + CHUNK);
    products(bent(someRows(inputs, from, to), bends), reduce, someRows(out, from, to));
  }
  subtract(out, origin);
  return out;
}

/** A number of the normal distribution (Box and Muller, Annals of Mathematical Statistics 29, 1958). */
const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Each row followed by its bends. */
function bent(rows: Rows, bends: Rows): Rows {
  const sums = products(rows, bends);
  const out = zeroRows(rows.count, rows.width + bends.count);
  for (let i = 0; i < rows.count; i += 1) {
    out.values.set(someRows(rows, i, i + 1).values, i * out.width);
    out.values.set(someRows(sums, i, i + 1).values.map(Math.tanh), i * out.width + rows.width);
  }
  return out;
}

/** The shares of the profiles as distances from their mean, in units of what is usual for a share of that size. */
function standardised({ names, shares, occurrences }: Profiles): Rows {
  const out = { ...shares, values: shares.values.slice() };
  const total = occurrences.reduce((sum, count) => sum + Math.sqrt(count), 0);
  const mean = new Float64Array(names.length);
  for (const [i, share] of shares.values.entries()) {
    const weight = Math.sqrt(occurrences[Math.floor(i / names.length)] as number);
    mean[i % names.length] = (mean[i % names.length] as number) + (weight * share) / total;
  }
  subtract(out, mean);
  const scale = names.map((name, j) => {
    const share = mean[j] as number;
    return (IMPORTANCE[name.charAt(0)] ?? 1) / Math.sqrt(share * (1 - Math.min(share, 0.99)) + 1e-4);
  });
  for (const [i, value] of out.values.entries()) out.values[i] = value * (scale[i % names.length] as number);
  return out;
}

/** Weighted ridge regression; gives a row of coefficients for each target. */
function regress(features: Rows, targets: Rows, weights: Float64Array): Rows {
  const columns = transposed(weighed(features, weights));
  const normalMatrix = matrixOf(products(columns, columns));
  for (let i = 0; i < columns.count; i += 1) normalMatrix.set(i, i, normalMatrix.get(i, i) + RIDGE);
  const right = matrixOf(products(columns, transposed(weighed(targets, weights))));
  return rowsOf(new CholeskyDecomposition(normalMatrix).solve(right).transpose());
}

/** Rows times the roots of their weights: squares of them count as much as the weights say. */
const weighed = (rows: Rows, weights: Float64Array): Rows => ({
  ...rows,
  values: rows.values.map((value, i) => value * Math.sqrt(weights[Math.floor(i / rows.width)] as number)),
});

/** The directions in which the rows vary most, the strongest first. */
function principalAxes(rows: Rows, mean: Float64Array, components: number): Rows {
  const centred = { ...rows, values: rows.values.slice() };
  subtract(centred, mean);
  const columns = transposed(centred);
  const { eigenvectorMatrix } = new EigenvalueDecomposition(matrixOf(products(columns, columns)), {
    assumeSymmetric: true,
  });
  // The eigenvalues come in rising order.
  const last = rows.width - 1;
  const count = Math.min(components, rows.width);
  return rowsOf(new Matrix(Array.from({ length: count }, (_, k) => eigenvectorMatrix.getColumn(last - k))));
}

const matrixOf = ({ count, width, values }: Rows): Matrix => Matrix.from1DArray(count, width, values);

function rowsOf(matrix: Matrix): Rows {
  const out = zeroRows(matrix.rows, matrix.columns);
  for (let i = 0; i < matrix.rows; i += 1) out.values.set(matrix.getRow(i), i * matrix.columns);
  return out;
}
