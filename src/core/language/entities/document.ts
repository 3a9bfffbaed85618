import { FACTUAL_ZONES } from '../../article/article.ts';
import { listedCodes } from '../gazetteer/features.ts';
import { fold } from '../gazetteer/fold.ts';
import type { Sentence, Token } from '../reading.ts';

/** A text on the way to a reading: tokens with tags and trees, and what the lists say of each token. */
export type Document = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** The tokens' words as they stand, and folded as the lists are keyed. */
  readonly words: readonly string[];
  readonly folded: readonly string[];
  /** Bits of `LISTED` for each token. */
  readonly codes: Uint32Array;
  /** The index of each token's sentence; -1 where it has none. */
  readonly sentenceOf: Int32Array;
};

export function createDocument(text: string, tokens: readonly Token[], sentences: readonly Sentence[]): Document {
  const words = tokens.map((token) => token.text);
  const codes = new Uint32Array(tokens.length);
  const sentenceOf = new Int32Array(tokens.length).fill(-1);
  sentences.forEach((sentence, index) => {
    codes.set(listedCodes(words, sentence.first, sentence.last), sentence.first);
    sentenceOf.fill(index, sentence.first, sentence.last);
  });
  return { text, tokens, sentences, words, folded: words.map(fold), codes, sentenceOf };
}

/** Names of people and of all else count here; a dateline gives places alone. */
export const isFactual = (sentence: Sentence): boolean => FACTUAL_ZONES.has(sentence.zone);

export const hasCode = (document: Document, at: number, bit: number): boolean =>
  ((document.codes[at] ?? 0) & bit) !== 0;

export const isPossessive = (word: string | undefined): boolean =>
  word === "'s" || word === '’s' || word === "'" || word === '’';

/** The words of a span as they stand in the text. */
export function spanText(document: Document, first: number, last: number): string {
  const start = document.tokens[first]?.start ?? 0;
  return document.text.slice(start, Math.max(start, document.tokens[last - 1]?.end ?? 0));
}
