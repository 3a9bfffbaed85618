import type { Delta } from '../incremental/delta.ts';
import { LEAST_LIKENESS, likenessGiven, MOST_APART, textLikeness } from './likeness.ts';
import type { Profile, Vector } from './profile.ts';

/** Articles by how alike they are, and the groups outside of which no story reaches. */
export type Links = {
  /**
   * Parts profiles into blocks, and tells which blocks came and went. Profiles are told apart by identity. A story only ever grows
   * along pairs as alike as a story is on the average, so blocks are what holds together by such pairs. A block in which nothing
   * changed is the very same list as before. The order of blocks and of profiles in them follows no rule.
   */
  update(profiles: Delta<Profile>): Delta<readonly Profile[]>;
  /** Those now there that a profile has something to do with, and how alike they are. */
  nextTo(profile: Profile): ReadonlyMap<Profile, number>;
};

type Node = {
  readonly profile: Profile;
  readonly links: Map<Profile, number>;
  block: readonly Profile[];
};

/** So many profiles are compared with all others in one go: a few sums for each stay near the processor. */
const AT_ONCE = 64;
const MASK = 0xffff;

/** Under each key the places of the profiles that have it, each followed by the weight that it has there. */
type Postings = { readonly held: Uint8Array; readonly byKey: Map<number, number[]> };

function postingsOf(vectors: readonly Vector[]): Postings {
  const postings: Postings = { held: new Uint8Array(MASK + 1), byKey: new Map() };
  vectors.forEach(({ keys, weights }, place) => {
    keys.forEach((key, i) => {
      const list = postings.byKey.get(key);
      if (list === undefined) postings.byKey.set(key, [place, weights[i]!]);
      else list.push(place, weights[i]!);
      postings.held[key & MASK] = 1;
    });
  });
  return postings;
}

/** Adds up the products of a vector with all that are in the postings. Keys come in their order, so sums are the same from both sides. */
function addProducts({ keys, weights }: Vector, { held, byKey }: Postings, sums: Float64Array): void {
  sums.fill(0);
  for (let i = 0; i < keys.length; i += 1) {
    const key = keys[i]!;
    if (held[key & MASK] === 0) continue;
    const list = byKey.get(key);
    if (list === undefined) continue;
    const weight = weights[i]!;
    for (let at = 0; at < list.length; at += 2) sums[list[at]!]! += weight * list[at + 1]!;
  }
}

const cosineOf = (product: number, a: Vector, b: Vector): number =>
  product === 0 ? 0 : product / (a.length * b.length);

/** Calls back with each pair of one of `some` and another of `all` that are alike, once or twice. */
function eachLikeness(
  some: readonly Profile[],
  all: Iterable<Profile>,
  found: (one: Profile, other: Profile, likeness: number) => void,
): void {
  const [words, people, title] = [
    postingsOf(some.map((one) => one.words)),
    postingsOf(some.map((one) => one.people)),
    postingsOf(some.map((one) => one.title)),
  ];
  const [byWords, byPeople, byTitle] = [words, people, title].map(() => new Float64Array(some.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const from = Math.min(...some.map(({ days }) => days?.first ?? Number.NEGATIVE_INFINITY)) - MOST_APART;
  const to = Math.max(...some.map(({ days }) => days?.last ?? Number.POSITIVE_INFINITY)) + MOST_APART;
  for (const other of all) {
    if (other.days !== null && (other.days.last < from || other.days.first > to)) continue;
    addProducts(other.words, words, byWords);
    addProducts(other.people, people, byPeople);
    addProducts(other.title, title, byTitle);
    for (let i = 0; i < some.length; i += 1) {
      const one = some[i]!;
      if (one === other) continue;
      const text = textLikeness(
        cosineOf(byWords[i]!, one.words, other.words),
        cosineOf(byPeople[i]!, one.people, other.people),
        cosineOf(byTitle[i]!, one.title, other.title),
      );
      const likeness = likenessGiven(one, other, text);
      if (likeness >= LEAST_LIKENESS) found(one, other, likeness);
    }
  }
}

const NONE: ReadonlyMap<Profile, number> = new Map();
const NOWHERE: readonly Profile[] = [];
/** Those without a day come last, so that they alone are compared with all days. */
const byDay = (a: Profile, b: Profile): number =>
  (a.days?.first ?? Number.MAX_SAFE_INTEGER) - (b.days?.first ?? Number.MAX_SAFE_INTEGER);

/** @param oneStory from this likeness on two articles may be of one story by themselves */
export function createLinks(oneStory: number): Links {
  const nodes = new Map<Profile, Node>();

  function takeOut(node: Node, dirty: Set<readonly Profile[]>): void {
    for (const other of node.links.keys()) nodes.get(other)?.links.delete(node.profile);
    nodes.delete(node.profile);
    dirty.add(node.block);
  }

  function link(coming: readonly Profile[], dirty: Set<readonly Profile[]>): void {
    for (let at = 0; at < coming.length; at += AT_ONCE) {
      eachLikeness(coming.slice(at, at + AT_ONCE), nodes.keys(), (one, other, likeness) => {
        nodes.get(one)!.links.set(other, likeness);
        const { links, block } = nodes.get(other)!;
        links.set(one, likeness);
        if (likeness >= oneStory) dirty.add(block);
      });
    }
  }

  /** Takes the blocks that changed apart, and puts together what holds together now. */
  function partAnew(coming: readonly Profile[], dirty: ReadonlySet<readonly Profile[]>): (readonly Profile[])[] {
    const loose = new Set(coming);
    for (const block of dirty) for (const profile of block) if (nodes.has(profile)) loose.add(profile);
    const blocks: (readonly Profile[])[] = [];
    for (const start of loose) {
      loose.delete(start);
      const block = [start];
      for (let at = 0; at < block.length; at += 1) {
        for (const [other, likeness] of nodes.get(block[at]!)!.links)
          if (likeness >= oneStory && loose.delete(other)) block.push(other);
      }
      for (const profile of block) nodes.get(profile)!.block = block;
      blocks.push(block);
    }
    return blocks;
  }

  return {
    update({ came, gone }) {
      const dirty = new Set<readonly Profile[]>();
      for (const profile of gone) takeOut(nodes.get(profile)!, dirty);
      const coming = came.toSorted(byDay);
      for (const profile of coming) nodes.set(profile, { profile, links: new Map(), block: NOWHERE });
      link(coming, dirty);
      dirty.delete(NOWHERE);
      return { came: partAnew(coming, dirty), gone: [...dirty] };
    },
    nextTo: (profile) => nodes.get(profile)?.links ?? NONE,
  };
}
