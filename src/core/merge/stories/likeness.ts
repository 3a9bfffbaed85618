import type { DayRange } from '../../dates/when.ts';
import { daysOf, firstDay, lastDay } from '../../dates/when.ts';
import type { MergedFact } from '../merged.ts';
import type { Profile } from './profile.ts';

/** From here on two articles have something to do with each other; below it they count as strangers. */
export const LEAST_LIKENESS = 0.15;

/** How fast the news moves on: after so many days without a word, likeness has fallen to little more than a third. */
const DAYS_TO_FADE = 6;
/** Articles further apart than this are never of one event by themselves. */
export const MOST_APART = 12;
const PEOPLE = 0.2;
const TITLE = 0.15;
const MEETING = 0.16;
const QUOTE = 0.06;
const MOST_QUOTES = 2;
/** Other people who met, or the same on another day: a sign against, however alike the words are. */
const OTHER_MEETING = 0.6;
/** A meeting this near to both articles is what they are about; a longer ago one is background. */
const NEAR_MEETING = 4;

const apart = (a: DayRange, b: DayRange): number => Math.max(0, a.first - b.last, b.first - a.last);

/** Whether a meeting was, or is to be, about when an article came out. */
function isNear(fact: MergedFact, days: DayRange | null): boolean {
  if (fact.type !== 'meeting' || days === null) return false;
  const [first, last] = [firstDay(fact.date), lastDay(fact.date)];
  const range = first === null || last === null ? null : { first: daysOf(first)!.first, last: daysOf(last)!.last };
  return range !== null && apart(range, days) <= NEAR_MEETING;
}

/** What shared facts add: one meeting that both tell of as news, and quotes that both have. */
function sharedEvidence(a: Profile, b: Profile): number {
  let meetings = 0;
  let quotes = 0;
  for (const fact of a.shared) {
    if (!b.shared.has(fact)) continue;
    if (fact.type === 'quote') quotes += 1;
    else if (isNear(fact, a.days) && isNear(fact, b.days)) meetings += 1;
  }
  return (meetings > 0 ? MEETING : 0) + QUOTE * Math.min(quotes, MOST_QUOTES);
}

/** Whether both tell of who met, and it was other people, or the same ones on other days. */
function tellOfOtherMeetings(a: Profile, b: Profile): boolean {
  if (a.met.length === 0 || b.met.length === 0) return false;
  const isShared = (who: string, day: number): boolean =>
    b.met.some((other) => other.who.some((one) => who === one) && Math.abs(other.day - day) <= 1);
  return !a.met.some(({ who, day }) => who.some((one) => isShared(one, day)));
}

/** How alike two articles are by the words, people and title words that they share, each given as a cosine. */
export const textLikeness = (words: number, people: number, title: number): number =>
  words + PEOPLE * people + TITLE * title;

/**
 * How surely two articles are of one event, 0 to about 1.5: what they share by their text, fading with the days between them, and
 * the facts that both tell. 0 where they are strangers. Symmetric.
 */
export function likenessGiven(a: Profile, b: Profile, text: number): number {
  const gap = a.days === null || b.days === null ? 0 : apart(a.days, b.days);
  if (gap > MOST_APART) return 0;
  if (a.article.card.origin === b.article.card.origin) return 1;
  const near = text * Math.exp(-gap / DAYS_TO_FADE);
  // Of most pairs this tells enough, and what they tell need not be looked at.
  if (near < LEAST_LIKENESS && (a.shared.size === 0 || b.shared.size === 0)) return 0;
  const found = near + sharedEvidence(a, b);
  if (found < LEAST_LIKENESS) return 0;
  const likeness = tellOfOtherMeetings(a, b) ? found * OTHER_MEETING : found;
  return likeness < LEAST_LIKENESS ? 0 : likeness;
}
