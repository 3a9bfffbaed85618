import { clauseAtEnd } from './attribute-after.ts';
import { adjunctClause, type Clause, isFiniteForm, isSpeech, isVerb } from './clause.ts';
import { ADJACENT_VERBS } from './cues.ts';
import { mainSubject } from './main-subject.ts';
import { isEmptySubject, isTime, nounPhrase } from './phrase.ts';
import { subjectAfter, subjectOf } from './subject.ts';
import { type View, wordAt } from './view.ts';

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

/** A sentence that ends on a colon announces what follows: "Stated Holm:", "From Lund at the Courier:", "…, Holm put them right:". */
function clauseOfAnnouncement(view: View): Clause | null {
  const colon = view.items.length - 1;
  if (wordAt(view, colon) !== ':') return null;
  const rule = 'sentence-colon';
  if (/^(?:from|by)$/.test(wordAt(view, 0))) {
    const author = nounPhrase(view, 1);
    return author && { view, phrase: author, cue: { first: 0, last: 1 }, rule };
  }
  for (let i = colon - 1; i >= 0; i--) {
    const token = view.tokens[i];
    if (token == null || token.upos !== 'VERB') continue;
    const opens = i === 0 && isSpeech(token);
    const subject = opens ? subjectAfter(view, i) : subjectOf(view, i);
    if (!subject || subject.by === 'relative' || isEmptySubject(view, subject.phrase) || isTime(view, subject.phrase))
      continue;
    return { view, phrase: subject.phrase, cue: { first: i, last: i + 1 }, rule };
  }
  return null;
}

/** The clause that gives the whole of a sentence without quotes to somebody: its main verb of speech, else its subject. */
export function clauseOfSentence(view: View): Clause | null {
  const announced = clauseOfAnnouncement(view);
  if (announced) return announced;
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
