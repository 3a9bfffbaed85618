import type { IsoDate } from '../../calendar.ts';
import { daysBetween } from '../../dates/days.ts';
import { lastDay } from '../../dates/when.ts';
import type { Corpus, MergedFact, MergedMeeting } from '../../merge/merged.ts';
import { concerns, personSubject, type Subject } from './subjects.ts';

export type Bounds = { readonly since: string | null; readonly until: string | null };

/** Within the days asked for; a fact without any day is kept only where no bound was given. */
export function within(day: string | null, { since, until }: Bounds): boolean {
  if (day === null) return since === null && until === null;
  return (since === null || day >= since) && (until === null || day <= until);
}

/** Meetings of the same subjects, newest first: those of the days asked for, and all. */
export type Section = {
  readonly subjects: readonly Subject[];
  readonly meetings: readonly MergedMeeting[];
  readonly ever: readonly MergedMeeting[];
};

const meetingDay = (fact: MergedMeeting): IsoDate | null => lastDay(fact.date) ?? fact.newest;

const descending = (a: string | null, b: string | null): number =>
  (a ?? '') < (b ?? '') ? 1 : (a ?? '') > (b ?? '') ? -1 : 0;

/** Newest first, and of one day those that more outlets tell of. */
const byDay = (a: MergedMeeting, b: MergedMeeting): number =>
  descending(meetingDay(a), meetingDay(b)) || b.independentSources - a.independentSources || (a.id < b.id ? -1 : 1);

/** The meetings of these subjects among `all`, in its order; a side that is alone says something only of itself. */
function section(subjects: readonly Subject[], bounds: Bounds, all: readonly MergedMeeting[]): Section {
  const ever = all.filter((fact) =>
    subjects.length === 0 ? fact.participants.length + fact.groups.length > 1 : concerns(fact, subjects),
  );
  return { subjects, ever, meetings: ever.filter((fact) => within(meetingDay(fact), bounds)) };
}

const sorted = ({ subjects, meetings, ever }: Section): Section => ({
  subjects,
  meetings: [...meetings].sort(byDay),
  ever: [...ever].sort(byDay),
});

/** More choices than this are of names that say nothing. */
const MOST_CHOICES = 64;

/** Each choice of one person for each subject that may be several, of those who are in these meetings. */
function choices(subjects: readonly Subject[], meetings: readonly MergedMeeting[]): readonly (readonly Subject[])[] {
  const present = new Set(meetings.flatMap((fact) => fact.participants.map(({ person }) => person)));
  return subjects.reduce<readonly (readonly Subject[])[]>(
    (before, subject) => {
      const people = subject.people.filter((person) => present.has(person.id)).map((person) => personSubject(person));
      const each = subject.people.length > 1 ? people : [subject];
      return before.flatMap((chosen) => each.map((person) => [...chosen, person])).slice(0, MOST_CHOICES);
    },
    [[]],
  );
}

/**
 * The meetings of these subjects, those of two people who share a name apart: never mixed. Choices without any meeting are left
 * out, unless none has one; those with more meetings come first.
 */
export function sectionsFor(subjects: readonly Subject[], bounds: Bounds, corpus: Corpus): readonly Section[] {
  const all = corpus.facts.filter((fact: MergedFact): fact is MergedMeeting => fact.type === 'meeting');
  const whole = sorted(section(subjects, bounds, all));
  if (subjects.every((subject) => subject.people.length < 2) || whole.ever.length === 0) return [whole];
  return choices(subjects, whole.ever)
    .map((chosen) => section(chosen, bounds, whole.ever))
    .filter(({ ever }) => ever.length > 0)
    .sort((a, b) => b.meetings.length - a.meetings.length || b.ever.length - a.ever.length);
}

/** The meeting that is nearest to the days asked for; null where none has a day. */
export function nearestMeeting(meetings: readonly MergedMeeting[], { since, until }: Bounds): MergedMeeting | null {
  let best: { meeting: MergedMeeting; far: number } | null = null;
  for (const meeting of meetings) {
    const day = meetingDay(meeting);
    if (day === null) continue;
    const far = since !== null && day < since ? daysBetween(day, since) : until === null ? 0 : daysBetween(until, day);
    if (best === null || far < best.far) best = { meeting, far };
  }
  return best?.meeting ?? null;
}
