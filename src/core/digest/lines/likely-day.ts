import type { Article } from '../../article/article.ts';
import { publishedWithin } from '../../article/published/bounds.ts';
import { type LikelyWithin, narrowBySiblings, type Sibling } from '../../article/published/siblings.ts';
import { isDay } from '../../dates/days.ts';
import { formatWhen } from '../../dates/format.ts';
import { isOneDay, lastDay } from '../../dates/when.ts';
import type { Corpus, MergedFact } from '../../merge/merged.ts';
import { isTelling } from '../../merge/stories/telling-facts.ts';

/**
 * Articles of the same story with a day of their own that are its text again, or in which another outlet tells the same meeting
 * or quote: an outlet comes back to its own news on later days, too.
 */
function siblingsOf(id: string, told: readonly MergedFact[], { articles, stories = [] }: Corpus): readonly Sibling[] {
  const own = articles.get(id);
  const shared = new Set(told.filter(isTelling).flatMap(({ sources }) => sources.map(({ article }) => article)));
  const story = stories.find((one) => one.articles.includes(id))?.articles ?? [];
  return story.flatMap((article): Sibling[] => {
    const card = articles.get(article);
    if (article === id || card === undefined || card.published === null || !isDay(card.published)) return [];
    const isReprint = card.origin === own?.origin;
    const isOther = card.outlet === null || card.outlet !== own?.outlet;
    return isReprint || (isOther && shared.has(article)) ? [{ article, day: card.published }] : [];
  });
}

/** Meetings that the article tells as held and another article gives the day of. */
function heldMeetings(id: string, told: readonly MergedFact[]): readonly Sibling[] {
  return told.flatMap((fact): Sibling[] => {
    if (fact.type !== 'meeting' || !isOneDay(fact.date)) return [];
    const isHeld = fact.sources.some(
      (source) => source.article === id && source.fact.type === 'meeting' && source.fact.status === 'held',
    );
    const day = lastDay(fact.date);
    const teller = fact.sources.find(
      (source) => source.published !== null && source.fact.type === 'meeting' && lastDay(source.fact.date) === day,
    );
    return isHeld && day !== null && teller !== undefined ? [{ article: teller.article, day }] : [];
  });
}

/** Between which days an article came out that prints none, by its own words and by those that tell the same; else null. */
export function likelyWithin(article: Article, corpus: Corpus): LikelyWithin | null {
  if (article.published !== null) return null;
  const told = corpus.facts.filter(({ sources }) => sources.some((source) => source.article === article.id));
  const own = article.publishedWithin ?? publishedWithin(article.text, article.zones);
  return narrowBySiblings(own, siblingsOf(article.id, told, corpus), heldMeetings(article.id, told));
}

/** "probably 3–9 May 2021", "1 May – 30 Jun 2021"; null where an end is open, since half a range tells a reader little. */
export function likelyWords({ earliest, latest, siblings }: LikelyWithin): string | null {
  if (earliest === null || latest === null) return null;
  return `${siblings.length > 0 ? 'probably ' : ''}${formatWhen({ earliest, latest })}`;
}
