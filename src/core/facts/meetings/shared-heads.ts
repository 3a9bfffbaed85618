import { fold } from '../../language/gazetteer/fold.ts';
import { DEMONYMS } from '../../language/gazetteer/places.ts';
import type { Line } from './line.ts';
import type { Member } from './lists.ts';

/** Parties by their adjectives, which share a noun as nationalities do. */
const PARTY = new Set(['republican', 'democratic', 'conservative', 'liberal', 'socialist', 'labour']);
const ADJECTIVAL = new Set(['us', 'u.s', 'u.s.', 'uk', 'u.k', 'u.k.', 'eu', 'un', 'u.n', 'u.n.']);

/** "Kenyan", "US", "high-profile Kenyan": what a nationality says of a noun that it does not have itself. */
export function isBareAdjective(line: Line, { phrase, more }: Member): boolean {
  const token = line.tokens[phrase.head]!;
  const word = fold(token.text);
  const first = line.tokens[phrase.first]!;
  if (more.length > 0 || phrase.owner !== null || phrase.possessor !== null || phrase.plural) return false;
  if (ADJECTIVAL.has(word)) return true;
  // "the French" and "a Kenyan" are people.
  return (
    (DEMONYMS.get(word) !== undefined || PARTY.has(word)) && !(first.upos === 'DET' && phrase.head === phrase.first + 1)
  );
}

/** "Kenyan and Chilean military chiefs": adjectives that share one head are one side, in the words of the text. */
export function withSharedHeads(line: Line, members: readonly Member[]): readonly Member[] {
  const joined: Member[] = [];
  for (let i = 0; i < members.length; i += 1) {
    let last = i;
    while (last + 1 < members.length && isBareAdjective(line, members[last]!)) last += 1;
    const head = members[last]!;
    const { phrase } = head;
    const begins = fold(line.tokens[phrase.first]!.text);
    const shares =
      last > i &&
      head.class === 'human' &&
      phrase.name === null &&
      head.joint === 'and' &&
      (DEMONYMS.get(begins) !== undefined || ADJECTIVAL.has(begins) || PARTY.has(begins));
    if (!shares) {
      joined.push(members[i]!);
      continue;
    }
    const start = members[i]!;
    joined.push({
      ...head,
      first: start.first,
      joint: start.joint,
      phrase: { ...phrase, first: start.first, plural: true },
    });
    i = last;
  }
  return joined;
}
