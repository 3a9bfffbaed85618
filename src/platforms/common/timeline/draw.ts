import { createCanvas } from '@napi-rs/canvas';
import { parse, View } from 'vega';
import { type Timeline, timelineAlt } from '../../../core/digest/deadlines/timeline.ts';
import { escapeMarkup } from '../markup.ts';
import { loadFonts } from './fonts.ts';
import { timelineSpec } from './spec.ts';
import type { Theme } from './theme.ts';

/** Twice as many pixels as points, for screens that have them. */
const SCALE = 2;

const viewOf = (timeline: Timeline, theme: Theme): View =>
  new View(parse(timelineSpec(timeline, theme)), { renderer: 'none' });

/** The picture as the text of an SVG file, with its words as its label for those who do not see it. */
export async function timelineSvg(timeline: Timeline, theme: Theme): Promise<string> {
  const view = viewOf(timeline, theme);
  try {
    const svg = await view.toSVG();
    return svg.replace('<svg ', () => `<svg role="img" aria-label="${escapeMarkup(timelineAlt(timeline))}" `);
  } finally {
    view.finalize();
  }
}

/** The picture as the bytes of a PNG file. The same timeline gives the same bytes, whatever fonts the machine has. */
export async function timelinePng(timeline: Timeline, theme: Theme): Promise<Buffer> {
  loadFonts();
  const view = viewOf(timeline, theme);
  try {
    const canvas = createCanvas(view.width() * SCALE, view.height() * SCALE);
    // The canvas is drawn on by the calls that a browser's has; its type is another by name alone.
    const externalContext = canvas.getContext('2d') as unknown as NonNullable<
      Parameters<View['toCanvas']>[1]
    >['externalContext'];
    await view.toCanvas(SCALE, { externalContext });
    return await canvas.encode('png');
  } finally {
    view.finalize();
  }
}
