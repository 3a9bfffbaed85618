import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createTagger } from '../core/language/tagger/tagger.ts';
import { exchangeNames } from './augment.ts';
import { trainNames } from './names.ts';
import { documentOf, namedFromGum, readNamed } from './names-data.ts';
import { createNames } from './new-names.ts';
import { jackknife, trainParser } from './parser.ts';
import { createRandom } from './random.ts';
import { trainTagger } from './tagger.ts';
import { readTreebank, type Tree } from './treebank.ts';

// Trains the language core's weights from the corpora in a folder: npm run train -- --data DIR [--only tagger,parser,names].
// Runs are repeatable: the same data and code give the same bytes.

const repository = fileURLToPath(new URL('../../', import.meta.url));
const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: join(repository, '../shared/eval/language') },
    out: { type: 'string', default: join(repository, 'src/core/language/weights') },
    only: { type: 'string', default: 'tagger,parser,names' },
  },
});
const data = resolve(options.data);
const steps = new Set(options.only.split(','));

function save(name: string, bytes: Uint8Array): void {
  mkdirSync(options.out, { recursive: true });
  writeFileSync(join(options.out, name), bytes);
  process.stderr.write(`${name}: ${(bytes.length / 1e6).toFixed(2)} MB\n`);
}

const trees: Tree[] = ['ewt-train.conllu', 'gum-train.conllu'].flatMap((file) => readTreebank(join(data, file)));

if (steps.has('tagger')) save('tagger.bin', trainTagger(trees, { epochs: 8, seed: 1 }));
const tagger = createTagger(readFileSync(join(options.out, 'tagger.bin')));

if (steps.has('parser')) {
  save('parser.bin', trainParser(trees, jackknife(trees, tagger.tags, 4, 5), { epochs: 6, seed: 1 }));
}

if (steps.has('names')) {
  const random = createRandom(7);
  const fresh = createNames(random);
  const raw = [
    ...['wikigold.jsonl', 'uner-train.jsonl'].flatMap((file) => readNamed(join(data, file))),
    // The other genres of GUM hold few names and mark much that news does not call one.
    ...namedFromGum(trees.filter((tree) => /^GUM_(?:news|interview)_/.test(tree.document))),
  ];
  const documents = raw.map(({ id, sentences }) => [
    documentOf({ id, sentences }, tagger),
    documentOf({ id, sentences: exchangeNames(sentences, fresh, random) }, tagger),
  ]);
  save('names.bin', trainNames(documents, { epochs: 6, seed: 1, trainings: 5 }));
}
