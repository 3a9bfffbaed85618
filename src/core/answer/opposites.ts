import wordNet from './data/opposites.json' with { type: 'json' };
import { termOf } from './words.ts';

/** Rows of words of which no two can both be meant; WordNet knows pairs alone. */
const ROWS = [
  'north south east west',
  'northern southern eastern western',
  'spring summer autumn winter',
  'morning afternoon evening night',
  'monday tuesday wednesday thursday friday saturday sunday',
  'first second third fourth fifth sixth seventh eighth ninth tenth',
  'former current',
].map((row) => row.split(' ').map(termOf));

const opposites = new Map<string, Set<string>>();
for (const terms of [...wordNet.pairs.split(',').map((pair) => pair.split(' ')), ...ROWS]) {
  for (const one of terms) {
    const others = opposites.get(one) ?? new Set();
    opposites.set(one, others);
    for (const other of terms) if (other !== one) others.add(other);
  }
}

/** "Stronger" and "strongest" are opposed to what "strong" is opposed to, in the same degree. */
const DEGREE = /^(.{3,})(er|est)$/;

function known(term: string): ReadonlySet<string> {
  const own = opposites.get(term);
  if (own !== undefined) return own;
  const [, plain = '', degree = ''] = DEGREE.exec(term) ?? [];
  return new Set([...(opposites.get(plain) ?? [])].map((other) => other + degree));
}

/** Before so many letters a beginning like "un" or "dis" turns a word round; before fewer it is mostly a part of it. */
const SHORTEST = 5;
const TURNING = /^(?:un|non|dis|il|ir|im)(?=\p{L})/u;

/** Whether one of two terms is the other turned round. */
const turned = (one: string, other: string): boolean =>
  other.length >= SHORTEST && one !== other && one.replace(TURNING, '') === other;

/** The terms that say the opposite of a term and stand among the others. */
export function oppositesIn(term: string, others: ReadonlySet<string>): readonly string[] {
  const opposed = known(term);
  return [...others].filter((other) => opposed.has(other) || turned(term, other) || turned(other, term));
}
