import { fileURLToPath } from 'node:url';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';

/** The family of the pictures; the fonts come with the program, since a server may have none. */
export const FAMILY = 'Roboto, Helvetica, Arial, sans-serif';

const fontFile = (name: string): string =>
  fileURLToPath(import.meta.resolve(`roboto-fontface/fonts/roboto/${name}.woff2`));

let isLoaded = false;

/** Makes the shipped fonts known to the canvas, once. */
export function loadFonts(): void {
  if (isLoaded) return;
  for (const name of ['Roboto-Regular', 'Roboto-Bold']) GlobalFonts.registerFromPath(fontFile(name), 'Roboto');
  isLoaded = true;
}

export type Weight = 'normal' | 'bold';

/** How wide a text is, in pixels. */
export function measurer(size: number, weight: Weight): (text: string) => number {
  loadFonts();
  const context = createCanvas(1, 1).getContext('2d');
  context.font = `${weight} ${size}px ${FAMILY}`;
  return (text) => context.measureText(text).width;
}

/** How a text is shown when all of it is there, and when it is only a beginning. */
type Dress = { readonly whole: (text: string) => string; readonly part: (text: string) => string };

export const NAME: Dress = { whole: (text) => text, part: (text) => `${text}…` };
/** The mark for what is left out stands outside the quoted words. */
export const QUOTED: Dress = { whole: (text) => `“${text}”`, part: (text) => `“${text}” …` };

/** The text, or as many of its words from the beginning as are, dressed, at most `width` wide. */
export function shorten(text: string, width: number, measure: (text: string) => number, dress: Dress): string {
  if (measure(dress.whole(text)) <= width) return dress.whole(text);
  const ends = [...text.matchAll(/\s+/g)].map((gap) => gap.index).reverse();
  for (const end of ends) {
    const words = text.slice(0, end).replace(/[\s,;:–—-]+$/u, '');
    if (words !== '' && measure(dress.part(words)) <= width) return dress.part(words);
  }
  // The first word alone is too wide: better a part of it than nothing.
  const letters = [...text];
  while (letters.length > 1 && measure(dress.part(letters.join(''))) > width) letters.pop();
  return dress.part(letters.join('').trimEnd());
}
