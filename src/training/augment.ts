import { PLACES } from '../core/language/gazetteer/places.ts';
import { firstOf, insideOf, isInside, OUTSIDE, typeOf } from '../core/language/names/labels.ts';
import { tokenise } from '../core/language/tokens/tokenise.ts';
import { UNKNOWN } from './gum-names.ts';
import type { NamedSentence } from './names-data.ts';
import type { NameSource } from './new-names.ts';

const PERSON = 0;
const PLACE = 2;
/** The share of names that get another. */
const SHARE = 0.4;

const isCapitalised = (word: string): boolean => /^\p{Lu}\p{Ll}/u.test(word);

/** A document whose writer spares capitals. */
export const inSmallLetters = (sentences: readonly NamedSentence[]): NamedSentence[] =>
  sentences.map(({ words, labels }) => ({ words: words.map((word) => word.toLowerCase()), labels }));

/**
 * A document with many of its names exchanged for others of their type (mention replacement: Dai and Adel, COLING 2020), the
 * same name for the same words throughout, so that what is learnt is how names stand in news and not which they are.
 */
export function exchangeNames(
  sentences: readonly NamedSentence[],
  names: NameSource,
  random: () => number,
): NamedSentence[] {
  const people = new Map<string, string>();
  const wholes = new Map<string, readonly string[]>();
  const cut = (name: string): string[] => tokenise(name).map(({ start, end }) => name.slice(start, end));

  function person(words: readonly string[]): string[] {
    return words.map((word, i) => {
      if (!isCapitalised(word) || word.length < 3 || word.endsWith('.')) return word;
      const known = people.get(word);
      if (known !== undefined) return known;
      const fresh = random() >= SHARE ? word : words.length > 1 && i === 0 ? names.givenName() : names.familyName();
      people.set(word, fresh);
      return fresh;
    });
  }

  function whole(words: readonly string[], type: number): readonly string[] {
    const key = `${type} ${words.join(' ')}`;
    const known = wholes.get(key);
    if (known !== undefined) return known;
    let fresh: readonly string[] = words;
    const single = words.length === 1;
    if (random() < SHARE) {
      if (type === PLACE) {
        const country = PLACES.match(words, 0, words.length)?.value.kind === 'country';
        if (isCapitalised(words[0] ?? '')) fresh = cut(country ? names.land() : names.town());
      } else if (single && (words[0] ?? '') === (words[0] ?? '').toUpperCase()) fresh = [names.acronym()];
      else if (single) fresh = isCapitalised(words[0] ?? '') ? [names.brand()] : words;
      else fresh = cut(names.organisation());
    }
    wholes.set(key, fresh);
    return fresh;
  }

  return sentences.map(({ words, labels }) => {
    const outWords: string[] = [];
    const outLabels: number[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const label = labels[at] ?? OUTSIDE;
      if (label === OUTSIDE || label === UNKNOWN) {
        outWords.push(words[at] ?? '');
        outLabels.push(label);
        continue;
      }
      let end = at + 1;
      while (end < words.length && labels[end] !== UNKNOWN && isInside(labels[end] ?? OUTSIDE)) end += 1;
      const type = typeOf(label);
      const old = words.slice(at, end);
      const fresh = type === PERSON ? person(old) : whole(old, type);
      for (const [k, word] of fresh.entries()) {
        outWords.push(word);
        outLabels.push(k === 0 ? firstOf(type) : insideOf(type));
      }
      at = end - 1;
    }
    return { words: outWords, labels: outLabels };
  });
}
