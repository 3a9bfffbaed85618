import { type Action, ROOT_LABEL } from '../core/language/parser/actions.ts';
import { LEFT, NONE, type ParseState, REDUCE, RIGHT, SHIFT } from '../core/language/parser/state.ts';

/** A gold tree as the oracle wants it: heads with n for the root, and each word's dependents in order. */
export type Gold = { readonly head: Int32Array; readonly label: Int32Array; readonly dependents: readonly number[][] };

export function goldOf(
  heads: readonly number[],
  labels: readonly string[],
  numberOf: ReadonlyMap<string, number>,
): Gold {
  const n = heads.length;
  const head = Int32Array.from(heads, (h) => (h < 0 ? n : h));
  const label = Int32Array.from(labels, (name, i) => numberOf.get(head[i] === n ? ROOT_LABEL : name) ?? 0);
  const dependents: number[][] = Array.from({ length: n + 1 }, () => []);
  for (let i = 0; i < n; i += 1) dependents[head[i] as number]?.push(i);
  return { head, label, dependents };
}

/** What each kind of action costs: how many gold arcs that could still be made it puts out of reach, labels aside. */
export type Costs = Int32Array;

/** Goldberg and Nivre, COLING 2012, section 4.1, with the root as the last word of the buffer. */
export function costsOf(state: ParseState, gold: Gold, inStack: Uint8Array, out: Costs): void {
  const { next } = state;
  const top = state.top(0);
  out.fill(0);
  const nextHead = next < state.n ? (gold.head[next] as number) : NONE;
  let lostBefore = 0;
  for (const d of gold.dependents[next] ?? []) {
    if (d >= next) break;
    if (inStack[d] === 1 && state.head[d] === NONE) lostBefore += 1;
  }
  const headInStack = nextHead !== NONE && nextHead < next && inStack[nextHead] === 1;
  out[SHIFT] = lostBefore + (headInStack ? 1 : 0);
  if (top === NONE) return;
  let lostAfter = 0;
  for (const d of gold.dependents[top] ?? []) if (d >= next) lostAfter += 1;
  out[REDUCE] = lostAfter;
  const topHead = gold.head[top] as number;
  out[LEFT] = lostAfter + (topHead > next ? 1 : 0);
  const dependsOnTop = nextHead === top;
  const lostOnTop = dependsOnTop ? 0 : headInStack || nextHead > next ? 1 : 0;
  // A dependent of the next word at the top of the stack, without a head, is lost too: the next word leaves the buffer.
  out[RIGHT] = lostBefore + lostOnTop;
}

/** The whole cost of an action: a gold arc with a wrong label counts as lost. */
export function costOf(action: Action, state: ParseState, gold: Gold, costs: Costs): number {
  const cost = costs[action.kind] as number;
  const top = state.top(0);
  if (action.kind === LEFT && gold.head[top] === state.next && gold.label[top] !== action.label) return cost + 1;
  if (action.kind === RIGHT && gold.head[state.next] === top && gold.label[state.next] !== action.label)
    return cost + 1;
  return cost;
}
