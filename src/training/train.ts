import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readClusters } from '../core/language/model/clusters.ts';
import { createWordTable } from '../core/language/model/words.ts';
import { createTagger, parseTag } from '../core/language/tagger/tagger.ts';
import { exchangeNames, inSmallLetters } from './augment.ts';
import { trainNames } from './names.ts';
import { documentOf, namedFromGum, readNamed } from './names-data.ts';
import { createNames } from './new-names.ts';
import { trainParser } from './parser.ts';
import { createRandom } from './random.ts';
import { trainTagger } from './tagger.ts';
import { readTreebank, type Tree } from './treebank.ts';

// Trains the language core's weights from the corpora in a folder:
//
//   npm run train -- [--data DIR] [--out DIR] [--only syntax|names]
//
// The word clusters in the folder of weights are made before, by clusters/make.ts. "syntax" is the tagger and the parser, which
// learns from the tagger's mistakes; "names" uses the tagger that is there. Runs are repeatable: the same data and code give
// the same bytes. All of it takes about fifteen minutes on one core.
// Afterwards quotes are to learn from the new readings: src/training/reports.ts and src/training/speakers.ts.

const repository = fileURLToPath(new URL('../../', import.meta.url));
const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: join(repository, '../shared/eval/language') },
    out: { type: 'string', default: join(repository, 'src/core/language/weights') },
    only: { type: 'string' },
  },
});
const data = resolve(options.data);

function save(name: string, bytes: Uint8Array): void {
  mkdirSync(options.out, { recursive: true });
  writeFileSync(join(options.out, name), bytes);
  process.stderr.write(`${name}: ${(bytes.length / 1e6).toFixed(2)} MB\n`);
}

const table = createWordTable(readClusters(readFileSync(join(options.out, 'clusters.bin'))));
const trees: Tree[] = ['ewt-train.conllu', 'gum-train.conllu'].flatMap((file) => readTreebank(join(data, file)));

if (options.only !== 'names') {
  const tagger = trainTagger(
    trees,
    { epochs: 6, seed: 1, folds: 4, trainings: 2, cut: { least: 20, leastPeak: 48 } },
    table,
  );
  save('tagger.bin', tagger.bytes);
  const tags = tagger.labels.map(parseTag);
  const heldOut = tagger.heldOut.map((sentence) =>
    Array.from(sentence, (label) => tags[label] as (typeof tags)[number]),
  );
  save(
    'parser.bin',
    trainParser(trees, heldOut, { epochs: 6, seed: 1, trainings: 2, cut: { least: 8, leastPeak: 35 } }, table),
  );
}

if (options.only !== 'syntax') {
  const tagger = createTagger(readFileSync(join(options.out, 'tagger.bin')), table);
  const random = createRandom(7);
  const fresh = createNames(random);
  const raw = [
    ...['wikigold.jsonl', 'uner-train.jsonl'].flatMap((file) => readNamed(join(data, file))),
    // The other genres of GUM hold few names and mark much that news does not call one.
    ...namedFromGum(trees.filter((tree) => /^GUM_(?:news|interview)_/.test(tree.document))),
  ];
  const documents = raw.map(({ id, sentences }, d) => {
    const own = documentOf({ id, sentences }, tagger);
    const exchanged = documentOf({ id, sentences: exchangeNames(sentences, fresh, random) }, tagger);
    const small = documentOf({ id, sentences: inSmallLetters(sentences) }, tagger);
    // Small letters in one of five looks at every other document: more would make a writer of news look careless.
    return [own, exchanged, d % 2 === 0 ? small : own, own, exchanged];
  });
  save('names.bin', trainNames(documents, { epochs: 5, seed: 1, trainings: 9 }, table));
}
