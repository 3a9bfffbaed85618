/** A small corpus says little about which words are rare: at least so many articles are counted, as a power of two. */
const LEAST_SIZE = 7;

/** How many articles there are, as a power of two. */
export const sizeOf = (articles: number): number => Math.max(LEAST_SIZE, Math.ceil(Math.log2(Math.max(1, articles))));

/** So few articles tell two words apart no more: whatever they have in common is rare. */
const FEW = 7;

/** How many articles use a word, as a power of two, in steps of four times as many. */
export const useOf = (uses: number): number => 2 * Math.floor(Math.log2(Math.max(FEW, uses)) / 2);

/**
 * How rare something is that stands in `uses` of so many articles: an inverse document frequency (Spärck Jones, "A statistical
 * interpretation of term specificity", 1972) in steps of four times, so that one article more or less leaves nearly every weight as
 * it was. Next to nothing for what most of them have.
 */
export const rarity = (uses: number, articles: number): number => Math.max(0, sizeOf(articles) - useOf(uses) - 1);
