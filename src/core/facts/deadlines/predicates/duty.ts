import type { Token } from '../../../language/reading.ts';
import type { RuleName } from '../rules.ts';
import { isFiniteVerb, isNoun, isVerb, type Scene, tokenAt, wordAt } from '../scene.ts';
import { BE, DEMAND, INTEND, PLEDGE } from '../words.ts';
import { isNegated, type Predicate, SKIPPED, verbAfter } from './predicate.ts';

const REFLEXIVES = new Set(['itself', 'himself', 'herself', 'themselves']);
const ASIDE_TAGS = new Set(['DT', 'JJ', 'NN', 'NNS', 'NNP', 'NNPS', 'CD', 'PRP$', 'POS']);

/** Over what may stand between a verb and its infinitive: "agreed in Geneva on Thursday to". */
function overAside(scene: Scene, from: number): number {
  let at = from;
  while (at - from < 10) {
    const time = scene.times.find((each) => each.first === at);
    if (time) at = time.last;
    else if (SKIPPED.has(wordAt(scene, at)) || REFLEXIVES.has(wordAt(scene, at))) at += 1;
    else if (tokenAt(scene, at)?.penn === 'IN' && wordAt(scene, at) !== 'that') {
      at += 1;
      while (ASIDE_TAGS.has(tokenAt(scene, at)?.penn ?? '')) at += 1;
    } else break;
  }
  return at;
}

/** "agreed to", "pledges to", "committed to": the infinitive after a verb of promise or intention. */
export function pledge(scene: Scene, i: number): Predicate | null {
  const token = tokenAt(scene, i)!;
  const { lemma } = token;
  if (!isVerb(token) && !(token.penn === 'JJ' && lemma === 'committed')) return null;
  const rule = PLEDGE.has(lemma) || lemma === 'committed' ? 'pledge' : intentionRule(scene, i, token);
  if (rule === null || isNegated(scene, i)) return null;
  const to = overAside(scene, i + 1);
  if (wordAt(scene, to) !== 'to') return null;
  const found = verbAfter(scene, to + 1) ?? gerund(scene, to + 1);
  return found && { rule, at: i, governor: i, ...found };
}

function intentionRule(scene: Scene, i: number, { lemma, penn }: Token): RuleName | null {
  if (!INTEND.has(lemma)) return null;
  // "an accord intended to end the strike" says what it is for.
  if (penn === 'VBN' && !['has', 'have', 'had'].includes(wordAt(scene, i - 1))) return null;
  return penn === 'VBD' || penn === 'VBN' ? 'intended' : 'intention';
}

/** "committed to keeping". */
function gerund(scene: Scene, i: number): { verb: number; start: number } | null {
  return tokenAt(scene, i)?.penn === 'VBG' ? { verb: i, start: i } : null;
}

/** "was ordered to leave by Friday": the subject bears it. */
function demanded(scene: Scene, i: number): Predicate | null {
  if (wordAt(scene, i + 1) !== 'to') return null;
  const found = verbAfter(scene, i + 2);
  return found && ORDERED.has(tokenAt(scene, i)?.lemma ?? '')
    ? { rule: 'required-to', at: i - 1, governor: i, ...found }
    : null;
}
const ORDERED = new Set(['order', 'tell', 'ask', 'instruct', 'oblige', 'compel', 'direct', 'urge']);

/** "urged X to", "told X to", "gave X until Friday to"; the one who is urged bears it. */
export function demand(scene: Scene, i: number): Predicate | null {
  const token = tokenAt(scene, i)!;
  if (!isVerb(token) || !DEMAND.has(token.lemma) || isNegated(scene, i)) return null;
  if (token.penn === 'VBN' && BE.has(wordAt(scene, i - 1))) return demanded(scene, i);
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
export function having(scene: Scene, i: number): Predicate | null {
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
export function until(scene: Scene, i: number): Predicate | null {
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
