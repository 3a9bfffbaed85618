import type { Delta } from './delta.ts';
import { createKeyPool, type PooledKeys } from './key-pool.ts';

/**
 * Which items can have anything to do with each other. Merging a large corpus is merging many small blocks: whatever a kind of
 * fact is grouped by, a group only ever grows along pairs of items that may be one, so items without a chain of such pairs between
 * them never meet. Blocks are those chains' ends: connected components over the pairs ("blocking" in record linkage; Christen,
 * "Data Matching", 2012, chapter 4). They depend on the items alone, so that what is kept from one call to the next saves time
 * and changes nothing.
 */
export type Relation<T> = {
  /** Hashes under which two items that may be one are sure to meet, each once. */
  readonly keysOf: (item: T) => Uint32Array;
  /** Symmetric, and a matter of the two items alone. Only asked of items with a key in common. */
  readonly mayBeOne: (a: T, b: T) => boolean;
  /** A key that more items have tells nothing, and would cost the square of it. */
  readonly mostHolders: number;
};

type Node<T> = {
  readonly item: T;
  readonly keys: PooledKeys;
  /** Null where there are none, as with most. */
  links: Set<Node<T>> | null;
  block: readonly T[];
  /** Marks of the search that last came by. */
  met: number;
  visited: number;
};

function linksOf<T>(node: Node<T>): Set<Node<T>> {
  node.links ??= new Set();
  return node.links;
}

/** Where a new item is before it was put anywhere. */
const NOWHERE: readonly never[] = [];

/** A key of the items that came or went: how many hold it before and after, and those who do now. */
type Touched<T> = { before: number; after: number; readonly holders: Node<T>[] };

/** Slots for counting so many keys: enough that few share one, few enough to stay near the processor. */
const slotsFor = (keys: number): number =>
  Math.min(1 << 22, Math.max(1 << 14, 1 << Math.ceil(Math.log2(8 * keys + 1))));

export type Blocks<T> = {
  /**
   * Parts items into blocks, and tells which blocks came and went. Items are told apart by identity: the same object is the same
   * item, so a changed one must be a new object. A block whose items and pairs stayed is the very same list as before, so that what
   * was made of it can be kept by it. The order of blocks and of items in them follows no rule.
   */
  update(items: Delta<T>): Delta<readonly T[]>;
};

/** Blocks of nothing yet, by what a relation says. */
export function createBlocks<T extends object>(relation: Relation<T>): Blocks<T> {
  const nodes = new Map<T, Node<T>>();
  const pool = createKeyPool();
  let search = 0;

  /** The keys of these nodes, with all who hold them; where everything is new, those alone that two hold. */
  function touchedBy(going: readonly Node<T>[], coming: readonly Node<T>[]): Map<number, Touched<T>> {
    const counts = new Uint8Array(slotsFor([...going, ...coming].reduce((sum, { keys }) => sum + keys.length, 0)));
    const mask = counts.length - 1;
    for (const { keys } of [...going, ...coming]) {
      for (const key of pool.read(keys)) if (counts[key & mask]! < 2) counts[key & mask]! += 1;
    }
    const least = nodes.size === 0 ? 2 : 1;
    const touched = new Map<number, Touched<T>>();
    const touch = (key: number): Touched<T> | null => {
      if (counts[key & mask]! < least) return null;
      const known = touched.get(key);
      if (known !== undefined) return known;
      const fresh: Touched<T> = { before: 0, after: 0, holders: [] };
      touched.set(key, fresh);
      return fresh;
    };
    for (const { keys } of going) {
      for (const key of pool.read(keys)) {
        const entry = touch(key);
        if (entry !== null) entry.before += 1;
      }
    }
    for (const node of coming) {
      for (const key of pool.read(node.keys)) {
        const entry = touch(key);
        if (entry === null) continue;
        entry.after += 1;
        entry.holders.push(node);
      }
    }
    const all = pool.all();
    for (const node of nodes.values()) {
      const { from, length } = node.keys;
      // Every key of every node comes by here, at each change.
      for (let i = from; i < from + length; i += 1) {
        const key = all[i]!;
        if (counts[key & mask]! < least) continue;
        const entry = touched.get(key);
        if (entry === undefined) continue;
        entry.before += 1;
        entry.after += 1;
        entry.holders.push(node);
      }
    }
    return touched;
  }

  /** Those among the nodes that stay for which a key has begun or ceased to tell something. */
  function unsettledBy(touched: ReadonlyMap<number, Touched<T>>): Set<Node<T>> {
    const unsettled = new Set<Node<T>>();
    for (const { before, after, holders } of touched.values()) {
      if (before > relation.mostHolders === after > relation.mostHolders) continue;
      for (const node of holders) if (nodes.has(node.item)) unsettled.add(node);
    }
    return unsettled;
  }

  function unlink(node: Node<T>, dirty: Set<readonly T[]>): void {
    for (const other of node.links ?? []) other.links?.delete(node);
    node.links = null;
    dirty.add(node.block);
  }

  /** Links the nodes with all that they may be one with. `fresh` have no links yet. */
  function link(fresh: ReadonlySet<Node<T>>, touched: ReadonlyMap<number, Touched<T>>, dirty: Set<readonly T[]>): void {
    const done = new Set<Node<T>>();
    for (const node of fresh) {
      search += 1;
      node.met = search;
      for (const key of pool.read(node.keys)) {
        const entry = touched.get(key);
        if (entry === undefined || entry.after > relation.mostHolders) continue;
        for (const other of entry.holders) {
          if (other.met === search) continue;
          other.met = search;
          if (done.has(other) || !relation.mayBeOne(node.item, other.item)) continue;
          linksOf(node).add(other);
          linksOf(other).add(node);
          dirty.add(other.block);
        }
      }
      done.add(node);
    }
  }

  /** Takes the blocks that changed apart, and puts together what holds together now. */
  function partAnew(fresh: Iterable<Node<T>>, dirty: ReadonlySet<readonly T[]>): (readonly T[])[] {
    const blocks: (readonly T[])[] = [];
    const loose = new Set(fresh);
    for (const block of dirty) {
      for (const item of block) {
        const node = nodes.get(item);
        if (node !== undefined) loose.add(node);
      }
    }
    search += 1;
    for (const start of loose) {
      if (start.visited === search) continue;
      start.visited = search;
      const reached = [start];
      for (let at = 0; at < reached.length; at += 1) {
        for (const other of reached[at]!.links ?? []) {
          if (other.visited === search) continue;
          other.visited = search;
          reached.push(other);
        }
      }
      const block = reached.map(({ item }) => item);
      for (const node of reached) node.block = block;
      blocks.push(block);
    }
    return blocks;
  }

  function takeOut(unsettled: ReadonlySet<Node<T>>, dirty: Set<readonly T[]>): readonly Node<T>[] {
    for (const node of unsettled) {
      unlink(node, dirty);
      nodes.delete(node.item);
    }
    return [...unsettled];
  }

  return {
    update(items) {
      const going = items.gone.flatMap((item) => nodes.get(item) ?? []);
      const coming = items.came
        .filter((item) => !nodes.has(item))
        .map((item): Node<T> => {
          const keys = pool.add(relation.keysOf(item));
          return { item, keys, links: null, block: NOWHERE, met: 0, visited: 0 };
        });
      if (going.length === 0 && coming.length === 0) return { came: [], gone: [] };
      const dirty = new Set<readonly T[]>();
      for (const node of going) {
        unlink(node, dirty);
        nodes.delete(node.item);
      }
      let touched = touchedBy(going, coming);
      const unsettled = unsettledBy(touched);
      // Their other keys count as well now. Nothing comes or goes by that, so it unsettles nobody else.
      if (unsettled.size > 0) touched = touchedBy([], [...coming, ...takeOut(unsettled, dirty)]);
      const fresh = new Set([...coming, ...unsettled]);
      link(fresh, touched, dirty);
      for (const node of fresh) nodes.set(node.item, node);
      for (const { keys } of going) pool.drop(keys);
      dirty.delete(NOWHERE);
      return { came: partAnew(fresh, dirty), gone: [...dirty] };
    },
  };
}
