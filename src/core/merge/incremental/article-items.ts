import type { IsoDate } from '../../calendar.ts';
import type { Actor, Deadline, Fact, Meeting, Quote } from '../../facts/fact.ts';
import type { Item } from '../items.ts';
import type { ArticleFacts, Participant, Person } from '../merged.ts';
import type { Identities } from '../people.ts';
import type { KeptIdentities } from './identities.ts';

export type ItemsByType = {
  readonly meetings: readonly Item<Meeting>[];
  readonly quotes: readonly Item<Quote>[];
  readonly deadlines: readonly Item<Deadline>[];
};

const ofType = <F extends Fact>(items: readonly Item[], type: F['type']): readonly Item<F>[] =>
  items.filter((item): item is Item<F> => item.fact.type === type);

/** What an article's items were made from: all that grouping and combining can learn from them. */
type Made = {
  readonly day: IsoDate | null;
  readonly people: readonly (Person | null)[];
  readonly items: ItemsByType;
};

/** Whether a person is the same as far as merging facts goes: other forms of a name are of use to search alone. */
export const isSameToFacts = (a: Person | null, b: Person | null): boolean =>
  a === b || (a !== null && b !== null && a.id === b.id && a.name === b.name && a.role === b.role);

const isSameToAll = (a: readonly (Person | null)[], b: readonly (Person | null)[]): boolean =>
  a === b || a.every((one, i) => isSameToFacts(one, b[i] ?? null));

function itemsOf({ card, facts }: ArticleFacts, day: IsoDate | null, { people, personOf }: Identities): ItemsByType {
  const identify = (actor: Actor): Participant => {
    const person = actor.entity === null ? null : personOf(card.id, actor.entity);
    return { person, name: person === null ? actor.name : (people.get(person)?.name ?? actor.name) };
  };
  const items = facts.map((stored): Item => ({ card, stored, fact: stored.fact, day, identify }));
  return {
    meetings: ofType<Meeting>(items, 'meeting'),
    quotes: ofType<Quote>(items, 'quote'),
    deadlines: ofType<Deadline>(items, 'deadline'),
  };
}

/**
 * The facts of all articles as items. Those of an article whose words, day and people are what they were at the call before are
 * the very same objects, so that what was made of them still holds. An unchanged article, too, is told by identity.
 */
export function createItems(): (
  articles: readonly ArticleFacts[],
  identities: KeptIdentities,
  days: ReadonlyMap<string, IsoDate>,
) => ItemsByType {
  let made = new Map<ArticleFacts, Made>();
  return (articles, identities, days) => {
    const now = new Map<ArticleFacts, Made>();
    for (const article of articles) {
      const { card } = article;
      const day = days.get(card.id) ?? null;
      const people = identities.peopleIn(article);
      const before = made.get(article);
      const isSame = before !== undefined && before.day === day && isSameToAll(before.people, people);
      now.set(article, isSame ? before : { day, people, items: itemsOf(article, day, identities) });
    }
    made = now;
    const all = [...now.values()];
    return {
      meetings: all.flatMap(({ items }) => items.meetings),
      quotes: all.flatMap(({ items }) => items.quotes),
      deadlines: all.flatMap(({ items }) => items.deadlines),
    };
  };
}
