import type { IsoDate } from '../calendar.ts';
import { lastDay } from '../dates/when.ts';
import type { Actor, Deadline, Fact, Meeting, Quote } from '../facts/fact.ts';
import { currentOn, siblingDays } from './dating.ts';
import { compare, type Item, inOrder } from './items.ts';
import { mergeDeadlineItems } from './merge-deadlines.ts';
import { mergeMeetingItems } from './merge-meetings.ts';
import { mergeQuoteItems } from './merge-quotes.ts';
import type { ArticleFacts, Corpus, MergedFact, Participant } from './merged.ts';
import { type Identities, identifyPeople } from './people.ts';

function itemsOf(
  articles: readonly ArticleFacts[],
  identities: Identities,
  days: ReadonlyMap<string, IsoDate>,
): readonly Item[] {
  return articles
    .flatMap(({ card, facts }) => {
      const identify = (actor: Actor): Participant => {
        const person = actor.entity === null ? null : identities.personOf(card.id, actor.entity);
        return { person, name: person === null ? actor.name : (identities.people.get(person)?.name ?? actor.name) };
      };
      const day = days.get(card.id) ?? null;
      return facts.map((stored): Item => ({ card, stored, fact: stored.fact, day, identify }));
    })
    .sort(inOrder);
}

const ofType = <F extends Fact>(items: readonly Item[], type: F['type']): readonly Item<F>[] =>
  items.filter((item): item is Item<F> => item.fact.type === type);

/**
 * Everything that the articles say, each fact once, as known on `asOf`: articles published later must be left out by the
 * caller. Pure, and the order of the articles does not matter. An undated article counts for the day of the dated articles
 * that tell of the same meeting; failing that, for `asOf` where it speaks of a day soon to come.
 */
export function mergeCorpus(articles: readonly ArticleFacts[], asOf: IsoDate): Corpus {
  const sorted = [...articles].sort((a, b) => compare(a.card.id, b.card.id));
  const identities = identifyPeople(sorted);
  const given = new Map(
    sorted.flatMap(({ card }): [string, IsoDate][] => {
      const day = card.published === null ? null : lastDay({ value: card.published });
      return day === null ? [] : [[card.id, day]];
    }),
  );
  const roleOf = ({ person }: Participant): string | null =>
    person === null ? null : (identities.people.get(person)?.role ?? null);
  const first = mergeMeetingItems(ofType<Meeting>(itemsOf(sorted, identities, given), 'meeting'), roleOf);
  const days = new Map([...currentOn(sorted, asOf), ...siblingDays(first), ...given]);
  const items = itemsOf(sorted, identities, days);
  const facts: MergedFact[] = [
    ...mergeMeetingItems(ofType<Meeting>(items, 'meeting'), roleOf),
    ...mergeQuoteItems(ofType<Quote>(items, 'quote')),
    ...mergeDeadlineItems(ofType<Deadline>(items, 'deadline'), asOf),
  ];
  return {
    asOf,
    articles: new Map(sorted.map(({ card }) => [card.id, card])),
    days,
    people: identities.people,
    facts: facts.sort((a, b) => compare(a.id, b.id)),
  };
}
