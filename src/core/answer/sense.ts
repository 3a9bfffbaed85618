import { type Meanings, product } from './meanings.ts';
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

/** A term of a text: how near it comes to each known word of the question, 0 to 1, and to what all of them are about. */
type Beside = { readonly vector: Vector; readonly nearness: readonly number[]; readonly toAbout: number };

function addTo(sum: Vector, vector: Vector, weight: number): void {
  for (let k = 0; k < sum.length; k += 1) sum[k] = (sum[k] as number) + weight * (vector[k] as number);
}

/** Reads what a question means off the vectors of its words. What it finds of a term it remembers: sentences share most of theirs. */
export function senseOf({ terms: asked, total }: Query, { width, vectorOf }: Meanings): Sense {
  const known = [...asked.values()].flatMap(({ term, weight }) => {
    const vector = vectorOf(term);
    return vector === null ? [] : [{ term, weight, vector }];
  });
  const about = new Float32Array(width);
  for (const { weight, vector } of known) addTo(about, vector, weight);
  const lengthOfAbout = Math.sqrt(product(about, about));

  const remembered = new Map<string, Beside | null>();
  const besideOf = (term: string): Beside | null => {
    const before = remembered.get(term);
    if (before !== undefined) return before;
    const vector = vectorOf(term);
    const found = vector && {
      vector,
      nearness: known.map((word) => Math.max(0, product(word.vector, vector) - UNLIKE) / (1 - UNLIKE)),
      toAbout: product(about, vector),
    };
    remembered.set(term, found);
    return found;
  };

  return {
    counterparts: (terms) => {
      const nearest = new Float64Array(known.length);
      for (const term of terms) {
        const nearness = besideOf(term)?.nearness ?? [];
        for (let i = 0; i < nearness.length; i += 1) {
          nearest[i] = Math.max(nearest[i] as number, nearness[i] as number);
        }
      }
      const sum = known.reduce(
        (all, { term, weight }, i) => all + (terms.has(term) ? 0 : weight * (nearest[i] ?? 0)),
        0,
      );
      return total === 0 ? 0 : sum / total;
    },
    closeness: (terms) => {
      const mean = new Float32Array(width);
      let toAbout = 0;
      for (const term of terms) {
        const beside = besideOf(term);
        if (beside === null) continue;
        addTo(mean, beside.vector, 1);
        toAbout += beside.toAbout;
      }
      const lengths = Math.sqrt(product(mean, mean)) * lengthOfAbout;
      return lengths === 0 ? 0 : toAbout / lengths;
    },
  };
}
