import { startsWithCapital } from '../gazetteer/fold.ts';
import { wordSet } from '../gazetteer/set.ts';
import type { Sentence } from '../reading.ts';
import { type Document, isFactual } from './document.ts';

/** How a document writes a word: in small letters, or with a capital where no sentence begins. */
export type Evidence = {
  readonly small: (folded: string) => number;
  readonly capital: (folded: string) => number;
  /** Whether a sentence has capitals on nearly all its longer words, so that they say nothing. */
  readonly allCapitals: (sentence: number) => boolean;
};

const TITLE_SHARE = 0.8;
const SENTENCE_SHARE = 0.95;
const SHOUTING_SHARE = 0.6;
/** Words that title case leaves small. */
const SMALL_IN_TITLES = wordSet(
  'of the and in to for on at by a an with from as or but nor is vs over into after up off out',
);

/** A title in title case, or a line in capitals. A true sentence that is full of names ends in a full stop. */
function isAllCapitals(document: Document, sentence: Sentence): boolean {
  let long = 0;
  let capitals = 0;
  let shouted = 0;
  for (let at = sentence.first; at < sentence.last; at += 1) {
    const word = document.words[at] ?? '';
    if (!/^\p{L}/u.test(word) || SMALL_IN_TITLES.has(document.folded[at] ?? '')) continue;
    if (at > sentence.first) {
      long += 1;
      if (startsWithCapital(word)) capitals += 1;
    }
    if (word.length > 1 && word === word.toUpperCase()) shouted += 1;
  }
  const ended = /^[.?!]$/.test(document.words[sentence.last - 1] ?? '');
  if (long >= 3 && capitals / long >= (ended ? SENTENCE_SHARE : TITLE_SHARE)) return !ended || long >= 6;
  return shouted >= 4 && shouted / (long + 1) >= SHOUTING_SHARE;
}

/** Counts once over the document; titles and lines in capitals are left out of the counts. */
export function gatherEvidence(document: Document): Evidence {
  const small = new Map<string, number>();
  const capital = new Map<string, number>();
  const flagged = document.sentences.map((sentence) => isAllCapitals(document, sentence));
  document.sentences.forEach((sentence, index) => {
    if (flagged[index] === true || !isFactual(sentence)) return;
    let opening = true;
    for (let at = sentence.first; at < sentence.last; at += 1) {
      const word = document.words[at] ?? '';
      if (!/^\p{L}/u.test(word)) {
        // What follows a quote mark or colon may be capitalised for that alone.
        if (/^["“”‘:–—-]$/.test(word)) opening = true;
        continue;
      }
      const key = document.folded[at] ?? '';
      if (!startsWithCapital(word)) small.set(key, (small.get(key) ?? 0) + 1);
      else if (!opening) capital.set(key, (capital.get(key) ?? 0) + 1);
      opening = false;
    }
  });
  return {
    small: (folded) => small.get(folded) ?? 0,
    capital: (folded) => capital.get(folded) ?? 0,
    allCapitals: (sentence) => flagged[sentence] === true,
  };
}
