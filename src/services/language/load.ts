import { readFileSync } from 'node:fs';
import type { ModelBytes } from '../../core/language/model/models.ts';

const weight = (name: string): Uint8Array =>
  readFileSync(new URL(`../../core/language/weights/${name}`, import.meta.url));

/** The bytes of the trained weights that are shipped with the program. Throws where a file is missing. */
export function loadModelBytes(): ModelBytes {
  return {
    clusters: weight('clusters.bin'),
    tagger: weight('tagger.bin'),
    parser: weight('parser.bin'),
    names: weight('names.bin'),
  };
}
