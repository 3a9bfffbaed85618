import { termOf, WORD } from './words.ts';

/** Where a word stands that is looked for; `at` is its offset in the text, in UTF-16 code units. */
export type Occurrence = { readonly term: string; readonly at: number };

/** Words with one stem begin with as many letters of it, but for y, which becomes i. */
const SURE_LETTERS = 3;
/** What may stand between the letters of a word that is looked up without: "U.N.", "25,000", "O’Mara". */
const WITHIN = "[.,'’]?";
/** A word with a letter that is none of a to z among its first, which may be an accented one, is looked at in any case. */
const FOREIGN = `[\\p{L}\\p{M}]{0,${SURE_LETTERS - 1}}(?![A-Za-z])[\\p{L}\\p{M}]`;

function letter(character: string): string {
  if (character === 'i' || character === 'y') return '[IiYy]';
  const upper = character.toUpperCase();
  return upper === character ? character : `[${upper}${character}]`;
}

/**
 * A finder of the words that have one of the terms, in the order of the text. Passes over all other words without reading
 * them, since a search looks through tens of thousands.
 */
export function finderOf(
  terms: ReadonlySet<string>,
): (text: string, start: number, end: number) => readonly Occurrence[] {
  const beginnings = [...terms].map((term) => [...term].slice(0, SURE_LETTERS).map(letter).join(WITHIN));
  const sought = new RegExp(
    `(?=${[...new Set(beginnings), FOREIGN].join('|')})(?<![\\p{L}\\p{M}\\p{N}]|[\\p{L}\\p{N}][.,'’])(?:${WORD.source})`,
    'gu',
  );
  return (text, start, end) => {
    const found: Occurrence[] = [];
    for (const match of text.slice(start, end).matchAll(sought)) {
      const term = termOf(match[0]);
      if (terms.has(term)) found.push({ term, at: start + match.index });
    }
    return found;
  };
}
