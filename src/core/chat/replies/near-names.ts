import { participantsOf } from '../../digest/filters.ts';
import { sideName, sidesIn, sidesOf } from '../../digest/meetings/sides.ts';
import { foldName } from '../../merge/find-people.ts';
import type { Corpus } from '../../merge/merged.ts';
import { editDistance } from '../edit-distance.ts';

type Candidate = { readonly name: string; readonly forms: readonly string[]; readonly uses: number };

/** People and sides of the corpus' facts, with every form that a name of theirs has, and how often articles name them. */
function candidatesOf(corpus: Corpus): readonly Candidate[] {
  const uses = new Map<string, number>();
  const count = (key: string, n: number): void => void uses.set(key, (uses.get(key) ?? 0) + n);
  for (const fact of corpus.facts)
    for (const { person, name } of participantsOf(fact)) count(person ?? name, fact.sources.length);
  const people: Candidate[] = [];
  const sides = new Map<string, number>();
  for (const [key, n] of uses) {
    const person = corpus.people.get(key);
    if (person) people.push({ name: person.name, forms: [person.name, ...person.aliases].map(foldName), uses: n });
    for (const side of person ? sidesOf(person) : sidesIn(key))
      sides.set(sideName(side), (sides.get(sideName(side)) ?? 0) + n);
  }
  return [...people, ...[...sides].map(([name, n]) => ({ name, forms: [foldName(name)], uses: n }))];
}

/** Letters that may differ in a word before it is another word. */
const slack = (word: string): number => (word.length < 4 ? 0 : word.length < 7 ? 1 : 2);
const SHORTEST_BEGINNING = 3;

/** How far a typed word is from a name's word: 0 for the same, a half for a beginning; null where it is another. */
function wordDistance(typed: string, word: string): number | null {
  if (typed === word) return 0;
  const shorter = typed.length < word.length ? typed : word;
  if (shorter.length >= SHORTEST_BEGINNING && typed.startsWith(shorter) && word.startsWith(shorter)) return 0.5;
  const distance = editDistance(typed, word);
  return distance <= slack(typed) ? distance : null;
}

/** The sum over the typed words, each against its nearest word of the form; null where one has none near. */
function formDistance(typed: readonly string[], form: string): number | null {
  const words = form.split(' ');
  let sum = 0;
  for (const word of typed) {
    const near = words.map((other) => wordDistance(word, other)).filter((distance) => distance !== null);
    if (near.length === 0) return null;
    sum += Math.min(...near);
  }
  return sum;
}

/**
 * Names of the corpus that may have been meant by one that it does not hold, the nearest first, then the more often named:
 * letters wrong, missing or swapped, a beginning, or one part of a name that nobody bears whole.
 */
export function nearNames(typed: string, corpus: Corpus, limit = 3): readonly string[] {
  const words = foldName(typed).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const candidates = candidatesOf(corpus);
  const rank = (wanted: readonly string[]) =>
    candidates
      .flatMap(({ name, forms, uses }) => {
        const near = forms.map((form) => formDistance(wanted, form)).filter((distance) => distance !== null);
        return near.length === 0 ? [] : [{ name, uses, distance: Math.min(...near) }];
      })
      .sort((a, b) => a.distance - b.distance || b.uses - a.uses || (a.name < b.name ? -1 : 1))
      .map(({ name }) => name);
  const whole = [...new Set(rank(words))].slice(0, limit);
  // The surname says more than the given name.
  return whole.length > 0 || words.length === 1 ? whole : [...new Set(rank(words.slice(-1)))].slice(0, limit);
}
