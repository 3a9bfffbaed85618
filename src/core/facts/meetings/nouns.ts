import type { Candidate, Scene } from './candidate.ts';
import { placeIn } from './circumstances.ts';
import { afterRelative, groupStart } from './clause.ts';
import { isMeasure } from './lists.ts';
import { type Ends, endsOf, goalsOf, visitEnds } from './noun-ends.ts';
import { nounOperators } from './noun-status.ts';
import { AT_ONCE, type NounAt, type View, viewOf } from './noun-view.ts';
import { isOfficial } from './people-words.ts';
import { aroundVerb, predicateOf } from './settings.ts';
import { isPeople, isPerson } from './sides.ts';
import { nounTrigger } from './triggers.ts';

/** Every noun of a sentence that may be a meeting, also inside "hours of talks". */
export function nounsIn(scene: Scene): readonly NounAt[] {
  const found: NounAt[] = [];
  scene.parts.forEach((part, at) => {
    if (part.kind !== 'list') return;
    part.members.forEach((member, m) => {
      for (const phrase of isMeasure(member.phrase.word) ? [member.phrase, ...member.more] : [member.phrase]) {
        if (phrase.name !== null || nounTrigger(phrase.word) === undefined) continue;
        found.push({ at, phrase, last: m === part.members.length - 1 });
      }
    });
  });
  return found;
}

/** Words too weak for anything but a talk of two people by name, and those whom a call or talk merely informs. */
function isWeak(view: View, ends: Ends, isCall: boolean): boolean {
  const trigger = nounTrigger(view.phrase.word)!;
  const sides = [...ends.left, ...ends.right];
  if (trigger.needs === 'phone or side' && !view.phone && sides.filter(isPerson).length < 2) return true;
  if (trigger.needs === 'two persons' && sides.filter(isPerson).length < 2 && !view.phone) return true;
  if (trigger.needs === 'light verb' && (sides.some((side) => !isPeople(side)) || !sides.some(isPerson))) return true;
  if (!isCall) return false;
  const { right } = view;
  return (
    !sides.some(isPerson) || right.phrases[0]?.prep === 'for' || sides.some((side) => !isPerson(side) && side.audience)
  );
}

/** "sought talks, which took place …": whatever came before, it was held. */
function tookPlace({ parts }: Scene, end: number): boolean {
  const at = parts[end]?.kind === 'comma' ? end + 1 : end;
  const verb = parts[at + 1];
  const what = parts[at + 2];
  if (parts[at]?.kind !== 'rel' || verb?.kind !== 'verb') return false;
  if (/^(?:happened|occurred)$/.test(verb.word)) return true;
  return verb.word === 'took' && what?.kind === 'list' && what.members[0]!.phrase.word === 'place';
}

/** "telling Brandt during a meeting on Friday": what hangs on an act that is past was before it. */
function isToldAsPast({ scene, setting }: View): boolean {
  const verb = setting.verb === null ? undefined : scene.parts[setting.verb];
  if (setting.relation !== 'adjunct' || verb?.kind !== 'verb' || !AT_ONCE.has(setting.prep)) return false;
  const alone = groupStart(scene.parts, setting.verb!) === setting.verb;
  return alone && (verb.form === 'gerund' || (verb.form === 'finite' && /(?:ed|told|said|met)$/.test(verb.word)));
}

/**
 * Talks and meetings as such, without a day or place: "out of sight during talks between Norway and Kenya", "talks between them have
 * gone on for years", "meetings of union leaders".
 */
function isInGeneral({ scene, phrase, setting, lemma, right }: View, ends: Ends): boolean {
  const sides = [...ends.left, ...ends.right];
  if (sides.some(isPerson)) return false;
  const bare = scene.line.tokens[phrase.first]!.upos !== 'DET' && phrase.owner === null && phrase.ownerHead === null;
  if (
    bare &&
    /^(?:meetings|summits|visits|calls)$/.test(phrase.word) &&
    (setting.relation !== 'object' || lemma === 'be')
  )
    return true;
  if (!/^(?:talks|negotiations|consultations)$/.test(phrase.word)) return false;
  if (sides.some((side) => !isPerson(side) && isOfficial(side.head))) return false;
  if (setting.relation === 'adjunct') return /^(?:in|during|on|about)$/.test(setting.prep);
  const { tokens, marks, visible } = scene.line;
  const goesOn = predicateOf(scene, afterRelative(scene.parts, right.end)) !== null;
  const lasts = /\bfor (?:\w+ )?(?:weeks|months|years|decades)\b/.test(
    marks.reading.article.text.slice(tokens[phrase.last - 1]!.end, scene.line.sentence.end),
  );
  return goesOn && lasts && !visible.some((token) => marks.timed.has(token));
}

/** The meeting that a noun tells of, or null. */
export function fromNoun(scene: Scene, noun: NounAt): Candidate | null {
  const view = viewOf(scene, noun);
  const { phrase, at, right, setting } = view;
  const trigger = nounTrigger(phrase.word)!;
  const found = endsOf(view);
  const isVisit = trigger.kind === 'visit' && (found === null || found.rule !== 'A–B meeting');
  const ends = isVisit ? visitEnds(view) : found;
  const isCall = trigger.kind === 'call' || view.phone;
  if (ends === null || ends.left.length === 0 || isWeak(view, ends, isCall)) return null;
  const near = aroundVerb(scene, setting, at);
  const predicate = predicateOf(scene, afterRelative(scene.parts, right.end))?.own;
  const times = [
    ...(phrase.time === null ? [] : [phrase.time]),
    ...right.times,
    ...near.times,
    ...(predicate?.times ?? []),
  ];
  const around = [...right.phrases, ...(isCall ? [] : near.phrases), ...(predicate?.phrases ?? [])];
  if (times.length === 0 && placeIn(scene.line, around) === null && isInGeneral(view, ends)) return null;
  const goal = isVisit ? goalsOf(view).map((phrase) => ({ ...phrase, prep: 'in' })) : [];
  return {
    rule: ends.rule,
    kind: isCall ? 'call' : trigger.kind,
    at,
    token: phrase.head,
    left: ends.left,
    right: ends.right,
    operators: tookPlace(scene, right.end) ? [] : nounOperators(scene.line, scene.parts, at, phrase),
    times,
    goal,
    around,
    attitude: false,
    tense: isToldAsPast(view) ? 'past' : 'none',
    explicit: ends.explicit,
    confidence: ends.explicit ? 0.85 : 0.7,
  };
}
