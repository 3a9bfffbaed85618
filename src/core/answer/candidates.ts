import { countryOf } from '../language/gazetteer/countries.ts';
import { isGivenName } from '../language/gazetteer/given-names.ts';
import { ORGANISATION_WORDS } from '../language/gazetteer/organisation-words.ts';
import type { AnswerKind } from './expected.ts';
import type { Word } from './words.ts';

/** Something in a sentence that could be an answer: a name, a number or a day that the question does not hold. */
export type Candidate = {
  /** The same for each way to write it. */
  readonly key: string;
  readonly kind: AnswerKind | 'name';
  /** Place of its first word among the words of the sentence. */
  readonly at: number;
};

export const NUMBER_WORD =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?|half|third|quarter)$/i;
const DAY_OR_MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/i;
const YEAR = /^(?:1[5-9]|20)\d\d$/;
const JOINING = /^(?:of|the|de|van|von|al|bin|for|da|del|la|le)$/;
const BETWEEN = /^(?: |-|\. )$/;

/** The end of the run of capitalised words that begins at `first`, particles within it included. */
function endOfName(words: readonly Word[], first: number, text: string): number {
  let end = first + 1;
  const gapBefore = (at: number): string => text.slice(words[at - 1]?.end, words[at]?.start);
  while (end < words.length) {
    const gap = gapBefore(end);
    const word = words[end];
    // "J. Holm" goes on over a full stop, "in Oslo. Holm" does not.
    if (!word || !BETWEEN.test(gap) || (gap === '. ' && (words[end - 1]?.raw.length ?? 0) > 2)) break;
    if (word.capital && !DAY_OR_MONTH.test(word.raw)) end += 1;
    else if (JOINING.test(word.raw) && words[end + 1]?.capital && gapBefore(end + 1) === ' ') end += 2;
    else break;
  }
  return end;
}

function kindOfName(name: readonly Word[]): Candidate['kind'] {
  const [first] = name;
  const raw = name.map((word) => word.raw).join(' ');
  if (countryOf(raw) !== null) return 'place';
  if (name.length > 1 && first && isGivenName(first.raw)) return 'person';
  const organised = name.some((word) => ORGANISATION_WORDS.has(word.raw.toLowerCase()));
  return organised || (name.length === 1 && /^\p{Lu}{2,6}$/u.test(raw)) ? 'organisation' : 'name';
}

/** The possible answers in the words of one sentence. `asked` holds the terms of the question: they are no answer to it. */
export function candidatesIn(
  words: readonly Word[],
  text: string,
  asked: ReadonlyMap<string, unknown>,
): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Word;
    const fresh = word.term === '' || !asked.has(word.term);
    if (word.number || NUMBER_WORD.test(word.raw)) {
      const key = word.raw.replaceAll(',', '').toLowerCase();
      if (fresh) found.push({ key, kind: YEAR.test(key) ? 'date' : 'number', at });
    } else if (word.capital && DAY_OR_MONTH.test(word.raw)) {
      if (fresh) found.push({ key: word.raw.toLowerCase(), kind: 'date', at });
    } else if (word.capital) {
      const end = endOfName(words, at, text);
      const name = words.slice(at, end);
      // A capital at the head of a sentence says nothing.
      const isName =
        name.length > 1 || (word.term !== '' && (at > 0 || isGivenName(word.raw) || countryOf(word.raw) !== null));
      if (isName && name.some((one) => one.term !== '' && !asked.has(one.term))) {
        found.push({ key: name.map((one) => one.term || one.raw.toLowerCase()).join(' '), kind: kindOfName(name), at });
      }
      at = end - 1;
    }
  }
  return found;
}

/** How well a candidate's kind fits what the question wants, 0 to 1. */
export function kindFits(wanted: AnswerKind, kind: Candidate['kind']): number {
  if (wanted === 'open') return 0.3;
  if (wanted === kind) return 1;
  if (kind === 'name') return { person: 0.5, organisation: 0.8, place: 0.3, number: 0, date: 0 }[wanted];
  if (wanted === 'date' && kind === 'number') return 0.3;
  return wanted === 'organisation' && kind === 'person' ? 0.1 : 0;
}
