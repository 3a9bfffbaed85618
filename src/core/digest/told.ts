import type { IsoDate, When } from '../calendar.ts';
import { firstDay, isOneDay, lastDay, whensMeet } from '../dates/when.ts';
import type { MeetingStatus } from '../facts/fact.ts';
import { deadlineStatus, dueThatCounts, type Telling } from '../merge/deadline-status.ts';
import { compare } from '../merge/items.ts';
import type { Corpus, DeadlineStatus, MergedDeadline, MergedFact, MergedMeeting, Source } from '../merge/merged.ts';
import { disagreementsOf } from './lines/disagreements.ts';

/** What a reader was told of a fact: how it stood, when it was to be. */
export type Told = {
  readonly status: MeetingStatus | DeadlineStatus | 'said';
  readonly when: When | null;
  /** What outlets disagreed on. */
  readonly disputed: readonly string[];
};

const disputesOf = (fact: MergedFact, corpus: Corpus): readonly string[] =>
  disagreementsOf(fact, corpus)
    .map(({ field }) => field)
    .sort(compare);

/** What a reader of the fact as it is now is told. */
export const toldNow = (fact: MergedFact, corpus: Corpus): Told => ({
  status: fact.type === 'quote' ? 'said' : fact.status,
  when: fact.type === 'meeting' ? fact.date : fact.type === 'deadline' ? fact.due : null,
  disputed: disputesOf(fact, corpus),
});

/** Held once anybody said so; else what was said last. */
function meetingAsTold(fact: MergedMeeting, sources: readonly Source[]): Told {
  const meetings = sources.flatMap((source) => (source.fact.type === 'meeting' ? [source.fact] : []));
  const held = meetings.some(({ status }) => status === 'held');
  const dates = meetings.flatMap(({ date }) => date ?? []);
  const sure = dates.filter(isOneDay);
  const date = sure.find((day) => whensMeet(day, fact.date)) ?? sure.at(-1) ?? dates.at(-1) ?? null;
  return { status: held ? 'held' : (meetings.at(-1)?.status ?? fact.status), when: date, disputed: [] };
}

function deadlineAsTold(fact: MergedDeadline, sources: readonly Source[], day: IsoDate): Told {
  const tellings = sources.flatMap((source): Telling[] =>
    source.fact.type === 'deadline'
      ? [{ kind: source.fact.kind, rule: source.fact.rule, due: source.fact.due, day: source.published }]
      : [],
  );
  const due = dueThatCounts(tellings, day);
  // A day that an article gave without its year is settled in the merged fact alone.
  const settled = due === null && fact.due !== null;
  const status = settled
    ? deadlineStatus(
        tellings.map((telling) => ({ ...telling, due: fact.due })),
        day,
      )
    : deadlineStatus(tellings, day);
  return { status, when: settled ? fact.due : due, disputed: [] };
}

/** Sources that readers had on a day. An undated article that only counts for a later day was not there yet. */
function sourcesBy(fact: MergedFact, day: IsoDate, corpus: Corpus): readonly Source[] {
  return fact.sources.filter((source) => {
    const told = corpus.days.get(source.article);
    return told !== undefined && told <= day;
  });
}

/** A disagreement stood when two of its sides had been told. */
function disputedBy(fact: MergedFact, articles: ReadonlySet<string>, corpus: Corpus): readonly string[] {
  return disagreementsOf(fact, corpus)
    .filter(({ values }) => values.filter(({ sources }) => sources.some((id) => articles.has(id))).length > 1)
    .map(({ field }) => field)
    .sort(compare);
}

const SURE_SPEAKER = 0.9;

/** Whether these sources alone made a line: one side of a meeting or words of nobody in particular did not. */
function makesLine(sources: readonly Source[]): boolean {
  return sources.some(({ fact }) => {
    if (fact.type === 'meeting')
      return fact.participants.length > 0 && fact.participants.length + fact.groups.length > 1;
    if (fact.type === 'quote') return fact.speaker !== null && fact.confidence >= SURE_SPEAKER;
    return true;
  });
}

/** How the articles of a day and those before it told a fact; null where none did, or not enough for a line. */
export function toldBy(fact: MergedFact, day: IsoDate, corpus: Corpus): Told | null {
  const sources = sourcesBy(fact, day, corpus);
  if (!makesLine(sources)) return null;
  const disputed = disputedBy(fact, new Set(sources.map((source) => source.article)), corpus);
  switch (fact.type) {
    case 'meeting':
      return { ...meetingAsTold(fact, sources), disputed };
    case 'deadline':
      return { ...deadlineAsTold(fact, sources, day), disputed };
    case 'quote':
      return { status: 'said', when: null, disputed };
  }
}

const sameDays = (a: When | null, b: When | null): boolean => firstDay(a) === firstDay(b) && lastDay(a) === lastDay(b);

/** Whether a day that was told is another now: a day that became known or more exact is no move. */
export const hasMoved = (before: When | null, now: When | null): boolean =>
  before !== null && now !== null && !sameDays(before, now) && !whensMeet(before, now);
