import { editDistance } from '../chat/edit-distance.ts';
import { foldName } from '../merge/find-people.ts';
import type { Corpus } from '../merge/merged.ts';
import type { Frequencies } from './query.ts';
import { wordsOf } from './words.ts';

/** Shorter words are too near to too many others. */
const SHORTEST = 5;
const slack = (word: string): number => (word.length < 8 ? 1 : 2);

const partsOf = new WeakMap<Corpus, ReadonlyMap<string, string>>();

/** The parts of people's names, folded, with a way to write each. Worked out once a corpus. */
function namePartsOf(corpus: Corpus): ReadonlyMap<string, string> {
  const known = partsOf.get(corpus);
  if (known !== undefined) return known;
  const parts = new Map<string, string>();
  for (const { name } of corpus.people.values()) {
    for (const part of name.split(/\s+/)) if (part.length >= SHORTEST) parts.set(foldName(part), part);
  }
  partsOf.set(corpus, parts);
  return parts;
}

/** The one name part that is nearest to the word; null where none is near, or two are as near. */
function nearestPart(word: string, parts: ReadonlyMap<string, string>): string | null {
  let least = slack(word) + 1;
  let nearest: string | null = null;
  for (const [folded, part] of parts) {
    if (Math.abs(folded.length - word.length) >= least + 1 || folded[0] !== word[0]) continue;
    const distance = editDistance(word, folded);
    if (distance < least) {
      least = distance;
      nearest = part;
    } else if (distance === least && nearest !== null && foldName(nearest) !== folded) nearest = null;
  }
  return least <= slack(word) ? nearest : null;
}

/**
 * The question with names that no article holds, but nearly, written as the articles write them: "Ada Hollm" becomes "Ada
 * Holm". Only people's names: another word that no article holds is what the question is about.
 */
export function spelledAsKnown(words: string, frequencies: Frequencies, corpus: Corpus): string {
  const unknown = wordsOf(words).filter(
    ({ raw, term }) => term !== '' && raw.length >= SHORTEST && frequencies.of.get(raw) === 0,
  );
  if (unknown.length === 0) return words;
  const parts = namePartsOf(corpus);
  return unknown.reduceRight((text, { start, end, raw }) => {
    const part = nearestPart(foldName(raw), parts);
    return part === null ? text : text.slice(0, start) + part + text.slice(end);
  }, words);
}
