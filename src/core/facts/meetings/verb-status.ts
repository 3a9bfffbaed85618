import { groupStart, isPart, ungovernedListBefore, verbBefore } from './clause.ts';
import type { Line } from './line.ts';
import type { Part } from './lists.ts';
import { carrierOperator, type Operator, openerOperator } from './operators.ts';
import { groupOperators, lemmaAt, ownOperator, phraseOperators } from './own-operators.ts';
import { matrixOf } from './subject.ts';

/** Prepositions after which the meeting is as real as the clause that they hang on. */
const ADJUNCT = new Set(
  'after following during in at amid despite since upon on by through while from when with as because'.split(' '),
);
/** Of these, those that do so right behind a verb as well. */
const ADJUNCT_AFTER_VERB = new Set('after following during amid despite before at about over with as'.split(' '));
/** Verbs whose clause is not told as a fact: "denied that …", "hopes they …". Those of speech tell theirs as one. */
const CLAUSE_VERBS = new Set('deny hope wish demand propose recommend request doubt dispute expect'.split(' '));
/** Nouns whose clause is somebody's word, and verbs that say it is wrong. */
const CLAIMS = new Set(
  'report reports claim claims allegation allegations accusation accusations rumour rumours rumor rumors suggestion suggestions assertion assertions story stories speculation'.split(
    ' ',
  ),
);
const DENYING = new Set('deny reject dismiss refute dispute rebut rubbish repudiate'.split(' '));
/** What comes out of talks: "agreed to open the port after talks" tells of talks that were. */
const OUTCOMES = new Set('agree decide pledge promise vow resolve'.split(' '));
const READY = /^(?:ready|willing|prepared|hopeful|optimistic|confident)$/;
const DEPARTURES = new Set('leave travel fly head depart go set sail return'.split(' '));
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

/** A noun that carries the meeting ("an invitation to …") with whatever governs it ("rejected an invitation to …"). */
function carrierOperators(line: Line, parts: readonly Part[], at: number, depth: number): Operator[] | null {
  const list = parts[at];
  if (!isPart(list, 'list')) return null;
  const carrier = carrierOperator(list.members[0]!.phrase.word);
  if (carrier === null) return null;
  return [carrier, ...phraseOperators(line, list.members[0]!.phrase), ...governorOperators(line, parts, at, depth + 1)];
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
    const isThere =
      governor !== null && isPart(parts[governor], 'verb') && /^(?:visited|stopped)$/.test(parts[governor].word);
    if (purposes && !isThere) found.push('plan');
    if (governor === null) return found;
    const own = ownOperator(parts, governor);
    if (own !== null) found.push(own);
    return [...found, ...verbOperators(line, parts, governor, depth + 1)];
  }
  const form = isPart(first, 'verb') ? first.form : 'finite';
  if (form === 'gerund' || form === 'participle' || form === 'base') {
    if (before?.kind === 'prep' || before?.kind === 'mark')
      return [...found, ...openedOperators(line, parts, start, depth)];
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

/** Operators from the preposition or conjunction before a gerund whose group starts at part `start`. */
function openedOperators(line: Line, parts: readonly Part[], start: number, depth: number): Operator[] {
  const before = parts[start - 1];
  if (before?.kind !== 'prep' && before?.kind !== 'mark') return [];
  const opener = openerOperator(before.word);
  const found: Operator[] = opener === null ? [] : [opener];
  const carrier = carrierFor(line, parts, start - 1, depth);
  if (carrier !== null) return [...found, ...carrier];
  if (before.kind === 'prep' && isPart(parts[start - 2], 'verb') && !ADJUNCT.has(before.word)) {
    const own = ownOperator(parts, start - 2);
    return [...found, ...(own === null ? [] : [own]), ...verbOperators(line, parts, start - 2, depth + 1)];
  }
  const { verb } = matrixOf(parts, start - 1);
  const outcome = outcomeOperators(parts, before.word, verb);
  if (outcome !== null) return [...found, ...outcome];
  if (verb !== null) found.push(...onlyUnrealised(verbOperators(line, parts, verb, depth + 1, false)));
  return found;
}

/**
 * For "agreed to open the port after talks", "is ready to help after meeting Brandt": what was agreed is to come, what came
 * before it is not. Null where the clause of the verb at part `verb` is no such outcome.
 */
function outcomeOperators(parts: readonly Part[], prep: string, verb: number | null): Operator[] | null {
  if (verb === null || (prep !== 'after' && prep !== 'following')) return null;
  const start = groupStart(parts, verb);
  const at = parts.findIndex((part, i) => {
    if (i < start || i >= verb) return false;
    return OUTCOMES.has(lemmaAt(parts, i)) || ((part.kind === 'adj' || part.kind === 'adv') && READY.test(part.word));
  });
  return at < 0 ? null : onlyUnrealised(groupOperators(parts, at));
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
  // "that" behind a noun, which a tagger may take for a pronoun: "denied a report that she …".
  if (over.kind === 'list') return over.members[0]!.phrase.word === 'that' ? claimOperators(parts, i - 2) : [];
  if (over.kind === 'verb') {
    if (!CLAUSE_VERBS.has(over.lemma)) return [];
    const own = ownOperator(parts, i - 1);
    return own === null ? [] : [own, ...groupOperators(parts, i - 1)];
  }
  return [];
}

/** "denied a report that …", "rejected claims that …": the denial of what is claimed. */
function claimOperators(parts: readonly Part[], at: number): Operator[] {
  const list = parts[at];
  if (!isPart(list, 'list') || !CLAIMS.has(list.members[0]!.phrase.word)) return [];
  return DENYING.has(lemmaAt(parts, at - 1)) ? ['deny', ...groupOperators(parts, at - 1)] : [];
}

function markOperators(line: Line, parts: readonly Part[], at: number, depth: number): Operator[] {
  const mark = parts[at]!;
  if (mark.kind !== 'mark' && mark.kind !== 'prep') return [];
  const opener = openerOperator(mark.word);
  if (opener !== null) return [opener];
  if (mark.word === 'that' && isPart(parts[at - 1], 'list')) return claimOperators(parts, at - 1);
  if (mark.word !== 'that' || !CLAUSE_VERBS.has(lemmaAt(parts, at - 1))) return [];
  const own = ownOperator(parts, at - 1);
  return own === null ? [] : [own, ...verbOperators(line, parts, at - 1, depth + 1)];
}

function carrierFor(line: Line, parts: readonly Part[], prep: number, depth: number): Operator[] | null {
  const at = ungovernedListBefore(parts, prep);
  return at === null ? null : carrierOperators(line, parts, at, depth);
}

/** Operators from whatever governs the list at part `at`: a verb, a preposition, or a predicate of which it is the subject. */
export function governorOperators(line: Line, parts: readonly Part[], at: number, depth: number): Operator[] {
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
    const outcome = outcomeOperators(parts, before.word, matrix.verb);
    if (outcome !== null) return [...found, ...outcome];
    return [...found, ...onlyUnrealised(verbOperators(line, parts, matrix.verb, depth + 1, false))];
  }
  return [];
}
