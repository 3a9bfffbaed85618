import type { When } from '../calendar.ts';
import { daysBetween, isDay } from '../dates/days.ts';
import { firstDay, isOneDay, whensMeet } from '../dates/when.ts';
import { placesClash } from '../facts/meetings/places-clash.ts';
import { compare } from './items.ts';
import {
  isWithin,
  kindsFit,
  type MeetingItem,
  overlap,
  sameMeeting,
  samePeople,
  shared,
  statusesFit,
} from './same-meeting.ts';

/** How sharp an item's date is: those with a day find each other first, those without any come last. */
const vagueness = (item: MeetingItem): number => (item.date === null ? 2 : isOneDay(item.date) ? 0 : 1);

const keyOf = (item: MeetingItem): string =>
  JSON.stringify([
    item.date,
    item.published,
    item.article,
    item.people,
    item.groups,
    item.kind,
    item.status,
    item.place,
    item.aside ?? false,
  ]);

const setOf = ({ people }: MeetingItem): string => [...people].sort().join('\n');

/**
 * How many articles can tell the same as an item without a day, of just these people. Of two pairs that a meeting of three holds, the
 * one that more tell of has the better claim to it, and so comes first.
 */
function supportOf(items: readonly MeetingItem[]): readonly number[] {
  const alike = Map.groupBy(items, setOf);
  return items.map((item) => {
    if (vagueness(item) === 0) return 0;
    const others = alike.get(setOf(item)) ?? [];
    return new Set(others.flatMap((other) => (sameMeeting(item, other) ? other.article : []))).size;
  });
}

type Cluster = { readonly members: number[] };

/** Where a cluster can be found again: by each person in it, or with those of nameless sides. */
const bucketsOf = (item: MeetingItem): readonly string[] => (item.people.length > 0 ? item.people : ['']);

/**
 * Groups articles' words into meetings: lists of indices into `items`, each ascending, in the order of their first. An item
 * without a day joins only where one meeting alone can be meant, or one that far more articles tell of. The order of the items
 * does not change who is grouped with whom.
 */
export function mergeMeetings(items: readonly MeetingItem[]): readonly (readonly number[])[] {
  const support = supportOf(items);
  const order = items
    .map((item, index) => ({ item, index, key: keyOf(item), support: support[index] ?? 0 }))
    .sort(
      (a, b) =>
        vagueness(a.item) - vagueness(b.item) ||
        a.item.people.length - b.item.people.length ||
        b.support - a.support ||
        compare(a.key, b.key) ||
        a.index - b.index,
    );
  const clusters: Cluster[] = [];
  const byPerson = new Map<string, Set<Cluster>>();
  for (const { item, index } of order) {
    const near = new Set(bucketsOf(item).flatMap((bucket) => [...(byPerson.get(bucket) ?? [])]));
    const fits = [...near].filter(({ members }) => members.every((member) => sameMeeting(items[member]!, item)));
    const home = chooseHome(items, fits, item) ?? newCluster(clusters);
    home.members.push(index);
    for (const bucket of bucketsOf(item)) byPerson.set(bucket, (byPerson.get(bucket) ?? new Set()).add(home));
  }
  return joinSlips(items, clusters)
    .map((members) => members.sort((a, b) => a - b))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

function newCluster(clusters: Cluster[]): Cluster {
  const cluster: Cluster = { members: [] };
  clusters.push(cluster);
  return cluster;
}

/**
 * Outlets that are a day off from one another: the same people at the same place on two days next to each other, told by
 * different articles within two days, are one meeting, and its day is a disagreement. Not where one article tells of both.
 */
function joinSlips(items: readonly MeetingItem[], clusters: readonly Cluster[]): number[][] {
  const joined = clusters.map(({ members }) => [...members]);
  const inBucket = new Map<string, Set<number>>();
  const buckets = clusters.map(({ members }) => [...new Set(members.flatMap((member) => bucketsOf(items[member]!)))]);
  buckets.forEach((keys, i) => {
    for (const key of keys) inBucket.set(key, (inBucket.get(key) ?? new Set()).add(i));
  });
  const partners = clusters.map(({ members }, i) => {
    const near = new Set(buckets[i]!.flatMap((key) => [...(inBucket.get(key) ?? [])]));
    return [...near].filter((j) => areOneDayOff(items, members, clusters[j]!.members)).sort((a, b) => a - b);
  });
  clusters.forEach((_, i) => {
    const [partner] = partners[i]!;
    if (partner === undefined || partner < i || partners[i]!.length > 1 || partners[partner]!.length > 1) return;
    joined[i]!.push(...joined[partner]!);
    joined[partner] = [];
  });
  return joined.filter((members) => members.length > 0);
}

const isDated = ({ status, date }: MeetingItem): boolean => status === 'held' && date !== null && isOneDay(date);

function areOneDayOff(items: readonly MeetingItem[], one: readonly number[], other: readonly number[]): boolean {
  const [a, b] = [one.map((member) => items[member]!), other.map((member) => items[member]!)];
  const articles = new Set(a.map(({ article }) => article));
  if (b.some(({ article }) => articles.has(article))) return false;
  const fits = a.every((x) =>
    b.every(
      (y) =>
        samePeople(x, y) &&
        kindsFit(x, y) &&
        statusesFit(x, y) &&
        !(x.place !== null && y.place !== null && placesClash(x.place, y.place)) &&
        areNear(x.date, y.date),
    ),
  );
  return fits && a.some((x) => b.some((y) => isSlip(x, y)));
}

/** Days that are one or next to each other; vaguer dates need only meet. */
function areNear(a: When | null, b: When | null): boolean {
  if (a === null || b === null || whensMeet(a, b)) return true;
  return isOneDay(a) && isOneDay(b) && Math.abs(daysBetween(firstDay(a)!, firstDay(b)!)) === 1;
}

const isSlip = (a: MeetingItem, b: MeetingItem): boolean =>
  isDated(a) &&
  isDated(b) &&
  isWithin(a.people, b.people) &&
  isWithin(b.people, a.people) &&
  a.place !== null &&
  b.place !== null &&
  overlap(a.place, b.place) &&
  a.published !== null &&
  b.published !== null &&
  isDay(a.published) &&
  isDay(b.published) &&
  Math.abs(daysBetween(a.published, b.published)) <= 2;

function chooseHome(items: readonly MeetingItem[], fits: readonly Cluster[], item: MeetingItem): Cluster | null {
  if (fits.length <= 1) return fits[0] ?? null;
  const membersOf = (cluster: Cluster): MeetingItem[] => cluster.members.map((member) => items[member]!);
  /** Narrows the choice; an empty result leaves it as it was. */
  const narrow = (
    among: readonly Cluster[],
    test: (members: readonly MeetingItem[]) => boolean,
  ): readonly Cluster[] => {
    const left = among.filter((cluster) => test(membersOf(cluster)));
    return left.length > 0 ? left : among;
  };
  const sameSet = (other: MeetingItem): boolean =>
    other.people.length === item.people.length && shared(other.people, item.people) === item.people.length;
  let left = narrow(fits, (members) => members.some(sameSet));
  left = narrow(left, (members) => members.some((other) => other.article === item.article));
  left = narrow(left, (members) =>
    members.some((other) => item.place !== null && other.place !== null && overlap(item.place, other.place)),
  );
  left = narrow(left, (members) => members.some((other) => other.status === item.status));
  if (left.length === 1) return left[0]!;
  const articles = (cluster: Cluster): number => new Set(membersOf(cluster).map(({ article }) => article)).size;
  const bySize = [...left].sort((a, b) => articles(b) - articles(a));
  const [most, next] = bySize;
  return most !== undefined && next !== undefined && articles(most) >= 2 * articles(next) ? most : null;
}
