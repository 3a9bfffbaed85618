import type { IsoDate } from '../calendar.ts';
import { addDays, isDay } from '../dates/days.ts';
import type { Deadline } from '../facts/fact.ts';
import { bearerKeys, bearerOf } from './bearers.ts';
import { isOutcome } from './deadline-status.ts';
import { deadlineTerms } from './deadline-terms.ts';
import { type Deed, deedOf, isDoneBy, OF_A_DEADLINE } from './deeds.ts';
import { isKeptBy, keptBy, namesIn, namesSpoken, wasHeld } from './held-meeting.ts';
import type { Delta } from './incremental/delta.ts';
import { createKeyedIndex } from './incremental/keyed-index.ts';
import { compare, type Item, sourceOf } from './items.ts';
import type { DeadlineOutcome, MergedDeadline, MergedMeeting } from './merged.ts';

const REFUSAL = /^(?:not|never|wo|will not|would not|won['’]t)\b/i;

const STATUS: Readonly<Record<string, 'met' | 'missed'>> = { done: 'met', missed: 'missed' };

/** What the deeds and meetings that a deadline was found to be closed by tell of it. */
function outcomesOf(deeds: readonly Deed[], meetings: readonly MergedMeeting[]): readonly DeadlineOutcome[] {
  const out: DeadlineOutcome[] = [];
  for (const rule of ['done', 'missed']) {
    const told = deeds.filter(({ item }) => item.fact.rule === rule).map(({ item }) => item);
    told.sort(
      (a, b) =>
        compare(a.day ?? '', b.day ?? '') ||
        compare(a.card.id, b.card.id) ||
        a.fact.what.start - b.fact.what.start ||
        a.fact.what.end - b.fact.what.end,
    );
    const status = STATUS[rule];
    if (status && told.length > 0) out.push({ status, day: told[0]?.day ?? null, sources: told.map(sourceOf) });
  }
  const meeting = keptBy(meetings);
  if (meeting === null) return out;
  // A sentence that tells of the meeting tells of the deed as well.
  const reporting = new Set(meeting.sources.map(({ article }) => article));
  return [meeting, ...out.filter(({ sources }) => !sources.every(({ article }) => reporting.has(article)))];
}

/** The last day on which an article still told of it as to come. */
function lastTold({ sources }: MergedDeadline): IsoDate {
  const days = sources.flatMap(({ fact, published }) => (isOutcome(fact) ? [] : (published ?? [])));
  return days.sort(compare).at(-1) ?? '';
}

/** What articles write a day after an outcome may not know of it yet. */
const STALE = 2;

/** The status with what was reported: done is done, unless a later article tells of it as still to come. */
function closed(deadline: MergedDeadline, found: readonly DeadlineOutcome[]): MergedDeadline {
  const last = lastTold(deadline);
  const holds = found.filter(
    ({ day }) => day !== null && isDay(day) && (last === '' || !isDay(last) || addDays(day, STALE) >= last),
  );
  if (holds.length === 0) return deadline;
  const isMet = holds.some(({ status }) => status === 'met');
  const outcomes = [...(deadline.outcomes ?? []), ...holds].sort((a, b) => compare(a.day ?? '', b.day ?? ''));
  const newest = [deadline.newest, ...holds.flatMap(({ sources }) => sources.map(({ published }) => published))];
  const status = isMet ? 'met' : deadline.status === 'cancelled' ? 'cancelled' : 'overdue';
  return {
    ...deadline,
    status,
    outcomes,
    newest:
      newest
        .flatMap((day) => day ?? [])
        .sort(compare)
        .at(-1) ?? null,
  };
}

/** A deadline with what it is recognised by, and what was found to be of it among all that there is. */
type Looked = {
  readonly terms: ReadonlySet<string>;
  readonly spoken: ReadonlySet<string>;
  readonly deeds: readonly Deed[];
  readonly meetings: readonly MergedMeeting[];
  readonly closed: MergedDeadline;
};

function closedBy(
  deadline: MergedDeadline,
  deeds: readonly Deed[],
  meetings: readonly MergedMeeting[],
): MergedDeadline {
  const found = deeds.length === 0 && meetings.length === 0 ? [] : outcomesOf(deeds, meetings);
  return found.length === 0 ? deadline : closed(deadline, found);
}

/** The list without those that went and with those that came; the same list where that changes nothing. */
function changed<T>(list: readonly T[], gone: ReadonlySet<T>, came: readonly T[]): readonly T[] {
  const isSame = came.length === 0 && (gone.size === 0 || !list.some((one) => gone.has(one)));
  return isSame ? list : [...list.filter((one) => !gone.has(one)), ...came];
}

/** The terms of what nobody owes. */
const NOTHING: ReadonlySet<string> = new Set();
const NO_DEEDS: ReadonlySet<Deed> = new Set();

/** What a bearer may have done, under any of these verbs. */
const keysOf = (verbs: readonly string[], bearer: Deed['bearer']): readonly string[] =>
  bearerKeys(bearer).flatMap((key) => verbs.map((verb) => `${verb} ${key}`));

/**
 * Closes merged deadlines by what other articles report: deeds of the same bearer that are what was due, and held meetings that
 * are the appointment. `deeds` are the items of `isDeed`. Order does not matter; a deadline of which nothing is reported is given
 * back as it is. Silence closes nothing. What was closed before by the same reports is the same object again. Only reports that
 * are new are held against deadlines that were looked at before.
 */
export function createCloser(): (
  deadlines: Delta<MergedDeadline>,
  deeds: Delta<Item<Deadline>>,
  meetings: Delta<MergedMeeting>,
) => Delta<MergedDeadline> {
  const looked = new Map<MergedDeadline, Looked>();
  const known = new Map<Item<Deadline>, Deed>();
  const deedsByVerb = createKeyedIndex<Deed>(({ verb }) => [verb]);
  const deedsByBearer = createKeyedIndex<Deed>(({ verb, bearer }) => keysOf([verb], bearer));
  const heldByName = createKeyedIndex<MergedMeeting>(namesIn);

  function change(items: Delta<Item<Deadline>>): Delta<Deed> {
    const gone = items.gone.flatMap((item) => known.get(item) ?? []);
    for (const { item } of gone) known.delete(item);
    const came = items.came.flatMap((item) => deedOf(item) ?? []);
    for (const deed of came) known.set(deed.item, deed);
    return { came, gone };
  }

  function lookAt(deadline: MergedDeadline): Looked {
    const words = deadline.sources[deadline.lead]?.words ?? '';
    const isOwed = deadline.who !== null && !REFUSAL.test(words);
    const terms = isOwed ? deadlineTerms(words, deadline.who.name) : NOTHING;
    const spoken = namesSpoken(deadline);
    const near = isOwed ? [...deedsByBearer.near(keysOf([...terms, ...OF_A_DEADLINE], bearerOf(deadline.who)))] : [];
    const deeds = near.filter((deed) => isDoneBy(deadline, terms, deed));
    const meetings = [...heldByName.near(spoken)].filter((meeting) => isKeptBy(deadline, spoken, meeting));
    return { terms, spoken, deeds, meetings, closed: closedBy(deadline, deeds, meetings) };
  }

  return (deadlines, items, meetings) => {
    const changedDeeds = change(items);
    deedsByBearer.update(changedDeeds);
    const deeds = deedsByVerb.update(changedDeeds);
    const held = heldByName.update({ came: meetings.came.filter(wasHeld), gone: meetings.gone.filter(wasHeld) });
    const gone = deadlines.gone.flatMap((deadline) => looked.get(deadline)?.closed ?? []);
    for (const deadline of deadlines.gone) looked.delete(deadline);
    const came: MergedDeadline[] = [];
    const ofDeadlines = deeds.came(OF_A_DEADLINE);

    function lookAgain(deadline: MergedDeadline, before: Looked): void {
      const { terms, spoken } = before;
      const near = terms === NOTHING ? NO_DEEDS : new Set([...deeds.came(terms), ...ofDeadlines]);
      const done = [...near].filter((deed) => isDoneBy(deadline, terms, deed));
      const kept = [...held.came(spoken)].filter((meeting) => isKeptBy(deadline, spoken, meeting));
      const ofDeeds = changed(before.deeds, deeds.gone, done);
      const ofMeetings = changed(before.meetings, held.gone, kept);
      if (ofDeeds === before.deeds && ofMeetings === before.meetings) return;
      const closed = closedBy(deadline, ofDeeds, ofMeetings);
      looked.set(deadline, { ...before, deeds: ofDeeds, meetings: ofMeetings, closed });
      if (closed === before.closed) return;
      gone.push(before.closed);
      came.push(closed);
    }

    if (!deeds.isNone || !held.isNone) for (const [deadline, before] of looked) lookAgain(deadline, before);
    for (const deadline of deadlines.came) {
      const found = lookAt(deadline);
      looked.set(deadline, found);
      came.push(found.closed);
    }
    return { came, gone };
  };
}
