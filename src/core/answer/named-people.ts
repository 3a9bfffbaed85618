import { foldName } from '../merge/find-people.ts';
import type { Corpus, Person } from '../merge/merged.ts';

/** Somebody whom a question names, as it names them, and all the people of the corpus that this may be. */
export type NamedPerson = { readonly words: string; readonly candidates: readonly Person[] };

/** Shorter single words are more often something else. */
const SHORTEST_SINGLE_NAME = 4;
const LONGEST_NAME = 5;

function namesOf(person: Person): readonly string[] {
  const names = [person.name, ...person.aliases].map(foldName);
  const surname = names[0]?.split(' ').at(-1) ?? '';
  return [...new Set([...names, surname])].filter((name) => name.includes(' ') || name.length >= SHORTEST_SINGLE_NAME);
}

const bearersOf = new WeakMap<Corpus, ReadonlyMap<string, readonly Person[]>>();

/** Everybody of a corpus by each folded name. Worked out once a corpus: it may hold tens of thousands of people. */
function bearersIn(corpus: Corpus): ReadonlyMap<string, readonly Person[]> {
  const known = bearersOf.get(corpus);
  if (known !== undefined) return known;
  const named = new Map<string, Person[]>();
  for (const person of corpus.people.values()) {
    for (const name of namesOf(person)) {
      const others = named.get(name);
      if (others === undefined) named.set(name, [person]);
      else others.push(person);
    }
  }
  bearersOf.set(corpus, named);
  return named;
}

/**
 * The people whom the words name, in order, each by the longest name that stands there: "Ada Holm" is her alone, "Holm" is
 * everybody of that name. A name said twice counts once.
 */
export function peopleIn(words: string, corpus: Corpus): readonly NamedPerson[] {
  const bearers = bearersIn(corpus);
  const tokens = foldName(words.replace(/['’]s\b/g, '')).split(' ');
  const found: NamedPerson[] = [];
  for (let at = 0; at < tokens.length; ) {
    let length = Math.min(LONGEST_NAME, tokens.length - at);
    while (length > 0 && !bearers.has(tokens.slice(at, at + length).join(' '))) length -= 1;
    const name = tokens.slice(at, at + length).join(' ');
    const candidates = bearers.get(name) ?? [];
    const known = found.some((one) => one.candidates.some((person) => candidates.includes(person)));
    if (length > 0 && !known) found.push({ words: name, candidates });
    at += Math.max(1, length);
  }
  return found;
}

/** How to call somebody in a sentence: by the full name where only one person can be meant. */
export const callName = ({ words, candidates }: NamedPerson): string =>
  candidates.length === 1
    ? (candidates[0]?.name ?? words)
    : words.replace(/\b\p{L}/gu, (letter) => letter.toUpperCase());
