import { createCanvas } from '@napi-rs/canvas';
import { parse, type Spec, View } from 'vega';
import { escapeMarkup } from '../markup.ts';
import { loadFonts } from './fonts.ts';

/** Twice as many pixels as points, for screens that have them. */
const SCALE = 2;

const viewOf = (spec: Spec): View => new View(parse(spec), { renderer: 'none' });

/** A drawing as the text of an SVG file; `alt` is its label for those who do not see it. */
export async function svgOf(spec: Spec, alt: string): Promise<string> {
  const view = viewOf(spec);
  try {
    const svg = await view.toSVG();
    return svg.replace('<svg ', () => `<svg role="img" aria-label="${escapeMarkup(alt)}" `);
  } finally {
    view.finalize();
  }
}

/** A drawing as the bytes of a PNG file. The same drawing gives the same bytes, whatever fonts the machine has. */
export async function pngOf(spec: Spec): Promise<Buffer> {
  loadFonts();
  const view = viewOf(spec);
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
