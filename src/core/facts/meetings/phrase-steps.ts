import type { Token } from '../../language/reading.ts';
import {
  afterRun,
  type Draft,
  isHyphen,
  isModifier,
  isNoun,
  isOwning,
  isPossessiveMark,
  nameAt,
  type Step,
  startsNominal,
  startsTime,
  timedAt,
  tokenAt,
} from './phrase-draft.ts';
import { isMargin } from './place-words.ts';
import { isHeadlineVerb, isVerbInHeadline } from './triggers.ts';

/** Participles that stand before titles like adjectives. */
const STANDING = new Set(
  'outgoing incoming acting ruling leading sitting neighboring neighbouring retired exiled ousted visiting'.split(' '),
);

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

/** Names of states and bodies that stand before a noun like adjectives: "Kenyan and US diplomats". */
const SHORT_NAMES = /^(?:US|U\.S\.?|UK|U\.K\.?|EU|UN|U\.N\.?)$/;

const qualifies = (token: Token | undefined): boolean =>
  token !== undefined && (token.upos === 'ADJ' || SHORT_NAMES.test(token.text));

const COMPASS = /^(?:north|south)?-?(?:north|south|east|west)$/;

/** "a lodge north of Oslo", whatever the tagger took the word for. */
const isCompass = (draft: Draft, i: number): boolean =>
  i > draft.from && COMPASS.test(tokenAt(draft, i)?.text ?? '') && tokenAt(draft, i + 1)?.text === 'of';

/** A noun; a name before it becomes its modifier ("the Duarte government"). */
const takeNoun: Step = (draft, i) => {
  if (!isNoun(tokenAt(draft, i)) && !isMeetingNoun(draft, i) && !isGerundNoun(draft, i) && !isCompass(draft, i))
    return 'pass';
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
  const joins = token.upos === 'CCONJ' && i > draft.from && isModifier(tokenAt(draft, i - 1)!) && qualifies(next);
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

/** What the first rule that knows the token at `i` makes of it: where to go on, or null where the phrase ends. */
export function nextOf(draft: Draft, i: number): number | null {
  for (const step of STEPS) {
    const next = step(draft, i);
    if (next !== 'pass') return next === 'end' ? null : next;
  }
  return null;
}
