import type { Tree } from '../treebank.ts';
import { type Rows, zeroRows } from './rows.ts';
import { hashOf } from './vectors.ts';

/** What treebanks tell of words that have vectors. */
export type Profiles = {
  /** Of each row: the word's place among the vectors, in order, and how often it occurs. */
  readonly places: Int32Array;
  readonly occurrences: Float64Array;
  /** What is told, sorted; the first letter is the kind, see `observe`. */
  readonly names: readonly string[];
  /** How often each of `names` holds of the word, as a share of its occurrences. */
  readonly shares: Rows;
};

type Counts = { occurrences: number; readonly of: Map<string, number> };

/** Counts the tags, relations and neighbours of every word of the trees that is among the hashes. */
export function profilesOf(trees: readonly Tree[], hashes: Int32Array): Profiles {
  const placeOf = new Map(Array.from(hashes, (hash, place) => [hash, place]));
  const counts = new Map<number, Counts>();
  for (const tree of trees) {
    const own = tree.words.map((word) => {
      const place = placeOf.get(hashOf(word));
      if (place === undefined) return undefined;
      const known = counts.get(place) ?? { occurrences: 0, of: new Map() };
      counts.set(place, known);
      return known;
    });
    for (const i of tree.words.keys()) observe(tree, i, own);
  }
  const places = Int32Array.from(counts.keys()).sort();
  const names = [...new Set([...counts.values()].flatMap(({ of }) => [...of.keys()]))].sort();
  const column = new Map(names.map((name, i) => [name, i]));
  const shares = zeroRows(places.length, names.length);
  const occurrences = new Float64Array(places.length);
  for (const [row, place] of places.entries()) {
    const known = counts.get(place);
    occurrences[row] = known?.occurrences ?? 0;
    for (const [name, count] of known?.of ?? []) {
      shares.values[row * names.length + (column.get(name) ?? 0)] = count / (known?.occurrences ?? 1);
    }
  }
  return { places, occurrences, names, shares };
}

/** One occurrence: t, the tag; d, the relation; h, the head's tag and side; p and n, the tags before and after; c, the relations and sides of what hangs on the word. */
function observe(tree: Tree, i: number, own: readonly (Counts | undefined)[]): void {
  const tagAt = (at: number): string => tree.tags[at]?.split('|')[0] ?? '-';
  const head = tree.heads[i] ?? -1;
  const label = tree.labels[i] ?? '_';
  const side = head < i ? '<' : '>';
  const counts = own[i];
  if (counts !== undefined) {
    counts.occurrences += 1;
    add(counts, `t:${tree.tags[i]}`);
    add(counts, `d:${label}`);
    add(counts, `h:${head < 0 ? 'root' : tagAt(head)}${side}`);
    add(counts, `p:${tagAt(i - 1)}`);
    add(counts, `n:${tagAt(i + 1)}`);
  }
  const governor = own[head];
  if (governor !== undefined) add(governor, `c:${label}${head < i ? '>' : '<'}`);
}

const add = ({ of }: Counts, name: string): void => {
  of.set(name, (of.get(name) ?? 0) + 1);
};
