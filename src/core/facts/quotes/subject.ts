import type { Token } from '../../language/reading.ts';
import { SPEECH_NOUNS, SPEECH_VERBS } from './cues.ts';
import { isAnyVerb, mainSubject } from './main-subject.ts';
import { isTime, nounPhrase, nounPhraseBefore, type Phrase, SUBJECT_PRONOUNS } from './phrase.ts';
import { byTree } from './subject-by-tree.ts';
import { isPiece, type View, wordAt } from './view.ts';

/** Who does what a verb says, and how surely: by the tree, by the words before it, or by the main clause. */
export type Subject = { readonly phrase: Phrase; readonly by: 'next' | 'tree' | 'words' | 'main' | 'relative' };

/** How many items before a verb its subject may stand, by way of another verb. */
const REACH = 60;

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

/** The subject of the nearest verb of speech before `verb`, else of the sentence: for "…, adding" and "… and said". */
function controller(view: View, verb: number, depth: number): Phrase | null {
  const subjectOfNearest = (fits: (token: Token) => boolean) => {
    for (let i = verb - 1; i > 0 && i > verb - REACH; i--) {
      const token = view.tokens[i];
      if (token == null || !isAnyVerb(token) || !fits(token)) continue;
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

/** "Holm, meanwhile, said": no subject, whatever the tagger makes of it. */
const isAside = (view: View, i: number): boolean =>
  view.tokens[i]?.upos === 'ADV' || /^(?:meanwhile|however|though|instead|too)$/.test(wordAt(view, i));

/** "asked for a ticket and Holm said": the name behind "and" opens a clause of its own, a thing and a person are no pair. */
function nameBehindAnd(view: View, phrase: Phrase): Phrase | null {
  if (view.tokens[phrase.head]?.upos === 'PROPN') return null;
  for (let and = phrase.last - 1; and > phrase.head; and--) {
    if (wordAt(view, and) !== 'and') continue;
    const name = nounPhrase(view, and + 1);
    const isName = name !== null && name.last === phrase.last && view.tokens[name.head]?.upos === 'PROPN';
    return isName ? name : null;
  }
  return null;
}

/** The subject that the words before the verb show, without a tree. */
function byWords(view: View, verb: number, depth: number): Subject | null {
  const { start, finite, infinitive } = verbGroupStart(view, verb);
  const main = () => {
    const phrase = depth > 1 ? null : controller(view, verb, depth);
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
    while (i > 1 && isAside(view, i) && wordAt(view, i - 1) === ',') i -= 2;
  }
  if (i < 0) return main();
  const phrase = nounPhraseBefore(view, i + 1);
  // "but in an interview said": the phrase is an adjunct's, the subject stands further off.
  const adjunct = phrase !== null && view.tokens[phrase.first - 1]?.upos === 'ADP' && phrase.head >= phrase.first;
  const joined = adjunct ? nameBehindAnd(view, phrase!) : null;
  if (joined) return { phrase: joined, by: 'words' };
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

/** The subject right after an inverted verb: "said Anna Holm, the …". */
export function subjectAfter(view: View, verb: number): Subject | null {
  const phrase = nounPhrase(view, verb + 1);
  return phrase && !isTime(view, phrase) ? { phrase, by: 'next' } : null;
}

/** What was found for each view, by verb and depth: verbs in a row ask for one another's subjects over and over. */
const known = new WeakMap<View, Map<number, Subject | null>>();
/** Beyond this depth nothing asks further, so all answers are the same. */
const DEEPEST = 2;

/** Who does what the verb at an item says, for a verb that is not inverted. Null where nothing fits. */
export function subjectOf(view: View, verb: number, depth = 0): Subject | null {
  let ofView = known.get(view);
  if (!ofView) {
    ofView = new Map();
    known.set(view, ofView);
  }
  const key = verb * (DEEPEST + 1) + Math.min(depth, DEEPEST);
  const found = ofView.get(key);
  if (found !== undefined) return found;
  const subject = byWords(view, verb, depth) ?? byTree(view, verb, depth) ?? byDefault(view, verb);
  ofView.set(key, subject);
  return subject;
}
