import type { Document } from '../entities/document.ts';
import type { Gender } from '../reading.ts';
import { contradicts, distinct, genderOf, type History, inSentence, type Spoken } from './history.ts';

export type PronounForm = 'subject' | 'object' | 'possessive' | 'reflexive';

// A map, since a text may well hold the word "constructor".
const FORMS: ReadonlyMap<string, readonly [Gender, PronounForm]> = new Map(
  Object.entries({
    he: ['male', 'subject'],
    him: ['male', 'object'],
    his: ['male', 'possessive'],
    himself: ['male', 'reflexive'],
    she: ['female', 'subject'],
    hers: ['female', 'possessive'],
    herself: ['female', 'reflexive'],
  } satisfies Record<string, readonly [Gender, PronounForm]>),
);

/** How many sentences without anybody in them a pronoun may look back over. */
const REACH = 3;

/** The gender and form of a pronoun at a token, or null. "her" is told by its tag. */
export function readPronoun(document: Document, at: number): readonly [Gender, PronounForm] | null {
  const word = document.folded[at] ?? '';
  if (word === 'her') return ['female', document.tokens[at]?.penn === 'PRP$' ? 'possessive' : 'object'];
  return FORMS.get(word) ?? null;
}

const only = (people: readonly number[]): number | null =>
  people.length === 1 && (people[0] ?? -1) >= 0 ? (people[0] as number) : null;

/** The last clause's subject before the token, in its own sentence. */
const clauseSubject = (spoken: readonly Spoken[]): Spoken | undefined => spoken.findLast((one) => one.subject);

/**
 * Who a pronoun outside quotation marks stands for: an entity, or null where two could be meant, where somebody without a
 * name could, or where nobody fits. Subjects go first (Hobbs, "Resolving pronoun references", Lingua 44, 1978). What is
 * linked and what is left open was settled by how often each case is right in annotated text.
 */
export function resolvePronoun(
  document: Document,
  history: History,
  at: number,
  sentence: number,
  [gender, form]: readonly [Gender, PronounForm],
): number | null {
  const fits = (one: Spoken): boolean => !contradicts(genderOf(history, one), gender);
  const here = inSentence(history, sentence, at);
  const fitting = here.filter(fits);
  const subject = clauseSubject(here);
  if (form === 'reflexive') return subject !== undefined && fits(subject) ? only([subject.entity]) : null;
  if (form === 'object') {
    // "X told Y that Z would call him": with a subject and somebody else, too much is possible.
    const others = fitting.filter((one) => one.entity !== subject?.entity);
    if (others.length > 0) return subject === undefined ? only(distinct(others)) : null;
    return lookBack(history, sentence, form, (one) => fits(one) && one.entity !== subject?.entity, document);
  }
  if (fitting.length === 0) return lookBack(history, sentence, form, fits, document);
  if (form === 'possessive' || fitting.some((one) => one.subject)) return only(distinct(fitting));
  // "After meeting X, he ...": the subject is somebody else, of whom the sentence before must leave no doubt.
  const others = new Set(fitting.map((one) => one.entity));
  return lookBack(history, sentence, 'object', (one) => fits(one) && !others.has(one.entity), document);
}

/** The nearest earlier sentence with anybody in it who fits. A subject pronoun takes its one subject; other forms, and those further off, only one without rivals. */
function lookBack(
  history: History,
  sentence: number,
  form: PronounForm,
  fits: (one: Spoken) => boolean,
  document: Document,
): number | null {
  for (let back = 1; back <= REACH; back += 1) {
    if (document.sentences[sentence - back] === undefined) return null;
    const fitting = inSentence(history, sentence - back, Number.MAX_SAFE_INTEGER).filter(fits);
    if (fitting.length === 0) continue;
    const subjects = distinct(fitting.filter((one) => one.subject));
    if (form === 'subject' && back === 1 && subjects.length > 0) return only(subjects);
    const rivals = [0, 1, 2].flatMap((more) =>
      distinct(inSentence(history, sentence - back - more, Number.MAX_SAFE_INTEGER).filter(fits)),
    );
    // Somebody who is neither subject nor known to be a man or a woman is too little to go by.
    const unknown = fitting.every((one) => genderOf(history, one) === null);
    if (subjects.length === 0 && (form === 'object' || unknown)) return null;
    return only([...new Set(rivals)]);
  }
  return null;
}

const OPENERS = new Set([
  'in',
  'during',
  'after',
  'before',
  'at',
  'on',
  'with',
  'for',
  'despite',
  'following',
  'since',
  'when',
  'while',
  'as',
  'though',
  'although',
]);

/** "In her speech, X said": a pronoun in the opening phrase of a sentence stands for the name after the comma. Gives that name's token or -1. */
export function nameAfterOpening(
  document: Document,
  at: number,
  sentence: number,
  isName: (token: number) => boolean,
): number {
  const bounds = document.sentences[sentence];
  if (bounds === undefined || at - bounds.first > 12 || !OPENERS.has(document.folded[bounds.first] ?? '')) return -1;
  let comma = at + 1;
  while (comma < bounds.last && comma - at < 14 && document.words[comma] !== ',') comma += 1;
  if (document.words[comma] !== ',') return -1;
  for (let next = comma + 1; next < Math.min(bounds.last, comma + 8); next += 1) {
    if (isName(next)) return next;
    const upos = document.tokens[next]?.upos;
    if (upos !== 'PROPN' && upos !== 'NOUN' && upos !== 'ADJ' && upos !== 'DET') return -1;
  }
  return -1;
}
