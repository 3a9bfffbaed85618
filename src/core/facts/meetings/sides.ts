import type { Entity } from '../../language/reading.ts';
import type { Actor } from '../fact.ts';
import type { Line } from './line.ts';
import { type Class, type Member, memberText } from './lists.ts';
import { isAudienceNoun, isPeopleNoun, isPersonNoun } from './people-words.ts';

/** One that takes part: a person by name, or a side without one. */
export type Side =
  | { readonly kind: 'person'; readonly entity: Entity; readonly actor: Actor }
  | {
      readonly kind: 'group';
      readonly text: string;
      readonly class: Class;
      readonly plural: boolean;
      readonly audience: boolean;
    };

/** Finds the people that "they", "the two leaders" or "the pair" stand for; null where that is not sure. */
export type Anaphora = (line: Line, at: number) => readonly Side[] | null;

const TWO =
  /^(?:the\s+)?(?:two|pair|duo|both)\b|\b(?:two|both)\s+(?:men|women|leaders|presidents|ministers|politicians|officials|diplomats|sides|heads)\b/i;
const SINGULAR_PRONOUN = /^(?:he|she|him|her|i|me|himself|herself|who|whom)$/;

export function personSide(entity: Entity, start: number, end: number): Side {
  return { kind: 'person', entity, actor: { entity: entity.id, name: entity.name, mention: { start, end } } };
}

/** A descriptor beside the name it describes ("the minister, Ana Duarte"; "Ana Duarte, the minister,") is no second side. */
function isDescriptor(members: readonly Member[], at: number): boolean {
  const member = members[at]!;
  if (member.class !== 'human' || !isPersonNoun(member.phrase.word) || member.phrase.plural) return false;
  const next = members[at + 1];
  const before = members[at - 1];
  if (member.joint === 'and' && at > 1 && isDescriptor(members, at - 1)) return true;
  return (
    (next?.class === 'person' && next.joint === 'comma') || (before?.class === 'person' && member.joint === 'comma')
  );
}

function resolve(line: Line, member: Member, anaphora: Anaphora): readonly Side[] {
  const { phrase } = member;
  const { tokens, marks } = line;
  if (phrase.name !== null) {
    const { entity, mention } = phrase.name;
    if (entity.type === 'person') return [personSide(entity, mention.start, mention.end)];
    const text = memberText(line, member);
    return [{ kind: 'group', text, class: member.class, plural: member.class === 'human', audience: false }];
  }
  const known = marks.named.get(phrase.head);
  if (known !== undefined && known.entity.type === 'person' && !phrase.plural) {
    return [personSide(known.entity, known.mention.start, known.mention.end)];
  }
  if (phrase.pronoun) {
    if (SINGULAR_PRONOUN.test(phrase.word)) return [];
    return phrase.plural ? (anaphora(line, phrase.head) ?? []) : [];
  }
  if (member.class !== 'human' && tokens[phrase.head]!.upos !== 'PROPN') return [];
  const text = memberText(line, member);
  if (TWO.test(text) && member.more.length === 0) {
    const people = anaphora(line, phrase.head);
    if (people !== null) return people;
  }
  const plural = phrase.plural || isPeopleNoun(phrase.word) || tokens[phrase.head]!.penn === 'NNS';
  return [{ kind: 'group', text, class: member.class, plural, audience: isAudienceNoun(phrase.word) }];
}

/** The sides that a list names, in its order. Things are no sides; places and bodies are, as groups. */
export function sidesOf(line: Line, members: readonly Member[], anaphora: Anaphora): readonly Side[] {
  return members.flatMap((member, at) => (isDescriptor(members, at) ? [] : resolve(line, member, anaphora)));
}

export const isPerson = (side: Side): side is Extract<Side, { kind: 'person' }> => side.kind === 'person';

/** A side of people, not a country, an institution or an unknown name. */
export const isPeople = (side: Side): boolean => isPerson(side) || side.class === 'human';
