import type { Mark } from 'vega';
import type { Row } from './rows.ts';

const SHAPES: Readonly<Record<Row['mark'], string>> = {
  overdue: 'triangle-left',
  due: 'circle',
  scheduled: 'diamond',
  postponed: 'square',
};

export const sign = (x: number, y: number, mark: Row['mark'], fill: string): Mark => ({
  type: 'symbol',
  encode: {
    enter: {
      x: { value: x },
      y: { value: y },
      shape: { value: SHAPES[mark] },
      size: { value: 110 },
      fill: { value: fill },
    },
  },
});
