import type { GraphLink } from '../../../core/digest/meetings/graph.ts';
import { COLUMNS, MIDDLE, type Seated } from './places.ts';

export type Point = { readonly x: number; readonly y: number };
/** A cubic Bézier curve: two ends and two handles. */
export type Curve = { readonly from: Point; readonly out: Point; readonly into: Point; readonly to: Point };

/** A link as it is drawn: one curve between two, or one from each of three and more to where they met. */
export type Drawn = { readonly link: number; readonly curves: readonly Curve[]; readonly hub: Point | null };

const CLEAR_OF_DOT = 7;
const BESIDE = 30;
const HUB_GAP = 34;
const LEAST_BULGE = 44;
const MOST_BULGE = 150;

const dirOf = (column: 0 | 1): 1 | -1 => (column === 0 ? 1 : -1);
const startOf = ({ column, y }: Seated): Point => ({ x: COLUMNS[column].dots + dirOf(column) * CLEAR_OF_DOT, y });

/** A curve from one seat to another; `aside` moves its middle up or down, so that several between two can be told apart. */
function pairCurve(a: Seated, b: Seated, aside: number): Curve {
  const [from, to] = [startOf(a), startOf(b)];
  if (a.column !== b.column) {
    const reach = (to.x - from.x) / 2;
    return {
      from,
      to,
      out: { x: from.x + reach, y: from.y + aside * 1.3 },
      into: { x: to.x - reach, y: to.y + aside * 1.3 },
    };
  }
  const bulge = Math.min(MOST_BULGE, LEAST_BULGE + Math.abs(a.y - b.y) * 0.42) + Math.abs(aside) * 1.2;
  const x = from.x + dirOf(a.column) * bulge * 1.2;
  return { from, to, out: { x, y: from.y }, into: { x, y: to.y } };
}

function spoke(seated: Seated, hub: Point): Curve {
  const from = startOf(seated);
  const reach = (hub.x - from.x) / 2;
  return { from, to: hub, out: { x: from.x + reach, y: from.y }, into: { x: hub.x - reach, y: hub.y } };
}

/** Where many met: between their seats, each meeting at a height of its own. */
function hubsOf(links: readonly GraphLink[], seatOf: ReadonlyMap<number, Seated>): ReadonlyMap<number, Point> {
  const wanted = links
    .flatMap((link, i) => {
      if (link.ends.length < 3) return [];
      const seats = link.ends.map((end) => seatOf.get(end)!);
      const columns = new Set(seats.map((seat) => seat.column));
      const [only] = columns;
      const x = columns.size === 2 || only === undefined ? MIDDLE : COLUMNS[only].dots + dirOf(only) * 96;
      return [{ i, x, y: seats.reduce((sum, seat) => sum + seat.y, 0) / seats.length }];
    })
    .sort((a, b) => a.y - b.y || a.i - b.i);
  const hubs = new Map<number, Point>();
  let above = Number.NEGATIVE_INFINITY;
  for (const { i, x, y } of wanted) {
    above = Math.max(y, above + HUB_GAP);
    hubs.set(i, { x, y: above });
  }
  return hubs;
}

/** The curves of all links, in their order. */
export function curvesOf(links: readonly GraphLink[], seated: readonly Seated[]): readonly Drawn[] {
  const seatOf = new Map(seated.map((seat) => [seat.node, seat]));
  const hubs = hubsOf(links, seatOf);
  const same = (a: GraphLink, b: GraphLink): boolean => a.ends.join() === b.ends.join();
  return links.map((link, i) => {
    const hub = hubs.get(i) ?? null;
    const seats = link.ends.map((end) => seatOf.get(end)!);
    if (hub !== null) return { link: i, curves: seats.map((seat) => spoke(seat, hub)), hub };
    const beside = links.filter((other) => same(other, link)).length;
    const before = links.slice(0, i).filter((other) => same(other, link)).length;
    const [a, b] = [...seats].sort((first, second) => first.column - second.column || first.y - second.y);
    return { link: i, curves: [pairCurve(a!, b!, (before - (beside - 1) / 2) * BESIDE)], hub: null };
  });
}

/** The point of a curve at `t`, 0 at its beginning and 1 at its end. */
export function pointAt({ from, out, into, to }: Curve, t: number): Point {
  const s = 1 - t;
  const mix = (a: number, b: number, c: number, d: number): number =>
    s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
  return { x: mix(from.x, out.x, into.x, to.x), y: mix(from.y, out.y, into.y, to.y) };
}

const round = (n: number): string => String(Math.round(n * 10) / 10);
const pair = ({ x, y }: Point): string => `${round(x)},${round(y)}`;

/** A curve as the data of an SVG path. */
export const pathOf = ({ from, out, into, to }: Curve): string =>
  `M${pair(from)}C${pair(out)} ${pair(into)} ${pair(to)}`;
