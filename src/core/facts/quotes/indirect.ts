import { afterAdjective, afterNoun, hearsay, type Indirect } from './attitude.ts';
import { isMark, isPassive, isVerb, sourceAdjunct } from './clause.ts';
import { CLAUSE_VERBS, OBJECT_VERBS, OPINION_VERBS, SPEECH_VERBS, THOUGHT_VERBS } from './cues.ts';
import { isEmptySubject, isTime, nounPhrase, type Phrase } from './phrase.ts';
import { contentEnd, contentStart, governs, spanOfItems } from './reported.ts';
import { subjectAfter, subjectOf } from './subject.ts';
import { subtreeEnd } from './subtree.ts';
import { isPiece, type View, wordAt } from './view.ts';

function fits(view: View, phrase: Phrase | null): phrase is Phrase {
  return phrase !== null && !isTime(view, phrase) && !isEmptySubject(view, phrase);
}

/** "The ministry was silent. It said that …": a body speaks. */
const bodySpeaks = (view: View, phrase: Phrase, verb: number): boolean =>
  wordAt(view, phrase.head) === 'it' && phrase.last === verb && CLAUSE_VERBS.has(view.tokens[verb]!.lemma);

/** "“…,” Holm said earlier this week": what was said stands before, what follows are circumstances. */
function followsQuote(view: View, subject: Phrase, verb: number): boolean {
  if (verb < subject.last || verb - subject.last > 2) return false;
  let i = subject.first - 1;
  while (i >= 0 && isMark(view.tokens[i])) i--;
  return isPiece(view, i);
}

/** "a cleric named Lind", "a union-backed bill": what is named or backed, not who does it, stands before. */
function isReducedPassive(view: View, verb: number): boolean {
  if (view.tokens[verb]!.penn !== 'VBN' || !nounPhrase(view, verb + 1)) return false;
  for (let i = verb - 1; i >= 0 && i > verb - 8; i--) {
    const token = view.tokens[i];
    if (token == null) return false;
    if (token.upos === 'AUX' || token.lemma === 'have') return false;
    if (/^(?:NOUN|PROPN|PUNCT)$/.test(token.upos)) return true;
  }
  return false;
}

/** "a newly identified leak", "union-backing crews": it describes the noun behind it. */
function isAttributive(view: View, verb: number): boolean {
  const [before, token] = [view.tokens[verb - 1], view.tokens[verb]!];
  if (!/^VB[GN]$/.test(token.penn) || before == null) return false;
  const glued = before.text === '-' && before.end === token.start;
  const inPhrase = before.upos === 'DET' || (before.upos === 'ADV' && view.tokens[verb - 2]?.upos === 'DET');
  return glued || inPhrase;
}

/** "The dyke held, said Peter Lund, the engineer." */
function isInverted(view: View, verb: number): boolean {
  if (wordAt(view, verb - 1) !== ',' || verb < 3 || !SPEECH_VERBS.has(view.tokens[verb]!.lemma)) return false;
  const subject = subjectAfter(view, verb);
  return (
    subject !== null &&
    (subject.phrase.last >= view.items.length || /^(?:[,.;]|who|which|whose)$/.test(wordAt(view, subject.phrase.last)))
  );
}

const hasVerb = (view: View, from: number, to: number): boolean =>
  view.tokens.slice(from, to).some((token) => token !== null && /^(?:VERB|AUX)$/.test(token.upos));

/** "backs the plan", "criticised the plan as a gift": a stance on something, not a clause. */
function takesObject(view: View, verb: number, start: number): boolean {
  const { lemma } = view.tokens[verb]!;
  if (/^(?:that|to|whether|if|how|why|what)$/.test(wordAt(view, start))) return false;
  if (OPINION_VERBS.has(lemma)) return true;
  const phrase = nounPhrase(view, start);
  const next = phrase ? view.tokens[phrase.last] : null;
  return OBJECT_VERBS.has(lemma) && next != null && !/^(?:VERB|AUX)$/.test(next.upos);
}

/** Verbs that lead on to nothing, whatever follows: what they tell stands before them, or they only describe a noun. */
export function leadsNowhere(view: View, verb: number): boolean {
  const subject = subjectOf(view, verb);
  const told = (subject && followsQuote(view, subject.phrase, verb)) || isInverted(view, verb);
  return told || isReducedPassive(view, verb) || isAttributive(view, verb);
}

/** What follows a verb: "X said (that) …", "X wants to …", "X criticised …". */
function afterVerb(view: View, verb: number): Indirect | null {
  const start = contentStart(view, verb);
  if (start === null || !governs(view, verb, start)) return null;
  const subject = subjectOf(view, verb);
  if (!subject || !(fits(view, subject.phrase) || bodySpeaks(view, subject.phrase, verb))) return null;
  if (leadsNowhere(view, verb)) return null;
  if (/^(?:you|nobody)$/.test(wordAt(view, subject.phrase.head))) return null;
  const isObject = takesObject(view, verb, start);
  const walked = contentEnd(view, start, isObject);
  // What somebody wants to do, or is for, is one branch of the tree; clauses are longer than the parser is sure of.
  const byTree = isObject || wordAt(view, start) === 'to' ? subtreeEnd(view, verb, start) : null;
  const end = byTree === null ? walked : Math.min(walked, byTree);
  if (view.tokens[verb]!.lemma === 'say' && !hasVerb(view, start, end)) return null;
  const span = spanOfItems(view, start, end);
  const { lemma } = view.tokens[verb]!;
  const rule = OPINION_VERBS.has(lemma)
    ? 'indirect-opinion'
    : THOUGHT_VERBS.has(lemma) && !SPEECH_VERBS.has(lemma)
      ? 'indirect-thought'
      : 'indirect-said';
  return span && { span, clause: { view, phrase: subject.phrase, cue: { first: verb, last: verb + 1 }, rule } };
}

/** "Pressed on it, Holm said in a statement: “…”": the clause tells the quote, not what stands before. */
function opensQuote(view: View, verb: number): boolean {
  for (let i = verb + 1; i < view.items.length; i++) {
    if (isPiece(view, i)) return /^[,:]$/.test(wordAt(view, i - 1)) || i <= verb + 3;
    if (/^(?:[.;]|and|but|that)$/.test(wordAt(view, i))) return false;
  }
  return false;
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
  if (!fits(view, phrase) || !isVerb(token) || !CLAUSE_VERBS.has(token.lemma) || /ing$/.test(token.text)) return null;
  if (isPassive(view, verb) || opensQuote(view, verb)) return null;
  const inverted = verb === comma + 1;
  const start = contentStart(view, verb);
  if (!inverted && start !== null && governs(view, verb, start)) return null;
  if (inverted && !isInverted(view, verb)) return null;
  // "The bridge, he said, will open in May": what was said goes on behind the clause.
  const behind = inverted ? phrase.last : verb + 1;
  const resumes = wordAt(view, behind) === ',' && !inverted ? contentEnd(view, behind + 1) : comma;
  if (!hasVerb(view, 0, comma) && !hasVerb(view, behind, resumes)) return null;
  const span = spanOfItems(view, 0, Math.max(comma, resumes));
  return span && { span, clause: { view, phrase, cue: { first: verb, last: verb + 1 }, rule: 'indirect-before' } };
}

/** "Asked why the dyke had failed, she …": a question whose asker goes unnamed. */
function asked(view: View, verb: number): Indirect | null {
  if (wordAt(view, verb) !== 'asked') return null;
  const opens = verb === 0 || /^(?:when|if)$/.test(wordAt(view, verb - 1)) || isPassive(view, verb);
  const question = /^(?:why|what|how|who|whom|when|where|which|whether|if|about)$/.test(wordAt(view, verb + 1));
  if (!opens || !question) return null;
  const start = wordAt(view, verb + 1) === 'about' ? verb + 2 : verb + 1;
  let end = start;
  while (end < view.items.length && !isPiece(view, end) && !/^[,.;?]$/.test(wordAt(view, end))) end++;
  const span = spanOfItems(view, start, end);
  return span && { span, clause: { view, phrase: null, cue: { first: verb, last: verb + 1 }, rule: 'indirect-asked' } };
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
  const opens = i === 0 || /^[:;]$/.test(wordAt(view, i - 1));
  const span = opens ? spanOfItems(view, source.last, view.items.length) : spanOfItems(view, 0, i);
  return (
    span && {
      span,
      clause: { view, phrase: source.phrase, cue: { first: i, last: source.cueLast }, rule: 'indirect-according' },
    }
  );
}

/**
 * What the rules take for indirect speech in one sentence, in the order of the cues; some lies inside other. What holds a quoted
 * piece is left out.
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
    if (i === 0 || /^[,:;]$/.test(wordAt(view, i - 1)) || wordAt(view, i) === 'according') add(byAdjunct(view, i));
    if (token.text === ',' && i > 1) add(beforeVerb(view, i));
    if (isVerb(token)) add(asked(view, i) ?? afterVerb(view, i) ?? hearsay(view, i));
    else {
      add(afterNoun(view, i));
      add(afterAdjective(view, i));
    }
  }
  return found;
}
