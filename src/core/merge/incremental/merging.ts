import type { Fact } from '../../facts/fact.ts';
import { type Item, inOrder } from '../items.ts';
import { createBlocks, type Relation } from './blocks.ts';

/**
 * Merges the items of one kind block by block, and keeps what came of each block as long as it stays the same and `as` does: what
 * else the result depends on, such as the day. `merge` gets a block's items in order.
 */
export function createMerging<F extends Fact, Node extends { readonly item: Item<F> }, Merged>(
  relation: Relation<Node>,
  nodeOf: (item: Item<F>) => Node,
  merge: (items: readonly Item<F>[], as: string) => readonly Merged[],
): (items: readonly Item<F>[], as: string) => readonly Merged[] {
  const blocks = createBlocks(relation);
  const nodes = new WeakMap<Item<F>, Node>();
  const known = new WeakMap<readonly Node[], { readonly as: string; readonly merged: readonly Merged[] }>();

  function node(item: Item<F>): Node {
    const before = nodes.get(item);
    if (before !== undefined) return before;
    const fresh = nodeOf(item);
    nodes.set(item, fresh);
    return fresh;
  }

  return (items, as) =>
    blocks.of(items.map(node)).flatMap((block) => {
      const before = known.get(block);
      if (before?.as === as) return before.merged;
      const merged = merge(block.map(({ item }) => item).sort(inOrder), as);
      known.set(block, { as, merged });
      return merged;
    });
}
