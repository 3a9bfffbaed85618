import type { Span } from '../../span.ts';
import type { Candidate, Scene } from './candidate.ts';
import { isPart, rightOf } from './clause.ts';
import type { List } from './lists.ts';
import { isTimeNoun } from './time-words.ts';
import { verbTrigger } from './triggers.ts';

const DISCUSSING = /^discuss(?:es|ed|ing)?$/;
const ABOUT = new Set(['about', 'on', 'over', 'concerning', 'regarding']);

/** A list with the prepositional phrases that belong to it: "the border and sanctions on steel". */
function topicSpan(scene: Scene, list: List, at: number): Span {
  const { tokens } = scene.line;
  let last = list.last;
  for (let i = at + 1; i < scene.parts.length; i += 2) {
    const part = scene.parts[i];
    const next = scene.parts[i + 1];
    if (
      !isPart(part, 'prep') ||
      !isPart(next, 'list') ||
      !/^(?:of|in|on|between|against|from|for|over|to)$/.test(part.word)
    )
      break;
    last = next.last;
  }
  return { start: tokens[list.first]!.start, end: tokens[last - 1]!.end };
}

const isTopic = (list: List): boolean =>
  !isTimeNoun(list.members[0]!.phrase.word) &&
  list.members.some((member) => member.class !== 'person' && member.class !== 'pronoun');

/** What was talked about, where the sentence says it: "discussed …", "talks on …". Verbatim spans. */
export function topicsOf(scene: Scene, candidate: Candidate): readonly Span[] {
  const found: Span[] = [];
  const { parts } = scene;
  for (const { prep, list, at } of rightOf(parts, candidate.at + 1).phrases) {
    if (!ABOUT.has(prep) || !isTopic(list) || list.members[0]!.phrase.word.startsWith('sideline')) continue;
    if (
      prep === 'on' &&
      (list.members[0]!.class === 'place' ||
        list.members[0]!.phrase.time !== null ||
        /^(?:phone|telephone|margins|occasion|hill|tarmac|board|stage|floor|site|ground|grounds|island|border|call|line)$/.test(
          list.members[0]!.phrase.word,
        ))
    )
      continue;
    found.push(topicSpan(scene, list, at + 1));
  }
  for (let i = candidate.at + 1; i < parts.length; i += 1) {
    const part = parts[i]!;
    if (part.kind === 'stop' || part.kind === 'mark' || part.kind === 'rel') break;
    if (part.kind === 'verb' && verbTrigger(part.word)?.frame === 'mutual') break;
    if (part.kind === 'prep' && isPart(parts[i + 1], 'verb')) break;
    if (part.kind !== 'verb' || !DISCUSSING.test(part.word)) continue;
    const object = parts[i + 1];
    if (isPart(object, 'list') && isTopic(object)) found.push(topicSpan(scene, object, i + 1));
  }
  return found;
}
