import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionsFor, isLegal } from '../../src/core/language/parser/actions.ts';
import { LEFT, ParseState, REDUCE, RIGHT, SHIFT } from '../../src/core/language/parser/state.ts';
import { costOf, costsOf, goldOf } from '../../src/training/oracle.ts';
import { createRandom } from '../../src/training/random.ts';

const labels = ['det', 'nsubj', 'root'];
const numberOf = new Map(labels.map((label, i) => [label, i]));
const root = labels.indexOf('root');
const actions = actionsFor(labels);

/** A random projective tree: each word's head, -1 for the root. */
function projectiveTree(n: number, random: () => number): number[] {
  const heads: number[] = Array.from({ length: n }, () => -1);
  const hang = (from: number, to: number, head: number): void => {
    if (from >= to) return;
    const cut = head < 0 ? to : from + 1 + Math.floor(random() * (to - from));
    const top = from + Math.floor(random() * (cut - from));
    heads[top] = head;
    hang(from, top, top);
    hang(top + 1, cut, top);
    hang(cut, to, head);
  };
  hang(0, n, -1);
  return heads;
}

describe('oracle', () => {
  it('leads to the gold tree by any actions that cost nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 14 }), fc.integer(), (n, seed) => {
        const random = createRandom(seed);
        const heads = projectiveTree(n, random);
        const names = heads.map((head) => (head < 0 ? 'root' : random() < 0.5 ? 'det' : 'nsubj'));
        const gold = goldOf(heads, names, numberOf);
        const state = new ParseState();
        const costs = new Int32Array(4);
        const inStack = new Uint8Array(n + 1);
        state.reset(n);
        while (!state.done) {
          costsOf(state, gold, inStack, costs);
          const free = actions.filter(
            (action) => isLegal(state, action, root) && costOf(action, state, gold, costs) === 0,
          );
          expect(free.length).toBeGreaterThan(0);
          const action = free[Math.floor(random() * free.length)];
          if (action === undefined) return;
          if (action.kind === SHIFT || action.kind === RIGHT) inStack[state.next] = 1;
          if (action.kind === LEFT || action.kind === REDUCE) inStack[state.top(0)] = 0;
          state.take(action.kind, action.label);
        }
        expect([...state.head.subarray(0, n)]).toEqual(heads.map((head) => (head < 0 ? n : head)));
        expect([...state.label.subarray(0, n)].map((label) => labels[label])).toEqual(names);
      }),
    );
  });
});
