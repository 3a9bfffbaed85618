import { adjunctClause, type Clause, isCue, isFiniteForm, isMark, isPassive, isVerb } from './clause.ts';
import { ADJACENT_VERBS, CLAUSE_VERBS, NAMING_VERBS, SPEECH_NOUNS, SPEECH_VERBS } from './cues.ts';
import { mainSubject } from './main-subject.ts';
import { isEmptySubject, isTime, nounPhrase, nounPhraseBefore, type Phrase } from './phrase.ts';
import { subjectAfter, subjectOf } from './subject.ts';
import { isPiece, type View, wordAt } from './view.ts';

function passiveAgent(view: View, verb: number): Phrase | null {
  for (let i = verb + 1; i < view.items.length && i < verb + 30; i++) {
    if (wordAt(view, i) === 'by') return nounPhrase(view, i + 1);
  }
  return null;
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
  const inverted = invertedHere(view, i) || opens || isSetIn(view, i) ? subjectAfter(view, i) : null;
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
    const source = nearest ? null : adjunctClause(view, i, 'according-before');
    if (source?.phrase && source.phrase.last <= q) return { ...source, strong: true, kind: 'say' };
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

/** "The riddle of the dyke, says Anna Holm, the engineer, is that …": a clause set in between commas. */
function isSetIn(view: View, verb: number): boolean {
  const token = view.tokens[verb]!;
  if (wordAt(view, verb - 1) !== ',' || !SPEECH_VERBS.has(token.lemma) || !/^VB[DZP]$/.test(token.penn)) return false;
  const subject = subjectAfter(view, verb)?.phrase;
  return subject != null && view.tokens[subject.head]?.upos === 'PROPN' && wordAt(view, subject.last) === ',';
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
  if (
    name &&
    (name.first === 0 ||
      (before != null && (before.upos === 'PUNCT' ? before.text !== ',' : /^(?:from|by)$/i.test(before.text))))
  ) {
    return { view, phrase: name, cue, rule: before?.upos === 'ADP' ? 'colon-from' : 'colon-name' };
  }
  const subject = mainSubject(view, i);
  if (!subject || isTime(view, subject) || isEmptySubject(view, subject)) return null;
  return { view, phrase: subject, cue, rule: 'colon' };
}
