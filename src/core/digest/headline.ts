import { excerpt } from '../chat/excerpt.ts';
import type { Run } from '../chat/view.ts';
import { daysBetween, isoWeekday, parseDay } from '../dates/days.ts';
import { formatDay, WEEKDAY_NAMES } from '../dates/format.ts';
import { isOneDay, lastDay } from '../dates/when.ts';
import type { MergedDeadline, MergedFact, MergedMeeting, MergedQuote, Participant } from '../merge/merged.ts';
import { meetingClause } from './lines/meeting-line.ts';
import { strong, text } from './lines/runs.ts';
import type { Setting } from './lines/setting.ts';

/** Longer words are read under the headline, not in it. */
const LONGEST_WORDS = 70;
const MOST_NAMES = 3;

function shortNames(sides: readonly string[]): readonly string[] {
  const rest = sides.length - MOST_NAMES;
  return rest <= 1 ? sides : [...sides.slice(0, MOST_NAMES), `${rest} others`];
}

function meetingRuns(fact: MergedMeeting): readonly Run[] {
  const names = shortNames([...fact.participants.map(({ name }) => name), ...fact.groups]);
  return meetingClause(
    fact,
    names.map((name) => [strong(name)]),
  );
}

/** "today", "tomorrow", "Friday", "4 Dec"; null where no single day is known. */
function dueWord(fact: MergedDeadline, today: string): string | null {
  const isDay = isOneDay(fact.due) || (fact.due !== null && !('value' in fact.due) && fact.due.earliest === null);
  const day = isDay ? lastDay(fact.due) : null;
  const number = day === null ? null : parseDay(day);
  if (day === null || number === null) return null;
  const days = daysBetween(today, day);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  return days > 1 && days < 7 ? (WEEKDAY_NAMES[isoWeekday(number) - 1] ?? null) : formatDay(day).replace(/ \d{4}$/, '');
}

function deadlineRuns(fact: MergedDeadline, setting: Setting): readonly Run[] | null {
  const lead = fact.sources[fact.lead];
  const article = lead && setting.articles.get(lead.article);
  const due = dueWord(fact, setting.today);
  if (!lead || !article || due === null || lead.words.length > LONGEST_WORDS || fact.status !== 'open') return null;
  const who = fact.who === null ? [] : [strong(fact.who.name), text(', ')];
  const opening = fact.kind === 'scheduled' ? `${due}: ` : `due ${due}: `;
  return [text(opening), ...who, { kind: 'excerpt', excerpt: excerpt(article, lead) }];
}

function quoteRuns(fact: MergedQuote, setting: Setting): readonly Run[] | null {
  const lead = fact.sources[fact.lead];
  const article = lead && setting.articles.get(lead.article);
  if (!lead || !article || fact.speaker === null || lead.words.length > 2 * LONGEST_WORDS) return null;
  return [strong(fact.speaker.name), text(': '), { kind: 'excerpt', excerpt: excerpt(article, lead) }];
}

const partiesOf = (fact: MergedFact): readonly Participant[] =>
  fact.type === 'meeting' ? fact.participants : fact.type === 'quote' ? (fact.speaker ? [fact.speaker] : []) : [];

/** A duty that shares a story, an article or a bearer with what is told before goes before others. */
function related(fact: MergedDeadline, lead: MergedFact | undefined): boolean {
  if (lead === undefined) return false;
  const articles = new Set(lead.sources.map((source) => source.article));
  const bearer = fact.who?.person ?? null;
  const [story] = lead.stories ?? [];
  return (
    (story !== undefined && fact.stories?.[0] === story) ||
    fact.sources.some((source) => articles.has(source.article)) ||
    (bearer !== null && partiesOf(lead).some(({ person }) => person === bearer))
  );
}

/** The first letter of a sentence, where it is a label's. */
function capital(runs: readonly Run[]): readonly Run[] {
  const [first, ...rest] = runs;
  if (first === undefined || first.kind === 'excerpt') return runs;
  return [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest];
}

/**
 * One sentence made of labels and verbatim words alone for facts that belong together, those that matter most first: "Ada Holm
 * met Bo Lind in Geneva; due Friday: “hand over the lists”"; a brief of deadlines
 * turns it round. Null where none of them makes one.
 */
export function headlineOf(facts: readonly MergedFact[], setting: Setting, dutyFirst = false): readonly Run[] | null {
  const meeting = facts.find((fact): fact is MergedMeeting => fact.type === 'meeting');
  const deadlines = facts.filter((fact): fact is MergedDeadline => fact.type === 'deadline');
  const quotes = facts.filter((fact): fact is MergedQuote => fact.type === 'quote');
  const inOrder = deadlines.toSorted((a, b) => Number(related(b, meeting)) - Number(related(a, meeting)));
  const duty = inOrder.map((fact) => deadlineRuns(fact, setting)).find((runs) => runs !== null) ?? null;
  if (meeting !== undefined) {
    const met = meetingRuns(meeting);
    if (duty === null) return capital(met);
    return capital(dutyFirst ? [...duty, text('; '), ...met] : [...met, text('; '), ...duty]);
  }
  const said = quotes.map((fact) => quoteRuns(fact, setting)).find((runs) => runs !== null);
  if (said !== undefined) return capital(said);
  return duty === null ? null : capital(duty);
}

/** The facts of one story, those that matter most first, with the sentence that tells them. */
export type StoryHeadline = {
  readonly story: string;
  readonly headline: readonly Run[] | null;
  readonly facts: readonly MergedFact[];
};

/** A headline for each story that the facts belong to, in the order of their first facts. */
export function storyHeadlines(facts: readonly MergedFact[], setting: Setting): readonly StoryHeadline[] {
  const stories = new Map<string, MergedFact[]>();
  for (const fact of facts) {
    const [story] = fact.stories ?? [];
    if (story !== undefined) stories.set(story, [...(stories.get(story) ?? []), fact]);
  }
  return [...stories].map(([story, own]) => ({ story, headline: headlineOf(own, setting), facts: own }));
}

/** The sentence in plain words, for notifications. */
export const spoken = (runs: readonly Run[]): string =>
  runs.map((run) => (run.kind === 'excerpt' ? `“${run.excerpt.text.replace(/\s+/g, ' ')}”` : run.text)).join('');
