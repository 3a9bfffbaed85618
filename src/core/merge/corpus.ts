import type { IsoDate } from '../calendar.ts';
import { lastDay } from '../dates/when.ts';
import { isDeed } from '../facts/deadlines/deeds.ts';
import type { Deadline } from '../facts/fact.ts';
import { createCloser } from './close-deadlines.ts';
import { currentOn, siblingDays } from './dating.ts';
import { createItems } from './incremental/article-items.ts';
import { DEADLINE_RELATION, deadlineNode } from './incremental/deadline-blocks.ts';
import { joined, only } from './incremental/delta.ts';
import { createIdentities, type KeptIdentities } from './incremental/identities.ts';
import { createMeetings } from './incremental/meetings.ts';
import { createMerging } from './incremental/merging.ts';
import { QUOTE_RELATION, quoteNode } from './incremental/quote-blocks.ts';
import { compare, type Item } from './items.ts';
import { mergeDeadlineItems } from './merge-deadlines.ts';
import { createMergingMemory, mergeQuoteItems } from './merge-quotes.ts';
import type { ArticleFacts, Corpus, MergedFact } from './merged.ts';
import { createStories } from './stories/stories.ts';
import { createToldFacts } from './stories/told-facts.ts';

/**
 * Everything that a set of articles says, each fact once, as known on `asOf`: articles published later must be left out by the
 * caller. The order of the articles does not matter, nor does what was merged before. An undated article counts for the day of the
 * dated articles that tell of the same meeting; failing that, for `asOf` where it speaks of a day soon to come.
 */
export type Merger = (articles: readonly ArticleFacts[], asOf: IsoDate) => Corpus;

const isDone = ({ fact }: Item<Deadline>): boolean => isDeed(fact);
const isDue = (item: Item<Deadline>): boolean => !isDone(item);

const tellsOfMeeting = ({ card, facts }: ArticleFacts): boolean =>
  card.published === null && facts.some(({ fact }) => fact.type === 'meeting');

/** The days that articles give themselves. */
function givenDays(articles: readonly ArticleFacts[]): ReadonlyMap<string, IsoDate> {
  return new Map(
    articles.flatMap(({ card }): [string, IsoDate][] => {
      const day = card.published === null ? null : lastDay({ value: card.published });
      return day === null ? [] : [[card.id, day]];
    }),
  );
}

/**
 * A merger that keeps what it made: when it is called again, only what the articles that came, went or changed have to do with is
 * merged anew, with exactly the result of merging everything. The same object is the same article, so a changed article must be
 * another object. Facts that stayed as they were are the same objects as before.
 */
export function createMerger(): Merger {
  const identitiesOf = createIdentities();
  const [itemsOnGivenDays, itemsOf] = [createItems(), createItems()];
  const [meetingsOnGivenDays, meetings] = [createMeetings(), createMeetings()];
  const quotes = createMergingMemory();
  const mergeQuotes = createMerging(QUOTE_RELATION, quoteNode, (items) => mergeQuoteItems(items, quotes));
  const mergeDeadlines = createMerging(DEADLINE_RELATION, deadlineNode, mergeDeadlineItems);
  const closeDeadlines = createCloser();
  const storiesOf = createStories();
  const tellFacts = createToldFacts();

  /** Days that undated articles get from others on the same meetings. */
  function siblings(
    articles: readonly ArticleFacts[],
    identities: KeptIdentities,
    given: ReadonlyMap<string, IsoDate>,
  ): Iterable<readonly [string, IsoDate]> {
    if (!articles.some(tellsOfMeeting)) return [];
    meetingsOnGivenDays.update(itemsOnGivenDays(articles, identities, given).meetings, identities);
    return siblingDays(meetingsOnGivenDays.all());
  }

  return (articles, asOf) => {
    const sorted = [...articles].sort((a, b) => compare(a.card.id, b.card.id));
    const identities = identitiesOf(sorted);
    const given = givenDays(sorted);
    const days = new Map([...currentOn(sorted, asOf), ...siblings(sorted, identities, given), ...given]);
    const items = itemsOf(sorted, identities, days);
    const met = meetings.update(items.meetings, identities);
    const due = mergeDeadlines(only(items.deadlines, isDue), asOf);
    const closed = closeDeadlines(due, only(items.deadlines, isDone), met);
    const changed = joined<MergedFact>(met, mergeQuotes(items.quotes, ''), closed);
    const stories = storiesOf(sorted, days, identities, changed);
    return {
      asOf,
      articles: new Map(sorted.map(({ card }) => [card.id, card])),
      days,
      people: identities.people,
      facts: tellFacts(changed, stories),
      stories,
    };
  };
}
