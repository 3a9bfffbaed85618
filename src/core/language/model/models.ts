import { createRecogniser, type Recogniser } from '../names/recogniser.ts';
import { createParser, type Parser } from '../parser/parser.ts';
import { createTagger, type Tagger } from '../tagger/tagger.ts';
import { readClusters } from './clusters.ts';
import { createWordTable } from './words.ts';

/** The trained weights as they lie in `weights/`. */
export type ModelBytes = {
  readonly clusters: Uint8Array;
  readonly tagger: Uint8Array;
  readonly parser: Uint8Array;
  readonly names: Uint8Array;
};

export type Models = { readonly tagger: Tagger; readonly parser: Parser; readonly recogniser: Recogniser };

/** Binds the weights into everything that was trained. Throws a RangeError where bytes are no weights. */
export function createModels(bytes: ModelBytes): Models {
  const table = createWordTable(readClusters(bytes.clusters));
  return {
    tagger: createTagger(bytes.tagger, table),
    parser: createParser(bytes.parser, table),
    recogniser: createRecogniser(bytes.names, table),
  };
}
