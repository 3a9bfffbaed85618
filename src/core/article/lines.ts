import type { Span } from '../span.ts';

/** One line without the blanks around it. `indent` counts the blanks before it; `run` numbers the runs between blank lines. */
export type Line = Span & { readonly text: string; readonly indent: number; readonly run: number };

const LINE = /[^\n\r\v\f\u0085\u2028\u2029]+|\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
const BREAK = /^[\n\r\v\f\u0085\u2028\u2029]/;

/** All lines with anything on them, in order. Together they hold every non-blank character of the text. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let run = 0;
  let blankSoFar = true;
  for (const match of text.matchAll(LINE)) {
    if (BREAK.test(match[0])) {
      if (blankSoFar) run += 1;
      blankSoFar = true;
      continue;
    }
    const words = match[0].trim();
    if (words === '') continue;
    const indent = match[0].length - match[0].trimStart().length;
    const start = match.index + indent;
    lines.push({ start, end: start + words.length, text: words, indent, run });
    blankSoFar = false;
  }
  return lines;
}
