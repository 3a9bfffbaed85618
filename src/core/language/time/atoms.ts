import type { Token } from '../reading.ts';
import { type ClassName, CODE } from './classes.ts';
import { joinHolidays, joinNumbers } from './join-words.ts';
import { lookUp } from './lexicon.ts';
import { classOfCount, classOfNumber, NUMBER_FORMS } from './number-forms.ts';
import { DECADES, NUMBER_WORDS } from './number-words.ts';

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
}

/** The pieces of a text as the grammar reads them, and their classes as one string with a character for each. */
export function readAtoms(text: string, tokens: readonly Token[]): Atoms {
  const atoms = new AtomList(text);
  tokens.forEach((token, index) => {
    atoms.token(token, index);
  });
  const list = joinHolidays(joinNumbers(atoms.list), text);
  return { list, code: list.map((atom) => CODE[atom.name]).join('') };
}
