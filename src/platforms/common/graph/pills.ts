import type { GraphLink, MeetingsGraph } from '../../../core/digest/meetings/graph.ts';
import { measurer, NAME, shorten } from '../picture/fonts.ts';
import { type Curve, type Drawn, type Point, pointAt } from './curves.ts';
import { COLUMNS, type Places, TOP } from './places.ts';

export const PILL_SIZE = 12;
export const PILL_HEIGHT = 20;
/** The sign of a call or of a denial before the words, with the gap after it. */
export const SIGN_WIDTH = 15;
const PADDING = 8;
const PLACE_WIDTH = 92;
/** Free space about a label, for fonts that are wider than ours. */
const AIR = 5;
const CLEAR_OF_DOTS = 16;

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
/** A label on a link; `x` and `y` are its top left corner. `text` may be empty where its sign says all. */
export type Pill = Box & { readonly link: number; readonly sign: 'call' | 'denied' | null; readonly text: string };

export const meets = (a: Box, b: Box, air = 0): boolean =>
  a.x < b.x + b.width + air && b.x < a.x + a.width + air && a.y < b.y + b.height + air && b.y < a.y + a.height + air;

/** "12 Nov 2026" without the year where all meetings shown are of one. */
function dayWords(when: string, { first, last }: MeetingsGraph): string {
  const year = last?.slice(0, 4);
  return year !== undefined && first?.slice(0, 4) === year ? when.replace(new RegExp(`,? ${year}$`), '') : when;
}

/** What the label of a link may say, the fullest first. */
function wordings(link: GraphLink, graph: MeetingsGraph, measure: (text: string) => number): readonly string[] {
  const times = link.meetings > 1 ? `${link.meetings}×` : '';
  const dated = link.when === null ? '' : dayWords(link.when, graph);
  const day = link.status === 'denied' ? ['denied', dated].filter((part) => part !== '').join(', ') : dated;
  const place = link.place === null ? '' : shorten(link.place, PLACE_WIDTH, measure, NAME);
  const brief = times === '' ? day : day === '' ? times : `${times}, last ${day}`;
  const full = brief === '' || place === '' ? brief || place : `${brief}, ${place}`;
  return [...new Set([full, brief, times])];
}

const signOf = (link: GraphLink): Pill['sign'] => (link.status === 'denied' ? 'denied' : link.isCall ? 'call' : null);

/** Along a curve from its middle outwards: 0.5, 0.47, 0.53 … */
const ALONG: readonly number[] = Array.from(
  { length: 27 },
  (_, i) => 0.5 + (i % 2 === 0 ? 1 : -1) * Math.ceil(i / 2) * 0.028,
);

const samples = (curve: Curve): readonly Point[] => Array.from({ length: 41 }, (_, i) => pointAt(curve, i / 40));

const inside = ({ x, y }: Point, box: Box): boolean =>
  x > box.x - 2 && x < box.x + box.width + 2 && y > box.y - 2 && y < box.y + box.height + 2;

/**
 * Labels for the links, none over another or over the names: each on its own line, where it hides least of the others. One that
 * finds no room says less; where there is none at all it is left out, and the line speaks for itself.
 */
export function pillsOf(
  drawn: readonly Drawn[],
  graph: MeetingsGraph,
  { bottom }: Pick<Places, 'bottom'>,
): readonly Pill[] {
  const measure = measurer(PILL_SIZE, 'normal');
  const lines = drawn.flatMap(({ link, curves }) => curves.map((curve) => ({ link, points: samples(curve) })));
  const pills: Pill[] = [];
  const at = (link: GraphLink, i: number, text: string, middle: Point): Pill => {
    const sign = signOf(link);
    const width =
      PADDING * 2 + (text === '' ? 0 : measure(text)) + (sign === null ? 0 : text === '' ? SIGN_WIDTH - 4 : SIGN_WIDTH);
    return { link: i, sign, text, x: middle.x - width / 2, y: middle.y - PILL_HEIGHT / 2, width, height: PILL_HEIGHT };
  };
  const isFree = (pill: Pill): boolean =>
    pill.x > COLUMNS[0].dots + CLEAR_OF_DOTS &&
    pill.x + pill.width < COLUMNS[1].dots - CLEAR_OF_DOTS &&
    pill.y > TOP - PILL_HEIGHT &&
    pill.y + pill.height < bottom &&
    !pills.some((other) => meets(pill, other, AIR));
  const hides = (pill: Pill): number =>
    lines.reduce(
      (sum, { link, points }) => sum + (link === pill.link ? 0 : points.filter((p) => inside(p, pill)).length),
      0,
    );
  const first = [...drawn].sort((a, b) => rank(a) - rank(b) || a.link - b.link);
  function rank({ link, hub }: Drawn): number {
    return hub !== null ? 0 : signOf(graph.links[link]!) !== null ? 1 : 2;
  }
  for (const { link: i, curves, hub } of first) {
    const link = graph.links[i]!;
    const spots = hub !== null ? [hub] : ALONG.map((t) => pointAt(curves[0]!, t));
    for (const text of wordings(link, graph, measure)) {
      if (text === '' && signOf(link) === null) break;
      const free = spots
        .map((spot, far) => ({ pill: at(link, i, text, spot), far }))
        .filter(({ pill }) => isFree(pill))
        .map(({ pill, far }) => ({ pill, cost: hides(pill) + far * 0.12 }));
      const [best] = free.sort((a, b) => a.cost - b.cost);
      if (best === undefined) continue;
      pills.push(best.pill);
      break;
    }
  }
  return pills;
}
