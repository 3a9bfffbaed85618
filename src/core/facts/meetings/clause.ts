import type { Timed } from './line.ts';
import type { List, Part } from './lists.ts';
import { isTimeNoun } from './time-words.ts';
import { nounTrigger } from './triggers.ts';

/** A preposition with the list that it governs, as part `at` of the sentence. */
export type Prepositional = { readonly prep: string; readonly list: List; readonly at: number };

/** What stands to the right of a verb or noun, up to the end of its clause. */
export type Rightward = {
  readonly object: List | null;
  readonly phrases: readonly Prepositional[];
  readonly times: readonly Timed[];
  /** The part at which the clause ends. */
  readonly end: number;
};

const CLAUSE_OPENERS = new Set(['after', 'before', 'since', 'until', 'as', 'because', 'for']);
export const isPart = <K extends Part['kind']>(part: Part | undefined, kind: K): part is Extract<Part, { kind: K }> =>
  part !== undefined && part.kind === kind;

const isFiniteVerb = (part: Part | undefined): boolean =>
  isPart(part, 'verb') && (part.form === 'finite' || part.form === 'modal' || part.word === 'said');

const isGerund = (part: Part | undefined): boolean => isPart(part, 'verb') && part.form === 'gerund';

/** "since Monday" and "after Monday" do not say when it was. */
export const isOpenTime = (prep: string): boolean => /^(?:since|after|before|until|till|from|by|than)$/.test(prep);

/** Whether the list at `at` is the subject of a verb right after it. */
export function isSubject(parts: readonly Part[], at: number): boolean {
  let i = at + 1;
  while (isPart(parts[i], 'adv') || isPart(parts[i], 'not') || isPart(parts[i], 'time')) i += 1;
  return isFiniteVerb(parts[i]);
}

/** Reads to the right from part `from`: the object, what prepositions bring, the times. */
export function rightOf(parts: readonly Part[], from: number): Rightward {
  let object: List | null = null;
  const phrases: Prepositional[] = [];
  const times: Timed[] = [];
  let i = from;
  for (; i < parts.length; i += 1) {
    const part = parts[i]!;
    const next = parts[i + 1];
    if (part.kind === 'time') times.push(part.timed);
    else if (part.kind === 'adv' || part.kind === 'adj' || part.kind === 'quote') continue;
    else if (part.kind === 'list') {
      if (isTimeNoun(part.members[0]!.phrase.word)) continue;
      if (object !== null || phrases.length > 0 || isSubject(parts, i)) break;
      object = part;
    } else if (part.kind === 'prep') {
      if (isPart(next, 'list')) {
        // "after the curfew was lifted" opens a clause.
        if (CLAUSE_OPENERS.has(part.word) && isSubject(parts, i + 1)) break;
        phrases.push({ prep: part.word, list: next, at: i });
        i += 1;
        // What follows a comma after the governed list belongs to the same place: "Lyon, France".
      } else if (isPart(next, 'time')) {
        if (!isOpenTime(part.word)) times.push(next.timed);
        i += 1;
        // "on fishing quotas": what is discussed may begin with what looks like a verb.
      } else if (/^(?:on|about|over)$/.test(part.word) && isGerund(next) && isPart(parts[i + 2], 'list')) i += 2;
      else if (!isPart(next, 'prep') && !isPart(next, 'adv') && !isPart(next, 'adj')) break;
    } else if (part.kind === 'comma') {
      if (isPart(next, 'time')) continue;
      if (isPart(next, 'prep') && isPart(parts[i + 2], 'list') && !isSubject(parts, i + 2)) continue;
      if (isPart(next, 'prep') && isPart(parts[i + 2], 'time')) continue;
      break;
    } else if (part.kind === 'conj') {
      if (isPart(next, 'prep') && isPart(parts[i + 2], 'list')) continue;
      break;
    } else if (part.kind === 'verb') {
      // "a summit held at …", "a meeting aimed at …", "a meeting involving …" go on; another verb is another clause.
      const passes = part.form === 'participle' && isPart(next, 'prep') && next.word !== 'by';
      if (part.word === 'involving' && isPart(next, 'list')) {
        phrases.push({ prep: 'involving', list: next, at: i });
        i += 1;
      } else if (!passes && !(i === from && part.form === 'gerund' && isPart(next, 'prep'))) break;
    } else break;
  }
  return { object, phrases, times, end: i };
}

/** The prepositional phrases up to another meeting's noun: what follows that noun is its own ("met after talks with …"). */
export function ownPhrases(right: Rightward): readonly Prepositional[] {
  const next = right.phrases.findIndex(({ list }) => nounTrigger(list.members[0]!.phrase.word) !== undefined);
  return next < 0 ? right.phrases : right.phrases.slice(0, next);
}

/** ", with Holm as their host", ", with Holm looking on": who is beside the meeting of others. */
export function isBystander(parts: readonly Part[], { prep, at }: Prepositional): boolean {
  const after = parts[at + 2];
  const told = (isPart(after, 'prep') && after.word === 'as') || (isPart(after, 'verb') && after.form !== 'finite');
  return prep === 'with' && isPart(parts[at - 1], 'comma') && told;
}

/** The first part of the verb group that ends in the verb at `at`: auxiliaries, adverbs, "to", "is set to", "refused to". */
export function groupStart(parts: readonly Part[], at: number): number {
  let start = at;
  for (let i = at - 1; i >= 0; i -= 1) {
    const part = parts[i]!;
    if (part.kind === 'verb' || part.kind === 'to' || part.kind === 'not') start = i;
    else if (part.kind === 'adv' || part.kind === 'adj' || part.kind === 'time' || part.kind === 'other') continue;
    else if (part.kind === 'prep' && isPart(parts[i + 1], 'time')) continue;
    else break;
  }
  return start;
}

/** The nearest verb to the left of part `at`, within the sentence. */
export function verbBefore(parts: readonly Part[], at: number): number | null {
  for (let i = at - 1; i >= 0; i -= 1) if (isPart(parts[i], 'verb')) return i;
  return null;
}

/** The nearest list left of part `at` that no preposition governs, over any number of prepositional phrases. */
export function ungovernedListBefore(parts: readonly Part[], at: number): number | null {
  for (let i = at - 1; i >= 0; i -= 1) {
    const part = parts[i]!;
    if (part.kind === 'list') {
      if (!isPart(parts[i - 1], 'prep')) return i;
      i -= 1;
    } else if (!['time', 'adv', 'prep', 'adj'].includes(part.kind)) return null;
  }
  return null;
}

/** Over a relative clause between commas, from the part at which a phrase ended: "talks, which were to be …, were put off". */
export function afterRelative(parts: readonly Part[], end: number): number {
  if (!isPart(parts[end], 'comma') || !isPart(parts[end + 1], 'rel')) return end;
  for (let i = end + 2; i < parts.length && !isPart(parts[i], 'stop'); i += 1) {
    if (isPart(parts[i], 'comma') && isFiniteVerb(parts[i + 1])) return i + 1;
  }
  return end;
}
