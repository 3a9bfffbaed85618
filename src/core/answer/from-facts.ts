import type { Period } from '../chat/period-words.ts';
import { lastDay } from '../dates/when.ts';
import { participantsOf } from '../digest/filters.ts';
import { namesMatch } from '../merge/find-people.ts';
import type { Corpus, MergedFact, MergedMeeting, MergedQuote, Participant } from '../merge/merged.ts';
import { shareOf } from './held.ts';
import type { NamedPerson } from './named-people.ts';
import { type Frequencies, readQuery } from './query.ts';
import { contentTerms } from './terms.ts';
import type { Question } from './understand.ts';
import { wordsOf } from './words.ts';

/** So many facts answer one question at most; the rest is counted. */
const MOST = 5;

/** What a term is worth that stands in a title above the fact, and not in its own words. */
const IN_TITLE = 0.7;

/** Share of the terms that stand in the fact's own words or, for less, in its articles' titles. 1 where there are none to find. */
function coverage(fact: MergedFact, terms: readonly string[], corpus: Corpus): number {
  if (terms.length === 0) return 1;
  const words = new Set(fact.sources.flatMap((source) => contentTerms(source.words)));
  const titles = new Set(titlesOf(fact, corpus).flatMap(contentTerms));
  const held = terms.map((term) => (words.has(term) ? 1 : titles.has(term) ? IN_TITLE : 0));
  return held.reduce((sum: number, share) => sum + share, 0) / terms.length;
}

/** The titles above a quote say what it is about; a deadline or a meeting says so itself. */
const titlesOf = (fact: MergedFact, corpus: Corpus): readonly string[] =>
  fact.type === 'quote' ? fact.sources.map(({ article }) => corpus.articles.get(article)?.title ?? '') : [];

const day = (fact: MergedFact): string => (fact.type === 'meeting' ? lastDay(fact.date) : null) ?? fact.newest ?? '';

/** Newest first; among those of one day the one told more often. */
const newestFirst = (a: MergedFact, b: MergedFact): number =>
  day(b).localeCompare(day(a)) || b.independentSources - a.independentSources || (a.id < b.id ? -1 : 1);

/** Whether a participant is one of those whom the question may mean. */
const isNamed = (participant: Participant, named: NamedPerson): boolean =>
  named.candidates.some((person) => person.id === participant.person) ||
  (participant.person === null && namesMatch(participant.name, named.words));

const namesEverybody = (fact: MergedFact, { people }: Question): boolean =>
  people.every((named) => participantsOf(fact).some((participant) => isNamed(participant, named)));

/** "Where did they meet" asks for what is over: what is still to come answers it only where nothing else does. */
const ASKS_PAST = /\b(?:did|met|was|were|have|has)\b/i;

/** How near a meeting is to what was asked: 0 is all of it. */
function distance(meeting: MergedMeeting, { words, asks }: Question): number {
  const toCome = ASKS_PAST.test(words) && (meeting.status === 'planned' || meeting.status === 'hoped');
  const nowhere = asks === 'where' && meeting.place === null;
  return (toCome ? 2 : 0) + (nowhere ? 1 : 0);
}

function meetings(question: Question, corpus: Corpus): readonly MergedFact[] {
  if (question.people.length === 0) return [];
  return corpus.facts
    .filter((fact): fact is MergedMeeting => fact.type === 'meeting' && namesEverybody(fact, question))
    .filter((fact) => coverage(fact, question.topic, corpus) >= 0.5)
    .sort((a, b) => distance(a, question) - distance(b, question) || newestFirst(a, b));
}

/** With a topic, a quote must hold most of it: a quote about something else is no answer. */
function quotes(question: Question, corpus: Corpus): readonly MergedFact[] {
  const [speaker] = question.people;
  if (speaker === undefined) return [];
  return corpus.facts
    .filter(
      (fact): fact is MergedQuote => fact.type === 'quote' && fact.speaker !== null && isNamed(fact.speaker, speaker),
    )
    .filter(
      (fact) =>
        fact.kind === 'direct' || fact.kind === 'partial' || (fact.kind === 'indirect' && question.topic.length > 0),
    )
    .map((fact) => ({ fact, held: coverage(fact, question.topic, corpus) }))
    .filter(({ held }) => held >= 0.6)
    .sort((a, b) => b.held - a.held || b.fact.weight - a.fact.weight || newestFirst(a.fact, b.fact))
    .map(({ fact }) => fact);
}

function deadlines(question: Question, corpus: Corpus): readonly MergedFact[] {
  if (question.people.length === 0 && question.topic.length === 0) return openDeadlines(question, corpus);
  return corpus.facts
    .filter((fact) => fact.type === 'deadline' && fact.due !== null && namesEverybody(fact, question))
    .map((fact) => ({ fact, held: coverage(fact, question.topic, corpus) }))
    .filter(({ held }) => held >= 0.6)
    .sort((a, b) => b.held - a.held || newestFirst(a.fact, b.fact))
    .map(({ fact }) => fact);
}

const ALL_DEADLINES = /\bdeadlines\b|\b(?:what|everything|anything)(?: is|['’]s)?(?: \w+)? due\b/i;

/** Nothing but deadlines was asked for: those that are open, the next first. */
function openDeadlines(question: Question, corpus: Corpus): readonly MergedFact[] {
  if (!ALL_DEADLINES.test(question.words)) return [];
  const due = (fact: MergedFact): string => (fact.type === 'deadline' ? (lastDay(fact.due) ?? '') : '');
  return corpus.facts
    .filter(
      (fact) => fact.type === 'deadline' && fact.due !== null && (fact.status === 'open' || fact.status === 'overdue'),
    )
    .sort((a, b) => due(a).localeCompare(due(b)) || newestFirst(a, b));
}

/** Whether the fact's day lies in the days that were asked about; one without a day may. */
function inPeriod(fact: MergedFact, { since, until }: Period): boolean {
  const on = fact.type === 'deadline' ? lastDay(fact.due) : day(fact);
  if (on === null || on === '') return since === null && until === null;
  return (since === null || on >= since) && (until === null || on <= until);
}

/** So much of the question's weight must stand in a fact's sentences, or be what the fact is: it met, it said, it is due. */
const HELD = 0.6;

/** Whether the fact speaks of what was asked, rare words before frequent ones, and not only of the same person. */
function answers(fact: MergedFact, question: Question, corpus: Corpus, frequencies: Frequencies): boolean {
  if (question.people.length === 0 && question.topic.length === 0) return true;
  const query = readQuery(question.words, frequencies);
  const held = new Set(
    [
      ...fact.sources.map(({ words }) => words),
      ...titlesOf(fact, corpus),
      ...participantsOf(fact).map(({ name }) => name),
      ...question.implied,
    ]
      .flatMap((words) => wordsOf(words))
      .map(({ term }) => term),
  );
  return shareOf(query, (term) => held.has(term)) >= HELD;
}

/** Merged facts that answer the question by themselves, best first; empty where facts can't answer it. */
export function factsFor(question: Question, corpus: Corpus, frequencies: Frequencies): readonly MergedFact[] {
  const finders = { met: meetings, said: quotes, due: deadlines, other: () => [] };
  return finders[question.kind](question, corpus)
    .filter((fact) => inPeriod(fact, question.period) && answers(fact, question, corpus, frequencies))
    .slice(0, MOST);
}

/** What the thread hangs on, where it is of the kind that is asked for. */
export function factsOfThread(question: Question, ids: readonly string[], corpus: Corpus): readonly MergedFact[] {
  const kinds = { met: 'meeting', said: 'quote', due: 'deadline', other: null } as const;
  const kind = kinds[question.kind];
  const facts = corpus.facts.filter(({ id }) => ids.includes(id)).sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  return facts.filter(({ type }) => kind === null || type === kind).slice(0, MOST);
}
