import { lemma } from '../lemma.ts';
import { hashText } from '../model/hash.ts';
import { readLabels, readWeights } from '../model/weights.ts';
import { BROAD, createWordTable, LOWER, SYNTAX, type WordTable } from '../model/words.ts';
import type { Tag } from '../tagger/tagger.ts';
import { actionsFor, ROOT_LABEL } from './actions.ts';
import { createSearch } from './search.ts';
import type { ParseState } from './state.ts';
import type { Sentence } from './view.ts';

/** One sentence's tree: for each word the index of its head, -1 for the root, and the Universal Dependencies relation. */
export type Tree = { readonly heads: Int32Array; readonly labels: string[] };

export type Parser = { readonly parse: (words: readonly string[], tags: readonly Tag[]) => Tree };

const ROOT_WORD = hashText('\u0004root');
const NO_WORD = hashText('\u0005none');
const ROOT_TAG = 250;
const NO_TAG = 251;
/** No word has these clusters. */
const ROOT_CLUSTER = -1;
const NO_CLUSTER = -2;

/** A sentence as numbers. */
export function sentenceOf(words: readonly string[], tags: readonly Tag[], table: WordTable): Sentence {
  table.settle();
  const n = words.length;
  const hashes = new Int32Array(n + 2);
  const numbers = new Int32Array(n + 2);
  const broad = new Int32Array(n + 2);
  const kinds = new Int32Array(n + 2);
  const verbsBefore = new Int32Array(n + 2);
  const marksBefore = new Int32Array(n + 2);
  const nounsBefore = new Int32Array(n + 2);
  const quotesBefore = new Int32Array(n + 2);
  for (let i = 0; i < n; i += 1) {
    const tag = tags[i] as Tag;
    const block = table.block(lemma(words[i] as string, tag.upos, tag.penn));
    hashes[i] = table.values()[block + LOWER] as number;
    numbers[i] = tag.label;
    const own = table.block(words[i] as string);
    broad[i] = table.values()[own + BROAD] as number;
    kinds[i] = table.values()[own + SYNTAX] as number;
    const { upos } = tag;
    verbsBefore[i + 1] = (verbsBefore[i] as number) + (upos === 'VERB' || upos === 'AUX' ? 1 : 0);
    marksBefore[i + 1] = (marksBefore[i] as number) + (upos === 'PUNCT' || upos === 'CCONJ' ? 1 : 0);
    quotesBefore[i + 1] = (quotesBefore[i] as number) + (tag.penn === '``' || tag.penn === "''" ? 1 : 0);
    nounsBefore[i + 1] = (nounsBefore[i] as number) + (upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON' ? 1 : 0);
  }
  hashes[n] = ROOT_WORD;
  numbers[n] = ROOT_TAG;
  hashes[n + 1] = NO_WORD;
  numbers[n + 1] = NO_TAG;
  broad[n] = ROOT_CLUSTER;
  kinds[n] = ROOT_CLUSTER;
  broad[n + 1] = NO_CLUSTER;
  kinds[n + 1] = NO_CLUSTER;
  return { n, words: hashes, tags: numbers, broad, kinds, verbsBefore, marksBefore, nounsBefore, quotesBefore };
}

/**
 * A dependency parser: arc-eager transitions weighed by an averaged perceptron that is trained with a dynamic oracle (Goldberg
 * and Nivre, COLING 2012), and a search where they are in doubt. `bytes` are weights made by `npm run train`. Throws a RangeError where they are not.
 */
export function createParser(bytes: Uint8Array, table: WordTable = createWordTable()): Parser {
  const weights = readWeights(bytes, actionsFor(readLabels(bytes)).length);
  const search = createSearch(weights);
  return { parse: (words, tags) => treeOf(search(sentenceOf(words, tags, table)), weights.labels) };
}

/** The finished tree. Where several words hang on the root the first stays, and the others hang on it. */
function treeOf(state: ParseState, labels: readonly string[]): Tree {
  const { n } = state;
  const heads = new Int32Array(n);
  const names: string[] = [];
  let root = -1;
  for (let i = 0; i < n; i += 1) {
    const head = state.head[i] as number;
    if (head < n) {
      heads[i] = head;
      names.push(labels[state.label[i] as number] ?? 'dep');
    } else if (root < 0) {
      root = i;
      heads[i] = -1;
      names.push(ROOT_LABEL);
    } else {
      heads[i] = root;
      names.push('parataxis');
    }
  }
  return { heads, labels: names };
}
