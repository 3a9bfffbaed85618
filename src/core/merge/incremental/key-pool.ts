/** Where an item's keys stand; the pool moves them as it likes. */
export type PooledKeys = { from: number; readonly length: number };

/** The keys of very many items in one piece of memory: small arrays of their own would take several times as much. */
export type KeyPool = {
  add(keys: Uint32Array): PooledKeys;
  drop(keys: PooledKeys): void;
  /** A view that holds until something is added or dropped. */
  read(keys: PooledKeys): Uint32Array;
  /** All of it, for going through many items' keys fast; the same holds. */
  all(): Uint32Array;
};

const SMALLEST = 1 << 10;

/** An empty pool, which grows with what it holds and shrinks again. */
export function createKeyPool(): KeyPool {
  const held = new Set<PooledKeys>();
  let memory = new Uint32Array(SMALLEST);
  let end = 0;
  let dropped = 0;

  /** Moves what is held together, into a piece of memory with as much room again. */
  function repack(room: number): void {
    const before = memory;
    memory = new Uint32Array(Math.max(SMALLEST, 2 * (end - dropped + room)));
    end = 0;
    dropped = 0;
    for (const keys of held) {
      memory.set(before.subarray(keys.from, keys.from + keys.length), end);
      keys.from = end;
      end += keys.length;
    }
  }

  return {
    add(keys) {
      if (end + keys.length > memory.length) repack(keys.length);
      memory.set(keys, end);
      const pooled = { from: end, length: keys.length };
      held.add(pooled);
      end += keys.length;
      return pooled;
    },
    drop(keys) {
      if (!held.delete(keys)) return;
      dropped += keys.length;
      if (dropped > SMALLEST && dropped > end / 2) repack(0);
    },
    read: ({ from, length }) => memory.subarray(from, from + length),
    all: () => memory,
  };
}
