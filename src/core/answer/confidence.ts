import type { RankedSentence } from './from-sentences.ts';
import { oppositesIn } from './opposites.ts';
import type { Query } from './query.ts';
import { wordsOf } from './words.ts';

/**
 * How likely it is that the best sentence answers the question, as a logistic function of what speaks for and against it
 * (Cox, 1958). Fitted on questions whose answer the articles hold and on questions of the same kind whose answer was taken
 * out of them or never was there, in parts by article, then rounded.
 */
const WEIGHTS = {
  constant: -5.3,
  passage: 3.5,
  lead: 1.2,
  length: 0.55,
  /** All that would be shown stands in one article: others would tell of the same if they told of it at all. */
  together: 0.6,
  negated: -2,
  opposed: -1.5,
} as const;
/** The best sentence leads by so much over the one of this rank. */
const LED = 5;

/** Answers below it are not given: under it lie nine of ten questions whose answer the articles do not hold. */
export const ANSWER_BAR = 0.7;

/** A sentence that would be shown, and its words as they stand. */
export type Shown = { readonly article: string; readonly words: string };

const NEGATION = /\b(?:not|never|no|none|nor|neither|without|nobody|nothing|cannot|\p{L}+n[’']t)\b/iu;

/** What speaks against a sentence: it says the opposite of a word that it lacks, or does not deny as the question does. */
function against({ terms, expected }: Query, words: string): number {
  const held = new Set(wordsOf(words).map(({ term }) => term));
  const isOpposed = [...terms.values()].some(
    ({ term, asked }) => asked && !held.has(term) && oppositesIn(term, held).length > 0,
  );
  const isNegated = NEGATION.test(expected.sentence) && !NEGATION.test(words);
  return (isOpposed ? WEIGHTS.opposed : 0) + (isNegated ? WEIGHTS.negated : 0);
}

/** Between 0 and 1; 0 where there is no sentence. `shown` are those of the ranked sentences that would be shown, best first. */
export function confidenceOf(query: Query, ranked: readonly RankedSentence[], shown: readonly Shown[]): number {
  const [best] = ranked;
  const [first] = shown;
  if (best === undefined || first === undefined) return 0;
  const led = ranked[LED] ?? ranked.at(-1) ?? best;
  const sum =
    WEIGHTS.constant +
    WEIGHTS.passage * best.passage +
    WEIGHTS.lead * (best.score - led.score) +
    WEIGHTS.length * Math.log(1 + query.terms.size) +
    WEIGHTS.together * (shown.every(({ article }) => article === first.article) ? 1 : 0) +
    against(query, first.words);
  return 1 / (1 + Math.exp(-sum));
}
