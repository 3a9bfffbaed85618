import type { Span } from '../../span.ts';
import type { Actor } from '../fact.ts';
import { isNoun, type Named, type Scene, tokenAt, wordAt } from './scene.ts';
import { BEARERS } from './words.ts';

/** A noun phrase over the tokens [first, last), and who it is where that is known. */
export type Party = {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly actor: Actor | null;
  /** Found by way of a relative pronoun: what follows is its clause alone. */
  readonly relative?: boolean;
  /** "its troops": the actor is the one whose they are, and the phrase itself must be shown. */
  readonly possessive?: boolean;
};

const CAN_OWE: ReadonlySet<string> = new Set(['person', 'organisation', 'place', 'group']);

const actorOf = ({ entity, mention }: Named): Actor => ({
  entity: entity.id,
  name: entity.name,
  mention: { start: mention.start, end: mention.end },
});

const PHRASE_TAGS = new Set([
  'DT',
  'JJ',
  'JJR',
  'JJS',
  'NN',
  'NNS',
  'NNP',
  'NNPS',
  'CD',
  'PRP$',
  'POS',
  'VBN',
  'VBG',
  'HYPH',
  'PDT',
]);

const OPENS_PHRASE = new Set(['DT', 'PRP$']);

/** The bounds of the noun phrase around a head word, by tags. */
export function phraseAround(scene: Scene, head: number): { first: number; last: number } {
  let first = head;
  const belongs = (i: number): boolean =>
    (PHRASE_TAGS.has(tokenAt(scene, i)?.penn ?? '') && !isTime(scene, i)) || isInnerName(scene, i);
  while (belongs(first - 1) || isAdverbInside(scene, first - 1)) {
    first -= 1;
    if (OPENS_PHRASE.has(tokenAt(scene, first)?.penn ?? '') && wordAt(scene, first - 1) !== 'all') break;
  }
  let last = head + 1;
  const named = scene.named.get(head);
  if (named) {
    first = Math.min(first, named.first);
    last = Math.max(last, named.last);
  }
  last = nameBehind(scene, head, last) ?? last;
  while (isNoun(tokenAt(scene, last)) && tokenAt(scene, last - 1)?.penn.startsWith('NNP')) last += 1;
  return { first: Math.max(first, scene.sentence.first), last };
}

/** "the ferry line Nordvik Sailing": the end of a name that tells which one, as the tree has it; null where none does. */
function nameBehind(scene: Scene, head: number, last: number): number | null {
  const named = scene.named.get(last);
  if (!scene.parsed || named?.first !== last || named.mention.kind !== 'name') return null;
  const ofHead = scene.tokens.slice(last, named.last).some((token) => token.head === head);
  return ofHead ? named.last : null;
}

/** "a heavily armed patrol": an adverb within the phrase. */
const isAdverbInside = (scene: Scene, i: number): boolean =>
  tokenAt(scene, i)?.penn === 'RB' && tokenAt(scene, i + 1)?.penn === 'JJ' && tokenAt(scene, i - 1)?.penn === 'DT';

/**
 * A name that nothing else knows, at the end of a phrase: "Nordvik Power", "the ferry line Nordvik Sailing". Its first token; -1
 * where there is none, and in headlines, which write every word so.
 */
function properNameIn(scene: Scene, first: number, last: number): number {
  if (scene.sentence.zone === 'title' || scene.sentence.zone === 'subtitle') return -1;
  let from = last;
  const isPart = (i: number): boolean =>
    (tokenAt(scene, i)?.penn.startsWith('NNP') ?? false) &&
    !isTime(scene, i) &&
    CAPITAL.test(tokenAt(scene, i)?.text ?? '');
  while (from > first && isPart(from - 1)) from -= 1;
  if (from === last) return -1;
  for (let i = first; i < from; i += 1) if (!['DT', 'JJ', 'NN'].includes(tokenAt(scene, i)?.penn ?? '')) return -1;
  return from;
}
const CAPITAL = /^\p{Lu}/u;

/** "Malta, Norway and the Port Guild": all of them, where each is known. The actor is then the whole, under their names. */
function coordinated(scene: Scene, party: Party): Party {
  const names = [party.actor?.name ?? ''];
  let { first, last } = party;
  for (;;) {
    const before = [',', 'and', '&'].includes(wordAt(scene, first - 1)) ? namedEndingAt(scene, first - 1) : null;
    if (before === null) break;
    names.unshift(before.entity.name);
    first = phraseAround(scene, before.last - 1).first;
  }
  for (;;) {
    const step = wordAt(scene, last) === ',' && wordAt(scene, last + 1) === 'and' ? 2 : 1;
    if (![',', 'and', '&'].includes(wordAt(scene, last))) break;
    const skip = tokenAt(scene, last + step)?.penn === 'DT' ? step + 1 : step;
    const next = scene.named.get(last + skip);
    if (next === undefined || next.mention.kind !== 'name' || next.first !== last + skip) break;
    const end = phraseAround(scene, next.first).last;
    const whole = end > next.last ? namedEndingAt(scene, end) : next;
    if (whole === null) break;
    names.push(whole.entity.name);
    last = whole.last;
  }
  // A comma alone is an apposition's: "the minister, Ada Holm".
  const joined = scene.lower.slice(first, last);
  if (names.length < 2 || !(joined.includes('and') || joined.includes('&'))) return party;
  const mention: Span = { start: scene.tokens[first]?.start ?? 0, end: scene.tokens[last - 1]?.end ?? 0 };
  const name = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  return { ...party, first, last, actor: { entity: null, name, mention } };
}

/** The name that ends right before a token, where it can owe something. */
function namedEndingAt(scene: Scene, end: number): Named | null {
  const named = scene.named.get(end - 1);
  return named && named.last === end && named.mention.kind === 'name' && CAN_OWE.has(named.entity.type) ? named : null;
}

const isTime = (scene: Scene, i: number): boolean =>
  scene.times.some((time) => time.first <= i && i < time.last && tokenAt(scene, time.last)?.penn !== 'POS');

const isInnerName = (scene: Scene, i: number): boolean =>
  ['of', 'for', '&'].includes(wordAt(scene, i)) && scene.named.get(i) !== undefined;

/** Who the phrase with this head is: an entity that can owe something, or a common noun for one. */
export function partyAt(scene: Scene, head: number): Party {
  const { first, last } = phraseAround(scene, head);
  const named = nearestNamed(scene, first, last, head);
  if (named !== null) return coordinated(scene, { first, last, head, actor: actorOf(named) });
  const word = wordAt(scene, last > head + 1 ? last - 1 : head);
  const proper = BEARERS.has(word) ? -1 : properNameIn(scene, first, last);
  const isBearer = BEARERS.has(word) || proper >= 0;
  const from = proper > first && tokenAt(scene, proper - 1)?.penn !== 'DT' ? proper : first;
  const span: Span = { start: scene.tokens[from]?.start ?? 0, end: scene.tokens[last - 1]?.end ?? 0 };
  const owner = isBearer && tokenAt(scene, first)?.penn === 'PRP$' ? scene.named.get(first) : undefined;
  if (owner && CAN_OWE.has(owner.entity.type)) return { first, last, head, actor: actorOf(owner), possessive: true };
  const name = scene.reading.article.text.slice(span.start, span.end).replace(/\s+/g, ' ');
  return { first, last, head, actor: isBearer ? { entity: null, name, mention: span } : null };
}

/** The mention that the head lies in, or a title's name right behind it ("the minister, Ada Holm" stays with the head). */
function nearestNamed(scene: Scene, first: number, last: number, head: number): Named | null {
  const own = scene.named.get(head);
  // "Texas Gov. Ada Holm", "Russia Foreign Ministry": a place before another name only says where from.
  const onlyWhere = own?.entity.type === 'place' && own.last < last;
  if (own && !onlyWhere && CAN_OWE.has(own.entity.type) && (own.entity.type !== 'place' || own.first >= first))
    return own;
  // "Veldania 's foreign ministry": the ministry, not the country; without a bearer's noun, nobody.
  if (BEARERS.has(wordAt(scene, head))) return null;
  for (let i = last - 1; i >= first; i -= 1) {
    const named = scene.named.get(i);
    if (named && named.last === last && CAN_OWE.has(named.entity.type)) return named;
  }
  return null;
}
