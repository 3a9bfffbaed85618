import type { MeetingsGraph } from '../../../core/digest/meetings/graph.ts';
import { graphAlt } from '../../../core/digest/meetings/graph-words.ts';
import { pngOf, svgOf } from '../picture/draw.ts';
import type { Theme } from '../picture/theme.ts';
import { graphSpec } from './spec.ts';

/** The picture as the text of an SVG file, with its words as its label for those who do not see it. */
export const graphSvg = (graph: MeetingsGraph, theme: Theme): Promise<string> =>
  svgOf(graphSpec(graph, theme), graphAlt(graph));

/** The picture as the bytes of a PNG file. The same graph gives the same bytes, whatever fonts the machine has. */
export const graphPng = (graph: MeetingsGraph, theme: Theme): Promise<Buffer> => pngOf(graphSpec(graph, theme));
