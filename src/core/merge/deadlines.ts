import type { IsoDate, When } from '../calendar.ts';
import { addDays, daysBetween, isDay } from '../dates/days.ts';
import { formatWhen } from '../dates/format.ts';
import { firstDay, lastDay } from '../dates/when.ts';
import type { DeadlineKind } from '../facts/fact.ts';
import { dueThatCounts } from './deadline-status.ts';
import { deadlineTerms, sharedTerms, sharesEvent } from './deadline-terms.ts';
import { foldName } from './find-people.ts';
import { compare } from './items.ts';
import type { Disagreement } from './merged.ts';

/**
 * What tells one article's deadline from another's. `who` is a key of the bearer across articles (a person's id, or a name),
 * `name` how he is called; both null where nobody is named. `day` is the article's day, `start` the place of `words` in it.
 */
export type DeadlineItem = {
  readonly article: string;
  readonly start: number;
  readonly words: string;
  readonly kind: DeadlineKind;
  readonly rule: string;
  readonly who: string | null;
  readonly name: string | null;
  readonly due: When | null;
  readonly day: IsoDate | null;
  readonly confidence: number;
};

type Entry = { readonly index: number; readonly item: DeadlineItem; readonly terms: ReadonlySet<string> };

const OUTCOME_RULES = new Set(['cancelled', 'postponed', 'kept']);
const isOutcome = ({ item }: Entry): boolean => OUTCOME_RULES.has(item.rule);

/** The day before or after is the same day in another zone. */
const GRACE = 1;
/** Two articles that contradict each other on a day speak of one matter only if they came out this near. */
const CONTRADICTION_REACH = 7;
const UNDATED_REACH = 30;

/** The days that decide: of a day or limit its end, of a longer time all of it. */
function decidingDays(when: When): [IsoDate | null, IsoDate | null] {
  const [first, last] = [firstDay(when), lastDay(when)];
  if (first !== null && first !== last) return [first, last];
  // "by Friday" is due on Friday, "by June" in June.
  const end = 'value' in when ? when.value : (when.latest ?? when.earliest);
  return [firstDay(end === null ? null : { value: end }), last];
}

function duesMeet(a: When, b: When): boolean {
  const [aFrom, aTo] = decidingDays(a);
  const [bFrom, bTo] = decidingDays(b);
  const later = (from: IsoDate | null, to: IsoDate | null): boolean =>
    from !== null && to !== null && addDays(to, GRACE) < from;
  return !later(aFrom, bTo) && !later(bFrom, aTo);
}

/** Days between two articles' days; 0 where either is unknown or less than a day is known. */
function apart(a: Entry, b: Entry): number {
  const [x, y] = [a.item.day, b.item.day];
  return x !== null && y !== null && isDay(x) && isDay(y) ? Math.abs(daysBetween(x, y)) : 0;
}

/** The same bearer: 1; one of them unknown: 0; two different ones: -1. */
export function bearers(a: Pick<DeadlineItem, 'who' | 'name'>, b: Pick<DeadlineItem, 'who' | 'name'>): -1 | 0 | 1 {
  if (a.who === null || b.who === null) return 0;
  if (a.who === b.who) return 1;
  const [x, y] = [calling(a.name ?? a.who), calling(b.name ?? b.who)];
  const [few, many] = x.words.length <= y.words.length ? [x.words, y.words] : [y.words, x.words];
  if (few.length > 0 && few.every((word) => many.includes(word))) return 1;
  // "the two governments" may be those that another article names, or "each side" in a third.
  const [isNominal, isOtherNominal] = [a.name !== null && x.isNominal, b.name !== null && y.isNominal];
  if (isNominal !== isOtherNominal) return 0;
  return a.name !== null && x.isCollective && b.name !== null && y.isCollective ? 0 : -1;
}

/** Keys of which two bearers who are the same have one in common. */
export const bearerKeys = ({ who, name }: Pick<DeadlineItem, 'who' | 'name'>): readonly string[] =>
  who === null ? [] : [`=${who}`, ...calling(name ?? who).words];

const COLLECTIVE =
  /^(?:(?:the|each|both|all|either|two|three|four|foreign) )*(?:sides?|part(?:y|ies)|countr(?:y|ies)|governments?|states?|ministers|leaders|delegations|negotiators|nations)$/i;
const NOMINAL = /^(?:the|each|both|all|either|an?|its|his|her|their)\s/i;

/** A bearer's name as names are compared. */
type Calling = { readonly words: readonly string[]; readonly isNominal: boolean; readonly isCollective: boolean };

/** Names that were compared: the same few hundred bearers are compared with each other again and again. */
const callings = new Map<string, Calling>();
const MOST_NAMES = 20_000;

function calling(name: string): Calling {
  const known = callings.get(name);
  if (known !== undefined) return known;
  const words = foldName(name)
    .split(' ')
    .filter((word) => word !== '' && word !== 'the');
  const found = { words, isNominal: NOMINAL.test(name), isCollective: COLLECTIVE.test(name) };
  if (callings.size >= MOST_NAMES) callings.clear();
  callings.set(name, found);
  return found;
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
  if (isOutcome(a) !== isOutcome(b)) return outcomeLikeness(a, b);
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
  return a.every((x) => b.every((y) => bearers(x.item, y.item) >= 0 && (isOutcome(x) || isOutcome(y) || fits(x, y))));
}

function fits(x: Entry, y: Entry): boolean {
  const [a, b] = [x.item.due, y.item.due];
  return a === null || b === null || duesMeet(a, b) || likeness(x, y) > 0;
}

const order = (a: DeadlineItem, b: DeadlineItem): number =>
  compare(a.day ?? '9999', b.day ?? '9999') ||
  compare(a.article, b.article) ||
  a.start - b.start ||
  compare(a.words, b.words);

/**
 * Groups the deadlines of many articles that are one commitment, appointment or duty, with what is told of its outcome.
 * `items` in any order; the result lists their indices, every index once, and does not depend on the order. Two known bearers
 * never share a group.
 */
export function mergeDeadlines(items: readonly DeadlineItem[]): number[][] {
  const entries = items
    .map((item, original) => ({ item, original }))
    .sort((a, b) => order(a.item, b.item) || a.original - b.original)
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

/** What a group says together: indices point into the group. */
export type CombinedDeadline = {
  readonly kind: DeadlineKind;
  /** The item whose words are shown first. */
  readonly lead: number;
  /** The item whose bearer counts; -1 where nobody is named. */
  readonly who: number;
  readonly due: When | null;
  readonly disagreements: readonly Disagreement[];
};

const KIND_RANK: Readonly<Record<DeadlineKind, number>> = { deadline: 0, condition: 1, commitment: 2, scheduled: 3 };

/** The strictest kind among those that give a day; a headline without one does not make a promise of an appointment. */
function kindOf(items: readonly DeadlineItem[]): DeadlineKind {
  const dated = items.filter(({ due }) => due !== null);
  return (
    (dated.length > 0 ? dated : items).toSorted((a, b) => KIND_RANK[a.kind] - KIND_RANK[b.kind])[0]?.kind ?? 'scheduled'
  );
}

/** The fields of one group, as known on a day. `items` are the group's, at least one; their order does not matter. */
export function combineDeadlines(items: readonly DeadlineItem[], today: IsoDate): CombinedDeadline {
  const plain = items.filter(({ rule }) => !OUTCOME_RULES.has(rule));
  const telling = plain.length > 0 ? plain : items;
  const value = (item: DeadlineItem): number =>
    (item.due === null ? 0 : 4) + (item.who === null ? 0 : 2) + item.confidence;
  const best = telling.toSorted((a, b) => value(b) - value(a) || order(a, b))[0]!;
  const named = telling.toSorted(
    (a, b) => Number(b.who !== null) - Number(a.who !== null) || value(b) - value(a) || order(a, b),
  )[0]!;
  const inOrder = items.toSorted(order);
  return {
    kind: kindOf(telling),
    lead: items.indexOf(best),
    who: named.who === null ? -1 : items.indexOf(named),
    due: dueThatCounts(inOrder, today),
    disagreements: dueDisagreement(telling),
  };
}

/** Articles that give different days for one matter: each day with the articles that give it. */
function dueDisagreement(items: readonly DeadlineItem[]): readonly Disagreement[] {
  const dated = items.filter((item): item is DeadlineItem & { due: When } => item.due !== null).toSorted(order);
  const apartFromAnother = dated.some((a) => dated.some((b) => !duesMeet(a.due, b.due)));
  if (!apartFromAnother) return [];
  const told = new Map<string, Set<string>>();
  for (const { due, article } of dated) {
    const value = formatWhen(due);
    told.set(value, (told.get(value) ?? new Set()).add(article));
  }
  return [{ field: 'due', values: [...told].map(([value, sources]) => ({ value, sources: [...sources] })) }];
}
