import { clauseEnd } from './clause-end.ts';
import { type Party, partyAt } from './party.ts';
import { isNoun, isVerb, type Scene, tokenAt, wordAt } from './scene.ts';
import { BINDING_NOUNS, DEADLINE_NOUNS } from './words.ts';

/** Nouns for what somebody hands over: whose it is owes it. */
const DELIVERABLES = new Set(
  'decision response answer ruling report reply verdict payment plan proposal statement offer bid budget review findings'.split(
    ' ',
  ),
);
const FACES = new Set(['have', 'face', 'get']);
/** How far before its noun the verb of one who has a deadline stands. */
const REACH = 5;

/** "Norway's deadline", "the regulator's long-awaited decision": whose it is. */
function possessor(scene: Scene, noun: number): Party | null {
  for (let i = noun - 1; i > noun - REACH && i >= scene.sentence.first; i -= 1) {
    if (tokenAt(scene, i)?.penn === 'POS') return partyAt(scene, i - 1);
    if (tokenAt(scene, i)?.penn === 'PRP$') return scene.named.has(i) ? partyAt(scene, i) : null;
    if (!isNoun(tokenAt(scene, i)) && !['JJ', 'CD', 'VBN'].includes(tokenAt(scene, i)?.penn ?? '')) return null;
  }
  return null;
}

/** "a deadline … for the company to sell its stake": the company, and where that ends. */
function addressee(scene: Scene, noun: number, end: number): { who: Party; last: number } | null {
  for (let i = noun + 1; i <= end + 1; i += 1) {
    if (wordAt(scene, i) !== 'for') continue;
    let to = i + 1;
    while (to < i + 8 && wordAt(scene, to) !== 'to' && !isVerb(tokenAt(scene, to))) to += 1;
    if (wordAt(scene, to) !== 'to' || tokenAt(scene, to + 1)?.penn !== 'VB') continue;
    const who = partyAt(scene, to - 1);
    return who.actor ? { who, last: clauseEnd(scene, to + 1, true) } : null;
  }
  return null;
}

/** "the company faces a deadline of 1 June". */
function holder(scene: Scene, noun: number): Party | null {
  for (let i = noun - 1; i > noun - REACH; i -= 1) {
    const token = tokenAt(scene, i);
    if (token === undefined || !isVerb(token)) continue;
    return FACES.has(token.lemma) && isNoun(tokenAt(scene, i - 1)) ? partyAt(scene, i - 1) : null;
  }
  return null;
}

/**
 * Who must act on a deadline or hand over what is due, by the words around the noun; `last` is the token behind the words that
 * say so. `end` is the token behind the noun's day. Null where nobody is named.
 */
export function ownerOf(scene: Scene, noun: number, end: number): { who: Party; last: number } | null {
  const limit = DEADLINE_NOUNS.has(wordAt(scene, noun));
  if (!limit && !DELIVERABLES.has(wordAt(scene, noun)) && !BINDING_NOUNS.has(wordAt(scene, noun))) return null;
  const addressed = limit ? addressee(scene, noun, end) : null;
  if (addressed !== null) return addressed;
  const who = possessor(scene, noun) ?? (limit ? holder(scene, noun) : null);
  return who?.actor ? { who, last: end } : null;
}
