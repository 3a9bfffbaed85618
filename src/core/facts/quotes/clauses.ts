import type { Token } from '../../language/reading.ts';
import type { Span } from '../../span.ts';
import { ADJACENT_VERBS, CLAUSE_VERBS, NAMING_VERBS, SPEECH_NOUNS, SPEECH_VERBS, THOUGHT_VERBS } from './cues.ts';
import {
  afterAppositions,
  isEmptySubject,
  isPiece,
  isTime,
  nounPhrase,
  nounPhraseBefore,
  type Phrase,
  type View,
  wordAt,
} from './phrase.ts';
import { mainSubject, subjectAfter, subjectOf } from './subject.ts';

/** A clause that gives a quote to somebody. `phrase` null: the clause says that it was said, not by whom. */
export type Clause = {
  readonly view: View;
  readonly phrase: Phrase | null;
  /** Items of the cue, half-open. */
  readonly cue: { readonly first: number; readonly last: number };
  readonly rule: string;
};

const isVerb = (token: Token | null | undefined): token is Token => token != null && token.upos === 'VERB';
const isFiniteForm = (token: Token): boolean => !/ing$/.test(token.text);
const isSpeech = (token: Token): boolean => SPEECH_VERBS.has(token.lemma);
const isCue = (token: Token): boolean =>
  SPEECH_VERBS.has(token.lemma) || NAMING_VERBS.has(token.lemma) || THOUGHT_VERBS.has(token.lemma);
const isMark = (token: Token | null | undefined): boolean => token != null && /^[,—–―\-:;)…]+$/.test(token.text);

export function cueSpan(clause: Clause): Span {
  const { tokens } = clause.view;
  return { start: tokens[clause.cue.first]!.start, end: tokens[clause.cue.last - 1]!.end };
}

/** The raw character that the quote closes on, inside or just outside its mark: a comma, question mark … */
function closingSign(view: View, q: number): string {
  const { text } = view.layout.reading.article;
  const piece = view.layout.pieces[view.items[q]!.piece]!;
  const inside = text.slice(piece.start, piece.outer.end).replace(/[\s"“”'’‘»]+$/u, '');
  const sign = inside.at(-1) ?? '';
  const next = text
    .slice(piece.outer.end, piece.outer.end + 2)
    .trim()
    .charAt(0);
  return next === ',' ? ',' : sign;
}

/** "according to X", "in the words of X": gives the item where X begins, or -1. */
export function sourceAdjunct(view: View, i: number): number {
  const two = `${wordAt(view, i)} ${wordAt(view, i + 1)}`;
  if (two === 'according to') return i + 2;
  if (/^in the (?:words|opinion|view)$/.test(`${two} ${wordAt(view, i + 2)}`) && wordAt(view, i + 3) === 'of')
    return i + 4;
  if (/^(?:in|to)$/.test(wordAt(view, i))) {
    // "in Lind's view": the owner is the source.
    const owner = nounPhrase(view, i + 1);
    const head = owner ? wordAt(view, owner.head) : '';
    if (owner && owner.last - i <= 8 && /^(?:view|opinion|words|telling|mind)$/.test(head)) return i + 1;
  }
  return -1;
}

function adjunctClause(view: View, i: number, rule: string): Clause | null {
  const at = sourceAdjunct(view, i);
  if (at < 0) return null;
  const phrase = nounPhrase(view, at);
  return phrase ? { view, phrase, cue: { first: i, last: at }, rule } : null;
}

/** "X, the minister, said", "he told reporters", "as X put it": a clause that starts at an item. */
function subjectClause(view: View, at: number, anyVerb: boolean, rule: string): Clause | null {
  let i = at;
  while (/^(?:as|then|later|when|though)$/.test(wordAt(view, i))) i++;
  const phrase = nounPhrase(view, i);
  if (!phrase || isTime(view, phrase)) return null;
  let k = phrase.last;
  for (let guard = 0; guard < 24; guard++) {
    const next = afterAppositions(view, k);
    const token = view.tokens[next];
    if (token == null) return null;
    if (isVerb(token) && isFiniteForm(token) && isSpeech(token)) {
      return { view, phrase, cue: { first: next, last: next + 1 }, rule };
    }
    if (isVerb(token) && anyVerb && next === k)
      return { view, phrase, cue: { first: next, last: next + 1 }, rule: `${rule}-any` };
    if (next === k && /^(?:PUNCT|CCONJ)$/.test(token.upos) && !isMark(token)) return null;
    if (next === k && isPiece(view, k)) return null;
    // "X put it", "a man who was there said", "officials briefed on the talks said": go on to the verb of saying.
    if (token.text === 'put' && wordAt(view, next + 1) === 'it') {
      return { view, phrase, cue: { first: next, last: next + 2 }, rule };
    }
    k = next === k ? k + 1 : next;
    if (wordAt(view, k) === ':') return null;
  }
  return null;
}

/** The clause that follows a quote in its sentence: ", said X", ", X said", ", according to X", " — X". */
export function clauseAfter(view: View, q: number, whole: boolean): Clause | null {
  const sign = closingSign(view, q);
  let i = q + 1;
  let dash = false;
  while (isMark(view.tokens[i])) {
    dash ||= /^[—–―-]+$/.test(wordAt(view, i));
    i++;
  }
  const token = view.tokens[i];
  if (token == null) return null;
  const open = /[,?!—–―…-]/.test(sign);
  const adjunct = adjunctClause(view, i, 'according-after');
  if (adjunct) return adjunct;
  const adverb = token.upos === 'ADV' && isVerb(view.tokens[i + 1]) ? 1 : 0;
  const verb = view.tokens[i + adverb];
  if (isVerb(verb) && isFiniteForm(verb) && (isSpeech(verb) || (open && isCue(verb)))) {
    const subject = subjectAfter(view, i + adverb);
    if (subject)
      return {
        view,
        phrase: subject.phrase,
        cue: { first: i + adverb, last: i + adverb + 1 },
        rule: 'verb-subject-after',
      };
    return null;
  }
  if (token.upos === 'CCONJ' || (token.upos === 'SCONJ' && token.text.toLowerCase() !== 'as')) return null;
  // Without a comma between, the words after belong to the phrase that holds the quote: "the “grave” step X announced".
  const clause =
    open || i > q + 1 || (whole && q === 0)
      ? subjectClause(view, i, whole && (sign === ',' || (open && view.items.length - i < 9)), 'subject-verb-after')
      : null;
  if (clause && (whole || !opensContent(view, clause.cue.last))) return clause;
  if (dash) {
    const phrase = nounPhrase(view, i);
    if (
      phrase &&
      /^(?:PROPN)$/.test(view.tokens[phrase.head]?.upos ?? '') &&
      afterAppositions(view, phrase.last) >= view.items.length - 1
    ) {
      return { view, phrase, cue: { first: i - 1, last: i }, rule: 'dash-name' };
    }
  }
  return null;
}

/** After a cue: a colon, "that" or another quote says that the cue has content of its own. */
function opensContent(view: View, at: number): boolean {
  for (let i = at; i < view.items.length && i < at + 12; i++) {
    if (isPiece(view, i) || /^(?::|that)$/.test(wordAt(view, i))) return true;
    if (/^[.;]$/.test(wordAt(view, i))) return false;
    if (wordAt(view, i) === ',') return isPiece(view, i + 1);
  }
  return false;
}

/** The clause at the end of the sentence, after more words of the narrator's: "… “grave” …, X said." */
export function clauseAtEnd(view: View, q: number): Clause | null {
  for (let i = view.items.length - 2; i > q; i--) {
    if (wordAt(view, i) !== ',') continue;
    const adjunct = adjunctClause(view, i + 1, 'according-end');
    if (adjunct) return adjunct;
    const verb = view.tokens[i + 1];
    if (isVerb(verb) && isFiniteForm(verb) && isSpeech(verb)) {
      const subject = subjectAfter(view, i + 1);
      if (subject)
        return { view, phrase: subject.phrase, cue: { first: i + 1, last: i + 2 }, rule: 'verb-subject-end' };
    }
    const clause = subjectClause(view, i + 1, false, 'subject-verb-end');
    if (clause && clause.cue.first - i < 40) return clause;
  }
  return null;
}

function passiveAgent(view: View, verb: number): Phrase | null {
  for (let i = verb + 1; i < view.items.length && i < verb + 30; i++) {
    if (wordAt(view, i) === 'by') return nounPhrase(view, i + 1);
  }
  return null;
}

function isPassive(view: View, verb: number): boolean {
  if (!/(?:ed|en|known|told|said)$/.test(wordAt(view, verb))) return false;
  for (let i = verb - 1; i >= 0 && i > verb - 5; i--) {
    const token = view.tokens[i];
    if (token == null) return false;
    if (/^(?:be|get)$/.test(token.lemma)) return true;
    if (token.upos !== 'ADV' && token.upos !== 'PART') return false;
  }
  return false;
}

type Before = Clause & { readonly strong: boolean; readonly kind: 'say' | 'name' | 'think' | 'noun' };

/** The clause of one verb before a quote, null where the verb introduces nothing. */
function verbBefore(view: View, i: number, q: number, plain: boolean): Before | null {
  const token = view.tokens[i]!;
  const naming = NAMING_VERBS.has(token.lemma);
  const cue = { first: i, last: i + 1 };
  if (ADJACENT_VERBS.has(token.lemma) && !(plain && q - i <= 3)) return null;
  if (isPassive(view, i) && (naming || /^(?:ask|tell)$/.test(token.lemma))) {
    const agent = passiveAgent(view, i);
    if (agent) return { view, phrase: agent, cue, rule: 'passive-by', strong: plain, kind: 'name' };
    return plain ? { view, phrase: null, cue, rule: 'passive', strong: true, kind: 'name' } : null;
  }
  const opens = i === 0 && isFiniteForm(token) && token.lemma !== 'ask';
  const inverted = invertedHere(view, i) || opens ? subjectAfter(view, i) : null;
  const subject = inverted ?? subjectOf(view, i);
  if (
    !subject ||
    (isEmptySubject(view, subject.phrase) && subject.by !== 'relative' && wordAt(view, subject.phrase.head) !== 'it')
  )
    return null;
  const kind = SPEECH_VERBS.has(token.lemma) ? 'say' : naming ? 'name' : 'think';
  return { view, phrase: subject.phrase, cue, rule: `${kind}-before-${subject.by}`, strong: plain, kind };
}

/** "would offer", "can say", "to say": what may be said is seldom what was. */
function isModal(view: View, verb: number): boolean {
  for (let i = verb - 1; i >= 0 && i >= verb - 4; i--) {
    const token = view.tokens[i];
    if (token == null) return false;
    if (token.penn === 'MD') return true;
    if (token.upos !== 'AUX' && token.upos !== 'ADV' && token.upos !== 'PART') return false;
  }
  return false;
}

/** True where the sentence turns to another clause between two items: a semicolon, or ", and …". */
function turns(view: View, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const word = wordAt(view, i);
    if (word === ';') return true;
    if (word === ',' && /^(?:and|but|while|whereas|although|though)$/.test(wordAt(view, i + 1))) return true;
  }
  return false;
}

/**
 * The verb, noun or adjunct before a quote that governs it, in the same sentence. The nearest one counts, but a verb of
 * saying further out beats one of thinking or naming inside what was said: "X said he wants to “…”".
 */
export function clauseBefore(view: View, q: number): Before | null {
  let nearest: Before | null = null;
  for (let i = q - 1; i >= 0 && i > q - 70; i--) {
    const token = view.tokens[i];
    if (token == null) continue;
    const plain = q - i - 1 === 0 || (q - i <= 7 && bare(view, i + 1, q));
    const at = sourceAdjunct(view, i);
    if (at > 0 && !nearest) {
      const phrase = nounPhrase(view, at);
      if (phrase && phrase.last <= q) {
        return { view, phrase, cue: { first: i, last: at }, rule: 'according-before', strong: true, kind: 'say' };
      }
    }
    if (nearest && turns(view, i, nearest.cue.first)) return nearest;
    if (!(isVerb(token) && isCue(token))) {
      if (!nearest) {
        const noun = nounClause(view, i, q);
        if (noun) nearest = { ...noun, strong: plain, kind: 'noun' };
      }
      continue;
    }
    const found = verbBefore(view, i, q, plain);
    if (!found) continue;
    const reports = CLAUSE_VERBS.has(token.lemma) || (found.strong && q - i <= 4);
    if (found.kind === 'say' && reports && !isModal(view, i)) return found;
    if (found.kind === 'name' && found.strong) return found;
    nearest ??= found;
  }
  return nearest;
}

/** True where a verb after a quote has its subject behind it: the sentence had no other subject yet. */
function invertedHere(view: View, verb: number): boolean {
  let k = verb - 1;
  while (k >= 0 && isMark(view.tokens[k])) k--;
  return isPiece(view, k);
}

/** Only words that do not lead away from the cue: "that", "as", "it", adverbs, marks. */
function bare(view: View, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = view.tokens[i];
    if (token == null) return false;
    if (token.upos === 'VERB') return false;
  }
  return true;
}

/** "a statement from X that …", "X's remark that …", "the letter: …": a noun that stands for what was said. */
function nounClause(view: View, i: number, q: number): Clause | null {
  const token = view.tokens[i];
  if (token == null || token.upos !== 'NOUN' || !SPEECH_NOUNS.has(token.lemma)) return null;
  const next = wordAt(view, i + 1);
  if (!(i + 1 === q || /^(?:that|of|:|,|as|from|by)$/.test(next))) return null;
  if (/^(?:from|by)$/.test(next)) {
    const author = nounPhrase(view, i + 2);
    if (author && author.last <= q) return { view, phrase: author, cue: { first: i, last: i + 2 }, rule: 'noun-by' };
  }
  const phrase = nounPhraseBefore(view, i + 1);
  if (!phrase) return null;
  for (let k = i - 1; k >= phrase.first; k--) {
    const owner = view.tokens[k];
    if (owner == null) break;
    if (/^(?:his|her|its|their|my|our)$/i.test(owner.text)) {
      return { view, phrase: { first: k, last: k + 1, head: k }, cue: { first: i, last: i + 1 }, rule: 'noun-of' };
    }
    if (/^['’]s?$/.test(owner.text)) {
      const of = nounPhraseBefore(view, k);
      return of ? { view, phrase: of, cue: { first: i, last: i + 1 }, rule: 'noun-of' } : null;
    }
  }
  return null;
}

/** A quote after a colon without a verb of saying: "Anna Holm: “…”", "From the report: “…”", "X was blunt: “…”". */
export function clauseByColon(view: View, q: number): Clause | null {
  const i = q - 1;
  if (i <= 0 || wordAt(view, i) !== ':') return null;
  const cue = { first: i, last: i + 1 };
  const name = nounPhraseBefore(view, i);
  const before = name ? view.tokens[name.first - 1] : null;
  if (name && (name.first === 0 || (before != null && /^(?:PUNCT|ADP)$/.test(before.upos) && before.text !== ','))) {
    return { view, phrase: name, cue, rule: before?.upos === 'ADP' ? 'colon-from' : 'colon-name' };
  }
  const subject = mainSubject(view, i);
  if (!subject || isTime(view, subject) || isEmptySubject(view, subject)) return null;
  return { view, phrase: subject, cue, rule: 'colon' };
}

/** For quoted words inside a sentence without a cue: the subject of the verb that they hang on. */
export function clauseOfVerb(view: View, q: number): Clause | null {
  for (let i = q - 1; i >= 0; i--) {
    const token = view.tokens[i];
    if (token == null || token.upos !== 'VERB') continue;
    const subject = subjectOf(view, i);
    if (!subject || isEmptySubject(view, subject.phrase)) return null;
    return { view, phrase: subject.phrase, cue: { first: i, last: i + 1 }, rule: `verb-${subject.by}` };
  }
  return null;
}

/** The clause that gives the whole of a sentence without quotes to somebody: its main verb of speech, else its subject. */
export function clauseOfSentence(view: View): Clause | null {
  const end = clauseAtEnd(view, -1);
  if (end) return { ...end, rule: 'sentence-cue' };
  for (let i = 0; i < view.items.length; i++) {
    const token = view.tokens[i];
    const adjunct = adjunctClause(view, i, 'sentence-according');
    if (adjunct) return adjunct;
    if (!isVerb(token) || !isSpeech(token) || ADJACENT_VERBS.has(token.lemma) || !isFiniteForm(token)) continue;
    const subject = subjectOf(view, i);
    if (subject && subject.by !== 'relative' && !isEmptySubject(view, subject.phrase)) {
      return { view, phrase: subject.phrase, cue: { first: i, last: i + 1 }, rule: 'sentence-cue' };
    }
  }
  const subject = mainSubject(view, view.items.length);
  if (!subject || isTime(view, subject) || isEmptySubject(view, subject)) return null;
  const head = view.tokens[subject.head]!;
  const person = head.upos === 'PROPN' || /^(?:he|she|they|i|we)$/i.test(head.text);
  const opens = wordAt(view, view.items.length - 1) === ':';
  if (!person && !opens) return null;
  return {
    view,
    phrase: subject,
    cue: { first: subject.head, last: subject.head + 1 },
    rule: opens ? 'sentence-colon' : 'sentence-subject',
  };
}

/** "— Anna Holm" on a line of its own below a quote. */
export function clauseOfCredit(view: View): Clause | null {
  if (view.items.length > 16 || !/^[–—―-]+$/.test(wordAt(view, 0))) return null;
  const phrase = nounPhrase(view, 1);
  if (!phrase || view.tokens[phrase.head]?.upos !== 'PROPN') return null;
  return { view, phrase, cue: { first: 0, last: 1 }, rule: 'credit' };
}
