import type { Mark } from 'vega';
import type { MeetingsGraph } from '../../../core/digest/meetings/graph.ts';
import { measurer } from '../picture/fonts.ts';
import { label } from '../picture/marks.ts';
import type { Palette } from '../picture/theme.ts';
import { signMarks, square, stroke } from './marks.ts';
import { MARGIN, WIDTH } from './places.ts';
import { DASHES, MEANINGS, STYLES, styleOf } from './styles.ts';

const LEGEND_SIZE = 12;
const LEGEND_ROW = 24;

/** What the lines and signs of this picture mean, none that it does not hold; `bottom` is where the last row ends. */
export function legendMarks(
  graph: MeetingsGraph,
  top: number,
  palette: Palette,
): { marks: readonly Mark[]; bottom: number } {
  const wide = measurer(LEGEND_SIZE, 'normal');
  const present = STYLES.filter((style) =>
    graph.links.some((link) => styleOf(link) === style || (style === 'call' && link.isCall)),
  );
  const marks: Mark[] = [];
  let x = MARGIN;
  let y = top + LEGEND_ROW / 2;
  const place = (width: number): void => {
    if (x > MARGIN && x + width > WIDTH - MARGIN) {
      x = MARGIN;
      y += LEGEND_ROW;
    }
  };
  for (const style of present) {
    const text = MEANINGS[style];
    const width = 38 + wide(text);
    place(width);
    const colour = palette.links[style];
    marks.push(stroke(`M${x},${y}L${x + 30},${y}`, colour, 2.4, DASHES[style]));
    if (style === 'call' || style === 'denied') {
      marks.push({
        type: 'symbol',
        encode: {
          enter: { x: { value: x + 15 }, y: { value: y }, size: { value: 200 }, fill: { value: palette.ground } },
        },
      });
      marks.push(...signMarks(style, x + 15, y, colour));
    }
    marks.push(label({ x: x + 38, y, text }, { size: LEGEND_SIZE, fill: palette.faint }));
    x += width + 24;
  }
  const notes: readonly (readonly [boolean, string, ((x: number) => Mark) | null])[] = [
    [
      graph.links.some((link) => link.ends.length > 2),
      'one meeting of three or more',
      (at) =>
        stroke(
          `M${at},${y - 5}Q${at + 8},${y - 5} ${at + 10},${y}M${at},${y + 5}Q${at + 8},${y + 5} ${at + 10},${y}M${at + 10},${y}L${at + 20},${y}`,
          palette.faint,
          1.6,
          [],
        ),
    ],
    [
      graph.nodes.some((node) => node.kind === 'group'),
      'a side named without a person',
      (at) => square(at + 14, y, palette),
    ],
    [graph.links.some((link) => link.meetings > 1), 'thicker: more meetings', null],
  ];
  for (const [isPresent, text, sample] of notes) {
    if (!isPresent) continue;
    const before = sample === null ? 0 : 28;
    const width = before + wide(text);
    place(width);
    if (sample !== null) marks.push(sample(x));
    marks.push(label({ x: x + before, y, text }, { size: LEGEND_SIZE, fill: palette.faint }));
    x += width + 24;
  }
  return { marks, bottom: y + LEGEND_ROW / 2 };
}
