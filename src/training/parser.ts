import { packWeights } from '../core/language/model/weights.ts';
import type { WordTable } from '../core/language/model/words.ts';
import { type Action, actionsFor, isLegal, ROOT_LABEL } from '../core/language/parser/actions.ts';
import { firstFeatures, MOST_FEATURES, otherFeatures } from '../core/language/parser/features.ts';
import { sentenceOf } from '../core/language/parser/parser.ts';
import { LEFT, ParseState, REDUCE, RIGHT, SHIFT } from '../core/language/parser/state.ts';
import { type Sentence, View } from '../core/language/parser/view.ts';
import type { Tag } from '../core/language/tagger/tagger.ts';
import { costOf, costsOf, type Gold, goldOf } from './oracle.ts';
import { Perceptron } from './perceptron.ts';
import { createRandom, shuffled } from './random.ts';
import { type Cut, meanRows } from './rows.ts';
import type { Tree } from './treebank.ts';

export type ParserTraining = {
  readonly epochs: number;
  readonly seed: number;
  readonly trainings: number;
  readonly cut: Cut;
};

const SCALE = 16;
/** A right choice is learnt from as long as it leads by less than this. */
const MARGIN = 30;
/** From this epoch on the parser mostly follows its own actions, so that it learns to go on after a mistake. */
const EXPLORE_FROM = 1;
const EXPLORE = 0.9;

type Corpus = {
  readonly sentences: readonly Sentence[];
  readonly golds: readonly Gold[];
  readonly actions: readonly Action[];
  readonly root: number;
};

/** One training with the dynamic oracle: every action that loses no reachable gold arc counts as right. */
function trainOnce({ sentences, golds, actions, root }: Corpus, epochs: number, seed: number): Perceptron {
  const model = new Perceptron();
  const random = createRandom(seed);
  const state = new ParseState();
  const view = new View();
  const scores = new Float64Array(actions.length);
  const kindCosts = new Int32Array(4);
  const keys = new Int32Array(MOST_FEATURES);
  const actionCosts = new Int32Array(actions.length);
  let inStack = new Uint8Array(0);

  /** The best-scoring actions among those of least cost, and among all others; -1 where there are none. */
  function choose(gold: Gold): { right: number; wrong: number } {
    costsOf(state, gold, inStack, kindCosts);
    let least = Number.POSITIVE_INFINITY;
    for (const [a, action] of actions.entries()) {
      if (!isLegal(state, action, root)) continue;
      actionCosts[a] = costOf(action, state, gold, kindCosts);
      least = Math.min(least, actionCosts[a] as number);
    }
    let right = -1;
    let wrong = -1;
    for (const [a, action] of actions.entries()) {
      if (!isLegal(state, action, root)) continue;
      if (actionCosts[a] === least) {
        if (right < 0 || (scores[a] as number) > (scores[right] as number)) right = a;
      } else if (wrong < 0 || (scores[a] as number) > (scores[wrong] as number)) wrong = a;
    }
    return { right, wrong };
  }

  function take({ kind, label }: Action): void {
    if (kind === SHIFT || kind === RIGHT) inStack[state.next] = 1;
    if (kind === LEFT || kind === REDUCE) inStack[state.top(0)] = 0;
    state.take(kind, label);
  }

  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const s of shuffled(sentences.length, random)) {
      const sentence = sentences[s] as Sentence;
      inStack = new Uint8Array(sentence.n + 1);
      state.reset(sentence.n);
      while (!state.done) {
        view.look(state, sentence);
        const count = otherFeatures(view, keys, firstFeatures(view, keys));
        scores.fill(0);
        model.score(keys, count, scores);
        const { right, wrong } = choose(golds[s] as Gold);
        const lead = wrong < 0 ? MARGIN : (scores[right] as number) - (scores[wrong] as number);
        model.tick();
        if (lead < MARGIN) model.update(keys, count, right, wrong);
        const follow = lead < 0 && epoch >= EXPLORE_FROM && random() < EXPLORE ? wrong : right;
        take(actions[follow] as Action);
      }
    }
  }
  return model;
}

/** Trains a parser on gold trees with predicted tags (gold ones would make it too trusting); gives packed weights. */
export function trainParser(
  trees: readonly Tree[],
  tags: readonly (readonly Tag[])[],
  training: ParserTraining,
  table: WordTable,
): Uint8Array {
  const labels = [...new Set(trees.flatMap((tree) => tree.labels))].sort();
  const numberOf = new Map(labels.map((label, i) => [label, i]));
  const corpus: Corpus = {
    sentences: trees.map((tree, t) => sentenceOf(tree.words, tags[t] ?? [], table)),
    golds: trees.map((tree) => goldOf(tree.heads, tree.labels, numberOf)),
    actions: actionsFor(labels),
    root: numberOf.get(ROOT_LABEL) ?? 0,
  };
  const each = Array.from({ length: training.trainings }, (_, k) =>
    trainOnce(corpus, training.epochs, training.seed + k).rows(SCALE),
  );
  return packWeights(labels, meanRows(each, training.cut));
}
