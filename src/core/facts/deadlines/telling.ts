import { isPronoun, isPronounOf, OBJECTS, subjectInTree } from './bearer.ts';
import { type Party, partyAt } from './party.ts';
import { type Scene, tokenAt, wordAt } from './scene.ts';
import { REPORTING } from './words.ts';

/**
 * The verb on which a verb's clause hangs: "said that it will"; "told the bank that it will" is the telling's too, though the tree
 * may take it for a clause about the bank. -1 where there is none.
 */
function sayingAbove(scene: Scene, verb: number): number {
  const token = tokenAt(scene, verb);
  if (token?.label === 'ccomp') return token.head;
  const told = token?.label === 'acl' ? tokenAt(scene, token.head) : undefined;
  if (token === undefined || told === undefined || !OBJECTS.has(told.label)) return -1;
  const isMarked = scene.tokens
    .slice(token.head, verb)
    .some(({ text, label, head }) => text.toLowerCase() === 'that' && label === 'mark' && head === verb);
  return isMarked ? told.head : -1;
}

/** Who says it, where a pronoun stands for the speaker: "the ministry said it will". Null where the tree has no such clause. */
export function speakerOf(scene: Scene, verb: number, saying: ReadonlySet<string> = REPORTING): Party | null {
  const at = sayingAbove(scene, verb);
  const above = tokenAt(scene, at);
  if (above === undefined || !saying.has(above.lemma) || at > verb) return null;
  const head = subjectInTree(scene, at);
  return head < 0 || isPronounOf(scene, head) ? null : partyAt(scene, head);
}

const RECEIVES = new Set(
  'deliver give hand send pay report submit present return transfer provide respond reply supply explain offer lend sell release grant apologise apologize surrender'.split(
    ' ',
  ),
);
const LISTENS = new Set(['tell', 'assure', 'inform', 'promise', 'notify']);

/** To whom it is owed: "deliver a response to X", "told X that it would". Only somebody with a name. */
export function receiverOf(scene: Scene, verb: number, last: number): Party | null {
  if (RECEIVES.has(tokenAt(scene, verb)?.lemma ?? '')) {
    for (let i = verb + 1; i < last - 1; i += 1) {
      const named = wordAt(scene, i) === 'to' ? (scene.named.get(i + 1) ?? scene.named.get(i + 2)) : undefined;
      if (named && named.mention.kind !== 'pronoun') return partyAt(scene, named.last - 1);
    }
  }
  const telling = sayingAbove(scene, verb);
  if (!LISTENS.has(tokenAt(scene, telling)?.lemma ?? '')) return null;
  // What a source tells a newspaper of somebody else is not owed to the paper.
  const speaker = speakerOf(scene, verb, LISTENS);
  const bearer = subjectInTree(scene, verb);
  if (speaker?.actor == null || bearer < 0) return null;
  const own = scene.named.get(bearer)?.entity.id ?? null;
  if (own === null ? !isPronoun(scene, bearer) : own !== speaker.actor.entity) return null;
  const named = scene.named.get(telling + 1) ?? scene.named.get(telling + 2);
  return named && named.last < verb ? partyAt(scene, named.last - 1) : null;
}
