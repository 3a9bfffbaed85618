import { furnitureMark, type Mark } from './furniture.ts';
import type { Paragraph } from './paragraphs.ts';
import { countWords } from './words.ts';

/** A paragraph and what its shape tells. `closed`: it ends as a sentence does. */
export type Item = Paragraph & {
  readonly mark: Mark | null;
  readonly words: number;
  readonly closed: boolean;
  /** Running text: at least a sentence of some length. */
  readonly prose: boolean;
  /** Has the shape of a headline: a few words that do not end as a sentence. */
  readonly headline: boolean;
};

const CLOSED = /[.!?…:;]["'”’)\]»]*$|,["”]$/;
const OPEN_END = /(?<![.…])[?!]["'”’]?$/;
const SENTENCE_END = /[.!:]["'”’)\]»]*$|\?["”]?$|[”"]$/;
export const LIST_MARK = /^(?:[-–—•*▪●◦·]\s|\d{1,2}[.)]\s)/;

const FEWEST_PROSE_WORDS = 7;
const LONGEST_HEADLINE_WORDS = 26;
const SURELY_PROSE_WORDS = 30;

export function readItems(paragraphs: readonly Paragraph[]): Item[] {
  return paragraphs.map((paragraph) => {
    const { text } = paragraph;
    const mark = furnitureMark(text);
    const words = countWords(text);
    const closed = CLOSED.test(text) || (words > LONGEST_HEADLINE_WORDS && SENTENCE_END.test(text));
    const low = lowShare(text);
    return {
      ...paragraph,
      mark,
      words,
      closed,
      prose:
        mark === null &&
        (words >= SURELY_PROSE_WORDS || (words >= FEWEST_PROSE_WORDS && SENTENCE_END.test(text) && low >= 0.4)),
      headline:
        mark === null &&
        words >= 3 &&
        words <= LONGEST_HEADLINE_WORDS &&
        (!closed || OPEN_END.test(text)) &&
        !LIST_MARK.test(text) &&
        /^["'“‘]?[\p{Lu}\p{N}]/u.test(text),
    };
  });
}

/** The share (0–1) of words that begin with a small letter. */
function lowShare(text: string): number {
  let low = 0;
  let all = 0;
  for (const word of text.split(' ')) {
    if (!/\p{L}/u.test(word)) continue;
    all += 1;
    if (/^[^\p{L}]*\p{Ll}/u.test(word)) low += 1;
  }
  return all === 0 ? 0 : low / all;
}

/** Whether an item shows that a page was scraped with more than its article: not what stands between paragraphs anyway. */
export function isFurniture(item: Item): boolean {
  switch (item.mark) {
    case 'boilerplate':
    case 'promo':
    case 'related-heading':
    case 'comments-heading':
    case 'tags':
      return true;
    default:
      return false;
  }
}
