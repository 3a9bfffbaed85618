import { isFiniteVerb, isNoun, isVerb, type Scene, tokenAt, wordAt } from '../scene.ts';
import { AIMS, BE, DEADLINE_NOUNS, PAST_BE, REPORTING, REQUIRED, SCHEDULED, UNSURE, WILL } from '../words.ts';
import { isNegated, type Predicate, SKIPPED, verbAfter } from './predicate.ts';

function hasReporting(scene: Scene, before: number): boolean {
  for (let i = scene.sentence.first; i < scene.sentence.last; i += 1) {
    if (i !== before && isVerb(scene.tokens[i]) && REPORTING.has(scene.tokens[i]!.lemma)) return true;
  }
  return ['announcement', 'statement', 'decision'].some((noun) =>
    scene.lower.slice(scene.sentence.first, before).includes(noun),
  );
}

export function modal(scene: Scene, i: number): Predicate | null {
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
  // "would rather wait" is a taste.
  if (rule === null || wordAt(scene, i + 1) === 'rather') return null;
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
export function must(scene: Scene, i: number): Predicate | null {
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
export function scheduled(scene: Scene, i: number): Predicate | null {
  const word = wordAt(scene, i);
  if (!SCHEDULED.has(word)) return null;
  let be = i - 1;
  while (SKIPPED.has(wordAt(scene, be)) || tokenAt(scene, be)?.penn === 'RB') be -= 1;
  const hasBe = BE.has(wordAt(scene, be));
  if (['originally', 'initially', 'previously', 'once'].includes(wordAt(scene, i - 1))) return null;
  if (hasBe && PAST_BE.has(wordAt(scene, be)) && wordAt(scene, be - 1) === 'had') return null;
  if (isNegated(scene, i) && UNSURE.has(word)) return null;
  if (wordAt(scene, i + 1) === 'to') {
    const found = verbAfter(scene, i + 2);
    if (found === null) return null;
    // "due to bad weather" has no verb; "set to work" as a verb of its own has no "be".
    if (
      !hasBe &&
      (word === 'going' || word === 'set' || word === 'likely' || word === 'bound' || word === 'planned') &&
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
    return { rule, at: hasBe ? be : i, governor: i, ...found };
  }
  if (!['due', 'scheduled', 'set', 'slated', 'planned', 'expected'].includes(word)) return null;
  if (!hasBe && ['VBD', 'VB', 'VBP'].includes(tokenAt(scene, i)?.penn ?? '')) return null;
  if (!hasBe && !FOLLOWS_DUE.has(wordAt(scene, i + 1)) && !scene.times.some((time) => time.first === i + 1))
    return null;
  // "a price set on 9 March" is past; "set for 9 March" is not.
  if (!hasBe && word === 'set' && wordAt(scene, i + 1) !== 'for' && !DEADLINE_NOUNS.has(wordAt(scene, i - 1)))
    return null;
  const dated = scene.times.some((time) => time.first > i && time.first <= i + 6);
  return dated ? { rule: 'due-on', at: hasBe ? be : i, verb: i, start: i, governor: i } : null;
}

/** Verbs of headlines that are easily taken for nouns. */
const HEADLINE_VERBS = new Set(
  'fails seeks moves needs wants refuses tries begins continues starts offers hopes returns aims rush bid vies'.split(
    ' ',
  ),
);

/** "is to meet", "are to hold"; in headlines "X to meet Y"; after a noun "talks to be held". */
export function infinitive(scene: Scene, i: number): Predicate | null {
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
  if (headline && !finite && isNoun(before) && !HEADLINE_VERBS.has(wordAt(scene, i - 1)))
    return { rule: 'headline-to', at: i, governor: found.verb, ...found };
  if (isNoun(before) && wordAt(scene, i + 1) === 'be' && tokenAt(scene, found.verb)?.penn === 'VBN')
    return { rule: 'to-be-done', at: i, governor: found.verb, ...found };
  if (wordAt(scene, i - 1) === ',' && wordAt(scene, i + 1) === 'be' && tokenAt(scene, found.verb)?.penn === 'VBN')
    return { rule: 'to-be-done', at: i, governor: found.verb, ...found };
  return null;
}
