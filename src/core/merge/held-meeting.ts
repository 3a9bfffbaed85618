import { addDays, isDay } from '../dates/days.ts';
import { firstDay, isOneDay, lastDay } from '../dates/when.ts';
import { bearerOf, bearers } from './bearers.ts';
import { foldName } from './find-people.ts';
import { compare } from './items.ts';
import type { DeadlineOutcome, MergedDeadline, MergedMeeting } from './merged.ts';

const lastWord = (name: string): string => foldName(name).split(' ').at(-1) ?? '';

/** Whether it took place, between two or more: only such a one keeps an appointment. */
export const wasHeld = ({ status, participants }: MergedMeeting): boolean =>
  status === 'held' && participants.length >= 2;

/** The last word of each participant's name: under these words an appointment finds it. */
export const namesIn = ({ participants }: MergedMeeting): ReadonlySet<string> =>
  new Set(participants.map(({ name }) => lastWord(name)));

const NO_WORDS: ReadonlySet<string> = new Set();

/** The words of an appointment to meet, under which meetings are found that may be it; none where it is something else. */
export function namesSpoken({ sources, lead }: MergedDeadline): ReadonlySet<string> {
  const words = sources[lead]?.words ?? '';
  return TO_MEET.test(words) ? new Set(foldName(words).split(' ')) : NO_WORDS;
}

const TO_MEET = /\b(?:meet|meeting|talks|talk|summit|negotiations|visit|confer|receive|host|call|sit down|hold)\b/i;
/** A day more or less is another zone. */
const GRACE = 1;

/** Whether a meeting took place when the appointment was to: on its day, or where that is not known, after it was announced. */
function isOnItsDay(deadline: MergedDeadline, meeting: MergedMeeting): boolean {
  const told = deadline.sources.flatMap(({ published }) => (published !== null && isDay(published) ? [published] : []));
  const announced = told.sort(compare)[0];
  const [from, to] = [firstDay(meeting.date), lastDay(meeting.date)];
  if (announced === undefined || from === null || to === null || !isOneDay(meeting.date)) return false;
  if (to < announced) return false;
  const [first, last] = [firstDay(deadline.due), lastDay(deadline.due)];
  if (first === null && last === null) return false;
  return (first === null || addDays(to, GRACE) >= first) && (last === null || from <= addDays(last, GRACE));
}

/** Whether a meeting that was held is what the appointment was for: between the same two, on its day. */
export function isKeptBy(deadline: MergedDeadline, spoken: ReadonlySet<string>, meeting: MergedMeeting): boolean {
  const bearer = deadline.who === null ? null : bearerOf(deadline.who);
  const named = meeting.participants.filter(({ name }) => spoken.has(lastWord(name)));
  const own = bearer === null ? 0 : meeting.participants.filter((each) => bearers(bearer, bearerOf(each)) > 0).length;
  return (own > 0 ? named.length >= 1 : bearer === null && named.length >= 2) && isOnItsDay(deadline, meeting);
}

/** That an appointment was kept, by the meetings that were it, with the sources that report them held. Null where none does. */
export function keptBy(meetings: readonly MergedMeeting[]): DeadlineOutcome | null {
  const sources = meetings
    .flatMap((meeting) => meeting.sources.map((source) => ({ source, of: meeting.id })))
    .filter(({ source: { fact } }) => fact.type === 'meeting' && fact.status === 'held')
    .sort(
      ({ source: a, of: one }, { source: b, of: other }) =>
        compare(a.published ?? '', b.published ?? '') ||
        compare(a.article, b.article) ||
        a.start - b.start ||
        compare(one, other),
    )
    .map(({ source }) => source);
  const day = sources.find(({ published }) => published !== null)?.published ?? null;
  return sources.length === 0 ? null : { status: 'met', day, sources };
}
