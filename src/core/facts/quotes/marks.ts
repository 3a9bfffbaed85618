import type { Span } from '../../span.ts';

/** A quotation mark: which side of the words it stands on, as far as its shape and its neighbours tell. */
export type Mark = Span & { readonly side: 'open' | 'close' | 'either' };
export type MarkStyle = 'double' | 'doubled' | 'single';

const DOUBLE = /[“”„‟"«»″]/g;
const DOUBLED = /''|``|’’|‘‘/g;

const isSpace = (c: string | undefined): boolean =>
  c === undefined || /[\s\u00a0\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/.test(c);
const isWordy = (c: string | undefined): boolean => c !== undefined && /[\p{L}\p{N}]/u.test(c);
const opensBracket = (c: string | undefined): boolean => c !== undefined && /[([{‘'“"—–―\-/]/.test(c);
const closesWords = (c: string | undefined): boolean => c !== undefined && /[\p{L}\p{N}.,!?;:…%$)\]’'”"*—–―-]/u.test(c);

/** By its neighbours alone: an opening mark has words after it and none before, a closing mark the reverse. */
function sideByPlace(before: string | undefined, after: string | undefined): Mark['side'] {
  const canOpen = (isSpace(before) || opensBracket(before)) && !isSpace(after);
  const canClose = !isSpace(before) && closesWords(before) && !isWordy(after);
  if (canOpen && !canClose) return 'open';
  if (canClose && !canOpen) return 'close';
  return 'either';
}

function sideOf(mark: string, before: string | undefined, after: string | undefined): Mark['side'] {
  const place = sideByPlace(before, after);
  // A curly mark's shape counts, unless its place says the clear opposite: scraped text mixes the two up.
  if (mark === '“' || mark === '„' || mark === '«' || mark === '``') {
    return place === 'close' && isSpace(after) ? 'close' : 'open';
  }
  if (mark === '”' || mark === '»') return place === 'open' && isSpace(before) ? 'open' : 'close';
  return place;
}

function collect(text: string, { start, end }: Span, pattern: RegExp): Mark[] {
  const marks: Mark[] = [];
  let inTag = false;
  for (const found of text.slice(start, end).matchAll(pattern)) {
    const at = start + found.index;
    const to = at + found[0].length;
    const before = at > start ? text[at - 1] : undefined;
    const after = to < end ? text[to] : undefined;
    // Attributes of a tag left in the text: <a href="…">.
    if (text[at - 1] === '=' || (inTag && after !== undefined && /[\s>/]/.test(after))) {
      inTag = text[at - 1] === '=';
      continue;
    }
    // Inches: 5" and 6'2".
    if (found[0] === '"' && /\d/.test(before ?? '') && !/["“]/.test(text.slice(Math.max(start, at - 400), at)))
      continue;
    marks.push({ start: at, end: to, side: sideOf(found[0], before, after) });
  }
  return marks;
}

/**
 * Single marks are told from apostrophes only where it is unmistakable: an opening one stands before a word and after
 * white space or the start, the closing one after an end mark or before white space, and no other reading is left.
 */
function singles(text: string, paragraph: Span): Mark[] {
  const marks: Mark[] = [];
  const words = text.slice(paragraph.start, paragraph.end);
  const pair =
    /(?<=^|[\s(—–―-])([‘'])(?=[\p{Lu}\p{Ll}\p{N}…])((?:(?![‘“”"]|(?<=\s)')[^\n]){2,400}?[\p{L}\p{N}.,!?…])([’'])(?=$|[\s.,;:!?)—–―-])/gu;
  for (const found of words.matchAll(pair)) {
    const opened = found[1] === '‘' || !/[’']s?\b/.test(found[2] ?? '');
    const ended = /[.,!?…]$/.test(found[2] ?? '') || (found[1] === '‘' && !/s$/.test(found[2] ?? ''));
    if (!opened || !ended) continue;
    const start = paragraph.start + found.index;
    const end = start + found[0].length;
    marks.push({ start, end: start + 1, side: 'open' }, { start: end - 1, end, side: 'close' });
  }
  return marks;
}

/** The marks of one paragraph: double ones where there are any, else doubled apostrophes, else single ones. */
export function marksIn(text: string, paragraph: Span): { marks: Mark[]; style: MarkStyle } {
  const double = collect(text, paragraph, DOUBLE);
  if (double.length > 0) return { marks: double, style: 'double' };
  const doubled = collect(text, paragraph, DOUBLED);
  if (doubled.length > 0) return { marks: doubled, style: 'doubled' };
  return { marks: singles(text, paragraph), style: 'single' };
}
