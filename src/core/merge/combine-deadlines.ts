import type { IsoDate, When } from '../calendar.ts';
import { formatWhen } from '../dates/format.ts';
import type { DeadlineKind } from '../facts/fact.ts';
import { type DeadlineItem, duesMeet, inOrder } from './deadline-item.ts';
import { dueThatCounts, isOutcome } from './deadline-status.ts';
import type { Disagreement } from './merged.ts';

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
  const plain = items.filter((item) => !isOutcome(item));
  const telling = plain.length > 0 ? plain : items;
  const value = (item: DeadlineItem): number =>
    (item.due === null ? 0 : 4) + (item.who === null ? 0 : 2) + item.confidence;
  const best = telling.toSorted((a, b) => value(b) - value(a) || inOrder(a, b))[0]!;
  const named = telling.toSorted(
    (a, b) => Number(b.who !== null) - Number(a.who !== null) || value(b) - value(a) || inOrder(a, b),
  )[0]!;
  const sorted = items.toSorted(inOrder);
  return {
    kind: kindOf(telling),
    lead: items.indexOf(best),
    who: named.who === null ? -1 : items.indexOf(named),
    due: dueThatCounts(sorted, today),
    disagreements: dueDisagreement(telling),
  };
}

/** Articles that give different days for one matter: each day with the articles that give it. */
function dueDisagreement(items: readonly DeadlineItem[]): readonly Disagreement[] {
  const dated = items.filter((item): item is DeadlineItem & { due: When } => item.due !== null).toSorted(inOrder);
  const apartFromAnother = dated.some((a) => dated.some((b) => !duesMeet(a.due, b.due)));
  if (!apartFromAnother) return [];
  const told = new Map<string, Set<string>>();
  for (const { due, article } of dated) {
    const value = formatWhen(due);
    told.set(value, (told.get(value) ?? new Set()).add(article));
  }
  return [{ field: 'due', values: [...told].map(([value, sources]) => ({ value, sources: [...sources] })) }];
}
