import type { Span } from '../../span.ts';
import { isSmall } from './characters.ts';

/** A line this long that stops short of an end mark may be a soft wrap. */
const LONG_LINE = 60;
/** Nobody wraps text wider than this: a longer line is a paragraph or an item of its own. */
const WIDEST_WRAP = 130;
const NARROWEST_WRAP = 30;
/** How much of a line a wrap may leave empty besides the word that did not fit. */
const RAGGED = 8;
/** Words that want something after them: no line of its own ends in one. */
const WANTS_MORE = new Set(
  `a an the of in on at to for from by with and or but as that than his her their its our my is are was were be been has
  have had will would can could not who which when where while if said says mr mr. mrs mrs. ms ms. dr dr. gen. sen. rep.
  lt. col. prof. gov. , - – — &`.split(/\s+/),
);
const ENDS = /[.?!…:;]["”’'»)\]]*$/;

type Line = { readonly first: number; readonly last: number; readonly length: number };

function linesOf(
  text: string,
  tokens: readonly Span[],
  from: number,
  to: number,
): { lines: Line[]; blank: Set<number> } {
  const lines: Line[] = [];
  const blank = new Set<number>();
  let first = from;
  const close = (last: number): void => {
    const start = tokens[first]?.start ?? 0;
    lines.push({ first, last, length: (tokens[last - 1]?.end ?? 0) - start });
    first = last;
  };
  for (let index = from + 1; index < to; index += 1) {
    const gap = text.slice(tokens[index - 1]?.end ?? 0, tokens[index]?.start ?? 0);
    const newlines = gap.length === 1 && gap !== '\n' ? 0 : (gap.match(/\r\n|[\n\r\u2028\u2029]/g)?.length ?? 0);
    if (newlines === 0) continue;
    close(index);
    if (newlines > 1 || gap.includes('\u2029')) blank.add(index);
  }
  if (to > from) close(to);
  return { lines, blank };
}

/** The last few letters of a token, in small letters: enough to look it up among short words. */
const tailOf = (text: string, token: Span | undefined): string =>
  token === undefined ? '' : text.slice(Math.max(token.start, token.end - 12), token.end).toLowerCase();

/** Three lines or more, each so full that the next word would not have fitted, and half of them going on plainly: wrapped prose. */
function looksWrapped(text: string, tokens: readonly Span[], lines: readonly Line[]): boolean {
  if (lines.length < 3) return false;
  let width = 0;
  for (const line of lines) if (line.length > width) width = line.length;
  if (width > WIDEST_WRAP || width < NARROWEST_WRAP) return false;
  let goesOn = 0;
  for (let i = 0; i + 1 < lines.length; i += 1) {
    const line = lines[i];
    const next = tokens[lines[i + 1]?.first ?? 0];
    if (line === undefined || next === undefined) return false;
    if (line.length + 1 + (next.end - next.start) + RAGGED < width) return false;
    if (isSmall(text, next.start) || WANTS_MORE.has(tailOf(text, tokens[line.last - 1]))) goesOn += 1;
  }
  return goesOn * 2 >= lines.length - 1;
}

function isSoft(text: string, tokens: readonly Span[], line: Line): boolean {
  const last = tokens[line.last - 1];
  const next = tokens[line.last];
  if (last === undefined || next === undefined) return false;
  const tail = tailOf(text, last);
  const closing = text.slice(Math.max(0, last.end - 4), last.end);
  if (ENDS.test(closing) && !WANTS_MORE.has(tail)) return false;
  if (WANTS_MORE.has(tail)) return true;
  return isSmall(text, next.start) && line.length >= LONG_LINE / 2;
}

/** The tokens, among [from, to), that start a line of their own: after a blank line or a break that is no soft wrap. */
export function lineBreaks(text: string, tokens: readonly Span[], from: number, to: number): ReadonlySet<number> {
  const { lines, blank } = linesOf(text, tokens, from, to);
  const breaks = new Set<number>();
  if (lines.length < 2) return breaks;
  const wrapped = blank.size === 0 && looksWrapped(text, tokens, lines);
  for (const line of lines) {
    if (line.last >= to) break;
    if (blank.has(line.last) || !(wrapped || isSoft(text, tokens, line))) breaks.add(line.last);
  }
  return breaks;
}
