import type { TrainedRow } from '../core/language/model/weights.ts';
import type { Packing } from './perceptron.ts';

/**
 * The mean of several trainings' weights, class by class: linear models of the same features may be averaged, and the mean of
 * trainings that differ only in their order makes fewer mistakes than any. Dropped are entries below `least` and features
 * none of whose weights reaches `leastPeak`, both before `scale`.
 */
export function meanRows(
  trainings: readonly (readonly TrainedRow[])[],
  { scale, least, leastPeak }: Packing,
): TrainedRow[] {
  const sums = new Map<number, Map<number, number>>();
  for (const rows of trainings) {
    for (const { key, classes, weights } of rows) {
      const row = sums.get(key) ?? new Map<number, number>();
      for (const [i, label] of classes.entries()) row.set(label, (row.get(label) ?? 0) + (weights[i] ?? 0));
      sums.set(key, row);
    }
  }
  const out: TrainedRow[] = [];
  for (const [key, row] of sums) {
    const classes: number[] = [];
    const weights: number[] = [];
    let peak = 0;
    for (const [label, sum] of row) {
      const mean = sum / trainings.length / scale;
      peak = Math.max(peak, Math.abs(mean));
      const whole = Math.round(mean * scale);
      if (Math.abs(mean) < least || whole === 0) continue;
      classes.push(label);
      weights.push(whole);
    }
    if (peak >= leastPeak && classes.length > 0) out.push({ key, classes, weights });
  }
  return out;
}
