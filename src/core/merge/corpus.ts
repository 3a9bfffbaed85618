import type { IsoDate } from '../calendar.ts';
import { lastDay } from '../dates/when.ts';
import { isDeed } from '../facts/deadlines/deeds.ts';
import { createCloser } from './close-deadlines.ts';
import { currentOn, siblingDays } from './dating.ts';
import { createItems } from './incremental/article-items.ts';
import { DEADLINE_RELATION, deadlineNode } from './incremental/deadline-blocks.ts';
import { createIdentities } from './incremental/identities.ts';
import { createMeetings } from './incremental/meetings.ts';
import { createMerging } from './incremental/merging.ts';
import { QUOTE_RELATION, quoteNode } from './incremental/quote-blocks.ts';
import { compare } from './items.ts';
import { mergeDeadlineItems } from './merge-deadlines.ts';
import { mergeQuoteItems } from './merge-quotes.ts';
import type { ArticleFacts, Corpus, MergedFact } from './merged.ts';
import { createFactStories } from './stories/fact-stories.ts';
import { createStories } from './stories/stories.ts';

/**
 * Everything that a set of articles says, each fact once, as known on `asOf`: articles published later must be left out by the
 * caller. The order of the articles does not matter, nor does what was merged before. An undated article counts for the day of the
 * dated articles that tell of the same meeting; failing that, for `asOf` where it speaks of a day soon to come.
 */
export type Merger = (articles: readonly ArticleFacts[], asOf: IsoDate) => Corpus;

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

/** By id, from a list in which most stand in that order already. */
function inIdOrder(facts: readonly MergedFact[], before: readonly MergedFact[]): readonly MergedFact[] {
  const now = new Set(facts);
  const stayed = before.filter((fact) => now.delete(fact));
  const fresh = [...now].sort((a, b) => compare(a.id, b.id));
  return [...stayed, ...fresh].sort((a, b) => compare(a.id, b.id));
}

/**
 * A merger that keeps what it made: when it is called again, only what the articles that came, went or changed have to do with is
 * merged anew, with exactly the result of merging everything. The same object is the same article, so a changed article must be
 * another object. Facts that stayed as they were are the same objects as before.
 */
export function createMerger(): Merger {
  const identitiesOf = createIdentities();
  const [itemsOnGivenDays, itemsOf] = [createItems(), createItems()];
  const [meetingsOnGivenDays, mergeMeetings] = [createMeetings(), createMeetings()];
  const mergeQuotes = createMerging(QUOTE_RELATION, quoteNode, (items) => mergeQuoteItems(items));
  const mergeDeadlines = createMerging(DEADLINE_RELATION, deadlineNode, mergeDeadlineItems);
  const storiesOf = createStories();
  const withStories = createFactStories();
  const closeDeadlines = createCloser();
  let facts: readonly MergedFact[] = [];

  return (articles, asOf) => {
    const sorted = [...articles].sort((a, b) => compare(a.card.id, b.card.id));
    const identities = identitiesOf(sorted);
    const given = givenDays(sorted);
    const siblings = sorted.some(tellsOfMeeting)
      ? siblingDays(meetingsOnGivenDays(itemsOnGivenDays(sorted, identities, given).meetings, identities))
      : [];
    const days = new Map([...currentOn(sorted, asOf), ...siblings, ...given]);
    const items = itemsOf(sorted, identities, days);
    const meetings = mergeMeetings(items.meetings, identities);
    const told = items.deadlines;
    const deadlines = mergeDeadlines(
      told.filter(({ fact }) => !isDeed(fact)),
      asOf,
    );
    const deeds = told.filter(({ fact }) => isDeed(fact));
    facts = inIdOrder(
      [...meetings, ...mergeQuotes(items.quotes, ''), ...closeDeadlines(deadlines, deeds, meetings)],
      facts,
    );
    const stories = storiesOf(sorted, days, identities, facts);
    return {
      asOf,
      articles: new Map(sorted.map(({ card }) => [card.id, card])),
      days,
      people: identities.people,
      facts: withStories(facts, stories),
      stories,
    };
  };
}

/** Everything that the articles say, merged once. See `Merger`. */
export const mergeCorpus: Merger = (articles, asOf) => createMerger()(articles, asOf);
