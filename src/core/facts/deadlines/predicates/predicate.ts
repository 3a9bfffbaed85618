import type { RuleName } from '../rules.ts';
import { type Scene, tokenAt, wordAt } from '../scene.ts';

export type Predicate = {
  readonly rule: RuleName;
  /** The first token of the words that carry the rule: "will", "agreed", "due". */
  readonly at: number;
  /** The verb (or event noun) of what is to come. */
  readonly verb: number;
  /** Where `what` begins when its bearer stands outside it: the verb, or the "not" or "be" before it. */
  readonly start: number;
  /** The token whose subject (or, for a demand, object) bears it. */
  readonly governor: number;
};

export const SKIPPED = new Set(
  "not n't n’t also now then only still already formally officially soon shortly immediately later first again therefore probably tentatively currently reportedly never ever all both jointly separately personally definitely".split(
    ' ',
  ),
);

/** The next verb after a modal or "to", over adverbs and negations; -1 where something else stands there. */
export function verbAfter(scene: Scene, from: number): { verb: number; start: number } | null {
  let at = from;
  let start = -1;
  while (at - from < 5) {
    const token = tokenAt(scene, at);
    if (token === undefined) return null;
    const word = wordAt(scene, at);
    const skips = SKIPPED.has(word) || token.penn === 'RB';
    if (!skips) break;
    if (start < 0 && (word === 'not' || word === 'never')) start = at;
    // "won't" is one word to a reader.
    if (start < 0 && (word === "n't" || word === 'n’t')) start = at - 1;
    at += 1;
  }
  const token = tokenAt(scene, at);
  if (
    token === undefined ||
    !(
      token.penn === 'VB' ||
      token.penn === 'VBP' ||
      (token.penn === 'NN' && from === at && wordAt(scene, from - 1) === 'to')
    )
  )
    return null;
  if (start < 0) start = at;
  // "will be held": the participle carries the meaning, "be" is shown with it.
  if (wordAt(scene, at) === 'be') {
    let next = at + 1;
    while (SKIPPED.has(wordAt(scene, next)) || tokenAt(scene, next)?.penn === 'RB') next += 1;
    const after = tokenAt(scene, next);
    if (after && (after.penn === 'VBN' || after.penn === 'VBG')) return { verb: next, start };
  }
  return { verb: at, start };
}

export const isNegated = (scene: Scene, at: number): boolean =>
  [at - 1, at - 2].some((i) => ['not', "n't", 'n’t', 'never', 'no'].includes(wordAt(scene, i)));
