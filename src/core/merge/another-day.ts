import type { IsoDate } from '../calendar.ts';
import { firstDay, lastDay } from '../dates/when.ts';
import type { Deadline } from '../facts/fact.ts';
import { deadlineStatus, isOutcome } from './deadline-status.ts';
import type { Corpus, MergedDeadline, MergedFact } from './merged.ts';

/** Other articles closed it, and closed it stays. */
const isClosed = ({ outcomes = [] }: MergedDeadline): boolean =>
  outcomes.some(({ sources }) => sources.some(({ fact }) => !isOutcome(fact)));

/** Whether its day has gone by on the one day and not on the other. */
function isBetween({ due }: MergedDeadline, one: IsoDate, other: IsoDate): boolean {
  const end = lastDay(due) ?? firstDay(due);
  return end !== null && end < one !== end < other;
}

/** As it stands on the day; null where the words of an article give a day that its fact does not. */
function onDay(fact: MergedFact, { days, asOf: before }: Corpus, asOf: IsoDate): MergedFact | null {
  if (fact.type !== 'deadline' || !isBetween(fact, before, asOf) || isClosed(fact)) return fact;
  const told = fact.sources.map((source) => ({ ...(source.fact as Deadline), day: days.get(source.article) ?? null }));
  if (told.some(({ due, dueText }) => due === null && dueText !== null)) return null;
  return { ...fact, status: deadlineStatus(told, asOf) };
}

/**
 * What merging the same articles tells on another day: the same, but for days that have gone by in silence. Null where more than
 * that may change: where an article is undated, and so counts for the day of the asking, where one was not out yet on one of the
 * days, or where one says when something is due in words that only its own day makes clear.
 */
export function onAnotherDay(corpus: Corpus, asOf: IsoDate): Corpus | null {
  const earlier = asOf < corpus.asOf ? asOf : corpus.asOf;
  const areOut = [...corpus.articles.values()].every(
    ({ id, published }) => published !== null && (corpus.days.get(id) ?? '') <= earlier,
  );
  if (!areOut) return null;
  const facts = corpus.facts.map((fact) => onDay(fact, corpus, asOf));
  return facts.every((fact) => fact !== null) ? { ...corpus, asOf, facts } : null;
}
