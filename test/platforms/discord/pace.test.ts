import { describe, expect, it } from 'vitest';
import { noteStart, startDelay } from '../../../src/platforms/discord/pace.ts';

const MINUTE = 60_000;

describe('the pace of starting', () => {
  it('is free at first, then slower and slower, within bounds', () => {
    const starts = (n: number) => Array.from({ length: n }, (_, i) => i * 1_000);
    expect([0, 3, 4, 5, 6, 20].map((n) => startDelay(starts(n), MINUTE))).toEqual([
      0, 0, 15_000, 30_000, 60_000, 300_000,
    ]);
  });

  it('forgets starts of long ago, and those of a clock that ran ahead', () => {
    expect(startDelay([0, 1, 2, 3, 4, 5], 11 * MINUTE)).toBe(0);
    expect(startDelay([9, 9, 9, 9, 9, 9], 1)).toBe(0);
  });

  it('remembers over restarts, and is not put out by what it can’t read', async () => {
    const kept = new Map([['discord:starts', 'nonsense']]);
    const state = {
      get: async (key: string) => kept.get(key) ?? null,
      set: async (key: string, value: string) => void kept.set(key, value),
    };
    const delays = [];
    for (let i = 0; i < 6; i += 1) delays.push(await noteStart(state, i * 1_000));
    expect(delays).toEqual([0, 0, 0, 0, 15_000, 30_000]);
  });
});
