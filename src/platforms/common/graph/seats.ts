import type { GraphLink, GraphNode, MeetingsGraph } from '../../../core/digest/meetings/graph.ts';

/** Those of one side, in one column, in order. Indices into the graph's nodes. `side` is null for those of no known side. */
type Bench = { readonly side: string | null; readonly nodes: readonly number[] };

/** Who sits where: two columns that face each other, each of benches from the top down. */
export type Seats = readonly [left: readonly Bench[], right: readonly Bench[]];

type Plan = readonly [readonly Bench[], readonly Bench[]];

function benchesOf(nodes: readonly GraphNode[]): readonly Bench[] {
  const bySide = new Map<string, number[]>();
  for (const [i, node] of nodes.entries()) {
    const key = node.side === null ? `#${i}` : node.side;
    bySide.set(key, [...(bySide.get(key) ?? []), i]);
  }
  return [...bySide.entries()].map(([key, members]) => ({ side: key.startsWith('#') ? null : key, nodes: members }));
}

/** The name of a side, in rows. */
const SIDE_ROW = 0.6;

/** Rows of a column. */
const rowsOf = (benches: readonly Bench[]): number =>
  benches.reduce((rows, bench) => rows + bench.nodes.length + (bench.side === null ? 0 : SIDE_ROW), 0);

const WEIGHTS = { sameColumn: 3, crossing: 1.5, length: 0.5, balance: 1 } as const;

/** What a plan costs a reader: links that cross, links within a column, long links, columns of unlike length. */
function costOf(plan: Plan, links: readonly GraphLink[], size: number): number {
  const column = new Uint8Array(size);
  const height = new Float64Array(size);
  const rows = [rowsOf(plan[0]), rowsOf(plan[1])] as const;
  for (const at of [0, 1] as const) {
    let y = (Math.max(...rows) - rows[at]) / 2;
    for (const bench of plan[at]) {
      if (bench.side !== null) y += SIDE_ROW;
      for (const node of bench.nodes) {
        column[node] = at;
        height[node] = y;
        y += 1;
      }
    }
  }
  let cost = WEIGHTS.balance * Math.abs(rows[0] - rows[1]);
  const across: (readonly [left: number, right: number])[] = [];
  const within: (readonly [column: number, top: number, bottom: number])[] = [];
  for (const { ends } of links) {
    const heights = ends.map((end) => height[end]!);
    if (heights.length > 2) {
      const middle = heights.reduce((sum, y) => sum + y, 0) / heights.length;
      for (const y of heights) cost += WEIGHTS.length * Math.abs(y - middle);
      continue;
    }
    const [a, b] = [heights[0]!, heights[1]!];
    const [first, second] = [column[ends[0]!]!, column[ends[1]!]!];
    cost += WEIGHTS.length * Math.abs(a - b);
    if (first !== second) across.push(first === 0 ? [a, b] : [b, a]);
    else {
      cost += WEIGHTS.sameColumn;
      within.push([first, Math.min(a, b), Math.max(a, b)]);
    }
  }
  for (let i = 0; i < across.length; i += 1) {
    const [l, r] = across[i]!;
    for (let j = i + 1; j < across.length; j += 1)
      if ((l - across[j]![0]) * (r - across[j]![1]) < 0) cost += WEIGHTS.crossing;
    for (const [side, top, bottom] of within) {
      const end = side === 0 ? l : r;
      if (end > top && end < bottom) cost += WEIGHTS.crossing;
    }
  }
  return cost;
}

const swapped = <T>(list: readonly T[], i: number, j: number): readonly T[] =>
  list.map((item, at) => (at === i ? list[j]! : at === j ? list[i]! : item));

/** Every plan that is one step away: a bench moved to any place of either column, or two neighbours on a bench swapped. */
function* neighbours(plan: Plan): Iterable<Plan> {
  for (const from of [0, 1] as const)
    for (const [i, bench] of plan[from].entries()) {
      const without = plan[from].filter((_, at) => at !== i);
      for (const to of [0, 1] as const) {
        const target = to === from ? without : plan[to];
        for (let at = 0; at <= target.length; at += 1) {
          if (to === from && at === i) continue;
          const filled = [...target.slice(0, at), bench, ...target.slice(at)];
          if (to === from) yield from === 0 ? [filled, plan[1]] : [plan[0], filled];
          else yield from === 0 ? [without, filled] : [filled, without];
        }
      }
      for (let seat = 1; seat < bench.nodes.length; seat += 1) {
        const fresh = { ...bench, nodes: swapped(bench.nodes, seat - 1, seat) };
        const column = plan[from].map((other, at) => (at === i ? fresh : other));
        yield from === 0 ? [column, plan[1]] : [plan[0], column];
      }
    }
}

/** Both columns filled in turn, each bench where it is opposite most of those that it met. */
function start(benches: readonly Bench[], links: readonly GraphLink[]): Plan {
  const degree = (bench: Bench): number => links.filter(({ ends }) => ends.some((e) => bench.nodes.includes(e))).length;
  const order = benches
    .map((bench, i) => ({ bench, i, degree: degree(bench) }))
    .sort((a, b) => b.degree - a.degree || a.i - b.i);
  const plan: [Bench[], Bench[]] = [[], []];
  const met = (bench: Bench, column: readonly Bench[]): number =>
    links.filter(
      ({ ends }) =>
        ends.some((e) => bench.nodes.includes(e)) && ends.some((e) => column.some((b) => b.nodes.includes(e))),
    ).length;
  for (const { bench } of order) {
    const [left, right] = [met(bench, plan[0]), met(bench, plan[1])];
    plan[left === right ? (rowsOf(plan[0]) <= rowsOf(plan[1]) ? 0 : 1) : left < right ? 0 : 1].push(bench);
  }
  return plan;
}

/** A better plan one step away, or null where none is. */
function improved(plan: Plan, cost: number, links: readonly GraphLink[], size: number): readonly [Plan, number] | null {
  for (const other of neighbours(plan)) {
    const found = costOf(other, links, size);
    if (found < cost - 1e-9) return [other, found];
  }
  return null;
}

/**
 * Seats everybody at two facing columns, those of one side together, so that most links run across and few of them cross: moves
 * that help are made until none does. The same graph gives the same seats.
 */
export function seat({ nodes, links }: Pick<MeetingsGraph, 'nodes' | 'links'>): Seats {
  let plan = start(benchesOf(nodes), links);
  let cost = costOf(plan, links, nodes.length);
  for (;;) {
    const better = improved(plan, cost, links, nodes.length);
    if (better === null) return plan;
    [plan, cost] = better;
  }
}
