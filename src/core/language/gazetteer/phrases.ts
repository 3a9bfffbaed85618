import { fold, foldPhrase, isHyphen } from './fold.ts';

/** A match of a listed phrase: `length` is the number of tokens that it takes, hyphens included. */
export type PhraseMatch<Value> = { readonly length: number; readonly value: Value };

/**
 * Listed phrases of one or several words, found in a list of words by longest match. Case, accents and dots do not count,
 * hyphens are looked through; callers ask for capitals where they matter.
 */
export class PhraseTable<Value> {
  readonly #values = new Map<string, Value>();
  /** The most words of any phrase that begins with this word, where that is more than one. */
  readonly #longest = new Map<string, number>();

  /** Adds a phrase; an earlier value for it is replaced. */
  add(phrase: string, value: Value): void {
    this.addFolded(foldPhrase(phrase).join(' '), value);
  }

  /** Adds a phrase whose words are folded and joined by single blanks already. */
  addFolded(key: string, value: Value): void {
    if (key === '') return;
    this.#values.set(key, value);
    const blank = key.indexOf(' ');
    if (blank < 0) return;
    let words = 1;
    for (let at = blank; at >= 0; at = key.indexOf(' ', at + 1)) words += 1;
    const first = key.slice(0, blank);
    if (words > (this.#longest.get(first) ?? 1)) this.#longest.set(first, words);
  }

  /** Whether a phrase is listed; its words are folded and joined already. */
  hasFolded(key: string): boolean {
    return this.#values.has(key);
  }

  /** The value of a whole phrase, or undefined. */
  get(phrase: string): Value | undefined {
    return this.#values.get(foldPhrase(phrase).join(' '));
  }

  /** The value of a phrase whose words are folded and joined already, or undefined. */
  getFolded(key: string): Value | undefined {
    return this.#values.get(key);
  }

  get size(): number {
    return this.#values.size;
  }

  /** The longest listed phrase that begins at `at` and ends before `end`, or null. */
  match(words: readonly string[], at: number, end: number = words.length): PhraseMatch<Value> | null {
    const word = words[at];
    if (word === undefined || at >= end) return null;
    const first = fold(word);
    const single = this.#values.get(first);
    let best: PhraseMatch<Value> | null = single === undefined ? null : { length: 1, value: single };
    const most = this.#longest.get(first);
    if (most === undefined) return best;
    let key = first;
    for (let next = at + 1, count = 1; next < end && count < most; next += 1) {
      const following = words[next] as string;
      if (isHyphen(following)) continue;
      key += ` ${fold(following)}`;
      count += 1;
      const value = this.#values.get(key);
      if (value !== undefined) best = { length: next - at + 1, value };
    }
    return best;
  }
}
