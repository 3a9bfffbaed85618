import { loadImage } from '@napi-rs/canvas';
import fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import type { GraphLink, GraphNode, MeetingsGraph } from '../../../src/core/digest/meetings/graph.ts';
import { graphAlt } from '../../../src/core/digest/meetings/graph-words.ts';
import { curvesOf } from '../../../src/platforms/common/graph/curves.ts';
import { graphPng, graphSvg } from '../../../src/platforms/common/graph/draw.ts';
import { type Box, meets, pillsOf } from '../../../src/platforms/common/graph/pills.ts';
import {
  COLUMNS,
  NAME_SIZE,
  placesOf,
  ROLE_SIZE,
  SIDE_SIZE,
  WIDTH,
} from '../../../src/platforms/common/graph/places.ts';
import { seat } from '../../../src/platforms/common/graph/seats.ts';
import { measurer } from '../../../src/platforms/common/picture/fonts.ts';
import { PALETTES } from '../../../src/platforms/common/picture/theme.ts';
import { cases } from '../../support/laws.ts';

const node = (name: string, more: Partial<GraphNode> = {}): GraphNode => ({
  key: name,
  kind: 'person',
  name,
  role: null,
  side: null,
  ...more,
});
const link = (ends: readonly number[], more: Partial<GraphLink> = {}): GraphLink => ({
  ends,
  status: 'held',
  isCall: false,
  meetings: 1,
  when: '18 Nov 2026',
  place: null,
  ...more,
});
const graph = (nodes: readonly GraphNode[], links: readonly GraphLink[], more: Partial<MeetingsGraph> = {}) => ({
  title: 'Who met whom',
  first: '2026-11-12',
  last: '2026-11-18',
  nodes,
  links,
  morePeople: 0,
  moreMeetings: 0,
  ...more,
});

const talks = graph(
  [
    node('Ada Holm', { role: 'foreign minister', side: 'Norway' }),
    node('Carl Berg', { role: 'prime minister', side: 'Norway' }),
    node('Bo Lind', { role: 'trade envoy', side: 'Sweden' }),
    node('R & D <Unit>', { kind: 'group' }),
  ],
  [
    link([0, 2], { meetings: 3 }),
    link([0, 2], { isCall: true, when: '12 Nov 2026' }),
    link([1, 2], { status: 'planned', when: null, place: 'Oslo' }),
    link([1, 3], { status: 'denied', when: null }),
    link([0, 2, 3], { status: 'hoped', when: null }),
  ],
  { morePeople: 7, moreMeetings: 1 },
);

const names = [
  'Ada Holm',
  'Bo Lind',
  'Maria Fernanda de los Ángeles Castellanos-Wolfeschlegelstein',
  '李',
  'the two ministers',
];
const anyGraph: fc.Arbitrary<MeetingsGraph> = fc
  .integer({ min: 2, max: 20 })
  .chain((size) =>
    fc.record({
      nodes: fc.array(
        fc.record({
          name: fc.constantFrom(...names),
          role: fc.constantFrom(null, 'President', 'deputy minister for the affairs of harbours, ports and ferries'),
          side: fc.constantFrom(
            null,
            'Norway',
            'Sweden',
            'Kenya',
            'Organization for Security and Co-operation in Europe',
          ),
        }),
        { minLength: size, maxLength: size },
      ),
      links: fc.array(
        fc.record({
          ends: fc
            .uniqueArray(fc.nat({ max: size - 1 }), { minLength: 2, maxLength: Math.min(size, 5) })
            .map((ends) => ends.sort((a, b) => a - b)),
          status: fc.constantFrom('held' as const, 'planned' as const, 'hoped' as const, 'denied' as const),
          isCall: fc.boolean(),
          meetings: fc.integer({ min: 1, max: 9 }),
          when: fc.constantFrom(null, '18 Nov 2026', '9–12 Nov 2026'),
          place: fc.constantFrom(null, 'Oslo', 'the palace of the governors at Port Sund'),
        }),
        { minLength: 1, maxLength: 28 },
      ),
    }),
  )
  .map(({ nodes, links }) =>
    graph(
      nodes.map((part, i) => node(part.name, { ...part, key: `k${i}` })),
      links,
    ),
  );

/** The boxes of all words of a picture, from what they measure. */
function boxesOf(shown: MeetingsGraph): readonly Box[] {
  const { seated, sides, bottom } = placesOf(shown);
  const [bold, plain, small] = [
    measurer(NAME_SIZE, 'bold'),
    measurer(ROLE_SIZE, 'normal'),
    measurer(SIDE_SIZE, 'bold'),
  ];
  const box = (column: 0 | 1, y: number, width: number, size: number): Box => ({
    x: column === 0 ? COLUMNS[0].names - width : COLUMNS[1].names,
    y: y - size / 2,
    width,
    height: size,
  });
  return [
    ...seated.flatMap(({ column, y, name, role }) => [
      box(column, role === null ? y : y - 8, bold(name), NAME_SIZE),
      ...(role === null ? [] : [box(column, y + 10, plain(role), ROLE_SIZE)]),
    ]),
    ...sides.map(({ column, y, text }) => box(column, y, small(text), SIDE_SIZE)),
    ...pillsOf(curvesOf(shown.links, seated), shown, { bottom }),
    // The heading, which is above everything else.
    { x: 0, y: 0, width: WIDTH, height: 70 },
  ];
}

describe('seats', () => {
  it('put those of one side together, and those who met at facing columns', () => {
    const [left, right] = seat(talks);
    const columnOf = (at: number): 0 | 1 => (left.some((bench) => bench.nodes.includes(at)) ? 0 : 1);
    expect(columnOf(0)).toBe(columnOf(1));
    expect(columnOf(2)).not.toBe(columnOf(0));
    expect([...left, ...right].flatMap((bench) => bench.nodes).sort()).toEqual([0, 1, 2, 3]);
  });

  it('let no links cross where they need not', () => {
    const people = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => node(name));
    const [left, right] = seat(graph(people, [link([0, 5]), link([1, 4]), link([2, 3])]));
    const rows = (column: typeof left): readonly number[] => column.flatMap((bench) => bench.nodes);
    const partner = (at: number): number => 5 - at;
    expect(rows(right)).toEqual(rows(left).map(partner));
  });
});

describe('the words of any picture', () => {
  it('never lie over each other, nor out of it', () => {
    fc.assert(
      fc.property(anyGraph, (shown) => {
        const boxes = boxesOf(shown);
        for (const [i, box] of boxes.entries()) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(WIDTH);
          for (const other of boxes.slice(i + 1)) if (meets(box, other)) expect.fail(JSON.stringify([box, other]));
        }
      }),
      { numRuns: cases(40) },
    );
  });

  it('name every person, a denial and a call where there is room', () => {
    const { seated, bottom } = placesOf(talks);
    expect(seated.map(({ name }) => name).sort()).toEqual(talks.nodes.map(({ name }) => name).sort());
    const pills = pillsOf(curvesOf(talks.links, seated), talks, { bottom });
    expect(pills.map(({ text, sign }) => [text, sign])).toEqual(
      expect.arrayContaining([
        ['3×, last 18 Nov', null],
        ['12 Nov', 'call'],
        ['Oslo', null],
        ['denied', 'denied'],
      ]),
    );
  });
});

describe.each(['light', 'dark'] as const)('the picture, %s', (theme) => {
  it('is an SVG with every name as text, and labelled with all of it in words', async () => {
    const svg = await graphSvg(talks, theme);
    const window = new Window();
    const root = new window.DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    const texts = [...root.querySelectorAll('text')].map((text) => text.textContent);
    expect(texts).toEqual(
      expect.arrayContaining([
        'Who met whom',
        'Ada Holm',
        'R & D <Unit>',
        'NORWAY',
        'trade envoy',
        'planned',
        'denied',
      ]),
    );
    expect(texts).toContain('12–18 Nov 2026. Not shown: 7 people, 1 meeting');
    expect(root.getAttribute('role')).toBe('img');
    expect(root.getAttribute('aria-label')).toBe(graphAlt(talks));
    const strokes = [...root.querySelectorAll('path')].map((path) => [
      path.getAttribute('stroke'),
      path.getAttribute('stroke-dasharray'),
    ]);
    expect(strokes).toContainEqual([PALETTES[theme].links.planned, '7,5']);
    expect(strokes).toContainEqual([PALETTES[theme].links.denied, null]);
    await window.happyDOM.close();
  });

  it('is a PNG, the same each time', async () => {
    const png = await graphPng(talks, theme);
    expect((await loadImage(png)).width).toBe(2 * WIDTH);
    expect((await graphPng(talks, theme)).equals(png)).toBe(true);
  });
});

describe('the colours of links', () => {
  const channel = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const luminance = (hex: string): number => {
    const [r, g, b] = [1, 3, 5].map((at) => channel(Number.parseInt(hex.slice(at, at + 2), 16) / 255));
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  it.each(['light', 'dark'] as const)('can be told from the %s ground (WCAG 1.4.3)', (theme) => {
    const { ground, links } = PALETTES[theme];
    for (const colour of Object.values(links)) {
      const [bright, dark] = [luminance(colour), luminance(ground)].sort((a, b) => b - a);
      expect((bright! + 0.05) / (dark! + 0.05)).toBeGreaterThanOrEqual(4.5);
    }
  });
});
