import { fold, isAllCapitals, isHyphen, startsWithCapital } from '../../language/gazetteer/fold.ts';
import { ORGANISATION_WORDS, PLACE_WORDS } from '../../language/gazetteer/organisation-words.ts';
import { DEMONYMS, PLACES } from '../../language/gazetteer/places.ts';
import { HONORIFICS, OFFICES, RANKS } from '../../language/gazetteer/titles.ts';
import type { Entity, Token } from '../../language/reading.ts';
import type { Actor } from '../fact.ts';
import type { Line } from './line.ts';
import { type Class, type Member, memberText } from './lists.ts';
import { officeHolder } from './office-holder.ts';
import { isAudienceNoun, isHumanNoun, isPeopleNoun, isPersonNoun } from './people-words.ts';
import type { Phrase } from './phrase.ts';

/** A person who takes part; `key` is the entity's id, or the name where no entity is known. */
export type PersonSide = {
  readonly kind: 'person';
  readonly key: string;
  readonly role: string | null;
  readonly actor: Actor;
};

/** A side without a name: "officials from the ministry", "Portugal". */
export type GroupSide = {
  readonly kind: 'group';
  readonly text: string;
  /** The head of the phrase, in small letters. */
  readonly head: string;
  readonly class: Class;
  readonly plural: boolean;
  readonly audience: boolean;
};

export type Side = PersonSide | GroupSide;

/** Finds the people that "they", "the two leaders" or "the pair" stand for; null where that is not sure. */
export type Anaphora = (line: Line, at: number) => readonly Side[] | null;

const TWO =
  /^(?:the\s+)?(?:two|pair|duo|both)\b|\b(?:two|both)\s+(?:men|women|leaders|presidents|ministers|politicians|officials|diplomats|sides|heads)\b/i;
/** Capitals of people without a name, where no list has them. */
const PARTIES = new Set(['republican', 'democrat', 'democratic', 'conservative', 'labour', 'liberal', 'tory', 'gop']);
/** A headline's words in capitals, taken for one name: "Brandt Confirm Oslo Talks". */
const MEETING_END = /\b(?:talks|summit|meetings?|negotiations)$/i;
/** Not "them", whom others may be, nor "we", which is the speaker's to say. */
const THEY = /^(?:they|both)$/;

export function personSide(entity: Entity, start: number, end: number): PersonSide {
  const actor = { entity: entity.id, name: entity.name, mention: { start, end } };
  return { kind: 'person', key: entity.id, role: entity.role, actor };
}

/**
 * A proper noun that nobody knows yet, where only a person fits ("met Duarte"): a name without an entity. Titles before it
 * and anything that lists know as no person's name rule it out; so do an article, a plural and capitals throughout.
 */
function bareName(line: Line, phrase: Phrase): Side | null {
  const { tokens } = line;
  // A headline's capitals say nothing.
  if (phrase.plural || phrase.last !== phrase.head + 1 || line.zone === 'title' || line.zone === 'subtitle')
    return null;
  let first = phrase.head;
  while (first > phrase.first && (isNameWord(tokens[first - 1]!) || joinsName(tokens, first - 1))) first -= 1;
  if (!isNameWord(tokens[phrase.head]!) || tokens[phrase.first]!.upos === 'DET') return null;
  const { start } = tokens[first]!;
  const { end } = tokens[phrase.head]!;
  const name = line.marks.reading.article.text.slice(start, end);
  const actor = { entity: null, name, mention: { start, end } };
  return { kind: 'person', key: `=${name.toLowerCase()}`, role: null, actor };
}

const joinsName = (tokens: readonly Token[], at: number): boolean =>
  isHyphen(tokens[at]!.text) &&
  at > 0 &&
  tokens[at - 1]!.end === tokens[at]!.start &&
  startsWithCapital(tokens[at - 1]!.text);

function isNameWord(token: Token): boolean {
  const word = fold(token.text);
  if (token.upos !== 'PROPN' || token.penn === 'NNPS' || !startsWithCapital(token.text) || isAllCapitals(token.text))
    return false;
  return (
    !PARTIES.has(word) &&
    ![OFFICES, HONORIFICS, RANKS, ORGANISATION_WORDS, PLACE_WORDS].some((list) => list.has(word)) &&
    PLACES.get(word) === undefined &&
    DEMONYMS.get(word) === undefined
  );
}

/** Whose a phrase's possessive is ("Duarte's", "the minister's"); null without one, empty where it is nobody. */
export function ownedBy(line: Line, phrase: Phrase): readonly Side[] | null {
  if (phrase.owner !== null) {
    const { entity, mention } = phrase.owner;
    if (entity.type === 'person') return [personSide(entity, mention.start, mention.end)];
    const text = line.marks.reading.article.text.slice(mention.start, mention.end);
    const kind = entity.type === 'place' ? 'place' : 'body';
    return [{ kind: 'group', text, head: text.toLowerCase(), class: kind, plural: false, audience: false }];
  }
  if (phrase.ownerHead === null) return null;
  const token = line.tokens[phrase.ownerHead]!;
  const known = line.marks.named.get(phrase.ownerHead);
  if (known?.entity.type === 'person') return [personSide(known.entity, known.mention.start, known.mention.end)];
  const bare = bareName(line, { ...phrase, head: phrase.ownerHead, last: phrase.ownerHead + 1, plural: false });
  if (bare !== null) return [bare];
  const word = token.text.toLowerCase();
  if (!isHumanNoun(word)) return [];
  const text = line.marks.reading.article.text.slice(line.tokens[phrase.first]!.start, token.end);
  return [
    { kind: 'group', text, head: word, class: 'human', plural: isPeopleNoun(word), audience: isAudienceNoun(word) },
  ];
}

/** An office that a person is not known to hold is somebody else's: "the president" is no candidate. */
function fitsRole(entity: Entity, phrase: Phrase): boolean {
  if (phrase.pronoun || phrase.possessor !== null || entity.role === null || !OFFICES.has(phrase.word)) return true;
  return entity.role
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .includes(phrase.word);
}

/** A descriptor beside the name it describes ("the minister, Ana Duarte"; "Ana Duarte, the minister,") is no second side. */
function isDescriptor(line: Line, members: readonly Member[], at: number): boolean {
  const member = members[at]!;
  // "Ana Duarte, one of the ministers"
  const oneOf = member.phrase.word === 'one' && member.more.length > 0;
  const before = members[at - 1];
  // "Ana Duarte, D-Ohio,"
  if (before?.class === 'person' && /^[A-Z]$/.test(line.tokens[member.first]!.text)) return true;
  if (member.joint === 'comma' && before?.class === 'body' && before.proper && !member.proper && !member.phrase.plural)
    return true;
  if (describesAll(line, members, at)) return true;
  if (member.class !== 'human' || !(oneOf || (isPersonNoun(member.phrase.word) && !member.phrase.plural))) return false;
  const next = members[at + 1];
  if (member.joint === 'and' && at > 1 && isDescriptor(line, members, at - 1)) return true;
  return (
    (next?.class === 'person' && next.joint === 'comma') || (before?.class === 'person' && member.joint === 'comma')
  );
}

const ADJECTIVAL = new Set(['us', 'u.s', 'u.s.', 'uk', 'u.k', 'u.k.', 'eu', 'un', 'u.n', 'u.n.']);

/** "Kenyan", "US", "high-profile Kenyan": what a nationality says of a noun that it does not have itself. */
function isBareAdjective(line: Line, { phrase, more }: Member): boolean {
  const token = line.tokens[phrase.head]!;
  const word = fold(token.text);
  const first = line.tokens[phrase.first]!;
  if (more.length > 0 || phrase.owner !== null || phrase.possessor !== null || phrase.plural) return false;
  if (ADJECTIVAL.has(word)) return true;
  // "the French" and "a Kenyan" are people.
  return DEMONYMS.get(word) !== undefined && !(first.upos === 'DET' && phrase.head === phrase.first + 1);
}

/** "Kenyan and Chilean military chiefs": adjectives that share one head are one side, in the words of the text. */
function withSharedHeads(line: Line, members: readonly Member[]): readonly Member[] {
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
      (DEMONYMS.get(begins) !== undefined || ADJECTIVAL.has(begins));
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

function resolve(line: Line, member: Member, anaphora: Anaphora): readonly Side[] {
  const { phrase } = member;
  const { tokens, marks } = line;
  if (phrase.name !== null) {
    const { entity, mention } = phrase.name;
    if (entity.type === 'person') {
      return MEETING_END.test(entity.name) ? [] : [personSide(entity, mention.start, mention.end)];
    }
    const text = memberText(line, member);
    return [
      {
        kind: 'group',
        text,
        head: phrase.word,
        class: member.class,
        plural: member.class === 'human',
        audience: false,
      },
    ];
  }
  const known = marks.named.get(phrase.head);
  if (known !== undefined && known.entity.type === 'person' && !phrase.plural && fitsRole(known.entity, phrase)) {
    return [personSide(known.entity, known.mention.start, known.mention.end)];
  }
  const holder = officeHolder(line, member);
  if (holder !== null) {
    const { start } = tokens[member.first]!;
    return [personSide(holder, start, tokens[member.last - 1]!.end)];
  }
  if (phrase.pronoun) {
    return THEY.test(phrase.word) ? (anaphora(line, phrase.head) ?? []) : [];
  }
  if (member.class !== 'human' && !phrase.proper) return [];
  if (isBareAdjective(line, member)) return [];
  // An unknown name of several words in a headline may be half a sentence.
  const isHeadline = line.zone === 'title' || line.zone === 'subtitle';
  if (isHeadline && member.class === 'thing' && phrase.last - phrase.first > 1) return [];
  const bare = member.class === 'thing' && member.more.length === 0 ? bareName(line, phrase) : null;
  if (bare !== null) return [bare];
  const text = memberText(line, member);
  if (TWO.test(text) && member.more.length === 0) {
    const people = anaphora(line, phrase.head);
    if (people !== null) return people;
  }
  const plural = phrase.plural || isPeopleNoun(phrase.word) || tokens[phrase.head]!.penn === 'NNS';
  return [
    { kind: 'group', text, head: phrase.word, class: member.class, plural, audience: isAudienceNoun(phrase.word) },
  ];
}

/** The sides that a list names, in its order. Things are no sides; places and bodies are, as groups. */
export function sidesOf(line: Line, given: readonly Member[], anaphora: Anaphora): readonly Side[] {
  const members = withSharedHeads(line, given);
  return members.flatMap((member, at) => (isDescriptor(line, members, at) ? [] : resolve(line, member, anaphora)));
}

export const isPerson = (side: Side): side is PersonSide => side.kind === 'person';

/** A side of people, not a country, an institution or an unknown name. */
export const isPeople = (side: Side): boolean => isPerson(side) || side.class === 'human';
