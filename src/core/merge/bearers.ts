import type { DeadlineItem } from './deadline-item.ts';
import { foldName } from './find-people.ts';
import type { Participant } from './merged.ts';

/** Who is to do something, as such are compared. */
export type Bearer = Pick<DeadlineItem, 'who' | 'name'>;

/** A party as bearers are compared; null is nobody. */
export const bearerOf = (party: Participant | null): Bearer => ({
  who: party === null ? null : (party.person ?? party.name.toLowerCase()),
  name: party?.name ?? null,
});

/** The same bearer: 1; one of them unknown: 0; two different ones: -1. */
export function bearers(a: Bearer, b: Bearer): -1 | 0 | 1 {
  if (a.who === null || b.who === null) return 0;
  if (a.who === b.who) return 1;
  const [x, y] = [calling(a.name ?? a.who), calling(b.name ?? b.who)];
  const [few, many] = x.words.length <= y.words.length ? [x.words, y.words] : [y.words, x.words];
  if (few.length > 0 && few.every((word) => many.includes(word))) return 1;
  // "the two governments" may be those that another article names, or "each side" in a third.
  const [isNominal, isOtherNominal] = [a.name !== null && x.isNominal, b.name !== null && y.isNominal];
  if (isNominal !== isOtherNominal) return 0;
  return a.name !== null && x.isCollective && b.name !== null && y.isCollective ? 0 : -1;
}

/** Keys of which two bearers who are the same have one in common. */
export const bearerKeys = ({ who, name }: Bearer): readonly string[] =>
  who === null ? [] : [`=${who}`, ...calling(name ?? who).words];

const COLLECTIVE =
  /^(?:(?:the|each|both|all|either|two|three|four|foreign) )*(?:sides?|part(?:y|ies)|countr(?:y|ies)|governments?|states?|ministers|leaders|delegations|negotiators|nations)$/i;
const NOMINAL = /^(?:the|each|both|all|either|an?|its|his|her|their)\s/i;

/** A bearer's name as names are compared. */
type Calling = { readonly words: readonly string[]; readonly isNominal: boolean; readonly isCollective: boolean };

/** Names that were compared: the same few hundred bearers are compared with each other again and again. */
const callings = new Map<string, Calling>();
const MOST_NAMES = 20_000;

function calling(name: string): Calling {
  const known = callings.get(name);
  if (known !== undefined) return known;
  const words = foldName(name)
    .split(' ')
    .filter((word) => word !== '' && word !== 'the');
  const found = { words, isNominal: NOMINAL.test(name), isCollective: COLLECTIVE.test(name) };
  if (callings.size >= MOST_NAMES) callings.clear();
  callings.set(name, found);
  return found;
}
