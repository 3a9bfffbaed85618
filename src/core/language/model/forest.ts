/**
 * Decision trees over named traits, whose values add up to log-odds in thousandths. A tree is a list of nodes, three numbers
 * each: a trait, the node for what has it and the node for what has it not; or -1, the leaf's value and 0.
 */
export type Forest = {
  readonly traits: readonly string[];
  readonly start: number;
  readonly trees: readonly (readonly number[])[];
};

/** A forest as it is stored: traits parted by "|", trees by ";", their numbers by spaces. */
export type PackedForest = { readonly traits: string; readonly start: number; readonly trees: string };

export const packForest = ({ traits, start, trees }: Forest): PackedForest => ({
  traits: traits.join('|'),
  start,
  trees: trees.map((tree) => tree.join(' ')).join(';'),
});

export const unpackForest = ({ traits, start, trees }: PackedForest): Forest => ({
  traits: traits.split('|'),
  start,
  trees: trees.split(';').map((tree) => tree.split(' ').map(Number)),
});

/** How likely something that has the given traits is right, 0 to 1. Traits that the trees do not know count for nothing. */
export type Judge = (having: readonly string[]) => number;

/** Makes trees ready to judge with. */
export function createJudge({ traits, start, trees }: Forest): Judge {
  const number = new Map(traits.map((trait, i) => [trait, i]));
  const has = new Uint8Array(traits.length);
  // One list for all trees, nodes counted through: walking it is most of the work of reading reports.
  const roots: number[] = [];
  const flat: number[] = [];
  for (const tree of trees) {
    const root = flat.length;
    roots.push(root);
    for (let at = 0; at < tree.length; at += 3) {
      const [trait, yes, no] = [tree[at]!, tree[at + 1]!, tree[at + 2]!];
      flat.push(trait, ...(trait < 0 ? [yes, no] : [root + yes * 3, root + no * 3]));
    }
  }
  const nodes = Int32Array.from(flat);
  return (having) => {
    const known: number[] = [];
    for (const trait of having) {
      const at = number.get(trait);
      if (at !== undefined) known.push(at);
    }
    for (const at of known) has[at] = 1;
    let sum = start;
    for (const root of roots) {
      let node = root;
      for (let trait = nodes[node]!; trait >= 0; trait = nodes[node]!) node = nodes[node + (has[trait] === 1 ? 1 : 2)]!;
      sum += nodes[node + 1]!;
    }
    for (const at of known) has[at] = 0;
    return 1 / (1 + Math.exp(-sum / 1000));
  };
}
