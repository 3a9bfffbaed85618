import type { TimeRelation } from './when.ts';

/** Words that may stand between a preposition and its time: "by at least the end of May", "until early Friday". */
const BETWEEN = new Set(['the', 'at', 'least', 'about', 'around', 'early', 'late', 'on', 'a']);
const WORDS: ReadonlyMap<string, TimeRelation> = new Map<string, TimeRelation>([
  ['by', 'by'],
  ['before', 'before'],
  ['after', 'after'],
  ['following', 'after'],
  ['since', 'since'],
  ['from', 'since'],
  ['starting', 'since'],
  ['until', 'until'],
  ['till', 'until'],
  ['til', 'until'],
  ['through', 'until'],
  ['within', 'within'],
  ['over', 'within'],
  ['between', 'between'],
]);

/**
 * How the time at token `first` bears on its clause, by the words before it. `lower` holds the sentence's tokens in lower
 * case; `from` is the index of its first.
 */
export function relationBefore(
  lower: readonly string[],
  first: number,
  from: number,
): { relation: TimeRelation; at: number } {
  let at = first - 1;
  while (at >= from && at > first - 4 && BETWEEN.has(lower[at] ?? '')) at -= 1;
  const word = at >= from ? (lower[at] ?? '') : '';
  if (word === 'than' && lower[at - 1] === 'later') return { relation: 'by', at: at - 2 };
  if (word === 'of' && lower[at - 1] === 'ahead') return { relation: 'before', at: at - 1 };
  if (word === 'to' && lower[at - 1] === 'prior') return { relation: 'before', at: at - 1 };
  const relation = WORDS.get(word);
  if (relation !== undefined) return { relation, at };
  const last = lower[first - 1] ?? '';
  return { relation: 'on', at: last === 'on' || last === 'in' || last === 'at' || last === 'for' ? first - 1 : first };
}
