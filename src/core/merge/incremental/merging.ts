import type { Fact } from '../../facts/fact.ts';
import { type Item, inOrder } from '../items.ts';
import { createBlocks, type Relation } from './blocks.ts';

type Known<Merged> = { readonly as: string; readonly merged: readonly Merged[] };

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
  // Filled anew at each call: weak maps of this size cost the collector more than they save.
  let nodes = new Map<Item<F>, Node>();
  let known = new Map<readonly Node[], Known<Merged>>();

  return (items, as) => {
    const nodesNow = new Map(items.map((item) => [item, nodes.get(item) ?? nodeOf(item)]));
    const knownNow = new Map<readonly Node[], Known<Merged>>();
    for (const block of blocks.of([...nodesNow.values()])) {
      const before = known.get(block);
      if (before?.as === as) knownNow.set(block, before);
      else knownNow.set(block, { as, merged: merge(block.map(({ item }) => item).sort(inOrder), as) });
    }
    [nodes, known] = [nodesNow, knownNow];
    return [...known.values()].flatMap(({ merged }) => merged);
  };
}
