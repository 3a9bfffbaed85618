/** How two wordings of a quote are compared: words evened out, then aligned. */

/** Words that may differ between two wordings of one utterance, as one word each. */
const SAME_WORD: readonly (readonly [RegExp, string])[] = [
  [/\b(?:u\.s\.a?\.?|usa)(?!\p{L})|\bus(?=['’]s\b)/giu, 'united states'],
  [/\bU\.?K\.?(?!\p{L})/gu, 'united kingdom'],
  [/\bE\.?U\.?(?!\p{L})/gu, 'european union'],
  [/\bU\.?N\.?(?!\p{L})/gu, 'united nations'],
  [/\bUS\b/g, 'united states'],
  [/\b(?:can['’]t|cannot)\b/gi, 'can not'],
  [/\bwon['’]t\b/gi, 'will not'],
  [/n['’]t\b/gi, ' not'],
  [/['’]re\b/gi, ' are'],
  [/['’]ve\b/gi, ' have'],
  [/['’]ll\b/gi, ' will'],
  [/['’]m\b/gi, ' am'],
  [/\b(it|he|she|that|there|what|who|here|where)['’]s\b/gi, '$1 is'],
  [/\bper ?cent\b|%/gi, ' percent'],
  [/\bgonna\b/gi, 'going to'],
  [/&/g, ' and '],
];
/** Words too common to show that two wordings are one. */
const LIGHT = new Set(
  `a about all also am an and any are as at be been being but by can could did do does for from get go going had has have he her
  here him his how i if in into is it its just like lot me more most much my no not now of on one only or our out over own people
  said say see she so some such than that the their them then there these they thing things think this time to up us very want
  was we well were what when where which who will with would you your`.split(/\s+/),
);

/** The words of a quote evened out for comparison: no marks, no insertions in brackets, contractions written out. */
export function evenWords(text: string): string[] {
  let even = text.replace(/\[[^\]]{0,80}\]/g, ' ');
  for (const [pattern, word] of SAME_WORD) even = even.replace(pattern, word);
  return (
    even
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

export type Alignment = {
  /** Matched words over the words of the shorter wording. */
  readonly coverage: number;
  /** Matched words that carry weight. */
  readonly weighty: number;
  /** The longest run that is the same in both, in words. */
  readonly run: number;
};

/** Where a word stands that two wordings share: its place in the first and in the second. */
export type Match = readonly [number, number];

/** Whether an evened word is rare enough to show something where two wordings share it. */
export const isWeighty = (word: string): boolean => !LIGHT.has(word);

/**
 * The best alignment of two lists of words in one order: a longest common subsequence in which a match counts only in runs of
 * two words or more (Hirschberg, CACM 1975, with a second state for the run). Time and space are the product of the lengths.
 */
export function align(a: readonly string[], b: readonly string[]): Alignment & { readonly matches: readonly Match[] } {
  const isSwapped = a.length > b.length;
  const [short, long] = isSwapped ? [b, a] : [a, b];
  const width = long.length + 1;
  const cells = (short.length + 1) * width;
  const score = new Int32Array(cells);
  /** The best score whose last two words or more are a run that ends here; 0 where none does. */
  const inRun = new Int32Array(cells);
  const run = new Int32Array(cells);
  let longest = 0;
  for (let i = 1; i <= short.length; i++) {
    for (let j = 1; j <= long.length; j++) {
      const at = i * width + j;
      if (short[i - 1] === long[j - 1]) {
        const length = run[at - width - 1]! + 1;
        run[at] = length;
        longest = Math.max(longest, length);
        if (length >= 2) {
          const goesOn = length >= 3 ? inRun[at - width - 1]! + 1 : 0;
          inRun[at] = Math.max(goesOn, score[at - 2 * (width + 1)]! + 2);
        } else if (short.length === 1) inRun[at] = 1;
      }
      score[at] = Math.max(score[at - width]!, score[at - 1]!, inRun[at]!);
    }
  }
  const path = matched(short.length, score, inRun, run, width);
  return {
    coverage: score[cells - 1]! / Math.max(1, short.length),
    weighty: path.filter(([i]) => isWeighty(short[i]!)).length,
    run: longest,
    matches: isSwapped ? path.map(([i, j]) => [j, i]) : path,
  };
}

/** The matches on the best path, each with its place in the shorter wording first; read back from the end. */
function matched(length: number, score: Int32Array, inRun: Int32Array, run: Int32Array, width: number): Match[] {
  const path: Match[] = [];
  let i = length;
  let at = score.length - 1;
  const take = (): void => {
    path.push([i - 1, (at % width) - 1]);
    i--;
    at -= width + 1;
  };
  while (i > 0 && at % width > 0) {
    if (score[at] === score[at - width]) {
      i--;
      at -= width;
    } else if (score[at] === score[at - 1]) at--;
    else {
      // Along the run to where it began.
      while (run[at]! >= 3 && inRun[at] === inRun[at - width - 1]! + 1) take();
      const rest = Math.min(2, run[at]!, i);
      for (let k = 0; k < rest; k++) take();
    }
  }
  return path.reverse();
}
