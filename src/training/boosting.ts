import type { Forest } from '../core/language/model/forest.ts';
import { createRandom } from './random.ts';

/** What holds of something, by name, and whether it is what is looked for. */
export type Example = { readonly traits: readonly string[]; readonly right: boolean };

export type BoostingOptions = {
  readonly trees: number;
  readonly leaves: number;
  /** How much of each tree counts. */
  readonly rate: number;
  /** Traits that fewer examples have are left out. */
  readonly rarest: number;
  /** The share of the traits that one tree may ask for. */
  readonly share: number;
  readonly seed: number;
};

/** Fewer examples than this on a side make no split. */
const LEAST = 20;
/** How strongly the values of small leaves are held down. */
const RIDGE = 5;

type Leaf = {
  readonly node: number;
  readonly members: Int32Array;
  readonly gradient: number;
  readonly curvature: number;
  readonly trait: number;
  readonly gain: number;
};

const worth = (gradient: number, curvature: number): number => (gradient * gradient) / (curvature + RIDGE);

/**
 * Trees that ask for one trait at a node, each mending what those before it got wrong: gradient boosting with logistic loss
 * (Friedman, Annals of Statistics 2001), grown leaf by leaf, best gain first, as LightGBM does (Ke et al., NIPS 2017).
 * Same examples and options, same forest.
 */
export function growForest(examples: readonly Example[], options: BoostingOptions): Forest {
  const counts = new Map<string, number>();
  for (const { traits } of examples)
    for (const trait of new Set(traits)) counts.set(trait, (counts.get(trait) ?? 0) + 1);
  const traits = [...counts].filter(([, count]) => count >= options.rarest).map(([trait]) => trait);
  const number = new Map(traits.map((trait, i) => [trait, i]));
  const rows = examples.map((example) =>
    Int32Array.from(new Set(example.traits.map((trait) => number.get(trait) ?? -1).filter((trait) => trait >= 0))),
  );
  const random = createRandom(options.seed);
  const sums = new Float64Array(examples.length);
  const rights = examples.filter(({ right }) => right).length;
  const start = Math.log((rights + 1) / (examples.length - rights + 1));
  sums.fill(start);
  const gradient = new Float64Array(examples.length);
  const curvature = new Float64Array(examples.length);
  const g = new Float64Array(traits.length);
  const h = new Float64Array(traits.length);
  const n = new Int32Array(traits.length);
  const trees: number[][] = [];

  const look = (node: number, members: Int32Array, asked: Uint8Array): Leaf => {
    g.fill(0);
    h.fill(0);
    n.fill(0);
    let allG = 0;
    let allH = 0;
    for (const at of members) {
      const [dg, dh] = [gradient[at]!, curvature[at]!];
      allG += dg;
      allH += dh;
      for (const trait of rows[at]!) {
        g[trait]! += dg;
        h[trait]! += dh;
        n[trait]! += 1;
      }
    }
    let trait = -1;
    let best = 1e-6;
    for (let t = 0; t < traits.length; t++) {
      if (asked[t] === 0 || n[t]! < LEAST || members.length - n[t]! < LEAST) continue;
      const gain = worth(g[t]!, h[t]!) + worth(allG - g[t]!, allH - h[t]!) - worth(allG, allH);
      if (gain > best) [best, trait] = [gain, t];
    }
    return { node, members, gradient: allG, curvature: allH, trait, gain: trait < 0 ? 0 : best };
  };

  for (let round = 0; round < options.trees; round++) {
    const asked = Uint8Array.from(traits, () => (random() < options.share ? 1 : 0));
    for (let i = 0; i < examples.length; i++) {
      const chance = 1 / (1 + Math.exp(-sums[i]!));
      gradient[i] = (examples[i]!.right ? 1 : 0) - chance;
      curvature[i] = chance * (1 - chance);
    }
    // Three numbers a node: trait, the node for those that have it, the node for the others; a leaf is -1 and its value.
    const tree = [-1, 0, 0];
    const leaves = [look(0, Int32Array.from(examples.keys()), asked)];
    while (leaves.length < options.leaves) {
      leaves.sort((a, b) => b.gain - a.gain);
      const leaf = leaves[0]!;
      if (leaf.trait < 0) break;
      leaves.shift();
      const has = leaf.members.filter((at) => rows[at]!.includes(leaf.trait));
      const lacks = leaf.members.filter((at) => !rows[at]!.includes(leaf.trait));
      const next = tree.length / 3;
      tree.push(-1, 0, 0, -1, 0, 0);
      tree.splice(leaf.node * 3, 3, leaf.trait, next, next + 1);
      leaves.push(look(next, has, asked), look(next + 1, lacks, asked));
    }
    for (const leaf of leaves) {
      const value = Math.round((1000 * options.rate * leaf.gradient) / (leaf.curvature + RIDGE));
      tree[leaf.node * 3 + 1] = value;
      for (const at of leaf.members) sums[at]! += value / 1000;
    }
    trees.push(tree);
  }
  return { traits, start: Math.round(start * 1000), trees };
}
