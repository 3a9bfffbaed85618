import { type Timeline, timelineAlt } from '../../../core/digest/deadlines/timeline.ts';
import { pngOf, svgOf } from '../picture/draw.ts';
import type { Theme } from '../picture/theme.ts';
import { timelineSpec } from './spec.ts';

/** The picture as the text of an SVG file, with its words as its label for those who do not see it. */
export const timelineSvg = (timeline: Timeline, theme: Theme): Promise<string> =>
  svgOf(timelineSpec(timeline, theme), timelineAlt(timeline));

/** The picture as the bytes of a PNG file. The same timeline gives the same bytes, whatever fonts the machine has. */
export const timelinePng = (timeline: Timeline, theme: Theme): Promise<Buffer> => pngOf(timelineSpec(timeline, theme));
