import type { Meeting } from '../../facts/fact.ts';
import { type Item, inOrder } from '../items.ts';
import { type KnownOf, mergeToldMeetings, type ToldMeeting, tellMeetings } from '../merge-meetings.ts';
import type { MergedMeeting, Participant } from '../merged.ts';
import type { Identities } from '../people.ts';
import { isSameToFacts } from './article-items.ts';
import { createBlocks } from './blocks.ts';
import type { Delta } from './delta.ts';
import { MEETING_RELATION, type MeetingNode, reachOf } from './meeting-blocks.ts';
import { withoutSame } from './same-fact.ts';
import { sameList } from './same-list.ts';

/** Whether a telling says what it said before; all but its people and groups hangs on the item alone. */
const isUnchanged = (before: MeetingNode, { told }: ToldMeeting, people: MeetingNode['people']): boolean =>
  before.people.length === people.length &&
  before.people.every((one, i) => isSameToFacts(one, people[i] ?? null)) &&
  sameList(before.told.people, told.people) &&
  sameList(before.told.groups, told.groups);

/** Meetings kept up to date. */
export type Meetings = {
  /** Which merged meetings came and went, by the items that did. */
  update(items: Delta<Item<Meeting>>, identities: Identities): Delta<MergedMeeting>;
  /** All merged meetings as they are now, in no order. */
  all(): readonly MergedMeeting[];
};

/** Meetings kept up to date block by block. */
export function createMeetings(): Meetings {
  const blocks = createBlocks(MEETING_RELATION);
  const items = new Set<Item<Meeting>>();
  const nodes = new Map<Item<Meeting>, MeetingNode>();
  const known = new Map<readonly MeetingNode[], readonly MergedMeeting[]>();

  /** Another meeting may give a nameless side its name, so every telling is looked at again. */
  function tellAgain(
    { came, gone }: Delta<Item<Meeting>>,
    people: Identities['people'],
    knownOf: KnownOf,
  ): Delta<MeetingNode> {
    const changed = { came: [] as MeetingNode[], gone: gone.flatMap((item) => nodes.get(item) ?? []) };
    for (const item of gone) {
      items.delete(item);
      nodes.delete(item);
    }
    for (const item of came) items.add(item);
    for (const telling of tellMeetings([...items].sort(inOrder), knownOf)) {
      const before = nodes.get(telling.item);
      const named = telling.told.people.map((key) => people.get(key) ?? null);
      if (before !== undefined && isUnchanged(before, telling, named)) continue;
      const node = { ...telling, ...reachOf(telling.told), people: named };
      nodes.set(telling.item, node);
      if (before !== undefined) changed.gone.push(before);
      changed.came.push(node);
    }
    return changed;
  }

  return {
    update(delta, { people }) {
      const knownOf: KnownOf = ({ person }) => (person === null ? null : (people.get(person) ?? null));
      const personOf = (key: string): Participant | null => {
        const person = people.get(key);
        return person === undefined ? null : { person: person.id, name: person.name };
      };
      const changed = blocks.update(tellAgain(delta, people, knownOf));
      const gone = changed.gone.flatMap((block) => known.get(block) ?? []);
      for (const block of changed.gone) known.delete(block);
      const merged = changed.came.map((block) =>
        mergeToldMeetings(
          [...block].sort((a, b) => inOrder(a.item, b.item)),
          personOf,
          knownOf,
        ),
      );
      const { delta: facts, blocks: settled } = withoutSame(gone, merged);
      changed.came.forEach((block, i) => {
        known.set(block, settled[i]!);
      });
      return facts;
    },
    all: () => [...known.values()].flat(),
  };
}
