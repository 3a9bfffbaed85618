import { loadImage } from '@napi-rs/canvas';
import fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/dates/days.ts';
import { type Timeline, type TimelineMark, timelineAlt } from '../../../src/core/digest/deadlines/timeline.ts';
import { measurer, NAME, QUOTED, shorten } from '../../../src/platforms/common/picture/fonts.ts';
import { PALETTES } from '../../../src/platforms/common/picture/theme.ts';
import { timelinePng, timelineSvg } from '../../../src/platforms/common/timeline/draw.ts';
import { COLUMNS, rowsOf, SIZE } from '../../../src/platforms/common/timeline/rows.ts';

const TODAY = '2026-11-20';
const mark = (day: number, more: Partial<TimelineMark> = {}): TimelineMark => ({
  fact: `f${day}`,
  mark: day < 0 ? 'overdue' : 'due',
  who: 'Ada Holm',
  words: 'publish the list',
  from: null,
  due: addDays(TODAY, day),
  ...more,
});
const timeline = (...marks: readonly TimelineMark[]): Timeline => ({
  today: TODAY,
  until: addDays(TODAY, 30),
  marks,
  later: 0,
  undated: 0,
  left: 0,
});
const many = Array.from({ length: 30 }, (_, i) => mark(i - 4, { words: `word ${i} `.repeat(20).trim() }));

describe('shortening a label', () => {
  const wide = (text: string): number => text.length;
  it('ends at a word, with the mark outside quoted words', () => {
    expect(shorten('publish the list', 16, wide, NAME)).toBe('publish the list');
    expect(shorten('publish the list', 15, wide, NAME)).toBe('publish the…');
    expect(shorten('publish the list', 16, wide, QUOTED)).toBe('“publish the” …');
    expect(shorten('a proposal, or two', 14, wide, NAME)).toBe('a proposal…');
    expect(shorten('Donaudampfschiff', 8, wide, NAME)).toBe('Donauda…');
  });

  it('never is wider than its column, and only ever a beginning', () => {
    const measure = measurer(SIZE, 'normal');
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme', maxLength: 200 }), (text) => {
        const shown = shorten(text, 272, measure, QUOTED);
        expect(measure(shown)).toBeLessThanOrEqual(272);
        expect(text.startsWith(shown.replace(/^“|”(?: …)?$/gu, ''))).toBe(true);
      }),
    );
  });
});

describe('rows', () => {
  it('put each text within its column', () => {
    const [bold, plain] = [measurer(SIZE, 'bold'), measurer(SIZE, 'normal')];
    const names = ['Ministry of Fisheries, Ports and Coastal Affairs', 'Ada Holm', 'Wolfeschlegelsteinhausenberger'];
    const rows = rowsOf(timeline(...many.map((m, i) => ({ ...m, who: names[i % 3]!, due: addDays(m.due, 400) }))));
    for (const { who, words, day } of rows) {
      expect(bold(who)).toBeLessThanOrEqual(COLUMNS.who.width);
      expect(plain(words)).toBeLessThanOrEqual(COLUMNS.words.width);
      expect(COLUMNS.day.at - bold(day)).toBeGreaterThan(COLUMNS.words.at + COLUMNS.words.width);
    }
  });

  it('put those overdue before today, and the others at their day', () => {
    const rows = rowsOf(timeline(mark(-200), mark(0), mark(6, { from: addDays(TODAY, -3) }), mark(30)));
    expect(rows[0]!.due).toBeLessThan(0);
    expect(rows.slice(1).map(({ from, due }) => [from, due])).toEqual([
      [0, 0],
      [0, 6],
      [30, 30],
    ]);
  });
});

describe.each(['light', 'dark'] as const)('the picture, %s', (theme) => {
  it('is an SVG with every name and day as text, and labelled with all of it in words', async () => {
    const shown = timeline(mark(-2, { who: 'R & D <Unit>' }), mark(11, { words: 'a long promise '.repeat(12) }));
    const svg = await timelineSvg(shown, theme);
    const window = new Window();
    const root = new window.DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    const texts = [...root.querySelectorAll('text')].map((text) => text.textContent);
    expect(texts).toEqual(expect.arrayContaining(['R & D <Unit>', '18 Nov', '1 Dec', 'today', '“publish the list”']));
    expect(root.getAttribute('role')).toBe('img');
    expect(root.getAttribute('aria-label')).toBe(timelineAlt(shown));
    expect(svg).toContain(PALETTES[theme].marks.overdue);
    await window.happyDOM.close();
  });

  it.each([0, 1, 5, 30])('is a PNG with %i deadlines, the same each time', async (count) => {
    const shown = timeline(...many.slice(0, count));
    const png = await timelinePng(shown, theme);
    const { width, height } = await loadImage(png);
    expect(width).toBe(1796);
    expect(height).toBe(2 * (152 + 30 * Math.max(1, count)));
    expect((await timelinePng(shown, theme)).equals(png)).toBe(true);
  });
});

describe('the colours', () => {
  const channel = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const luminance = (hex: string): number => {
    const [r, g, b] = [1, 3, 5].map((at) => channel(Number.parseInt(hex.slice(at, at + 2), 16) / 255));
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  it.each(['light', 'dark'] as const)('of the %s picture can be told from the ground (WCAG 1.4.3)', (theme) => {
    const { ground, weekend, ink, faint, marks } = PALETTES[theme];
    for (const on of [ground, weekend])
      for (const colour of [ink, faint, ...Object.values(marks)]) {
        const [bright, dark] = [luminance(colour), luminance(on)].sort((a, b) => b - a);
        expect((bright! + 0.05) / (dark! + 0.05)).toBeGreaterThanOrEqual(4.5);
      }
  });
});
