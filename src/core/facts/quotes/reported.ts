import type { Token } from '../../language/reading.ts';
import type { Span } from '../../span.ts';
import { isPassive, isVerb } from './clause.ts';
import { ADJACENT_VERBS, CLAUSE_VERBS, OBJECT_VERBS, OPINION_VERBS, SPEECH_VERBS, THOUGHT_VERBS } from './cues.ts';
import { isTime, nounPhrase } from './phrase.ts';
import { isPiece, type View, wordAt } from './view.ts';

const TELLING =
  /^(?:tell|ask|assure|inform|remind|warn|urge|advise|notify|convince|persuade|accuse|order|invite|encourage)$/;

/** Verbs whose stance is on what follows a preposition: "called for an inquiry". */
const ABOUT: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
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
  }),
);

/** The item after the last one of a clause that starts at `from`: at the sentence's end, or where it turns to something else. */
export function contentEnd(view: View, from: number, isObject = false): number {
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
    if (word === ',' && (turnsAway(view, i + 1) || (isObject && opensClause(view, i + 1)))) return i;
    if (word === 'according' && wordAt(view, i + 1) === 'to') return i;
  }
  return view.items.length;
}

/** "… and vowed to": a second verb of saying has content of its own. */
const isReport = (token: Token | null | undefined): boolean =>
  isVerb(token) && SPEECH_VERBS.has(token.lemma) && /^VB[DZP]$/.test(token.penn);

/** A noun phrase and a verb of its own. */
function opensClause(view: View, i: number): boolean {
  const phrase = nounPhrase(view, i);
  const verb = phrase ? view.tokens[phrase.last] : null;
  return verb != null && (verb.upos === 'AUX' || (verb.upos === 'VERB' && /^VB[DZP]$/.test(verb.penn)));
}

/** After a comma: "adding …", "which …", "and he …", "according to", "X said". */
function turnsAway(view: View, i: number): boolean {
  const token = view.tokens[i];
  if (token == null) return true;
  const word = token.text.toLowerCase();
  if (/^(?:which|who|while|though|although|according|whereas|where)$/.test(word)) return true;
  if (/ing$/.test(word) && token.upos === 'VERB') return true;
  if (word === 'and' || word === 'but') {
    const next = view.tokens[i + 1];
    if (next != null && /^(?:VERB|AUX|ADV)$/.test(next.upos)) return true;
    return opensClause(view, i + 1);
  }
  const phrase = nounPhrase(view, i);
  return phrase !== null && isVerb(view.tokens[phrase.last]) && SPEECH_VERBS.has(view.tokens[phrase.last]!.lemma);
}

export function spanOfItems(view: View, first: number, last: number): Span | null {
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
export function contentStart(view: View, verb: number): number | null {
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
    if (ABOUT.get(token.lemma)?.has(next.text.toLowerCase())) return i + 1;
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

export function governs(view: View, verb: number, start: number): boolean {
  const { lemma } = view.tokens[verb]!;
  const first = view.tokens[start];
  if (
    first == null ||
    first.upos === 'PUNCT' ||
    first.upos === 'CCONJ' ||
    ADJACENT_VERBS.has(lemma) ||
    isPassive(view, verb)
  )
    return false;
  const word = first.text.toLowerCase();
  // "“…,” said Anna Holm in Lima": the quote before is what was said.
  if (isPiece(view, verb - 1) || (wordAt(view, verb - 1) === ',' && isPiece(view, verb - 2))) return false;
  if (start > verb + 1 && ABOUT.get(lemma)?.has(wordAt(view, start - 1))) return true;
  if (first.upos === 'ADP' && !/^(?:about|of|against|for)$/.test(word)) return false;
  if (/^(?:that|whether|if|how|why|what)$/.test(word)) return true;
  const infinitive = word === 'to' && first.upos === 'PART';
  if (OPINION_VERBS.has(lemma) && (infinitive || nounPhrase(view, start) !== null)) return true;
  if (infinitive && /^(?:decline|refuse)$/.test(lemma)) return true;
  if (infinitive) return THOUGHT_VERBS.has(lemma) || SPEECH_VERBS.has(lemma);
  if (!CLAUSE_VERBS.has(lemma) && !THOUGHT_VERBS.has(lemma) && !OBJECT_VERBS.has(lemma)) return false;
  // A bare clause: a noun phrase with a verb of its own after it.
  const phrase = nounPhrase(view, start);
  if (phrase && OBJECT_VERBS.has(lemma)) return true;
  if (!phrase) return lemma === 'say';
  const next = view.tokens[phrase.last];
  return (next != null && /^(?:VERB|AUX|ADV)$/.test(next.upos)) || lemma === 'say';
}
