import { NUMBER_WORD } from './candidates.ts';
import type { RankedSentence, Sentence } from './from-sentences.ts';
import { wordsOf } from './words.ts';

/** The best sentences that tell each something of their own, `most` at most: none lies in another, none says the same. */
export function differing(
  ranked: readonly RankedSentence[],
  most: number,
  wordsAt: (sentence: Sentence) => string,
): readonly RankedSentence[] {
  const chosen: RankedSentence[] = [];
  const told: Wording[] = [];
  for (const sentence of ranked) {
    if (chosen.length === most) break;
    const overlaps = chosen.some(
      ({ article, start, end }) => article === sentence.article && start < sentence.end && sentence.start < end,
    );
    if (overlaps) continue;
    const wording = wordingOf(wordsAt(sentence));
    if (told.some((before) => resembles(before, wording))) continue;
    chosen.push(sentence);
    told.push(wording);
  }
  return chosen;
}

type Wording = { readonly terms: ReadonlySet<string>; readonly numbers: ReadonlySet<string> };

function wordingOf(text: string): Wording {
  const words = wordsOf(text);
  const numbers = words.filter(({ raw, number }) => number || NUMBER_WORD.test(raw));
  return {
    terms: new Set(words.map(({ term }) => term)),
    numbers: new Set(numbers.map(({ raw }) => raw.toLowerCase())),
  };
}

const shares = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((one) => b.has(one)).length;

/** Two sentences that share most of their words tell one thing: a reprint that was edited, a caption of the same words. */
const ALIKE = 0.8;

/** Whether two sentences tell one thing. Where both have numbers and share none, outlets differ, and both are worth showing. */
function resembles(a: Wording, b: Wording): boolean {
  const differ = a.numbers.size > 0 && b.numbers.size > 0 && shares(a.numbers, b.numbers) === 0;
  return !differ && shares(a.terms, b.terms) >= ALIKE * Math.min(a.terms.size, b.terms.size);
}
