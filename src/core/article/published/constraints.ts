import { isoWeekday } from '../../dates/days.ts';
import type { DayRange } from '../../dates/when.ts';
import { overlaps, type Span } from '../../span.ts';
import type { DateReason } from '../article.ts';
import { type Anchor, anchorsIn } from './anchors.ts';
import { type Relative, relativeWords, writtenWithin } from './relative-words.ts';
import { type Deed, deedAt, isOfOneEvent } from './same-event.ts';
import { isComing, isPast, isQuoted } from './sentences.ts';
import { WEEKDAY, weekdayNumber } from './weekdays.ts';

/** Something in the text that leaves only some days for its publication. */
export type Constraint = Span &
  Pick<DateReason, 'why' | 'anchor'> & {
    /** Whether it holds for one run of days, else for one in each of these years. */
    readonly hasYear: boolean;
    /** The days that it leaves, in order. */
    readonly daysIn: (years: readonly number[]) => readonly DayRange[];
  };

/** One sentence with what is dated in it; offsets of `words`, to which `start` has to be added. */
type Dated = Span & {
  readonly words: string;
  readonly anchors: readonly Anchor[];
  readonly relatives: readonly Relative[];
};

const WEEKDAY_BEFORE = new RegExp(`\\b${WEEKDAY},? $`, 'i');

/** What stands between "last month" and the date that says the same again. */
const SAID_AGAIN = new RegExp(`^(?: ?[,(–—-])? ?(?:(?:on|in|of) )?(?:(?:early|late|mid)[ -])?(?:${WEEKDAY},? )?$`, 'i');
const SAID_BEFORE = /^(?: ?[,(–—-])? ?(?:that is,? |just |only )?$/i;
const CLOSED = /^\s*(?:[,;.)–—]|$)/;
/** A date with a noun behind it names what the noun does: "in the October 1998 vote". */
const NO_NOUN_BEHIND =
  /^\s*(?:[,;:.)–—]|(?:an?|the|and|at|as|after|before|by|for|from|in|on|to|when|where|while|with)\b|$)/i;
/** "last month, after the vote of May 3, 2021": the event came after, or is to come before, the day that is named. */
const ORDERED =
  /^,? (?:(?:[\p{Ll}]+ ){0,3})(after|following|before|ahead of) (?:(?:the|an?|its|his|her|their|that) )?(?:[\p{L}’'-]+ ){0,2}(?:(?:of|on|in) )?$/iu;

const FOREVER = 1e7;
/** A day without its year lies less than a year back, and seldom more than half a year ahead. */
const BACK = 364;
const AHEAD = 182;

const shifted = <S extends Span>(span: S, by: number): Span => ({ start: span.start + by, end: span.end + by });

function tensed(relative: Relative, { words }: Dated): Relative {
  if (relative.event !== 'either' || relative.unit === 'day') return relative;
  if (isComing(words.slice(0, relative.start))) return { ...relative, event: 'to-come' };
  return isPast(words) ? { ...relative, event: 'over' } : relative;
}

function tie(relative: Relative, { start }: Dated, anchor: Anchor, anchorStart: number): Constraint {
  return {
    ...shifted(relative, start),
    why: 'relative',
    anchor: shifted(anchor, anchorStart),
    hasYear: anchor.hasYear,
    daysIn: (years) => anchor.daysIn(years).flatMap((days) => writtenWithin(relative, days) ?? []),
  };
}

/** Whether the words and the date are two names of one time: "last month, on May 3", "on May 3, 2021, last month". */
function saysAgain({ words }: Dated, relative: Relative, anchor: Anchor): boolean {
  if (relative.isPossessive) return false;
  // "last year, in May" and "two years ago, on May 3" leave every day of the year.
  if (!anchor.hasYear && relative.unit === 'year' && relative.shift !== 0) return false;
  if (relative.end <= anchor.start)
    return SAID_AGAIN.test(words.slice(relative.end, anchor.start)) && NO_NOUN_BEHIND.test(words.slice(anchor.end));
  if (anchor.end > relative.start) return false;
  // A year behind a name may be part of it.
  if (anchor.unit === 'year' && !/\bin $/i.test(words.slice(0, anchor.start))) return false;
  const gap = words.slice(anchor.end, relative.start);
  // "in May this year": the year is the month's, whatever follows.
  if (!anchor.hasYear && relative.unit === 'year' && gap === ' ') return true;
  return SAID_BEFORE.test(gap) && CLOSED.test(words.slice(relative.end));
}

/** What "last month, after the vote of May 3, 2021" leaves: only one end is bounded. */
function ordered(sentence: Dated, relative: Relative, anchor: Anchor): Constraint | null {
  if (!anchor.hasYear || anchor.start < relative.end) return null;
  const how = ORDERED.exec(sentence.words.slice(relative.end, anchor.start))?.[1]?.toLowerCase();
  if (how === undefined || !NO_NOUN_BEHIND.test(sentence.words.slice(anchor.end))) return null;
  const isAfter = how === 'after' || how === 'following';
  const bound = tie(relative, sentence, anchor, sentence.start);
  return {
    ...bound,
    daysIn: (years) =>
      bound.daysIn(years).map(({ first, last }) => (isAfter ? { first, last: FOREVER } : { first: -FOREVER, last })),
  };
}

/** "Thursday, February 16" fits only in some years. */
function weekdays(sentence: Dated): Constraint[] {
  const { words, anchors, start } = sentence;
  // A year in the sentence may be the day's own, and a list of what is on may be of any year.
  if (anchors.some(({ hasYear }) => hasYear)) return [];
  return anchors.flatMap((anchor): Constraint[] => {
    if (anchor.hasYear || anchor.unit !== 'day' || isQuoted(words, anchor.start)) return [];
    const found = WEEKDAY_BEFORE.exec(words.slice(0, anchor.start));
    if (found === null) return [];
    const weekday = weekdayNumber(found[1]!);
    const toCome = isComing(words.slice(0, anchor.start));
    if (!toCome && !isPast(words)) return [];
    return [
      {
        ...shifted({ start: found.index, end: anchor.end }, start),
        why: 'calendar',
        hasYear: false,
        daysIn: (years) =>
          anchor
            .daysIn(years)
            .filter(({ first }) => isoWeekday(first) === weekday)
            .map(({ first }) => ({ first: first - AHEAD, last: toCome ? first : first + BACK })),
      },
    ];
  });
}

function inSentence(sentence: Dated): { readonly constraints: Constraint[]; readonly loose: readonly Relative[] } {
  const constraints: Constraint[] = [];
  const loose: Relative[] = [];
  for (const found of sentence.relatives) {
    const relative = tensed(found, sentence);
    const same = sentence.anchors.find((anchor) => saysAgain(sentence, relative, anchor));
    const orderings = sentence.anchors.flatMap((anchor) => ordered(sentence, relative, anchor) ?? []);
    if (same !== undefined) constraints.push(tie(relative, sentence, same, sentence.start));
    else if (orderings.length > 0) constraints.push(...orderings);
    else loose.push(relative);
  }
  return { constraints, loose };
}

/** A deed with its day. */
type Told = { readonly sentence: Dated; readonly anchor: Anchor; readonly deed: Deed };

const toldIn = (sentence: Dated): Told[] =>
  sentence.anchors
    .filter(({ hasYear, unit, start }) => hasYear && unit !== 'year' && !isQuoted(sentence.words, start))
    .map((anchor) => ({ sentence, anchor, deed: deedAt(sentence.words, anchor) }));

/** "the accord signed last month", where another sentence tells on which day it was signed. */
function acrossSentences(sentence: Dated, relative: Relative, told: readonly Told[]): Constraint[] {
  const deed = deedAt(sentence.words, relative);
  const ties = told
    .filter((other) => other.sentence !== sentence && isOfOneEvent(deed, other.deed))
    .map((other) => tie(relative, sentence, other.anchor, other.sentence.start));
  // Told of two times, it is not clear which of them is meant.
  const spans = new Set(ties.map(({ daysIn }) => JSON.stringify(daysIn([]))));
  return spans.size === 1 ? ties.slice(0, 1) : [];
}

/**
 * What the words for time in a story leave for the day on which it was written: "last month, on May 3, 2021", "the accord signed
 * last week" where another sentence gives the day, "in May this year", "Thursday, February 16". Words in quotation marks aside.
 */
export function timeConstraints(text: string, sentences: readonly Span[]): Constraint[] {
  const dated = sentences.map((sentence): Dated => {
    const words = text.slice(sentence.start, sentence.end);
    const anchors = anchorsIn(words);
    const relatives = relativeWords(words).filter(
      (relative) => !isQuoted(words, relative.start) && !anchors.some((anchor) => overlaps(anchor, relative)),
    );
    return { ...sentence, words, anchors, relatives };
  });
  const told = dated.flatMap(toldIn);
  return dated.flatMap((sentence) => {
    const { constraints, loose } = inSentence(sentence);
    return [
      ...constraints,
      ...weekdays(sentence),
      ...loose.flatMap((relative) => acrossSentences(sentence, relative, told)),
    ];
  });
}
