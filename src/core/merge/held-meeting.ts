import { addDays, isDay } from '../dates/days.ts';
import { firstDay, isOneDay, lastDay } from '../dates/when.ts';
import { bearers } from './deadlines.ts';
import { foldName } from './find-people.ts';
import { compare } from './items.ts';
import type { DeadlineOutcome, MergedDeadline, MergedMeeting, Participant } from './merged.ts';

/** Held meetings by the last word of each participant's name. */
export type MeetingIndex = ReadonlyMap<string, readonly MergedMeeting[]>;

const lastWord = (name: string): string => foldName(name).split(' ').at(-1) ?? '';

export function meetingIndex(meetings: readonly MergedMeeting[]): MeetingIndex {
  const index = new Map<string, MergedMeeting[]>();
  for (const meeting of meetings) {
    if (meeting.status !== 'held' || meeting.participants.length < 2) continue;
    for (const name of new Set(meeting.participants.map((participant) => lastWord(participant.name)))) {
      const list = index.get(name);
      if (list) list.push(meeting);
      else index.set(name, [meeting]);
    }
  }
  return index;
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

const keyed = (participant: Participant): Parameters<typeof bearers>[0] => ({
  who: participant.person ?? participant.name.toLowerCase(),
  name: participant.name,
});

/**
 * That an appointment to meet was kept, by a merged meeting that took place between the same two on its day, with the sources
 * that report it held. Null where none did, or where another could be meant.
 */
export function heldMeetingOf(deadline: MergedDeadline, index: MeetingIndex): DeadlineOutcome | null {
  const words = deadline.sources[deadline.lead]?.words ?? '';
  if (!TO_MEET.test(words)) return null;
  const spoken = new Set(foldName(words).split(' '));
  const near = new Set([...spoken].flatMap((word) => index.get(word) ?? []));
  const held = [...near].filter((meeting) => {
    const bearer = deadline.who === null ? null : keyed(deadline.who);
    const named = meeting.participants.filter(({ name }) => spoken.has(lastWord(name)));
    const own = bearer === null ? 0 : meeting.participants.filter((each) => bearers(bearer, keyed(each)) > 0).length;
    return (own > 0 ? named.length >= 1 : bearer === null && named.length >= 2) && isOnItsDay(deadline, meeting);
  });
  const sources = held
    .flatMap((meeting) => meeting.sources)
    .filter(({ fact }) => fact.type === 'meeting' && fact.status === 'held')
    .sort(
      (a, b) => compare(a.published ?? '', b.published ?? '') || compare(a.article, b.article) || a.start - b.start,
    );
  const day = sources.find(({ published }) => published !== null)?.published ?? null;
  return sources.length === 0 ? null : { status: 'met', day, sources };
}
