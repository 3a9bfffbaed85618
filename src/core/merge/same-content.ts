import { isWeighty } from './wording.ts';

/** Two translators choose other endings, seldom other stems. */
const STEM = 5;
const stemOf = (word: string): string => word.slice(0, STEM);

/** What turns a sentence into its opposite, or makes it about something else: as often in both. */
const DECIDING = /^(?:not|no|never|none|nobody|nothing|neither|nor|without|unless|\p{N}.*)$/u;

const decidingOf = (words: readonly string[]): string =>
  words
    .filter((word) => DECIDING.test(word))
    .sort()
    .join(' ');

const LEAST_STEMS = 5;
const OF_SHORTER = 0.75;
const OF_LONGER = 0.6;

/**
 * Whether two wordings say the same with other words between: translations of one utterance. Words evened out; order does not
 * count, but every word that decides the sense (a number, a "not") does.
 */
export function saysTheSame(a: readonly string[], b: readonly string[]): boolean {
  const [stemsA, stemsB] = [new Set(a.filter(isWeighty).map(stemOf)), new Set(b.filter(isWeighty).map(stemOf))];
  const [shorter, longer] = stemsA.size <= stemsB.size ? [stemsA, stemsB] : [stemsB, stemsA];
  if (shorter.size < LEAST_STEMS) return false;
  let shared = 0;
  for (const stem of shorter) if (longer.has(stem)) shared++;
  return shared >= OF_SHORTER * shorter.size && shared >= OF_LONGER * longer.size && decidingOf(a) === decidingOf(b);
}
