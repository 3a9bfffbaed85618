import type { Line } from './line.ts';
import type { Member } from './lists.ts';
import { isPersonNoun } from './people-words.ts';

/** A descriptor beside the name it describes ("the minister, Ana Duarte"; "Ana Duarte, the minister,") is no second side. */
export function isDescriptor(line: Line, members: readonly Member[], at: number): boolean {
  const member = members[at]!;
  // "Ana Duarte, one of the ministers"
  const oneOf = member.phrase.word === 'one' && member.more.length > 0;
  const before = members[at - 1];
  // "Ana Duarte, D-Ohio,"
  if (before?.class === 'person' && /^[A-Z]$/.test(line.tokens[member.first]!.text)) return true;
  if (member.joint === 'comma' && before?.class === 'body' && before.proper && !member.proper && !member.phrase.plural)
    return true;
  // "Ana Duarte, a Lisbon Republican": what a name makes look like a body.
  const begins = line.tokens[member.first]!.text;
  if (
    before?.class === 'person' &&
    member.joint === 'comma' &&
    /^an?$/.test(begins) &&
    isPersonNoun(member.phrase.name?.entity.name.split(' ').at(-1)?.toLowerCase() ?? '')
  )
    return true;
  if (describesAll(line, members, at)) return true;
  if (member.class !== 'human' || !(oneOf || (isPersonNoun(member.phrase.word) && !member.phrase.plural))) return false;
  const next = members[at + 1];
  if (member.joint === 'and' && at > 1 && isDescriptor(line, members, at - 1)) return true;
  return (
    (next?.class === 'person' && next.joint === 'comma') || (before?.class === 'person' && member.joint === 'comma')
  );
}

/** "the foreign ministers of Norway and Kenya, Ana Duarte and Omar Farouk," and the other way round. */
function describesAll(line: Line, members: readonly Member[], at: number): boolean {
  const member = members[at]!;
  const begins = line.tokens[member.first]!.text.toLowerCase();
  if (member.class !== 'human' || member.phrase.name !== null || !member.phrase.plural || begins !== 'the')
    return false;
  const arePeople = (some: readonly Member[]): boolean =>
    some.length >= 2 && some.every((one) => one.class === 'person' || isDescribing(one));
  const [before, after] = [members.slice(0, at), members.slice(at + 1)];
  return (after[0]?.joint === 'comma' && arePeople(after)) || (member.joint === 'comma' && arePeople(before));
}

const isDescribing = ({ class: kind, phrase }: Member): boolean => kind === 'human' && !phrase.plural;
