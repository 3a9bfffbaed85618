import type { Token } from '../../language/reading.ts';
import type { Span } from '../../span.ts';
import { TIME_WORDS } from './cues.ts';
import { bracketEnd, isDash, type View, wordAt } from './view.ts';

/** A noun phrase as item indices: half-open, with its head. */
export type Phrase = { readonly first: number; readonly last: number; readonly head: number };

export const SUBJECT_PRONOUNS = new Set(
  `he she they it we i you everyone everybody someone somebody nobody anyone one another others many some both all most several
  few each who neither none this these those`.split(/\s+/),
);

const POSSESSIVES = new Set(['his', 'her', 'its', 'their', 'my', 'our', 'your', 'whose']);

const LINKS = new Set(
  'of for from in at with on to under behind near by about into over around against between among as across'.split(' '),
);

const NOMINAL = new Set(['NOUN', 'PROPN', 'NUM', 'ADJ', 'SYM', 'X']);

const isNominal = (token: Token | null | undefined): boolean => token != null && NOMINAL.has(token.upos);

export const isPossessive = (token: Token | null | undefined): boolean =>
  token != null && /^['’]s?$/.test(token.text) && (token.penn === 'POS' || token.upos === 'PART');

/** Hyphens inside a word are tokens of their own: "vice-president". */
function isHyphenInside(view: View, i: number): boolean {
  const token = view.tokens[i];
  const before = view.tokens[i - 1];
  const after = view.tokens[i + 1];
  return (
    token != null &&
    before != null &&
    after != null &&
    /^[-–/&]$/.test(token.text) &&
    ((before.end === token.start && token.end === after.start) || token.text === '&')
  );
}

function continuesChunk(view: View, i: number, hasNoun: boolean): boolean {
  const token = view.tokens[i];
  if (token == null) return false;
  if (isPossessive(token) || isHyphenInside(view, i)) return true;
  if (isNominal(token)) return !(hasNoun && token.upos === 'ADJ' && /^(?:more|less|much)$/.test(token.text));
  const word = token.text.toLowerCase();
  if (token.upos === 'DET' || POSSESSIVES.has(word)) return !hasNoun || isPossessive(view.tokens[i - 1]);
  const next = view.tokens[i + 1];
  if (token.upos === 'ADV')
    return !hasNoun && token.penn !== 'WRB' && next != null && (isNominal(next) || next.upos === 'VERB');
  if (token.upos === 'VERB') return !hasNoun && i > 0 && (isNominal(next) || isHyphenInside(view, i + 1));
  return /^(?:al|bin|ben|von|van|de|del|der|da|la|le|el|du)$/.test(token.text) && isNominal(next);
}

function chunkAt(view: View, at: number): Phrase | null {
  const token = view.tokens[at];
  if (token == null) return null;
  const word = token.text.toLowerCase();
  const next = view.tokens[at + 1];
  const pronoun = SUBJECT_PRONOUNS.has(word) && (token.upos !== 'DET' || !isNominal(next));
  if (
    pronoun &&
    !(isNominal(next) && /^(?:some|many|most|several|few|each|another|one|all|both|these|those|this)$/.test(word))
  ) {
    return { first: at, last: at + 1, head: at };
  }
  let head = -1;
  let i = at;
  for (; i < view.items.length; i++) {
    const t = view.tokens[i];
    if (t == null) {
      // "the “grand bargain” camp": a short quoted run inside a phrase.
      if (i > at && isNominal(view.tokens[i + 1]) && head < 0) continue;
      break;
    }
    if (t.text === '(' || t.text === '[') {
      const end = head >= 0 ? bracketEnd(view, i) : i;
      if (end === i) break;
      i = end;
      continue;
    }
    if (!continuesChunk(view, i, head >= 0)) break;
    if (t.upos === 'NOUN' || t.upos === 'PROPN') head = i;
    else if (isPossessive(t)) head = -1;
    else if (head < 0 && (t.upos === 'ADJ' || t.upos === 'NUM') && !isNominal(view.tokens[i + 1])) head = i;
  }
  while (i > at && isPossessive(view.tokens[i - 1]) && head < 0) i--;
  return head < 0 ? null : { first: at, last: i, head };
}

/** What was found in each view, by its first item: many ask for the same phrase. */
const known = new WeakMap<View, Map<number, Phrase | null>>();

/** The noun phrase that starts at an item, with what hangs on it by "of", "for", "and" …; null where none starts there. */
export function nounPhrase(view: View, at: number): Phrase | null {
  let ofView = known.get(view);
  if (!ofView) {
    ofView = new Map();
    known.set(view, ofView);
  }
  const found = ofView.get(at);
  if (found !== undefined) return found;
  const phrase = phraseFrom(view, at);
  ofView.set(at, phrase);
  return phrase;
}

function phraseFrom(view: View, at: number): Phrase | null {
  const chunk = chunkAt(view, at);
  if (!chunk) return null;
  let last = chunk.last;
  for (;;) {
    const link = view.tokens[last];
    const joins =
      link != null && ((link.upos === 'ADP' && LINKS.has(link.text.toLowerCase())) || link.upos === 'CCONJ');
    const more = joins && link.text !== 'but' ? chunkAt(view, last + 1) : null;
    if (!more || more.last <= last) return { ...chunk, last };
    if (link!.upos === 'CCONJ' && view.tokens[more.last]?.upos === 'VERB' && view.tokens[chunk.head]?.upos === 'PRON') {
      return { ...chunk, last };
    }
    last = more.last;
  }
}

/** The noun phrase that ends before `end`, read leftwards over "of the …" to its head; null where none ends there. */
export function nounPhraseBefore(view: View, end: number): Phrase | null {
  let i = end - 1;
  if (wordAt(view, i) === ')') while (i > 0 && wordAt(view, i) !== '(') i--;
  if (wordAt(view, i) === '(') i--;
  const token = view.tokens[i];
  if (token == null) return null;
  const word = token.text.toLowerCase();
  if (!isNominal(token)) {
    return SUBJECT_PRONOUNS.has(word) ? { first: i, last: end, head: i } : null;
  }
  const last = i;
  while (i >= 0) {
    const t = view.tokens[i];
    if (t == null) break;
    const before = view.tokens[i - 1];
    if (t.upos === 'DET' || POSSESSIVES.has(t.text.toLowerCase())) {
      i--;
      break;
    }
    const inside =
      isNominal(t) ||
      isPossessive(t) ||
      isHyphenInside(view, i) ||
      (t.upos === 'VERB' &&
        before != null &&
        (before.upos === 'DET' || before.upos === 'ADV' || isPossessive(before)) &&
        i < last);
    if (!inside) break;
    i--;
  }
  const first = i + 1;
  if (first > last) return null;
  let head = last;
  while (head > first && !/^(?:NOUN|PROPN)$/.test(view.tokens[head]?.upos ?? '')) head--;
  if (isTime(view, { first, last: last + 1, head })) {
    const earlier = nounPhraseBefore(
      view,
      /^(?:on|in|at|by|this|last)$/.test(wordAt(view, first - 1)) ? first - 1 : first,
    );
    return earlier;
  }
  const link = view.tokens[first - 1];
  if (
    link != null &&
    (link.upos === 'ADP' || link.text === 'and') &&
    (link.upos !== 'ADP' || LINKS.has(link.text.toLowerCase())) &&
    first - 1 > 0
  ) {
    const parent = nounPhraseBefore(view, first - 1);
    if (parent) return { first: parent.first, last: end, head: parent.head };
  }
  return { first, last: end, head };
}

/** "Tuesday", "last week": no speaker. */
export function isTime(view: View, phrase: Phrase): boolean {
  const lemma = view.tokens[phrase.head]?.lemma.toLowerCase() ?? '';
  return (TIME_WORDS.has(lemma) || TIME_WORDS.has(wordAt(view, phrase.head))) && !isDash(wordAt(view, phrase.head + 1));
}

/** True for "it", "there", "this" and the like, which only stand in for a subject. */
export function isEmptySubject(view: View, phrase: Phrase): boolean {
  return /^(?:it|there|this|that|these|those|which|what)$/.test(wordAt(view, phrase.head));
}

export function spanOf(view: View, phrase: Phrase): Span {
  const first = view.layout.reading.tokens[view.items[phrase.first]!.token]!;
  let k = phrase.last - 1;
  while (k > phrase.first && view.tokens[k] == null) k--;
  const last = view.tokens[k] ?? first;
  return { start: first.start, end: last.end };
}
