import { type Document, hasCode, isPossessive } from '../entities/document.ts';
import { roleCountry } from '../entities/role.ts';
import { LISTED } from '../gazetteer/features.ts';
import { isHyphen } from '../gazetteer/fold.ts';
import { wordSet } from '../gazetteer/set.ts';
import { FEMALE_OFFICES, MALE_OFFICES, OFFICES } from '../gazetteer/titles.ts';
import type { Gender } from '../reading.ts';

/** A noun phrase that speaks of one person by office or kind: "the Polish minister", "his counterpart". Token indices, half-open. */
export type Nominal = {
  readonly first: number;
  readonly last: number;
  readonly head: string;
  /** Folded words before and after the head that narrow it: "foreign", "state". */
  readonly about: ReadonlySet<string>;
  readonly country: string | null;
  readonly determiner: 'the' | 'a' | 'owner' | 'none';
  readonly gender: Gender | null;
};

const PEOPLE = wordSet(`
  man woman boy girl person teenager suspect source witness victim host guest visitor rival opponent ally colleague friend
  neighbour neighbor driver passenger resident protester gunman attacker professor scholar mother father wife husband son
  daughter brother sister veteran newcomer incumbent challenger politician statesman billionaire republican democrat`);

const SMALL = new Set(['of', 'for', 'to']);
const OWNERS = new Set(['his', 'her', 'their', 'its']);

const genderOfHead = (head: string): Gender | null => {
  if (FEMALE_OFFICES.has(head) || /woman$/.test(head) || /^(?:girl|mother|wife|daughter|sister)$/.test(head))
    return 'female';
  if (MALE_OFFICES.has(head) || /man$/.test(head) || /^(?:boy|father|husband|son|brother)$/.test(head)) return 'male';
  return null;
};

/** A word tagged as an adjective is a noun where no noun follows: "the premier left". */
const isNounByPlace = (document: Document, at: number, end: number): boolean =>
  at + 1 >= end || ['VERB', 'AUX', 'PUNCT', 'ADP', 'ADV'].includes(document.tokens[at + 1]?.upos ?? '');

const isElect = (document: Document, at: number): boolean => /^(?:elect|designate)$/.test(document.folded[at] ?? '');

/** The nominal whose first token is `at`, or null. Only singular ones. After an owner ("Norway's") it may begin with any word. */
export function nominalAt(document: Document, at: number, end: number, afterOwner = false): Nominal | null {
  const word = document.folded[at] ?? '';
  const determiner = word === 'the' ? 'the' : word === 'a' || word === 'an' ? 'a' : OWNERS.has(word) ? 'owner' : 'none';
  const mayBegin = determiner !== 'none' || afterOwner;
  if (!mayBegin && !hasCode(document, at, LISTED.demonym) && !OFFICES.has(word) && !PEOPLE.has(word)) return null;
  let next = determiner === 'none' ? at : at + 1;
  const begin = next;
  let head = -1;
  let elect = -1;
  for (; next < end && next - begin < 7; next += 1) {
    const token = document.tokens[next];
    if (token === undefined) break;
    const folded = document.folded[next] ?? '';
    // "the president-elect"
    if (head === next - 1 && isHyphen(folded) && isElect(document, next + 1)) {
      next += 1;
      elect = next;
      continue;
    }
    if (isHyphen(folded) || isPossessive(token.text)) {
      if (isPossessive(token.text) && head >= 0) return null;
      continue;
    }
    const noun =
      (OFFICES.has(folded) || PEOPLE.has(folded)) &&
      token.upos !== 'VERB' &&
      (token.upos !== 'ADJ' || isNounByPlace(document, next, end));
    if (noun) head = next;
    else if (
      token.upos !== 'NOUN' &&
      token.upos !== 'PROPN' &&
      token.upos !== 'ADJ' &&
      token.upos !== 'NUM' &&
      !hasCode(document, next, LISTED.demonym)
    )
      break;
    else head = -1;
  }
  if (head < 0) return null;
  const isChosen = elect === head + 2;
  let last = isChosen ? elect + 1 : head + 1;
  if (isHyphen(document.words[last] ?? '') && document.folded[last + 1] === 'general') last += 2;
  const about = new Set<string>(isChosen ? ['elect'] : []);
  for (let before = begin; before < head; before += 1) about.add(document.folded[before] ?? '');
  if (SMALL.has(document.folded[last] ?? '')) {
    let tail = last + 1;
    while (
      tail < end &&
      tail - last < 5 &&
      (document.folded[tail] === 'the' || ['NOUN', 'PROPN', 'ADJ'].includes(document.tokens[tail]?.upos ?? ''))
    )
      tail += 1;
    if (tail > last + 1) {
      for (let after = last + 1; after < tail; after += 1) about.add(document.folded[after] ?? '');
      last = tail;
    }
  }
  const headWord = document.folded[head] ?? '';
  return {
    first: at,
    last,
    head: headWord,
    about,
    country: roleCountry(document, { first: begin, last, head: -1, kind: 'office', plural: false }),
    determiner,
    gender: genderOfHead(headWord),
  };
}

/** Offices that may be said of one another's holders. */
const LIKE: readonly ReadonlySet<string>[] = [
  wordSet('minister secretary diplomat'),
  wordSet('leader president premier chancellor head ruler minister taoiseach king'),
  wordSet('chief head director boss leader chairman chairwoman chair commissioner commander'),
  wordSet('envoy ambassador mediator negotiator diplomat'),
  wordSet(
    'lawmaker senator congressman congresswoman representative mp mep deputy legislator parliamentarian politician',
  ),
  wordSet('official spokesman spokeswoman spokesperson adviser advisor aide'),
  wordSet('general commander admiral colonel officer chief'),
  wordSet('professor researcher scientist scholar analyst expert economist historian'),
  wordSet('lawyer attorney counsel barrister solicitor prosecutor'),
  wordSet('chairman chairwoman chairperson chair'),
  wordSet('spokesman spokeswoman spokesperson'),
  wordSet('monarch king queen emperor prince princess sultan emir'),
  wordSet('businessman businesswoman billionaire tycoon entrepreneur owner founder oligarch banker'),
  wordSet('governor mayor'),
];

/** How well an office that the text gave somebody carries a nominal: 2 the same word, 1 one that is said of it too, 0 not at all. */
export function headsFit(nominal: Pick<Nominal, 'head' | 'about'>, role: string): 0 | 1 | 2 {
  const words = new Set(role.toLowerCase().split(/[^\p{L}]+/u));
  // Who is to become president is not the president, nor is his deputy.
  const elect = words.has('elect') || words.has('designate');
  if (nominal.about.has('elect') !== elect) return 0;
  if (nominal.head === 'president' && nominal.about.has('vice') !== words.has('vice')) return 0;
  const top = nominal.about.has('top') || nominal.about.has('chief') || nominal.about.has('senior');
  if (nominal.head === 'diplomat' && top)
    return words.has('foreign') && words.has('minister') ? 2 : words.has('state') && words.has('secretary') ? 2 : 0;
  if (nominal.head === 'premier') return words.has('premier') || (words.has('prime') && words.has('minister')) ? 2 : 0;
  if (words.has(nominal.head)) return 2;
  if (
    nominal.head === 'minister' ||
    nominal.head === 'president' ||
    nominal.head === 'secretary' ||
    nominal.head === 'king'
  )
    return 0;
  if (nominal.head === 'leader')
    return /\b(?:president|prime minister|premier|chancellor|head|ruler|taoiseach|chief executive|leader)\b/.test(
      role.toLowerCase(),
    )
      ? 1
      : 0;
  return LIKE.some((group) => group.has(nominal.head) && [...words].some((word) => group.has(word))) ? 1 : 0;
}

const TELLING = wordSet(
  'foreign defence defense interior finance economy energy trade health education justice prime vice deputy former culture agriculture transport home state security labour labor environment european military police opposition party',
);

/** Whether the words that narrow a nominal are borne out by a role: "the foreign minister" is no finance minister. */
export function detailsFit(nominal: Nominal, role: string): boolean {
  const words = new Set(
    role
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .map((word) => (word === 'defense' ? 'defence' : word)),
  );
  for (const detail of nominal.about) {
    const even = detail === 'defense' ? 'defence' : detail;
    if (TELLING.has(even) && !words.has(even)) return false;
  }
  return true;
}
