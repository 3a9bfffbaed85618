import { termOf } from './words.ts';

/**
 * Words that cannot both be meant: what is said of one of a line is not said of the others. Words that tell one thing from
 * two sides are not among them: who bought something is told by a sentence on who sold it.
 */
const EXCLUDE_EACH_OTHER = `
  north south east west
  northern southern eastern western
  spring summer autumn winter
  morning afternoon evening
  monday tuesday wednesday thursday friday saturday sunday
  first second third fourth fifth sixth seventh eighth ninth tenth
  accept reject refuse
  agree disagree
  allow forbid ban prohibit
  allow deny
  alive dead
  always never
  ancient modern
  ascend descend
  begin end
  begin finish
  best worst
  better worse
  bottom top
  build destroy
  cause prevent
  closest farthest
  cold hot
  coldest hottest
  combine separate
  confirm deny
  construct destroy
  create destroy
  dark light
  daughter son
  day night
  decline grow
  decrease increase
  deep shallow
  defence offence
  deny admit
  dry wet
  earlier later
  earliest latest
  early late
  easy difficult
  encourage discourage
  enemy ally
  enter exit leave
  fail succeed
  failure success
  false true
  fast slow
  faster slower
  fastest slowest
  female male
  forget remember
  former current
  freeze melt
  freeze boil condense
  full empty
  gain lose
  guilty innocent
  hard soft
  heavy light
  heaviest lightest
  high low
  higher lower
  highest lowest
  include exclude
  inner outer
  inside outside
  internal external
  join leave
  large small
  legal illegal
  larger smaller
  largest smallest
  long short
  longer shorter
  longest shortest
  loss profit
  majority minority
  man woman
  maximum minimum
  minor major
  natural artificial
  near far
  new old
  newest oldest
  oldest youngest
  open close
  oppose support
  opponent supporter
  optimist pessimist
  peace war
  permanent temporary
  poor rich
  poorest richest
  positive negative
  praise criticise
  praise criticize
  private public
  prove disprove
  push pull
  reveal hide
  rise fall
  rural urban
  safe dangerous
  save spend
  start stop
  start finish
  strengthen weaken
  strong weak
  stronger weaker
  strongest weakest
  surrender resist
  tall short
  thick thin
  upper lower
  visible invisible
  warm cool
  warmer colder cooler
  wide narrow
  widest narrowest
  young old
`;

const opposites = new Map<string, Set<string>>();
for (const line of EXCLUDE_EACH_OTHER.trim().split('\n')) {
  const terms = line.trim().split(' ').map(termOf);
  for (const one of terms) {
    if (one === '') continue;
    const others = opposites.get(one) ?? new Set();
    opposites.set(one, others);
    for (const other of terms) if (other !== '' && other !== one) others.add(other);
  }
}

/** Before so many letters a beginning like "un" or "dis" turns a word round; before fewer it is mostly a part of it. */
const SHORTEST = 5;
const TURNING = /^(?:un|non|dis|il|ir|im)(?=\p{L})/u;

/** The terms that say the opposite of a term and stand among the others. */
export function oppositesIn(term: string, others: ReadonlySet<string>): readonly string[] {
  const base = term.replace(TURNING, '');
  const known = [...(opposites.get(term) ?? [])].filter((other) => others.has(other));
  if (base !== term && base.length >= SHORTEST && others.has(base)) return [...known, base];
  if (term.length < SHORTEST) return known;
  return [...known, ...[...others].filter((other) => other !== term && other.replace(TURNING, '') === term)];
}
