import { daysBetween } from '../../dates/days.ts';
import { daysOf, firstDay, isOneDay, lastDay } from '../../dates/when.ts';
import { hashText } from '../../language/model/hash.ts';
import type { ToldMeeting } from '../merge-meetings.ts';
import type { Person } from '../merged.ts';
import { kindsFit, type MeetingItem, sameMeeting, samePeople } from '../same-meeting.ts';
import type { Relation } from './blocks.ts';

/** A telling with the people in it as they are known, and the days that it can speak of at most, as day numbers. */
export type MeetingNode = ToldMeeting & {
  readonly people: readonly (Person | null)[];
  readonly from: number;
  readonly to: number;
};

/** Beyond these days before and after it came out, an article without a date for a meeting does not tell of it. */
const REACH_BACK = 20;
const REACH_AHEAD = 70;
/** Outlets may be a day off from one another. */
const SLIP = 1;

/** The days of `told`, loosely: two tellings whose days do not meet are never one meeting. */
export function reachOf({ date, published, status }: MeetingItem): { readonly from: number; readonly to: number } {
  const day = published === null ? null : daysOf(published);
  if (date === null) {
    if (day === null) return { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
    return { from: day.first - REACH_BACK, to: day.last + (status === 'held' ? REACH_BACK : REACH_AHEAD) };
  }
  const [first, last] = [firstDay(date), lastDay(date)];
  return {
    from: first === null ? Number.NEGATIVE_INFINITY : (daysOf(first)?.first ?? 0) - SLIP,
    to: last === null ? Number.POSITIVE_INFINITY : (daysOf(last)?.last ?? 0) + SLIP,
  };
}

/** Days next to each other, of which one may be an outlet's slip. */
const isNextDay = (a: MeetingItem, b: MeetingItem): boolean =>
  a.date !== null &&
  b.date !== null &&
  isOneDay(a.date) &&
  isOneDay(b.date) &&
  Math.abs(daysBetween(firstDay(a.date)!, firstDay(b.date)!)) === 1;

/** Nobody's name: what tellings of nameless sides share. */
const NAMELESS = hashText('') >>> 0;

/** Tellings meet under each person in them. Heads of state have thousands, so their days are asked for first. */
export const MEETING_RELATION: Relation<MeetingNode> = {
  keysOf: ({ told }) =>
    told.people.length === 0
      ? new Uint32Array([NAMELESS])
      : new Uint32Array(new Set(told.people.map((key) => hashText(key) >>> 0))),
  mayBeOne: (a, b) =>
    a.from <= b.to &&
    b.from <= a.to &&
    (sameMeeting(a.told, b.told) ||
      (isNextDay(a.told, b.told) && samePeople(a.told, b.told) && kindsFit(a.told, b.told))),
  mostHolders: Number.POSITIVE_INFINITY,
};
