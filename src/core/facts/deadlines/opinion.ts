import { isVerb, type Scene, tokenAt, wordAt } from './scene.ts';
import { EXPERTS, OPINION, OPINION_NOUNS } from './words.ts';

/**
 * Whether what is said at token `at` is somebody's guess: the clause hangs on a verb or noun of opinion, or an expert says it.
 * `from` is where its clause begins.
 */
export function isOpinion(scene: Scene, at: number, from: number): boolean {
  const { sentence } = scene;
  for (let i = sentence.first; i < sentence.last; i += 1) {
    const word = wordAt(scene, i);
    if (EXPERTS.has(word) && sayNear(scene, i)) return true;
  }
  for (let i = from; i >= Math.max(sentence.first, from - 4); i -= 1) {
    const token = tokenAt(scene, i);
    if (token && isVerb(token) && OPINION.has(token.lemma) && i < at) return true;
    if (OPINION_NOUNS.has(wordAt(scene, i)) && i < at && i >= from - 3) return true;
  }
  return hangsOnOpinion(scene, at);
}

const SAYING = new Set([
  'say',
  'expect',
  'predict',
  'believe',
  'think',
  'forecast',
  'warn',
  'see',
  'argue',
  'estimate',
  'tell',
  'add',
  'note',
]);

/** "analysts say", "said one economist", "according to experts". */
function sayNear(scene: Scene, i: number): boolean {
  for (let at = i - 4; at <= i + 8; at += 1) {
    const token = tokenAt(scene, at);
    if (token && isVerb(token) && SAYING.has(token.lemma)) return true;
    if (wordAt(scene, at) === 'according') return true;
  }
  return false;
}

/** Up the tree: the first verb above of another clause is one of opinion. */
function hangsOnOpinion(scene: Scene, at: number): boolean {
  let node = at;
  for (let climb = 0; climb < 5; climb += 1) {
    const token = tokenAt(scene, node);
    if (token === undefined || token.head < 0) return false;
    const above = tokenAt(scene, token.head);
    if (above === undefined) return false;
    const clause = token.label === 'ccomp' || token.label === 'acl' || token.label === 'advcl';
    if (clause) return (isVerb(above) && OPINION.has(above.lemma)) || OPINION_NOUNS.has(above.text.toLowerCase());
    node = token.head;
  }
  return false;
}
