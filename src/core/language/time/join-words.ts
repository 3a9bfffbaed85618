import type { Atom } from './atoms.ts';
import { HOLIDAY_STARTS, HOLIDAYS, LONGEST_HOLIDAY } from './holidays.ts';
import { classOfCount } from './number-forms.ts';
import { MULTIPLIERS, NUMBER_WORDS } from './number-words.ts';

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

/** Joins number words: "twenty four", "sixty-five", "a hundred", "two thousand", "nineteen ninety-six", "a dozen". */
export function joinNumbers(list: readonly Atom[]): Atom[] {
  const out: Atom[] = [];
  for (let i = 0; i < list.length; i += 1) {
    const atom = list[i]!;
    if (!isNumberWord(atom)) {
      out.push(atom);
      continue;
    }
    const [end, value] = readNumber(list, i);
    const last = list[end - 1]!;
    out.push(
      end === i + 1 && NUMBER_WORDS.has(atom.key)
        ? atom
        : { ...atom, end: last.end, name: classOfCount(value), value, key: 'words' },
    );
    i = end - 1;
  }
  return out;
}

/** Puts one atom in the place of a holiday's words. */
export function joinHolidays(list: readonly Atom[], text: string): Atom[] {
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
