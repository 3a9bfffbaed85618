import { leansOnContext, shareIn, vocabularyOf } from './words.ts';

/** What share of a passage's words an article must have used before, at least, for the passage to be about the same. */
const LEAST_SHARED = 0.2;
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
   * Whether a passage surely is about something else: it brings names, none of them known, hardly shares a word, and does not
   * lean on what was said before.
   */
  isForeign(text: string): boolean {
    if (this.#stems.size < LEAST_KNOWN) return false;
    const { stems, names } = vocabularyOf(text);
    if (names.size === 0) return false;
    for (const name of names) if (this.#names.has(name)) return false;
    return shareIn(stems, this.#stems) < LEAST_SHARED && !leansOnContext(text);
  }
}
