import { isDay } from '../dates/days.ts';
import { formatDay, formatWhen } from '../dates/format.ts';
import type { Meeting, MeetingStatus } from '../facts/fact.ts';
import { type CombinedMeeting, combineMeetings } from './combine-meetings.ts';
import { foldName } from './find-people.ts';
import { type Item, mergedBase, shortId } from './items.ts';
import { mergeMeetings } from './meetings.ts';
import type { Disagreement, MergedMeeting, Participant, Person } from './merged.ts';
import { nameGroups } from './named-groups.ts';
import type { KnownPerson } from './office-groups.ts';
import type { MeetingItem } from './same-meeting.ts';
import { withShownSides } from './shown-sides.ts';

/** The same for the same person or side in every article. */
const keyOf = (participant: Participant): string => participant.person ?? `name:${participant.name.toLowerCase()}`;

function told(item: Item<Meeting>): MeetingItem {
  const { kind, status, participants, groups, date, place, occasion } = item.fact;
  return {
    article: item.card.id,
    people: [...new Set(participants.map((actor) => keyOf(item.identify(actor))))],
    groups,
    kind,
    status,
    date,
    place: place?.text ?? null,
    published: item.day,
    aside: occasion !== null && isAside(item),
  };
}

/** Whether it was on the sidelines of something larger, and so is not that itself. */
const isAside = ({ stored }: Item<Meeting>): boolean =>
  /\bon the (?:sidelines?|margins?|fringes?) of\b/i.test(stored.words);

/** How each key is called: as the corpus calls the person, else as the articles do. */
function namesOf(items: readonly Item<Meeting>[]): ReadonlyMap<string, Participant> {
  const names = new Map<string, Participant>();
  for (const item of items) {
    for (const actor of item.fact.participants) {
      const participant = item.identify(actor);
      if (!names.has(keyOf(participant))) names.set(keyOf(participant), participant);
    }
  }
  return names;
}

const STATUS_WORDS: Record<MeetingStatus, string> = {
  held: 'it took place',
  planned: 'it is planned',
  hoped: 'it is hoped for',
  denied: 'it did not take place',
  recurring: 'it takes place regularly',
};

/** A value of a disagreement for people: days in words, people by name. */
function valueInWords(
  field: CombinedMeeting['disagreements'][number]['field'],
  value: string,
  names: ReadonlyMap<string, Participant>,
): string {
  if (field === 'status') return STATUS_WORDS[value as MeetingStatus] ?? value;
  if (field === 'date') {
    const [earliest, latest] = value.split('/');
    if (latest === undefined) return isDay(value) ? formatDay(value, 'weekday') : formatWhen({ value });
    return formatWhen({ earliest: earliest || null, latest: latest || null });
  }
  if (field !== 'participants') return value;
  return value
    .split(' + ')
    .map((key) => names.get(key)?.name ?? key)
    .join(', ');
}

/** What the corpus knows of a participant; null of a side that is no known person. */
export type KnownOf = (participant: Participant) => Person | null;

function combine(
  members: readonly Item<Meeting>[],
  words: readonly MeetingItem[],
  names: ReadonlyMap<string, Participant>,
  knownOf: KnownOf,
): MergedMeeting {
  const { kind, status, people, groups, date, place, lead, disagreements } = combineMeetings(words);
  const leading = members[lead];
  const claimant = leading?.fact.claimant ?? null;
  const participants = people.flatMap((key) => names.get(key) ?? []);
  const base = mergedBase(members);
  return {
    ...base,
    // One sentence can tell of two meetings: who met is part of what tells them apart.
    id: shortId(
      `${base.id} ${members[0]?.fact.participants.map(({ name }) => name).join()} ${members[0]?.fact.status}`,
    ),
    type: 'meeting',
    kind,
    status,
    participants,
    groups: groups.filter((group) => !isNamedAlready(group, participants, knownOf)),
    claimant: claimant === null || leading === undefined ? null : leading.identify(claimant),
    place,
    date,
    disagreements: disagreements.map(
      ({ field, values }): Disagreement => ({
        field,
        values: values.map(({ value, items }) => ({
          value: valueInWords(field, value, names),
          sources: [...new Set(items.flatMap((index) => members[index]?.card.id ?? []))],
        })),
      }),
    ),
  };
}

const singular = (noun: string): string => noun.replace(/ies$/, 'y').replace(/s$/, '');

/** "the foreign ministers", where two who are named have that office: they are the group, and nobody is told twice. */
function isNamedAlready(group: string, participants: readonly Participant[], knownOf: KnownOf): boolean {
  const words = foldName(group)
    .replace(/^(?:the|both|two) /, '')
    .replace(/ (?:of|from|for) .*$/, '')
    .split(' ');
  const office = singular(words.at(-1) ?? '');
  const same = participants.filter((participant) => {
    const role = foldName(knownOf(participant)?.role ?? '').split(' ');
    return role.includes(office);
  });
  return office !== '' && same.length >= 2;
}

const NOBODY: KnownPerson = { name: '', role: '', roles: [] };

/** One article's word for a meeting, as it stands and as meetings are compared: sides that other articles name are named. */
export type ToldMeeting = { readonly item: Item<Meeting>; readonly told: MeetingItem };

/** What the items of all articles tell, in their order. Items must be in order. */
export function tellMeetings(items: readonly Item<Meeting>[], knownOf: KnownOf): readonly ToldMeeting[] {
  const known = new Map(
    [...namesOf(items)].map(([key, participant]): [string, KnownPerson] => {
      const person = knownOf(participant);
      const roles = (person?.roles ?? []).map(foldName);
      return [key, { name: participant.name, role: foldName(person?.role ?? ''), roles }];
    }),
  );
  const all = nameGroups(items.map(told), (key) => known.get(key) ?? NOBODY);
  return items.flatMap((item, index) => {
    const words = all[index];
    return words === undefined ? [] : [{ item, told: words }];
  });
}

/**
 * Meetings, each once, with what the articles disagree on. Items must be in order; `personOf` gives whom a key of `told` stands for
 * where no item names him itself.
 */
export function mergeToldMeetings(
  tellings: readonly ToldMeeting[],
  personOf: (key: string) => Participant | null,
  knownOf: KnownOf,
): readonly MergedMeeting[] {
  const own = namesOf(tellings.map(({ item }) => item));
  const keys = new Set(tellings.flatMap(({ told }) => told.people));
  const names = new Map(
    [...keys].flatMap((key): [string, Participant][] => {
      const participant = own.get(key) ?? personOf(key);
      return participant === null ? [] : [[key, participant]];
    }),
  );
  return mergeMeetings(tellings.map(({ told }) => told)).flatMap((group) => {
    const members = group.flatMap((index) => tellings[index] ?? []);
    const merged = combine(
      members.map(({ item }) => item),
      members.map(({ told }) => told),
      names,
      knownOf,
    );
    return withShownSides(merged) ?? [];
  });
}
