import { describe, expect, it } from 'vitest';
import { LEFT, NONE, ParseState, RIGHT, SHIFT } from '../../../../src/core/language/parser/state.ts';

/** A parse of `n` words after the first word is on the stack. */
function begun(n: number): ParseState {
  const state = new ParseState();
  state.reset(n);
  state.take(SHIFT, NONE);
  return state;
}

describe('copied states', () => {
  it('go their own ways', () => {
    const state = begun(3);
    const other = new ParseState().copy(state);
    state.take(LEFT, 5);
    other.take(RIGHT, 6);
    expect([state.head[0], state.label[0], state.depth, state.next]).toEqual([1, 5, 0, 1]);
    expect([other.head[1], other.label[1], other.depth, other.next]).toEqual([0, 6, 2, 2]);
    expect([other.head[0], state.head[1]]).toEqual([NONE, NONE]);
    expect([state.leftSet[1], other.rightSet[0]]).toEqual([1 << 5, 1 << 6]);
  });

  it('hold sentences longer than any before', () => {
    const state = begun(400);
    for (let i = 1; i < 400; i += 1) state.take(RIGHT, 1);
    const other = new ParseState().copy(state);
    expect(other.top(0)).toBe(399);
    expect(other.head[399]).toBe(398);
    expect(other.rightCount[398]).toBe(1);
  });

  it('forget the longer sentence they held before', () => {
    const long = begun(9);
    for (let i = 1; i < 9; i += 1) long.take(RIGHT, 1);
    long.copy(begun(2));
    expect([long.n, long.next, long.depth, long.top(0)]).toEqual([2, 1, 1, 0]);
    expect([...long.head.subarray(0, 3)]).toEqual([NONE, NONE, NONE]);
  });
});
