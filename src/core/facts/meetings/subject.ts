import { groupStart, isPart, isSubject, verbBefore } from './clause.ts';
import type { Part } from './lists.ts';
import { isPeopleNoun, isPersonNoun } from './people-words.ts';
import type { VerbUnit } from './units.ts';

/** Verbs whose object does what their infinitive says: "asked Brandt to meet". */
const OBJECT_CONTROL = new Set(
  'ask invite urge tell order send allow want expect persuade get force press authorize authorise let encourage summon instruct direct advise permit require request beg implore dispatch'.split(
    ' ',
  ),
);

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
          // "after the president meets …"
          if (!verbless && i === start - 1 && /^(?:after|since|until)$/.test(before.word)) return i;
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
