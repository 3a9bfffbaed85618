import type { Fact } from '../../facts/fact.ts';
import { type Item, inOrder } from '../items.ts';
import type { MergedFact } from '../merged.ts';
import { createBlocks, type Relation } from './blocks.ts';
import type { Delta } from './delta.ts';
import { withoutSame } from './same-fact.ts';

/**
 * Merges the items of one kind block by block, and tells which merged facts came and went. What came of a block is kept as long as
 * it stays the same and `as` does: what else the result depends on, such as the day. `merge` gets a block's items in order.
 */
export function createMerging<F extends Fact, Node extends { readonly item: Item<F> }, Merged extends MergedFact>(
  relation: Relation<Node>,
  nodeOf: (item: Item<F>) => Node,
  merge: (items: readonly Item<F>[], as: string) => readonly Merged[],
): (items: Delta<Item<F>>, as: string) => Delta<Merged> {
  const blocks = createBlocks(relation);
  const nodes = new Map<Item<F>, Node>();
  const known = new Map<readonly Node[], readonly Merged[]>();
  let mergedAs: string | null = null;

  function change(items: Delta<Item<F>>): Delta<Node> {
    const gone = items.gone.flatMap((item) => nodes.get(item) ?? []);
    for (const { item } of gone) nodes.delete(item);
    const came = items.came.map(nodeOf);
    for (const node of came) nodes.set(node.item, node);
    return { came, gone };
  }

  return (items, as) => {
    const changed = blocks.update(change(items));
    const old = changed.gone.flatMap((block) => known.get(block) ?? []);
    for (const block of changed.gone) known.delete(block);
    const stale = as === mergedAs ? [] : [...known.keys()];
    mergedAs = as;
    const gone = [...old, ...stale.flatMap((block) => known.get(block) ?? [])];
    const again = [...changed.came, ...stale];
    const merged = again.map((block) => merge(block.map(({ item }) => item).sort(inOrder), as));
    const { delta, blocks: settled } = withoutSame(gone, merged);
    again.forEach((block, i) => {
      known.set(block, settled[i]!);
    });
    return delta;
  };
}
