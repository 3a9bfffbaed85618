import type { Delta } from './delta.ts';

/** Things under each of their keys. */
type ByKey<T> = Map<string, Set<T>>;

/** What came and went since the call before. */
export type Change<T> = {
  /** Those that came, under any of some keys. */
  readonly came: (keys: Iterable<string>) => ReadonlySet<T>;
  readonly gone: ReadonlySet<T>;
  /** Nothing came, and nothing went. */
  readonly isNone: boolean;
};

export type KeyedIndex<T> = {
  /** The same object is the same thing. */
  update(things: Delta<T>): Change<T>;
  /** All things now there under any of some keys. */
  near(keys: Iterable<string>): ReadonlySet<T>;
};

function lookUp<T>(byKey: ByKey<T>, keys: Iterable<string>): ReadonlySet<T> {
  const found = new Set<T>();
  if (byKey.size === 0) return found;
  for (const key of keys) for (const thing of byKey.get(key) ?? []) found.add(thing);
  return found;
}

function put<T>(byKey: ByKey<T>, key: string, thing: T): void {
  const known = byKey.get(key);
  if (known === undefined) byKey.set(key, new Set([thing]));
  else known.add(thing);
}

/** An index that knows what changed in it. `keysOf` hangs on the thing alone. */
export function createKeyedIndex<T>(keysOf: (thing: T) => Iterable<string>): KeyedIndex<T> {
  const byKey: ByKey<T> = new Map();

  function takeOut(thing: T): void {
    for (const key of keysOf(thing)) {
      const left = byKey.get(key);
      left?.delete(thing);
      if (left?.size === 0) byKey.delete(key);
    }
  }

  return {
    update({ came, gone }) {
      for (const thing of gone) takeOut(thing);
      const fresh: ByKey<T> = new Map();
      for (const thing of came) {
        for (const key of keysOf(thing)) {
          put(byKey, key, thing);
          put(fresh, key, thing);
        }
      }
      const isNone = came.length === 0 && gone.length === 0;
      return { came: (keys) => lookUp(fresh, keys), gone: new Set(gone), isNone };
    },
    near: (keys) => lookUp(byKey, keys),
  };
}
