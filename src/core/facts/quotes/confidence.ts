/** From this likelihood on, 98.4% of quotes that the trees had not been grown on were right, short ones too. */
const SHOWN_LIKELIHOOD = 0.95;
const SHOWN = 0.9;
/** Just under what is shown. */
const HIDDEN = 0.89;
const round = (n: number): number => Math.round(n * 1000) / 1000;

/** How sure a speaker is, 0 to 1, by what the trees make of him: 0.9 where they are sure enough. `doubtful`: never as much as that. */
export function confidenceOfSpeaker(chance: number, doubtful: boolean): number {
  const sure =
    chance < SHOWN_LIKELIHOOD
      ? Math.min(HIDDEN, (chance * SHOWN) / SHOWN_LIKELIHOOD)
      : SHOWN + ((chance - SHOWN_LIKELIHOOD) * (1 - SHOWN)) / (1 - SHOWN_LIKELIHOOD);
  return round(doubtful ? Math.min(HIDDEN, sure) : sure);
}

/** How sure a quote is that nobody is given. */
export const NOBODY = 0.5;

/** How often a report of each rule had the right words, counted in the same way. Below what is shown as anybody's. */
const REPORTED: ReadonlyMap<string, number> = new Map([
  ['indirect-said', 0.72],
  ['indirect-before', 0.72],
  ['indirect-according', 0.77],
  ['indirect-colon', 0.72],
  ['indirect-asked', 0.78],
]);

/** How sure reported speech is, by the rule that found it. */
export const confidenceOfReport = (rule: string): number => REPORTED.get(rule) ?? NOBODY;
