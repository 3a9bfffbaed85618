import { hashText } from '../model/hash.ts';
import {
  AFTER,
  ALL_CAPITALS,
  BEFORE,
  HAS_CAPITAL,
  HAS_LETTER,
  LONG,
  LOOKS,
  LOWER,
  type WordTable,
} from '../model/words.ts';
import { RUN_LINKS } from './run-links.ts';

/** What the recogniser reads: the tokens of one document with tags, its sentences, and what the lists say of each token. */
export type NameInput = {
  readonly words: readonly string[];
  readonly tokens: readonly { readonly upos: string; readonly penn: string }[];
  readonly sentences: readonly { readonly first: number; readonly last: number }[];
  /** Bits of the gazetteer's `LISTED`, one number a token. */
  readonly codes: Uint32Array;
};

export const TITLE_CASE = 1;
export const CAPITALS = 2;

/** A document as numbers; everything here is settled before any name is decided. Two places of padding on either side. */
export type Evidence = {
  readonly blocks: Int32Array;
  readonly tags: Int32Array;
  readonly codes: Uint32Array;
  /** How often the token's word stands in small letters (0 to 2) and with a capital inside sentences (0 to 3), in one number. */
  readonly habits: Uint8Array;
  /** Flags of the token's sentence. */
  readonly flags: Uint8Array;
  readonly sentenceStart: Uint8Array;
  /** First and last token of the run of capitals that the token is in; -1 where it is in none. */
  readonly runFirst: Int32Array;
  readonly runLast: Int32Array;
  /** 1 where the token may belong to a name: it is in a run of capitals or within reach of one, or capitals tell nothing. */
  readonly near: Uint8Array;
};

/** So far from a run of capitals a word in small letters may belong to the name. */
const REACH = 2;

export const PAD = 2;

function sentenceFlags(values: Int32Array, blocks: Int32Array, first: number, last: number): number {
  let long = 0;
  let capital = 0;
  let all = 0;
  for (let i = first; i < last; i += 1) {
    const looks = values[(blocks[i + PAD] as number) + LOOKS] as number;
    if ((looks & LONG) === 0 || (looks & HAS_LETTER) === 0) continue;
    long += 1;
    if (looks & HAS_CAPITAL) capital += 1;
    if (looks & ALL_CAPITALS) all += 1;
  }
  return (long >= 2 && capital > 0.8 * long ? TITLE_CASE : 0) | (long >= 2 && all > 0.8 * long ? CAPITALS : 0);
}

/** Counts how the document writes each word: the recogniser's best hint at what is a name and what only starts a sentence. */
function countHabits(input: NameInput, values: Int32Array, blocks: Int32Array, flags: Uint8Array): Uint8Array {
  const small = new Map<number, number>();
  const capital = new Map<number, number>();
  for (const { first, last } of input.sentences) {
    if ((flags[first] ?? 0) !== 0) continue;
    for (let i = first; i < last; i += 1) {
      const block = blocks[i + PAD] as number;
      const looks = values[block + LOOKS] as number;
      if ((looks & HAS_LETTER) === 0) continue;
      const word = values[block + LOWER] as number;
      if ((looks & HAS_CAPITAL) === 0) small.set(word, (small.get(word) ?? 0) + 1);
      else if (i > first) capital.set(word, (capital.get(word) ?? 0) + 1);
    }
  }
  return Uint8Array.from(input.words, (_, i) => {
    const word = values[(blocks[i + PAD] as number) + LOWER] as number;
    return Math.min(2, small.get(word) ?? 0) * 4 + Math.min(3, capital.get(word) ?? 0);
  });
}

function findRuns(
  input: NameInput,
  values: Int32Array,
  blocks: Int32Array,
  runFirst: Int32Array,
  runLast: Int32Array,
): void {
  const capital = (i: number): boolean => ((values[(blocks[i + PAD] as number) + LOOKS] as number) & HAS_CAPITAL) !== 0;
  for (const { first, last } of input.sentences) {
    for (let i = first; i < last; i += 1) {
      if (!capital(i)) continue;
      let end = i + 1;
      for (;;) {
        if (end < last && capital(end)) end += 1;
        else if (end + 1 < last && RUN_LINKS.has(input.words[end] as string) && capital(end + 1)) end += 2;
        else if (
          end + 2 < last &&
          RUN_LINKS.has(input.words[end] as string) &&
          RUN_LINKS.has(input.words[end + 1] as string) &&
          capital(end + 2)
        )
          end += 3;
        else break;
      }
      runFirst.fill(i, i, end);
      runLast.fill(end - 1, i, end);
      i = end - 1;
    }
  }
}

/** Marks the runs and what is within reach of them: news writes no name in small letters alone. */
function nearRuns(sentences: NameInput['sentences'], runFirst: Int32Array): Uint8Array {
  const near = new Uint8Array(runFirst.length);
  for (const { first, last } of sentences) {
    for (let i = first; i < last; i += 1) {
      if ((runFirst[i] as number) >= 0) near.fill(1, Math.max(first, i - REACH), Math.min(last, i + REACH + 1));
    }
  }
  return near;
}

/**
 * Whether the writer spares capitals: says "i", or begins more than a quarter of the sentences with a small letter. Names may then
 * stand in small letters.
 */
function isCareless({ words, sentences }: NameInput, values: Int32Array, blocks: Int32Array): boolean {
  if (words.includes('i')) return true;
  let lettered = 0;
  let small = 0;
  for (const { first, last } of sentences) {
    const looks = first < last ? (values[(blocks[first + PAD] as number) + LOOKS] as number) : 0;
    if ((looks & HAS_LETTER) === 0) continue;
    lettered += 1;
    if ((looks & HAS_CAPITAL) === 0) small += 1;
  }
  return small * 4 > lettered;
}

/** Looks over the whole document once. Linear in the number of tokens. */
export function gatherEvidence(input: NameInput, table: WordTable): Evidence {
  const n = input.words.length;
  const blocks = new Int32Array(n + 2 * PAD).fill(AFTER);
  blocks.fill(BEFORE, 0, PAD);
  for (let i = 0; i < n; i += 1) blocks[i + PAD] = table.block(input.words[i] as string);
  const values = table.values();
  const tags = new Int32Array(n + 2 * PAD);
  for (let i = 0; i < n; i += 1) {
    const { upos, penn } = input.tokens[i] as { upos: string; penn: string };
    tags[i + PAD] = hashText(upos) ^ hashText(penn);
  }
  const codes = new Uint32Array(n + 2 * PAD);
  codes.set(input.codes.subarray(0, n), PAD);
  const flags = new Uint8Array(n);
  const sentenceStart = new Uint8Array(n);
  for (const { first, last } of input.sentences) {
    flags.fill(sentenceFlags(values, blocks, first, last), first, last);
    if (first < n) sentenceStart[first] = 1;
  }
  const runFirst = new Int32Array(n).fill(-1);
  const runLast = new Int32Array(n).fill(-1);
  findRuns(input, values, blocks, runFirst, runLast);
  return {
    blocks,
    tags,
    codes,
    habits: countHabits(input, values, blocks, flags),
    flags,
    sentenceStart,
    runFirst,
    runLast,
    near: isCareless(input, values, blocks) ? new Uint8Array(n).fill(1) : nearRuns(input.sentences, runFirst),
  };
}
