import { daysBetween } from '../dates/days.ts';
import { lastDay } from '../dates/when.ts';
import type { MeetingStatus } from '../facts/fact.ts';
import type { Corpus, DeadlineStatus, MergedFact } from '../merge/merged.ts';
import type { Brief } from './brief.ts';
import { isAbout, mentions, participantsOf } from './filters.ts';
import { disagreementsOf } from './lines/disagreements.ts';
import type { News } from './news.ts';

/** One reason for a line's place, in points. */
export type Part = { readonly name: string; readonly points: number };

const NEWS_POINTS: Record<News['kind'], number> = { changed: 3, new: 2, due: 2, known: 0 };

/** Offices whose holders speak for a state or for the world's organisations, by the last words of a role. */
const HIGHEST =
  /\b(?:president|prime minister|premier|chancellor|king|queen|emperor|sultan|emir|pope|secretary[- ]general|secretary of state|supreme leader|crown prince)\b/i;
const HIGH =
  /\b(?:ministers?|secretary|governor|chief|chair(?:man|woman|person)?|ambassador|envoy|commissioner|director|general|speaker|leader|head)\b/i;
/** "deputy minister", "spokesman for the president": near the office, not in it. */
const NEAR = /\b(?:deputy|vice|former|ex|assistant|spokes\w+|advis[eo]r|aide|adviser)\b/i;

/** How much an office counts: that of a head of state or government most; nothing where no role is known. */
export function officePoints(role: string | null): number {
  if (role === null) return 0;
  if (NEAR.test(role)) return 0.5;
  return HIGHEST.test(role) ? 1.5 : HIGH.test(role) ? 1 : 0.25;
}

function principals(fact: MergedFact, corpus: Corpus): number {
  const points = participantsOf(fact).map(({ person }) =>
    person === null ? 0 : officePoints(corpus.people.get(person)?.role ?? null),
  );
  return points
    .sort((a, b) => b - a)
    .slice(0, 3)
    .reduce((sum, point) => sum + point, 0);
}

const STATUS_POINTS: Record<MeetingStatus | DeadlineStatus, number> = {
  held: 2,
  planned: 1.5,
  denied: 1,
  hoped: 0.5,
  recurring: 0,
  overdue: 1.5,
  met: 1.5,
  cancelled: 1.5,
  postponed: 1.5,
  open: 0.5,
  passed: 0,
  undated: 0,
};

/** The nearer a duty, the more it matters; nothing for what is past or more than a fortnight ahead. */
function nearness(fact: MergedFact, date: string): number {
  if (fact.type !== 'deadline' || fact.status !== 'open') return 0;
  const day = lastDay(fact.due);
  const days = day === null ? null : daysBetween(date, day);
  return days === null || days < 0 || days > 14 ? 0 : 2 * (1 - days / 15);
}

const MOST_ORIGINS = 4;

/** Words that begin in the middle of a sentence read badly by themselves. */
const isPartOfSentence = (fact: MergedFact): boolean =>
  fact.type === 'quote' && /^[^\p{L}]*\p{Ll}/u.test(fact.sources[fact.lead]?.words ?? '');

/** "It was today", "They will not": who or what is meant was named in words that are not shown. */
const leansOnBefore = (fact: MergedFact): boolean =>
  fact.type === 'quote' &&
  /^[^\p{L}]*(?:it|he|she|they|this|that|these|those)\b/iu.test(fact.sources[fact.lead]?.words ?? '');

/**
 * How much a line matters, as parts that add up: whether it is news, how many independent origins tell it, who takes part,
 * how it stands, whether the brief follows its people or topics, and how the reader of its article judged it.
 */
export function scoreOf(fact: MergedFact, news: News, brief: Brief, corpus: Corpus, date: string): readonly Part[] {
  const followed = brief.follow.people.some((typed) => participantsOf(fact).some((p) => isAbout(p, typed, corpus)));
  const onTopic = brief.follow.topics.some((topic) => mentions(fact, topic));
  const parts: Part[] = [
    { name: news.kind, points: NEWS_POINTS[news.kind] },
    { name: 'independent origins', points: Math.min(fact.independentSources - 1, MOST_ORIGINS) },
    { name: 'principals', points: principals(fact, corpus) },
    { name: 'followed people', points: followed ? 3 : 0 },
    { name: 'followed topics', points: onTopic ? 3 : 0 },
    {
      name: fact.type === 'quote' ? 'said' : fact.status,
      points: fact.type === 'quote' ? 0 : STATUS_POINTS[fact.status],
    },
    { name: 'near', points: nearness(fact, date) },
    { name: 'names who', points: fact.type === 'deadline' && fact.who !== null ? 1 : 0 },
    { name: 'outlets differ', points: disagreementsOf(fact, corpus).length > 0 ? 1 : 0 },
    {
      name: 'neither day nor place',
      points: fact.type === 'meeting' && fact.date === null && fact.place === null ? -1 : 0,
    },
    { name: 'part of a sentence', points: isPartOfSentence(fact) ? -1 : 0 },
    { name: 'leans on words before it', points: leansOnBefore(fact) ? -1 : 0 },
    { name: 'weight of the words', points: fact.type === 'quote' ? 4 * fact.weight : fact.weight },
  ];
  return parts.filter(({ points }) => points !== 0);
}

export const total = (parts: readonly Part[]): number => parts.reduce((sum, { points }) => sum + points, 0);
