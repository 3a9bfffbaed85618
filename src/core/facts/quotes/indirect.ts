import type { Token } from '../../language/reading.ts';
import type { Span } from '../../span.ts';
import { type Clause, sourceAdjunct } from './clauses.ts';
import { ADJACENT_VERBS, CLAUSE_VERBS, OPINION_VERBS, SPEECH_VERBS, THOUGHT_VERBS } from './cues.ts';
import { isEmptySubject, isPiece, isTime, nounPhrase, type Phrase, type View, wordAt } from './phrase.ts';
import { subjectAfter, subjectOf } from './subject.ts';

/** What somebody said or thought in the narrator's words: "X said that …". */
export type Indirect = { readonly span: Span; readonly clause: Clause };

const TELLING =
  /^(?:tell|ask|assure|inform|remind|warn|urge|advise|notify|convince|persuade|accuse|order|invite|encourage)$/;

/** Verbs whose stance is on what follows a preposition: "called for an inquiry". */
const ABOUT: Readonly<Record<string, ReadonlySet<string>>> = {
  call: new Set(['for', 'on']),
  talk: new Set(['about', 'of']),
  speak: new Set(['about', 'of', 'against']),
  refer: new Set(['to']),
  point: new Set(['to', 'out']),
  complain: new Set(['about', 'of']),
  warn: new Set(['about', 'of', 'against']),
  argue: new Set(['for', 'against']),
  worry: new Set(['about']),
  ask: new Set(['for', 'about']),
  focus: new Set(['on']),
  boast: new Set(['of', 'about']),
  object: new Set(['to']),
  write: new Set(['about']),
  think: new Set(['about', 'of']),
  agree: new Set(['with']),
  disagree: new Set(['with']),
  vote: new Set(['for', 'against']),
};

const isVerb = (token: Token | null | undefined): token is Token => token != null && token.upos === 'VERB';

/** The item after the last one of a clause that starts at `from`: at the sentence's end, or where it turns to something else. */
function contentEnd(view: View, from: number): number {
  let depth = 0;
  for (let i = from; i < view.items.length; i++) {
    const word = wordAt(view, i);
    if (word === '(') depth++;
    if (word === ')') depth--;
    if (depth > 0) continue;
    if (isPiece(view, i)) return i;
    if (/^[.;?!…]+$/.test(word) && i >= view.items.length - 2) return i;
    if (word === ';') return i;
    if (/^(?:and|but)$/.test(word) && isReport(view.tokens[i + 1])) return i;
    if (word === ',' && turnsAway(view, i + 1)) return i;
    if (word === 'according' && wordAt(view, i + 1) === 'to') return i;
  }
  return view.items.length;
}

/** "… and vowed to": a second verb of saying has content of its own. */
const isReport = (token: Token | null | undefined): boolean =>
  isVerb(token) && SPEECH_VERBS.has(token.lemma) && /^VB[DZP]$/.test(token.penn);

/** After a comma: "adding …", "which …", "and he …", "according to", "X said". */
function turnsAway(view: View, i: number): boolean {
  const token = view.tokens[i];
  if (token == null) return true;
  const word = token.text.toLowerCase();
  if (/^(?:which|who|while|though|although|according|whereas|where)$/.test(word)) return true;
  if (/ing$/.test(word) && token.upos === 'VERB') return true;
  if (word === 'and' || word === 'but') {
    const next = view.tokens[i + 1];
    if (isVerb(next)) return true;
    const phrase = nounPhrase(view, i + 1);
    const verb = phrase ? view.tokens[phrase.last] : null;
    return verb != null && (verb.upos === 'VERB' || verb.upos === 'AUX');
  }
  const phrase = nounPhrase(view, i);
  return phrase !== null && isVerb(view.tokens[phrase.last]) && SPEECH_VERBS.has(view.tokens[phrase.last]!.lemma);
}

function spanOfItems(view: View, first: number, last: number): Span | null {
  let from = first;
  let to = last;
  while (from < to && /^[,:;–—―.-]+$/.test(wordAt(view, from))) from++;
  while (to > from && /^[,:;–—―.?!…-]+$/.test(wordAt(view, to - 1))) to--;
  for (let i = from; i < to; i++) if (isPiece(view, i)) return null;
  const a = view.tokens[from];
  const b = view.tokens[to - 1];
  return to - from >= 2 && a != null && b != null ? { start: a.start, end: b.end } : null;
}

/** Where what was said begins after a verb: past the audience, adverbs and a day; null where no clause or phrase follows. */
function contentStart(view: View, verb: number): number | null {
  const token = view.tokens[verb]!;
  let i = verb + 1;
  if (TELLING.test(token.lemma)) {
    const audience = nounPhrase(view, i);
    if (audience) i = audience.last;
  }
  for (let guard = 0; guard < 4; guard++) {
    const next = view.tokens[i];
    if (next == null) return null;
    const phrase = nounPhrase(view, i);
    if (ABOUT[token.lemma]?.has(next.text.toLowerCase())) return i + 1;
    if (phrase && isTime(view, phrase) && phrase.last - i <= 3) i = phrase.last;
    else if (next.upos === 'ADP' && /^(?:on|in|at|during)$/.test(next.text)) {
      const adjunct = nounPhrase(view, i + 1);
      const after = adjunct ? wordAt(view, adjunct.last) : '';
      if (!adjunct || !(isTime(view, adjunct) || /^(?:that|he|she|they|it|we)$/.test(after))) break;
      i = adjunct.last;
    } else break;
  }
  return i;
}

function governs(view: View, verb: number, start: number): boolean {
  const { lemma } = view.tokens[verb]!;
  const first = view.tokens[start];
  if (first == null || first.upos === 'PUNCT' || first.upos === 'CCONJ' || ADJACENT_VERBS.has(lemma)) return false;
  const word = first.text.toLowerCase();
  // "“…,” said Anna Holm in Lima": the quote before is what was said.
  if (isPiece(view, verb - 1) || (wordAt(view, verb - 1) === ',' && isPiece(view, verb - 2))) return false;
  if (start > verb + 1 && ABOUT[lemma]?.has(wordAt(view, start - 1))) return true;
  if (first.upos === 'ADP' && !/^(?:about|of|against|for)$/.test(word)) return false;
  if (/^(?:that|whether|if|how|why|what)$/.test(word)) return true;
  const infinitive = word === 'to' && first.upos === 'PART';
  if (OPINION_VERBS.has(lemma) && (infinitive || nounPhrase(view, start) !== null)) return true;
  if (infinitive) return THOUGHT_VERBS.has(lemma) || SPEECH_VERBS.has(lemma);
  if (!CLAUSE_VERBS.has(lemma) && !THOUGHT_VERBS.has(lemma)) return false;
  // A bare clause: a noun phrase with a verb of its own after it.
  const phrase = nounPhrase(view, start);
  if (!phrase) return lemma === 'say';
  const next = view.tokens[phrase.last];
  return (next != null && /^(?:VERB|AUX|ADV)$/.test(next.upos)) || lemma === 'say';
}

function fits(view: View, phrase: Phrase | null): phrase is Phrase {
  return phrase !== null && !isTime(view, phrase) && !isEmptySubject(view, phrase);
}

/** What follows a verb: "X said (that) …", "X wants to …", "X criticised …". */
function afterVerb(view: View, verb: number): Indirect | null {
  const start = contentStart(view, verb);
  if (start === null || !governs(view, verb, start)) return null;
  const subject = subjectOf(view, verb);
  if (!subject || !fits(view, subject.phrase)) return null;
  const span = spanOfItems(view, start, contentEnd(view, start));
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
  const at = sourceAdjunct(view, i);
  const phrase = at < 0 ? null : nounPhrase(view, at);
  if (!phrase) return null;
  const opens = i === 0;
  const span = opens ? spanOfItems(view, phrase.last, view.items.length) : spanOfItems(view, 0, i);
  return span && { span, clause: { view, phrase, cue: { first: i, last: at }, rule: 'indirect-according' } };
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
  return found;
}
