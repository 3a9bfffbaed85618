import type { Document } from '../entities/document.ts';
import type { Gender } from '../reading.ts';
import { contradicts, distinct, genderOf, type History, inSentence, type Spoken } from './history.ts';

export type PronounForm = 'subject' | 'object' | 'possessive' | 'reflexive';

const FORMS: Readonly<Record<string, readonly [Gender, PronounForm]>> = {
  he: ['male', 'subject'],
  him: ['male', 'object'],
  his: ['male', 'possessive'],
  himself: ['male', 'reflexive'],
  she: ['female', 'subject'],
  hers: ['female', 'possessive'],
  herself: ['female', 'reflexive'],
};

/** How many sentences without anybody in them a pronoun may look back over. */
const REACH = 3;

/** The gender and form of a pronoun at a token, or null. "her" is told by its tag. */
export function readPronoun(document: Document, at: number): readonly [Gender, PronounForm] | null {
  const word = document.folded[at] ?? '';
  if (word === 'her') return ['female', document.tokens[at]?.penn === 'PRP$' ? 'possessive' : 'object'];
  return FORMS[word] ?? null;
}

const only = (people: readonly number[]): number | null =>
  people.length === 1 && (people[0] ?? -1) >= 0 ? (people[0] as number) : null;

/** The last clause's subject before the token, in its own sentence. */
const clauseSubject = (spoken: readonly Spoken[]): Spoken | undefined => spoken.findLast((one) => one.subject);

/** Of several in one earlier sentence: the one subject, else the one person. Null where two could be meant, or somebody unnamed. */
function fromEarlierSentence(fitting: readonly Spoken[]): number | null {
  const subjects = fitting.filter((one) => one.subject);
  if (subjects.length > 0)
    return subjects.some((one) => one.joined) && distinct(subjects).length > 1 ? null : only(distinct(subjects));
  return only(distinct(fitting));
}

/**
 * Who a pronoun outside quotation marks stands for: an entity, or null where two could be meant, where somebody without a
 * name could, or where nobody fits. Subjects go first (Hobbs, "Resolving pronoun references", 1978, in spirit).
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
    const rest = fitting.filter((one) => one.entity !== subject?.entity);
    if (rest.length > 0) return only(distinct(rest));
  } else if (fitting.length > 0) {
    const subjects = fitting.filter((one) => one.subject);
    const nearest = subjects.at(-1);
    if (nearest !== undefined) {
      if (nearest.joined && distinct(subjects).length > 1) return null;
      // "X said Y would come if he could": two subjects that fit are one too many, but a pronoun's own chain is sure.
      const people = distinct(subjects);
      return people.length === 1 || form === 'possessive' ? only([nearest.entity]) : only(people);
    }
    if (form === 'possessive') return only(distinct(fitting));
    // "After meeting X, he ...": the subject is somebody else.
    const others = new Set(fitting.map((one) => one.entity));
    const earlier = lookBack(history, sentence, (one) => fits(one) && !others.has(one.entity), document);
    return earlier;
  }
  const excluded = form === 'object' ? (subject?.entity ?? null) : null;
  return lookBack(history, sentence, (one) => fits(one) && one.entity !== excluded, document);
}

/** The nearest earlier sentence with anybody in it decides. */
function lookBack(
  history: History,
  sentence: number,
  fits: (one: Spoken) => boolean,
  document: Document,
): number | null {
  for (let back = 1; back <= REACH; back += 1) {
    const earlier = document.sentences[sentence - back];
    if (earlier === undefined) return null;
    const people = inSentence(history, sentence - back, Number.MAX_SAFE_INTEGER);
    const fitting = people.filter(fits);
    if (fitting.length > 0) return fromEarlierSentence(fitting);
    // Only people of the other gender: the search goes on past them, but not past a second such sentence.
    if (people.length > 0 && back > 1) return null;
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
  if (bounds === undefined || at - bounds.first > 6 || !OPENERS.has(document.folded[bounds.first] ?? '')) return -1;
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
