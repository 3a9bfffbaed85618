import type { IsoDate, When } from '../calendar.ts';
import { daysOf, firstDay, isOneDay, lastDay, whensMeet } from '../dates/when.ts';
import type { MeetingKind, MeetingStatus } from '../facts/fact.ts';
import { placesClash } from '../facts/meetings/places-clash.ts';
import { compare } from './items.ts';
import { type MeetingItem, overlap } from './same-meeting.ts';

/** One value of a field that sources disagree on, with the items (by index) that say so. */
export type Said = { readonly value: string; readonly items: readonly number[] };

/** What several articles' words come to. `lead` is the item whose wording of status and claimant holds. */
export type CombinedMeeting = {
  readonly kind: MeetingKind;
  readonly status: MeetingStatus;
  readonly people: readonly string[];
  readonly groups: readonly string[];
  readonly date: When | null;
  readonly place: string | null;
  readonly lead: number;
  readonly disagreements: readonly {
    readonly field: 'date' | 'place' | 'status' | 'participants';
    readonly values: readonly Said[];
  }[];
};

/** The most frequent value, by `keyOf`; of equals the first in the order of keys. */
function mostSaid<T>(values: readonly T[], keyOf: (value: T) => string): T | null {
  const counts = new Map<string, { value: T; count: number }>();
  for (const value of values) {
    const key = keyOf(value);
    const known = counts.get(key);
    counts.set(key, { value: known?.value ?? value, count: (known?.count ?? 0) + 1 });
  }
  const [best] = [...counts].sort((a, b) => b[1].count - a[1].count || compare(a[0], b[0]));
  return best?.[1].value ?? null;
}

const dateKey = (date: When): string => `${firstDay(date)}/${lastDay(date)}`;

/** The date as one reads it: a single value, or a range. */
const dateText = (date: When): string => ('value' in date ? date.value : `${date.earliest ?? ''}/${date.latest ?? ''}`);

/** The day that most say; only without any day, the narrowest of the vaguer dates. */
function combineDate(items: readonly MeetingItem[]): When | null {
  const dates = items.flatMap(({ date }) => date ?? []);
  const days = dates.filter(isOneDay);
  if (days.length > 0) return mostSaid(days, dateKey);
  const length = (date: When): number => {
    const first = firstDay(date);
    const last = lastDay(date);
    if (first === null || last === null) return Number.POSITIVE_INFINITY;
    return (daysOf(last)?.last ?? 0) - (daysOf(first)?.first ?? 0);
  };
  return [...dates].sort((a, b) => length(a) - length(b) || compare(dateKey(a), dateKey(b)))[0] ?? null;
}

/** The place that most wordings hold or are held by; of those the fullest. */
function combinePlace(items: readonly MeetingItem[]): string | null {
  const places = items.flatMap(({ place }) => place ?? []);
  const support = (place: string): number => places.filter((other) => overlap(place, other)).length;
  return [...places].sort((a, b) => support(b) - support(a) || b.length - a.length || compare(a, b))[0] ?? null;
}

/** Whoever at least half of the items name, in the order of the item that names most. */
function combinePeople(items: readonly MeetingItem[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { people } of items)
    for (const person of new Set(people)) counts.set(person, (counts.get(person) ?? 0) + 1);
  const fullest = [...items].sort(
    (a, b) => b.people.length - a.people.length || compare(a.people.join(), b.people.join()),
  );
  const order = [...new Set(fullest.flatMap(({ people }) => people))];
  return order.filter((person) => (counts.get(person) ?? 0) * 2 >= items.length);
}

/** Held once anybody reports it held; else what was said last. */
function leadOf(items: readonly MeetingItem[]): number {
  const day = (item: MeetingItem): IsoDate => item.published ?? '';
  const rank = (item: MeetingItem): number => (item.status === 'held' ? 0 : 1);
  const order = items.map((_, index) => index);
  order.sort((a, b) => {
    const [x, y] = [items[a]!, items[b]!];
    return (
      rank(x) - rank(y) ||
      compare(day(y), day(x)) ||
      compare(x.status, y.status) ||
      compare(x.article, y.article) ||
      a - b
    );
  });
  return order[0]!;
}

function combineKind(items: readonly MeetingItem[]): MeetingKind {
  const kinds = items.map(({ kind }) => kind);
  const meetings = kinds.filter((kind) => kind === 'met' || kind === 'talks');
  return mostSaid(meetings.length > 0 ? meetings : kinds, (kind) => kind) ?? 'met';
}

function saidBy(items: readonly MeetingItem[], read: (item: MeetingItem) => string | null): readonly Said[] {
  const said = new Map<string, number[]>();
  items.forEach((item, index) => {
    const value = read(item);
    if (value !== null) said.set(value, [...(said.get(value) ?? []), index]);
  });
  return [...said]
    .map(([value, indices]) => ({ value, items: indices }))
    .sort((a, b) => b.items.length - a.items.length || compare(a.value, b.value));
}

/** Whether some pair of the values is at odds. */
const anyPair = <T>(values: readonly T[], odds: (a: T, b: T) => boolean): boolean =>
  values.some((a, i) => values.slice(i + 1).some((b) => odds(a, b)));

function disagreementsOf(items: readonly MeetingItem[]): CombinedMeeting['disagreements'] {
  const found: { field: 'date' | 'place' | 'status' | 'participants'; values: readonly Said[] }[] = [];
  const dates = items.flatMap(({ date }) => date ?? []);
  if (anyPair(dates, (a, b) => !whensMeet(a, b))) {
    found.push({ field: 'date', values: saidBy(items, ({ date }) => (date === null ? null : dateText(date))) });
  }
  const places = items.flatMap(({ place }) => place ?? []);
  if (anyPair(places, placesClash)) found.push({ field: 'place', values: saidBy(items, ({ place }) => place) });
  const statuses = new Set(items.map(({ status }) => status));
  // That a plan became a meeting is its history; that somebody denies it is a contradiction.
  if (statuses.has('denied') && statuses.size > 1) {
    found.push({ field: 'status', values: saidBy(items, ({ status }) => status) });
  }
  const sets = items.map(({ people }) => new Set(people));
  const holds = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...b].every((person) => a.has(person));
  if (anyPair(sets, (a, b) => !holds(a, b) && !holds(b, a))) {
    found.push({ field: 'participants', values: saidBy(items, ({ people }) => [...people].sort(compare).join(' + ')) });
  }
  return found;
}

/**
 * What the words of several articles for one meeting (at least one, as grouped by `mergeMeetings`) come to, and where they
 * contradict one another. The order of the items does not change what is said, only the indices.
 */
export function combineMeetings(items: readonly MeetingItem[]): CombinedMeeting {
  const lead = leadOf(items);
  const groups = new Map(
    items
      .flatMap(({ groups }) => groups)
      .sort(compare)
      .map((group) => [group.toLowerCase(), group]),
  );
  return {
    kind: combineKind(items),
    status: items[lead]!.status,
    people: combinePeople(items),
    groups: [...groups.values()],
    date: combineDate(items),
    place: combinePlace(items),
    lead,
    disagreements: disagreementsOf(items),
  };
}
