import type { Span } from '../../span.ts';
import { type Clause, isPassive } from './clause.ts';
import { ADJECTIVE_LINKS, NOUN_LINKS } from './links.ts';
import { isEmptySubject, isPossessive, isTime, nounPhrase, nounPhraseBefore, type Phrase } from './phrase.ts';
import { contentEnd, spanOfItems } from './reported.ts';
import { subjectOf } from './subject.ts';
import { subtreeEnd } from './subtree.ts';
import { type View, wordAt } from './view.ts';

export type Indirect = { readonly span: Span; readonly clause: Clause };

const OWN = /^(?:his|her|its|their|my|our)$/;

/** Whose a noun is, by the words right before it: "Lund's call", "her call". */
export function ownerBefore(view: View, noun: number): Phrase | null {
  for (let k = noun - 1; k >= 0 && k > noun - 5; k--) {
    const token = view.tokens[k];
    if (token == null || /^(?:VERB|AUX|PUNCT|ADP|CCONJ)$/.test(token.upos)) return null;
    if (OWN.test(wordAt(view, k))) return { first: k, last: k + 1, head: k };
    if (isPossessive(token)) return nounPhraseBefore(view, k);
  }
  return null;
}

/** The verb that a noun or adjective hangs on, to its left: "renewed a call", "is confident"; -1 where there is none. */
export function verbBefore(view: View, from: number): number {
  const adjective = view.tokens[from]!.upos === 'ADJ';
  for (let i = from - 1; i >= 0 && i > from - 8; i--) {
    const token = view.tokens[i];
    if (token == null || /^[,;:]$/.test(token.text)) return -1;
    if (token.upos === 'VERB' || (adjective && token.upos === 'AUX')) return i;
    if (adjective && token.upos !== 'ADV') return -1;
  }
  return -1;
}

/** Whose saying a noun is: "Lund's call", "her call", "Lund renewed a call"; null where nothing says so. */
function ownerOf(view: View, noun: number): Phrase | null {
  const owner = ownerBefore(view, noun);
  if (owner) return owner;
  const verb = verbBefore(view, noun);
  const subject = verb >= 0 && !isPassive(view, verb) ? subjectOf(view, verb) : null;
  return subject && !isTime(view, subject.phrase) && !isEmptySubject(view, subject.phrase) ? subject.phrase : null;
}

/** "that" opens a clause here, and not one that only tells of the noun: "the warning that came late". */
function opensThat(view: View, that: number): boolean {
  const phrase = nounPhrase(view, that + 1);
  const next = phrase ? view.tokens[phrase.last] : null;
  return next != null && /^(?:VERB|AUX|ADV|PART)$/.test(next.upos);
}

function contentOf(view: View, at: number, governor: number): Span | null {
  const link = wordAt(view, at);
  if (link === 'that') return opensThat(view, at) ? spanOfItems(view, at, contentEnd(view, at)) : null;
  const infinitive = link === 'to' && view.tokens[at]?.upos === 'PART';
  const from = infinitive ? at : at + 1;
  if (!infinitive && nounPhrase(view, from) === null && !/ing$/.test(wordAt(view, from))) return null;
  const walked = contentEnd(view, from, true);
  const byTree = subtreeEnd(view, governor, from);
  return spanOfItems(view, from, byTree === null ? walked : Math.min(walked, byTree));
}

/** "Lund's call for a pause", "her warning that the dyke would not hold": a noun that stands for what was said. */
export function afterNoun(view: View, noun: number): Indirect | null {
  const { lemma, upos } = view.tokens[noun]!;
  if (upos !== 'NOUN' || !NOUN_LINKS.get(lemma)?.has(wordAt(view, noun + 1))) return null;
  const owner = ownerOf(view, noun);
  const span = owner && contentOf(view, noun + 1, noun);
  return span && { span, clause: { view, phrase: owner, cue: { first: noun, last: noun + 1 }, rule: 'indirect-noun' } };
}

/** "Lund is critical of the plan", "residents are confident that …". */
export function afterAdjective(view: View, at: number): Indirect | null {
  const { lemma, upos } = view.tokens[at]!;
  if (upos === 'NOUN' || !ADJECTIVE_LINKS.get(lemma)?.has(wordAt(view, at + 1))) return null;
  let verb = at - 1;
  while (verb >= 0 && view.tokens[verb]?.upos === 'ADV') verb--;
  if (!/^(?:be|become|remain|seem|feel|sound|grow)$/.test(view.tokens[verb]?.lemma ?? '')) return null;
  const subject = subjectOf(view, verb);
  if (!subject || isTime(view, subject.phrase) || isEmptySubject(view, subject.phrase)) return null;
  const span = contentOf(view, at + 1, at);
  return (
    span && {
      span,
      clause: { view, phrase: subject.phrase, cue: { first: at, last: at + 1 }, rule: 'indirect-adjective' },
    }
  );
}

const HEARSAY = /^(?:allege|believe|expect|forecast|know|predict|report|rumor|rumour|say|think)$/;

/** "The vote is expected to be close": somebody's word, whose it is the sentence does not say. */
export function hearsay(view: View, verb: number): Indirect | null {
  if (wordAt(view, verb + 1) !== 'to' || !HEARSAY.test(view.tokens[verb]!.lemma) || !isPassive(view, verb)) return null;
  const subject = subjectOf(view, verb);
  if (!subject || subject.by === 'main' || subject.phrase.last > verb || isTime(view, subject.phrase)) return null;
  const span = spanOfItems(view, subject.phrase.first, contentEnd(view, verb + 1));
  return (
    span && { span, clause: { view, phrase: null, cue: { first: verb, last: verb + 1 }, rule: 'indirect-hearsay' } }
  );
}
