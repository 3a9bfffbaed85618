import type { Token } from '../../language/reading.ts';
import type { Line } from './line.ts';
import type { Phrase } from './phrase.ts';
import { type Draft, isOwning, nameAt, timedAt } from './phrase-draft.ts';
import { nextOf } from './phrase-steps.ts';

/** Reads the phrase that starts at the visible token number `from`; null where none does. `next` is where reading goes on. */
export function readPhrase(line: Line, from: number): { readonly unit: Phrase; readonly next: number } | null {
  const { tokens, visible } = line;
  const start: Token | undefined = tokens[visible[from] ?? -1];
  const draft: Draft = {
    line,
    from,
    head: -1,
    name: null,
    owner: null,
    ownerHead: null,
    possessor: null,
    time: null,
    loose: -1,
    compounds: [],
  };
  if (
    start?.upos === 'PRON' &&
    !isOwning(draft, from) &&
    nameAt(draft, from) === undefined &&
    timedAt(draft, from) === undefined
  ) {
    return { unit: pronoun(line, visible[from]!), next: from + 1 };
  }
  let i = from;
  while (i < visible.length) {
    const next = nextOf(draft, i);
    if (next === null) break;
    i = next;
  }
  if (i === from) return null;
  if (draft.head < 0) {
    // "the two", "many of": without a noun it takes a determiner, or a number that "of" follows.
    const quantity = i === from + 1 && tokens[visible[i] ?? -1]?.text === 'of';
    if (!quantity && (start?.upos !== 'DET' || draft.loose < 0)) return null;
    draft.head = draft.loose < 0 ? visible[from]! : draft.loose;
  }
  return { unit: phraseOf(draft, visible[i - 1]! + 1), next: i };
}

function phraseOf(draft: Draft, last: number): Phrase {
  const { line, head, name, owner, ownerHead, possessor, compounds, time } = draft;
  const token = line.tokens[head]!;
  return {
    kind: 'phrase',
    first: line.visible[draft.from]!,
    last,
    head,
    word: token.text.toLowerCase(),
    name,
    owner,
    ownerHead,
    possessor,
    compounds,
    time,
    plural: token.penn === 'NNS' || token.penn === 'NNPS' || token.upos === 'NUM',
    pronoun: false,
    proper: token.upos === 'PROPN',
  };
}

function pronoun(line: Line, at: number): Phrase {
  const word = line.tokens[at]!.text.toLowerCase();
  return {
    kind: 'phrase',
    first: at,
    last: at + 1,
    head: at,
    word,
    name: null,
    owner: null,
    ownerHead: null,
    possessor: null,
    compounds: [],
    time: null,
    plural: /^(?:they|them|we|us|both|these|those|themselves|ourselves)$/.test(word),
    pronoun: true,
    proper: false,
  };
}
