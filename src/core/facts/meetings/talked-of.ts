import { wordSet } from '../../language/gazetteer/set.ts';
import { isPart, ungovernedListBefore } from './clause.ts';
import type { Line } from './line.ts';
import type { Part } from './lists.ts';
import { carrierOperator, type Operator } from './operators.ts';
import { lemmaAt, ownOperator } from './own-operators.ts';
import type { Phrase } from './phrase.ts';

/** Verbs whose object is only talked of: "discussed a meeting between …" does not say that there was one. */
const TALKING = wordSet('discuss debate raise broach mention negotiate address mull examine');
/** Verbs that do so with a preposition: "spoke about a meeting between …". */
const TALKING_ABOUT = wordSet(
  'work insist focus talk speak ask inquire enquire think dream hint speculate comment consult disagree argue',
);
/** "learned of a meeting between …", "wrote about a visit by …": that there was or will be one is known, but not which. */
const LEARNING = wordSet('learn know hear read write joke');
/** Verbs after which a meeting is one that was: all others may as well speak of an idea ("supports a meeting"). */
const REAL = wordSet(`
  be have hold host attend chair co-chair convene open begin start resume renew conduct conclude finish end wrap enter lead join
  continue participate preside include follow feature show see witness watch report announce confirm disclose reveal describe
  recall cover mark crash interrupt disrupt overshadow leave exit get take make use spend cut give precede dominate
  photograph film record secure win grant share enjoy stage mediate moderate broker say tell write add note claim find
`);
/** Nouns of talk: "talks on a meeting between …", "rumours of a meeting". */
const TALKS = wordSet(`
  talk talks discussion discussions debate conversation conversations consultation consultations negotiations question
  questions issue idea topic subject rumour rumours rumor rumors speculation dispute word
`);
/** What is done for a meeting that has not come yet: "the groundwork for a summit". */
const GROUNDWORK = wordSet(`
  condition conditions ground groundwork preparations basis foundation foundations stage way path framework date venue
  timetable agenda deal terms
`);

/** "said nothing of a meeting" */
const SILENCE = /^(?:nothing|little)$/;
const TOWARDS = /^(?:towards?|against)$/;
const ABOUT = /^(?:about|of|on|over|regarding|concerning|around)$/;

/** "the meeting", "this meeting": one that is known, though not whether it was or will be. */
function isDefinite(line: Line, phrase: Phrase): boolean {
  return /^(?:the|this|these|that|those)$/i.test(line.tokens[phrase.first]!.text);
}

const isNewOne = (line: Line, phrase: Phrase): boolean => /^(?:an?|another)$/i.test(line.tokens[phrase.first]!.text);

const isOwned = (phrase: Phrase): boolean =>
  phrase.possessor !== null || phrase.owner !== null || phrase.ownerHead !== null || phrase.time !== null;

/** What talk makes of the meeting: "his meeting with Brandt" was, "the meeting" may have been, "a meeting" is an idea. */
const talkOperator = (line: Line, phrase: Phrase): Operator | null =>
  isOwned(phrase) ? null : isDefinite(line, phrase) ? 'unreal' : 'talk';

/** The verb whose object the list at part `at` is, over what stands between them: "discuss with Brandt a meeting". */
export function objectVerb(parts: readonly Part[], at: number): number | null {
  for (let i = at - 1; i >= 0; i -= 1) {
    const part = parts[i]!;
    if (part.kind === 'verb') return i;
    if (part.kind === 'list' && isPart(parts[i - 1], 'prep')) i -= 1;
    else if (part.kind !== 'adv' && part.kind !== 'time' && part.kind !== 'prep') return null;
  }
  return null;
}

/** A governor that makes the meeting at part `at` only a topic or an aim, with the part whose own governors count on. */
export type Topic = { readonly operator: Operator; readonly verb: number | null; readonly list: number | null };

/** How the phrase at part `at` hangs on talk or on groundwork; null where it does not. */
export function topicOf(line: Line, parts: readonly Part[], at: number, phrase: Phrase): Topic | null {
  const before = parts[at - 1];
  if (isPart(before, 'prep')) {
    const list = ungovernedListBefore(parts, at - 1);
    const carrier = list === null ? undefined : parts[list];
    const noun = isPart(carrier, 'list') ? carrier.members[0]!.phrase.word : '';
    const isNear = list === at - 2;
    const operator = talkOperator(line, phrase);
    if (TOWARDS.test(before.word) && operator !== null) {
      return { operator, verb: objectVerb(parts, at - 1), list: null };
    }
    if (ABOUT.test(before.word)) {
      if (SILENCE.test(noun)) return { operator: 'unreal', verb: null, list };
      const verb = objectVerb(parts, at - 1);
      const talks = verb !== null && TALKING_ABOUT.has(lemmaAt(parts, verb)) && carrierOperator(noun) === null;
      if (operator !== null && TALKS.has(noun)) return { operator, verb: null, list };
      const learned = verb !== null && LEARNING.has(lemmaAt(parts, verb)) && carrierOperator(noun) === null;
      if (operator !== null && learned) return { operator: 'unreal', verb, list: null };
      if (operator !== null && talks) return { operator, verb, list: null };
    }
    const aims = before.word === 'for' || (before.word === 'of' && operator === 'talk');
    return aims && isNear && GROUNDWORK.has(noun) ? { operator: 'plan', verb: null, list } : null;
  }
  const verb = objectVerb(parts, at);
  if (verb === null) return null;
  const lemma = lemmaAt(parts, verb);
  const isIdea = isNewOne(line, phrase) && !REAL.has(lemma) && ownOperator(parts, verb) === null;
  if (!TALKING.has(lemma) && !isIdea) return null;
  const operator = talkOperator(line, phrase);
  return operator === null ? null : { operator, verb, list: null };
}

/** "A meeting between A and B was discussed": what is said of the meeting by a participle. */
export const isTalkedOf = (lemma: string): boolean => TALKING.has(lemma);
