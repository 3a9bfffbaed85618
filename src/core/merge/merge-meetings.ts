import type { Meeting } from '../facts/fact.ts';
import { type Item, mergedBase } from './items.ts';
import type { MergedMeeting } from './merged.ts';

export function mergeMeetingItems(items: readonly Item<Meeting>[]): readonly MergedMeeting[] {
  return items.map((item) => {
    const { kind, status, participants, groups, claimant, place, date } = item.fact;
    return {
      ...mergedBase([item]),
      type: 'meeting',
      kind,
      status,
      participants: participants.map(item.identify),
      groups,
      claimant: claimant === null ? null : item.identify(claimant),
      place: place?.text ?? null,
      date,
      disagreements: [],
    };
  });
}
