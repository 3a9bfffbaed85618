import type { Token } from '../../language/reading.ts';
import type { Span } from '../../span.ts';
import { isFiniteVerb, isPassive, isSaying, isVerb } from './clause.ts';
import { ADJACENT_VERBS, CLAUSE_VERBS, OBJECT_VERBS, OPINION_VERBS, SPEECH_VERBS, THOUGHT_VERBS } from './cues.ts';
import { VERB_LINKS } from './links.ts';
import { isTime, nounPhrase } from './phrase.ts';
import { isFreeDash, isPiece, type View, wordAt } from './view.ts';

const TELLING = /^(?:tell|ask|assure|inform|remind|warn|advise|notify|convince|persuade|invite|encourage)$/;

/** What was found for each view, by start and kind: rules and candidates ask for the same ends. */
const known = new WeakMap<View, Map<number, number>>();

/** The item after the last one of a clause that starts at `from`: at the sentence's end, or where it turns to something else. */
export function contentEnd(view: View, from: number, isObject = false): number {
  let ofView = known.get(view);
  if (!ofView) {
    ofView = new Map();
    known.set(view, ofView);
  }
  const key = from * 2 + Number(isObject);
  const end = ofView.get(key) ?? walkToEnd(view, from, isObject);
  ofView.set(key, end);
  return end;
}

function walkToEnd(view: View, from: number, isObject: boolean): number {
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
    if (isFreeDash(view, i) && /^(?:and|but|though|although|which)$/.test(wordAt(view, i + 1))) return i;
    if (isObject && endsObject(view, i, from)) return i;
    if (word === ',') {
      const resumes = afterRelative(view, i);
      if (resumes !== null) i = resumes;
      else if (turnsAway(view, i + 1) || (isObject && opensClause(view, i + 1))) return i;
    }
    if (word === 'according' && wordAt(view, i + 1) === 'to') return i;
  }
  return view.items.length;
}

/** What a stance is on is a phrase: it ends where a circumstance begins, at a dash, or at ", a …", which only explains it. */
function endsObject(view: View, i: number, from: number): boolean {
  const word = wordAt(view, i);
  if (i === from) return false;
  if (isFreeDash(view, i) || word === ':') return true;
  if (/^(?:because|before|after|while|when|during|since|despite|amid|unless|until)$/.test(word)) return true;
  // "backed the plan and handed it on": the subject's next deed.
  if (/^(?:and|but)$/.test(word) && /^VB[DZP]$/.test(view.tokens[i + 1]?.penn ?? '')) return true;
  if (word === ',') return /^(?:an?|including|such|especially|particularly)$/.test(wordAt(view, i + 1));
  if (view.tokens[i]?.upos !== 'ADP' || !/^(?:in|on|at|by)$/.test(word)) return false;
  const adjunct = nounPhrase(view, i + 1);
  return adjunct !== null && isTime(view, adjunct);
}

/** Behind ", which came late," where the clause around it goes on with its verb; null where it does not. */
function afterRelative(view: View, comma: number): number | null {
  if (!/^(?:which|who|where|whose)$/.test(wordAt(view, comma + 1))) return null;
  for (let i = comma + 2; i < Math.min(view.items.length, comma + 30); i++) {
    if (isPiece(view, i)) return null;
    if (wordAt(view, i) !== ',') continue;
    const next = view.tokens[i + 1];
    const finite = next != null && (next.upos === 'AUX' || (next.upos === 'VERB' && /^VB[DZP]$|^MD$/.test(next.penn)));
    return finite && !SPEECH_VERBS.has(next.lemma) ? i : null;
  }
  return null;
}

/** "… and vowed to": a second verb of saying has content of its own. */
const isReport = (token: Token | null | undefined): boolean =>
  isVerb(token) && isSaying(token) && /^VB[DZPN]$/.test(token.penn);

/** A noun phrase with a finite verb of its own. */
export function opensClause(view: View, i: number): boolean {
  const phrase = nounPhrase(view, i);
  return phrase !== null && isFiniteVerb(view.tokens[phrase.last]);
}

/** After a comma: "adding …", "which …", "and he …", "according to", "X said". */
function turnsAway(view: View, i: number): boolean {
  const token = view.tokens[i];
  if (token == null) return true;
  const word = token.text.toLowerCase();
  if (/^(?:which|who|while|though|although|according|whereas|where|however)$/.test(word)) return true;
  if (/ing$/.test(word) && token.upos === 'VERB') return true;
  if (word === 'and' || word === 'but') {
    const next = view.tokens[i + 1];
    if (next != null && /^(?:VERB|AUX|ADV)$/.test(next.upos)) return true;
    return opensClause(view, i + 1) || reportsSoon(view, i + 1);
  }
  const phrase = nounPhrase(view, i);
  return phrase !== null && isSaying(view.tokens[phrase.last]);
}

/** "…, and half of the crew said", "… and vowed to": from here on somebody says something else. */
export function turnsToReport(view: View, i: number): boolean {
  const at = wordAt(view, i) === ',' ? i + 1 : i;
  if (!/^(?:and|but|while)$/.test(wordAt(view, at))) return false;
  return isReport(view.tokens[at + 1]) || (at > i && reportsSoon(view, at + 1));
}

/** A verb of saying before the next comma: "and more than half of them said". */
function reportsSoon(view: View, from: number): boolean {
  for (let i = from; i < Math.min(view.items.length, from + 9); i++) {
    if (isPiece(view, i) || /^(?:[,.;:]|that|which|who)$/.test(wordAt(view, i))) return false;
    if (isReport(view.tokens[i])) return true;
  }
  return false;
}

/** The span of items, marks at its ends left out; null where fewer than `least` are left, or a quoted piece is among them. */
export function spanOfItems(view: View, first: number, last: number, least = 2): Span | null {
  let from = first;
  let to = last;
  while (from < to && /^[,:;–—―.-]+$/.test(wordAt(view, from))) from++;
  while (to > from && /^[,:;–—―.?!…-]+$/.test(wordAt(view, to - 1))) to--;
  for (let i = from; i < to; i++) if (isPiece(view, i)) return null;
  const a = view.tokens[from];
  const b = view.tokens[to - 1];
  return to - from >= least && a != null && b != null ? { start: a.start, end: b.end } : null;
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
    if (VERB_LINKS.get(token.lemma)?.has(next.text.toLowerCase())) return i + 1;
    if (phrase && isTime(view, phrase) && phrase.last - i <= 3) i = phrase.last;
    else if (next.upos === 'ADP' && /^(?:on|in|at|during)$/.test(next.text)) {
      const adjunct = nounPhrase(view, i + 1);
      const after = adjunct ? wordAt(view, adjunct.last) : '';
      if (!adjunct || !(isTime(view, adjunct) || /^(?:that|he|she|they|it|we)$/.test(after))) break;
      i = adjunct.last;
    } else break;
  }
  return SPEECH_VERBS.has(token.lemma) ? (thatAfter(view, i) ?? i) : i;
}

/** "said on the Morning Hour on Sunday that …": a "that" behind circumstances, with no verb between. */
function thatAfter(view: View, from: number): number | null {
  if (view.tokens[from]?.upos !== 'ADP') return null;
  for (let i = from + 1; i < Math.min(view.items.length, from + 14); i++) {
    const token = view.tokens[i];
    if (token?.upos === 'SCONJ' && token.text === 'that') return i;
    if (token == null || /^(?:VERB|AUX)$/.test(token.upos) || /^[,.;:]$/.test(token.text)) return null;
  }
  return null;
}

export function governs(view: View, verb: number, start: number): boolean {
  const { lemma } = view.tokens[verb]!;
  const first = view.tokens[start];
  if (first == null || first.upos === 'PUNCT' || first.upos === 'CCONJ' || isPassive(view, verb)) return false;
  const word = first.text.toLowerCase();
  // "“…,” said Anna Holm in Lima": the quote before is what was said.
  if (isPiece(view, verb - 1) || (wordAt(view, verb - 1) === ',' && isPiece(view, verb - 2))) return false;
  const linked = start > verb + 1 && (VERB_LINKS.get(lemma)?.has(wordAt(view, start - 1)) ?? false);
  if (ADJACENT_VERBS.has(lemma) && !linked) return false;
  if (linked) return true;
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
