import type { IsoDate } from '../calendar.ts';
import { type DayRange, daysOf } from '../dates/when.ts';
import type { QuoteKind } from '../facts/fact.ts';
import { compare } from './items.ts';
import { relate, type Said } from './quote-speakers.ts';
import { createWordings, type Wordings, type Words } from './quote-wordings.ts';
import { saysTheSame } from './same-content.ts';

/** What tells one article's wording of a quote from another's; `speaker` null where unknown. */
export type QuoteItem = {
  readonly article: string;
  readonly text: string;
  readonly speaker: Said | null;
  readonly published: IsoDate | null;
  readonly kind: QuoteKind;
};

type Wording = {
  readonly index: number;
  readonly told: Words;
  readonly item: QuoteItem;
  readonly days: DayRange | null;
};

const keyOf = (said: Said | null): string => (said === null ? '' : `${said.person} ${said.sure}`);

/** How many days lie between the days on which two articles came out; 0 where either is unknown. */
function daysApart(a: Wording, b: Wording): number {
  if (a.days === null || b.days === null) return 0;
  return Math.max(0, a.days.first - b.days.last, b.days.first - a.days.last);
}

/** Any alignment is surer than that. */
const TRANSLATED = 0.5;

/** One speaker's words in the days around, in two translations. */
const translated = (a: Wording, b: Wording): boolean =>
  relate(a.item.speaker, b.item.speaker) === 'same' && daysApart(a, b) <= 3 && saysTheSame(a.told.words, b.told.words);

/** How surely two wordings are one utterance: 0 where they are not, else up to 1 for word for word. */
function likeness(a: Wording, b: Wording, { compare }: Wordings): number {
  const alignment = compare(a.told, b.told);
  if (alignment === null) return translated(a, b) ? TRANSLATED : 0;
  const { coverage, weighty, run } = alignment;
  const short = Math.min(a.told.words.length, b.told.words.length);
  const apart = daysApart(a, b);
  const speakers = relate(a.item.speaker, b.item.speaker);
  const enough = (share: number, words: number, weight: number) =>
    coverage >= share && short >= words && weighty >= weight;
  let same: boolean;
  if (speakers === 'different') {
    // Word for word and long on the same days: one utterance, given to two people. The disagreement is worth showing.
    same = apart <= 3 && (enough(1, 9, 3) || enough(0.95, 12, 5) || run >= 14);
  } else if (speakers === 'same') {
    same =
      enough(0.8, 10, 4) ||
      enough(0.84, 6, 3) ||
      enough(1, 4, 2) ||
      run >= 11 ||
      (apart <= 14 && (enough(0.72, 4, 2) || enough(1, 4, 1) || run >= 8)) ||
      (apart <= 3 && enough(1, 2, 1));
  } else {
    same =
      enough(0.9, 8, 4) ||
      enough(1, 7, 2) ||
      run >= 14 ||
      (apart <= 30 && enough(1, 5, 2)) ||
      (apart <= 14 && (enough(0.8, 5, 3) || enough(1, 6, 2) || run >= 9)) ||
      (apart <= 3 && enough(1, 5, 1));
  }
  return same ? Math.min(1, coverage) : translated(a, b) ? TRANSLATED : 0;
}

const MOST_HOLDERS = 200;
const MOST_PEERS = 60;
/** The groups as they grow, with an index of the wordings in them by their shingles. */
type Groups = {
  readonly members: Wording[][];
  readonly groupOf: Map<Wording, number>;
  readonly holders: Map<string, Wording[]>;
  readonly indexed: Set<string>;
  readonly wordings: Wordings;
};

/** The wordings that share most shingles with one, best first. */
function peersOf(keys: ReadonlySet<string>, holders: Groups['holders']): Wording[] {
  const met = new Map<Wording, number>();
  for (const key of keys) {
    const others = holders.get(key) ?? [];
    // A run of words that half the corpus shares tells nothing and would cost the square of it.
    if (others.length > MOST_HOLDERS) continue;
    for (const other of others) met.set(other, (met.get(other) ?? 0) + 1);
  }
  return [...met]
    .sort((x, y) => y[1] - x[1])
    .slice(0, MOST_PEERS)
    .map(([peer]) => peer);
}

/** The group whose wording is most like this one, or -1. */
function bestGroup(wording: Wording, peers: readonly Wording[], groups: Groups): number {
  let best = -1;
  let bestLikeness = 0;
  for (const peer of peers) {
    if (bestLikeness === 1) break;
    const group = groups.groupOf.get(peer)!;
    const found = likeness(wording, peer, groups.wordings);
    if (found <= bestLikeness || !admits(groups.members[group]!, wording, groups.wordings)) continue;
    best = group;
    bestLikeness = found;
  }
  return best;
}

function insert(wording: Wording, groups: Groups): void {
  const { keys, words } = wording.told;
  let group = bestGroup(wording, peersOf(keys, groups.holders), groups);
  if (group < 0) group = groups.members.push([]) - 1;
  groups.members[group]!.push(wording);
  groups.groupOf.set(wording, group);
  // The same words again in one group find nothing that the first do not: reprints must not fill the index.
  const identity = `${group} ${keyOf(wording.item.speaker)} ${words.join(' ')}`;
  if (groups.indexed.has(identity)) return;
  groups.indexed.add(identity);
  for (const key of keys) {
    const list = groups.holders.get(key);
    if (list) list.push(wording);
    else groups.holders.set(key, [wording]);
  }
}

/**
 * Groups quotes that are wordings of one utterance: `items` in any order, the result lists their indices, every index once,
 * and does not depend on the order. Small differences, cuts and a part inside the whole are tolerated; two known speakers
 * never share a group (but for long quotes that are word for word the same on the same days), nor do quotes weeks apart
 * unless they are nearly word for word. `wordings` remembers what was compared from one call to the next.
 */
export function mergeQuotes(items: readonly QuoteItem[], wordings = createWordings()): number[][] {
  if (items.length === 1) return [[0]];
  const groups: Groups = { members: [], groupOf: new Map(), holders: new Map(), indexed: new Set(), wordings };
  items
    .map((item, index): Wording => {
      const days = item.published === null ? null : daysOf(item.published);
      return { index, told: wordings.of(item.text), item, days };
    })
    .sort(
      (a, b) =>
        b.told.words.length - a.told.words.length ||
        compare(a.item.text, b.item.text) ||
        compare(a.item.published ?? '', b.item.published ?? '') ||
        compare(a.item.article, b.item.article) ||
        compare(keyOf(a.item.speaker), keyOf(b.item.speaker)) ||
        a.index - b.index,
    )
    .forEach((wording) => {
      insert(wording, groups);
    });
  return groups.members
    .map((group) => group.map((wording) => wording.index).sort((a, b) => a - b))
    .sort((a, b) => a[0]! - b[0]!);
}

/** A group that knows its speaker takes nobody else's words in by way of an unattributed member. */
function admits(group: readonly Wording[], wording: Wording, wordings: Wordings): boolean {
  const others = group.filter((member) => relate(member.item.speaker, wording.item.speaker) === 'different');
  return others.every((member) => likeness(member, wording, wordings) > 0);
}
