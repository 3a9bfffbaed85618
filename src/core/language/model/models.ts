import { createTagger, type Tagger } from '../tagger/tagger.ts';
import { createWordTable } from './words.ts';

/** The trained weights as they lie in `weights/`. */
export type ModelBytes = { readonly tagger: Uint8Array };

export type Models = { readonly tagger: Tagger };

/** Binds the weights into everything that was trained. Throws a RangeError where bytes are no weights. */
export function createModels(bytes: ModelBytes): Models {
  const table = createWordTable();
  return { tagger: createTagger(bytes.tagger, table) };
}
