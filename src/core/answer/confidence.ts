import type { RankedSentence } from './from-sentences.ts';
import type { Query } from './query.ts';

/**
 * How likely it is that the best sentence answers the question, as a logistic function of what speaks for it (Cox, 1958).
 * Fitted on questions whose answer the articles hold and on questions of the same kind whose answer was taken out of them.
 */
const WEIGHTS = { constant: -5, passage: 3.5, lead: 1.2, length: 0.55, whole: 0.3 } as const;
/** From here on a sentence, with the one before it and its title, holds all that a question says. */
const WHOLE = 0.95;
/** The best sentence leads by so much over the one of this rank. */
const LED = 5;

/** Answers below it are not given: under it lie nine of ten questions whose answer the articles do not hold. */
export const ANSWER_BAR = 0.73;

/** Between 0 and 1; 0 where there is no sentence. */
export function confidenceOf(query: Query, ranked: readonly RankedSentence[]): number {
  const [best] = ranked;
  if (best === undefined) return 0;
  const led = ranked[LED] ?? ranked.at(-1) ?? best;
  const sum =
    WEIGHTS.constant +
    WEIGHTS.passage * best.passage +
    WEIGHTS.lead * (best.score - led.score) +
    WEIGHTS.length * Math.log(1 + query.terms.size) +
    WEIGHTS.whole * (best.covered >= WHOLE ? 1 : 0);
  return 1 / (1 + Math.exp(-sum));
}
