import type { Span } from '../span.ts';
import { type Line, readLines } from './lines.ts';

/**
 * A paragraph: one or more lines that were only wrapped. `text` has its blanks evened out, for looking at alone: offsets
 * never point into it. Paragraphs of one `run` have no blank line between them.
 */
export type Paragraph = Span & { readonly text: string; readonly run: number };

/** The widest line that counts as wrapped by hand or by a mail program. */
const WIDEST_WRAP = 110;
/** No page wraps its text more narrowly than this. */
const NARROWEST_WRAP = 40;

const CLOSED = /[.!?…:;][)\]"'”’»]*$|["”»]$/;
const ENDS_OPEN =
  /(?:,|\b(?:a|an|and|as|at|between|but|by|for|from|in|into|its|nor|of|on|or|over|than|that|the|their|to|under|was|were|which|while|who|with|Mr\.|Mrs\.|Ms\.|Dr\.|Gen\.|Lt\.|Col\.|Sen\.|Rep\.|Gov\.|St\.))$/;
const STARTS_LOW = /^[a-z]{2,}|^[a-z][ ,']/;
/** A list of tags under the last headline: names and words with commas between, and no sentence. */
const COMMA_LIST = /^[^,.]{2,40}(?:, [^,.]{2,40}){3,}$/;
const LIST_ITEM = /^(?:[-–—•*▪●◦·]\s|\d{1,2}[.)]\s)/;

/** The paragraphs of a text, in order: they do not overlap and hold every non-blank character. Linear in the text. */
export function readParagraphs(text: string): Paragraph[] {
  const lines = readLines(text);
  const width = wrapWidth(lines);
  const paragraphs: Paragraph[] = [];
  let first = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const next = lines[i + 1];
    if (next !== undefined && next.run === line.run && isWrapped(line, next, width)) continue;
    const start = lines[first]!.start;
    const raw = text.slice(start, line.end);
    paragraphs.push({ start, end: line.end, text: raw.replace(/\s+/g, ' '), run: line.run });
    first = i + 1;
  }
  return paragraphs;
}

/**
 * The width to which a text was wrapped, or null where its lines are paragraphs. In wrapped text the next line's first word
 * would nearly always have gone beyond the width: that is what a break is for.
 */
function wrapWidth(lines: readonly Line[]): number | null {
  let widest = 0;
  let pairs = 0;
  for (let i = 0; i < lines.length; i++) {
    widest = Math.max(widest, lines[i]!.text.length);
    if (lines[i + 1]?.run === lines[i]!.run) pairs += 1;
  }
  if (pairs < 3 || widest > WIDEST_WRAP || widest < NARROWEST_WRAP) return null;
  let full = 0;
  let open = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]!;
    const next = lines[i + 1]!;
    if (line.run !== next.run) continue;
    if (wouldOverflow(line, next, widest)) full += 1;
    if (!CLOSED.test(line.text)) open += 1;
  }
  return full >= pairs * 0.7 && open >= pairs * 0.5 ? widest : null;
}

function wouldOverflow(line: Line, next: Line, width: number): boolean {
  return line.text.length + 1 + firstWordLength(next.text) > width - 3;
}

function firstWordLength(text: string): number {
  const blank = text.search(/\s/);
  return blank === -1 ? text.length : blank;
}

function isWrapped(line: Line, next: Line, width: number | null): boolean {
  if (LIST_ITEM.test(next.text)) return false;
  if (width !== null) {
    if (next.indent >= line.indent + 2) return false;
    return wouldOverflow(line, next, width) || (STARTS_LOW.test(next.text) && !CLOSED.test(line.text));
  }
  if (CLOSED.test(line.text) && !ENDS_OPEN.test(line.text)) return false;
  if (line.text.length < NARROWEST_WRAP) return false;
  return (STARTS_LOW.test(next.text) && !COMMA_LIST.test(next.text)) || ENDS_OPEN.test(line.text);
}
