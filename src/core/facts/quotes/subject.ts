import type { Token } from '../../language/reading.ts';
import { SPEECH_NOUNS, SPEECH_VERBS } from './cues.ts';
import {
  afterAppositions,
  isPiece,
  isTime,
  nounPhrase,
  nounPhraseBefore,
  type Phrase,
  SUBJECT_PRONOUNS,
  type View,
  wordAt,
} from './phrase.ts';

/** Who does what a verb says, and how surely: by the tree, by the words before it, or by the main clause. */
export type Subject = { readonly phrase: Phrase; readonly by: 'next' | 'tree' | 'words' | 'main' | 'relative' };

const isVerb = (token: Token | null | undefined): boolean =>
  token != null && (token.upos === 'VERB' || token.upos === 'AUX');
const isGerund = (token: Token): boolean => token.penn === 'VBG' || /ing$/.test(token.text);

/** Items before a verb that belong to it: "has also repeatedly said". Gives the first of them. */
function verbGroupStart(view: View, verb: number): { start: number; finite: boolean; infinitive: boolean } {
  let i = verb;
  let finite = !isGerund(view.tokens[verb]!);
  let infinitive = false;
  for (; i > 0; i--) {
    const token = view.tokens[i - 1];
    if (token == null) break;
    if (token.upos === 'AUX') finite = true;
    else if (token.text.toLowerCase() === 'to' && token.upos === 'PART') infinitive = true;
    else if (
      SUBJECT_PRONOUNS.has(token.text.toLowerCase()) ||
      !(token.upos === 'ADV' || /^(?:n['’]t|not)$/i.test(token.text))
    )
      break;
  }
  return { start: i, finite, infinitive };
}

/** Past "LIMA, July 3 (Agency) — " at the head of a story. */
function afterDateline(view: View): number {
  if (!/^\p{Lu}{3,}$/u.test(view.tokens[0]?.text ?? '')) return 0;
  for (let i = 1; i < Math.min(16, view.items.length); i++) {
    if (/^[-–—―]+$/.test(wordAt(view, i)) && wordAt(view, i - 1) !== '') {
      const before = view.tokens[i - 1]!;
      if (before.end < view.tokens[i]!.start) return i + 1;
    }
  }
  return 0;
}

/** The first noun phrase of the sentence that can be a subject: past "On Tuesday, in Rome, " and "While …, ". */
export function mainSubject(view: View, before: number): Phrase | null {
  let i = afterDateline(view);
  for (let guard = 0; guard < 8 && i < before; guard++) {
    const token = view.tokens[i];
    if (token == null) {
      i++;
      continue;
    }
    if (token.upos === 'CCONJ' || (token.upos === 'PUNCT' && token.text !== '(')) {
      i++;
      continue;
    }
    const phrase = nounPhrase(view, i);
    if (phrase && !isTime(view, phrase) && phrase.last <= before) {
      const next = view.tokens[afterAppositions(view, phrase.last)];
      if (next == null || isVerb(next) || next.upos === 'ADV' || /^(?:to|['’]s|['’]d)$/.test(next.text)) return phrase;
      if (phrase.first === i && wordAt(view, phrase.last) === ':') return phrase;
    }
    if (token.upos === 'ADV' && !/^(?:while|when|as|after|though|although)$/i.test(token.text)) {
      i++;
      continue;
    }
    let comma = i;
    while (comma < before && wordAt(view, comma) !== ',' && !isPiece(view, comma)) comma++;
    if (comma >= before) return phrase && !isTime(view, phrase) && phrase.last <= before ? phrase : null;
    i = comma + 1;
  }
  return null;
}

/** The subject of the nearest verb of speech before `verb`, else of the sentence: for "…, adding" and "… and said". */
function controller(view: View, verb: number, depth: number): Phrase | null {
  const subjectOfNearest = (fits: (token: Token) => boolean) => {
    for (let i = verb - 1; i > 0; i--) {
      const token = view.tokens[i];
      if (token == null || !isVerb(token) || !fits(token)) continue;
      const subject = subjectOf(view, i, depth + 1);
      if (subject) return subject.phrase;
    }
    return null;
  };
  return (
    subjectOfNearest((token) => token.upos === 'VERB' && SPEECH_VERBS.has(token.lemma)) ??
    mainSubject(view, verb) ??
    subjectOfNearest((token) => !isGerund(token))
  );
}

/** "with the crowd chanting", "a man saying": a phrase right before a participle is its subject, a letter's sender is not. */
function participleSubject(view: View, verb: number): Phrase | null {
  const phrase = nounPhraseBefore(view, verb);
  if (!phrase || isTime(view, phrase)) return null;
  const before = wordAt(view, phrase.first - 1);
  if (before === 'with') return phrase;
  const head = view.tokens[phrase.head];
  if (head == null || SPEECH_NOUNS.has(head.lemma)) return null;
  // "emailed supporters saying": they are told, they do not tell.
  const told = view.tokens[phrase.first - 1];
  if (told != null && told.upos === 'VERB' && SPEECH_VERBS.has(told.lemma)) return null;
  return view.tokens[verb - 1] === head || phrase.last === verb ? phrase : null;
}

/** The subject that the words before the verb show, without a tree. */
function byWords(view: View, verb: number, depth: number): Subject | null {
  const { start, finite, infinitive } = verbGroupStart(view, verb);
  const main = () => {
    const phrase = depth > 3 ? null : controller(view, verb, depth);
    return phrase ? ({ phrase, by: 'main' } as const) : null;
  };
  if (!finite && !infinitive) {
    const own = participleSubject(view, start);
    if (own) return { phrase: own, by: 'words' };
  }
  if (infinitive || !finite) return main();
  let i = start - 1;
  const word = wordAt(view, i);
  if (/^(?:who|which|that)$/.test(word) && i > 0) {
    return { phrase: { first: i, last: i + 1, head: i }, by: 'relative' };
  }
  if (i >= 0 && view.tokens[i]?.upos === 'CCONJ') return main();
  // Over appositions and adverbials set off by commas or dashes: "X, the minister, said".
  for (let guard = 0; guard < 4 && i > 0; guard++) {
    const mark = wordAt(view, i);
    if (mark !== ',' && !/^[–—―-]+$/.test(mark)) break;
    let k = i - 1;
    while (k > 0 && wordAt(view, k) !== mark && !isPiece(view, k)) k--;
    if (wordAt(view, k) !== mark || k === 0) break;
    i = k - 1;
    while (i > 1 && view.tokens[i]?.upos === 'ADV' && wordAt(view, i - 1) === ',') i -= 2;
  }
  if (i < 0) return main();
  const phrase = nounPhraseBefore(view, i + 1);
  // "but in an interview said": the phrase is an adjunct's, the subject stands further off.
  const adjunct = phrase !== null && view.tokens[phrase.first - 1]?.upos === 'ADP' && phrase.head >= phrase.first;
  if (adjunct) return main() ?? { phrase: phrase!, by: 'words' };
  if (phrase && !isTime(view, phrase)) return { phrase, by: 'words' };
  // A name that was tagged as something else: "Grant says".
  if (!phrase && i === start - 1 && view.tokens[i]?.upos === 'VERB' && /^\p{Lu}\p{Ll}/u.test(view.tokens[i]!.text)) {
    return { phrase: { first: i, last: i + 1, head: i }, by: 'words' };
  }
  return main();
}

/** Where nothing else fits: the few words between the start of the clause and the verb. */
function byDefault(view: View, verb: number): Subject | null {
  const { start, finite, infinitive } = verbGroupStart(view, verb);
  if (!finite || infinitive) return null;
  let first = start;
  while (first > 0 && view.tokens[first - 1] != null && !/^(?:PUNCT|CCONJ|SCONJ)$/.test(view.tokens[first - 1]!.upos))
    first--;
  if (start - first < 1 || start - first > 6) return null;
  return { phrase: { first, last: start, head: start - 1 }, by: 'words' };
}

/** Index in the view of a reading's token, or -1. */
export function itemOf(view: View, token: number): number {
  let low = 0;
  let high = view.items.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = view.items[middle]!.token;
    if (at === token) return view.tokens[middle] == null ? -1 : middle;
    if (at < token) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The phrase around a head that the tree names. */
function phraseAround(view: View, head: number): Phrase {
  const before = nounPhraseBefore(view, head + 1);
  const first = before && before.head <= head && before.last === head + 1 ? before.first : head;
  const forward = nounPhrase(view, first);
  return forward && forward.last > head ? { first, last: forward.last, head } : { first, last: head + 1, head };
}

/** The subject that the dependency tree gives, or null where there is no tree or no subject in it. */
function byTree(view: View, verb: number, depth: number): Subject | null {
  const { tokens } = view.layout.reading;
  const at = view.items[verb]!.token;
  if (tokens[at]!.label === '') return null;
  const first = view.items[0]!.token;
  const last = view.items[view.items.length - 1]!.token;
  for (let t = first; t <= last; t++) {
    const token = tokens[t]!;
    if (token.head !== at || token.label !== 'nsubj') continue;
    const item = itemOf(view, t);
    if (item < 0) continue;
    if (/^(?:who|which|that)$/i.test(token.text))
      return { phrase: { first: item, last: item + 1, head: item }, by: 'relative' };
    const phrase = phraseAround(view, item);
    if (!isTime(view, phrase)) return { phrase, by: 'tree' };
  }
  const { label, head } = tokens[at]!;
  if (depth < 4 && head >= 0 && /^(?:conj|advcl|xcomp)$/.test(label)) {
    const governor = itemOf(view, head);
    if (governor >= 0 && governor !== verb && view.tokens[governor]?.upos === 'VERB')
      return byTree(view, governor, depth + 1);
  }
  return null;
}

/** The subject right after an inverted verb: "said Anna Holm, the …". */
export function subjectAfter(view: View, verb: number): Subject | null {
  const phrase = nounPhrase(view, verb + 1);
  return phrase && !isTime(view, phrase) ? { phrase, by: 'next' } : null;
}

/** Who does what the verb at an item says, for a verb that is not inverted. Null where nothing fits. */
export function subjectOf(view: View, verb: number, depth = 0): Subject | null {
  return byWords(view, verb, depth) ?? byTree(view, verb, depth) ?? byDefault(view, verb);
}
