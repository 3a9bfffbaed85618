import type { Span } from '../span.ts';
import { candidatesIn, kindFits } from './candidates.ts';
import { shareOf } from './held.ts';
import type { Occurrence } from './occurrences.ts';
import type { Query } from './query.ts';
import { type Word, wordsOf } from './words.ts';

/** So many texts have a vote on each thing that is named. */
const ORIGINS_COUNTED = 8;

/** A passage of a text, with the places of the question's words in it. */
type Stretch = { readonly text: string; readonly span: Span; readonly occurrences: readonly Occurrence[] };

/** Good enough to tell nearness: a full stop after a word that is no abbreviation, before a capital; or the line's end. */
const SENTENCE_END = /(?<=[\p{L}\p{N}]{3}["”’)]{0,2})[.!?]+["”’)]*\s+(?=["“‘(]?\p{Lu})|\n+/gu;

/** The sentences of a passage that hold a word of the question, each as its words. */
function tellingSentences({ text, span, occurrences }: Stretch): readonly (readonly Word[])[] {
  const passage = text.slice(span.start, span.end);
  const ends = [...passage.matchAll(SENTENCE_END)].map(({ 0: gap, index }) => span.start + index + gap.length);
  let start = span.start;
  return [...ends, span.end].flatMap((end) => {
    const from = start;
    start = end;
    return occurrences.some(({ at }) => at >= from && at < end) ? [wordsOf(text, from, end)] : [];
  });
}

/** Something that a passage names: `worth` tells how much its sentence is about the question, near it and of the right kind. */
export type Named = { readonly key: string; readonly worth: number; readonly fits: number };

/** What is named in the sentences of a passage that hold a word of the question; `fits` tells whether it is of the right kind. */
export function namedIn(query: Query, passage: Stretch): readonly Named[] {
  return tellingSentences(passage).flatMap((sentence): readonly Named[] => {
    const terms = new Set(sentence.map(({ term }) => term));
    const covered = shareOf(query, (term) => terms.has(term));
    const places = sentence.flatMap(({ term }, at) => {
      const weight = query.terms.get(term)?.weight ?? 0;
      return weight > 0 ? [{ at, weight }] : [];
    });
    return candidatesIn(sentence, passage.text, query.terms).map(({ key, kind, at }) => {
      const near = places.reduce((sum, place) => sum + place.weight / (3 + Math.abs(place.at - at)), 0) / query.total;
      const fits = kindFits(query.expected.kind, kind);
      return { key, fits: fits * covered, worth: covered ** 2 * (0.3 + near) * (0.15 + fits) };
    });
  });
}

/**
 * How far the best passages, best first, agree on each thing that they name, 1 for what most do (Brill, Dumais and Banko, 2002:
 * what is told often is the likelier answer). Reprints of one text, which share an origin, have one vote.
 */
export function agreement(
  best: readonly { readonly origin: string; readonly named: readonly Named[] }[],
): ReadonlyMap<string, number> {
  const byKey = new Map<string, Map<string, number>>();
  for (const [rank, { origin, named }] of best.entries()) {
    for (const { key, worth } of named) {
      const origins = byKey.get(key) ?? new Map<string, number>();
      byKey.set(key, origins);
      origins.set(origin, Math.max(origins.get(origin) ?? 0, worth / (1 + rank / 10)));
    }
  }
  const sums = [...byKey].map(([key, origins]): readonly [string, number] => {
    const counted = [...origins.values()].sort((a, b) => b - a).slice(0, ORIGINS_COUNTED);
    return [key, counted.reduce((sum, worth) => sum + worth, 0)];
  });
  const most = Math.max(1e-9, ...sums.map(([, sum]) => sum));
  return new Map(sums.map(([key, sum]) => [key, sum / most]));
}
