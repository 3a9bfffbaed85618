import { groupStart, isPart, isSubject, matrixOf, rightOf, ungovernedListBefore, verbBefore } from './clause.ts';
import type { Line } from './line.ts';
import type { List, Part } from './lists.ts';
import { carrierOperator, type Operator, openerOperator, qualityOperator, verbOperator } from './operators.ts';
import type { Phrase } from './phrase.ts';

/** Prepositions after which the meeting is as real as the clause that they hang on. */
const ADJUNCT = new Set([
  'after',
  'following',
  'during',
  'in',
  'at',
  'amid',
  'despite',
  'since',
  'upon',
  'on',
  'by',
  'through',
  'while',
  'from',
  'when',
  'with',
  'as',
  'because',
]);
/** Verbs whose clause is not told as a fact: "denied that …", "hopes they …". Those of speech tell theirs as one. */
const CLAUSE_VERBS = new Set('deny hope wish demand propose recommend request doubt dispute expect'.split(' '));
const DEPARTURES = new Set('leave travel fly head depart go set sail return'.split(' '));
/** Predicates that speak of the meeting itself, not of what came of it ("talks failed to yield …"). */
const TAKING_PLACE = new Set(
  'be take happen occur materialize materialise hold go proceed convene resume begin start'.split(' '),
);

const lemmaAt = (parts: readonly Part[], at: number): string => {
  const part = parts[at];
  return isPart(part, 'verb') ? part.lemma : '';
};

function particleAfter(parts: readonly Part[], at: number): string | null {
  const next = parts[at + 1];
  return next !== undefined && (next.kind === 'adv' || next.kind === 'prep' || next.kind === 'adj') ? next.word : null;
}

/** What the verb at `at` itself says of what it governs: "refused", "hopes", "is to", "going to". */
function ownOperator(parts: readonly Part[], at: number): Operator | null {
  const part = parts[at];
  if (!isPart(part, 'verb')) return null;
  const toNext = isPart(parts[at + 1], 'to');
  if (part.lemma === 'be' || part.word === "'s" || part.word === '’s') return toNext ? 'plan' : null;
  if (part.lemma === 'go') return toNext && part.form === 'gerund' ? 'plan' : null;
  if (part.lemma === 'have') return toNext ? 'plan' : null;
  if (part.lemma === 'use' || part.lemma === 'tend') return toNext ? 'recur' : null;
  if (part.lemma === 'yet') return 'not';
  return (
    verbOperator(part.lemma, particleAfter(parts, at)) ?? verbOperator(part.word, null) ?? qualityOperator(part.word)
  );
}

/** Operators inside the verb group that ends at `at`, innermost first, without the verb's own. */
function groupOperators(parts: readonly Part[], at: number): Operator[] {
  const found: Operator[] = [];
  for (let i = at - 1; i >= 0; i -= 1) {
    const part = parts[i]!;
    if (
      !['verb', 'not', 'adv', 'adj', 'to', 'time', 'other'].includes(part.kind) &&
      !(part.kind === 'prep' && isPart(parts[i + 1], 'time'))
    )
      break;
    let operator: Operator | null = null;
    if (part.kind === 'verb') operator = ownOperator(parts, i);
    else if (part.kind === 'not') operator = 'not';
    else if (part.kind === 'adv' || part.kind === 'adj')
      operator = part.word === 'yet' && isPart(parts[i + 1], 'to') ? 'not' : qualityOperator(part.word);
    if (operator !== null) found.push(operator);
  }
  return found;
}

const headOf = (list: List): Phrase => list.members[0]!.phrase;

/** A noun that carries the meeting ("an invitation to …") with whatever governs it ("rejected an invitation to …"). */
function carrierOperators(line: Line, parts: readonly Part[], at: number, depth: number): Operator[] | null {
  const list = parts[at];
  if (!isPart(list, 'list')) return null;
  const carrier = carrierOperator(headOf(list).word);
  if (carrier === null) return null;
  return [carrier, ...phraseOperators(line, headOf(list)), ...governorOperators(line, parts, at, depth + 1)];
}

/** Only what makes it future or wished for: a refusal in the main clause does not undo the meeting before it. */
const onlyUnrealised = (operators: readonly Operator[]): Operator[] =>
  operators.filter((operator) => operator === 'plan' || operator === 'hope');

/**
 * Operators over the verb at `at`, innermost first. `purposes` says whether an infinitive of purpose counts as planned: it does
 * for what is to happen there, not for what "after" and "during" hang on it.
 */
export function verbOperators(line: Line, parts: readonly Part[], at: number, depth = 0, purposes = true): Operator[] {
  if (depth > 6) return [];
  const found = groupOperators(parts, at);
  const start = groupStart(parts, at);
  const before = parts[start - 1];
  const first = parts[start];
  const infinitive = isPart(first, 'to') || (isPart(first, 'not') && isPart(parts[start + 1], 'to'));
  if (infinitive) {
    const noun = isPart(before, 'list') ? ungovernedListBefore(parts, start) : null;
    const carrier = noun === null ? null : carrierOperators(line, parts, noun, depth);
    if (carrier !== null) return [...found, ...carrier];
    const governor = verbBefore(parts, start);
    if (purposes) found.push('plan');
    if (governor === null) return found;
    const own = ownOperator(parts, governor);
    if (own !== null) found.push(own);
    return [...found, ...verbOperators(line, parts, governor, depth + 1)];
  }
  const form = isPart(first, 'verb') ? first.form : 'finite';
  if (form === 'gerund' || form === 'participle' || form === 'base') {
    if (before?.kind === 'prep' || before?.kind === 'mark') {
      const opener = openerOperator(before.word);
      if (opener !== null) found.push(opener);
      const carrier = carrierFor(line, parts, start - 1, depth);
      if (carrier !== null) return [...found, ...carrier];
      if (before.kind === 'prep' && isPart(parts[start - 2], 'verb') && !ADJUNCT.has(before.word)) {
        const own = ownOperator(parts, start - 2);
        return [...found, ...(own === null ? [] : [own]), ...verbOperators(line, parts, start - 2, depth + 1)];
      }
      const { verb } = matrixOf(parts, start - 1);
      if (verb !== null) found.push(...onlyUnrealised(verbOperators(line, parts, verb, depth + 1, false)));
      return found;
    }
    if (before?.kind === 'conj') {
      const earlier = verbBefore(parts, start - 1);
      if (earlier !== null) found.push(...verbOperators(line, parts, earlier, depth + 1));
      // A bare infinitive whose governor was not understood tells nothing that happened.
      if (form === 'base' && found.length === 0) found.push('plan');
      return found;
    }
    if (form === 'gerund') {
      const { verb } = matrixOf(parts, start);
      if (verb !== null && verb < start)
        found.push(...onlyUnrealised(verbOperators(line, parts, verb, depth + 1, false)));
      return found;
    }
  }
  const over = clauseOperators(line, parts, start, depth);
  // "so that they can meet" is the aim, not a possibility.
  const aims = isAim(line, parts, start);
  return [...(aims ? found.map((operator) => (operator === 'hope' ? 'plan' : operator)) : found), ...over];
}

/** Whether "so that" opens the clause whose verb group starts at part `start`. */
function isAim(line: Line, parts: readonly Part[], start: number): boolean {
  const subject = parts[start - 1];
  const that = isPart(subject, 'list') ? subject.first - 1 : -1;
  return line.tokens[that]?.text.toLowerCase() === 'that' && line.tokens[that - 1]?.text.toLowerCase() === 'so';
}

/** What stands over a finite clause: "if", "denied that", "hopes". */
function clauseOperators(line: Line, parts: readonly Part[], start: number, depth: number): Operator[] {
  let i = start - 1;
  for (; i >= 0; i -= 1) {
    const part = parts[i]!;
    if (part.kind === 'list') {
      if (isPart(parts[i - 1], 'prep')) i -= 1;
      else break;
    } else if (part.kind !== 'adv' && part.kind !== 'time' && part.kind !== 'prep')
      return part.kind === 'mark' ? markOperators(line, parts, i, depth) : [];
  }
  const over = parts[i - 1];
  if (over === undefined) return [];
  if (over.kind === 'mark' || over.kind === 'prep') return markOperators(line, parts, i - 1, depth);
  if (over.kind === 'verb') {
    if (!CLAUSE_VERBS.has(over.lemma)) return [];
    const own = ownOperator(parts, i - 1);
    return own === null ? [] : [own, ...groupOperators(parts, i - 1)];
  }
  return [];
}

function markOperators(line: Line, parts: readonly Part[], at: number, depth: number): Operator[] {
  const mark = parts[at]!;
  if (mark.kind !== 'mark' && mark.kind !== 'prep') return [];
  const opener = openerOperator(mark.word);
  if (opener !== null) return [opener];
  if (mark.word !== 'that' || !CLAUSE_VERBS.has(lemmaAt(parts, at - 1))) return [];
  const own = ownOperator(parts, at - 1);
  return own === null ? [] : [own, ...verbOperators(line, parts, at - 1, depth + 1)];
}

function carrierFor(line: Line, parts: readonly Part[], prep: number, depth: number): Operator[] | null {
  const at = ungovernedListBefore(parts, prep);
  return at === null ? null : carrierOperators(line, parts, at, depth);
}

/** Adjectives that mean something else before a noun: "free trade talks", "open talks". */
const ONLY_PREDICATES = new Set(
  'free open set ready due about certain bound prepared interested able likely eager keen anxious available'.split(' '),
);

/** What a noun phrase says of itself: "a planned visit", "no meeting". */
export function phraseOperators(line: Line, phrase: Phrase): Operator[] {
  const found: Operator[] = [];
  for (let i = phrase.first; i < phrase.head; i += 1) {
    const word = line.tokens[i]!.text.toLowerCase();
    const operator = word === 'no' ? 'not' : ONLY_PREDICATES.has(word) ? null : qualityOperator(word);
    if (operator !== null) found.push(operator);
  }
  return found;
}

/** Operators from whatever governs the list at part `at`: a verb, a preposition, or a predicate of which it is the subject. */
function governorOperators(line: Line, parts: readonly Part[], at: number, depth: number): Operator[] {
  if (depth > 6) return [];
  const before = parts[at - 1];
  if (isPart(before, 'verb')) {
    const own = TAKES_PERSONS.has(before.lemma) ? null : ownOperator(parts, at - 1);
    return [...(own === null ? [] : [own]), ...verbOperators(line, parts, at - 1, depth + 1)];
  }
  if (isPart(before, 'prep')) {
    const opener = openerOperator(before.word);
    const found: Operator[] = opener === null ? [] : [opener];
    const carrier = carrierFor(line, parts, at - 1, depth);
    if (carrier !== null) return [...found, ...carrier];
    const verb = parts[at - 2];
    if (isPart(verb, 'verb') && !ADJUNCT_AFTER_VERB.has(before.word) && isTransparent(parts, at - 2)) {
      const own = before.word === 'for' && DEPARTURES.has(verb.lemma) ? 'plan' : ownOperator(parts, at - 2);
      return [...found, ...(own === null ? [] : [own]), ...verbOperators(line, parts, at - 2, depth + 1)];
    }
    const matrix = matrixOf(parts, at - 1);
    if (matrix.verb === null) return found;
    if (before.word === 'for' && DEPARTURES.has(lemmaAt(parts, matrix.verb))) found.push('plan');
    return [...found, ...onlyUnrealised(verbOperators(line, parts, matrix.verb, depth + 1, false))];
  }
  return [];
}

/** Verbs whose object is whom they address: "told a meeting" wishes for none. */
const TAKES_PERSONS = new Set('tell ask help order let allow enable'.split(' '));
/** Verbs that go through to what their preposition brings: "did not take part in talks". */
const TRANSPARENT = new Set(
  'enter engage participate take attend agree get go return preside call look push press hope plan prepare wait ask arrive leave travel fly head depart opt commit refer object'.split(
    ' ',
  ),
);

const isTransparent = (parts: readonly Part[], at: number): boolean =>
  !TAKES_PERSONS.has(lemmaAt(parts, at)) && (TRANSPARENT.has(lemmaAt(parts, at)) || ownOperator(parts, at) !== null);

const ADJUNCT_AFTER_VERB = new Set([
  'after',
  'following',
  'during',
  'amid',
  'despite',
  'before',
  'at',
  'about',
  'over',
  'with',
  'as',
]);

/** The predicate of which the noun at part `at` is the subject: "… was to take place but was called off". */
function predicateOperators(parts: readonly Part[], at: number): Operator[] {
  const found: Operator[] = [];
  let i = rightOf(parts, at + 1).end;
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
    let last = i;
    for (; i < parts.length; i += 1) {
      const inner = parts[i]!;
      if (inner.kind === 'verb') {
        last = i;
        // What the meeting does ("suggests a change") says nothing of whether it was; what is done to it does.
        const told = inner.form === 'participle' || inner.form === 'modal' || inner.lemma === 'be';
        const operator = told ? ownOperator(parts, i) : null;
        if (operator !== null) pending.push(operator);
      } else if (inner.kind === 'not') negated = true;
      else if (inner.kind === 'adj' || inner.kind === 'adv') {
        const operator = qualityOperator(inner.word);
        if (operator !== null) pending.push(operator);
      } else if (inner.kind !== 'to') break;
    }
    if (negated && TAKING_PLACE.has(lemmaAt(parts, last))) pending.push('not');
    found.push(...pending);
    const rest = rightOf(parts, i);
    i = rest.end;
    // "… but was called off": the next verb after a conjunction has the same subject.
    while (isPart(parts[i], 'comma') || isPart(parts[i], 'conj')) i += 1;
  }
  return found;
}

/** Operators over a noun trigger: its own adjectives, what governs it, and its predicate where it is a subject. */
export function nounOperators(line: Line, parts: readonly Part[], at: number, phrase: Phrase): Operator[] {
  const found = phraseOperators(line, phrase);
  const before = parts[at - 1];
  if (isPart(before, 'verb') || isPart(before, 'prep')) {
    if (!(isPart(before, 'prep') && isSubject(parts, at))) found.push(...governorOperators(line, parts, at, 0));
  }
  const end = rightOf(parts, at + 1).end;
  const follows = parts[end];
  const isPredicate = isPart(follows, 'verb') || isPart(follows, 'not');
  if (isPredicate && !isPart(before, 'verb')) found.push(...predicateOperators(parts, at));
  return found;
}
