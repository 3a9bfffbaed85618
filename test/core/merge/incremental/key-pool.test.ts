import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createKeyPool, type PooledKeys } from '../../../../src/core/merge/incremental/key-pool.ts';
import { cases } from '../../../support/laws.ts';

test('what was added is read back, whatever was added and dropped around it', () => {
  const step = fc.oneof(
    { weight: 3, arbitrary: fc.uint32Array({ maxLength: 600 }) },
    { weight: 2, arbitrary: fc.nat() },
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const pool = createKeyPool();
      const held: { readonly keys: Uint32Array; readonly pooled: PooledKeys }[] = [];
      for (const one of steps) {
        if (typeof one !== 'number') held.push({ keys: one, pooled: pool.add(one) });
        else for (const { pooled } of held.splice(one % (held.length + 1), 1)) pool.drop(pooled);
        for (const { keys, pooled } of held) expect([...pool.read(pooled)]).toEqual([...keys]);
      }
    }),
    { numRuns: cases(50) },
  );
});

test('what comes and goes does not make it grow', () => {
  const pool = createKeyPool();
  for (let i = 0; i < 200; i += 1) pool.drop(pool.add(new Uint32Array(500).fill(i)));
  expect(pool.all().length).toBeLessThan(10_000);
});
