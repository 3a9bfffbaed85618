import type { Span } from '../../core/span.ts';

/** A screenful: long enough to hold what happened and to whom, short enough to be shown. */
const PASSAGE_LENGTH = 1_600;

/**
 * Packs whole sentences (in the order of the text) into passages of at most 1,600 characters, each beginning with the last
 * sentence of the one before, so that two sentences that belong together are found together. A sentence longer than that
 * is a passage of its own. Where words stand between two sentences that belong to none (an advertisement, a caption
 * credit), a passage ends: a passage holds nothing but its sentences.
 */
export function packPassages(text: string, sentences: readonly Span[]): readonly Span[] {
  const passages: Span[] = [];
  let first: Span | null = null;
  let last: Span | null = null;
  for (const sentence of sentences) {
    if (first !== null && last !== null) {
      if (text.slice(last.end, sentence.start).trim() !== '') {
        passages.push({ start: first.start, end: last.end });
        first = sentence;
      } else if (sentence.end - first.start > PASSAGE_LENGTH) {
        passages.push({ start: first.start, end: last.end });
        first = last !== first && sentence.end - last.start <= PASSAGE_LENGTH ? last : sentence;
      }
    }
    first ??= sentence;
    last = sentence;
  }
  if (first !== null && last !== null) passages.push({ start: first.start, end: last.end });
  return passages;
}
