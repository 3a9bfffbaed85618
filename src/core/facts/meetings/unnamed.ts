import { genderOfGivenName, isSureGivenName } from '../../language/gazetteer/given-names.ts';
import { OFFICES } from '../../language/gazetteer/titles.ts';
import type { Line } from './line.ts';
import type { Member } from './lists.ts';
import { isInCountry } from './office-holder.ts';
import { isPersonNoun } from './people-words.ts';

/** "any skipper", "our partners", "half the guests": nobody whom one could ask about it. */
const ANYBODY = /^(?:any|every|each|no|whichever|whatever|half|most|our|my|your)$/;
/** Those of whom there is one at a time, whom nobody calls by name. */
const UNIQUE = /^(?:pope|pontiff)$/;
/** Parties and ranks, whose capitals say nobody's country. */
const NO_COUNTRY =
  /^(?:republican|democratic|conservative|liberal|socialist|labour|first|lady|deputy|vice|prime|acting|former|elect|designate)$/;

const isOffice = (word: string): boolean => OFFICES.has(word) || word === 'elect' || word === 'designate';

/**
 * Whether a side without a name says too little to be one: anybody at all, the others of a kind, and one person of whom neither
 * country nor institution is said ("a man", "union leader"), whose name is lost. "The minister" may yet be known from other
 * articles; `isBareOffice` tells where it is not.
 */
export function saysNobody(line: Line, member: Member): boolean {
  const { phrase, more } = member;
  const words = line.tokens.slice(phrase.first, phrase.head + 1).map(({ text }) => text.toLowerCase());
  if (ANYBODY.test(words[0]!) || words.some((word) => /^(?:an)?others?$/.test(word))) return true;
  const single = isPersonNoun(phrase.word) && !phrase.plural && line.tokens[phrase.head]!.penn !== 'NNS';
  if (!single || phrase.pronoun || phrase.possessor !== null || UNIQUE.test(phrase.word)) return false;
  if (words[0] === 'the' && isOffice(phrase.word)) return false;
  const opened = line.tokens[phrase.first]!.upos === 'DET' || phrase.owner !== null;
  return !opened || !(isInCountry(line, member) || more.some(({ name, proper }) => name !== null || proper));
}

/** Who is asked questions by an editorial board gives an interview; a paper taken for a person may stand apart from "editorial board". */
export function isEditorialBoard({ marks, tokens }: Line, { first, last }: Member): boolean {
  const words = marks.reading.article.text.slice(
    tokens[first]!.start,
    tokens[last - 1]!.end + ' editorial board'.length,
  );
  return /\beditorial (?:board|team|staff)\b/i.test(words);
}

/** Whether a side of a meeting is an office alone ("the minister", "the new President"), without country, body or owner. */
export function isBareOffice(group: string): boolean {
  const words = group.split(/[\s-]+/);
  if (words[0]?.toLowerCase() !== 'the' || words.length < 2) return false;
  const isTelling = (word: string): boolean =>
    /^\p{Lu}/u.test(word) && !isOffice(word.toLowerCase()) && !NO_COUNTRY.test(word.toLowerCase());
  const head = words.at(-1)!.toLowerCase();
  return isPersonNoun(head) && !UNIQUE.test(head) && !words.some((word, i) => i > 0 && isTelling(word));
}

/**
 * Whether a name is a woman's given name alone, a friend's way to speak of somebody or a name that broke apart. Men's given names
 * are family names as often.
 */
export const isGivenNameAlone = (name: string): boolean =>
  !/[\s-]/.test(name) && isSureGivenName(name) && genderOfGivenName(name) === 'female';
