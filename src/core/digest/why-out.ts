import type { IsoDate } from '../calendar.ts';
import { daysBetween } from '../dates/days.ts';
import { firstDay, lastDay } from '../dates/when.ts';
import { countryCode } from '../language/gazetteer/countries.ts';
import type { MergedDeadline, MergedFact, MergedMeeting, MergedQuote } from '../merge/merged.ts';
import type { Choice } from './choice.ts';
import { isToldWithMeeting } from './lines/denials.ts';
import { officePoints } from './score.ts';
import { saidInQuote, type Tellings, toldAsMeeting } from './told-elsewhere.ts';

/** The day that a deadline stands under: the last on which it may fall. */
export const dueDay = (fact: MergedDeadline): IsoDate | null => lastDay(fact.due) ?? firstDay(fact.due);

/** Deadlines further ahead than this are shown on the day they are announced only. */
const DEADLINE_HORIZON = 14;
/** What was held so long before the news of the day is told as background. */
const BACKGROUND_DAYS = 14;
/** A few quoted words are no key quote. */
const SHORTEST_KEY_QUOTE = 6;

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
export const isMeetingLine = (fact: MergedMeeting): boolean =>
  fact.status !== 'recurring' && fact.participants.length > 0 && fact.participants.length + fact.groups.length > 1;

/** What keeps a meeting out by its own make or day; null where nothing does. */
export function meetingOut(fact: MergedMeeting, choice: Choice): string | null {
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

/** What keeps a quote out by its own make or day; null where nothing does. */
export function quoteOut(fact: MergedQuote, choice: Choice): string | null {
  if (fact.kind !== 'direct' && fact.kind !== 'partial') return 'not in quotation marks';
  if (fact.speaker === null) return 'the speaker is not certain';
  if (wordCount(fact.sources[fact.lead]?.words ?? '') < SHORTEST_KEY_QUOTE) return 'only a few words';
  if (fact.weight === 0) return 'small talk';
  return isNews(fact, choice) ? null : OUTSIDE;
}

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

/**
 * What keeps a deadline out by its own make or day, or by what is told of it under another heading: `meetings` and `quotes` are
 * those that the brief shows. Null where nothing does.
 */
export function deadlineOut(
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

/**
 * Whether its day alone keeps a fact out, whatever else might. Sees no sources, so that of a large store only what comes near the
 * brief's days is looked at closely. What stands open never is.
 */
export function isFar(fact: MergedFact, choice: Choice): boolean {
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
