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
  while (belongs(first - 1)) {
    first -= 1;
    if (OPENS_PHRASE.has(tokenAt(scene, first)?.penn ?? '') && wordAt(scene, first - 1) !== 'all') break;
  }
  let last = head + 1;
  const named = scene.named.get(head);
  if (named) {
    first = Math.min(first, named.first);
    last = Math.max(last, named.last);
  }
  while (isNoun(tokenAt(scene, last)) && tokenAt(scene, last - 1)?.penn.startsWith('NNP')) last += 1;
  return { first: Math.max(first, scene.sentence.first), last };
}

const isTime = (scene: Scene, i: number): boolean =>
  scene.times.some((time) => time.first <= i && i < time.last && tokenAt(scene, time.last)?.penn !== 'POS');

const isInnerName = (scene: Scene, i: number): boolean =>
  ['of', 'for', '&'].includes(wordAt(scene, i)) && scene.named.get(i) !== undefined;

/** Who the phrase with this head is: an entity that can owe something, or a common noun for one. */
export function partyAt(scene: Scene, head: number): Party {
  const { first, last } = phraseAround(scene, head);
  const named = nearestNamed(scene, first, last, head);
  if (named !== null) return { first, last, head, actor: actorOf(named) };
  const word = wordAt(scene, head);
  const isBearer = BEARERS.has(word);
  const span: Span = { start: scene.tokens[first]?.start ?? 0, end: scene.tokens[last - 1]?.end ?? 0 };
  const name = scene.reading.article.text.slice(span.start, span.end).replace(/\s+/g, ' ');
  return { first, last, head, actor: isBearer ? { entity: null, name, mention: span } : null };
}

/** The mention that the head lies in, or a title's name right behind it ("the minister, Ada Holm" stays with the head). */
function nearestNamed(scene: Scene, first: number, last: number, head: number): Named | null {
  const own = scene.named.get(head);
  if (own && CAN_OWE.has(own.entity.type) && (own.entity.type !== 'place' || own.first >= first)) return own;
  // "Veldania 's foreign ministry": the ministry, not the country; without a bearer's noun, nobody.
  if (BEARERS.has(wordAt(scene, head))) return null;
  for (let i = last - 1; i >= first; i -= 1) {
    const named = scene.named.get(i);
    if (named && named.last === last && CAN_OWE.has(named.entity.type)) return named;
  }
  return null;
}
