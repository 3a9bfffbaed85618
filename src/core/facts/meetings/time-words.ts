const TIME_NOUNS = new Set(
  'second seconds minute minutes hour hours day days night nights week weeks weekend weekends month months year years morning mornings afternoon afternoons evening evenings time times monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow'.split(
    ' ',
  ),
);

/** A measure or name of time, in small letters: no object that could be met ("met two hours", "met a second time"). */
export const isTimeNoun = (word: string): boolean => TIME_NOUNS.has(word);
