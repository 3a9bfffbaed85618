import { leansOnContext, shareIn, type Vocabulary, vocabularyOf } from './words.ts';

/** Before so many different words were seen, nobody can say what an article is about. */
const LEAST_KNOWN = 20;

/** What an article is about, as far as it has been read: its words and names (lexical cohesion; Hearst 1997, TextTiling). */
export class Subject {
  readonly #stems = new Set<string>();
  readonly #names = new Set<string>();

  add(text: string): void {
    const { stems, names } = vocabularyOf(text);
    for (const stem of stems) this.#stems.add(stem);
    for (const name of names) this.#names.add(name);
  }

  /**
   * Whether a passage surely is about something else: it brings names, none of them known; fewer than the share `least` of
   * its words were used before; it does not lean on what was said, is nobody's answer, and the passage after it (`next`,
   * null at the end) does not take up its names. Of an article's own paragraphs 2% fail all of that at a share of 0.1.
   */
  isForeign(text: string, next: string | null, least: number): boolean {
    if (this.#stems.size < LEAST_KNOWN || leansOnContext(text) || /^["“‘']/.test(text)) return false;
    const own = vocabularyOf(text);
    if (own.names.size === 0 || sharesAny(own.names, this.#names)) return false;
    if (shareIn(own.stems, this.#stems) >= least) return false;
    return next === null || !this.#linksTo(own, vocabularyOf(next));
  }

  #linksTo(own: Vocabulary, next: Vocabulary): boolean {
    const known = sharesAny(next.names, this.#names) || shareIn(next.stems, this.#stems) >= 0.2;
    return known && sharesAny(own.names, next.names);
  }
}

function sharesAny(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const word of some) if (others.has(word)) return true;
  return false;
}
