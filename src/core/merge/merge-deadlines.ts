import type { IsoDate, When } from '../calendar.ts';
import type { Deadline } from '../facts/fact.ts';
import { bearerOf } from './bearers.ts';
import { combineDeadlines } from './combine-deadlines.ts';
import { resolveYearless } from './dating.ts';
import type { DeadlineItem } from './deadline-item.ts';
import { deadlineStatus, dueBefore, OUTCOMES } from './deadline-status.ts';
import { mergeDeadlines } from './deadlines.ts';
import { type Item, mergedBase, sourceOf } from './items.ts';
import type { DeadlineOutcome, MergedDeadline, Participant } from './merged.ts';

/** The due day: the article's own, or a day that it gives without a year, seen from the day that it counts for. */
export function dueOf({ fact, stored, day }: Item<Deadline>): When | null {
  if (fact.due !== null || stored.yearless === null || day === null) return fact.due;
  const value = resolveYearless(stored.yearless, day);
  if (value === null) return null;
  return fact.kind === 'scheduled' ? { value } : { earliest: null, latest: value };
}

function partyOf(item: Item<Deadline>, party: 'who' | 'toWhom'): Participant | null {
  const actor = item.fact[party];
  return actor === null ? null : item.identify(actor);
}

function told(item: Item<Deadline>): DeadlineItem {
  return {
    article: item.card.id,
    start: item.fact.what.start,
    words: item.stored.words,
    kind: item.fact.kind,
    rule: item.fact.rule,
    ...bearerOf(partyOf(item, 'who')),
    due: dueOf(item),
    day: item.day,
    confidence: item.fact.confidence,
  };
}

/** What the items of one deadline tell to have become of it, each sort once, as first told. */
function outcomesOf(members: readonly Item<Deadline>[]): DeadlineOutcome[] {
  const told = new Map<DeadlineOutcome['status'], Item<Deadline>[]>();
  for (const member of members) {
    const status = OUTCOMES[member.fact.rule];
    if (status !== undefined) told.set(status, [...(told.get(status) ?? []), member]);
  }
  return [...told].map(([status, items]) => ({ status, day: items[0]?.day ?? null, sources: items.map(sourceOf) }));
}

/** Deadlines of all articles, one for each commitment, duty or appointment, with its status on `today`. Items must be in order. */
export function mergeDeadlineItems(items: readonly Item<Deadline>[], today: IsoDate): readonly MergedDeadline[] {
  return mergeDeadlines(items.map(told)).map((group) => {
    const members = group.flatMap((index) => items[index] ?? []);
    const tellings = members.map(told);
    const { kind, lead, who, due, disagreements } = combineDeadlines(tellings, today);
    const outcomes = outcomesOf(members);
    const movedFrom = dueBefore(tellings, today);
    const bearer = members[who];
    const owed = members.map((member) => partyOf(member, 'toWhom')).find((party) => party !== null) ?? null;
    return {
      ...mergedBase(members),
      type: 'deadline',
      kind,
      lead,
      who: bearer === undefined ? null : partyOf(bearer, 'who'),
      toWhom: owed,
      due,
      status: deadlineStatus(tellings, today),
      disagreements,
      ...(outcomes.length > 0 ? { outcomes } : {}),
      ...(movedFrom === null ? {} : { movedFrom }),
    };
  });
}
