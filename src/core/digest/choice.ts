import type { IsoDate } from '../calendar.ts';
import { addDays, daysBetween } from '../dates/days.ts';
import type { Corpus, MergedFact, MergedMeeting } from '../merge/merged.ts';
import type { Brief } from './brief.ts';
import { type Earlier, earlierTold } from './earlier.ts';
import { digestDayAfter } from './rhythm.ts';
import type { Told } from './told.ts';

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
