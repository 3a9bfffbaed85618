import type { IsoDate } from '../../calendar.ts';
import type { Actor, Deadline, Fact, Meeting, Quote } from '../../facts/fact.ts';
import type { Item } from '../items.ts';
import type { ArticleFacts, Participant, Person } from '../merged.ts';
import type { Delta } from './delta.ts';
import type { KeptIdentities } from './identities.ts';

type ItemsByType = {
  readonly meetings: readonly Item<Meeting>[];
  readonly quotes: readonly Item<Quote>[];
  readonly deadlines: readonly Item<Deadline>[];
};

/** Items that came and went. */
export type ItemsDelta = {
  readonly meetings: Delta<Item<Meeting>>;
  readonly quotes: Delta<Item<Quote>>;
  readonly deadlines: Delta<Item<Deadline>>;
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

/** Nothing but this article's own people is held on to: items live as long as their article. */
function itemsOf({ card, facts, people: named }: ArticleFacts, { day, people }: Omit<Made, 'items'>): ItemsByType {
  const byEntity = new Map(named.map(({ entity }, i) => [entity, people[i] ?? null]));
  const identify = ({ entity, name }: Actor): Participant => {
    const person = entity === null ? null : (byEntity.get(entity) ?? null);
    return { person: person?.id ?? null, name: person?.name ?? name };
  };
  const items = facts.map((stored): Item => ({ card, stored, fact: stored.fact, day, identify }));
  return {
    meetings: ofType<Meeting>(items, 'meeting'),
    quotes: ofType<Quote>(items, 'quote'),
    deadlines: ofType<Deadline>(items, 'deadline'),
  };
}

/**
 * The facts of all articles as items, and which of them came and went. Those of an article whose words, day and people are what
 * they were at the call before are the very same objects, so that what was made of them still holds. An unchanged article, too, is
 * told by identity. Give it all articles at each call.
 */
export function createItems(): (
  articles: readonly ArticleFacts[],
  identities: KeptIdentities,
  days: ReadonlyMap<string, IsoDate>,
) => ItemsDelta {
  const made = new Map<ArticleFacts, Made>();
  return (articles, identities, days) => {
    const [came, gone]: [ItemsByType[], ItemsByType[]] = [[], []];
    const given = new Set(articles);
    for (const [article, { items }] of made) {
      if (given.has(article)) continue;
      made.delete(article);
      gone.push(items);
    }
    for (const article of given) {
      const day = days.get(article.card.id) ?? null;
      const people = identities.peopleIn(article);
      const before = made.get(article);
      if (before !== undefined && before.day === day && isSameToAll(before.people, people)) continue;
      const items = itemsOf(article, { day, people });
      made.set(article, { day, people, items });
      if (before !== undefined) gone.push(before.items);
      came.push(items);
    }
    const delta = <F extends Fact>(of: (items: ItemsByType) => readonly Item<F>[]): Delta<Item<F>> => ({
      came: came.flatMap(of),
      gone: gone.flatMap(of),
    });
    return {
      meetings: delta(({ meetings }) => meetings),
      quotes: delta(({ quotes }) => quotes),
      deadlines: delta(({ deadlines }) => deadlines),
    };
  };
}
