import type { Span } from '../../core/span.ts';

const PASSAGE_TOKENS = 256;

/**
 * Packs whole sentences (in the order of the text) into passages of at most 256 tokens, each beginning with the last
 * sentence of the one before, so that two sentences that belong together are found together. A sentence longer than that
 * is a passage of its own. Where words stand between two sentences that belong to none (an advertisement, a caption
 * credit), a passage ends: a passage holds nothing but its sentences.
 */
export function packPassages(text: string, sentences: readonly Span[]): readonly Span[] {
  const passages: Span[] = [];
  let first = 0;
  let size = 0;
  let last: Span | null = null;
  for (const [index, sentence] of sentences.entries()) {
    const tokens = countTokens(text, sentence);
    if (last !== null && text.slice(last.end, sentence.start).trim() !== '') {
      passages.push({ start: sentences[first]!.start, end: last.end });
      first = index;
      size = 0;
    } else if (last !== null && size + tokens > PASSAGE_TOKENS) {
      passages.push({ start: sentences[first]!.start, end: last.end });
      const overlap = countTokens(text, last);
      const fits = index - 1 > first && overlap + tokens <= PASSAGE_TOKENS;
      first = fits ? index - 1 : index;
      size = fits ? overlap : 0;
    }
    size += tokens;
    last = sentence;
  }
  if (last !== null) passages.push({ start: sentences[first]!.start, end: last.end });
  return passages;
}

/** Words, numbers and marks, each one token. */
function countTokens(text: string, span: Span): number {
  return text.slice(span.start, span.end).match(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu)?.length ?? 0;
}
