import type { MeetingsGraph } from '../../../core/digest/meetings/graph.ts';
import { measurer, NAME, shorten } from '../picture/fonts.ts';
import { seat } from './seats.ts';

export const WIDTH = 860;
export const MARGIN = 24;
export const NAME_SIZE = 15;
export const ROLE_SIZE = 12;
export const SIDE_SIZE = 12;
const NAMES_WIDTH = 236;
/** From a name to the dot beside it. */
const GAP = 16;
/** The first row of a column begins here, below the heading. */
export const TOP = 92;
const ROW = 46;
const LONE_ROW = 36;
const SIDE_ROW = 28;
const BENCH_GAP = 10;
const BOTTOM = 20;

/** Where a column's names end and its dots are, in pixels from the left edge of the picture. */
export const COLUMNS = [
  { names: MARGIN + NAMES_WIDTH, dots: MARGIN + NAMES_WIDTH + GAP, align: 'right' },
  { names: WIDTH - MARGIN - NAMES_WIDTH, dots: WIDTH - MARGIN - NAMES_WIDTH - GAP, align: 'left' },
] as const;
export const MIDDLE = WIDTH / 2;

export type Seated = {
  readonly node: number;
  readonly column: 0 | 1;
  readonly y: number;
  readonly name: string;
  readonly role: string | null;
};
/** The name of a side, and the ground that those of it share: a rectangle from `top` to `bottom`. */
export type SideName = {
  readonly column: 0 | 1;
  readonly y: number;
  readonly text: string;
  readonly top: number;
  readonly bottom: number;
};
export type Places = {
  readonly seated: readonly Seated[];
  readonly sides: readonly SideName[];
  /** Where the last row ends, and the legend may begin. */
  readonly bottom: number;
};

/** Every name at its place: a row for each, so that none can overlap, shortened at word ends to its column. */
export function placesOf(graph: MeetingsGraph): Places {
  const [bold, plain, sideWidth] = [
    measurer(NAME_SIZE, 'bold'),
    measurer(ROLE_SIZE, 'normal'),
    measurer(SIDE_SIZE, 'bold'),
  ];
  const seats = seat(graph);
  const rowOf = (node: number): number => (graph.nodes[node]?.role === null ? LONE_ROW : ROW);
  const heights = seats.map((benches) =>
    benches.reduce(
      (sum, { side, nodes }) =>
        sum + (side === null ? 0 : SIDE_ROW) + nodes.reduce((rows, node) => rows + rowOf(node), 0) + BENCH_GAP,
      0,
    ),
  );
  const tallest = Math.max(...heights);
  const seated: Seated[] = [];
  const sides: SideName[] = [];
  for (const column of [0, 1] as const) {
    let y = TOP + (tallest - (heights[column] ?? 0)) / 2;
    for (const { side, nodes } of seats[column]) {
      if (side !== null) {
        sides.push({
          column,
          y: y + SIDE_ROW / 2 + 2,
          text: shorten(side.toUpperCase(), NAMES_WIDTH, sideWidth, NAME),
          top: y,
          bottom: y + SIDE_ROW + nodes.reduce((rows, node) => rows + rowOf(node), 0),
        });
        y += SIDE_ROW;
      }
      for (const node of nodes) {
        const { name, role } = graph.nodes[node]!;
        seated.push({
          node,
          column,
          y: y + rowOf(node) / 2,
          name: shorten(name, NAMES_WIDTH, bold, NAME),
          role: role === null ? null : shorten(role, NAMES_WIDTH, plain, NAME),
        });
        y += rowOf(node);
      }
      y += BENCH_GAP;
    }
  }
  return { seated, sides, bottom: TOP + tallest + BOTTOM };
}
