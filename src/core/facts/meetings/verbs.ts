import { KIN } from '../../language/gazetteer/kin.ts';
import type { Candidate, Scene } from './candidate.ts';
import { between } from './circumstances.ts';
import { groupStart, isPart, type Prepositional, type Rightward, rightOf, subjectOf } from './clause.ts';
import type { List } from './lists.ts';
import { classOf } from './lists.ts';
import { isPeople, isPerson, type Side, sidesOf } from './sides.ts';
import { speakerOf } from './speaker.ts';
import { verbOperators } from './status.ts';
import { isTimeNoun } from './time-words.ts';
import { type VerbTrigger, verbTrigger } from './triggers.ts';
import type { VerbUnit } from './units.ts';

const PHONE_NOUNS = new Set(['phone', 'telephone', 'call', 'calls', 'hotline', 'videoconference', 'videolink']);
const INTERVIEW_NOUNS = new Set([
  'interview',
  'interviews',
  'podcast',
  'show',
  'program',
  'programme',
  'broadcast',
  'radio',
  'television',
  'tv',
]);
const SPORT = new Set([
  'final',
  'finals',
  'semifinal',
  'semifinals',
  'quarterfinal',
  'quarterfinals',
  'match',
  'round',
  'tournament',
  'league',
  'cup',
  'playoff',
  'playoffs',
  'championship',
  'bout',
  'semi',
  'quarter',
  'game',
  'derby',
  'qualifier',
]);
const PRESS_ROLE = /\b(?:host|anchor|reporter|correspondent|journalist|editor|columnist|presenter|moderator)\b/i;
/** What one calls somebody for: then "called" is a phone ("called Brandt to congratulate him"). */
const PHONE_PURPOSES = new Set(
  'congratulate discuss offer express thank wish invite tell ask inform apologise apologize say talk reassure warn urge explain'.split(
    ' ',
  ),
);

const listHas = (lists: Rightward, words: ReadonlySet<string>, preps: RegExp): boolean =>
  lists.phrases.some(({ prep, list }) => preps.test(prep) && list.members.some(({ phrase }) => words.has(phrase.word)));

/** Whether the clause says that it was by phone. */
function byPhone(scene: Scene, at: number, right: Rightward): boolean {
  if (listHas(right, PHONE_NOUNS, /^(?:by|on|over|via|in|during)$/)) return true;
  const left = between(scene.parts, 0, at).phrases;
  return left.some(
    ({ prep, list }) =>
      /^(?:by|on|over|via|in|during)$/.test(prep) && list.members.some(({ phrase }) => PHONE_NOUNS.has(phrase.word)),
  );
}

const isPress = (side: Side): boolean => (isPerson(side) ? PRESS_ROLE.test(side.role ?? '') : side.audience);

type Ends = { readonly left: readonly Side[]; readonly right: readonly Side[]; readonly rule: string } | null;

/** "met with approval", "met with the criteria's authors": what the list's first phrase is decides. */
const isThing = (list: List): boolean => list.members[0]!.class === 'thing' && !list.members[0]!.proper;

/** The words of an object that is no side at all: "met the criteria". */
function isIdle(object: List): boolean {
  return object.members.length === 1 && isTimeNoun(object.members[0]!.phrase.word);
}

function mutualEnds(scene: Scene, right: Rightward, subject: readonly Side[], passive: boolean): Ends {
  const { line, anaphora } = scene;
  const object = right.object !== null && !isIdle(right.object) ? right.object : null;
  const withs = right.phrases.filter(({ prep, list }) => prep === 'with' && !isThing(list));
  if (withs.length === 0 && right.phrases.some(({ prep }) => prep === 'with')) return null;
  if (listHas(right, SPORT, /./)) return null;
  if (object !== null) {
    if (object.members[0]!.phrase.word === 'other') return { left: subject, right: [], rule: 'met each other' };
    const met = sidesOf(line, object.members, anaphora).filter(isPeople);
    if (met.length === 0 || classOf(object.members[0]!.phrase) === 'thing') return null;
    return { left: subject, right: met, rule: 'met somebody' };
  }
  if (withs.length > 0) {
    const met = withs.flatMap(({ list }) => sidesOf(line, list.members, anaphora));
    return met.length === 0 ? null : { left: subject, right: met, rule: 'met with' };
  }
  if (passive) {
    const by = right.phrases
      .filter(({ prep }) => prep === 'by')
      .flatMap(({ list }) => sidesOf(line, list.members, anaphora));
    return by.some(isPerson) ? { left: by, right: subject, rule: 'met by' } : null;
  }
  return { left: subject, right: [], rule: 'met, both' };
}

function withEnds(scene: Scene, right: Rightward, subject: readonly Side[], trigger: VerbTrigger): Ends {
  const { line, anaphora } = scene;
  const withs = right.phrases.filter(({ prep, list }) => prep === 'with' && !isThing(list));
  if (withs.length === 0 && right.phrases.some(({ prep }) => prep === 'with')) return null;
  const met = withs.flatMap(({ list }) => sidesOf(line, list.members, anaphora));
  if (withs.length > 0)
    return met.length === 0
      ? null
      : { left: subject, right: met, rule: trigger.particle?.includes('hands') ? 'shook hands' : 'sat with' };
  if (right.object !== null && !trigger.particle?.includes(right.object.members[0]!.phrase.word)) return null;
  return { left: subject, right: [], rule: 'sat together' };
}

function directedEnds(scene: Scene, word: string, right: Rightward, subject: readonly Side[], passive: boolean): Ends {
  const { line, anaphora } = scene;
  if (right.object !== null) {
    const guests = sidesOf(line, right.object.members, anaphora).filter(isPeople);
    const isWelcome = /^(?:greet|welcom)/.test(word);
    const guestsFit = guests.some((guest) => isPerson(guest) || !(isWelcome || guest.audience));
    if (classOf(right.object.members[0]!.phrase) === 'thing' || !guestsFit) return null;
    return { left: subject, right: guests, rule: 'received' };
  }
  if (!passive) return null;
  const hosts = right.phrases
    .filter(({ prep }) => prep === 'by')
    .flatMap(({ list }) => sidesOf(line, list.members, anaphora));
  return hosts.length === 0 ? null : { left: hosts, right: subject, rule: 'received by' };
}

function speakEnds(scene: Scene, at: number, right: Rightward, subject: readonly Side[]): Ends {
  const { line, anaphora } = scene;
  const phone = byPhone(scene, at, right);
  const preps = phone ? /^(?:with|to)$/ : /^with$/;
  const other = right.phrases
    .filter(({ prep }) => preps.test(prep))
    .flatMap(({ list }) => sidesOf(line, list.members, anaphora));
  if (other.some(isPress) || listHas(right, INTERVIEW_NOUNS, /./)) return null;
  if (phone)
    return other.length > 0 || subject.length > 1 ? { left: subject, right: other, rule: 'spoke by phone' } : null;
  if (!other.some(isPerson) || !subject.some(isPerson)) return null;
  return { left: subject, right: other.filter(isPerson), rule: 'spoke with' };
}

/** "called" is a phone only where nothing else can be meant: "called Brandt on Monday", "called Brandt to congratulate him". */
function callEnds(scene: Scene, right: Rightward, subject: readonly Side[]): Ends {
  const { line, parts, anaphora } = scene;
  if (right.object === null || right.phrases.some(({ prep }) => prep === 'for' || prep === 'on')) return null;
  const called = sidesOf(line, right.object.members, anaphora);
  const next = parts[right.end];
  const purpose =
    isPart(next, 'to') &&
    isPart(parts[right.end + 1], 'verb') &&
    PHONE_PURPOSES.has((parts[right.end + 1] as VerbUnit).lemma);
  const plain =
    right.times.length > 0 &&
    (next === undefined || next.kind === 'comma' || next.kind === 'stop' || next.kind === 'conj');
  if (!(purpose || plain) || called.length !== 1 || !called.some(isPerson) || right.object.members.length !== 1)
    return null;
  return { left: subject, right: called, rule: 'called' };
}

function endsOf(
  scene: Scene,
  at: number,
  trigger: VerbTrigger,
  right: Rightward,
  subject: readonly Side[],
  passive: boolean,
): Ends {
  const { line, parts, anaphora } = scene;
  switch (trigger.frame) {
    case 'mutual':
      return mutualEnds(scene, right, subject, passive);
    case 'with': {
      const next = parts[at + 1];
      const particle = isPart(next, 'list')
        ? next.members[0]!.phrase.word
        : next !== undefined && 'word' in next
          ? next.word
          : '';
      if (trigger.particle !== undefined && !trigger.particle.includes(particle)) return null;
      return withEnds(scene, right, subject, trigger);
    }
    case 'directed':
      return directedEnds(scene, (parts[at] as VerbUnit).word, right, subject, passive);
    case 'visit': {
      if (right.object === null) {
        if (!passive) return null;
        const by = right.phrases
          .filter(({ prep }) => prep === 'by')
          .flatMap(({ list }) => sidesOf(line, list.members, anaphora));
        return by.some(isPerson) ? { left: by, right: subject.filter(isPeople), rule: 'visited by' } : null;
      }
      const first = right.object.members[0]!;
      if (classOf(first.phrase) === 'thing') return null;
      const hosts = sidesOf(line, right.object.members, anaphora).filter(isPeople);
      return { left: subject, right: hosts, rule: 'visited' };
    }
    case 'phone': {
      if (passive) {
        const by = right.phrases
          .filter(({ prep }) => prep === 'by')
          .flatMap(({ list }) => sidesOf(line, list.members, anaphora));
        return by.length === 0 ? null : { left: by, right: subject, rule: 'phoned by' };
      }
      if (right.object === null) return null;
      const called = sidesOf(line, right.object.members, anaphora);
      return called.length === 0 ? null : { left: subject, right: called, rule: 'phoned' };
    }
    case 'call':
      return callEnds(scene, right, subject);
    case 'speak':
      return speakEnds(scene, at, right, subject);
    case 'reach':
      return byPhone(scene, at, right) ? speakEnds(scene, at, right, subject) : null;
    case 'posed': {
      if (scene.caption === null && line.zone !== 'caption') return null;
      const other = right.phrases
        .filter(({ prep }) => prep === 'with')
        .flatMap(({ list }) => sidesOf(line, list.members, anaphora))
        .filter(isPerson);
      const family = right.phrases.some(({ list }) => list.members.some(({ phrase }) => KIN.has(phrase.word)));
      return !family && other.length > 0 && subject.some(isPerson)
        ? { left: subject.filter(isPerson), right: other, rule: 'seen with' }
        : null;
    }
    default:
      return trigger.frame satisfies never;
  }
}

/** The meeting that the verb at part `at` tells of, or null. */
export function fromVerb(scene: Scene, at: number): Candidate | null {
  const { line, parts, anaphora } = scene;
  const verb = parts[at] as VerbUnit;
  const trigger = verbTrigger(verb.word);
  if (trigger === undefined) return null;
  const right = rightOf(parts, at + 1);
  const start = groupStart(parts, at);
  const subjectAt = subjectOf(parts, at);
  const subjectList = subjectAt === null ? undefined : parts[subjectAt];
  let subject = isPart(subjectList, 'list') ? sidesOf(line, subjectList.members, anaphora) : [];
  if (subject.length === 0) subject = speakerOf(scene, subjectAt);
  const auxiliary = parts.slice(start, at).some((part) => part.kind === 'verb' && /^(?:be|get)$/.test(part.lemma));
  const reduced = start === at && verb.form === 'participle';
  const passive = verb.form !== 'gerund' && (auxiliary || reduced) && right.object === null;
  const ends = endsOf(scene, at, trigger, right, subject, passive);
  if (ends === null) return null;
  const visited = trigger.frame === 'visit' ? right.object : null;
  const goalsOfVisit = visited === null ? [] : [{ prep: 'in', list: visited, at }];
  const phoned = trigger.kind === 'call' || (trigger.frame === 'speak' && ends.rule === 'spoke by phone');
  // What stands round the main verb is not when "after meeting Brandt" was.
  const hung = verb.form === 'gerund' && (isPart(parts[start - 1], 'prep') || isPart(parts[start - 1], 'mark'));
  const before = between(parts, subjectAt === null || hung ? start : subjectAt + 1, at);
  const front = subjectAt === null || hung ? { times: [], phrases: [] } : frontOf(scene, subjectAt);
  return {
    rule: ends.rule,
    kind: phoned ? 'call' : trigger.kind,
    at,
    token: verb.first,
    left: ends.left,
    right: ends.right,
    operators: verbOperators(line, parts, at),
    times: [...right.times, ...before.times, ...front.times],
    around: [...right.phrases, ...goalsOfVisit, ...before.phrases, ...front.phrases, ...goalOf(scene, start)],
    tense: tenseOf(verb, start === at),
    explicit: true,
    confidence: trigger.frame === 'mutual' || trigger.frame === 'phone' ? 0.9 : 0.8,
  };
}

const tenseOf = (verb: VerbUnit, alone: boolean): Candidate['tense'] => {
  if (/^(?:met|sat|spoke|shook|got)$|ed$/.test(verb.word)) return 'past';
  return alone && verb.form === 'finite' ? 'present' : 'none';
};

/** Where somebody goes in order to meet: "a flight to Lyon to meet …". */
function goalOf(scene: Scene, start: number): readonly Prepositional[] {
  const { parts } = scene;
  const list = parts[start - 1];
  const prep = parts[start - 2];
  if (!isPart(parts[start], 'to') || !isPart(list, 'list') || !isPart(prep, 'prep')) return [];
  return [{ prep: prep.word === 'to' ? 'in' : prep.word, list, at: start - 2 }];
}

/** What stands before the subject in its clause: "On Monday, in Lyon, Duarte met …". */
function frontOf(scene: Scene, subjectAt: number): ReturnType<typeof between> {
  const { parts } = scene;
  let from = subjectAt;
  while (from > 0) {
    const part = parts[from - 1]!;
    const governed = part.kind === 'list' && isPart(parts[from - 2], 'prep');
    if (!governed && !['time', 'comma', 'prep', 'adv', 'conj'].includes(part.kind)) break;
    from -= governed ? 2 : 1;
  }
  return between(parts, from, subjectAt);
}
