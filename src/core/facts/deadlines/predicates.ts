import type { Token } from '../../language/reading.ts';
import type { RuleName } from './rules.ts';
import { isFiniteVerb, isNoun, isVerb, type Scene, tokenAt, wordAt } from './scene.ts';
import {
  AIMS,
  BE,
  BINDING_NOUNS,
  CANCEL,
  DEADLINE_NOUNS,
  DEMAND,
  EVENTS,
  EXPIRY,
  INTEND,
  KEEP,
  PAST_BE,
  PLEDGE,
  POSTPONE,
  PROGRAMME,
  REPORTING,
  REQUIRED,
  SCHEDULED,
  UNSURE,
  WILL,
} from './words.ts';

export type Predicate = {
  readonly rule: RuleName;
  /** The first token of the words that carry the rule: "will", "agreed", "due". */
  readonly at: number;
  /** The verb (or event noun) of what is to come. */
  readonly verb: number;
  /** Where `what` begins when its bearer stands outside it: the verb, or the "not" or "be" before it. */
  readonly start: number;
  /** The token whose subject (or, for a demand, object) bears it. */
  readonly governor: number;
};

const SKIPPED = new Set(
  "not n't n’t also now then only still already formally officially soon shortly immediately later first again therefore probably tentatively currently reportedly never ever all both jointly separately personally definitely".split(
    ' ',
  ),
);

/** The next verb after a modal or "to", over adverbs and negations; -1 where something else stands there. */
function verbAfter(scene: Scene, from: number): { verb: number; start: number } | null {
  let at = from;
  let start = -1;
  while (at - from < 5) {
    const token = tokenAt(scene, at);
    if (token === undefined) return null;
    const word = wordAt(scene, at);
    const skips = SKIPPED.has(word) || token.penn === 'RB';
    if (!skips) break;
    if (start < 0 && (word === 'not' || word === 'never')) start = at;
    // "won't" is one word to a reader.
    if (start < 0 && (word === "n't" || word === 'n’t')) start = at - 1;
    at += 1;
  }
  const token = tokenAt(scene, at);
  if (
    token === undefined ||
    !(
      token.penn === 'VB' ||
      token.penn === 'VBP' ||
      (token.penn === 'NN' && from === at && wordAt(scene, from - 1) === 'to')
    )
  )
    return null;
  if (start < 0) start = at;
  // "will be held": the participle carries the meaning, "be" is shown with it.
  if (wordAt(scene, at) === 'be') {
    let next = at + 1;
    while (SKIPPED.has(wordAt(scene, next)) || tokenAt(scene, next)?.penn === 'RB') next += 1;
    const after = tokenAt(scene, next);
    if (after && (after.penn === 'VBN' || after.penn === 'VBG')) return { verb: next, start };
  }
  return { verb: at, start };
}

const isNegated = (scene: Scene, at: number): boolean =>
  [at - 1, at - 2].some((i) => ['not', "n't", 'n’t', 'never', 'no'].includes(wordAt(scene, i)));

function hasReporting(scene: Scene, before: number): boolean {
  for (let i = scene.sentence.first; i < scene.sentence.last; i += 1) {
    if (i !== before && isVerb(scene.tokens[i]) && REPORTING.has(scene.tokens[i]!.lemma)) return true;
  }
  return ['announcement', 'statement', 'decision'].some((noun) =>
    scene.lower.slice(scene.sentence.first, before).includes(noun),
  );
}

function modal(scene: Scene, i: number): Predicate | null {
  const word = wordAt(scene, i);
  const token = tokenAt(scene, i)!;
  if (token.penn !== 'MD' && word !== 'must') return null;
  const rule = WILL.has(word)
    ? 'will'
    : word === 'would' || word === '’d' || word === "'d"
      ? 'would-reported'
      : word === 'must'
        ? 'must'
        : word === 'should'
          ? 'should'
          : null;
  if (rule === null) return null;
  const found = verbAfter(scene, i + 1);
  if (found === null || wordAt(scene, found.verb) === 'have')
    return found && wordAt(scene, found.verb) === 'have' ? haveTo(scene, i, found) : null;
  if (rule === 'would-reported' && !hasReporting(scene, i)) return null;
  return { rule, at: i, governor: found.verb, ...found };
}

/** "will have to leave" is what will be; "will have left" is none. */
function haveTo(scene: Scene, at: number, have: { verb: number; start: number }): Predicate | null {
  if (wordAt(scene, have.verb + 1) !== 'to') {
    const next = tokenAt(scene, have.verb + 1);
    return next && next.penn === 'VBN' ? null : { rule: 'will', at, governor: have.verb, ...have };
  }
  const found = verbAfter(scene, have.verb + 2);
  return found && { rule: 'must', at, governor: have.verb, verb: found.verb, start: found.start };
}

/** "has to", "have to", "needs to". */
function must(scene: Scene, i: number): Predicate | null {
  const token = tokenAt(scene, i)!;
  if (
    !['have', 'need'].includes(token.lemma) ||
    !(token.penn === 'VBZ' || token.penn === 'VBP') ||
    wordAt(scene, i + 1) !== 'to'
  )
    return null;
  const found = verbAfter(scene, i + 2);
  return found && { rule: 'must', at: i, governor: i, ...found };
}

const FOLLOWS_DUE = new Set(['for', 'on', 'in', 'at', 'by', 'until', 'before', 'from', 'out', 'back']);

/** "is due to", "scheduled for", "expected to", with or without a form of "be". */
function scheduled(scene: Scene, i: number): Predicate | null {
  const word = wordAt(scene, i);
  if (!SCHEDULED.has(word)) return null;
  let be = i - 1;
  while (SKIPPED.has(wordAt(scene, be)) || tokenAt(scene, be)?.penn === 'RB') be -= 1;
  const hasBe = BE.has(wordAt(scene, be));
  if (['originally', 'initially', 'previously', 'once'].includes(wordAt(scene, i - 1))) return null;
  if (hasBe && PAST_BE.has(wordAt(scene, be)) && wordAt(scene, be - 1) === 'had') return null;
  if (wordAt(scene, i + 1) === 'to') {
    const found = verbAfter(scene, i + 2);
    if (found === null) return null;
    // "due to bad weather" has no verb; "set to work" as a verb of its own has no "be".
    if (
      !hasBe &&
      (word === 'going' || word === 'set' || word === 'likely' || word === 'bound') &&
      tokenAt(scene, i)?.penn === 'VBD'
    )
      return null;
    const rule = REQUIRED.has(word)
      ? 'required-to'
      : UNSURE.has(word)
        ? 'expected-to'
        : word === 'going'
          ? 'will'
          : 'due-to';
    return { rule, at: hasBe ? be : i, governor: found.verb, ...found };
  }
  if (!['due', 'scheduled', 'set', 'slated', 'planned', 'expected'].includes(word)) return null;
  if (!hasBe && ['VBD', 'VB', 'VBP'].includes(tokenAt(scene, i)?.penn ?? '')) return null;
  if (!hasBe && !FOLLOWS_DUE.has(wordAt(scene, i + 1)) && !scene.times.some((time) => time.first === i + 1))
    return null;
  const dated = scene.times.some((time) => time.first > i && time.first <= i + 6);
  return dated ? { rule: 'due-on', at: hasBe ? be : i, verb: i, start: i, governor: hasBe ? i : i } : null;
}

/** "is to meet", "are to hold"; in headlines "X to meet Y"; after a noun "talks to be held". */
function infinitive(scene: Scene, i: number): Predicate | null {
  if (wordAt(scene, i) !== 'to') return null;
  const before = tokenAt(scene, i - 1);
  const found = verbAfter(scene, i + 1);
  if (found === null || before === undefined) return null;
  if (BE.has(wordAt(scene, i - 1)) && wordAt(scene, i - 1) !== 'being' && wordAt(scene, i - 1) !== 'been') {
    const subject = tokenAt(scene, i - 2);
    if (subject && AIMS.has(subject.lemma.toLowerCase())) return null;
    return { rule: 'is-to', at: i - 1, governor: found.verb, ...found };
  }
  const headline = scene.sentence.zone === 'title' || scene.sentence.zone === 'subtitle';
  const finite = scene.tokens.slice(scene.sentence.first, i).some((token) => isFiniteVerb(token));
  if (headline && !finite && isNoun(before)) return { rule: 'headline-to', at: i, governor: found.verb, ...found };
  if (isNoun(before) && wordAt(scene, i + 1) === 'be' && tokenAt(scene, found.verb)?.penn === 'VBN')
    return { rule: 'to-be-done', at: i, governor: found.verb, ...found };
  if (wordAt(scene, i - 1) === ',' && wordAt(scene, i + 1) === 'be' && tokenAt(scene, found.verb)?.penn === 'VBN')
    return { rule: 'to-be-done', at: i, governor: found.verb, ...found };
  return null;
}

/** "agreed to", "pledges to", "committed to": the infinitive after a verb of promise or intention. */
function pledge(scene: Scene, i: number): Predicate | null {
  const token = tokenAt(scene, i)!;
  const { lemma } = token;
  if (!isVerb(token) && !(token.penn === 'JJ' && lemma === 'committed')) return null;
  const rule = PLEDGE.has(lemma) || lemma === 'committed' ? 'pledge' : intentionRule(token);
  if (rule === null || isNegated(scene, i)) return null;
  let to = i + 1;
  while (SKIPPED.has(wordAt(scene, to)) || ['itself', 'himself', 'herself', 'themselves'].includes(wordAt(scene, to)))
    to += 1;
  if (wordAt(scene, to) !== 'to') return null;
  const found = verbAfter(scene, to + 1) ?? gerund(scene, to + 1);
  return found && { rule, at: i, governor: i, ...found };
}

function intentionRule({ lemma, penn }: Token): RuleName | null {
  if (!INTEND.has(lemma)) return null;
  return penn === 'VBD' || penn === 'VBN' ? 'intended' : 'intention';
}

/** "committed to keeping". */
function gerund(scene: Scene, i: number): { verb: number; start: number } | null {
  return tokenAt(scene, i)?.penn === 'VBG' ? { verb: i, start: i } : null;
}

/** "urged X to", "told X to", "gave X until Friday to"; the one who is urged bears it. */
function demand(scene: Scene, i: number): Predicate | null {
  const token = tokenAt(scene, i)!;
  if (!isVerb(token) || !DEMAND.has(token.lemma) || isNegated(scene, i)) return null;
  for (let to = i + 2; to < i + 12; to += 1) {
    const word = wordAt(scene, to);
    if (word === '' || word === ';' || word === 'that') return null;
    if (isFiniteVerb(tokenAt(scene, to))) return null;
    if (word !== 'to') continue;
    const found = verbAfter(scene, to + 1);
    if (found === null) continue;
    const before = tokenAt(scene, to - 1);
    if (!isNoun(before) && before?.penn !== 'PRP') return null;
    return { rule: 'demand', at: i, governor: i, ...found };
  }
  return null;
}

/** "has 30 days to respond", "have options to exercise by 2030". */
function having(scene: Scene, i: number): Predicate | null {
  const token = tokenAt(scene, i)!;
  const gives = token.lemma === 'give' && isVerb(token);
  if (!gives && (token.lemma !== 'have' || !(token.penn === 'VBZ' || token.penn === 'VBP'))) return null;
  for (let to = i + 1; to < i + 10; to += 1) {
    const here = tokenAt(scene, to);
    if (here === undefined || isVerb(here) || wordAt(scene, to) === ',') return null;
    if (wordAt(scene, to) !== 'to') continue;
    if (gives && !scene.times.some((time) => time.type === 'DURATION' && time.last === to)) return null;
    const found = verbAfter(scene, to + 1);
    return found && { rule: 'has-to-do', at: i, governor: i, ...found };
  }
  return null;
}

/** "has until Friday to answer", "gave them until Friday to answer". */
function until(scene: Scene, i: number): Predicate | null {
  if (wordAt(scene, i) !== 'until' && wordAt(scene, i) !== 'till') return null;
  const time = scene.times.find((each) => each.first > i && each.first <= i + 3);
  if (time === undefined) return null;
  let governor = i - 1;
  while (governor > i - 6 && !['have', 'give'].includes(tokenAt(scene, governor)?.lemma ?? '')) governor -= 1;
  if (!['have', 'give'].includes(tokenAt(scene, governor)?.lemma ?? '')) return null;
  if (wordAt(scene, time.last) !== 'to') return null;
  const found = verbAfter(scene, time.last + 1);
  return found && { rule: 'until-to', at: governor, governor, ...found };
}

function noun(scene: Scene, i: number): Predicate | null {
  const token = tokenAt(scene, i)!;
  const word = wordAt(scene, i);
  if (!isNoun(token)) return null;
  if (BINDING_NOUNS.has(word) && wordAt(scene, i + 1) === 'to') {
    const found = verbAfter(scene, i + 2);
    if (found && !isNegated(scene, i)) return { rule: 'binding-noun', at: i, governor: i, ...found };
  }
  if (DEADLINE_NOUNS.has(word)) return { rule: 'deadline-noun', at: i, verb: i, start: i, governor: i };
  return EVENTS.has(word) ? { rule: 'event-on-date', at: i, verb: i, start: i, governor: i } : null;
}

/** "begins on Monday", "takes effect on 1 March", "is meeting them on Friday", "expires on Friday". */
function programme(scene: Scene, i: number): Predicate | null {
  const token = tokenAt(scene, i)!;
  const present = token.penn === 'VBZ' || token.penn === 'VBP';
  const progressive = token.penn === 'VBG' && ['is', 'are'].includes(wordAt(scene, i - 1));
  if (!present && !progressive) return null;
  if (EXPIRY.has(token.lemma)) return { rule: 'expires', at: i, verb: i, start: i, governor: i };
  return PROGRAMME.has(token.lemma) ? { rule: 'programme', at: i, verb: i, start: i, governor: i } : null;
}

/** "was cancelled", "called off the talks", "met the deadline": what became of something that was set. */
function outcome(scene: Scene, i: number): Predicate | null {
  const token = tokenAt(scene, i)!;
  if (token.penn !== 'VBD' && token.penn !== 'VBN') return null;
  const off = token.lemma === 'call' && (wordAt(scene, i + 1) === 'off' || wordAt(scene, i + 2) === 'off');
  const putOff = token.lemma === 'put' && wordAt(scene, i + 1) === 'off';
  const push = token.lemma === 'push' && wordAt(scene, i + 1) === 'back';
  const rule =
    off || CANCEL.has(token.lemma) ? 'cancelled' : putOff || push || POSTPONE.has(token.lemma) ? 'postponed' : null;
  const made = { at: i, verb: i, start: i, governor: i };
  if (rule !== null) return isNegated(scene, i) ? null : { rule, ...made };
  if (!KEEP.has(token.lemma) || isNegated(scene, i)) return null;
  const object = [1, 2, 3, 4].map((step) => wordAt(scene, i + step));
  const kept = object.some((word) => DEADLINE_NOUNS.has(word) || BINDING_NOUNS.has(word) || word === 'commitments');
  return kept ? { rule: 'kept', ...made } : null;
}

const FINDERS = [modal, must, scheduled, infinitive, pledge, until, having, demand, noun, programme, outcome];

/** Everything in a sentence that may say what is to come, in order; at most one reading of each verb. */
export function findPredicates(scene: Scene): Predicate[] {
  const out: Predicate[] = [];
  const verbs = new Set<number>();
  for (let i = scene.sentence.first; i < scene.sentence.last; i += 1) {
    for (const find of FINDERS) {
      const found = find(scene, i);
      if (found === null || verbs.has(found.verb)) continue;
      verbs.add(found.verb);
      out.push(found);
      break;
    }
  }
  return out;
}
