import type { Mark, Spec } from 'vega';
import type { MeetingsGraph } from '../../../core/digest/meetings/graph.ts';
import { besidesGraph, graphDays } from '../../../core/digest/meetings/graph-words.ts';
import { measurer, NAME, shorten } from '../picture/fonts.ts';
import { label } from '../picture/marks.ts';
import { PALETTES, type Theme } from '../picture/theme.ts';
import { curvesOf, pathOf } from './curves.ts';
import { legendMarks } from './legend.ts';
import { dot, joint, panel, pillMarks, stroke } from './marks.ts';
import { pillsOf } from './pills.ts';
import { COLUMNS, MARGIN, NAME_SIZE, placesOf, ROLE_SIZE, SIDE_SIZE, WIDTH } from './places.ts';
import { DASHES, styleOf, widthOf } from './styles.ts';

const TITLE_SIZE = 20;

/**
 * The picture as a Vega specification: two columns of names that face each other as at a table, those of one side together,
 * and a curve for each pair that met. Where three and more met, their curves run together.
 */
export function graphSpec(graph: MeetingsGraph, theme: Theme): Spec {
  const palette = PALETTES[theme];
  const { ink, faint, ground, line, weekend } = palette;
  const { seated, sides, bottom } = placesOf(graph);
  const drawn = curvesOf(graph.links, seated);
  const pills = pillsOf(drawn, graph, { bottom });
  const legend = legendMarks(graph, bottom + 12, palette);
  const besides = besidesGraph(graph);
  const days = graphDays(graph);
  const under = [days, besides === '' ? '' : `Not shown: ${besides}`].filter((part) => part !== '').join('. ');
  const title = shorten(graph.title, WIDTH - 2 * MARGIN, measurer(TITLE_SIZE, 'bold'), NAME);
  const heading = [
    label({ x: MARGIN, y: 34, text: title }, { size: TITLE_SIZE, fill: ink, weight: 'bold' }),
    label({ x: MARGIN, y: 60, text: under }, { size: 14, fill: faint }),
  ];
  const curves = drawn.flatMap(({ link, curves: parts }) => {
    const shown = graph.links[link]!;
    const style = styleOf(shown);
    return parts.map((part) => stroke(pathOf(part), palette.links[style], widthOf(shown.meetings), DASHES[style]));
  });
  const dots = seated.map((seat) => dot(seat, graph.nodes[seat.node]!.kind, palette));
  const names = seated.flatMap(({ column, y, name, role }) => {
    const { names: x, align } = COLUMNS[column];
    const nameAt = role === null ? y : y - 8;
    return [
      label({ x, y: nameAt, text: name }, { size: NAME_SIZE, fill: ink, weight: 'bold', align }),
      ...(role === null ? [] : [label({ x, y: y + 10, text: role }, { size: ROLE_SIZE, fill: faint, align })]),
    ];
  });
  const sideNames = sides.map(({ column, y, text }) => {
    const { names: x, align } = COLUMNS[column];
    return label({ x, y, text }, { size: SIDE_SIZE, fill: faint, weight: 'bold', align });
  });
  const panels = sides.map((side) => panel(side, weekend));
  const hubs = drawn.flatMap(({ link, hub }): Mark[] => {
    if (hub === null || pills.some((pill) => pill.link === link)) return [];
    return [joint(hub.x, hub.y, palette.links[styleOf(graph.links[link]!)])];
  });
  const labels = pills.flatMap((pill) => {
    const style = styleOf(graph.links[pill.link]!);
    return pillMarks(pill, palette.links[style], DASHES[style], palette);
  });
  const rule = stroke(`M${MARGIN},${bottom + 4}L${WIDTH - MARGIN},${bottom + 4}`, line, 1, []);
  return {
    $schema: 'https://vega.github.io/schema/vega/v6.json',
    width: WIDTH,
    height: Math.ceil(legend.bottom + 12),
    padding: 0,
    autosize: 'none',
    background: ground,
    marks: [
      ...heading,
      ...panels,
      ...curves,
      ...hubs,
      ...dots,
      ...labels,
      ...names,
      ...sideNames,
      rule,
      ...legend.marks,
    ],
  };
}
