import { fold } from '../../language/gazetteer/fold.ts';
import { genderOfGivenName, isSureGivenName } from '../../language/gazetteer/given-names.ts';
import { HONORIFICS, RANKS } from '../../language/gazetteer/titles.ts';
import type { Entity } from '../../language/reading.ts';
import type { Line } from './line.ts';
import { type Member, memberText } from './lists.ts';
import { isInCountry } from './office-holder.ts';
import { isPersonNoun } from './people-words.ts';

/** "any candidate", "our partners", "half the people": nobody whom one could ask about it. */
const ANYBODY = /^(?:any|every|each|no|whichever|whatever|half|most|our|my|your)$/;
/** Those of whom there is one at a time, whom nobody calls by name. */
const UNIQUE = /^(?:pope|pontiff)$/;
/**
 * Whether a side without a name says too little to be shown: anybody at all, the others of a kind, and one person
 * of whom neither name nor country nor institution is said ("the minister", "union leader"), whose name is lost.
 */
export function saysNobody(line: Line, member: Member): boolean {
  const { phrase, more } = member;
  const words = line.tokens.slice(phrase.first, phrase.head + 1).map(({ text }) => text.toLowerCase());
  if (ANYBODY.test(words[0]!) || words.some((word) => /^(?:an)?others?$/.test(word))) return true;
  // Who is asked questions by an editorial board gives an interview.
  if (/\beditorial (?:board|team|staff)\b/i.test(memberText(line, member))) return true;
  const single = isPersonNoun(phrase.word) && !phrase.plural && line.tokens[phrase.head]!.penn !== 'NNS';
  if (!single || phrase.pronoun || phrase.possessor !== null || UNIQUE.test(phrase.word)) return false;
  const opened = line.tokens[phrase.first]!.upos === 'DET' || phrase.owner !== null;
  return !opened || !(isInCountry(line, member) || more.some(({ name, proper }) => name !== null || proper));
}

/**
 * "Monika": a woman's given name alone is a friend's way to speak of somebody, or a name that broke apart. Men's given names
 * are family names as often.
 */
export function isGivenNameAlone(line: Line, entity: Entity, first: number): boolean {
  if (entity.role !== null || /[\s-]/.test(entity.name) || !isSureGivenName(entity.name)) return false;
  if (genderOfGivenName(entity.name) !== 'female') return false;
  const before = fold(line.tokens[first - 1]?.text ?? '');
  return !HONORIFICS.has(before) && !RANKS.has(before);
}
