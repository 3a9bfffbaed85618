/**
 * A quote's words for telling whether two outlets have it letter for letter: the style of marks and spaces, and the comma
 * or full stop that an outlet sets before its closing mark, are the outlet's and not the speaker's.
 */
export function lettersOf(words: string): string {
  return words
    .replace(/[\u2018\u2019\u201b]/g, "'")
    .replace(/[\u201c\u201d\u201e]/g, '"')
    .replace(/[\u2013\u2014]/g, '-')
    .replace(/\u2026/g, '...')
    .replace(/\s+/g, ' ')
    .replace(/[\s,.;:]+$/, '')
    .trim();
}
