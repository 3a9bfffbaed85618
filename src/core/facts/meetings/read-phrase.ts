import type { Token } from '../../language/reading.ts';
import type { Line, Named, Timed } from './line.ts';
import type { Phrase } from './phrase.ts';
import { isMargin } from './place-words.ts';
import { isTimeNoun } from './time-words.ts';
import { isHeadlineVerb, isVerbInHeadline } from './triggers.ts';

const HYPHEN = /^[-–‑/&]$/;
/** Participles that stand before titles like adjectives. */
const STANDING = new Set(
  'outgoing incoming acting ruling leading sitting neighboring neighbouring retired exiled ousted visiting'.split(' '),
);

/** A phrase on the way, and the sentence that it is read from; all positions count visible tokens. */
type Draft = {
  readonly line: Line;
  readonly from: number;
  head: number;
  name: Named | null;
  owner: Named | null;
  ownerHead: number | null;
  possessor: number | null;
  time: Timed | null;
  /** The last modifier, which heads "the poor" and "the two". */
  loose: number;
  readonly compounds: Named[];
};

/** What a rule makes of the token at a position: the position to go on from, the phrase's end, or nothing of its own. */
type Step = (draft: Draft, i: number) => number | 'end' | 'pass';

const tokenAt = ({ line }: Draft, i: number): Token | undefined => line.tokens[line.visible[i] ?? -1];

function nameAt({ line }: Draft, i: number): Named | undefined {
  const named = line.marks.named.get(line.visible[i] ?? -1);
  return named?.mention.kind === 'name' ? named : undefined;
}

const timedAt = ({ line }: Draft, i: number): Timed | undefined => line.marks.timed.get(line.visible[i] ?? -1);

function afterRun({ line }: Draft, i: number, last: number): number {
  let next = i;
  while (next < line.visible.length && line.visible[next]! < last) next += 1;
  return next;
}

const isPossessiveMark = (token: Token | undefined): boolean =>
  token !== undefined && /^['’]s?$/i.test(token.text) && token.upos !== 'AUX' && token.upos !== 'VERB';

/** "their", and "her" where a noun or adjective follows, whatever the tagger took it for. */
function isOwning(draft: Draft, i: number): boolean {
  const token = tokenAt(draft, i)!;
  if (token.penn === 'PRP$' || /^(?:his|their|its|our|my|your)$/i.test(token.text)) return true;
  return /^her$/i.test(token.text) && timedAt(draft, i + 1) === undefined && startsNominal(draft, i + 1);
}

const isNoun = (token: Token | undefined): boolean =>
  token !== undefined && (token.upos === 'NOUN' || token.upos === 'PROPN');

const isModifier = (token: Token): boolean =>
  token.upos === 'ADJ' || token.upos === 'NUM' || token.upos === 'SYM' || token.text === '$';

const isHyphen = (token: Token | undefined): boolean => HYPHEN.test(token?.text ?? '');

function startsNominal(draft: Draft, i: number): boolean {
  const token = tokenAt(draft, i);
  return token !== undefined && (isNoun(token) || isModifier(token) || nameAt(draft, i) !== undefined);
}

/** "next week", where no day of publication lets it be a time expression. */
const startsTime = (token: Token, next: Token | undefined): boolean =>
  /^(?:last|next|this|past)$/i.test(token.text) && isTimeNoun(next?.text.toLowerCase() ?? '');

/** "Saturday's call", "the Saturday call"; a time that stands alone ends the phrase. */
const takeTime: Step = (draft, i) => {
  const timed = timedAt(draft, i);
  if (timed === undefined || nameAt(draft, i) !== undefined) return 'pass';
  const after = afterRun(draft, i, timed.last);
  const follows = tokenAt(draft, after);
  const possessive = isPossessiveMark(follows) || (after > i && isPossessiveMark(tokenAt(draft, after - 1)));
  const belongs = possessive || (i > draft.from && isNoun(follows));
  if (draft.head >= 0 || !belongs || timedAt(draft, after) !== undefined) return 'end';
  draft.time = timed;
  return isPossessiveMark(follows) ? after + 1 : after;
};

/** A name, as head or as owner; behind a person's name another one starts a new phrase. */
const takeName: Step = (draft, i) => {
  const named = nameAt(draft, i);
  if (named === undefined) return 'pass';
  if (draft.name?.entity.type === 'person' && !isHyphen(tokenAt(draft, i - 1))) return 'end';
  if (draft.name !== null) draft.compounds.push(draft.name);
  const after = afterRun(draft, i, named.last);
  if (isPossessiveMark(tokenAt(draft, after))) {
    Object.assign(draft, { owner: named, name: null, head: -1 });
    return after + 1;
  }
  Object.assign(draft, { name: named, head: draft.line.visible[after - 1]! });
  return after;
};

/** "son-in-law", from its first hyphen on. */
const isInLaw = (draft: Draft, i: number): boolean =>
  draft.head >= 0 && ['-', 'in', '-', 'law'].every((part, k) => tokenAt(draft, i + k)?.text.toLowerCase() === part);

/** "the minister's": an owner without a name is known by its head. Hyphens join what touches them. */
const takeMark: Step = (draft, i) => {
  const token = tokenAt(draft, i)!;
  if (isPossessiveMark(token)) {
    if (draft.head < 0) return 'end';
    Object.assign(draft, { ownerHead: draft.name === null ? draft.head : null, name: null, head: -1 });
    return i + 1;
  }
  if (isInLaw(draft, i)) return i + 4;
  const before = tokenAt(draft, i - 1);
  const after = tokenAt(draft, i + 1);
  const tight = before?.end === token.start && token.end === after?.start;
  return isHyphen(token) && i > draft.from && tight ? i + 1 : 'pass';
};

/** "a G7 foreign ministers meeting", "the margins of the ministers meeting": no verb, though it looks like one. */
function isMeetingNoun(draft: Draft, i: number): boolean {
  if (draft.head < 0 || tokenAt(draft, i)?.text.toLowerCase() !== 'meeting') return false;
  const single = /^an?$/i.test(tokenAt(draft, draft.from)!.text);
  const isEdge = tokenAt(draft, draft.from - 1)?.text === 'of' && isMargin(tokenAt(draft, draft.from - 2)?.text ?? '');
  return isEdge || (single && /^NNP?S$/.test(draft.line.tokens[draft.head]!.penn));
}

/** "a less formal setting": behind article and adjective, with a preposition or mark after it, what looks like a gerund is the noun. */
function isGerundNoun(draft: Draft, i: number): boolean {
  if (draft.head >= 0 || i < draft.from + 2 || tokenAt(draft, i)?.penn !== 'VBG') return false;
  if (tokenAt(draft, draft.from)?.upos !== 'DET' || tokenAt(draft, i - 1)?.upos !== 'ADJ') return false;
  const next = tokenAt(draft, i + 1);
  return next === undefined || next.upos === 'ADP' || next.upos === 'PUNCT';
}

/** A noun; a name before it becomes its modifier ("the Duarte government"). */
const takeNoun: Step = (draft, i) => {
  if (!isNoun(tokenAt(draft, i)) && !isMeetingNoun(draft, i) && !isGerundNoun(draft, i)) return 'pass';
  const isDone = isVerbInHeadline(draft.line, i) || isHeadlineVerb(draft.line, i);
  if (draft.name?.entity.type === 'person' && isDone) return 'end';
  if (draft.name !== null) draft.compounds.push(draft.name);
  Object.assign(draft, { name: null, head: draft.line.visible[i]! });
  return i + 1;
};

/** The second half of "hour-long", "president-elect", "closed-door". */
const takeHyphenated: Step = (draft, i) => {
  const token = tokenAt(draft, i)!;
  if (i === draft.from || !isHyphen(tokenAt(draft, i - 1))) return 'pass';
  if (!isModifier(token) && token.upos !== 'VERB' && token.upos !== 'ADV') return 'pass';
  if (draft.name === null) {
    if (token.upos !== 'VERB') draft.loose = draft.line.visible[i]!;
    if (!isModifier(token)) draft.head = -1;
  }
  return i + 1;
};

/** Behind the head only what leads to a further noun goes on ("security adviser senior" ends). */
const takeBehindHead: Step = (draft, i) => {
  if (draft.head < 0) return 'pass';
  const token = tokenAt(draft, i)!;
  const next = tokenAt(draft, i + 1);
  // "Norway Prime Minister Ana Duarte": a country or party before the title is part of it; a person's name ends there.
  if (draft.name?.entity.type === 'person' || !isModifier(token) || startsTime(token, next)) return 'end';
  return isNoun(next) || (draft.name !== null && startsNominal(draft, i + 1)) ? i + 1 : 'end';
};

/** Determiners, possessive pronouns, adjectives and numbers before the head. */
const takeBeforeHead: Step = (draft, i) => {
  const token = tokenAt(draft, i)!;
  if (isOwning(draft, i)) {
    if (draft.possessor !== null) return 'end';
    draft.possessor = draft.line.visible[i]!;
    return i + 1;
  }
  if (isModifier(token)) {
    draft.loose = draft.line.visible[i]!;
    return i + 1;
  }
  if (token.upos !== 'DET') return 'pass';
  const before = i > draft.from ? tokenAt(draft, i - 1)! : null;
  return before !== null && !isModifier(before) && before.upos !== 'DET' ? 'end' : i + 1;
};

/** A past form between article and adverb before it, and a noun behind it. */
function isPastInside(draft: Draft, i: number): boolean {
  const opened = tokenAt(draft, draft.from)?.upos === 'DET' && i === draft.from + 2;
  return (
    opened && tokenAt(draft, i)?.penn === 'VBD' && tokenAt(draft, i - 1)?.upos === 'ADV' && startsNominal(draft, i + 1)
  );
}

/** Participles and adverbs inside a phrase that has begun: "a nearly finished draft", "the injured officers". */
const takeInside: Step = (draft, i) => {
  const token = tokenAt(draft, i)!;
  const next = tokenAt(draft, i + 1);
  const leads = startsNominal(draft, i + 1);
  const standing = STANDING.has(token.text.toLowerCase()) && leads;
  if (i === draft.from && !standing) return 'end';
  const participle = standing || token.penn === 'VBG' || token.penn === 'VBN' || token.penn === '';
  if (token.upos === 'VERB' && participle && (leads || isHyphen(next))) return i + 1;
  // "the newly appointed minister", whatever form a tagger sees in the participle
  if (isPastInside(draft, i)) return i + 1;
  if (token.upos === 'ADV' && isPastInside(draft, i + 1)) return i + 1;
  if (token.upos === 'ADV' && (leads || next?.upos === 'ADV' || next?.penn === 'VBN')) return i + 1;
  // "foreign and economic ministers"
  const joins = token.upos === 'CCONJ' && i > draft.from && isModifier(tokenAt(draft, i - 1)!) && next?.upos === 'ADJ';
  return joins ? i + 1 : 'end';
};

const STEPS: readonly Step[] = [
  takeTime,
  takeName,
  takeMark,
  takeNoun,
  takeHyphenated,
  takeBehindHead,
  takeBeforeHead,
  takeInside,
];

function nextOf(draft: Draft, i: number): number | null {
  for (const step of STEPS) {
    const next = step(draft, i);
    if (next !== 'pass') return next === 'end' ? null : next;
  }
  return null;
}

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
