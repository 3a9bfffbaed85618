import { MULTIPLIERS, NUMBER_WORDS } from '../language/time/number-words.ts';
import { evenWords, isWeighty, type Match } from './wording.ts';

/** What is compared of a wording: its words evened out, and those among them that are written as names. */
export type Framed = { readonly words: readonly string[]; readonly names: ReadonlySet<string> };

/** A capital behind a small word, so that it doesn't begin a sentence. */
const NAME = /(?<=[\p{Ll}\p{N}][,;:]? ["“‘(]?)\p{Lu}[\p{L}\p{N}]+/gu;

/** Words of a text that are written as names; none in a heading, where every word of weight has a capital. */
export function namesIn(text: string): ReadonlySet<string> {
  const names = new Set((text.match(NAME) ?? []).flatMap(evenWords));
  const isHeading = !text.split(/[^\p{L}]+/u).some((word) => /^\p{Ll}/u.test(word) && isWeighty(word));
  return isHeading ? new Set() : names;
}

const LARGE = new Set(['million', 'billion', 'trillion']);

/** The number that a word stands for, spelt alike for "9", "9th" and "nine"; null for other words. "One" may be anybody. */
function numberOf(word: string): string | null {
  if (!isWeighty(word)) return null;
  if (MULTIPLIERS.has(word) || LARGE.has(word)) return word;
  return NUMBER_WORDS.get(word)?.toString() ?? /^(\d+)(?:st|nd|rd|th)?$/.exec(word)?.[1] ?? null;
}

/** Endings differ between two reports of the same. */
const STEM = 5;
const stemOf = (word: string): string => word.slice(0, STEM);

/** What lies between two matches, in both wordings: half-open ranges of words. */
type Slot = { readonly ranges: readonly [Range, Range]; readonly isInside: boolean };
type Range = { readonly from: number; readonly to: number };

/** Longer ones hold what one outlet cut. */
const LONGEST = 8;
/** Beyond the first and the last match two wordings go on as they like: only what touches the frame stands in one slot. */
const AT_ENDS = 2;

/** The slots in which both wordings have something. */
function slotsBetween(a: Framed, b: Framed, matches: readonly Match[]): readonly Slot[] {
  const [first, last] = [matches[0], matches.at(-1)];
  if (first === undefined || last === undefined) return [];
  const inside = matches.slice(1).map((match, k): Slot => {
    const before = matches[k]!;
    const [x, y] = [0, 1].map((side) => ({ from: before[side]! + 1, to: match[side]! }));
    return { ranges: [x!, y!], isInside: true };
  });
  const head = first.map((at) => ({ from: Math.max(0, at - AT_ENDS), to: at }));
  const tail = last.map((at, side) => {
    const end = [a, b][side]!.words.length;
    return { from: at + 1, to: Math.min(end, at + 1 + AT_ENDS) };
  });
  const ends = [head, tail].map(([x, y]): Slot => ({ ranges: [x!, y!], isInside: false }));
  return [...inside, ...ends].filter(({ ranges }) => ranges.every(({ from, to }) => to > from && to - from <= LONGEST));
}

/** Names in a slot but for those that belong to a name beside it: "Mayor Holm" and "Ada Holm" may be one. */
function namesAt({ words, names }: Framed, { from, to }: Range): readonly string[] {
  const isName = (at: number): boolean => names.has(words[at] ?? '');
  let [start, end] = [from, to];
  if (isName(from - 1)) while (start < end && isName(start)) start += 1;
  if (isName(to)) while (end > start && isName(end - 1)) end -= 1;
  return words.slice(start, end).filter((word) => names.has(word));
}

/** How many things stand in a slot of one wording, and nowhere in the other: `read` finds them, null for what is none. */
function missing(there: readonly string[], other: Framed, read: (word: string) => string | null): number {
  const known = new Set(other.words.map(read));
  return new Set(there.map(read).filter((thing) => thing !== null && !known.has(thing))).size;
}

/**
 * Whether two wordings fill the same frame with different things: another number or another name in one place, or all else alike
 * and another deed with another thing in the one place that differs. A single other word is left to how outlets word things.
 * `matches` are the places of the words that both have, in order.
 */
export function fillsOtherwise(a: Framed, b: Framed, matches: readonly Match[]): boolean {
  const slots = slotsBetween(a, b, matches);
  const exchanged = ({ ranges: [x, y] }: Slot, read: (word: string) => string | null, least = 1): boolean =>
    missing(a.words.slice(x.from, x.to), b, read) >= least && missing(b.words.slice(y.from, y.to), a, read) >= least;
  const hasOtherName = ({ ranges: [x, y] }: Slot): boolean => {
    const itself = (word: string): string => word;
    return missing(namesAt(a, x), b, itself) > 0 && missing(namesAt(b, y), a, itself) > 0;
  };
  if (slots.some((slot) => exchanged(slot, numberOf) || hasOtherName(slot))) return true;
  const stem = (word: string): string | null => (isWeighty(word) ? stemOf(word) : null);
  const [differs, ...others] = slots.filter((slot) => exchanged(slot, stem));
  return differs !== undefined && others.length === 0 && differs.isInside && exchanged(differs, stem, 2);
}
