import { FACTUAL_ZONES } from '../../article/article.ts';
import type { When } from '../../calendar.ts';
import { addDays, daysBetween, isDay } from '../../dates/days.ts';
import { firstDay, lastDay } from '../../dates/when.ts';
import type { Reading, TimeExpression } from '../../language/reading.ts';
import type { Span } from '../../span.ts';
import type { Actor, Meeting, MeetingStatus } from '../fact.ts';
import { anaphoraOver } from './anaphora.ts';
import type { Candidate, Scene } from './candidate.ts';
import { between, captionDate, occasionIn, placeIn, whenOf } from './circumstances.ts';
import { groupStart } from './clause.ts';
import { gather } from './gather.ts';
import { type Line, lineOf, marksOf } from './line.ts';
import { partsOf } from './lists.ts';
import { fromNoun, nounsIn } from './nouns.ts';
import { statusUnder } from './operators.ts';
import { isOfficial } from './people-words.ts';
import { isPerson, type PersonSide, type Side } from './sides.ts';
import { claimantOf } from './speaker.ts';
import { topicsOf } from './topics.ts';
import { unitsOf } from './units.ts';
import { fromVerb } from './verbs.ts';

/** A meeting of one sentence with where its trigger stands and whether the trigger named its sides itself. */
export type Told = {
  readonly meeting: Meeting;
  readonly people: readonly PersonSide[];
  readonly token: number;
  readonly explicit: boolean;
  readonly sentence: number;
};

/** What runs on for longer is a list or a table, and no rule for sentences holds in it. */
const LONGEST = 600;

/**
 * Finds the meetings that an article tells of: one for each meeting, with every sentence that tells of it as evidence. Facts
 * come from the title, subtitle, body and captions alone. Pure and total: it never throws, whatever the reading's trees.
 */
export function findMeetings(reading: Reading): readonly Meeting[] {
  const marks = marksOf(reading);
  const told: Told[] = [];
  reading.sentences.forEach((sentence, index) => {
    if (!FACTUAL_ZONES.has(sentence.zone) || sentence.last - sentence.first > LONGEST) return;
    const line = lineOf(marks, sentence);
    const parts = partsOf(unitsOf(line), sentence.zone === 'title' || sentence.zone === 'subtitle');
    const scene: Scene = { line, parts, anaphora: anaphoraOver(parts, told, index), caption: captionDate(line) };
    told.push(...inSentence(scene, index));
  });
  return gather(told);
}

function inSentence(scene: Scene, index: number): readonly Told[] {
  const found: Told[] = [];
  scene.parts.forEach((part, at) => {
    const candidate = part.kind === 'verb' ? fromVerb(scene, at) : null;
    if (candidate !== null) for (const one of paired(scene, candidate)) found.push(...toldBy(scene, one, index));
  });
  for (const noun of nounsIn(scene)) {
    const candidate = fromNoun(scene, noun);
    if (candidate !== null) found.push(...toldBy(scene, candidate, index));
  }
  return found.sort((a, b) => a.token - b.token);
}

/** "A and B met C and D, respectively": each pair for itself. */
function paired(scene: Scene, candidate: Candidate): readonly Candidate[] {
  const { left, right } = candidate;
  const { tokens, visible } = scene.line;
  const named = visible.some(
    (token) => token > candidate.token && tokens[token]!.text.toLowerCase() === 'respectively',
  );
  if (!named || left.length !== right.length || left.length < 2) return [candidate];
  return left.map((side, i) => ({ ...candidate, left: [side], right: [right[i]!] }));
}

function distinct(sides: readonly Side[]): readonly Side[] {
  const seen = new Set<string>();
  return sides.filter((side) => {
    const key = isPerson(side) ? side.key : `=${side.text.toLowerCase()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const isShown = (side: Side): boolean => isPerson(side) || side.lost !== true;

/** Whether these are enough for a meeting: two sides, or one that is many, or a visitor with a place to go. */
function suffices(candidate: Candidate, sides: readonly Side[], hasPlace: boolean): boolean {
  const people = sides.filter(isPerson).length;
  if (candidate.kind === 'visit') return people > 1 || (hasPlace && sides.length > 0);
  if (people >= 2) return true;
  if (sides.length >= 2) return true;
  const only = sides[0];
  if (only === undefined || only.kind !== 'group' || candidate.right.length > 0) return false;
  // Of those without a name, only the meetings of people who speak for others are news.
  return only.plural && isOfficial(only.head);
}

function toldBy(scene: Scene, candidate: Candidate, index: number): readonly Told[] {
  const { line, caption } = scene;
  const { article } = line.marks.reading;
  const base = statusUnder(candidate.operators);
  if (base === null) return [];
  // Who did not shake hands may well have met.
  if (candidate.rule === 'shook hands' && base === 'denied') return [];
  const left = candidate.left.filter(isShown);
  const right = candidate.right.filter(isShown);
  // Of whom nobody is left, it is not known who met.
  if (left.length === 0 || (right.length === 0 && candidate.right.length > 0)) return [];
  const sides = distinct([...left, ...right]);
  const shown = caption !== null && line.picture;
  const later = shown ? between(scene.parts, candidate.at, scene.parts.length).phrases : [];
  const place =
    placeIn(line, candidate.goal) ?? goalIn(line, candidate) ?? placeIn(line, candidate.around) ?? placeIn(line, later);
  if (candidate.attitude && base !== 'held' && place === null && candidate.times.length === 0) return [];
  if (!suffices(candidate, sides, place !== null)) return [];

  let status: MeetingStatus = base;
  const dates = datesOf(article.text, candidate);
  let date = dates[0] ?? null;
  if (caption !== null && shown) {
    date = whenOf(caption.time);
    if (status === 'planned') status = 'held';
  }
  const published = article.published?.value ?? null;
  const coming = caption === null ? comingDay(scene, candidate, published) : null;
  if (status === 'held' && coming !== null) {
    date = { value: coming };
    status = 'planned';
  }
  if (status === 'held' && date !== null && published !== null && startsAfter(date, published)) {
    const before = candidate.tense === 'past' ? weekdayBefore(article.text, candidate.times[0]?.time, date) : null;
    // A day that is past beside it: one of the two is not the meeting's.
    const torn = dates.some((other) => !startsAfter(other, published));
    if (candidate.tense === 'past' || torn) date = before;
    if (candidate.tense !== 'past') status = 'planned';
  }
  if (status === 'held' && candidate.tense === 'present' && tellsLater(article.text, candidate)) status = 'planned';
  if (status === 'held' && candidate.tense === 'present' && isHabit(scene, candidate)) status = 'recurring';
  // "left her monthly meeting with him in May": that one was.
  if (status === 'recurring' && date !== null && endsBefore(date, published)) status = 'held';
  // "regretted her decision to meet him in January": what was decided has been.
  if (status === 'planned' && isDecided(scene, candidate) && endsBefore(date, published)) status = 'held';
  if (status === 'held' && candidate.tense === 'present' && isAhead(scene, candidate)) status = 'planned';
  const claimant = claimantOf(scene, candidate.at);
  const meeting: Meeting = {
    type: 'meeting',
    kind: candidate.kind,
    status,
    participants: sides.filter(isPerson).map((side) => side.actor),
    groups: sides.flatMap((side) => (side.kind === 'group' ? [side.text] : [])),
    claimant: claimant === null ? null : actorOf(claimant),
    place,
    date,
    occasion: occasionIn(line, candidate.around),
    topics: topicsOf(scene, candidate),
    evidence: [evidenceOf(line)],
    rule: candidate.rule,
    confidence: candidate.confidence,
  };
  return [
    { meeting, people: sides.filter(isPerson), token: candidate.token, explicit: candidate.explicit, sentence: index },
  ];
}

const WEEKDAY = /^(?:on\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i;

/** "The ministers meet in Lyon Monday": the present tense with a weekday speaks of the coming one. */
function comingDay(scene: Scene, candidate: Candidate, published: string | null): string | null {
  const { article } = scene.line.marks.reading;
  const time = candidate.times[0]?.time;
  if (candidate.tense !== 'present' || scene.line.zone !== 'body' || time === undefined || published === null)
    return null;
  if (!WEEKDAY.test(article.text.slice(time.start, time.end)) || !isDay(time.value) || !isDay(published)) return null;
  const distance = daysBetween(published, time.value);
  if (distance > 0) return time.value;
  return distance === 0 || distance < -7 ? null : addDays(time.value, 7);
}

/** "visited the Maritime Union": a body by name is where a visit went. */
function goalIn(line: Line, { kind, goal }: Candidate): Meeting['place'] {
  const member = kind === 'visit' ? goal[0]?.list.members[0] : undefined;
  if (member === undefined || member.class !== 'body' || !member.proper) return null;
  const { start } = line.tokens[member.first]!;
  const { end } = line.tokens[member.last - 1]!;
  return { start, end, text: line.marks.reading.article.text.slice(start, end) };
}

/** "visits Lyon later this week" */
const tellsLater = (text: string, { times }: Candidate): boolean =>
  times.some(({ time }) => /^(?:later|next|coming)\b/i.test(text.slice(time.start, time.end)));

/** "said she meets with leaders of the unions": the present tense in reported speech tells what is done again and again. */
const isHabit = ({ parts, line }: Scene, { at, times }: Candidate): boolean =>
  line.zone === 'body' &&
  times.length === 0 &&
  parts.some((part, i) => i < at && part.kind === 'verb' && /^(?:said|told|added)$/.test(part.word)) &&
  !parts.slice(0, at).some(({ kind }) => kind === 'stop' || kind === 'quote');

/** "will decide after she meets him": in a clause of time the present tense is to come. */
function isAhead({ parts, line }: Scene, { at }: Candidate): boolean {
  const opener = parts[groupStart(parts, at) - 2];
  const opens = opener?.kind === 'prep' || opener?.kind === 'mark';
  return line.zone === 'body' && opens && /^(?:after|before|once|until|till)$/.test(opener.word);
}

const isDecided = ({ parts }: Scene, { at }: Candidate): boolean => {
  const carrier = parts[groupStart(parts, at) - 1];
  return carrier?.kind === 'list' && /^(?:decision|choice)$/.test(carrier.members[0]!.phrase.word);
};

function endsBefore(date: When | null, published: string | null): boolean {
  const end = date === null ? null : lastDay(date);
  const day = published === null ? null : firstDay({ value: published });
  return end !== null && day !== null && end < day;
}

/** A weekday that was taken for the coming one, though the sentence tells of the past. */
function weekdayBefore(text: string, time: TimeExpression | undefined, date: When): When | null {
  if (time === undefined || !WEEKDAY.test(text.slice(time.start, time.end))) return null;
  return 'value' in date && isDay(date.value) ? { value: addDays(date.value, -7) } : null;
}

const actorOf = (side: Side): Actor => (isPerson(side) ? side.actor : { entity: null, name: side.text, mention: null });

const evidenceOf = (line: Line): Span => ({ start: line.sentence.start, end: line.sentence.end });

/** "the following morning", "in the afternoon" count from a day that may have been misread: no date is better. */
const isCountedOn = (text: string, time: TimeExpression): boolean =>
  /^(?:the (?:following|next|previous|same)\b|(?:(?:in|during|at) )?(?:the )?(?:early |late |mid-?)?(?:morning|afternoon|evening|night|noon|midnight)$|(?:at )?\d[\d:.]*\s*(?:[ap]\.?m|o'clock|gmt))/i.test(
    text.slice(time.start, time.end),
  );

/** The dates that are told with it, nearest first. */
const datesOf = (text: string, candidate: Candidate): readonly When[] =>
  candidate.times.flatMap(({ time }) => (time.type === 'SET' || isCountedOn(text, time) ? [] : (whenOf(time) ?? [])));

function startsAfter(date: When, published: string): boolean {
  const start = firstDay(date);
  const day = lastDay({ value: published });
  return start !== null && day !== null && start > day;
}
