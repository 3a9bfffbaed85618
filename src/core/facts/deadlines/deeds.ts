import { whenOfValue } from '../../language/time/when.ts';
import type { Deadline, Fact } from '../fact.ts';
import { isAct } from './acts.ts';
import { agentOf, subjectOf } from './bearer.ts';
import { type Clause, clauseOf, spanOf } from './clause.ts';
import { isAhead } from './due.ts';
import { isOpinion } from './opinion.ts';
import type { Party } from './party.ts';
import { isNegated, verbAfter } from './predicates/predicate.ts';
import { isVerb, type Scene, tokenAt, wordAt } from './scene.ts';
import { quotationAt } from './voice.ts';
import { BE, CONDITION, DEADLINE_NOUNS, EVENTS, PROGRAMME } from './words.ts';

/** What was done, or left undone against a limit: no deadline, but what may close one. */
const DEED_RULES: ReadonlySet<string> = new Set(['done', 'missed']);

/** Whether a fact tells of what became of something that was due elsewhere, and so is none itself. */
export const isDeed = (fact: Fact): boolean => fact.type === 'deadline' && DEED_RULES.has(fact.rule);

type Deed = {
  readonly rule: 'done' | 'missed';
  /** The first token of the words that tell of it, and its verb. */
  readonly first: number;
  readonly verb: number;
  readonly who: Party | null;
  readonly clause: Clause;
};

const HAVE = new Set(['has', 'have', 'had']);

/** A verb that tells what happened: the simple past, the perfect; in a headline the present. */
function tellsPast(scene: Scene, i: number): boolean {
  const penn = tokenAt(scene, i)?.penn;
  const headline = scene.sentence.zone === 'title' || scene.sentence.zone === 'subtitle';
  if (penn === 'VBD' || (headline && penn === 'VBZ')) return true;
  return penn === 'VBN' && [1, 2, 3].some((back) => HAVE.has(wordAt(scene, i - back)) || isPastBe(scene, i - back));
}

const isPastBe = (scene: Scene, i: number): boolean => ['was', 'were', 'been'].includes(wordAt(scene, i));

/** "would have signed", "nearly signed", "if they signed": it did not happen. */
function isUnreal(scene: Scene, i: number, from: number): boolean {
  if (isNegated(scene, i) || isNegated(scene, i - 1)) return true;
  if (CONDITION.has(wordAt(scene, from - 1)) || CONDITION.has(wordAt(scene, from))) return true;
  for (let at = Math.max(from, i - 4); at < i; at += 1) {
    if (tokenAt(scene, at)?.penn === 'MD' || ['nearly', 'almost', 'to'].includes(wordAt(scene, at))) return true;
  }
  return false;
}

const clauseAt = (scene: Scene, verb: number): Clause | null =>
  clauseOf(scene, { rule: 'kept', at: verb, verb, start: verb, governor: verb });

function done(scene: Scene, i: number): Deed | null {
  const event = PROGRAMME.has(tokenAt(scene, i)?.lemma ?? '');
  if (!tellsPast(scene, i) || !(event || isAct(scene, i))) return null;
  const clause = clauseAt(scene, i);
  if (clause === null || isUnreal(scene, i, clause.from)) return null;
  const subject = subjectOf(scene, i, clause.from);
  const passive = tokenAt(scene, i)?.penn === 'VBN' && [1, 2].some((back) => BE.has(wordAt(scene, i - back)));
  const agent = passive
    ? agentOf(scene, { rule: 'kept', at: i, verb: i, start: i - 1, governor: i }, clause.last)
    : null;
  const own = !passive && subject?.actor ? subject : null;
  const who = agent ?? own;
  const isEvent = subject !== null && EVENTS.has(wordAt(scene, subject.head)) && event;
  if (who === null && !isEvent) return null;
  if (who !== null && agent === null && !isAct(scene, i)) return null;
  const first = own !== null ? i : (subject?.first ?? i);
  return { rule: 'done', first: Math.min(first, i), verb: i, who, clause };
}

/** "missed the deadline", "failed to pay by the deadline". */
function missed(scene: Scene, i: number): Deed | null {
  const lemma = tokenAt(scene, i)?.lemma;
  if ((lemma !== 'miss' && lemma !== 'fail') || !tellsPast(scene, i)) return null;
  const found = lemma === 'fail' && wordAt(scene, i + 1) === 'to' ? verbAfter(scene, i + 2) : null;
  const verb = lemma === 'miss' ? i : (found?.verb ?? -1);
  const clause = verb < 0 ? null : clauseAt(scene, verb);
  if (clause === null || isUnreal(scene, i, clause.from)) return null;
  const words = scene.lower.slice(i + 1, clause.last);
  const inTime = words.some((word, at) => ['in', 'on'].includes(word) && words[at + 1] === 'time');
  if (!inTime && !words.some((word) => DEADLINE_NOUNS.has(word))) return null;
  const who = subjectOf(scene, i, clause.from);
  return who?.actor ? { rule: 'missed', first: verb, verb, who, clause } : null;
}

/** The day of a deed, where its clause names one. */
function dayOf(scene: Scene, { from, last }: Clause): Deadline['due'] {
  for (const time of scene.times) {
    const when = time.first >= from && time.last <= last && time.granularity === 'day' ? whenOfValue(time.value) : null;
    if (when !== null && (scene.reading.article.published === null || !isAhead(scene, when) || isToday(scene, when)))
      return when;
  }
  return null;
}

const isToday = (scene: Scene, when: NonNullable<Deadline['due']>): boolean =>
  'value' in when && when.value === scene.reading.article.published?.value;

/**
 * The deeds of a sentence: who did what, by name, in verbs of acts. `due` holds the day on which it was done, null where the
 * words give none. Quotations, guesses and what did not happen are left out.
 */
export function deedsIn(scene: Scene): Deadline[] {
  const out: Deadline[] = [];
  for (let i = scene.sentence.first; i < scene.sentence.last; i += 1) {
    if (!isVerb(tokenAt(scene, i)) || quotationAt(scene, i) !== null) continue;
    const deed = missed(scene, i) ?? done(scene, i);
    if (deed === null || isOpinion(scene, i, deed.clause.from)) continue;
    const { sentence } = scene;
    out.push({
      type: 'deadline',
      kind: 'commitment',
      what: spanOf(scene, deed.first, Math.max(deed.clause.last, deed.verb + 1)),
      who: deed.who?.actor ?? null,
      toWhom: null,
      due: dayOf(scene, deed.clause),
      dueText: null,
      evidence: { start: sentence.start, end: sentence.end },
      rule: deed.rule,
      confidence: 0.6,
    });
  }
  return out;
}
