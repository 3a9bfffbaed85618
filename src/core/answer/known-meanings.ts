import { type Meanings, unpackMeanings } from './meanings.ts';
import packed from './weights/meanings.json' with { type: 'json' };

let known: Meanings | null = null;

/** The vectors that are shipped with the program, unpacked on first use. */
export function knownMeanings(): Meanings {
  known ??= unpackMeanings(packed);
  return known;
}
