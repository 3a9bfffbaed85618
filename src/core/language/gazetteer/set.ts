/** A set of the words of a text, separated by white space. Phrases are joined with an underscore in the text. */
export const wordSet = (words: string): ReadonlySet<string> =>
  new Set(
    words
      .trim()
      .split(/\s+/)
      .map((word) => word.replaceAll('_', ' ')),
  );

/** The names of a text, separated by semicolons; line ends count as blanks. */
export const namesOf = (text: string): string[] =>
  text
    .split(';')
    .map((name) => name.trim().replace(/\s+/g, ' '))
    .filter((name) => name !== '');
