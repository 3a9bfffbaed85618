import { lemma } from '../lemma.ts';
import { hashText } from '../model/hash.ts';
import { addScores } from '../model/scoring.ts';
import { readLabels, readWeights } from '../model/weights.ts';
import { BROAD, createWordTable, LOWER, SYNTAX, type WordTable } from '../model/words.ts';
import type { Tag } from '../tagger/tagger.ts';
import { MOST_FEATURES, type Sentence, stateFeatures } from './features.ts';
import { LEFT, NONE, ParseState, REDUCE, RIGHT, SHIFT } from './state.ts';

/** One sentence's tree: for each word the index of its head, -1 for the root, and the Universal Dependencies relation. */
export type Tree = { readonly heads: Int32Array; readonly labels: string[] };

export type Parser = { readonly parse: (words: readonly string[], tags: readonly Tag[]) => Tree };

/** An action's class among the weights: its kind and, for arcs, its label's number. */
export type Action = { readonly kind: number; readonly label: number };

export const ROOT_LABEL = 'root';

/** All actions for the relations given, in the order of the weights' classes. */
export function actionsFor(labels: readonly string[]): Action[] {
  const actions: Action[] = [
    { kind: SHIFT, label: NONE },
    { kind: REDUCE, label: NONE },
  ];
  for (let label = 0; label < labels.length; label += 1) actions.push({ kind: LEFT, label });
  for (let label = 0; label < labels.length; label += 1) {
    if (labels[label] !== ROOT_LABEL) actions.push({ kind: RIGHT, label });
  }
  return actions;
}

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

/** Whether an action may be taken; only the root takes and gives the label "root". */
export function isLegal(state: ParseState, { kind, label }: Action, root: number): boolean {
  return (state.legal() & (1 << kind)) !== 0 && (kind !== LEFT || (label === root) === (state.next === state.n));
}

/** The best legal action by the scores, in the middle of a sentence: none there has the root. */
function bestLegal(legal: number, labels: number, root: number, scores: Int32Array): number {
  const firstRight = LEFT + labels;
  let winner = SHIFT;
  const consider = (from: number, to: number): void => {
    for (let a = from; a < to; a += 1) if ((scores[a] as number) > (scores[winner] as number)) winner = a;
  };
  if ((legal & (1 << REDUCE)) !== 0) consider(REDUCE, LEFT);
  if ((legal & (1 << LEFT)) !== 0) {
    consider(LEFT, LEFT + root);
    consider(LEFT + root + 1, firstRight);
  }
  consider(firstRight, scores.length);
  return winner;
}

/**
 * A dependency parser: arc-eager transitions, greedy, averaged perceptron trained with a dynamic oracle (Goldberg and Nivre,
 * COLING 2012). `bytes` are weights made by `npm run train`. Throws a RangeError where they are not.
 */
export function createParser(bytes: Uint8Array, table: WordTable = createWordTable()): Parser {
  const weights = readWeights(bytes, actionsFor(readLabels(bytes)).length);
  const { labels } = weights;
  const actions = actionsFor(labels);
  const root = labels.indexOf(ROOT_LABEL);
  const state = new ParseState();
  const scores = new Int32Array(actions.length);
  const keys = new Int32Array(MOST_FEATURES);
  const parse = (words: readonly string[], tags: readonly Tag[]): Tree => {
    const sentence = sentenceOf(words, tags, table);
    state.reset(sentence.n);
    while (!state.done) {
      const legal = state.legal();
      // At the ends of a sentence there is often nothing to choose.
      if ((legal & (legal - 1)) === 0) {
        state.take(31 - Math.clz32(legal), root);
        continue;
      }
      scores.fill(0);
      const skip = (legal & (1 << LEFT)) === 0 ? LEFT + labels.length : LEFT;
      addScores(weights, keys, stateFeatures(state, sentence, keys), scores, LEFT, skip);
      const action = actions[bestLegal(legal, labels.length, root, scores)] as Action;
      state.take(action.kind, action.label);
    }
    return treeOf(state, labels);
  };
  return { parse };
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
