import type { IsoDate } from '../calendar.ts';
import { addDays, daysBetween } from '../dates/days.ts';
import { firstDay, lastDay } from '../dates/when.ts';
import { countryCode } from '../language/gazetteer/countries.ts';
import type { Corpus, MergedDeadline, MergedFact, MergedMeeting, MergedQuote } from '../merge/merged.ts';
import type { Brief, BriefSection } from './brief.ts';
import { failedFilter } from './filters.ts';
import { isToldWithMeeting } from './lines/denials.ts';
import { type News, newsOf } from './news.ts';
import { digestDayAfter } from './rhythm.ts';
import { officePoints, type Part, scoreOf, total } from './score.ts';
import { type Earlier, earlierTold, type Told } from './told.ts';
import { saidInQuote, type Tellings, tellingsOf, toldAsMeeting } from './told-elsewhere.ts';

/**
 * A fact that a section might show. `out` says in a few words what keeps it out whatever room there is; null where nothing
 * does. `parts` are the points that order it.
 */
export type Candidate = {
  readonly fact: MergedFact;
  readonly news: News;
  readonly parts: readonly Part[];
  readonly score: number;
  readonly out: string | null;
};

/** What a brief chooses from: `since` is the first day of its material, `next` the day of the next digest. */
export type Choice = {
  readonly brief: Brief;
  readonly corpus: Corpus;
  readonly date: IsoDate;
  readonly since: IsoDate;
  readonly next: IsoDate;
  /** What was due before it is overdue for long. */
  readonly overdueSince: IsoDate;
  readonly meetings: readonly MergedMeeting[];
  /** What readers were told of a fact before; null where it is new to them. */
  readonly told: (fact: MergedFact) => Told | null;
};

/** An overdue line is news for this long, so that a weekend does not hide it; older ones stand in the whole list. */
const OVERDUE_DAYS = 3;
/** A digest that comes back after a long silence doesn't tell of months. */
const LONGEST_WINDOW = 31;

const laterOf = (a: IsoDate, b: IsoDate): IsoDate => (daysBetween(a, b) > 0 ? b : a);

/** The material reaches back to the digest before, so that no weekend swallows a day. */
export function choiceOf(brief: Brief, corpus: Corpus, date: IsoDate, earlier: Earlier | null): Choice {
  const window = addDays(date, 1 - brief.window);
  const before = earlier === null ? window : earlier.kind === 'as-of' ? addDays(earlier.date, 1) : earlier.date;
  const longest = addDays(date, 1 - LONGEST_WINDOW);
  const back = laterOf(before, longest);
  return {
    brief,
    corpus,
    date,
    since: laterOf(back, window) === window ? back : window,
    next: digestDayAfter(brief, date),
    overdueSince: addDays(date, -OVERDUE_DAYS),
    meetings: corpus.facts.filter((fact): fact is MergedMeeting => fact.type === 'meeting'),
    told: earlierTold(earlier, corpus),
  };
}

/** Deadlines further ahead than this are shown on the day they are announced only. */
const DEADLINE_HORIZON = 14;
/** What was held so long before the news of the day is told as background. */
const BACKGROUND_DAYS = 14;
/** A few quoted words are no key quote. */
const SHORTEST_KEY_QUOTE = 6;
/** Below this the reader itself doubts that it understood the sentence. */
const LEAST_CONFIDENCE = 0.5;

/** Told within the brief's window; what no source dates counts by its own day, and is left out where it has none. */
function isNews(fact: MergedFact, { since, date }: Choice): boolean {
  const day = fact.newest ?? (fact.type === 'meeting' ? lastDay(fact.date) : null);
  return day !== null && day >= since && day <= date;
}

const OUTSIDE = 'not told in the days of this brief';

/** Comes about before the next digest: told before, it is worth a reminder. */
const isDue = (when: MergedMeeting['date'], { date, next }: Choice): boolean => {
  const day = lastDay(when) ?? firstDay(when);
  return day !== null && day >= date && day < next;
};

/** Whether it is or was a line under who met whom. */
const isMeetingLine = (fact: MergedMeeting): boolean =>
  fact.status !== 'recurring' && fact.participants.length > 0 && fact.participants.length + fact.groups.length > 1;

function meetingOut(fact: MergedMeeting, choice: Choice): string | null {
  if (isToldWithMeeting(fact, choice.meetings)) return 'told with the meeting that it denies';
  if (fact.status === 'recurring') return 'a habit, not an event';
  if (fact.participants.length === 0) return 'nobody is named';
  if (fact.participants.length + fact.groups.length < 2) return 'only one side is named';
  const day = lastDay(fact.date);
  if (fact.status === 'held' && day !== null && daysBetween(day, choice.since) > BACKGROUND_DAYS)
    return 'held long before: background';
  const ahead = fact.status === 'planned' && isDue(fact.date, choice);
  return isNews(fact, choice) || ahead ? null : OUTSIDE;
}

const wordCount = (words: string): number => words.split(/\s+/).filter(Boolean).length;

function quoteOut(fact: MergedQuote, choice: Choice): string | null {
  if (fact.kind !== 'direct' && fact.kind !== 'partial') return 'not in quotation marks';
  if (fact.speaker === null) return 'the speaker is not certain';
  if (wordCount(fact.sources[fact.lead]?.words ?? '') < SHORTEST_KEY_QUOTE) return 'only a few words';
  if (fact.weight === 0) return 'small talk';
  return isNews(fact, choice) ? null : OUTSIDE;
}

/** The day that a deadline stands under: the last on which it may fall. */
export const dueDay = (fact: MergedDeadline): IsoDate | null => lastDay(fact.due) ?? firstDay(fact.due);

function isLatelyOverdue(fact: MergedDeadline, { overdueSince }: Choice): boolean {
  const day = dueDay(fact);
  return day !== null && day >= overdueSince;
}

/** A promise without a day is news where a state or somebody in office makes it, or where several outlets tell of it. */
function carriesWeight(fact: MergedDeadline, { corpus }: Choice): boolean {
  if (fact.independentSources > 1 || fact.who === null) return fact.independentSources > 1;
  const role = fact.who.person === null ? null : (corpus.people.get(fact.who.person)?.role ?? null);
  return officePoints(role) >= 1 || countryCode(fact.who.name) !== null;
}

function deadlineOut(
  fact: MergedDeadline,
  choice: Choice,
  meetings: Tellings<MergedMeeting>,
  quotes: Tellings<MergedQuote>,
): string | null {
  const day = dueDay(fact);
  if (toldAsMeeting(fact, meetings)) return 'told as a meeting';
  switch (fact.status) {
    case 'open': {
      const near = day !== null && daysBetween(choice.date, day) <= DEADLINE_HORIZON;
      return isNews(fact, choice) || near ? null : 'far ahead and announced before';
    }
    case 'overdue':
      return isLatelyOverdue(fact, choice) ? null : 'overdue for long';
    case 'undated':
      if (fact.who === null) return 'neither a day nor a bearer';
      if (fact.kind === 'scheduled') return 'an appointment without a day';
      if (saidInQuote(fact, quotes)) return 'told as a quote';
      if (!carriesWeight(fact, choice)) return 'a promise without a day, of nobody in office';
      return isNews(fact, choice) ? null : OUTSIDE;
    case 'passed':
      return 'its day went by';
    case 'met':
    case 'cancelled':
    case 'postponed':
      return isNews(fact, choice) ? null : OUTSIDE;
  }
}

function confidenceOut(fact: MergedFact): string | null {
  const best = Math.max(...fact.sources.map((source) => source.fact.confidence));
  return best < LEAST_CONFIDENCE ? `not sure enough (${best.toFixed(2)})` : null;
}

const TYPES: Record<BriefSection['show'], MergedFact['type']> = {
  met: 'meeting',
  quotes: 'quote',
  deadlines: 'deadline',
};

export const byId = (a: MergedFact, b: MergedFact): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const KNOWN: News = { kind: 'known' };

/**
 * Whether its day alone keeps a fact out, whatever else might. Sees no sources, so that of a large store only what comes near the
 * brief's days is looked at closely. What stands open never is.
 */
function isFar(fact: MergedFact, choice: Choice): boolean {
  switch (fact.type) {
    case 'quote':
      return !isNews(fact, choice);
    case 'meeting':
      return !isNews(fact, choice) && !(fact.status === 'planned' && isDue(fact.date, choice));
    case 'deadline':
      return isFarDeadline(fact, choice);
  }
}

function isFarDeadline(fact: MergedDeadline, choice: Choice): boolean {
  if (fact.status === 'open') return false;
  return fact.status === 'overdue' ? !isLatelyOverdue(fact, choice) : fact.status === 'passed' || !isNews(fact, choice);
}

/** Those with most points first. */
export const byPoints = (a: Candidate, b: Candidate): number => b.score - a.score || byId(a.fact, b.fact);

/** `far` are the facts of the section's kind that their day alone keeps out: nearly all of a large store. Made when asked for. */
export type Candidates = { readonly near: readonly Candidate[]; readonly far: () => readonly Candidate[] };

/**
 * Every fact of a section's kind with what speaks for it and what keeps it out, those with most points first. What is out by
 * its own make or day is not weighed: it has no points.
 */
export function candidatesFor(show: BriefSection['show'], choice: Choice): Candidates {
  const { brief, corpus, date } = choice;
  const tells = (other: BriefSection['show']): boolean =>
    show === 'deadlines' && brief.sections.some((section) => section.show === other);
  const meetings = tellingsOf(tells('met') ? choice.meetings.filter(isMeetingLine) : []);
  const isKeyQuote = (fact: MergedFact): fact is MergedQuote =>
    fact.type === 'quote' && !isFar(fact, choice) && quoteOut(fact, choice) === null;
  const quotes = tellingsOf(tells('quotes') ? corpus.facts.filter(isKeyQuote) : []);

  function ownOut(fact: MergedFact): string | null {
    switch (fact.type) {
      case 'meeting':
        return meetingOut(fact, choice);
      case 'quote':
        return quoteOut(fact, choice);
      case 'deadline':
        return deadlineOut(fact, choice, meetings, quotes);
    }
  }

  function candidateOf(fact: MergedFact): Candidate {
    const own = ownOut(fact);
    const stands = fact.type === 'deadline' && fact.status === 'open';
    if (own !== null && !stands) return { fact, news: KNOWN, parts: [], score: 0, out: own };
    const news = newsOf(fact, choice.told(fact), choice);
    const parts = scoreOf(fact, news, brief, corpus, date);
    const repeated = news.kind === 'known' ? 'told before, and nothing changed' : null;
    const out = own ?? failedFilter(fact, brief.filters, corpus) ?? confidenceOut(fact) ?? repeated;
    return { fact, news, parts, score: total(parts), out };
  }

  const inOrder = (facts: readonly MergedFact[]): readonly Candidate[] => facts.map(candidateOf).sort(byPoints);
  const ofKind = (isWanted: (fact: MergedFact) => boolean): readonly MergedFact[] =>
    corpus.facts.filter((fact) => fact.type === TYPES[show] && isWanted(fact));
  return {
    near: inOrder(ofKind((fact) => !isFar(fact, choice))),
    far: () => inOrder(ofKind((fact) => isFar(fact, choice))),
  };
}
