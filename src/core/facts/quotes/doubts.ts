import { type Clause, isSaying } from './clause.ts';
import type { Piece } from './segment.ts';
import type { Speaker } from './speaker.ts';
import type { View } from './view.ts';

/** What may make a speaker doubtful, for people: what goes with wrong ones most often stands first. */
const DOUBTS = [
  'no verb of saying',
  'somebody relays it',
  'another verb of saying before it',
  'the clause follows other words',
  'an uncommon verb of saying',
  'an infinitive',
  'the speaker is nobody that is known',
  'the closing mark is missing',
  'the speaker is neither name nor noun',
  'far from the verb',
  'the speaker stands far from the verb',
  'two verbs of saying',
  'it goes on from the paragraph before',
  'less than five words',
  'single marks',
  'the speaker is no name',
  'a participle',
  'another verb of saying behind it',
  'more than one quote in the sentence',
] as const;

type Doubt = (typeof DOUBTS)[number];

/** The verbs that tell quotes most often: they seldom do anything else. */
export const COMMON_CUES =
  /^(?:say|tell|add|write|explain|continue|note|declare|conclude|respond|tweet|state|warn|insist|argue|reply)$/;

/** Whether somebody hands the words of a clause on: "X said, according to Y". */
export const isRelayed = ({ view }: Clause, rule: string): boolean =>
  !/according/.test(rule) && view.tokens.some((token) => token?.text.toLowerCase() === 'according');

/** Where clause and quote stand, and what is between. */
function ofPlace(view: View, { cue, phrase }: Clause, rule: string, at: number): Doubt[] {
  const doubts: Doubt[] = [];
  const before = /^(?:say|name|think)-before|^verb-/.test(rule) && !/-(?:after|end)$/.test(rule);
  if (before) {
    if (at - cue.last > 8) doubts.push('far from the verb');
    if (view.tokens.slice(0, at).filter(isSaying).length > 1) doubts.push('two verbs of saying');
    if (view.tokens.slice(at + 1).some(isSaying)) doubts.push('another verb of saying behind it');
  } else if (/^(?:subject-verb|verb-subject)-after$/.test(rule)) {
    const far = phrase === null ? 0 : cue.first - phrase.head;
    if (far > 5 || far < -3) doubts.push('the speaker stands far from the verb');
    if (view.tokens.slice(0, at).some(isSaying)) doubts.push('another verb of saying before it');
    if (at > 0) doubts.push('the clause follows other words');
  }
  return doubts;
}

/** What holds of the clause by itself. */
function ofClause(clause: Clause, speaker: Speaker, rule: string): Doubt[] {
  const { view, cue, phrase } = clause;
  const doubts: Doubt[] = [];
  const head = phrase === null ? null : view.tokens[phrase.head];
  if (head?.upos === 'NOUN') doubts.push('the speaker is no name');
  else if (!/^(?:PROPN|PRON)$/.test(head?.upos ?? '')) doubts.push('the speaker is neither name nor noun');
  if (speaker.actor.entity === null) doubts.push('the speaker is nobody that is known');
  const verb = view.tokens[cue.first];
  if (verb?.upos !== 'VERB') doubts.push('no verb of saying');
  else if (!COMMON_CUES.test(verb.lemma)) doubts.push('an uncommon verb of saying');
  if (verb?.penn === 'VBG' || verb?.penn === 'VBN') doubts.push('a participle');
  if (verb?.penn === 'VB') doubts.push('an infinitive');
  if (view.unit.pieces.length > 1) doubts.push('more than one quote in the sentence');
  if (isRelayed(clause, rule)) doubts.push('somebody relays it');
  return doubts;
}

/** What holds of the quoted words. */
function ofWords(piece: Piece, words: number): Doubt[] {
  const doubts: Doubt[] = [];
  if (words < 5) doubts.push('less than five words');
  if (piece.continues) doubts.push('it goes on from the paragraph before');
  if (!piece.closed) doubts.push('the closing mark is missing');
  if (piece.style === 'single') doubts.push('single marks');
  return doubts;
}

/** What speaks against a speaker, weightiest first. `number` is the piece's own. */
export function doubtsAbout(number: number, clause: Clause, rule: string, speaker: Speaker): readonly string[] {
  const { view } = clause;
  const { layout } = view;
  const piece = layout.pieces[number]!;
  const at = view.items.findIndex((item) => item.piece === number);
  const words = layout.reading.article.text.slice(piece.start, piece.end).split(/\s+/).filter(Boolean).length;
  const found = new Set([
    ...ofWords(piece, words),
    ...ofClause(clause, speaker, rule),
    ...ofPlace(view, clause, rule, at),
  ]);
  return DOUBTS.filter((doubt) => found.has(doubt));
}
