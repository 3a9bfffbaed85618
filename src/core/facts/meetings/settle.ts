import type { When } from '../../calendar.ts';
import { addDays, daysBetween, isDay } from '../../dates/days.ts';
import { firstDay, lastDay } from '../../dates/when.ts';
import type { TimeExpression } from '../../language/reading.ts';
import type { MeetingStatus } from '../fact.ts';
import type { Candidate, Scene } from './candidate.ts';
import { whenOf } from './circumstances.ts';
import { groupStart } from './clause.ts';
import type { Timed } from './line.ts';

/**
 * When a candidate's meeting was or will be, and what that says of its status: `base` is what the words over it leave of that,
 * `shown` the date of the picture that the sentence describes, null where it describes none.
 */
export function settled(
  scene: Scene,
  candidate: Candidate,
  base: MeetingStatus,
  shown: Timed | null,
): { readonly status: MeetingStatus; readonly date: When | null } {
  const { article } = scene.line.marks.reading;
  const published = article.published?.value ?? null;
  let status: MeetingStatus = base;
  const dates = datesOf(article.text, candidate);
  let date = dates[0] ?? null;
  if (shown !== null) {
    date = whenOf(shown.time);
    if (status === 'planned') status = 'held';
  }
  const coming = scene.caption === null ? comingDay(scene, candidate, published) : null;
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
  if (status === 'recurring' && isOnce(scene, candidate) && endsBefore(date, published)) status = 'held';
  // "regretted her decision to meet him in January": what was decided has been.
  if (status === 'planned' && isDecided(scene, candidate) && endsBefore(date, published)) status = 'held';
  if (status === 'held' && candidate.tense === 'present' && isAhead(scene, candidate)) status = 'planned';
  return { status, date };
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

/** "her monthly meeting with him": one of them, not all. */
const isOnce = ({ parts, line }: Scene, { at, token }: Candidate): boolean =>
  parts[at]?.kind === 'list' && !line.tokens[token]!.text.endsWith('s');

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
