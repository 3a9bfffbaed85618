import { isAbout, participantsOf } from '../../digest/filters.ts';
import { roleNames, sameSide, sideName, sideNamed, sidesIn, sidesOf } from '../../digest/meetings/sides.ts';
import { findPeople, foldName, namesMatch } from '../../merge/find-people.ts';
import type { Corpus, MergedFact, Participant, Person } from '../../merge/merged.ts';
import { nearNames } from './near-names.ts';

/**
 * Whom or what a reader named. `matches` tells whether a participant is it; `names` are the full names that it may mean,
 * more than one where the word is not clear.
 */
export type Subject = {
  readonly typed: string;
  readonly names: readonly string[];
  readonly matches: (participant: Participant) => boolean;
  /** The people that it may be; empty for a country, an organisation or a group. */
  readonly people: readonly Person[];
};

export type UnknownSubject = { readonly typed: string; readonly unknown: true; readonly instead: readonly string[] };

/** One person as a subject. */
export const personSubject = (person: Person, typed: string = person.name): Subject => ({
  typed,
  names: [person.name],
  people: [person],
  matches: (participant) => participant.person === person.id,
});

const folded = new WeakMap<Person, string>();

/** Every form of a person's name, folded, with a blank before and after each word. */
function foldedForms(person: Person): string {
  const before = folded.get(person);
  if (before !== undefined) return before;
  const forms = [person.name, ...person.aliases].map((form) => ` ${foldName(form)} `).join('\n');
  folded.set(person, forms);
  return forms;
}

/** Everybody who bears the typed name; of a whole name those whose name it is go before those whose name holds it. */
function bearersOf(typed: string, corpus: Corpus): readonly Person[] {
  if (typed.includes(' ')) return findPeople(corpus, typed);
  // A surname alone is everybody's who bears it, though one article may give somebody no other name.
  const wanted = ` ${foldName(typed)} `;
  return wanted.trim() === ''
    ? []
    : [...corpus.people.values()].filter((person) => foldedForms(person).includes(wanted));
}

function peopleSubject(typed: string, corpus: Corpus): Subject | null {
  const people = bearersOf(typed, corpus);
  if (people.length === 0) return null;
  const ids = new Set(people.map((person) => person.id));
  return {
    typed,
    names: people.map((person) => person.name),
    people,
    matches: (participant) => participant.person !== null && ids.has(participant.person),
  };
}

/** A country or an organisation is the people who stand for it, and itself where an article names no person. */
function sideSubject(typed: string, corpus: Corpus): Subject | null {
  const side = sideNamed(typed);
  if (side === null) return null;
  const judged = new Map<string, boolean>();
  const matches = ({ person, name }: Participant): boolean => {
    const key = person ?? name;
    const before = judged.get(key);
    if (before !== undefined) return before;
    const known = corpus.people.get(key);
    const found = (known === undefined ? sidesIn(name) : sidesOf(known)).some((other) => sameSide(side, other));
    judged.set(key, found);
    return found;
  };
  return { typed, names: [sideName(side)], people: [], matches };
}

/** Sides that no list knows: by words of their name, and the people whose role names them. */
function namedSubject(typed: string, corpus: Corpus): Subject | null {
  const names = new Set<string>();
  const holders = new Set(
    [...corpus.people.values()].flatMap(({ id, role }) => (role !== null && roleNames(role, typed) ? [id] : [])),
  );
  for (const fact of corpus.facts) {
    for (const { person, name } of participantsOf(fact))
      if (person === null && namesMatch(name, typed)) names.add(name);
    if (fact.type === 'meeting') for (const group of fact.groups) if (namesMatch(group, typed)) names.add(group);
  }
  if (names.size === 0 && holders.size === 0) return null;
  const [only = typed] = names;
  return {
    typed,
    names: holders.size === 0 ? [...names] : [names.size === 1 ? only : typed],
    people: [],
    matches: (p) => isAbout(p, typed, corpus) || (p.person !== null && holders.has(p.person)),
  };
}

/** A country is meant before a person who is called like one, where a fact of the corpus is about it. */
function oneSubject(typed: string, corpus: Corpus): Subject | null {
  const side = sideSubject(typed, corpus);
  const people = peopleSubject(typed, corpus);
  const isCountry = sideNamed(typed)?.kind === 'country';
  if (side !== null && (people === null || isCountry)) {
    const isKnown = corpus.facts.some((fact) => concerns(fact, [side]));
    if (isKnown || (isCountry && people === null)) return side;
  }
  return people ?? namedSubject(typed, corpus);
}

/**
 * What each typed name means. "Ada Holm Bo Lind", typed without "and", is tried as two names at every space. A name that
 * nothing in the corpus bears comes back as unknown, with names that are near it.
 */
export function findSubjects(typed: readonly string[], corpus: Corpus): readonly (Subject | UnknownSubject)[] {
  return typed.flatMap((words): readonly (Subject | UnknownSubject)[] => {
    const whole = oneSubject(words, corpus);
    if (whole !== null) return [whole];
    const parts = words.split(' ');
    for (let i = 1; i < parts.length; i += 1) {
      const first = oneSubject(parts.slice(0, i).join(' '), corpus);
      const second = oneSubject(parts.slice(i).join(' '), corpus);
      if (first !== null && second !== null) return [first, second];
    }
    return [{ typed: words, unknown: true, instead: nearNames(words, corpus) }];
  });
}

export const isUnknown = (subject: Subject | UnknownSubject): subject is UnknownSubject => 'unknown' in subject;
export const isKnown = (subject: Subject | UnknownSubject): subject is Subject => !isUnknown(subject);

export function unknownText(subject: UnknownSubject, size: string): string {
  const hint = subject.instead.length > 0 ? ` Did you mean ${subject.instead.join(', or ')}?` : '';
  return `I know nobody called “${subject.typed}” ${size}.${hint}`;
}

/** Whether every subject is met by a participant or group of the fact, each by another one. */
export function concerns(fact: MergedFact, subjects: readonly Subject[]): boolean {
  const groups = fact.type === 'meeting' ? fact.groups.map((name): Participant => ({ person: null, name })) : [];
  const seats = (free: readonly Participant[], [first, ...others]: readonly Subject[]): boolean =>
    first === undefined ||
    free.some((side) => first.matches(side) && (others.length === 0 || seats(without(free, side), others)));
  return seats([...participantsOf(fact), ...groups], subjects);
}

const without = <T>(list: readonly T[], item: T): readonly T[] => list.filter((other) => other !== item);

/** A note where a name may mean more than one person; empty where all is clear. */
export function ambiguity(subjects: readonly Subject[]): string {
  return subjects
    .filter((subject) => subject.names.length > 1)
    .map((subject) => `“${subject.typed}” may be ${subject.names.join(' or ')}; all are shown.`)
    .join(' ');
}
