/**
 * Three small whole numbers side by side in one floating-point number, so that one addition adds three weights: fields of 17
 * bits, each for sums between -65,535 and 65,535, in the 53 bits that are exact.
 */
const FIELD = 2 ** 17;
export const FIELDS = 3;
export const MOST_SUM = FIELD / 2 - 1;

/** A number as the field `field % FIELDS` wants it, to be added to what the other fields hold. */
export const inField = (value: number, field: number): number => value * FIELD ** (field % FIELDS);

/** Adds the fields of a sum to `scores` from `at` on, which may end before the last of them. */
export function addFields(sum: number, scores: Int32Array, at: number): void {
  const high = Math.round(sum / (FIELD * FIELD));
  const rest = sum - high * (FIELD * FIELD);
  const middle = Math.round(rest / FIELD);
  scores[at] = (scores[at] as number) + (rest - middle * FIELD);
  if (at + 1 < scores.length) scores[at + 1] = (scores[at + 1] as number) + middle;
  if (at + 2 < scores.length) scores[at + 2] = (scores[at + 2] as number) + high;
}
