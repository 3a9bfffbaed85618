import { fillsOtherwise, namesIn } from './same-frame.ts';
import { type Alignment, align, evenWords, isWeighty } from './wording.ts';

/** The words of a quote, evened out, with what others are compared with. */
export type Words = {
  readonly words: readonly string[];
  /** Those written as names. */
  readonly names: ReadonlySet<string>;
  /** Every two words that stand side by side, in order, and as a set. */
  readonly pairs: readonly string[];
  readonly pairSet: ReadonlySet<string>;
  /** Keys under which two wordings of one utterance meet: each run of three words, or of two in a short one. */
  readonly keys: ReadonlySet<string>;
};

/** `isOther` where both fill the same frame with different things, so that they agree in much and yet tell of two. */
export type Comparison = Alignment & { readonly isOther: boolean };

/** Wordings that were read and compared; what they are compared for again and again is remembered. */
export type Wordings = {
  readonly of: (text: string) => Words;
  readonly compare: (a: Words, b: Words) => Comparison;
};

/** Longer quotes are compared by their beginning. */
const MOST_WORDS = 400;

function shingles(words: readonly string[]): Set<string> {
  const keys = new Set<string>();
  for (const size of words.length <= 5 ? [2, 3] : [3, 2]) {
    for (let i = 0; i + size <= words.length; i++) {
      const run = words.slice(i, i + size);
      if (run.some((word) => isWeighty(word))) keys.add(run.join(' '));
    }
  }
  return keys;
}

function read(text: string): Words {
  const words = evenWords(text).slice(0, MOST_WORDS);
  const pairs = words.slice(1).map((word, i) => `${words[i]} ${word}`);
  return { words, names: namesIn(text), pairs, pairSet: new Set(pairs), keys: shingles(words) };
}

/**
 * The most that an alignment of two could reach: only words in pairs that both have can be matched, and only a chain of such pairs
 * can be a run. Far cheaper than the alignment.
 */
export function mostAlike(a: Words, b: Words): Alignment {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  const { words, pairs } = short;
  let covered = 0;
  let weighty = 0;
  let chain = 0;
  let run = 0;
  let before = false;
  for (let i = 0; i < words.length; i += 1) {
    const after = i < pairs.length && long.pairSet.has(pairs[i]!);
    if (before || after) {
      covered += 1;
      if (isWeighty(words[i]!)) weighty += 1;
    }
    chain = before ? chain + 1 : 1;
    run = Math.max(run, chain);
    before = after;
  }
  return { coverage: covered / Math.max(1, words.length), weighty, run };
}

/** What is remembered stays within this, some twenty megabytes, whatever comes: then it begins anew. */
const MOST_TEXTS = 4_000;
const MOST_PAIRS = 150_000;

/** Wordings that remember nothing yet. The same text is the same `Words` until it is forgotten. */
export function createWordings(): Wordings {
  const known = new Map<string, Words>();
  const compared = new Map<Words, Map<Words, Comparison>>();
  let pairs = 0;

  function forget(): void {
    known.clear();
    compared.clear();
    pairs = 0;
  }

  return {
    of(text) {
      const before = known.get(text);
      if (before !== undefined) return before;
      if (known.size >= MOST_TEXTS) forget();
      const words = read(text);
      known.set(text, words);
      return words;
    },
    compare(a, b) {
      const before = compared.get(a)?.get(b);
      if (before !== undefined) return before;
      if (pairs >= MOST_PAIRS) forget();
      const { matches, ...alignment } = align(a.words, b.words);
      const found = { ...alignment, isOther: fillsOtherwise(a, b, matches) };
      const others = compared.get(a) ?? new Map<Words, Comparison>();
      compared.set(a, others.set(b, found));
      pairs += 1;
      return found;
    },
  };
}
