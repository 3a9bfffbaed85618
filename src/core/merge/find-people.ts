import type { Corpus, Person } from './merged.ts';

/** Letters and digits alone, without case or accents, so that "Müller-Roth" and "muller roth" meet. */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether all words that were typed stand in the name, whole and in order: "Holm" is "Ada Holm", "Hol" is not. */
export function namesMatch(name: string, typed: string): boolean {
  const wanted = foldName(typed);
  return wanted !== '' && ` ${foldName(name)} `.includes(` ${wanted} `);
}

const aliasesOf = (person: Person): readonly string[] => [person.name, ...person.aliases];

/** People that a typed name can mean; those whose whole name it is come first, then those with more in the corpus. */
export function findPeople(corpus: Corpus, typed: string): readonly Person[] {
  const wanted = foldName(typed);
  const matches = [...corpus.people.values()].filter((person) =>
    aliasesOf(person).some((name) => namesMatch(name, typed)),
  );
  const exact = matches.filter((person) => foldName(person.name) === wanted);
  return exact.length > 0 ? exact : matches;
}

/**
 * Names to offer while somebody types: those that begin with it first, then those with a word that does, then those
 * that hold it anywhere; within each by how often a fact names them.
 */
export function suggestNames(corpus: Corpus, typed: string, limit: number): readonly string[] {
  const wanted = foldName(typed);
  const uses = new Map<string, number>();
  for (const fact of corpus.facts) {
    const people =
      fact.type === 'meeting' ? fact.participants : fact.type === 'quote' ? [fact.speaker] : [fact.who, fact.toWhom];
    for (const p of people) if (p?.person) uses.set(p.person, (uses.get(p.person) ?? 0) + fact.sources.length);
  }
  const rank = (person: Person): number => {
    const names = aliasesOf(person).map(foldName);
    if (names.some((name) => name.startsWith(wanted))) return 0;
    if (names.some((name) => name.includes(` ${wanted}`))) return 1;
    return names.some((name) => name.includes(wanted)) ? 2 : 3;
  };
  return [...corpus.people.values()]
    .map((person) => ({ person, rank: rank(person), uses: uses.get(person.id) ?? 0 }))
    .filter((entry) => entry.rank < 3 && entry.uses > 0)
    .sort((a, b) => a.rank - b.rank || b.uses - a.uses || (a.person.name < b.person.name ? -1 : 1))
    .slice(0, limit)
    .map((entry) => entry.person.name);
}
