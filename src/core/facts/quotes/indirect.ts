import { contains, type Span } from '../../span.ts';
import { type Clause, isVerb, sourceAdjunct } from './clause.ts';
import { OPINION_VERBS, SPEECH_VERBS, THOUGHT_VERBS } from './cues.ts';
import { isEmptySubject, isTime, nounPhrase, type Phrase } from './phrase.ts';
import { contentEnd, contentStart, governs, spanOfItems } from './reported.ts';
import { subjectAfter, subjectOf } from './subject.ts';
import { type View, wordAt } from './view.ts';

/** What somebody said or thought in the narrator's words: "X said that …". */
type Indirect = { readonly span: Span; readonly clause: Clause };

export function fits(view: View, phrase: Phrase | null): phrase is Phrase {
  return phrase !== null && !isTime(view, phrase) && !isEmptySubject(view, phrase);
}

/** What follows a verb: "X said (that) …", "X wants to …", "X criticised …". */
function afterVerb(view: View, verb: number): Indirect | null {
  const start = contentStart(view, verb);
  if (start === null || !governs(view, verb, start)) return null;
  const subject = subjectOf(view, verb);
  if (!subject || !fits(view, subject.phrase)) return null;
  const isObject = OPINION_VERBS.has(view.tokens[verb]!.lemma) && !/^(?:that|to)$/.test(wordAt(view, start));
  const span = spanOfItems(view, start, contentEnd(view, start, isObject));
  const { lemma } = view.tokens[verb]!;
  const rule = OPINION_VERBS.has(lemma)
    ? 'indirect-opinion'
    : THOUGHT_VERBS.has(lemma) && !SPEECH_VERBS.has(lemma)
      ? 'indirect-thought'
      : 'indirect-said';
  return span && { span, clause: { view, phrase: subject.phrase, cue: { first: verb, last: verb + 1 }, rule } };
}

/** What stands before the clause at a sentence's end or inside it: "…, X said.", "…, said X, …". */
function beforeVerb(view: View, comma: number): Indirect | null {
  let verb = comma + 1;
  let phrase: Phrase | null = null;
  if (isVerb(view.tokens[verb]) && SPEECH_VERBS.has(view.tokens[verb]!.lemma))
    phrase = subjectAfter(view, verb)?.phrase ?? null;
  else {
    phrase = nounPhrase(view, comma + 1);
    if (phrase) verb = phrase.last;
    while (phrase && /^(?:AUX|ADV)$/.test(view.tokens[verb]?.upos ?? '')) verb++;
  }
  const token = view.tokens[verb];
  if (!fits(view, phrase) || !isVerb(token) || !SPEECH_VERBS.has(token.lemma) || /ing$/.test(token.text)) return null;
  if (!view.tokens.slice(0, comma).some((t) => t != null && /^(?:VERB|AUX)$/.test(t.upos))) return null;
  const start = contentStart(view, verb);
  if (start !== null && governs(view, verb, start)) return null;
  // "The bridge, he said, will open in May": what was said goes on behind the clause.
  const resumes = wordAt(view, verb + 1) === ',' ? contentEnd(view, verb + 2) : comma;
  const span = spanOfItems(view, 0, Math.max(comma, resumes));
  return span && { span, clause: { view, phrase, cue: { first: verb, last: verb + 1 }, rule: 'indirect-before' } };
}

/** A headline of the form "Holm: bridge to open in May". */
function byColon(view: View): Indirect | null {
  const { zone } = view.layout.paragraphs[view.unit.paragraph]!;
  const phrase = zone === 'title' ? nounPhrase(view, 0) : null;
  if (!phrase || wordAt(view, phrase.last) !== ':') return null;
  const span = spanOfItems(view, phrase.last + 1, view.items.length);
  return (
    span && {
      span,
      clause: { view, phrase, cue: { first: phrase.last, last: phrase.last + 1 }, rule: 'indirect-colon' },
    }
  );
}

function byAdjunct(view: View, i: number): Indirect | null {
  const source = sourceAdjunct(view, i);
  if (!source) return null;
  const opens = i === 0;
  const span = opens ? spanOfItems(view, source.last, view.items.length) : spanOfItems(view, 0, i);
  return (
    span && {
      span,
      clause: { view, phrase: source.phrase, cue: { first: i, last: source.cueLast }, rule: 'indirect-according' },
    }
  );
}

/**
 * Indirect speech of one sentence, outermost first. Words that lie inside what another clause reports are left out, and so is
 * everything that holds a quoted piece: that piece tells it better.
 */
export function indirectIn(view: View): Indirect[] {
  const found: Indirect[] = [];
  const add = (indirect: Indirect | null) => {
    if (indirect) found.push(indirect);
  };
  add(byColon(view));
  for (let i = 0; i < view.items.length; i++) {
    const token = view.tokens[i];
    if (token == null) continue;
    if (i === 0 || wordAt(view, i - 1) === ',') add(byAdjunct(view, i));
    if (token.text === ',' && i > 1) add(beforeVerb(view, i));
    if (isVerb(token)) add(afterVerb(view, i));
  }
  return found.filter(
    (one) => !found.some((other) => other !== one && isLarger(other.span, one.span) && contains(other.span, one.span)),
  );
}

const isLarger = (a: Span, b: Span): boolean => a.end - a.start > b.end - b.start;
