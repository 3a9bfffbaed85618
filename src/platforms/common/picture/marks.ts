import type { Mark } from 'vega';
import { FAMILY, type Weight } from './fonts.ts';

type Label = { readonly x: number; readonly y: number; readonly text: string };
type Look = {
  readonly size: number;
  readonly fill: string;
  readonly weight?: Weight;
  readonly align?: 'left' | 'right' | 'center';
};

export const label = ({ x, y, text }: Label, { size, fill, weight = 'normal', align = 'left' }: Look): Mark => ({
  type: 'text',
  encode: {
    enter: {
      x: { value: x },
      y: { value: y },
      text: { value: text },
      font: { value: FAMILY },
      fontSize: { value: size },
      fontWeight: { value: weight },
      align: { value: align },
      baseline: { value: 'middle' },
      fill: { value: fill },
    },
  },
});

export const line = (x: number, y: number, x2: number, y2: number, stroke: string, width = 1): Mark => ({
  type: 'rule',
  encode: {
    enter: {
      x: { value: x },
      y: { value: y },
      x2: { value: x2 },
      y2: { value: y2 },
      stroke: { value: stroke },
      strokeWidth: { value: width },
    },
  },
});

export const box = (x: number, y: number, x2: number, y2: number, fill: string): Mark => ({
  type: 'rect',
  encode: { enter: { x: { value: x }, y: { value: y }, x2: { value: x2 }, y2: { value: y2 }, fill: { value: fill } } },
});
