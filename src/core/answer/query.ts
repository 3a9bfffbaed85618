import { type Expected, expectedAnswer } from './expected.ts';
import { type Word, wordsOf } from './words.ts';

/** In how many of `articles` articles a word stands, in any of its forms; by the word as it was asked for. */
export type Frequencies = { readonly articles: number; readonly of: ReadonlyMap<string, number> };

/** `weight` is the rarity of the term; `asked` says that it stands in the sentence that asks, not in what leads up to it. */
export type QueryTerm = { readonly term: string; readonly weight: number; readonly asked: boolean };

/** A question as search and answers see it: weighted terms, what they sum up to, and what an answer must be. */
export type Query = {
  readonly terms: ReadonlyMap<string, QueryTerm>;
  readonly total: number;
  readonly totalAsked: number;
  /** Share of the weight that lies on words that no article has. */
  readonly unknown: number;
  readonly expected: Expected;
  /** Terms of names, in the part that asks: words with a capital that do not begin a sentence. */
  readonly names: ReadonlySet<string>;
};

/** The words of a question that can be looked up, each term once, as they are written. */
export function lookedUp(words: string): readonly Word[] {
  const seen = new Set<string>();
  return wordsOf(words).filter(({ term }) => {
    if (term === '' || seen.has(term)) return false;
    seen.add(term);
    return true;
  });
}

/** Robertson and Zaragoza (2009): rare words tell more, and no word tells nothing. */
const rarity = (articles: number, holding: number): number =>
  Math.log(1 + (Math.max(0, articles - holding) + 0.5) / (holding + 0.5));

/** Weighs the words of a question by how rare they are among the articles. */
export function readQuery(words: string, frequencies: Frequencies): Query {
  const expected = expectedAnswer(words);
  const asked = new Set(wordsOf(expected.sentence).map(({ term }) => term));
  const terms = new Map<string, QueryTerm>();
  let unknown = 0;
  for (const { raw, term } of lookedUp(words)) {
    const holding = frequencies.of.get(raw) ?? 0;
    const weight = rarity(frequencies.articles, holding);
    if (holding === 0) unknown += weight;
    terms.set(term, { term, weight, asked: asked.has(term) });
  }
  const all = [...terms.values()];
  const total = all.reduce((sum, { weight }) => sum + weight, 0);
  const totalAsked = all.reduce((sum, term) => sum + (term.asked ? term.weight : 0), 0);
  const names = new Set(
    wordsOf(expected.sentence)
      .slice(1)
      .filter(({ capital, term }) => capital && term !== '')
      .map(({ term }) => term),
  );
  return { terms, total, totalAsked, unknown: total === 0 ? 0 : unknown / total, expected, names };
}
