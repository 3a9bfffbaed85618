/** Small words and marks that may join capitals into one name. */
export const RUN_LINKS: ReadonlySet<string> = new Set(
  'of and for the & - – al bin bint ibn de del della di da dos du la le van von der den el ul ben'.split(' '),
);
