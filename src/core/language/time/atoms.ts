import type { Token } from '../reading.ts';
import { HOLIDAY_STARTS, HOLIDAYS, LONGEST_HOLIDAY } from './holidays.ts';
import { type ClassName, CODE, DECADES, lookUp, MULTIPLIERS, NUMBER_WORDS } from './lexicon.ts';

/**
 * The smallest piece that the grammar reads: a word, a number or a mark, with its class. `value` is its number (month,
 * weekday, count) and `key` a word or TIMEX piece. `token` is the index of the token that it lies in.
 */
export type Atom = {
  readonly start: number;
  readonly end: number;
  readonly name: ClassName;
  readonly value: number;
  readonly key: string;
  readonly token: number;
};

export type Atoms = { readonly list: readonly Atom[]; readonly code: string };

const WORD = /^[A-Za-z]+\.?$/;
const DOTTED = /^(?:[A-Za-z]\.)+[A-Za-z]?\.?$/;
const PIECE = /\d+(?:st|nd|rd|th)\b|\d{3}0s\b|[A-Za-z]+|\d+(?:,\d{3})+(?!\d)|\d+\.\d+|\d+|[^\sA-Za-z\d]/g;
const CLOCK = /^(\d{1,2})(?:[.:](\d\d))?([ap]m)$|^(\d{1,2}):(\d\d)$/i;
/** A two-digit year or decade is of the century in which it lies closest to the middle of living memory. */
const PIVOT = 40;

const fullYear = (twoDigits: number): number => (twoDigits < PIVOT ? 2000 : 1900) + twoDigits;

type NumberForm = {
  readonly form: RegExp;
  readonly name: ClassName;
  readonly valued: (digits: number) => number;
  readonly key?: string;
};

const same = (digits: number): number => digits;
const NUMBER_FORMS: readonly NumberForm[] = [
  { form: /^(\d{1,3})(?:st|nd|rd|th)$/i, name: 'ordinal', valued: same },
  { form: /^(\d{3})0['’]?s$/, name: 'decades', valued: same },
  { form: /^['’‘`]?(\d)0['’]?s$/, name: 'decades', valued: (digits) => fullYear(digits * 10) / 10, key: 'short' },
  { form: /^['’‘`](\d\d)$/, name: 'year', valued: fullYear, key: 'short' },
  { form: /^[Qq]([1-4])$/, name: 'quarter-name', valued: same },
];

function classOfNumber(digits: string): ClassName {
  const value = Number(digits);
  if (!/^\d+$/.test(digits)) return 'number';
  if (digits.length === 4) return value >= 1000 && value <= 2199 ? 'year' : 'big';
  if (digits.length > 2) return 'big';
  if (value >= 1 && value <= 12) return 'n12';
  if (value <= 24) return 'n24';
  if (value <= 31) return 'n31';
  return value <= 59 ? 'n59' : 'n99';
}

const classOfCount = (value: number): ClassName => {
  if (value >= 1100 && value <= 2199) return 'year';
  return value >= 100 ? 'big' : classOfNumber(String(value));
};

class AtomList {
  readonly list: Atom[] = [];
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  push(name: ClassName, start: number, end: number, token: number, value = 0, key = ''): void {
    this.list.push({ start, end, name, value, key, token });
  }

  word(start: number, end: number, token: number): void {
    const raw = this.text.slice(start, end);
    const plain = raw.length > 1 && raw.endsWith('.') ? raw.slice(0, -1) : raw;
    const lower = plain.toLowerCase();
    const capital = plain[0] !== lower[0];
    const number = NUMBER_WORDS.get(lower);
    const decade = DECADES.get(lower);
    if (number !== undefined) this.push(classOfCount(number), start, end, token, number, lower);
    else if (decade !== undefined) this.push('decades', start, end, token, 190 + decade / 10, lower);
    else {
      const entry = lookUp(lower, capital);
      this.push(entry?.name ?? 'other', start, end, token, entry?.value ?? 0, entry?.key ?? lower);
    }
  }

  piece(start: number, end: number, token: number): void {
    const raw = this.text.slice(start, end);
    if (/^\d+[a-z]/i.test(raw) && this.number(raw, start, end, token)) return;
    const first = raw.charCodeAt(0);
    if (first >= 48 && first <= 57) {
      const digits = raw.replaceAll(',', '');
      // "1,998" is an amount, never a year.
      this.push(digits === raw ? classOfNumber(digits) : 'big', start, end, token, Number(digits), raw);
    } else if (/[A-Za-z]/.test(raw)) this.word(start, end, token);
    else this.push(lookUp(raw, false)?.name ?? 'other', start, end, token, 0, raw);
  }

  token(token: Token, index: number): void {
    const { start, end } = token;
    const raw = this.text.slice(start, end);
    const whole = WORD.test(raw) ? null : lookUp(raw.toLowerCase(), false);
    if (WORD.test(raw)) this.word(start, end, index);
    else if (whole) this.push(whole.name, start, end, index, whole.value, whole.key);
    else if (DOTTED.test(raw)) {
      const lower = raw.replaceAll('.', '').toLowerCase();
      const entry = lookUp(lower, true);
      this.push(entry?.name ?? 'other', start, end, index, entry?.value ?? 0, entry?.key ?? lower);
    } else if (!this.number(raw, start, end, index)) this.pieces(raw, start, index);
  }

  private pieces(raw: string, start: number, index: number): void {
    for (const found of raw.matchAll(PIECE))
      this.piece(start + found.index, start + found.index + found[0].length, index);
  }

  /** Numbers that are one word: "3rd", "1990s", "'98", "10:30", "5pm". */
  private number(raw: string, start: number, end: number, index: number): boolean {
    for (const { form, name, valued, key } of NUMBER_FORMS) {
      const digits = form.exec(raw)?.[1];
      if (digits === undefined) continue;
      this.push(name, start, end, index, valued(Number(digits)), key ?? raw);
      return true;
    }
    const clock = CLOCK.exec(raw);
    if (clock === null) return false;
    const half = clock[3];
    this.clock(clock[1] ?? clock[4] ?? '', clock[2] ?? clock[5], start, index);
    if (half !== undefined) this.push('ampm', end - 2, end, index, half.toLowerCase() === 'pm' ? 12 : 0, raw);
    return true;
  }

  private clock(hour: string, minute: string | undefined, start: number, index: number): void {
    this.piece(start, start + hour.length, index);
    if (minute === undefined) return;
    const colon = start + hour.length;
    this.push('colon', colon, colon + 1, index);
    this.piece(colon + 1, colon + 3, index);
  }

  /** Joins number words: "twenty four", "sixty-five", "a hundred", "two thousand", "nineteen ninety-six", "a dozen". */
  joinNumbers(): Atom[] {
    const out: Atom[] = [];
    for (let i = 0; i < this.list.length; i += 1) {
      const atom = this.list[i]!;
      if (!isNumberWord(atom)) {
        out.push(atom);
        continue;
      }
      const [end, value] = readNumber(this.list, i);
      const last = this.list[end - 1]!;
      out.push(
        end === i + 1 && NUMBER_WORDS.has(atom.key)
          ? atom
          : { ...atom, end: last.end, name: classOfCount(value), value, key: 'words' },
      );
      i = end - 1;
    }
    return out;
  }
}

const isNumberWord = (atom: Atom | undefined): boolean =>
  atom !== undefined && (NUMBER_WORDS.has(atom.key) || MULTIPLIERS.has(atom.key));
const isHyphen = (atom: Atom | undefined): boolean => atom?.name === 'hyphen';

/** A word below a hundred at `i`: its end and value, or null. */
function belowHundred(list: readonly Atom[], i: number): [number, number] | null {
  const value = NUMBER_WORDS.get(list[i]?.key ?? '');
  if (value === undefined) return null;
  if (value < 20) return [i + 1, value];
  const next = isHyphen(list[i + 1]) ? i + 2 : i + 1;
  const ones = NUMBER_WORDS.get(list[next]?.key ?? '');
  return ones !== undefined && ones > 0 && ones < 10 ? [next + 1, value + ones] : [i + 1, value];
}

/** The longest number in words that begins at `i`: where it ends and its value. */
function readNumber(list: readonly Atom[], i: number): [number, number] {
  const head = belowHundred(list, i);
  if (head === null) return [i + 1, MULTIPLIERS.get(list[i]?.key ?? '') ?? 0];
  let [at, total] = head;
  // "nineteen ninety-six": a century and a year in it.
  if (total >= 11 && total <= 20) {
    const rest = belowHundred(list, at);
    if (rest && rest[1] >= 10) return [rest[0], total * 100 + rest[1]];
  }
  for (
    let scale = MULTIPLIERS.get(list[at]?.key ?? '');
    scale !== undefined;
    scale = MULTIPLIERS.get(list[at]?.key ?? '')
  ) {
    total *= scale;
    at += 1;
    const joined = list[at]?.key === 'and' ? at + 1 : at;
    const rest = belowHundred(list, joined);
    if (rest) {
      at = rest[0];
      total += rest[1];
    }
  }
  return [at, total];
}

/** Puts one atom in the place of a holiday's words. */
function joinHolidays(list: readonly Atom[], text: string): Atom[] {
  const out: Atom[] = [];
  for (let i = 0; i < list.length; i += 1) {
    const atom = list[i]!;
    const word = text.slice(atom.start, atom.end).toLowerCase();
    const length = HOLIDAY_STARTS.has(word) ? holidayLength(list, i, text) : 0;
    if (length === 0) {
      out.push(atom);
      continue;
    }
    const last = list[i + length - 1]!;
    const key = keyOf(list.slice(i, i + length), text);
    out.push({ ...atom, end: last.end, name: 'holiday', key });
    i += length - 1;
  }
  return out;
}

const keyOf = (atoms: readonly Atom[], text: string): string =>
  atoms.map((atom) => text.slice(atom.start, atom.end).toLowerCase().replaceAll('’', "'")).join(' ');

function holidayLength(list: readonly Atom[], at: number, text: string): number {
  const first = text[list[at]!.start] ?? '';
  if (first === first.toLowerCase()) return 0;
  for (let length = Math.min(LONGEST_HOLIDAY, list.length - at); length > 0; length -= 1) {
    if (HOLIDAYS.has(keyOf(list.slice(at, at + length), text))) return length;
  }
  return 0;
}

/** The pieces of a text as the grammar reads them, and their classes as one string with a character for each. */
export function readAtoms(text: string, tokens: readonly Token[]): Atoms {
  const atoms = new AtomList(text);
  tokens.forEach((token, index) => {
    atoms.token(token, index);
  });
  const list = joinHolidays(atoms.joinNumbers(), text);
  return { list, code: list.map((atom) => CODE[atom.name]).join('') };
}
