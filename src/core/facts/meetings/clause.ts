import type { Timed } from './line.ts';
import type { List, Part } from './lists.ts';
import { isPeopleNoun, isPersonNoun } from './people-words.ts';
import { isTimeNoun } from './time-words.ts';
import { nounTrigger } from './triggers.ts';
import type { VerbUnit } from './units.ts';

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
const OBJECT_CONTROL = new Set(
  'ask invite urge tell order send allow want expect persuade get force press authorize authorise let encourage summon instruct direct advise permit require request beg implore dispatch'.split(
    ' ',
  ),
);

export const isPart = <K extends Part['kind']>(part: Part | undefined, kind: K): part is Extract<Part, { kind: K }> =>
  part !== undefined && part.kind === kind;

const isFiniteVerb = (part: Part | undefined): boolean =>
  isPart(part, 'verb') && (part.form === 'finite' || part.form === 'modal' || part.word === 'said');

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
        // "after the state of siege was declared" opens a clause.
        if (CLAUSE_OPENERS.has(part.word) && isSubject(parts, i + 1)) break;
        phrases.push({ prep: part.word, list: next, at: i });
        i += 1;
        // What follows a comma after the governed list belongs to the same place: "Lyon, France".
      } else if (isPart(next, 'time')) {
        if (!isOpenTime(part.word)) times.push(next.timed);
        i += 1;
      } else if (!isPart(next, 'prep') && !isPart(next, 'adv') && !isPart(next, 'adj')) break;
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

/** For what stands in front of its clause ("After meeting Brandt, Duarte said"): where the clause's subject is. */
function subjectAhead(parts: readonly Part[], from: number): number | null {
  for (let i = from; i < parts.length; i += 1) {
    if (isPart(parts[i], 'stop')) return null;
    if (isPart(parts[i], 'comma') && isPart(parts[i + 1], 'list') && isSubject(parts, i + 1)) return i + 1;
  }
  return null;
}

/** The last verb of the group that begins at part `from` ("is scheduled to appear"), or null. */
function lastVerb(parts: readonly Part[], from: number): number | null {
  let found: number | null = null;
  for (let i = from; i < parts.length; i += 1) {
    const part = parts[i]!;
    if (part.kind === 'verb') found = i;
    else if (!['to', 'not', 'adv', 'adj', 'time'].includes(part.kind)) break;
  }
  return found;
}

/** The clause that an adjunct at part `at` ("after …", "during …") hangs on: its verb, and its subject's part. */
export function matrixOf(parts: readonly Part[], at: number): { verb: number | null; subject: number | null } {
  let fronted = true;
  for (let i = at - 1; i >= 0 && !isPart(parts[i], 'stop'); i -= 1) if (isPart(parts[i], 'verb')) fronted = false;
  if (fronted) {
    const subject = subjectAhead(parts, at);
    if (subject !== null) {
      return { verb: lastVerb(parts, subject + 1), subject };
    }
    // A caption without a verb: "Ana Duarte and Piet Brandt, following a meeting with …".
    for (let i = at - 1; i >= 0; i -= 1) {
      if (isPart(parts[i], 'list') && !isPart(parts[i - 1], 'prep')) return { verb: null, subject: i };
    }
    return { verb: null, subject: null };
  }
  const verb = verbBefore(parts, at);
  return { verb, subject: verb === null ? null : subjectOf(parts, verb) };
}

const isInfinitive = (parts: readonly Part[], start: number): boolean =>
  isPart(parts[start], 'to') || (isPart(parts[start], 'not') && isPart(parts[start + 1], 'to'));

/** The part with the subject of the verb at `at`; null where the sentence has none. */
export function subjectOf(parts: readonly Part[], at: number, depth = 0): number | null {
  if (depth > 8) return null;
  const start = groupStart(parts, at);
  const verb = parts[start] as VerbUnit | Part;
  const infinitive = isInfinitive(parts, start);
  const verbless = infinitive || (verb.kind === 'verb' && (verb.form === 'gerund' || verb.form === 'participle'));
  let crossed = false;
  for (let i = start - 1; i >= 0; i -= 1) {
    const part = parts[i]!;
    switch (part.kind) {
      case 'comma':
        crossed = true;
        continue;
      case 'stop':
        // A pair of dashes brackets what it holds; a dash before a finite verb closes one.
        if (/^[-–—]+$/.test(part.word) && (infinitive || (!verbless && i === start - 1))) {
          crossed = true;
          continue;
        }
        return verbless ? matrixOf(parts, at).subject : null;
      case 'list': {
        const before = parts[i - 1];
        // "a flight to Lyon to meet …": a thing does not meet, whoever the clause is about does.
        if (
          infinitive &&
          part.members[0]!.class === 'thing' &&
          !part.members[0]!.proper &&
          !isPart(before, 'verb') &&
          !isPart(before, 'prep')
        )
          continue;
        if (isPart(before, 'prep')) {
          if (infinitive && before.word === 'for' && i === start - 1) return i;
          i -= 1;
          continue;
        }
        // "spent days reaching out": what takes time is not who does it.
        if (isPart(before, 'verb') && verbless && !infinitive && !crossed && part.members[0]!.class === 'thing') {
          return subjectOf(parts, i - 1, depth + 1);
        }
        if (isPart(before, 'verb') && (crossed || infinitive)) {
          if (infinitive && OBJECT_CONTROL.has(before.lemma) && !crossed) return i;
          if (infinitive) return subjectOf(parts, i - 1, depth + 1);
          // The end of a clause between commas: go on to the left of the word that opened it.
          const opened = openingOf(parts, i);
          if (opened === null) return subjectOf(parts, i - 1, depth + 1);
          i = opened;
          crossed = true;
          continue;
        }
        return i;
      }
      case 'prep':
      case 'mark':
        if (isPart(parts[i + 1], 'time')) continue;
        return verbless ? matrixOf(parts, i).subject : null;
      case 'conj': {
        const earlier = verbBefore(parts, i);
        return earlier === null ? null : subjectOf(parts, earlier, depth + 1);
      }
      case 'rel': {
        return antecedent(parts, i, part.word);
      }
      case 'verb':
        return subjectOf(parts, i, depth + 1);
      default:
        continue;
    }
  }
  return verbless ? matrixOf(parts, 0).subject : null;
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

/** What a relative word at part `at` refers to: "who" refers to people, over the bodies and places between. */
function antecedent(parts: readonly Part[], at: number, word: string): number | null {
  for (let j = at - 1; j >= 0; j -= 1) {
    const part = parts[j]!;
    if (part.kind !== 'list') continue;
    const last = part.members[part.members.length - 1]!;
    const human =
      last.class === 'person' || last.proper || isPersonNoun(last.phrase.word) || isPeopleNoun(last.phrase.word);
    if (word.startsWith('who') && !human && isPart(parts[j - 1], 'prep')) continue;
    return j;
  }
  return null;
}

/** The relative word or comma that opened the clause in which part `at` stands, or null. */
function openingOf(parts: readonly Part[], at: number): number | null {
  for (let i = at - 1; i >= 0; i -= 1) {
    const part = parts[i]!;
    if (part.kind === 'rel') return isPart(parts[i - 1], 'comma') ? i - 1 : i;
    if (part.kind === 'stop' || part.kind === 'mark') return null;
  }
  return null;
}
