import { daysBetween, isDay } from '../dates/days.ts';
import { lastDay } from '../dates/when.ts';
import { bearers } from './bearers.ts';
import { type DeadlineItem, duesMeet, inOrder } from './deadline-item.ts';
import { isOutcome } from './deadline-status.ts';
import { deadlineTerms, sharedTerms, sharesEvent } from './deadline-terms.ts';

type Entry = { readonly index: number; readonly item: DeadlineItem; readonly terms: ReadonlySet<string> };

/** Two articles that contradict each other on a day speak of one matter only if they came out this near. */
const CONTRADICTION_REACH = 7;
const UNDATED_REACH = 30;

/** Days between two articles' days; 0 where either is unknown or less than a day is known. */
function apart(a: Entry, b: Entry): number {
  const [x, y] = [a.item.day, b.item.day];
  return x !== null && y !== null && isDay(x) && isDay(y) ? Math.abs(daysBetween(x, y)) : 0;
}

/** How surely what was told to have become of something belongs to it: places and names in common are not enough. */
function outcomeLikeness(a: Entry, b: Entry): number {
  const { shared, share } = sharedTerms(a.terms, b.terms);
  if (shared >= 2 && share >= 0.5 && sharesEvent(a.terms, b.terms)) return share;
  const kept = a.item.rule === 'kept' || b.item.rule === 'kept';
  const enough = bearers(a.item, b.item) > 0 ? shared >= 2 && share >= 0.5 : shared >= 3 && share >= 0.6;
  return kept && enough ? share : 0;
}

/** From here on two articles that name one and the same day mean one matter with little else in common. */
const FAR_AHEAD = 21;

function isFarAhead({ item }: Entry): boolean {
  const last = lastDay(item.due);
  return last !== null && item.day !== null && isDay(item.day) && daysBetween(item.day, last) >= FAR_AHEAD;
}

/** How surely two articles tell of one deadline: 0 where they do not, else up to 1. */
function likeness(a: Entry, b: Entry): number {
  if (isOutcome(a.item) !== isOutcome(b.item)) return outcomeLikeness(a, b);
  const who = bearers(a.item, b.item);
  if (who < 0) return 0;
  const { shared, share } = sharedTerms(a.terms, b.terms);
  if (shared === 0) return 0;
  const [x, y] = [a.item.due, b.item.due];
  if (x !== null && y !== null) {
    if (duesMeet(x, y)) {
      const enough = shared >= 2 && share >= (who > 0 ? 0.3 : 0.5);
      const sameDay =
        lastDay(x) === lastDay(y) && share >= 0.3 && ((isFarAhead(a) && isFarAhead(b)) || (who > 0 && share >= 0.5));
      return enough || sameDay ? 0.5 + share / 2 : 0;
    }
    return who > 0 && shared >= 3 && share >= 0.7 && apart(a, b) <= CONTRADICTION_REACH ? share / 2 : 0;
  }
  if (apart(a, b) > UNDATED_REACH) return 0;
  const enough = who > 0 ? shared >= 2 && share >= 0.6 : shared >= 3 && share >= 0.8;
  return enough ? share * 0.8 : 0;
}

const MOST_HOLDERS = 150;

/** Pairs that share a term, rarest terms first: what half the corpus shares tells nothing. */
function pairsOf(entries: readonly Entry[]): [Entry, Entry, number][] {
  const holders = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const term of entry.terms) {
      const list = holders.get(term);
      if (list) list.push(entry);
      else holders.set(term, [entry]);
    }
  }
  const seen = new Set<number>();
  const pairs: [Entry, Entry, number][] = [];
  for (const list of holders.values()) {
    if (list.length > MOST_HOLDERS) continue;
    for (const [i, a] of list.entries()) {
      for (const b of list.slice(i + 1)) {
        const key = a.index * entries.length + b.index;
        if (seen.has(key)) continue;
        seen.add(key);
        const found = likeness(a, b);
        if (found > 0) pairs.push([a, b, found]);
      }
    }
  }
  return pairs;
}

/** Two groups become one only if no two known bearers and no two days in them contradict. */
function compatible(a: readonly Entry[], b: readonly Entry[]): boolean {
  return a.every((x) =>
    b.every((y) => bearers(x.item, y.item) >= 0 && (isOutcome(x.item) || isOutcome(y.item) || fits(x, y))),
  );
}

function fits(x: Entry, y: Entry): boolean {
  const [a, b] = [x.item.due, y.item.due];
  return a === null || b === null || duesMeet(a, b) || likeness(x, y) > 0;
}

/**
 * Groups the deadlines of many articles that are one commitment, appointment or duty, with what is told of its outcome.
 * `items` in any order; the result lists their indices, every index once, and does not depend on the order. Two known bearers
 * never share a group.
 */
export function mergeDeadlines(items: readonly DeadlineItem[]): number[][] {
  const entries = items
    .map((item, original) => ({ item, original }))
    .sort((a, b) => inOrder(a.item, b.item) || a.original - b.original)
    .map(({ item, original }, index): Entry & { original: number } => ({
      index,
      item,
      original,
      terms: deadlineTerms(item.words, item.name),
    }));
  const groups: Entry[][] = entries.map((entry) => [entry]);
  const groupOf = entries.map((_, index) => index);
  const pairs = pairsOf(entries).sort((a, b) => b[2] - a[2] || a[0].index - b[0].index || a[1].index - b[1].index);
  for (const [a, b] of pairs) {
    const [x, y] = [groupOf[a.index]!, groupOf[b.index]!];
    if (x === y || !compatible(groups[x]!, groups[y]!)) continue;
    for (const entry of groups[y]!) groupOf[entry.index] = x;
    groups[x]!.push(...groups[y]!);
    groups[y] = [];
  }
  const originals = new Map<Entry, number>(entries.map((entry) => [entry, entry.original]));
  return groups
    .filter((group) => group.length > 0)
    .map((group) => group.map((entry) => originals.get(entry) ?? 0).sort((a, b) => a - b))
    .sort((a, b) => a[0]! - b[0]!);
}
