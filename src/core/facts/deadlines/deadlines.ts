import type { Reading } from '../../language/reading.ts';
import { contains, overlaps, type Span } from '../../span.ts';
import type { Deadline, Quote } from '../fact.ts';
import { spanOf } from './clause.ts';
import { deedsIn } from './deeds.ts';
import { type Draft, draftOf } from './draft.ts';
import { withoutHeadlines } from './headlines.ts';
import { kindOf } from './kind.ts';
import type { Party } from './party.ts';
import { findPredicates } from './predicates/find-predicates.ts';
import { CONFIDENCE, type RuleName } from './rules.ts';
import { type Scene, scenesOf, tokenAt, wordAt } from './scene.ts';
import { firstOf, isOfSeveral } from './wording.ts';
import { CANCEL, POSTPONE } from './words.ts';

/** What was set and is moved or called off, whichever verb says so. */
function ruleOf(scene: Scene, { predicate, who }: Draft): RuleName {
  const lemma = tokenAt(scene, predicate.verb)?.lemma ?? '';
  if (predicate.rule !== 'will' || tokenAt(scene, predicate.verb)?.penn !== 'VBN' || who?.actor) return predicate.rule;
  return POSTPONE.has(lemma) ? 'postponed' : CANCEL.has(lemma) ? 'cancelled' : predicate.rule;
}

/** What was moved or called off: nobody bears it, and the day on which it was to be is no longer its day. */
const PUT_OFF: ReadonlySet<string> = new Set<RuleName>(['postponed', 'cancelled']);

/** Whether the act is the bearer's own: what is done to a thing or company is not. */
function bears(scene: Scene, rule: RuleName, draft: Draft): boolean {
  const { predicate, who, subject } = draft;
  if (isOfSeveral(scene, draft)) return false;
  if (PUT_OFF.has(rule)) return false;
  if (who !== null && who !== subject) return true;
  if (rule === 'due-on') return false;
  // "his government" is no name: the words tell it.
  if (who && tokenAt(scene, who.first)?.penn === 'PRP$' && who.actor?.entity === null) return false;
  const passive = wordAt(scene, predicate.start) === 'be' && tokenAt(scene, predicate.verb)?.penn === 'VBN';
  const entity = scene.reading.entities.find(({ id }) => id === who?.actor?.entity);
  return !passive || rule === 'required-to' || entity?.type === 'person';
}

/** "it will end in May", "its members would leave": whose, only the text around can tell. */
const isVague = (scene: Scene, { first, head }: Party): boolean =>
  ['PRP', 'DT', 'EX'].includes(tokenAt(scene, head)?.penn ?? '') || tokenAt(scene, first)?.penn === 'PRP$';
const UNCLEAR = 0.5;

function deadlineOf(scene: Scene, draft: Draft): Deadline | null {
  const { due, condition, subject, who, toWhom } = draft;
  const rule = ruleOf(scene, draft);
  const bearer = bears(scene, rule, draft) ? (who?.actor ?? null) : null;
  const first = firstOf(scene, draft, bearer);
  if (first === null) return null;
  const last = Math.max(draft.last, draft.predicate.verb + 1);
  const { sentence } = scene;
  // "It is due on 3 May" is true, but of what the words alone do not say.
  const isCut = subject !== null && first > subject.last;
  const clear = bearer !== null || subject === null || !(isCut || isVague(scene, subject));
  const confidence = CONFIDENCE[rule] * (due?.when ? 1 : 0.85) * (bearer ? 1 : 0.9) * (clear ? 1 : UNCLEAR);
  return {
    type: 'deadline',
    kind: kindOf(rule, due, condition),
    what: spanOf(scene, first, last),
    who: bearer,
    toWhom: toWhom?.actor ?? null,
    due: due?.when ?? null,
    dueText: due ? spanOf(scene, due.time.first, due.time.last) : null,
    evidence: { start: sentence.start, end: sentence.end },
    rule,
    confidence: Math.round(confidence * 100) / 100,
  };
}

/**
 * One clause is one line: of two that overlap stays what was put off, then what has a day, then what has a bearer, then the surer,
 * and of equals the longer.
 */
function withoutDoubles(found: readonly Deadline[]): Deadline[] {
  const width = ({ start, end }: Span): number => end - start;
  const kept: Deadline[] = [];
  const order = found.toSorted(
    (a, b) =>
      Number(PUT_OFF.has(b.rule)) - Number(PUT_OFF.has(a.rule)) ||
      Number(b.due !== null) - Number(a.due !== null) ||
      Number(b.who !== null) - Number(a.who !== null) ||
      b.confidence - a.confidence ||
      width(b.what) - width(a.what),
  );
  for (const each of order) {
    const rival = kept.find((other) => overlaps(other.what, each.what));
    if (rival === undefined) kept.push(each);
    else if (contains(rival.what, each.what) || contains(each.what, rival.what) || sameDue(rival, each)) continue;
    else kept.push(each);
  }
  return kept.sort((a, b) => a.what.start - b.what.start);
}

const sameDue = (a: Deadline, b: Deadline): boolean => a.dueText?.start === b.dueText?.start;

/**
 * What an article says is due, promised or on the calendar: an act with its bearer, or an event with its day. Forecasts and
 * opinions are none. Every span points into the article's text; `what` reads on after the bearer's name, or by itself where
 * there is none. `quotes` are those that `findQuotes` finds in the same reading: what a quotation foretells of others is nobody's
 * promise, and its "we" is the speaker. Never throws.
 */
export function findDeadlines(reading: Reading, quotes: readonly Quote[]): readonly Deadline[] {
  return deadlinesIn(reading, scenesOf(reading, quotes));
}

/**
 * The deadlines of a reading as `findDeadlines` gives them, each told once (see `withoutHeadlines`), and the deeds that it tells
 * of, which may close deadlines of other articles; see `deedsIn`.
 */
export function findDeadlinesAndDeeds(
  reading: Reading,
  quotes: readonly Quote[],
): { readonly deadlines: readonly Deadline[]; readonly deeds: readonly Deadline[] } {
  const scenes = scenesOf(reading, quotes);
  return { deadlines: withoutHeadlines(reading, deadlinesIn(reading, scenes)), deeds: scenes.flatMap(deedsIn) };
}

function deadlinesIn(reading: Reading, scenes: readonly Scene[]): readonly Deadline[] {
  const found = scenes.flatMap((scene) => {
    const predicates = findPredicates(scene);
    const drafts = predicates.flatMap((predicate) => {
      const draft = draftOf(scene, predicate, predicates);
      return draft ? [draft] : [];
    });
    return withoutDoubles(drafts.flatMap((draft) => deadlineOf(scene, draft) ?? []));
  });
  const { text } = reading.article;
  // Pages print captions and leads twice.
  const seen = new Set<string>();
  return found.filter(({ what, who }) => {
    const words = `${who?.entity ?? ''} ${text.slice(what.start, what.end)}`;
    if (seen.has(words)) return false;
    seen.add(words);
    return true;
  });
}
