import type { When } from '../../calendar.ts';
import type { TimeExpression } from '../../language/reading.ts';
import type { Span } from '../../span.ts';
import { isPart, type Prepositional } from './clause.ts';
import type { Line, Timed } from './line.ts';
import type { List, Member, Part } from './lists.ts';
import { isEventNoun, isVenueNoun } from './place-words.ts';

const PLACE_PREPOSITIONS = new Set(['in', 'at', 'inside', 'outside', 'near', 'aboard']);
const MARGINS = new Set(['sidelines', 'margins', 'sideline', 'fringes']);

/** A TIMEX3 value as a date of the program; null where it is no date that the calendar knows. */
export function whenOf(time: TimeExpression): When | null {
  const day = /^(\d{4}-\d{2}-\d{2})(?:T.*)?$/.exec(time.value);
  if (day !== null) return { value: day[1]! };
  if (/^\d{4}-\d{2}$/.test(time.value) || /^\d{4}$/.test(time.value) || /^\d{4}-W\d{2}$/.test(time.value))
    return { value: time.value };
  return null;
}

const isVenueMember = (member: Member): boolean =>
  member.class === 'place' || isVenueNoun(member.phrase.word) || isNamedVenue(member);

function isNamedVenue(member: Member): boolean {
  const name = member.phrase.name;
  if (name === null || name.entity.type === 'person') return false;
  const last = name.entity.name.split(/\s+/).at(-1)?.toLowerCase() ?? '';
  return isVenueNoun(last);
}

const isVenue = (list: List): boolean => isVenueMember(list.members[0]!);

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

/** The place that prepositional phrases name: the first venue with those right behind it ("the palace in Lyon, France"). */
export function placeIn(line: Line, phrases: readonly Prepositional[]): (Span & { text: string }) | null {
  const at = phrases.findIndex(({ prep, list }) => PLACE_PREPOSITIONS.has(prep) && isVenue(list));
  if (at < 0) return null;
  const { list } = phrases[at]!;
  let last = venueEnd(list);
  for (const next of phrases.slice(at + 1)) {
    const touching = line.visible.every(
      (token) =>
        token < last || token >= next.list.first || /^(?:,|in|at|near|outside)$/i.test(line.tokens[token]!.text),
    );
    if (!touching || !PLACE_PREPOSITIONS.has(next.prep) || !isVenue(next.list)) break;
    last = venueEnd(next.list);
  }
  const span = spanOf(line, list.members[0]!.first, last);
  return { ...span, text: line.marks.reading.article.text.slice(span.start, span.end) };
}

/** "on the sidelines of …", "during the summit": the larger event around the meeting. */
export function occasionIn(line: Line, phrases: readonly Prepositional[]): Span | null {
  for (const { prep, list, at: _ } of phrases) {
    const member = list.members[0]!;
    const { word } = member.phrase;
    const margin = prep === 'on' && MARGINS.has(word);
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
    if (part.kind === 'time') times.push(part.timed);
    else if (part.kind === 'prep' && isPart(next, 'list')) phrases.push({ prep: part.word, list: next, at: i });
  }
  return { times, phrases };
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
