import type { IsoDate } from '../calendar.ts';
import type { Deadline } from '../facts/fact.ts';
import { type Item, mergedBase } from './items.ts';
import type { MergedDeadline } from './merged.ts';

export function mergeDeadlineItems(items: readonly Item<Deadline>[], _asOf: IsoDate): readonly MergedDeadline[] {
  return items.map((item) => {
    const { kind, who, toWhom, due } = item.fact;
    return {
      ...mergedBase([item]),
      type: 'deadline',
      kind,
      who: who === null ? null : item.identify(who),
      toWhom: toWhom === null ? null : item.identify(toWhom),
      due,
      status: due === null ? 'undated' : 'open',
      disagreements: [],
    };
  });
}
