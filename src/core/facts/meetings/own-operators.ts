import { isPart } from './clause.ts';
import type { Line } from './line.ts';
import type { Part } from './lists.ts';
import { type Operator, qualityOperator, verbOperator } from './operators.ts';
import type { Phrase } from './phrase.ts';

/** The lemma of the verb at part `at`, empty where there is none. */
export const lemmaAt = (parts: readonly Part[], at: number): string => {
  const part = parts[at];
  return isPart(part, 'verb') ? part.lemma : '';
};

function particleAfter(parts: readonly Part[], at: number): string | null {
  const next = parts[at + 1];
  return next !== undefined && (next.kind === 'adv' || next.kind === 'prep' || next.kind === 'adj') ? next.word : null;
}

/** What the verb at `at` itself says of what it governs: "refused", "hopes", "is to", "going to". */
export function ownOperator(parts: readonly Part[], at: number): Operator | null {
  const part = parts[at];
  if (!isPart(part, 'verb')) return null;
  const toNext = isPart(parts[at + 1], 'to');
  if (part.lemma === 'be' || part.word === "'s" || part.word === '’s') return toNext ? 'plan' : null;
  if (part.lemma === 'go') return toNext && part.form === 'gerund' ? 'plan' : null;
  if (part.lemma === 'have') return toNext ? 'plan' : null;
  if (part.lemma === 'use' || part.lemma === 'tend') return toNext ? 'recur' : null;
  if (part.lemma === 'yet') return 'not';
  return (
    verbOperator(part.lemma, particleAfter(parts, at)) ?? verbOperator(part.word, null) ?? qualityOperator(part.word)
  );
}

/** Operators inside the verb group that ends at `at`, innermost first, without the verb's own. */
export function groupOperators(parts: readonly Part[], at: number): Operator[] {
  const found: Operator[] = [];
  for (let i = at - 1; i >= 0; i -= 1) {
    const part = parts[i]!;
    if (
      !['verb', 'not', 'adv', 'adj', 'to', 'time', 'other'].includes(part.kind) &&
      !(part.kind === 'prep' && isPart(parts[i + 1], 'time'))
    )
      break;
    let operator: Operator | null = null;
    if (part.kind === 'verb') operator = ownOperator(parts, i);
    else if (part.kind === 'not') operator = 'not';
    else if (part.kind === 'adv' || part.kind === 'adj')
      operator = part.word === 'yet' && isPart(parts[i + 1], 'to') ? 'not' : qualityOperator(part.word);
    if (operator !== null) found.push(operator);
  }
  return found;
}

/** Adjectives that mean something else before a noun: "free trade talks", "open talks". */
const ONLY_PREDICATES = new Set(
  'free open set ready due about certain bound prepared interested able likely eager keen anxious available'.split(' '),
);

/** What a noun phrase says of itself: "a planned visit", "no meeting". */
export function phraseOperators(line: Line, phrase: Phrase): Operator[] {
  const found: Operator[] = [];
  for (let i = phrase.first; i < phrase.head; i += 1) {
    const word = line.tokens[i]!.text.toLowerCase();
    const operator = word === 'no' ? 'not' : ONLY_PREDICATES.has(word) ? null : qualityOperator(word);
    if (operator !== null) found.push(operator);
  }
  return found;
}
