import type { IsoDate, When } from '../calendar.ts';
import { daysBetween, isDay } from '../dates/days.ts';
import { firstDay, isOneDay, lastDay, whensMeet } from '../dates/when.ts';
import type { MeetingKind, MeetingStatus } from '../facts/fact.ts';
import { placesClash } from '../facts/meetings/places-clash.ts';

/**
 * One article's word for a meeting. `people` are persons across articles (or any key that is the same for the same person),
 * `published` the day that the article counts for, `place` as the article words it. Null is unknown.
 */
export type MeetingItem = {
  readonly article: string;
  readonly people: readonly string[];
  readonly groups: readonly string[];
  readonly kind: MeetingKind;
  readonly status: MeetingStatus;
  readonly date: When | null;
  readonly place: string | null;
  readonly published: IsoDate | null;
  /** Told as on the sidelines of something larger. */
  readonly aside?: boolean;
};

/** Articles tell of what was held in the week before; of what is planned, some weeks ahead. */
const DAYS_BACK = 7;
const DAYS_AHEAD = 60;
/** Articles without a date for it tell of one meeting when they come out within these days. */
const DAYS_APART = 3;

const isCall = (item: MeetingItem): boolean => item.kind === 'call';
const isDone = (item: MeetingItem): boolean => item.status === 'held';
const isAhead = (item: MeetingItem): boolean => item.status === 'planned' || item.status === 'hoped';

export const shared = (a: readonly string[], b: readonly string[]): number => {
  const known = new Set(a);
  return new Set(b.filter((one) => known.has(one))).size;
};

const fold = (words: string): string =>
  words
    .toLowerCase()
    .replace(/\bthe\b/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function sharesGroup(a: MeetingItem, b: MeetingItem): boolean {
  const known = a.groups.map(fold);
  return b.groups.map(fold).some((group) => known.some((other) => other.includes(group) || group.includes(other)));
}

export const isWithin = (inner: readonly string[], outer: readonly string[]): boolean =>
  inner.every((one) => outer.includes(one));

/** Each names somebody whom the other does not: then most must be the same, or the day. */
function mostlyShared(a: MeetingItem, b: MeetingItem, common: number): boolean {
  const all = new Set([...a.people, ...b.people]).size;
  if (2 * common > all) return true;
  return a.date !== null && b.date !== null && isOneDay(a.date) && isOneDay(b.date) && whensMeet(a.date, b.date);
}

/** The same people: two in common, or the only one on both sides with the same group across the table. */
export function samePeople(a: MeetingItem, b: MeetingItem): boolean {
  const common = shared(a.people, b.people);
  // What two do on the sidelines of a summit of three is not the summit.
  if ((a.aside ?? false) !== (b.aside ?? false) && new Set([...a.people, ...b.people]).size > common) return false;
  if (common >= 2) return isWithin(a.people, b.people) || isWithin(b.people, a.people) || mostlyShared(a, b, common);
  if (a.people.length > 1 || b.people.length > 1 || a.people.length !== b.people.length) return false;
  if (common !== a.people.length) return false;
  if (a.kind === 'visit' && b.kind === 'visit' && common === 1)
    return a.place !== null && b.place !== null && overlap(a.place, b.place);
  return sharesGroup(a, b);
}

/** Whether one wording of a place holds the other. */
export const overlap = (a: string, b: string): boolean => {
  const [x, y] = [` ${fold(a)} `, ` ${fold(b)} `];
  return x.trim() !== '' && y.trim() !== '' && (x.includes(y) || y.includes(x));
};

/** A visit is where a meeting was, so the two may be one; a call is no meeting. */
export function kindsFit(a: MeetingItem, b: MeetingItem): boolean {
  if (isCall(a) || isCall(b)) return isCall(a) && isCall(b);
  if ((a.kind === 'visit') !== (b.kind === 'visit')) return shared(a.people, b.people) >= 2;
  return true;
}

/** A plan told before the day may be of what was held then; one told afterwards is of another meeting. */
export function statusesFit(a: MeetingItem, b: MeetingItem): boolean {
  if (a.status === b.status) return true;
  if (a.status === 'recurring' || b.status === 'recurring') return false;
  const [done, other] = isDone(a) ? [a, b] : [b, a];
  if (!isDone(done) || !isAhead(other)) return true;
  if (done.date !== null && other.date !== null && isOneDay(other.date)) return true;
  const latest = lastDay(done.date) ?? done.published;
  return other.published === null || latest === null || !isDay(other.published) || other.published <= latest;
}

/** Whether an article that came out on `published` may, without a date, tell of something on that day. */
function mayTellOf(date: When, published: IsoDate | null, ahead: boolean): boolean {
  const [first, last] = [firstDay(date), lastDay(date)];
  if (published === null || !isDay(published) || first === null || last === null) return true;
  if (ahead) return daysBetween(published, last) >= 0 && daysBetween(published, first) <= DAYS_AHEAD;
  return daysBetween(first, published) >= 0 && daysBetween(last, published) <= DAYS_BACK;
}

function datesFit(a: MeetingItem, b: MeetingItem): boolean {
  if (a.date !== null && b.date !== null) return whensMeet(a.date, b.date);
  if (a.date !== null) return mayTellOf(a.date, b.published, isAhead(b));
  if (b.date !== null) return mayTellOf(b.date, a.published, isAhead(a));
  if (a.published === null || b.published === null || !isDay(a.published) || !isDay(b.published)) return true;
  const apart = Math.abs(daysBetween(a.published, b.published));
  return apart <= (isAhead(a) || isAhead(b) ? 2 * DAYS_BACK : DAYS_APART);
}

/** Whether two items can be of one meeting as far as kind, status and days go, whoever was there. Symmetric. */
export const mayTellOfOne = (a: MeetingItem, b: MeetingItem): boolean =>
  isCall(a) === isCall(b) && statusesFit(a, b) && datesFit(a, b);

/**
 * Whether two articles' words can be of one meeting: the same people, the same kind, days that can be one, a plan that came
 * before what was held. Symmetric. Two facts that one article keeps apart by day or status are two.
 */
export function sameMeeting(a: MeetingItem, b: MeetingItem): boolean {
  if (!samePeople(a, b) || !kindsFit(a, b) || !statusesFit(a, b) || !datesFit(a, b)) return false;
  if (a.article === b.article && a.status !== b.status) return false;
  const undated = a.date === null || b.date === null;
  return !(undated && a.place !== null && b.place !== null && placesClash(a.place, b.place));
}
