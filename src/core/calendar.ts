/**
 * Dates as the program keeps them: ISO 8601 strings at the precision that is known (`2017-02-16`, `2017-02`, `2017`,
 * `2017-W07`), or a range with either end open. Unknown is null, never a guess.
 */
export type IsoDate = string;

export type When = { readonly value: IsoDate } | { readonly earliest: IsoDate | null; readonly latest: IsoDate | null };
