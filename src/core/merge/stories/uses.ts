import { termHash } from './profile.ts';
import { useOf } from './rarity.ts';

/** How many articles have each word or person, kept up to date. */
export function createCount(): {
  readonly add: (names: Iterable<string>, step: 1 | -1) => void;
  readonly usesOf: (name: string) => number;
  /** Names whose use has passed a power of two since this was last asked. */
  readonly moved: () => ReadonlySet<string>;
} {
  const uses = new Map<string, number>();
  const before = new Map<string, number>();
  return {
    add(names, step) {
      for (const name of names) {
        const known = uses.get(name) ?? 0;
        if (!before.has(name)) before.set(name, known);
        if (known + step === 0) uses.delete(name);
        else uses.set(name, known + step);
      }
    },
    usesOf: (name) => uses.get(name) ?? 0,
    moved() {
      const names = [...before].filter(([name, known]) => useOf(known) !== useOf(uses.get(name) ?? 0));
      before.clear();
      return new Set(names.map(([name]) => name));
    },
  };
}

/** Terms, by their hashes, for asking whether an article has one of them. */
export function marksOf(terms: ReadonlySet<string>): { readonly have: (hashes: Uint32Array) => boolean } {
  const hashes = new Set([...terms].map(termHash));
  const low = new Uint8Array(1 << 16);
  for (const hash of hashes) low[hash & 0xffff] = 1;
  return {
    have: (of) => hashes.size > 0 && of.some((hash) => low[hash & 0xffff] === 1 && hashes.has(hash)),
  };
}
