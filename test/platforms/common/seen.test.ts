import { describe, expect, it } from 'vitest';
import { Seen } from '../../../src/platforms/common/seen.ts';

const HOUR = 3_600_000;

describe('Seen', () => {
  it('lets a key through once an hour', () => {
    let now = 0;
    const seen = new Seen(() => now);
    expect([seen.take('a'), seen.take('a'), seen.take('b')]).toEqual([true, false, true]);
    now = HOUR - 1;
    expect(seen.take('a')).toBe(false);
    now = HOUR;
    expect(seen.take('a')).toBe(true);
  });

  it('forgets the oldest when it is full', () => {
    const seen = new Seen(() => 0, 2);
    for (const key of ['a', 'b', 'c']) seen.take(key);
    expect([seen.take('c'), seen.take('b'), seen.take('a')]).toEqual([false, false, true]);
  });
});
