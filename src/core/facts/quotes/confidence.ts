import type { Token } from '../../language/reading.ts';
import type { Attribution } from './attribute.ts';
import type { Clause } from './clause.ts';
import { SPEECH_VERBS } from './cues.ts';
import type { Piece } from './segment.ts';
import type { Speaker } from './speaker.ts';
import { type View, wordAt } from './view.ts';

/**
 * What makes a speaker sure or doubtful, in log-odds: a logistic model over the rule's family and a few traits of the clause.
 * The numbers are rounded from how often each went with the right speaker, counted over annotated news that is no part of the
 * project; there, speakers with confidence 0.9 and more were right 98 times in 100.
 */
const START = 2.2;
const FAMILIES: readonly (readonly [RegExp, number])[] = [
  [/^(?:subject-verb|verb-subject)-after$/, 2],
  [/^continue-paragraph$|^dash-name$|^credit$/, 1.3],
  [/^according/, 1.4],
  [/^after-sentence-colon|^sentence-colon$|^colon$/, 1.3],
  [/^say-before-words$/, 0.6],
  [/^say-before-(?:tree|main)$/, 0.3],
  [/^say-before-relative$/, -0.6],
  [/^say-before-next$/, -1.5],
  [/^name-before/, 0.2],
  [/^think-before/, -1],
  [/^verb-(?:words|tree|main|relative)$/, -1],
  [/-end$/, 0.3],
  [/^after-/, -1.3],
  [/^continue-next-paragraph$/, -1.3],
];
const POINTS = {
  'ten words and more': 0.4,
  'the clause opens its sentence': 0.9,
  'the quote is part of the sentence': 0.4,
  'less than five words': -0.5,
  'the speaker is no name': -0.4,
  'the speaker is neither name nor noun': -0.7,
  'the speaker is nobody that is known': -0.9,
  'an uncommon verb of saying': -1.1,
  'no verb of saying': -2.5,
  'a participle': -0.4,
  'an infinitive': -1.1,
  'right behind an article': -0.4,
  'right behind the verb': -0.5,
  'far from the verb': -0.7,
  'the speaker stands far from the verb': -0.6,
  'two verbs of saying': -0.6,
  'another verb of saying behind it': -0.4,
  'another verb of saying before it': -1.7,
  'the clause follows other words': -1.5,
  'more than one quote in the sentence': -0.3,
  'it goes on from the paragraph before': -0.6,
  'the closing mark is missing': -0.8,
  'single marks': -0.5,
  'somebody relays it': -2.5,
} as const;

type Trait = keyof typeof POINTS;

const COMMON_CUES =
  /^(?:say|tell|add|write|explain|continue|note|declare|conclude|respond|tweet|state|warn|insist|argue|reply)$/;
/** Just under 0.9, from where on speakers are shown to readers. */
const HIDDEN = 0.89;
/** Where the clause names nobody. */
const NOBODY = 0.5;

const isSaying = (token: Token | null): boolean =>
  token !== null && token.upos === 'VERB' && SPEECH_VERBS.has(token.lemma);

/** What holds of the quote as the clause has it: where the two stand, and what is between. */
function placeTraits(view: View, clause: Clause, rule: string, at: number, isPart: boolean): Trait[] {
  const { cue, phrase } = clause;
  const traits: Trait[] = [];
  const before = /^(?:say|name|think)-before|^verb-/.test(rule) && !/-(?:after|end)$/.test(rule);
  if (before) {
    const between = at - cue.last;
    if (between <= 1) traits.push('right behind the verb');
    else if (between > 8) traits.push('far from the verb');
    if (phrase?.first === 0) traits.push('the clause opens its sentence');
    if (view.tokens.slice(0, at).filter(isSaying).length > 1) traits.push('two verbs of saying');
    if (/^(?:that|as|a|the|an)$/.test(wordAt(view, at - 1))) traits.push('right behind an article');
    if (view.tokens.slice(at + 1).some(isSaying)) traits.push('another verb of saying behind it');
    if (isPart) traits.push('the quote is part of the sentence');
  } else if (/^(?:subject-verb|verb-subject)-after$/.test(rule)) {
    const far = phrase === null ? 0 : cue.first - phrase.head;
    if (far > 5 || far < -3) traits.push('the speaker stands far from the verb');
    if (view.tokens.slice(0, at).some(isSaying)) traits.push('another verb of saying before it');
    if (at > 0) traits.push('the clause follows other words');
  }
  return traits;
}

/** What holds of the clause by itself. */
function clauseTraits({ view, cue, phrase }: Clause, speaker: Speaker, rule: string): Trait[] {
  const traits: Trait[] = [];
  const head = phrase === null ? null : view.tokens[phrase.head];
  if (head?.upos === 'NOUN') traits.push('the speaker is no name');
  else if (!/^(?:PROPN|PRON)$/.test(head?.upos ?? '')) traits.push('the speaker is neither name nor noun');
  if (speaker.actor.entity === null) traits.push('the speaker is nobody that is known');
  const verb = view.tokens[cue.first];
  if (verb?.upos !== 'VERB') traits.push('no verb of saying');
  else if (!COMMON_CUES.test(verb.lemma)) traits.push('an uncommon verb of saying');
  if (verb?.penn === 'VBG' || verb?.penn === 'VBN') traits.push('a participle');
  if (verb?.penn === 'VB') traits.push('an infinitive');
  if (view.unit.pieces.length > 1) traits.push('more than one quote in the sentence');
  if (!rule.startsWith('according') && view.tokens.some((token) => token?.text.toLowerCase() === 'according'))
    traits.push('somebody relays it');
  return traits;
}

/** What holds of the quoted words. */
function wordTraits(piece: Piece, words: number): Trait[] {
  const traits: Trait[] = [];
  if (words < 5) traits.push('less than five words');
  if (words >= 10) traits.push('ten words and more');
  if (piece.continues) traits.push('it goes on from the paragraph before');
  if (!piece.closed) traits.push('the closing mark is missing');
  if (piece.style === 'single') traits.push('single marks');
  return traits;
}

/** How sure a speaker is, 0 to 1, and what speaks against: the traits that count against it and what else holds it down. */
export type Sureness = { readonly confidence: number; readonly doubts: readonly string[] };

/** How sure the speaker of a piece is. `number` is the piece's own, `words` the text of the piece. */
export function surenessOf(
  piece: Piece,
  number: number,
  words: string,
  { clause, rule }: Attribution & { readonly clause: Clause },
  speaker: Speaker | null,
): Sureness {
  if (clause.phrase === null || speaker === null) return { confidence: NOBODY, doubts: [] };
  const { view } = clause;
  const at = view.items.findIndex((item) => item.piece === number);
  const isPart = !/^[\p{Lu}\p{N}[…]/u.test(words);
  const traits = [
    ...wordTraits(piece, words.split(/\s+/).filter(Boolean).length),
    ...clauseTraits(clause, speaker, rule),
    ...placeTraits(view, clause, rule, at, isPart),
  ];
  const family = FAMILIES.find(([pattern]) => pattern.test(rule))?.[1] ?? 0;
  const sum = traits.reduce((total, trait) => total + POINTS[trait], START + family);
  const sure = 1 / (1 + Math.exp(-sum));
  // The pronoun is right, but it might mean somebody else.
  const doubtful = view.tokens[clause.phrase.head]?.upos === 'PRON' && !speaker.sure;
  return {
    confidence: Math.round(Math.min(sure, doubtful ? HIDDEN : 1) * 1000) / 1000,
    doubts: [
      ...(doubtful ? ['the pronoun may mean somebody else'] : []),
      ...traits.filter((trait) => POINTS[trait] < 0).sort((a, b) => POINTS[a] - POINTS[b]),
    ],
  };
}

/** How often a report of each rule had the right words, counted in the same way. Below what is shown as anybody's. */
const REPORTED: ReadonlyMap<string, number> = new Map([
  ['indirect-said', 0.72],
  ['indirect-before', 0.72],
  ['indirect-according', 0.77],
  ['indirect-colon', 0.72],
  ['indirect-asked', 0.78],
]);

/** How sure reported speech is, by the rule that found it. */
export const confidenceOfReport = (rule: string): number => REPORTED.get(rule) ?? NOBODY;
