import { isAbout, participantsOf } from '../../digest/filters.ts';
import { countryCode } from '../../language/gazetteer/countries.ts';
import { findPeople, foldName, namesMatch, suggestNames } from '../../merge/find-people.ts';
import type { Corpus, MergedFact, Participant } from '../../merge/merged.ts';

/**
 * Whom or what a reader named. `matches` tells whether a participant is it; `names` are the full names that it may mean,
 * more than one where the word is not clear.
 */
export type Subject = {
  readonly typed: string;
  readonly names: readonly string[];
  readonly matches: (participant: Participant) => boolean;
};

export type UnknownSubject = { readonly typed: string; readonly unknown: true; readonly instead: readonly string[] };

function personSubject(typed: string, corpus: Corpus): Subject | null {
  const people = findPeople(corpus, typed);
  if (people.length === 0) return null;
  const ids = new Set(people.map((person) => person.id));
  return {
    typed,
    names: people.map((person) => person.name),
    matches: (participant) => participant.person !== null && ids.has(participant.person),
  };
}

/** A country stands for the people who act for it, and for itself where an article names no person. */
function countrySubject(typed: string, corpus: Corpus): Subject | null {
  const code = countryCode(typed);
  if (code === null) return null;
  return {
    typed,
    names: [typed],
    matches: (participant) =>
      (participant.person !== null && corpus.people.get(participant.person)?.country === code) ||
      countryCode(participant.name) === code,
  };
}

/** Sides that have no person behind them: organisations and groups, by words of their name. */
function namedSubject(typed: string, corpus: Corpus): Subject | null {
  const names = new Set<string>();
  for (const fact of corpus.facts) {
    for (const p of participantsOf(fact)) if (p.person === null && namesMatch(p.name, typed)) names.add(p.name);
    if (fact.type === 'meeting') for (const group of fact.groups) if (namesMatch(group, typed)) names.add(group);
  }
  return names.size === 0 ? null : { typed, names: [...names], matches: (p) => isAbout(p, typed, corpus) };
}

/** Names close to what was typed, for "did you mean": those that share its beginning, then any word of it. */
function nearNames(typed: string, corpus: Corpus): readonly string[] {
  for (let length = foldName(typed).length; length >= 2; length -= 1) {
    const names = suggestNames(corpus, typed.slice(0, length), 3);
    if (names.length > 0) return names;
  }
  return [];
}

function oneSubject(typed: string, corpus: Corpus): Subject | null {
  return personSubject(typed, corpus) ?? countrySubject(typed, corpus) ?? namedSubject(typed, corpus);
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

/** Whether every subject is met by some participant or group of the fact. */
export function concerns(fact: MergedFact, subjects: readonly Subject[]): boolean {
  const groups = fact.type === 'meeting' ? fact.groups.map((name): Participant => ({ person: null, name })) : [];
  const sides = [...participantsOf(fact), ...groups];
  return subjects.every((subject) => sides.some((side) => subject.matches(side)));
}

/** A note where a name may mean more than one person; empty where all is clear. */
export function ambiguity(subjects: readonly Subject[]): string {
  return subjects
    .filter((subject) => subject.names.length > 1)
    .map((subject) => `“${subject.typed}” may be ${subject.names.join(' or ')}; all are shown.`)
    .join(' ');
}
