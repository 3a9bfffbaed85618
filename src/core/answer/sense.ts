import { type Meanings, toLengthOne } from './meanings.ts';
import type { Query } from './query.ts';

/** Words less alike than this (the cosine of their vectors) have nothing to do with each other. */
const UNLIKE = 0.4;

/** How near words come to what a question means, where they are not its own. Terms are given each once. */
export type Sense = {
  /**
   * Share of the question's weight on words that are not among the terms, as far as another that is comes near them: 0 where
   * none does, the whole share where one means the very same.
   */
  readonly counterparts: (terms: ReadonlySet<string>) => number;
  /** The cosine of what the question is about and what the terms are about, -1 to 1; 0 where nothing is known of either. */
  readonly closeness: (terms: ReadonlySet<string>) => number;
};

type Vector = Float32Array;

function product(a: Vector, b: Vector): number {
  let sum = 0;
  for (let k = 0; k < a.length; k += 1) sum += (a[k] as number) * (b[k] as number);
  return sum;
}

function addTo(sum: Vector, vector: Vector, weight: number): void {
  for (let k = 0; k < sum.length; k += 1) sum[k] = (sum[k] as number) + weight * (vector[k] as number);
}

/** Reads what a question means off the vectors of its words. */
export function senseOf({ terms: asked, total }: Query, meanings: Meanings): Sense {
  const remembered = new Map<string, Vector | null>();
  const known = (term: string): Vector | null => {
    const before = remembered.get(term);
    if (before !== undefined) return before;
    const vector = meanings.vectorOf(term);
    remembered.set(term, vector);
    return vector;
  };
  const vectorsOf = (terms: ReadonlySet<string>): readonly Vector[] => [...terms].flatMap((term) => known(term) ?? []);
  const about = new Float32Array(meanings.width);
  for (const { term, weight } of asked.values()) {
    const vector = known(term);
    if (vector !== null) addTo(about, vector, weight);
  }
  toLengthOne(about);
  return {
    counterparts: (terms) => {
      const others = vectorsOf(terms);
      let sum = 0;
      for (const { term, weight } of asked.values()) {
        const vector = known(term);
        if (vector === null || terms.has(term)) continue;
        const most = others.reduce((best, other) => Math.max(best, product(vector, other)), UNLIKE);
        sum += (weight * (most - UNLIKE)) / (1 - UNLIKE);
      }
      return total === 0 ? 0 : sum / total;
    },
    closeness: (terms) => {
      const mean = new Float32Array(meanings.width);
      for (const vector of vectorsOf(terms)) addTo(mean, vector, 1);
      return product(toLengthOne(mean), about);
    },
  };
}
