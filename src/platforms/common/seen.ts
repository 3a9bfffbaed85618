const HOUR = 3_600_000;

/**
 * Remembers for an hour what was taken up, so that an event that is delivered twice is answered once. Platforms deliver again
 * for up to five minutes; the memory is bounded, the oldest goes first.
 */
export class Seen {
  readonly #taken = new Map<string, number>();
  readonly #now: () => number;
  readonly #limit: number;

  constructor(now: () => number = Date.now, limit = 20_000) {
    this.#now = now;
    this.#limit = limit;
  }

  /** True for whoever asks first with this key in the last hour. */
  take(key: string): boolean {
    const now = this.#now();
    const before = this.#taken.get(key);
    if (before !== undefined && now - before < HOUR) return false;
    this.#taken.delete(key);
    this.#taken.set(key, now);
    for (const [oldest, at] of this.#taken) {
      if (this.#taken.size <= this.#limit && now - at < HOUR) break;
      this.#taken.delete(oldest);
    }
    return true;
  }
}
