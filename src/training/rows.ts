import type { TrainedRow } from '../core/language/model/weights.ts';

/** What is kept of trained weights, in the units they are packed in: entries of `least` or more, features with one of `leastPeak`. */
export type Cut = { readonly least: number; readonly leastPeak: number };

const byKey = (a: TrainedRow, b: TrainedRow): number => a.key - b.key;

/** The sum of rows of one feature, class by class. */
function sumOf(rows: readonly TrainedRow[]): Map<number, number> {
  const sum = new Map<number, number>();
  for (const { classes, weights } of rows) {
    for (const [i, label] of classes.entries()) sum.set(label, (sum.get(label) ?? 0) + (weights[i] ?? 0));
  }
  return sum;
}

/**
 * The mean of several trainings' weights, cut: linear models of the same features may be averaged, and the mean of trainings
 * that differ only in their order makes fewer mistakes than each.
 */
export function meanRows(trainings: readonly (readonly TrainedRow[])[], { least, leastPeak }: Cut): TrainedRow[] {
  const sorted = trainings.map((rows) => [...rows].sort(byKey));
  const next = sorted.map(() => 0);
  const out: TrainedRow[] = [];
  for (;;) {
    let key = Number.POSITIVE_INFINITY;
    for (const [t, rows] of sorted.entries()) key = Math.min(key, rows[next[t] ?? 0]?.key ?? Number.POSITIVE_INFINITY);
    if (key === Number.POSITIVE_INFINITY) return out;
    const same: TrainedRow[] = [];
    for (const [t, rows] of sorted.entries()) {
      const row = rows[next[t] ?? 0];
      if (row?.key !== key) continue;
      same.push(row);
      next[t] = (next[t] ?? 0) + 1;
    }
    const classes: number[] = [];
    const weights: number[] = [];
    let peak = 0;
    for (const [label, sum] of sumOf(same)) {
      const weight = Math.round(sum / trainings.length);
      peak = Math.max(peak, Math.abs(weight));
      if (weight === 0 || Math.abs(weight) < least) continue;
      classes.push(label);
      weights.push(weight);
    }
    if (peak >= leastPeak && classes.length > 0) out.push({ key, classes, weights });
  }
}

/** Rows of two passes under one key, the second's classes moved behind the first's. */
export function joinRows(first: readonly TrainedRow[], second: readonly TrainedRow[], classes: number): TrainedRow[] {
  const rows = new Map(first.map((row) => [row.key, row]));
  for (const { key, classes: own, weights } of second) {
    const before = rows.get(key);
    rows.set(key, {
      key,
      classes: [...(before?.classes ?? []), ...own.map((c) => c + classes)],
      weights: [...(before?.weights ?? []), ...weights],
    });
  }
  return [...rows.values()];
}
