import { afterRelative, isPart, isSubject, rightOf } from './clause.ts';
import type { Line } from './line.ts';
import type { Part } from './lists.ts';
import { type Operator, qualityOperator } from './operators.ts';
import { lemmaAt, ownOperator, phraseOperators } from './own-operators.ts';
import type { Phrase } from './phrase.ts';
import { isSaying } from './speaker.ts';
import { isTalkedOf, objectVerb, topicOf } from './talked-of.ts';
import { governorOperators, verbOperators } from './verb-status.ts';

/** Predicates that speak of the meeting itself, not of what came of it ("talks failed to yield …"). */
const TAKING_PLACE = new Set(
  'take happen occur materialize materialise hold go proceed convene resume begin start'.split(' '),
);

/** The predicate of which the noun at part `at` is the subject: "… was to take place but was called off". */
function predicateOperators(parts: readonly Part[], end: number): Operator[] {
  const found: Operator[] = [];
  let i = end;
  let groups = 0;
  while (i < parts.length && groups < 3) {
    const part = parts[i]!;
    if (part.kind === 'adv' || part.kind === 'not' || part.kind === 'time') {
      i += 1;
      continue;
    }
    if (part.kind !== 'verb') break;
    groups += 1;
    const pending: Operator[] = [];
    let negated = false;
    let passive = false;
    let last = i;
    for (; i < parts.length; i += 1) {
      const inner = parts[i]!;
      if (inner.kind === 'verb') {
        last = i;
        // What the meeting does ("suggests a change") says nothing of whether it was; what is done to it does.
        const told = inner.form === 'participle' || inner.form === 'modal' || inner.lemma === 'be';
        const talked = passive && inner.form === 'participle' && isTalkedOf(inner.lemma);
        if (inner.lemma === 'be') passive = true;
        const operator = talked ? 'talk' : told ? ownOperator(parts, i) : null;
        if (operator !== null) pending.push(operator);
      } else if (inner.kind === 'not') negated = true;
      else if (inner.kind === 'adj' || inner.kind === 'adv') {
        const operator = qualityOperator(inner.word);
        if (operator !== null) pending.push(operator);
      } else if (inner.kind !== 'to') break;
    }
    pending.reverse();
    if (negated && (TAKING_PLACE.has(lemmaAt(parts, last)) || isTalkedOf(lemmaAt(parts, last)))) pending.push('not');
    // Once it was called off, what may be done instead is another matter.
    if (!found.includes('deny')) found.push(...pending);
    const rest = rightOf(parts, i);
    i = rest.end;
    // "… but was called off": the next verb after a conjunction has the same subject.
    while (isPart(parts[i], 'comma') || isPart(parts[i], 'conj')) i += 1;
  }
  return found;
}

const OUT_OF_QUESTION = /^(?:(?:is|was|are|were|remains?|would|be)\s+)+(?:still\s+|simply\s+)?out of the question\b/i;

const wordsFrom = (line: Line, token: number): string =>
  line.marks.reading.article.text.slice(line.tokens[token]!.start, line.sentence.end);

/** "proposed to Brandt a meeting between …": the object stands behind whom it was proposed to. */
function lateObject(line: Line, parts: readonly Part[], at: number): Operator[] {
  const verb = isSubject(parts, at) ? null : objectVerb(parts, at);
  if (verb === null) return [];
  const own = ownOperator(parts, verb);
  return [...(own === null ? [] : [own]), ...verbOperators(line, parts, verb)];
}

/** What a noun between says of itself: "no talk of a meeting". */
function carriedBy(line: Line, parts: readonly Part[], at: number): Operator[] {
  const list = parts[at];
  return isPart(list, 'list') ? phraseOperators(line, list.members[0]!.phrase) : [];
}

/** Operators over a noun trigger: its own adjectives, what governs it, and its predicate where it is a subject. */
export function nounOperators(line: Line, parts: readonly Part[], at: number, phrase: Phrase): Operator[] {
  const found = phraseOperators(line, phrase);
  const topic = topicOf(line, parts, at, phrase);
  if (topic !== null) {
    const over =
      topic.verb === null
        ? governorOperators(line, parts, topic.list ?? at, 1)
        : verbOperators(line, parts, topic.verb);
    const carried = topic.list === null ? [] : carriedBy(line, parts, topic.list);
    return [...found, topic.operator, ...carried, ...over];
  }
  const before = parts[at - 1];
  const end = afterRelative(parts, rightOf(parts, at + 1).end);
  const follows = parts[end];
  const isPredicate = isPart(follows, 'verb') || isPart(follows, 'not');
  // "said a meeting was called off": a verb of speech before it does not keep the noun from being a subject.
  const reported = isPredicate && isPart(before, 'verb') && isSaying(before.lemma);
  const governed = (isPart(before, 'verb') && !reported) || (isPart(before, 'prep') && !isSubject(parts, at));
  if (governed) found.push(...governorOperators(line, parts, at, 0));
  else if (isPart(before, 'list')) found.push(...lateObject(line, parts, at));
  if (isPredicate && OUT_OF_QUESTION.test(wordsFrom(line, follows.first))) found.push('deny');
  if (isPredicate && (reported || !isPart(before, 'verb'))) found.push(...predicateOperators(parts, end));
  return found;
}
