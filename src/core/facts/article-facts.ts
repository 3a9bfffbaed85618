import { titleText } from '../article/article.ts';
import type { Reading } from '../language/reading.ts';
import type { ArticleFacts, StoredFact } from '../merge/merged.ts';
import { storyTerms } from '../merge/stories/terms.ts';
import { contains, cover, type Span } from '../span.ts';
import { findDeadlines, findDeadlinesAndDeeds } from './deadlines/deadlines.ts';
import type { Fact } from './fact.ts';
import { findMeetings } from './meetings/find-meetings.ts';
import { findQuotes } from './quotes/quotes.ts';
import { quoteWeight } from './quotes/rank.ts';

/** Grows whenever reading the same text could find something else: stored facts of an older version are read again. */
export const READER_VERSION = '8';

/** Meetings, quotes and deadlines of one article, each list in the order of the text. */
export function findFacts(reading: Reading): readonly Fact[] {
  const quotes = findQuotes(reading);
  return [...findMeetings(reading), ...quotes, ...findDeadlines(reading, quotes)];
}

/** The facts of an article with the deeds that may close deadlines of other articles. */
function findFactsAndDeeds(reading: Reading): readonly Fact[] {
  const quotes = findQuotes(reading);
  const { deadlines, deeds } = findDeadlinesAndDeeds(reading, quotes);
  return [...findMeetings(reading), ...quotes, ...deadlines, ...deeds];
}

/** The words that a line about the fact is shown with. */
function ownSpan(fact: Fact): Span {
  switch (fact.type) {
    case 'quote':
      return { start: fact.start, end: fact.end };
    case 'deadline':
      return fact.what;
    case 'meeting':
      return fact.evidence[0] ?? { start: 0, end: 0 };
  }
}

/** The whole sentences that a span touches; the span itself where it touches none. */
function sentencesAround(span: Span, reading: Reading): Span {
  const touched = reading.sentences.filter((sentence) => sentence.start < span.end && span.start < sentence.end);
  return cover(span, ...touched);
}

/** "--09-01" of a deadline's words, where the text names a day without a year and nothing settles it. */
function yearlessDue(fact: Fact, reading: Reading): string | null {
  if (fact.type !== 'deadline' || fact.due !== null || fact.dueText === null) return null;
  const { dueText } = fact;
  const time = reading.times.find((expression) => contains(dueText, expression) || contains(expression, dueText));
  return /^XXXX-(\d\d-\d\d)/.exec(time?.value ?? '')?.[1] ?? null;
}

function weightOf(fact: Fact, reading: Reading): number {
  return fact.type === 'quote' ? quoteWeight(fact, reading) : fact.confidence;
}

/** Everything that one article says, ready to be stored and merged. `origin` groups reprints of one text. */
export function articleFacts(reading: Reading, origin: string): ArticleFacts {
  const { article } = reading;
  const facts = findFactsAndDeeds(reading).map((fact): StoredFact => {
    const span = ownSpan(fact);
    return {
      fact,
      words: article.text.slice(span.start, span.end),
      context: sentencesAround(span, reading),
      weight: weightOf(fact, reading),
      yearless: yearlessDue(fact, reading),
    };
  });
  const people = reading.entities
    .filter((entity) => entity.type === 'person')
    .map(({ id, name, aliases, role, country, gender }) => ({ entity: id, name, aliases, role, country, gender }));
  const { id, outlet, url, published } = article;
  return {
    card: { id, outlet, title: titleText(article), url, published: published?.value ?? null, origin },
    facts,
    people,
    terms: storyTerms(article),
  };
}
