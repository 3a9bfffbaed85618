import type { GraphLink, GraphNode, MeetingsGraph } from '../../../core/digest/meetings/graph.ts';

/** Those of one side, in one column, in order. Indices into the graph's nodes. `side` is null for those of no known side. */
export type Bench = { readonly side: string | null; readonly nodes: readonly number[] };

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

/** Rows of a column: a known side takes a row for its name. */
const rowsOf = (benches: readonly Bench[]): number =>
  benches.reduce((rows, bench) => rows + bench.nodes.length + (bench.side === null ? 0 : 0.6), 0);

const WEIGHTS = { sameColumn: 3, crossing: 1.5, length: 0.5, balance: 1 } as const;

/** What a plan costs a reader: links that cross, links within a column, long links, columns of unlike length. */
function costOf(plan: Plan, links: readonly GraphLink[]): number {
  const column = new Map<number, 0 | 1>();
  const height = new Map<number, number>();
  const rows = plan.map(rowsOf);
  const tallest = Math.max(rows[0] ?? 0, rows[1] ?? 0);
  for (const at of [0, 1] as const) {
    let y = (tallest - (rows[at] ?? 0)) / 2;
    for (const bench of plan[at]) {
      if (bench.side !== null) y += 0.6;
      for (const node of bench.nodes) {
        column.set(node, at);
        height.set(node, y);
        y += 1;
      }
    }
  }
  const at = (node: number): number => height.get(node) ?? 0;
  let cost = WEIGHTS.balance * Math.abs((rows[0] ?? 0) - (rows[1] ?? 0));
  const across: (readonly [number, number])[] = [];
  const within: (readonly [0 | 1, number, number])[] = [];
  for (const { ends } of links) {
    const [a, b] = ends;
    if (ends.length > 2 || a === undefined || b === undefined) {
      const middle = ends.reduce((sum, end) => sum + at(end), 0) / ends.length;
      for (const end of ends) cost += WEIGHTS.length * Math.abs(at(end) - middle);
      continue;
    }
    cost += WEIGHTS.length * Math.abs(at(a) - at(b));
    if (column.get(a) !== column.get(b)) across.push(column.get(a) === 0 ? [at(a), at(b)] : [at(b), at(a)]);
    else {
      cost += WEIGHTS.sameColumn;
      within.push([column.get(a) ?? 0, Math.min(at(a), at(b)), Math.max(at(a), at(b))]);
    }
  }
  for (const [i, [l, r]] of across.entries()) {
    for (const [otherL, otherR] of across.slice(i + 1)) if ((l - otherL) * (r - otherR) < 0) cost += WEIGHTS.crossing;
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

/**
 * Seats everybody at two facing columns, those of one side together, so that most links run across and few of them cross: the
 * best of all single moves is made until none helps. The same graph gives the same seats.
 */
export function seat({ nodes, links }: Pick<MeetingsGraph, 'nodes' | 'links'>): Seats {
  let best = start(benchesOf(nodes), links);
  let cost = costOf(best, links);
  for (;;) {
    let better: Plan | null = null;
    for (const plan of neighbours(best)) {
      const found = costOf(plan, links);
      if (found < cost - 1e-9) {
        better = plan;
        cost = found;
      }
    }
    if (better === null) return best;
    best = better;
  }
}
