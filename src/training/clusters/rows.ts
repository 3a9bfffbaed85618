/** Vectors of one length, one after the other. */
export type Rows = { readonly count: number; readonly width: number; readonly values: Float64Array };

/** Rows of zeros. */
export const zeroRows = (count: number, width: number): Rows => ({
  count,
  width,
  values: new Float64Array(count * width),
});

/** The same rows from `from` up to `to`, not copied. */
export const someRows = ({ width, values }: Rows, from: number, to: number): Rows => ({
  count: to - from,
  width,
  values: values.subarray(from * width, to * width),
});

export function transposed({ count, width, values }: Rows): Rows {
  const out = zeroRows(width, count);
  for (let i = 0; i < count; i += 1) {
    for (let j = 0; j < width; j += 1) out.values[j * count + i] = values[i * width + j] as number;
  }
  return out;
}

/** Each row of `a` with each of `b`: their inner product, a row of `out` for a row of `a`; as matrices, a times b transposed. Throws a RangeError where their rows differ in length. */
export function products(a: Rows, b: Rows, out: Rows = zeroRows(a.count, b.count)): Rows {
  if (a.width !== b.width) throw new RangeError(`rows of ${a.width} and ${b.width} numbers have no inner product`);
  // Two rows at a time with four: what is read is used several times, and the sums do not wait for each other.
  const { width: n, values: x } = a;
  const y = b.values;
  const lastA = a.count - 1;
  const lastB = b.count - 1;
  for (let c = 0; c <= lastB; c += 4) {
    const c1 = Math.min(c + 1, lastB);
    const c2 = Math.min(c + 2, lastB);
    const c3 = Math.min(c + 3, lastB);
    const y0 = c * n;
    const y1 = c1 * n;
    const y2 = c2 * n;
    const y3 = c3 * n;
    for (let r = 0; r <= lastA; r += 2) {
      const x0 = r * n;
      const x1 = Math.min(r + 1, lastA) * n;
      let s00 = 0;
      let s01 = 0;
      let s02 = 0;
      let s03 = 0;
      let s10 = 0;
      let s11 = 0;
      let s12 = 0;
      let s13 = 0;
      for (let j = 0; j < n; j += 1) {
        const p = x[x0 + j] as number;
        const q = x[x1 + j] as number;
        const e = y[y0 + j] as number;
        const f = y[y1 + j] as number;
        const g = y[y2 + j] as number;
        const h = y[y3 + j] as number;
        s00 += p * e;
        s01 += p * f;
        s02 += p * g;
        s03 += p * h;
        s10 += q * e;
        s11 += q * f;
        s12 += q * g;
        s13 += q * h;
      }
      const at0 = r * b.count;
      const at1 = Math.min(r + 1, lastA) * b.count;
      out.values[at0 + c] = s00;
      out.values[at0 + c1] = s01;
      out.values[at0 + c2] = s02;
      out.values[at0 + c3] = s03;
      out.values[at1 + c] = s10;
      out.values[at1 + c1] = s11;
      out.values[at1 + c2] = s12;
      out.values[at1 + c3] = s13;
    }
  }
  return out;
}

/** The mean of the rows. */
export function meanRow({ count, width, values }: Rows): Float64Array {
  const mean = new Float64Array(width);
  for (let i = 0; i < count * width; i += 1) mean[i % width] = (mean[i % width] as number) + (values[i] as number);
  return mean.map((sum) => sum / Math.max(1, count));
}

/** Takes a vector off every row. */
export function subtract({ count, width, values }: Rows, row: Float64Array): void {
  for (let i = 0; i < count * width; i += 1) values[i] = (values[i] as number) - (row[i % width] as number);
}

/** Brings every row to length 1; gives the lengths they had. */
export function toLengthOne({ count, width, values }: Rows): Float64Array {
  const lengths = new Float64Array(count);
  for (let i = 0; i < count; i += 1) {
    const row = values.subarray(i * width, (i + 1) * width);
    const length = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0));
    lengths[i] = length;
    if (length > 0) for (let j = 0; j < width; j += 1) row[j] = (row[j] as number) / length;
  }
  return lengths;
}
