import { fold, isAllCapitals, isHyphen, startsWithCapital } from '../../language/gazetteer/fold.ts';
import { ORGANISATION_WORDS, PLACE_WORDS } from '../../language/gazetteer/organisation-words.ts';
import { DEMONYMS, PLACES } from '../../language/gazetteer/places.ts';
import { HONORIFICS, OFFICES, RANKS } from '../../language/gazetteer/titles.ts';
import type { Entity, Token } from '../../language/reading.ts';
import type { Actor } from '../fact.ts';
import { isDescriptor } from './descriptors.ts';
import type { Line } from './line.ts';
import { type Class, type Member, memberText } from './lists.ts';
import { officeHolder } from './office-holder.ts';
import { isAudienceNoun, isHumanNoun, isPeopleNoun, isPersonNoun } from './people-words.ts';
import type { Phrase } from './phrase.ts';
import { isBareAdjective, withSharedHeads } from './shared-heads.ts';
import { isEditorialBoard, saysNobody } from './unnamed.ts';

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
  /** Whether too little is said to show who it is. */
  readonly lost?: boolean;
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
  const plural = isPeopleNoun(word);
  // "Norway leader's visit": a headline without the name.
  const lost = !plural && isPersonNoun(word) && line.tokens[phrase.first]!.upos !== 'DET' && phrase.possessor === null;
  return [{ kind: 'group', text, head: word, class: 'human', plural, audience: isAudienceNoun(word), lost }];
}

/** An office that a person is not known to hold is somebody else's: "the president" is no candidate. */
function fitsRole(entity: Entity, phrase: Phrase): boolean {
  if (phrase.pronoun || phrase.possessor !== null || entity.role === null || !OFFICES.has(phrase.word)) return true;
  return entity.role
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .includes(phrase.word);
}

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
  return members.flatMap((member, at) => {
    if (isDescriptor(line, members, at) || isEditorialBoard(line, member)) return [];
    const lost = saysNobody(line, member);
    return resolve(line, member, anaphora).map((side) => (lost && !isPerson(side) ? { ...side, lost } : side));
  });
}

export const isPerson = (side: Side): side is PersonSide => side.kind === 'person';

/** A side of people, not a country, an institution or an unknown name. */
export const isPeople = (side: Side): boolean => isPerson(side) || side.class === 'human';
