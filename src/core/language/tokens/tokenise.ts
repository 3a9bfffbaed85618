import type { Span } from '../../span.ts';
import { ALSO_WORDS, BEFORE_NAMES, BEFORE_NUMBERS, HOST_ENDINGS, MAY_END, PREFIXES } from './abbreviations.ts';
import { DIGIT, isApostrophe, isCapital, kindOf, LETTER, MARK, SPACE } from './characters.ts';

// Every repetition below is bounded: however odd the input, a failed try costs a fixed amount, so the whole stays linear.
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"“”«»]{1,300}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}/y;
const HOST = /[\p{L}\p{N}-]{1,64}(?:\.[\p{L}\p{N}-]{1,64}){1,6}/uy;
const INITIALS = /\p{L}\.(?:\p{L}\.){1,8}(?![\p{L}\p{N}])|\p{L}(?:\.\p{L}){1,8}(?![\p{L}\p{N}])/uy;
const NUMBER = /\d{1,40}(?:[.,:/]\d{1,40}){0,8}(?:(?:st|nd|rd|th)(?![\p{Ll}])|s(?![\p{L}]))?/uy;
const CLITIC = /['’](?:s|re|ve|ll|d|m)(?![\p{L}\p{N}])/iuy;
const DECADE = /['’]\d{2}s?(?![\p{L}\p{N}])/uy;
const WRITTEN_TOGETHER = /^(?:(can)not|(gon)na|(wan)na|(got)ta)$/i;
const TRAILING_MARKS = /[.,;:!?'’)\]}”]+$/;
/** Marks whose repetition is one token. */
const RUNS = '.-!?`*=~';
const DOT = 0x2e;
const HYPHEN = 0x2d;
const AMPERSAND = 0x26;

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex - at : 0;
}

/** The end of the run of letters and digits at the offset, never past `to`, even where that cuts a surrogate pair. */
function runEnd(text: string, at: number, to: number): number {
  let end = at;
  while (end < to) {
    const code = text.codePointAt(end) ?? 0;
    const kind = kindOf(code);
    if (kind !== LETTER && kind !== DIGIT) break;
    end += code > 0xffff ? 2 : 1;
  }
  return Math.min(end, to);
}

function isWordAt(text: string, at: number, to: number): boolean {
  if (at >= to) return false;
  const kind = kindOf(text.codePointAt(at) ?? 0);
  return kind === LETTER || kind === DIGIT;
}

const isSpaceAt = (text: string, at: number, to: number): boolean =>
  at >= to || kindOf(text.codePointAt(at) ?? 0) === SPACE;

/** The offset of the next character that is no white space. A run of blanks is looked over once for each word before it. */
function skipSpace(text: string, at: number, to: number): number {
  const limit = Math.min(to, at + 32);
  let next = at;
  while (next < limit && kindOf(text.charCodeAt(next)) === SPACE) next += 1;
  return next;
}

/** The end of an address or host name at the offset, or 0. A dot before a known ending glues, "said.The" does not. */
function addressEnd(text: string, at: number, to: number): number {
  const address = lengthAt(ADDRESS, text, at);
  if (address > 0) {
    const found = text.slice(at, Math.min(at + address, to));
    return at + found.length - (TRAILING_MARKS.exec(found)?.[0].length ?? 0);
  }
  const host = lengthAt(HOST, text, at);
  if (host === 0 || at + host > to) return 0;
  const ending = text.slice(text.lastIndexOf('.', at + host - 1) + 1, at + host);
  return HOST_ENDINGS.has(ending) ? at + host : 0;
}

/** Whether the dot at `dot`, after the word [start, dot), belongs to the word. */
function dotBelongs(text: string, start: number, dot: number, to: number): boolean {
  const after = dot + 1;
  const next = skipSpace(text, after, to);
  if (dot - start === 1) return isCapital(text, start) && text[start] !== 'I' && next < to && isCapital(text, next);
  if (dot - start > 7) return false;
  const word = text.slice(start, dot).toLowerCase();
  const nextIsNumber = next < to && kindOf(text.charCodeAt(next)) === DIGIT;
  if (BEFORE_NUMBERS.has(word)) return nextIsNumber;
  const listed = BEFORE_NAMES.has(word) || MAY_END.has(word);
  if (!listed || !isSpaceAfterDot(text, after, to)) return false;
  if (!ALSO_WORDS.has(word)) return true;
  return isCapital(text, start) && next < to && (nextIsNumber || isCapital(text, next) || next === after);
}

/** White space after the dot, or a mark that may follow an abbreviation ("Inc.,"). */
function isSpaceAfterDot(text: string, at: number, to: number): boolean {
  return isSpaceAt(text, at, to) || kindOf(text.codePointAt(at) ?? 0) === MARK;
}

/** The end of the word that starts at the offset, joined over inner apostrophes, ampersands and prefix hyphens. */
function wordEnd(text: string, start: number, to: number): number {
  let end = runEnd(text, start, to);
  for (;;) {
    const code = text.charCodeAt(end);
    if (end >= to || !isWordAt(text, end + 1, to)) return end;
    const joins =
      (isApostrophe(code) && lengthAt(CLITIC, text, end) === 0) ||
      (code === AMPERSAND && isCapital(text, end - 1) && isCapital(text, end + 1)) ||
      (code === HYPHEN && end - start <= 7 && PREFIXES.has(text.slice(start, end).toLowerCase()));
    if (!joins) return end;
    end = runEnd(text, end + 1, to);
  }
}

/** Pushes a word, cutting "don't" and "cannot" as treebanks do. */
function pushWord(text: string, start: number, end: number, out: Span[]): void {
  const length = end - start;
  if (length > 3 && isApostrophe(text.charCodeAt(end - 2)) && /n['’]t/iy.test(text.slice(end - 3, end))) {
    out.push({ start, end: end - 3 }, { start: end - 3, end });
    return;
  }
  const together = length >= 5 && length <= 6 ? WRITTEN_TOGETHER.exec(text.slice(start, end)) : null;
  if (together !== null) {
    const first = (together[1] ?? together[2] ?? together[3] ?? together[4] ?? '').length;
    out.push({ start, end: start + first }, { start: start + first, end });
    return;
  }
  out.push({ start, end });
}

/** Reads the word or number at the offset and returns where it ends. */
function readWord(text: string, at: number, to: number, out: Span[]): number {
  if (kindOf(text.charCodeAt(at)) === DIGIT) {
    const number = lengthAt(NUMBER, text, at);
    if (number > 0 && at + number <= to) {
      const end = at + number;
      // "2ndL" is a number and a word; "5pm" and "7bn" stay whole.
      const ordinal = /[a-z]/.test(text[end - 1] ?? '') && isCapital(text, end);
      const stop = ordinal ? end : runEnd(text, end, to);
      out.push({ start: at, end: stop });
      return stop;
    }
  }
  const run = runEnd(text, at, to);
  const code = text.charCodeAt(run);
  if (run < to && (code === DOT || code === HYPHEN || code === 0x40 || code === 0x3a)) {
    const address = addressEnd(text, at, to);
    if (address > at) {
      out.push({ start: at, end: address });
      return address;
    }
  }
  if (run < to && code === DOT) {
    const initials = lengthAt(INITIALS, text, at);
    if (initials > 0 && at + initials <= to) {
      out.push({ start: at, end: at + initials });
      return at + initials;
    }
    if (dotBelongs(text, at, run, to)) {
      out.push({ start: at, end: run + 1 });
      return run + 1;
    }
  }
  const end = wordEnd(text, at, to);
  pushWord(text, at, end, out);
  return end;
}

/** The end of the mark at the offset: runs of dots, dashes and of ?! are one, doubled quote marks too. */
function markEnd(text: string, at: number, to: number): number {
  const code = text.charCodeAt(at);
  const apostrophe = isApostrophe(code);
  if (apostrophe) {
    const short = lengthAt(CLITIC, text, at) || lengthAt(DECADE, text, at);
    if (short > 0 && at + short <= to) return at + short;
  }
  const isRun = RUNS.includes(text[at] ?? '');
  const question = code === 0x21 || code === 0x3f;
  let end = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  if (!isRun && !apostrophe) return Math.min(end, to);
  while (end < to) {
    const next = text.charCodeAt(end);
    if (next !== code && !(question && (next === 0x21 || next === 0x3f))) break;
    end += 1;
    if (apostrophe) break;
  }
  return end;
}

/**
 * The tokens of `text` between two offsets, in order and without overlap, cut as treebanks cut them: clitics and hyphens
 * by themselves, abbreviations with their dot, addresses and numbers whole. Offsets are UTF-16 code units into `text` as it
 * was given. Time is linear in the length. Never throws, whatever the text holds.
 */
export function tokenise(text: string, from = 0, to = text.length): Span[] {
  const out: Span[] = [];
  let at = from;
  while (at < to) {
    const code = text.codePointAt(at) ?? 0;
    const kind = kindOf(code);
    if (kind === SPACE) {
      at += 1;
    } else if (kind === MARK) {
      const end = markEnd(text, at, to);
      out.push({ start: at, end });
      at = end;
    } else {
      at = readWord(text, at, to, out);
    }
  }
  return out;
}
