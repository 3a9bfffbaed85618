import { packWeights } from '../core/language/model/weights.ts';
import { createWordTable } from '../core/language/model/words.ts';
import { MOST_FEATURES, stateFeatures } from '../core/language/parser/features.ts';
import { type Action, actionsFor, bestLegal, ROOT_LABEL, sentenceOf } from '../core/language/parser/parser.ts';
import { LEFT, ParseState, REDUCE, RIGHT, SHIFT } from '../core/language/parser/state.ts';
import { createTagger, type Tag } from '../core/language/tagger/tagger.ts';
import { costOf, costsOf, goldOf } from './oracle.ts';
import { type Packing, Perceptron } from './perceptron.ts';
import { createRandom, shuffled } from './random.ts';
import { trainTagger } from './tagger.ts';
import type { Tree } from './treebank.ts';

export type ParserTraining = { readonly epochs: number; readonly seed: number };

const PACKING: Packing = { scale: 64, least: 0.05, leastPeak: 2 };
/** From this epoch on the parser mostly follows its own actions, so that it learns to go on after a mistake. */
const EXPLORE_FROM = 1;
const EXPLORE = 0.9;

/** Tags every sentence with a tagger that has not seen its document: gold tags would make the parser too trusting. */
export function jackknife(trees: readonly Tree[], tags: readonly Tag[], folds: number, epochs: number): Tag[][] {
  const documents = [...new Set(trees.map((tree) => tree.document))];
  const foldOf = new Map(documents.map((document, i) => [document, i % folds]));
  const numberOf = new Map(tags.map((tag) => [`${tag.upos}|${tag.penn}`, tag]));
  const out: Tag[][] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const rest = trees.filter((tree) => foldOf.get(tree.document) !== fold);
    const tagger = createTagger(trainTagger(rest, { epochs, seed: fold + 1 }));
    for (const [t, tree] of trees.entries()) {
      if (foldOf.get(tree.document) !== fold) continue;
      out[t] = tagger.tag(tree.words).map((tag) => numberOf.get(`${tag.upos}|${tag.penn}`) ?? (tags[0] as Tag));
    }
  }
  return out;
}

/** Trains a parser on gold trees with predicted tags; gives packed weights. */
export function trainParser(
  trees: readonly Tree[],
  tags: readonly Tag[][],
  { epochs, seed }: ParserTraining,
): Uint8Array {
  const labels = [...new Set(trees.flatMap((tree) => tree.labels))].sort();
  const numberOf = new Map(labels.map((label, i) => [label, i]));
  const root = numberOf.get(ROOT_LABEL) ?? 0;
  const actions = actionsFor(labels);
  const table = createWordTable();
  const sentences = trees.map((tree, t) => sentenceOf(tree.words, tags[t] ?? [], table));
  const golds = trees.map((tree) => goldOf(tree.heads, tree.labels, numberOf));
  const model = new Perceptron();
  const random = createRandom(seed);
  const state = new ParseState();
  const scores = new Float64Array(actions.length);
  const costs = new Int32Array(4);
  const keys = new Int32Array(MOST_FEATURES);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const t of shuffled(trees.length, random)) {
      const sentence = sentences[t];
      const gold = golds[t];
      if (sentence === undefined || gold === undefined) continue;
      const inStack = new Uint8Array(sentence.n + 1);
      state.reset(sentence.n);
      while (!state.done) {
        const count = stateFeatures(state, sentence, keys);
        scores.fill(0);
        model.score(keys, count, scores);
        costsOf(state, gold, inStack, costs);
        const guess = bestLegal(state, actions, root, scores);
        const truth = bestRight(guess);
        model.tick();
        if (truth !== guess) model.update(keys, count, truth, guess);
        const follow = epoch >= EXPLORE_FROM && random() < EXPLORE ? guess : truth;
        take(actions[follow] as Action, inStack);
      }

      /** The best-scoring action of least cost: the guess itself where it costs nothing. */
      function bestRight(guessed: number): number {
        if (costOf(actions[guessed] as Action, state, gold as NonNullable<typeof gold>, costs) === 0) return guessed;
        const legal = state.legal();
        const atRoot = state.next === state.n;
        let winner = guessed;
        let least = costOf(actions[guessed] as Action, state, gold as NonNullable<typeof gold>, costs);
        let highest = scores[guessed] as number;
        for (let a = 0; a < actions.length; a += 1) {
          const action = actions[a] as Action;
          if ((legal & (1 << action.kind)) === 0 || (action.kind === LEFT && (action.label === root) !== atRoot))
            continue;
          const cost = costOf(action, state, gold as NonNullable<typeof gold>, costs);
          const score = scores[a] as number;
          if (cost < least || (cost === least && score > highest)) {
            winner = a;
            least = cost;
            highest = score;
          }
        }
        return winner;
      }
    }
  }
  return packWeights(labels, model.rows(PACKING));

  function take(action: Action, inStack: Uint8Array): void {
    if (action.kind === SHIFT || action.kind === RIGHT) inStack[state.next] = 1;
    if (action.kind === LEFT || action.kind === REDUCE) inStack[state.top(0)] = 0;
    state.take(action.kind, action.label);
  }
}
