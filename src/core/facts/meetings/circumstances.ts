import type { When } from '../../calendar.ts';
import { daysOf, whenOfDays } from '../../dates/when.ts';
import type { TimeExpression } from '../../language/reading.ts';
import type { Span } from '../../span.ts';
import { isOpenTime, isPart, type Prepositional } from './clause.ts';
import type { Line, Timed } from './line.ts';
import { type List, type Member, memberText, type Part } from './lists.ts';
import { isEventNoun, isMargin, isVenueNoun } from './place-words.ts';

const PLACE_PREPOSITIONS = new Set(['in', 'at', 'inside', 'aboard', 'outside', 'near']);
/** These say where a place is ("a lodge outside Oslo"), never where people met. */
const BESIDE = /^(?:outside|near)$/;
/** What one is "on" as in a place. */
const GROUNDS = new Set(['complex', 'campus', 'ranch', 'estate', 'grounds', 'island', 'yacht', 'ship']);

/** A TIMEX3 value as a date of the program; null where it is no date that the calendar knows. */
export function whenOf(time: TimeExpression): When | null {
  const value = time.value.replace(/T.*$/, '');
  if (/^\d{4}(?:-\d{2}(?:-\d{2})?|-W\d{2})?$/.test(value)) return { value };
  const weekend = /^\d{4}-W\d{2}-WE$/.test(value) ? daysOf(value) : null;
  return weekend === null ? null : whenOfDays(weekend);
}

function isVenueMember(line: Line, member: Member): boolean {
  if (member.class === 'place' || isNamedVenue(member)) return true;
  if (GROUNDS.has(member.phrase.word)) return true;
  // "at home", "in hospital" say little; "in office" and "in court" no place at all.
  return isVenueNoun(venueWord(line, member)) && member.last - member.first > 1;
}

/** "a lodge north of Oslo": the noun, not where it lies from there. */
function venueWord({ tokens }: Line, { phrase }: Member): string {
  const before = phrase.head > phrase.first ? tokens[phrase.head - 1]! : null;
  return before !== null && /^(?:north|south|east|west)/.test(phrase.word) ? before.text.toLowerCase() : phrase.word;
}

function isNamedVenue(member: Member): boolean {
  const name = member.phrase.name;
  if (name === null || name.entity.type === 'person') return false;
  const last = name.entity.name.split(/\s+/).at(-1)?.toLowerCase() ?? '';
  return isVenueNoun(last);
}

/** A name that nobody knows, where only a place fits: "in Valdecha". */
const isUnknownPlace = (line: Line, member: Member): boolean =>
  member.proper &&
  line.tokens[member.first]!.upos === 'PROPN' &&
  member.phrase.name === null &&
  member.class === 'thing' &&
  !isEventNoun(member.phrase.word);

function spanOf(line: Line, first: number, last: number): Span {
  return { start: line.tokens[first]!.start, end: line.tokens[last - 1]!.end };
}

/** Up to where a list of places goes: "Lyon, France", but not "Lyon and officials". */
function venueEnd(list: List): number {
  let last = list.members[0]!.last;
  for (const member of list.members.slice(1)) {
    if (member.class !== 'place') break;
    last = member.last;
  }
  return last;
}

/** `beside` marks what only says where another place is. */
type Stretch = { readonly first: number; readonly last: number; readonly sure: boolean; readonly beside: boolean };

/** Nobody meets in a strait; what is discussed lies there. */
const WATER = /\b(?:strait|straits|sea|ocean|gulf)\b/i;
/** What goes on somewhere: "on the situation in Norway" says where that is, not where people met. */
const ONGOING =
  /^(?:situation|crisis|conflict|wars?|dispute|fighting|violence|developments|tensions?|events|elections?|unrest|ceasefire|hostilities|bloodshed|troops|forces|investments?|reconstruction|reforms?|famine|drought|coup|protests?)$/;

/** Whether a phrase stands right behind what goes on in it. */
const isOfTopic = ({ at, prep }: Prepositional, phrases: readonly Prepositional[]): boolean =>
  prep === 'in' && phrases.some((other) => other.at === at - 2 && ONGOING.test(other.list.members.at(-1)!.phrase.word));

/** "in a town where two ferries call": which one is not said. */
const saysNoTown = (line: Line, { phrase }: Member): boolean =>
  /^an?$/i.test(line.tokens[phrase.first]!.text) && /^(?:city|town|village|capital|country)$/.test(phrase.word);

/** One prepositional phrase as a piece of a place, or null where it is none. */
function venueOf(line: Line, { prep, list }: Prepositional): Stretch | null {
  const member = list.members[0]!;
  if (member.class === 'place' && WATER.test(memberText(line, member))) return null;
  if (!PLACE_PREPOSITIONS.has(prep) && !(prep === 'on' && GROUNDS.has(member.phrase.word))) return null;
  if (saysNoTown(line, member)) return null;
  const { first } = member;
  const beside = BESIDE.test(prep);
  if (isVenueMember(line, member)) return { first, last: venueEnd(list), sure: true, beside };
  const known = list.members.slice(1).some((other) => other.class === 'place');
  if (prep === 'at' && member.class === 'body' && member.proper)
    return { first, last: venueEnd(list), sure: known, beside };
  if (isUnknownPlace(line, member)) return { first, last: venueEnd(list), sure: prep === 'in' || known, beside };
  return null;
}

const CONNECTIVE = /^(?:,|in|at|near|outside|on|\(|\))$/i;

/**
 * The place that prepositional phrases name: the first venue with those right behind it ("the palace in Lyon, France"), as
 * one span; else a place inside the name of an event ("the Lisbon summit").
 */
export function placeIn(line: Line, phrases: readonly Prepositional[]): (Span & { text: string }) | null {
  const pieces = phrases
    .flatMap((phrase) => (isOfTopic(phrase, phrases) ? [] : (venueOf(line, phrase) ?? [])))
    .sort((a, b) => a.first - b.first);
  const touches = (a: Stretch, b: Stretch): boolean =>
    line.visible.every((token) => token < a.last || token >= b.first || CONNECTIVE.test(line.tokens[token]!.text));
  for (let i = 0; i < pieces.length; i += 1) {
    let last = i;
    while (last + 1 < pieces.length && touches(pieces[last]!, pieces[last + 1]!)) last += 1;
    const run = pieces.slice(i, last + 1);
    while (run[0]?.beside === true) run.shift();
    if (run.some(({ sure, beside }) => sure && !beside)) {
      const span = spanOf(line, run[0]!.first, run.at(-1)!.last);
      return { ...span, text: line.marks.reading.article.text.slice(span.start, span.end) };
    }
    i = last;
  }
  for (const { list } of phrases) {
    const { phrase } = list.members[0]!;
    const inside = phrase.compounds.find(({ entity }) => entity.type === 'place');
    if (inside !== undefined && isEventNoun(phrase.word)) {
      const { start, end } = inside.mention;
      return { start, end, text: line.marks.reading.article.text.slice(start, end) };
    }
  }
  return null;
}

/** "on the sidelines of …", "during the summit": the larger event around the meeting. */
export function occasionIn(line: Line, phrases: readonly Prepositional[]): Span | null {
  for (const { prep, list } of phrases) {
    const member = list.members[0]!;
    const { word } = member.phrase;
    const margin = prep === 'on' && isMargin(word);
    const event = (prep === 'at' || prep === 'during') && isEventNoun(word);
    if (!margin && !event) continue;
    const before = line.tokens[member.first - 1];
    const first = before !== undefined && before.text.toLowerCase() === prep ? member.first - 1 : member.first;
    return spanOf(line, first, member.last);
  }
  return null;
}

/** Times and prepositional phrases between two parts, both exclusive of the clause's own verbs. */
export function between(
  parts: readonly Part[],
  from: number,
  to: number,
): { times: Timed[]; phrases: Prepositional[] } {
  const times: Timed[] = [];
  const phrases: Prepositional[] = [];
  for (let i = Math.max(0, from); i < to; i += 1) {
    const part = parts[i]!;
    const next = parts[i + 1];
    const before = parts[i - 1];
    const open = isPart(before, 'prep') && isOpenTime(before.word);
    if (part.kind === 'time' && !open) times.push(part.timed);
    else if (part.kind === 'prep' && isPart(next, 'list')) phrases.push({ prep: part.word, list: next, at: i });
  }
  return { times, phrases };
}

/** What stands before the subject in its clause: "On Monday, in Lyon, Duarte met …". */
export function frontOf(parts: readonly Part[], subjectAt: number): ReturnType<typeof between> {
  let from = subjectAt;
  while (from > 0) {
    const part = parts[from - 1]!;
    const governed = part.kind === 'list' && isPart(parts[from - 2], 'prep');
    if (!governed && !['time', 'comma', 'prep', 'adv', 'conj'].includes(part.kind)) break;
    from -= governed ? 2 : 1;
  }
  // "announced on Tuesday she would meet …": what stands behind another verb is that verb's.
  const over = parts[from - 1];
  const isOther = isPart(over, 'verb') || (isPart(over, 'list') && isPart(parts[from - 2], 'verb'));
  return isOther ? { times: [], phrases: [] } : between(parts, from, subjectAt);
}

const hasFullDate = (time: TimeExpression, text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}/.test(time.value) && /\d{4}/.test(text.slice(time.start, time.end));

/**
 * A caption's date: the full date with its year that a picture's caption ends in (or has in it). Such a line is a caption
 * wherever it stands; its present tense tells of what the picture shows.
 */
export function captionDate(line: Line): Timed | null {
  const { text } = line.marks.reading.article;
  const published = line.marks.reading.article.published?.value ?? null;
  let found: Timed | null = null;
  for (let i = line.sentence.first; i < line.sentence.last; i += 1) {
    const timed = line.marks.timed.get(i);
    if (timed !== undefined && hasFullDate(timed.time, text)) found = timed;
  }
  if (found === null) return null;
  const day = found.time.value.slice(0, 10);
  return published === null || published.length < 10 || day <= published ? found : null;
}
