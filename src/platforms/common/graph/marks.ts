import type { Mark } from 'vega';
import { label } from '../picture/marks.ts';
import type { Palette } from '../picture/theme.ts';
import { PILL_HEIGHT, PILL_SIZE, type Pill, SIGN_WIDTH } from './pills.ts';
import { COLUMNS, MARGIN, type Seated, type SideName, WIDTH } from './places.ts';

/** A line along an SVG path. */
export const stroke = (path: string, colour: string, width: number, dash: readonly number[]): Mark => ({
  type: 'path',
  encode: {
    enter: {
      path: { value: path },
      stroke: { value: colour },
      strokeWidth: { value: width },
      ...(dash.length === 0 ? {} : { strokeDash: { value: [...dash] } }),
      strokeCap: { value: 'round' },
      fill: { value: null },
    },
  },
});

const filled = (path: string, colour: string): Mark => ({
  type: 'path',
  encode: { enter: { path: { value: path }, fill: { value: colour } } },
});

/** Where somebody sits: a person is a disc, a side without one a hollow square. */
export const dot = ({ column, y }: Seated, kind: 'person' | 'group', { ground, ink }: Palette): Mark => ({
  type: 'symbol',
  encode: {
    enter: {
      x: { value: COLUMNS[column].dots },
      y: { value: y },
      shape: { value: kind === 'person' ? 'circle' : 'square' },
      size: { value: kind === 'person' ? 84 : 74 },
      fill: { value: kind === 'person' ? ink : ground },
      stroke: { value: ink },
      strokeWidth: { value: 2 },
    },
  },
});

/** A hollow square for the legend. */
export const square = (x: number, y: number, { ground, faint }: Palette): Mark => ({
  type: 'symbol',
  encode: {
    enter: {
      x: { value: x },
      y: { value: y },
      shape: { value: 'square' },
      size: { value: 60 },
      fill: { value: ground },
      stroke: { value: faint },
      strokeWidth: { value: 1.6 },
    },
  },
});

/** The ground that those of one side share. */
export const panel = ({ column, top, bottom }: SideName, fill: string): Mark => ({
  type: 'rect',
  encode: {
    enter: {
      x: { value: column === 0 ? MARGIN - 12 : COLUMNS[1].dots },
      x2: { value: column === 0 ? COLUMNS[0].dots : WIDTH - MARGIN + 12 },
      y: { value: top },
      y2: { value: bottom },
      cornerRadius: { value: 8 },
      fill: { value: fill },
    },
  },
});

/** Where the lines of one meeting run together. */
export const joint = (x: number, y: number, fill: string): Mark => ({
  type: 'symbol',
  encode: { enter: { x: { value: x }, y: { value: y }, size: { value: 70 }, fill: { value: fill } } },
});

/** A telephone's receiver, about a point. */
const receiver = (x: number, y: number): string =>
  `M${x - 5},${y - 4.5}l2.2,-0.9l1.7,3l-1.4,1.3c0.6,1.5 1.7,2.6 3.2,3.2l1.3,-1.4l3,1.7l-0.9,2.2c-0.3,0.7 -1,1 -1.8,0.8c-4,-0.8 -7.2,-4 -8,-8c-0.1,-0.8 0.1,-1.5 0.7,-1.9z`;
const cross = (x: number, y: number): string => `M${x - 4},${y - 4}l8,8m0,-8l-8,8`;

/** The sign of a call or of a denial, about a point. */
export function signMarks(sign: Pill['sign'], x: number, y: number, colour: string): readonly Mark[] {
  if (sign === 'call') return [filled(receiver(x, y), colour)];
  return sign === 'denied' ? [stroke(cross(x, y), colour, 2.2, [])] : [];
}

/** A label on a link, with its sign. */
export function pillMarks(
  pill: Pill,
  colour: string,
  dash: readonly number[],
  { ground, ink }: Palette,
): readonly Mark[] {
  const y = pill.y + PILL_HEIGHT / 2;
  const hasText = pill.text !== '';
  const signAt = hasText ? pill.x + 13 : pill.x + pill.width / 2;
  const textAt = pill.x + 8 + (pill.sign === null ? 0 : SIGN_WIDTH);
  return [
    {
      type: 'rect',
      encode: {
        enter: {
          x: { value: pill.x },
          y: { value: pill.y },
          width: { value: pill.width },
          height: { value: pill.height },
          cornerRadius: { value: PILL_HEIGHT / 2 },
          fill: { value: ground },
          stroke: { value: colour },
          strokeWidth: { value: 1.2 },
          ...(dash.length === 0 ? {} : { strokeDash: { value: [4, 3] } }),
        },
      },
    },
    ...signMarks(pill.sign, signAt, y, colour),
    ...(hasText ? [label({ x: textAt, y: y + 0.5, text: pill.text }, { size: PILL_SIZE, fill: ink })] : []),
  ];
}
