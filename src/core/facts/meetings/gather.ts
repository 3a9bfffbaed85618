import type { When } from '../../calendar.ts';
import type { Actor, Meeting, MeetingKind } from '../fact.ts';
import type { Told } from './find-meetings.ts';
import { placesClash } from './places-clash.ts';

const classOf = (kind: MeetingKind): MeetingKind => (kind === 'talks' ? 'met' : kind);

const keyOf = (actor: Actor): string => actor.entity ?? `=${actor.name.toLowerCase()}`;
const peopleOf = (meeting: Meeting): ReadonlySet<string> => new Set(meeting.participants.map(keyOf));

const isWithin = (inner: ReadonlySet<string>, outer: ReadonlySet<string>): boolean =>
  [...inner].every((key) => outer.has(key));

const sameDate = (a: When, b: When): boolean => JSON.stringify(a) === JSON.stringify(b);

const datesFit = (a: Meeting, b: Meeting): boolean => a.date === null || b.date === null || sameDate(a.date, b.date);

/** Two words of one sentence for one meeting: "greets him before a meeting", "met for talks". */
function isSameInSentence(a: Told, b: Told): boolean {
  const kinds = new Set([classOf(a.meeting.kind), classOf(b.meeting.kind)]);
  const fits =
    kinds.size === 1 ||
    (kinds.has('visit') && kinds.has('met') && peopleOf(a.meeting).size > 1 && peopleOf(b.meeting).size > 1);
  if (!fits || !datesFit(a.meeting, b.meeting)) return false;
  const people = [peopleOf(a.meeting), peopleOf(b.meeting)] as const;
  const [small, large] = people[0].size <= people[1].size ? people : [people[1], people[0]];
  if (!isWithin(small, large)) return false;
  if (a.explicit && b.explicit) return small.size === large.size && small.size > 0 && sameGroups(a.meeting, b.meeting);
  return true;
}

const sameGroups = (a: Meeting, b: Meeting): boolean =>
  a.groups.length === 0 || b.groups.length === 0 || a.groups.some((group) => b.groups.includes(group));

/** "turned down talks with her and offered to see her in spring": the refusal is what the sentence tells. */
const isTakenBack = (next: Told, known: Told): boolean =>
  known.sentence === next.sentence &&
  known.meeting.status === 'denied' &&
  (next.meeting.status === 'planned' || next.meeting.status === 'hoped') &&
  known.people.length > 1 &&
  isWithin(peopleOf(next.meeting), peopleOf(known.meeting)) &&
  classOf(known.meeting.kind) === classOf(next.meeting.kind);

/** Two sentences of one article on one meeting, where that is sure: the same people, status and day. */
function isSameInArticle(a: Meeting, b: Meeting): boolean {
  if (classOf(a.kind) !== classOf(b.kind) || a.status !== b.status || !datesFit(a, b)) return false;
  if (a.place !== null && b.place !== null && placesClash(a.place.text, b.place.text)) return false;
  const people = [peopleOf(a), peopleOf(b)] as const;
  if (people[0].size !== people[1].size || !isWithin(people[0], people[1])) return false;
  if (people[0].size >= 2) return true;
  return people[0].size === 1 && a.groups.length > 0 && sameGroups(a, b) && b.groups.length > 0;
}

function joined(a: Meeting, b: Meeting): Meeting {
  const names = new Set(a.participants.map(keyOf));
  const evidence = [...a.evidence];
  for (const span of b.evidence) if (!evidence.some((known) => known.start === span.start)) evidence.push(span);
  return {
    ...a,
    participants: [...a.participants, ...b.participants.filter((actor) => !names.has(keyOf(actor)))],
    groups: [...new Set([...a.groups, ...b.groups])],
    claimant: a.claimant ?? b.claimant,
    place: a.place ?? b.place,
    date: a.date ?? b.date,
    occasion: a.occasion ?? b.occasion,
    topics: [...a.topics, ...b.topics.filter((topic) => !a.topics.some((known) => known.start === topic.start))],
    evidence: evidence.sort((x, y) => x.start - y.start),
    confidence: Math.max(a.confidence, b.confidence),
  };
}

/** Gathers what several words and sentences of one article tell of one meeting. */
export function gather(told: readonly Told[]): readonly Meeting[] {
  const bySentence: Told[] = [];
  for (const next of told) {
    if (bySentence.some((known) => isTakenBack(next, known))) continue;
    const at = bySentence.findIndex((known) => known.sentence === next.sentence && isSameInSentence(known, next));
    if (at < 0) {
      bySentence.push(next);
      continue;
    }
    const known = bySentence[at]!;
    const [main, side] = next.explicit && !known.explicit ? [next, known] : [known, next];
    bySentence[at] = {
      ...main,
      meeting: joined(main.meeting, side.meeting),
      explicit: known.explicit || next.explicit,
    };
  }
  const meetings: Meeting[] = [];
  for (const { meeting } of bySentence) {
    const fits = meetings.flatMap((known, i) => (isSameInArticle(known, meeting) ? [i] : []));
    // A meeting without a date that fits two known ones belongs to neither for sure.
    const at = fits.length === 1 ? fits[0]! : -1;
    if (at < 0) meetings.push(meeting);
    else meetings[at] = joined(meetings[at]!, meeting);
  }
  return meetings;
}
