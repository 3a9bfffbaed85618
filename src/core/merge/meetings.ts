import type { IsoDate, When } from '../calendar.ts';
import { daysBetween, isDay } from '../dates/days.ts';
import { firstDay, isOneDay, lastDay, whensMeet } from '../dates/when.ts';
import type { MeetingKind, MeetingStatus } from '../facts/fact.ts';
import { placesClash } from '../facts/meetings/places-clash.ts';
import { compare } from './items.ts';

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

const shared = (a: readonly string[], b: readonly string[]): number => {
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

const isWithin = (inner: readonly string[], outer: readonly string[]): boolean =>
  inner.every((one) => outer.includes(one));

/** Each names somebody whom the other does not: then most must be the same, or the day. */
function mostlyShared(a: MeetingItem, b: MeetingItem, common: number): boolean {
  const all = new Set([...a.people, ...b.people]).size;
  if (2 * common > all) return true;
  return a.date !== null && b.date !== null && isOneDay(a.date) && isOneDay(b.date) && whensMeet(a.date, b.date);
}

/** The same people: two in common, or the only one on both sides with the same group across the table. */
function samePeople(a: MeetingItem, b: MeetingItem): boolean {
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
function kindsFit(a: MeetingItem, b: MeetingItem): boolean {
  if (isCall(a) || isCall(b)) return isCall(a) && isCall(b);
  if ((a.kind === 'visit') !== (b.kind === 'visit')) return shared(a.people, b.people) >= 2;
  return true;
}

/** A plan told before the day may be of what was held then; one told afterwards is of another meeting. */
function statusesFit(a: MeetingItem, b: MeetingItem): boolean {
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

type Cluster = { readonly members: number[] };

/** Where a cluster can be found again: by each person in it, or with those of nameless sides. */
const bucketsOf = (item: MeetingItem): readonly string[] => (item.people.length > 0 ? item.people : ['']);

/**
 * Groups articles' words into meetings: lists of indices into `items`, each ascending, in the order of their first. An item
 * without a day joins only where one meeting alone can be meant, or one that far more articles tell of. The order of the items
 * does not change who is grouped with whom.
 */
export function mergeMeetings(items: readonly MeetingItem[]): readonly (readonly number[])[] {
  const order = items
    .map((item, index) => ({ item, index, key: keyOf(item) }))
    .sort(
      (a, b) =>
        vagueness(a.item) - vagueness(b.item) ||
        a.item.people.length - b.item.people.length ||
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
  const partners = clusters.map(({ members }) =>
    clusters.flatMap((other, j) => (areOneDayOff(items, members, other.members) ? [j] : [])),
  );
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
