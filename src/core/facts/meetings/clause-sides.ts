import { wordSet } from '../../language/gazetteer/set.ts';
import type { Scene } from './candidate.ts';
import { isBystander, ownPhrases, type Prepositional, type Rightward } from './clause.ts';
import type { List } from './lists.ts';
import { type Side, sidesOf } from './sides.ts';
import { isTimeNoun } from './time-words.ts';

/** Who stands at either end of a verb, and by which rule. A mutual meeting ("A and B met") has all on the left. */
export type Ends = {
  readonly left: readonly Side[];
  readonly right: readonly Side[];
  readonly rule: string;
  /** When it was, where that stands further on than the verb's own clause. */
  readonly times?: Rightward['times'];
};

/** A verb trigger with what its clause holds. */
export type Clause = {
  readonly scene: Scene;
  readonly at: number;
  readonly right: Rightward;
  readonly subject: readonly Side[];
  readonly passive: boolean;
  /** A participle right behind its noun: "a site called …". */
  readonly reduced: boolean;
  /** Whether another phrase stands right before the subject: "the voters they met". */
  readonly gap: boolean;
};

const INTERVIEW_NOUNS = wordSet('interview interviews podcast show program programme broadcast radio television tv');
/** After these, "with" goes on about their noun: "spoke of his friendship with Brandt". */
const TURNING = wordSet('of about over against despite than like as during');

/** Those whom the verb's phrases with one preposition bring. */
export const sidesBy = ({ scene, right }: Clause, prep: string): readonly Side[] =>
  ownPhrases(right)
    .filter((phrase) => phrase.prep === prep)
    .flatMap(({ list }) => sidesOf(scene.line, list.members, scene.anaphora));

/** "met with approval": what the list's first phrase is decides. */
export const isThing = (list: List): boolean => list.members[0]!.class === 'thing' && !list.members[0]!.proper;

/** The verb's own phrases; where several met one another, without those who are only beside them. */
export const ownOf = ({ scene, right, subject }: Clause): readonly Prepositional[] =>
  ownPhrases(right).filter((phrase) => subject.length < 2 || !isBystander(scene.parts, phrase));

/** Whom "with" brings; null where it brings a thing. */
export function companions(clause: Clause, preps: ReadonlySet<string> = new Set(['with'])): readonly Side[] | null {
  const { scene } = clause;
  const phrases = ownOf(clause);
  const turn = phrases.findIndex(({ prep }) => TURNING.has(prep));
  const withs = phrases.filter(({ prep }, i) => preps.has(prep) && (turn < 0 || i < turn));
  if (withs.some(({ list }) => isThing(list))) return null;
  return withs.flatMap(({ list }) => sidesOf(scene.line, list.members, scene.anaphora));
}

/** The direct object; a measure of time ("met two hours") is none. */
export const objectOf = ({ right }: Clause): List | null =>
  right.object !== null && isTimeNoun(right.object.members[0]!.phrase.word) ? null : right.object;

/** Whether the clause is of a show or an interview, whatever marks and names stand before that word. */
export function isOnAir({ scene, at }: Clause): boolean {
  for (const part of scene.parts.slice(at + 1)) {
    if (part.kind === 'stop' || part.kind === 'rel' || part.kind === 'mark' || part.kind === 'verb') return false;
    const last = part.kind === 'list' ? part.members.flatMap(({ phrase, more }) => [phrase, ...more]) : [];
    if (last.some(({ word }) => INTERVIEW_NOUNS.has(word))) return true;
  }
  return false;
}
