import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createBlocks, type Relation } from '../../../../src/core/merge/incremental/blocks.ts';

type Thing = { readonly name: string; readonly keys: readonly number[]; readonly size: number };

/** Things with a key in common are one where they are of about one size; a key that four hold says nothing. */
const ALIKE: Relation<Thing> = {
  keysOf: ({ keys }) => new Uint32Array(new Set(keys)),
  mayBeOne: (a, b) => Math.abs(a.size - b.size) <= 1,
  mostHolders: 3,
};

const named = (blocks: readonly (readonly Thing[])[]): readonly string[] =>
  blocks
    .map((block) =>
      block
        .map(({ name }) => name)
        .sort()
        .join(' '),
    )
    .sort();

/** Blocks of whatever is there, kept up to date by what came and went. */
function createParting(): (things: readonly Thing[]) => readonly (readonly Thing[])[] {
  const blocks = createBlocks(ALIKE);
  let before: readonly Thing[] = [];
  const there = new Set<readonly Thing[]>();
  return (things) => {
    const { came, gone } = blocks.update({
      came: things.filter((one) => !before.includes(one)),
      gone: before.filter((one) => !things.includes(one)),
    });
    before = things;
    for (const block of gone) there.delete(block);
    for (const block of came) there.add(block);
    return [...there];
  };
}

const thing = (name: string, keys: readonly number[], size = 0): Thing => ({ name, keys, size });

test('chains of things that may be one are a block, and nothing else is', () => {
  const parted = createParting()([
    thing('a', [1]),
    thing('b', [1, 2]),
    thing('c', [2]),
    thing('d', [3]),
    thing('e', [1], 9),
  ]);
  expect(named(parted)).toEqual(['a b c', 'd', 'e']);
});

test('a block is the same list as long as nothing in it changes', () => {
  const blocks = createParting();
  const [a, b, c] = [thing('a', [1]), thing('b', [1]), thing('c', [2])];
  const before = blocks([a, b, c]);
  const after = blocks([a, b, thing('d', [2])]);
  expect(after.find((block) => block.includes(a))).toBe(before.find((block) => block.includes(a)));
});

test('a key that too many hold parts what it joined, and joins it again when they go', () => {
  const blocks = createParting();
  const few = ['a', 'b', 'c'].map((name) => thing(name, [1]));
  expect(named(blocks(few))).toEqual(['a b c']);
  expect(named(blocks([...few, thing('d', [1])]))).toEqual(['a', 'b', 'c', 'd']);
  expect(named(blocks(few))).toEqual(['a b c']);
});

test('whatever came and went before, blocks are those of the things that are there', () => {
  const things = fc.record({
    name: fc.constantFrom(...'abcdefghijkl'),
    keys: fc.array(fc.nat(5), { maxLength: 3 }),
    size: fc.nat(4),
  });
  const states = fc.array(fc.uniqueArray(things, { selector: ({ name }) => name }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(states, (sequence) => {
      const blocks = createParting();
      const alive = new Map<string, Thing>();
      for (const state of sequence) {
        // What says the same stays the same object, as an article that nobody touched does.
        const now = state.map((one) => {
          const known = alive.get(one.name);
          return known !== undefined && JSON.stringify(known) === JSON.stringify(one) ? known : one;
        });
        alive.clear();
        for (const one of now) alive.set(one.name, one);
        expect(named(blocks(now))).toEqual(named(createParting()([...now].reverse())));
      }
    }),
  );
});
