import type { Token } from '../../language/reading.ts';
import type { Line, Named, Timed } from './line.ts';
import { isTimeNoun } from './time-words.ts';
import { isVerbInHeadline } from './triggers.ts';

/**
 * A noun phrase up to its head: "outgoing President Ana Duarte", "their meeting", "Saturday's phone call". Token positions
 * are indices into the reading; `last` is half-open.
 */
export type Phrase = {
  readonly kind: 'phrase';
  readonly first: number;
  readonly last: number;
  readonly head: number;
  /** The head's word in small letters. */
  readonly word: string;
  /** The name that is the head. */
  readonly name: Named | null;
  /** Whose it is: "Duarte's meeting". */
  readonly owner: Named | null;
  /** The head of a possessor that no entity is known for: "the minister's visit". */
  readonly ownerHead: number | null;
  /** The token of a possessive pronoun: "their meeting". */
  readonly possessor: number | null;
  /** Names before the head that own nothing: "a Duarte–Brandt call". */
  readonly compounds: readonly Named[];
  readonly time: Timed | null;
  readonly plural: boolean;
  readonly pronoun: boolean;
  readonly proper: boolean;
};

const HYPHEN = /^[-–‑/&]$/;
/** Participles that stand before titles like adjectives. */
const STANDING = new Set([
  'outgoing',
  'incoming',
  'acting',
  'ruling',
  'leading',
  'sitting',
  'neighboring',
  'neighbouring',
  'retired',
  'exiled',
  'ousted',
  'visiting',
]);
const DETERMINERS = new Set(['DET']);

const isPossessiveMark = (token: Token | undefined): boolean =>
  token !== undefined && /^['’]s?$/i.test(token.text) && token.upos !== 'AUX' && token.upos !== 'VERB';

const isOwning = (token: Token): boolean =>
  token.penn === 'PRP$' || /^(?:his|their|its|our|my|your)$/i.test(token.text);

/** "next week", where no day of publication lets it be a time expression. */
const startsTime = (token: Token, next: Token | undefined): boolean =>
  /^(?:last|next|this|past)$/i.test(token.text) && isTimeNoun(next?.text.toLowerCase() ?? '');

const isNoun = (token: Token | undefined): boolean =>
  token !== undefined && (token.upos === 'NOUN' || token.upos === 'PROPN');

const isModifier = (token: Token): boolean =>
  token.upos === 'ADJ' || token.upos === 'NUM' || token.upos === 'SYM' || token.text === '$';

/** Reads the phrase that starts at the visible token number `k`; null where none does. */
export function readPhrase(line: Line, k: number): { readonly unit: Phrase; readonly next: number } | null {
  const { tokens, visible, marks } = line;
  const tokenAt = (i: number): Token | undefined => tokens[visible[i] ?? -1];
  const nameAt = (i: number): Named | undefined => {
    const named = marks.named.get(visible[i] ?? -1);
    return named?.mention.kind === 'name' ? named : undefined;
  };
  const afterRun = (i: number, last: number): number => {
    let next = i;
    while (next < visible.length && visible[next]! < last) next += 1;
    return next;
  };
  const tight = (i: number): boolean => {
    const before = tokenAt(i - 1);
    const after = tokenAt(i + 1);
    const here = tokenAt(i);
    return before !== undefined && after !== undefined && before.end === here?.start && here.end === after.start;
  };
  const startsNominal = (i: number): boolean => {
    const token = tokenAt(i);
    return token !== undefined && (isNoun(token) || isModifier(token) || nameAt(i) !== undefined);
  };

  let i = k;
  let head = -1;
  let name: Named | null = null;
  let owner: Named | null = null;
  let ownerHead: number | null = null;
  let possessor: number | null = null;
  let time: Timed | null = null;
  let loose = -1;
  const compounds: Named[] = [];

  while (i < visible.length) {
    const token = tokenAt(i)!;
    const timed = marks.timed.get(visible[i]!);
    const named = nameAt(i);
    if (timed !== undefined && named === undefined) {
      const after = afterRun(i, timed.last);
      const possessive = isPossessiveMark(tokenAt(after)) || (after > i && isPossessiveMark(tokenAt(after - 1)));
      if (head >= 0 || !(possessive || (i > k && isNoun(tokenAt(after))))) break;
      if (marks.timed.get(visible[after] ?? -1) !== undefined) break;
      time = timed;
      i = isPossessiveMark(tokenAt(after)) ? after + 1 : after;
      continue;
    }
    if (named !== undefined) {
      if (name !== null && name.entity.type === 'person' && !HYPHEN.test(tokenAt(i - 1)?.text ?? '')) break;
      if (name !== null) compounds.push(name);
      const after = afterRun(i, named.last);
      i = after;
      if (isPossessiveMark(tokenAt(after))) {
        owner = named;
        name = null;
        head = -1;
        i = after + 1;
      } else {
        name = named;
        head = visible[after - 1]!;
      }
      continue;
    }
    if (isPossessiveMark(token)) {
      if (head < 0) break;
      ownerHead = name === null ? head : null;
      // An owner without a name ("the minister's visit") says whose it is by words alone.
      head = -1;
      name = null;
      i += 1;
      continue;
    }
    if (HYPHEN.test(token.text) && i > k && tight(i)) {
      i += 1;
      continue;
    }
    const hyphenated = HYPHEN.test(tokenAt(i - 1)?.text ?? '') && i > k;
    if (isNoun(token)) {
      if (name?.entity.type === 'person' && isVerbInHeadline(line, i)) break;
      if (name !== null) {
        // A capital after a person's name is a new phrase unless a hyphen joins them; a small noun makes the name its modifier.
        compounds.push(name);
        name = null;
      }
      head = visible[i]!;
      i += 1;
      continue;
    }
    if (hyphenated && (isModifier(token) || token.upos === 'VERB' || token.upos === 'ADV')) {
      if (name === null && token.upos !== 'VERB') loose = visible[i]!;
      if (name === null) head = isModifier(token) && head >= 0 ? head : -1;
      i += 1;
      continue;
    }
    if (head >= 0) {
      if (isModifier(token) && name === null && isNoun(tokenAt(i + 1)) && !startsTime(token, tokenAt(i + 1))) {
        i += 1;
        continue;
      }
      break;
    }
    if (isOwning(token)) {
      if (possessor !== null) break;
      possessor = visible[i]!;
      i += 1;
      continue;
    }
    if (token.upos === 'PRON' && i === k) {
      return { unit: pronoun(line, visible[i]!), next: i + 1 };
    }
    if (DETERMINERS.has(token.upos) || isModifier(token)) {
      if (token.upos === 'DET' && i > k && !isModifier(tokenAt(i - 1)!) && tokenAt(i - 1)!.upos !== 'DET') break;
      if (isModifier(token)) loose = visible[i]!;
      i += 1;
      continue;
    }
    const standing = STANDING.has(token.text.toLowerCase()) && startsNominal(i + 1);
    const open = i > k || standing;
    if (
      open &&
      token.upos === 'VERB' &&
      (token.penn === 'VBG' || token.penn === 'VBN' || token.penn === '' || standing) &&
      (startsNominal(i + 1) || HYPHEN.test(tokenAt(i + 1)?.text ?? ''))
    ) {
      i += 1;
      continue;
    }
    if (
      open &&
      token.upos === 'ADV' &&
      (startsNominal(i + 1) || tokenAt(i + 1)?.upos === 'ADV' || tokenAt(i + 1)?.penn === 'VBN')
    ) {
      i += 1;
      continue;
    }
    if (open && token.upos === 'CCONJ' && isModifier(tokenAt(i - 1)!) && tokenAt(i + 1)?.upos === 'ADJ') {
      i += 1;
      continue;
    }
    break;
  }
  if (head < 0) {
    // "the two", "both", "the poor": a phrase without a noun needs its determiner.
    const first = tokenAt(k);
    const quantity = i === k + 1 && tokenAt(i)?.text === 'of';
    if (i === k || (first?.upos !== 'DET' && !quantity)) return null;
    if (loose < 0 && !quantity) return null;
    head = loose < 0 ? visible[k]! : loose;
  }
  const headToken = tokens[head]!;
  const word = headToken.text.toLowerCase();
  const unit: Phrase = {
    kind: 'phrase',
    first: visible[k]!,
    last: visible[i - 1]! + 1,
    head,
    word,
    name,
    owner,
    ownerHead,
    possessor,
    compounds,
    time,
    plural: headToken.penn === 'NNS' || headToken.penn === 'NNPS' || headToken.upos === 'NUM',
    pronoun: false,
    proper: headToken.upos === 'PROPN',
  };
  return { unit, next: i };
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
