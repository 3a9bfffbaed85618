import type { Occurrence } from './occurrences.ts';
import type { Query } from './query.ts';

const K1 = 0.9;
const B = 0.4;
const USUAL_LENGTH = 1_200;
/** About 40 words, in UTF-16 code units. */
const NEAR = 240;

/** Share of the question's weight whose terms are held. */
export function shareOf(query: Query, holds: (term: string) => boolean): number {
  let held = 0;
  for (const { term, weight } of query.terms.values()) if (holds(term)) held += weight;
  return query.total === 0 ? 0 : held / query.total;
}

/**
 * BM25 of a stretch of `length` UTF-16 code units that holds the terms so often, as a share of the most that it could be
 * (Robertson and Zaragoza, 2009).
 */
export function bm25(query: Query, counts: ReadonlyMap<string, number>, length: number): number {
  let sum = 0;
  for (const { term, weight } of query.terms.values()) {
    const count = counts.get(term) ?? 0;
    sum += (weight * count) / (count + K1 * (1 - B + (B * length) / USUAL_LENGTH));
  }
  return sum / query.total;
}

/** The most of the question's weight that stands within NEAR characters of each other. */
export function nearest(query: Query, occurrences: readonly Occurrence[]): number {
  const inside = new Map<string, number>();
  let weight = 0;
  let most = 0;
  let first = 0;
  for (const { term, at } of occurrences) {
    const count = inside.get(term) ?? 0;
    inside.set(term, count + 1);
    if (count === 0) weight += query.terms.get(term)?.weight ?? 0;
    for (let left = occurrences[first]; left && left.at <= at - NEAR; left = occurrences[first]) {
      const others = (inside.get(left.term) ?? 1) - 1;
      inside.set(left.term, others);
      if (others === 0) weight -= query.terms.get(left.term)?.weight ?? 0;
      first += 1;
    }
    most = Math.max(most, weight);
  }
  return most / query.total;
}
