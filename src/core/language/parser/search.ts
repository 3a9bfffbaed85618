import { addScores } from '../model/scoring.ts';
import type { Weights } from '../model/weights.ts';
import { type Action, actionsFor, ROOT_LABEL } from './actions.ts';
import { firstFeatures, MOST_FEATURES, otherFeatures } from './features.ts';
import { LEFT, ParseState, RIGHT, SHIFT } from './state.ts';
import { type Sentence, View } from './view.ts';

/** So many parses of a sentence are followed at a time. */
const MOST_PATHS = 8;
/** An action that leads by this much after the first features is taken: the others would not change it. In units of weights. */
const SURE = 1500;
/** A lead of so many units of weights makes an action e times as likely as the other. */
const UNIT = 600;
/** An action that is this far behind the best of its state is not tried. In units of weights. */
const FAR_BEHIND = 1800;
/** A parse that is e to this times less likely than the best is given up. */
const GIVE_UP = 2;
/** Of a longer sentence one parse is followed: a second costs its whole length to copy. */
const MOST_WORDS = 250;

/** A parse under way, and the logarithm of how likely it is beside the others. */
type Path = { readonly state: ParseState; readonly likelihood: number };

/** The best actions of all paths, the likeliest first. */
class Candidates {
  count = 0;
  readonly path = new Int32Array(MOST_PATHS);
  readonly action = new Int32Array(MOST_PATHS);
  readonly likelihood = new Float64Array(MOST_PATHS);

  /** Takes a candidate in, if it is among the best `most`; of equals the first stays before. */
  offer(path: number, action: number, likelihood: number, most: number): void {
    let at = this.count;
    while (at > 0 && likelihood > (this.likelihood[at - 1] as number)) at -= 1;
    if (at >= most) return;
    if (this.count < most) this.count += 1;
    for (let i = this.count - 1; i > at; i -= 1) {
      this.path[i] = this.path[i - 1] as number;
      this.action[i] = this.action[i - 1] as number;
      this.likelihood[i] = this.likelihood[i - 1] as number;
    }
    this.path[at] = path;
    this.action[at] = action;
    this.likelihood[at] = likelihood;
  }

  /** Leaves out those that are given up. */
  cut(): void {
    const least = (this.likelihood[0] as number) - GIVE_UP;
    while ((this.likelihood[this.count - 1] as number) < least) this.count -= 1;
  }
}

/** One number for what the parser sees of a state. */
function signOf(keys: Int32Array, count: number): number {
  let sign = 0;
  for (let i = 0; i < count; i += 1) {
    sign = Math.imul(sign ^ (keys[i] as number), 0x9e3779b1);
    sign ^= sign >>> 15;
  }
  return sign;
}

/** The actions for each set of kinds that may be taken in the middle of a sentence, where none has the root. */
function actionsByKinds(actions: readonly Action[], root: number): readonly Int32Array[] {
  return Array.from({ length: 1 << (RIGHT + 1) }, (_, kinds) =>
    Int32Array.from(
      actions.keys().filter((a) => {
        const { kind, label } = actions[a] as Action;
        return (kinds & (1 << kind)) !== 0 && (kind !== LEFT || label !== root);
      }),
    ),
  );
}

/**
 * Finds the likeliest parse. Most actions are sure, and one path is followed; where several are about as good, each is, until
 * one leads clearly, or until the parser sees the same in two of them (Choi and McCallum, ACL 2013, on branching where
 * the parser is unsure; Huang and Sagae, ACL 2010, on joining what looks the same). The scores of a state's actions count as
 * the logarithms of their likelihoods, so that a doubtful action weighs on all that follows it. The state that is given back
 * is void with the next search.
 */
export function createSearch(weights: Weights): (sentence: Sentence) => ParseState {
  const { labels } = weights;
  const root = labels.indexOf(ROOT_LABEL);
  const actions = actionsFor(labels);
  const legalActions = actionsByKinds(actions, root);
  const firstRight = LEFT + labels.length;
  const scores = new Int32Array(actions.length);
  const view = new View();
  const keys = new Int32Array(MOST_FEATURES);
  const signs = new Int32Array(MOST_PATHS);
  const candidates = new Candidates();
  const spare: ParseState[] = [];

  let best = SHIFT;
  /** How far `best` is before the next best. */
  let lead = 0;

  function rank(legal: Int32Array): void {
    best = legal[0] as number;
    let first = scores[best] as number;
    let second = Number.NEGATIVE_INFINITY;
    for (let i = 1; i < legal.length; i += 1) {
      const a = legal[i] as number;
      const score = scores[a] as number;
      if (score > first) {
        second = first;
        first = score;
        best = a;
      } else if (score > second) second = score;
    }
    lead = first - second;
  }

  /** Offers the actions of a path; `signs` has what was seen in `seen` paths that are likelier. Gives how many it has now. */
  function weigh(sentence: Sentence, path: Path, p: number, most: number, seen: number): number {
    const { state, likelihood } = path;
    const kinds = state.legal();
    // At the ends of a sentence there is often nothing to choose.
    if ((kinds & (kinds - 1)) === 0) {
      const kind = 31 - Math.clz32(kinds);
      candidates.offer(p, kind === LEFT ? LEFT + root : kind, likelihood, most);
      return seen;
    }
    view.look(state, sentence);
    const firstCount = firstFeatures(view, keys);
    if (most > 1) {
      const sign = signOf(keys, firstCount);
      for (let i = 0; i < seen; i += 1) if (signs[i] === sign) return seen;
      signs[seen] = sign;
    }
    const legal = legalActions[kinds] as Int32Array;
    const skipTo = (kinds & (1 << LEFT)) === 0 ? firstRight : LEFT;
    scores.fill(0);
    addScores(weights, keys, firstCount, scores, LEFT, skipTo);
    rank(legal);
    if (lead <= SURE) {
      addScores(weights, keys, otherFeatures(view, keys, 0), scores, LEFT, skipTo);
      rank(legal);
    } else lead = Number.POSITIVE_INFINITY;
    if (most > 1 && lead <= FAR_BEHIND) offerAll(legal, p, likelihood, most);
    else candidates.offer(p, best, likelihood, most);
    return seen + 1;
  }

  /** Offers the best action and those that are not far behind it. */
  function offerAll(legal: Int32Array, p: number, likelihood: number, most: number): void {
    const highest = scores[best] as number;
    let sum = 0;
    for (let i = 0; i < legal.length; i += 1) {
      const behind = highest - (scores[legal[i] as number] as number);
      if (behind <= FAR_BEHIND) sum += Math.exp(-behind / UNIT);
    }
    const own = likelihood - Math.log(sum);
    candidates.offer(p, best, own, most);
    for (let i = 0; i < legal.length; i += 1) {
      const a = legal[i] as number;
      const behind = highest - (scores[a] as number);
      if (a !== best && behind <= FAR_BEHIND) candidates.offer(p, a, own - behind / UNIT, most);
    }
  }

  /** Takes the actions; a path that several go on from is copied for all but the last. */
  function advance(paths: readonly Path[]): readonly Path[] {
    if (paths.length === 1 && candidates.count === 1) {
      const { kind, label } = actions[candidates.action[0] as number] as Action;
      (paths[0] as Path).state.take(kind, label);
      return paths;
    }
    const heirs = new Int32Array(paths.length);
    for (let c = 0; c < candidates.count; c += 1) heirs[candidates.path[c] as number]! += 1;
    for (const [p, { state }] of paths.entries()) if (heirs[p] === 0) spare.push(state);
    const next: Path[] = [];
    for (let c = 0; c < candidates.count; c += 1) {
      const p = candidates.path[c] as number;
      let { state } = paths[p] as Path;
      heirs[p]! -= 1;
      if (heirs[p] !== 0) state = (spare.pop() ?? new ParseState()).copy(state);
      next.push({ state, likelihood: candidates.likelihood[c] as number });
    }
    for (const [c, { state }] of next.entries()) {
      const { kind, label } = actions[candidates.action[c] as number] as Action;
      state.take(kind, label);
    }
    return next;
  }

  return (sentence) => {
    const most = sentence.n > MOST_WORDS ? 1 : MOST_PATHS;
    const first = spare.pop() ?? new ParseState();
    first.reset(sentence.n);
    let paths: readonly Path[] = [{ state: first, likelihood: 0 }];
    while (!(paths[0] as Path).state.done) {
      candidates.count = 0;
      let seen = 0;
      for (const [p, path] of paths.entries()) seen = weigh(sentence, path, p, most, seen);
      candidates.cut();
      paths = advance(paths);
    }
    for (const { state } of paths) spare.push(state);
    return (paths[0] as Path).state;
  };
}
