import type { Reading } from '../../language/reading.ts';
import type { Quote } from '../fact.ts';
import { paragraphNumbers } from './paragraph.ts';
import { accountForQuotes } from './quotes.ts';
import { quoteReasons, quoteWeight } from './rank.ts';

/** Where a reader of a quote can see all that led to it. */
export type ListedQuote = {
  readonly quote: Quote;
  readonly words: string;
  /** Paragraphs are parted by blank lines and counted from 1 over the whole text. */
  readonly paragraph: number;
  /** Whether a digest names the speaker: only from `SHOWN_FROM` on. */
  readonly shown: boolean;
  /** Why nobody is given it, or what makes the speaker doubtful; empty where nothing does. */
  readonly why: readonly string[];
  /** How much a key quote it is, 0 to 1, and the reasons that hold, strongest first; none for what can't be one. */
  readonly key: number;
  readonly keyReasons: readonly string[];
};

/** A speaker less sure than this is named to no reader: better unattributed than wrong. */
export const SHOWN_FROM = 0.9;

/** The reasons that hold at least half, by what they add. */
function reasonsFor(quote: Quote, reading: Reading): string[] {
  return quoteReasons(quote, reading)
    .filter(({ value }) => value >= 0.5)
    .sort((a, b) => b.value * b.weight - a.value * a.weight)
    .map(({ name }) => name);
}

/** Everything that an article quotes, in the order of its text, with what led to each. Never throws. */
export function listQuotes(reading: Reading): readonly ListedQuote[] {
  const { text } = reading.article;
  const accounts = accountForQuotes(reading);
  const paragraphs = paragraphNumbers(
    text,
    accounts.map(({ quote }) => quote.start),
  );
  return accounts.map(({ quote, why }, i) => {
    const key = quoteWeight(quote, reading);
    return {
      quote,
      words: text.slice(quote.start, quote.end),
      paragraph: paragraphs[i]!,
      shown: quote.speaker !== null && quote.confidence >= SHOWN_FROM,
      why,
      key: Math.round(key * 1000) / 1000,
      keyReasons: key > 0 ? reasonsFor(quote, reading) : [],
    };
  });
}
