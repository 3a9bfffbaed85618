import type { Line } from './line.ts';
import { isHumanNoun, isPersonNoun } from './people-words.ts';
import type { Phrase } from './phrase.ts';
import { isMargin, isVenueNoun } from './place-words.ts';
import { isTimeNoun } from './time-words.ts';
import { nounTrigger } from './triggers.ts';
import type { Unit } from './units.ts';

/** What a phrase stands for, as far as sitting at a table goes. */
export type Class = 'person' | 'human' | 'body' | 'place' | 'pronoun' | 'thing';

/** One phrase of a list with what belongs to it: "leaders of France and Spain", "officials from the ministry". */
export type Member = {
  readonly phrase: Phrase;
  readonly more: readonly Phrase[];
  readonly class: Class;
  readonly first: number;
  readonly last: number;
  /** Whether its head is a proper noun, known or not. */
  readonly proper: boolean;
  /** How it follows the member before it. */
  readonly joint: 'none' | 'comma' | 'and';
};

export type List = {
  readonly kind: 'list';
  readonly members: readonly Member[];
  readonly first: number;
  readonly last: number;
};
export type Part = List | Exclude<Unit, Phrase>;

const QUANTIFIERS =
  /^(?:many|some|several|most|few|all|each|none|one|dozens|hundreds|thousands|number|couple|handful|host|range|series|group|team|delegation)$/;

export function classOf(phrase: Phrase): Class {
  if (phrase.pronoun) return 'pronoun';
  const type = phrase.name?.entity.type;
  if (type === 'person') return 'person';
  if (type === 'place') return 'place';
  if (type === 'organisation') return 'body';
  if (type === 'group') return 'human';
  if (isHumanNoun(phrase.word) || /^(?:two|three|four|five|six|both|others|pair|duo)$/.test(phrase.word))
    return 'human';
  return 'thing';
}

const isHuman = (kind: Class): boolean => kind === 'person' || kind === 'human' || kind === 'pronoun';

function isFollowedByFinite(units: readonly Unit[], j: number, overPhrases = false): boolean {
  let i = j;
  if (overPhrases) while (units[i]?.kind === 'prep' && units[i + 1]?.kind === 'phrase') i += 2;
  while (i < units.length && (units[i]!.kind === 'adv' || units[i]!.kind === 'not' || units[i]!.kind === 'time'))
    i += 1;
  const unit = units[i];
  return unit?.kind === 'verb' && (unit.form === 'finite' || unit.form === 'modal' || unit.word === 'said');
}

const isPrep = (unit: Unit | undefined, ...words: string[]): boolean =>
  unit !== undefined && unit.kind === 'prep' && words.includes(unit.word);

/** What comes in rounds and lasts for hours: "hours of talks" are talks. */
export const isMeasure = (word: string): boolean => isTimeNoun(word) || /^(?:rounds?|series|days?)$/.test(word);

/** Whether a meeting follows "of". */
const isOfMeeting = (units: readonly Unit[], j: number): boolean => {
  const after = units[j + 1];
  return isPrep(units[j], 'of') && after?.kind === 'phrase' && nounTrigger(after.word) !== undefined;
};

/** "Ana Duarte of Norway" */
const isHome = (phrase: Phrase): boolean =>
  phrase.compounds.length === 0 &&
  (classOf(phrase) === 'place' || (phrase.proper && phrase.last === phrase.first + 1 && classOf(phrase) !== 'person'));

function readMember(units: readonly Unit[], i: number, joint: Member['joint']): { member: Member; next: number } {
  const phrase = units[i] as Phrase;
  let kind = classOf(phrase);
  let subject = phrase;
  const more: Phrase[] = [];
  let j = i + 1;
  const measured = isTimeNoun(phrase.word) && !isOfMeeting(units, j);
  while (nounTrigger(phrase.word) === undefined && !phrase.pronoun && !measured) {
    const after = units[j + 1];
    if (after?.kind !== 'phrase' || after.pronoun) break;
    // "an offer of talks": the talks hang on the offer, they are not its description.
    if (nounTrigger(after.word) !== undefined && !isMeasure(phrase.word) && !isMargin(phrase.word)) break;
    const people = kind === 'human' && phrase.name === null;
    const belongs =
      (isPrep(units[j], 'of') && (phrase.name?.entity.type !== 'person' || isHome(after))) ||
      (people && isPrep(units[j], 'from')) ||
      (people &&
        isPrep(units[j], 'in', 'for') &&
        classOf(after) === 'thing' &&
        nounTrigger(after.word) === undefined &&
        !isVenueNoun(after.word) &&
        !isTimeNoun(after.word) &&
        after.time === null);
    if (!belongs) break;
    if (after.name?.entity.type === 'person' && after.first < after.name.first && isPersonNoun(phrase.word)) {
      // "the President of France Ana Duarte", "Secretary of State Piet Brandt"
      subject = { ...after, first: phrase.first };
      kind = 'person';
    } else more.push(after);
    j += 2;
  }
  if (QUANTIFIERS.test(phrase.word) && more.length > 0) kind = classOf(more[0]!);
  const last = units[j - 1]!.last;
  const proper = subject.name !== null || subject.proper;
  return { member: { proper, phrase: subject, more, class: kind, first: phrase.first, last, joint }, next: j };
}

function readList(
  units: readonly Unit[],
  from: number,
  governed: boolean,
  headline: boolean,
): { list: List; next: number } {
  const first = readMember(units, from, 'none');
  const members = [first.member];
  let j = first.next;
  while (j < units.length) {
    const unit = units[j]!;
    let next = -1;
    let joint: Member['joint'] = 'and';
    if (unit.kind === 'conj' || isPrep(unit, 'including')) next = j + 1;
    else if (unit.kind === 'comma') {
      if (units[j + 1]?.kind === 'conj' || isPrep(units[j + 1], 'including')) next = j + 2;
      else {
        next = j + 1;
        joint = 'comma';
      }
    }
    if (next < 0 || units[next]?.kind !== 'phrase') break;
    const read = readMember(units, next, joint);
    const { member } = read;
    const tail = members[members.length - 1]!;
    const finite = isFollowedByFinite(units, read.next, joint === 'comma');
    // "between A and B" is not done before its second.
    const pairs = members.length === 1 && isPrep(units[from - 1], 'between');
    if (governed && unit.kind === 'comma') {
      const ahead = readList(units, next, false, headline);
      if (isFollowedByFinite(units, ahead.next)) break;
    } else if (finite && (governed || (joint === 'comma' && !headline)) && !pairs) break;
    const inner = tail.more[tail.more.length - 1];
    const goesInside = inner !== undefined && !isHuman(member.class) && classOf(inner) === member.class;
    if (goesInside && (joint === 'and' || member.class !== 'thing')) {
      members[members.length - 1] = { ...tail, more: [...tail.more, member.phrase], last: member.last };
      j = read.next;
      continue;
    }
    const tailHuman = isHuman(tail.class);
    if (governed && joint === 'comma' && tail.class === 'place' && member.class !== 'place') break;
    if (tailHuman && member.class === 'thing') {
      // Between commas a thing describes the person ("Duarte, R-Texas, …"); else it starts something new.
      const closed = joint === 'comma' && units[read.next]?.kind === 'comma';
      if (!closed || nounTrigger(member.phrase.word) !== undefined) break;
    }
    if (tail.class === 'thing' && members.length === 1 && isHuman(member.class) && joint === 'comma') break;
    members.push(member);
    j = read.next;
  }
  const last = members[members.length - 1]!.last;
  return { list: { kind: 'list', members, first: members[0]!.first, last }, next: j };
}

/**
 * Gathers the phrases of a sentence into lists: "Ana Duarte, the minister, and officials from the ministry". In a headline a
 * comma does for "and" ("Duarte, Brandt Meet").
 */
export function partsOf(units: readonly Unit[], headline = false): readonly Part[] {
  const parts: Part[] = [];
  for (let i = 0; i < units.length; ) {
    const unit = units[i]!;
    if (unit.kind !== 'phrase') {
      parts.push(unit);
      i += 1;
      continue;
    }
    const before = units[i - 1];
    const governed = before !== undefined && (before.kind === 'prep' || before.kind === 'verb');
    const { list, next } = readList(units, i, governed, headline);
    parts.push(list);
    i = next;
  }
  return parts;
}

/** The words of a member as the text has them. */
export const memberText = (line: Line, member: Member): string =>
  line.marks.reading.article.text.slice(line.tokens[member.first]!.start, line.tokens[member.last - 1]!.end);
