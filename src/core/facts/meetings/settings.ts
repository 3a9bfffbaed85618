import type { Scene } from './candidate.ts';
import { between, frontOf } from './circumstances.ts';
import { isPart, isSubject, type Prepositional, type Rightward, rightOf, ungovernedListBefore } from './clause.ts';
import type { Timed } from './line.ts';
import type { List, Part } from './lists.ts';
import { carrierOperator } from './operators.ts';
import { isPerson, type Side, sidesOf } from './sides.ts';
import { isSaying } from './speaker.ts';
import { matrixOf, subjectOf } from './subject.ts';

/** What a noun hangs on: the verb, where that verb's subject is, and how. */
export type Setting = {
  readonly verb: number | null;
  readonly subject: number | null;
  readonly relation: 'object' | 'adjunct' | 'subject' | 'none';
  readonly prep: string;
};

/** Of these a meeting may be the object: "announced a meeting with …". */
const ANNOUNCING = new Set(['announce', 'confirm', 'disclose', 'reveal']);

const FREE: Setting = { verb: null, subject: null, relation: 'none', prep: '' };

/** What the list at part `at`, of which the noun is the head, hangs on. */
export function settingOf(scene: Scene, at: number): Setting {
  const { parts } = scene;
  const before = parts[at - 1];
  const follows = parts[rightOf(parts, at + 1).end];
  const isReported = isPart(before, 'verb') && isSaying(before.lemma) && !ANNOUNCING.has(before.lemma);
  const isSubjectOfNext = isPart(follows, 'verb') && (follows.form === 'finite' || follows.form === 'modal');
  if (isPart(before, 'verb')) {
    if (isReported || isSubjectOfNext) return { ...FREE, relation: 'subject' };
    return { verb: at - 1, subject: subjectOf(parts, at - 1), relation: 'object', prep: '' };
  }
  if (isPart(before, 'prep')) {
    if (isPart(follows, 'verb')) return { ...FREE, relation: 'subject', prep: before.word };
    if (isPart(parts[at - 2], 'verb')) {
      return { verb: at - 2, subject: subjectOf(parts, at - 2), relation: 'adjunct', prep: before.word };
    }
    // "rejected an offer of talks": what was offered hangs on what was done with the offer.
    const carrier = ungovernedListBefore(parts, at - 1);
    const list = carrier === null ? undefined : parts[carrier];
    if (carrier !== null && isPart(list, 'list') && isPart(parts[carrier - 1], 'verb')) {
      if (carrierOperator(list.members[0]!.phrase.word) !== null) {
        return { verb: carrier - 1, subject: subjectOf(parts, carrier - 1), relation: 'object', prep: '' };
      }
    }
    return { ...matrixOf(parts, at - 1), relation: 'adjunct', prep: before.word };
  }
  return isSubject(parts, at) ? { ...FREE, relation: 'subject' } : FREE;
}

export const lemmaOf = (scene: Scene, at: number | null): string => {
  const part = at === null ? undefined : scene.parts[at];
  return isPart(part, 'verb') ? part.lemma : '';
};

/** The sides that the list at a part names. */
export function listSides(scene: Scene, at: number | null): readonly Side[] {
  const list = at === null ? undefined : scene.parts[at];
  if (!isPart(list, 'list')) return [];
  const sides = sidesOf(scene.line, list.members, scene.anaphora);
  return sides.length > 0 || at === null ? sides : speakersOwn(scene, list, at);
}

/** "Duarte said he met …", "Portugal announced it will host …": the one who says it, where nobody else was named. */
function speakersOwn(scene: Scene, list: List, at: number): readonly Side[] {
  const { parts } = scene;
  const { word } = list.members[0]!.phrase;
  if (list.members.length !== 1 || !/^(?:he|she|it)$/.test(word)) return [];
  const verb = isThat(parts[at - 1]) ? at - 2 : at - 1;
  const saying = parts[verb];
  if (!isPart(saying, 'verb') || !(isSaying(saying.lemma) || saying.lemma === 'suggest')) return [];
  const sides = listSides(scene, subjectOf(parts, verb));
  const [only] = sides;
  return sides.length === 1 && only !== undefined && isPerson(only) === (word !== 'it') ? sides : [];
}

/** "that" as a conjunction, or as the pronoun that a tagger may take it for. */
const isThat = (part: Part | undefined): boolean =>
  part !== undefined &&
  (part.kind === 'list' ? part.members[0]!.phrase.word : 'word' in part ? part.word : '') === 'that';

/** Who does what the noun hangs on: the subject, or after a passive whom "by" names. */
export function doersOf(scene: Scene, setting: Setting): readonly Side[] {
  const subject = listSides(scene, setting.subject);
  if (subject.length > 0 || setting.verb === null) return subject;
  const by = rightOf(scene.parts, setting.verb + 1).phrases.find(({ prep }) => prep === 'by');
  return by === undefined ? [] : sidesOf(scene.line, by.list.members, scene.anaphora);
}

/** All people whom the clause around an adjunct names: its subject, its object, those that "with" and "by" bring. */
export function clausePeople(scene: Scene, { verb, subject }: Setting, until: number): readonly Side[] {
  const found = [...listSides(scene, subject)];
  if (verb === null) return found.filter(isPerson);
  const right = rightOf(scene.parts, verb + 1);
  if (right.object !== null) found.push(...sidesOf(scene.line, right.object.members, scene.anaphora));
  for (const { prep, list, at } of right.phrases) {
    if (at < until && (prep === 'with' || prep === 'by')) {
      found.push(...sidesOf(scene.line, list.members, scene.anaphora));
    }
  }
  return found.filter(isPerson);
}

/** Verbs that are done while the meeting goes on; "described a meeting last week" says when it was described. */
const DOING = new Set(
  'have hold host attend chair co-chair convene open begin start resume renew conduct conclude finish end wrap enter lead join continue participate preside leave exit take make pay share enjoy spend see set get'.split(
    ' ',
  ),
);

/** Times and places between the governing verb and the noun, where both happen at once ("was confirmed last week in a meeting"). */
export function aroundVerb(
  scene: Scene,
  setting: Setting,
  at: number,
): { readonly times: readonly Timed[]; readonly phrases: readonly Prepositional[] } {
  const { parts } = scene;
  const together =
    (setting.relation === 'object' && DOING.has(lemmaOf(scene, setting.verb))) ||
    (setting.relation === 'adjunct' && /^(?:in|at|during|for)$/.test(setting.prep));
  if (!together || setting.verb === null || setting.verb > at) return { times: [], phrases: [] };
  const behind = between(parts, setting.verb + 1, at - 1);
  const front =
    setting.subject === null || setting.subject > setting.verb
      ? { times: [], phrases: [] }
      : between(parts, setting.subject + 1, setting.verb);
  const opening = setting.subject === null || setting.subject > setting.verb ? front : frontOf(parts, setting.subject);
  const phrases = [...behind.phrases, ...front.phrases, ...opening.phrases];
  return {
    times: [...behind.times, ...front.times, ...opening.times],
    phrases: phrases.filter(({ list }) => list.last <= (parts[at] as List).first),
  };
}

export type Predicate = { readonly own: Pick<Rightward, 'times' | 'phrases'>; readonly all: Rightward };

const HAPPENING = new Set('be take occur happen hold schedule set expect plan cancel postpone slate call'.split(' '));

/**
 * What follows the predicate whose subject the noun is. Its times and places are the meeting's own only where it says that the
 * meeting is held or not ("… fell through on Monday in Lyon").
 */
export function predicateOf(scene: Scene, end: number): Predicate | null {
  const { parts } = scene;
  let i = end;
  let last: string | null = null;
  for (; i < parts.length; i += 1) {
    const part = parts[i]!;
    if (part.kind === 'verb') last = part.lemma;
    else if (!['not', 'to', 'adv', 'adj'].includes(part.kind)) break;
  }
  if (last === null) return null;
  const all = rightOf(parts, i);
  return { all, own: HAPPENING.has(last) ? all : { times: [], phrases: [] } };
}
