import type { Meeting } from '../../facts/fact.ts';
import { type Item, inOrder } from '../items.ts';
import { type KnownOf, mergeToldMeetings, type ToldMeeting, tellMeetings } from '../merge-meetings.ts';
import type { MergedMeeting, Participant } from '../merged.ts';
import type { Identities } from '../people.ts';
import { isSameToFacts } from './article-items.ts';
import { createBlocks } from './blocks.ts';
import { MEETING_RELATION, type MeetingNode, reachOf } from './meeting-blocks.ts';

const sameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i]);

/** Whether a telling says what it said before; all but its people and groups hangs on the item alone. */
const isUnchanged = (before: MeetingNode, { told }: ToldMeeting, people: MeetingNode['people']): boolean =>
  before.people.length === people.length &&
  before.people.every((one, i) => isSameToFacts(one, people[i] ?? null)) &&
  sameList(before.told.people, told.people) &&
  sameList(before.told.groups, told.groups);

/** Meetings kept up to date, block by block. Give it all items at each call; the same object is the same item. */
export function createMeetings(): (
  items: readonly Item<Meeting>[],
  identities: Identities,
) => readonly MergedMeeting[] {
  const blocks = createBlocks(MEETING_RELATION);
  const nodes = new WeakMap<Item<Meeting>, MeetingNode>();
  const known = new WeakMap<readonly MeetingNode[], readonly MergedMeeting[]>();

  return (items, { people }) => {
    const knownOf: KnownOf = ({ person }) => (person === null ? null : (people.get(person) ?? null));
    const personOf = (key: string): Participant | null => {
      const person = people.get(key);
      return person === undefined ? null : { person: person.id, name: person.name };
    };

    function nodeOf(telling: ToldMeeting): MeetingNode {
      const before = nodes.get(telling.item);
      const named = telling.told.people.map((key) => people.get(key) ?? null);
      if (before !== undefined && isUnchanged(before, telling, named)) return before;
      const node = { ...telling, ...reachOf(telling.told), people: named };
      nodes.set(telling.item, node);
      return node;
    }

    const tellings = tellMeetings([...items].sort(inOrder), knownOf);
    return blocks.of(tellings.map(nodeOf)).flatMap((block) => {
      const before = known.get(block);
      if (before !== undefined) return before;
      const merged = mergeToldMeetings(
        [...block].sort((a, b) => inOrder(a.item, b.item)),
        personOf,
        knownOf,
      );
      known.set(block, merged);
      return merged;
    });
  };
}
