import type { IsoDate } from '../../calendar.ts';
import type { Actor } from '../../facts/fact.ts';
import type { Item } from '../items.ts';
import type { ArticleFacts, Participant, Person } from '../merged.ts';
import type { Identities } from '../people.ts';

/** What an article's items were made from: all that grouping and combining can learn from them. */
type Made = {
  readonly day: IsoDate | null;
  readonly people: readonly (Person | null)[];
  readonly items: readonly Item[];
};

/** Whether a person is the same as far as merging facts goes: other forms of a name are of use to search alone. */
export const isSameToFacts = (a: Person | null, b: Person | null): boolean =>
  a === b || (a !== null && b !== null && a.id === b.id && a.name === b.name && a.role === b.role);

function itemsOf(
  { card, facts }: ArticleFacts,
  day: IsoDate | null,
  { people, personOf }: Identities,
): readonly Item[] {
  const identify = (actor: Actor): Participant => {
    const person = actor.entity === null ? null : personOf(card.id, actor.entity);
    return { person, name: person === null ? actor.name : (people.get(person)?.name ?? actor.name) };
  };
  return facts.map((stored): Item => ({ card, stored, fact: stored.fact, day, identify }));
}

/**
 * The facts of all articles as items. Those of an article whose words, day and people are what they were at the call before are
 * the very same objects, so that what was made of them still holds. An unchanged article, too, is told by identity.
 */
export function createItems(): (
  articles: readonly ArticleFacts[],
  identities: Identities,
  days: ReadonlyMap<string, IsoDate>,
) => readonly Item[] {
  let made = new Map<ArticleFacts, Made>();
  return (articles, identities, days) => {
    const now = new Map<ArticleFacts, Made>();
    for (const article of articles) {
      const { card } = article;
      const day = days.get(card.id) ?? null;
      const people = article.people.map(({ entity }): Person | null => {
        const id = identities.personOf(card.id, entity);
        return id === null ? null : (identities.people.get(id) ?? null);
      });
      const before = made.get(article);
      const isSame =
        before !== undefined &&
        before.day === day &&
        before.people.every((one, i) => isSameToFacts(one, people[i] ?? null));
      now.set(article, isSame ? before : { day, people, items: itemsOf(article, day, identities) });
    }
    made = now;
    return [...now.values()].flatMap(({ items }) => items);
  };
}
