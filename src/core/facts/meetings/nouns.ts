import type { Candidate, Scene } from './candidate.ts';
import { between } from './circumstances.ts';
import { isPart, isSubject, matrixOf, type Prepositional, type Rightward, rightOf, subjectOf } from './clause.ts';
import type { Timed } from './line.ts';
import { classOf, type List, type Member } from './lists.ts';
import type { Phrase } from './phrase.ts';
import { isPeople, isPerson, personSide, type Side, sidesOf } from './sides.ts';
import { isSaying } from './speaker.ts';
import { nounOperators } from './status.ts';
import { nounTrigger } from './triggers.ts';

/** Verbs that put their subject into the meeting that is their object. */
const LIGHT = new Set(
  'have hold attend host chair co-chair convene open begin start resume renew conduct conclude finish end wrap enter lead join continue preside participate schedule cancel postpone reject refuse plan arrange organise organize seek request demand propose skip leave exit take make pay kick get want expect agree enjoy share finish launch sit emerge arrive gather travel fly head go come return spend'.split(
    ' ',
  ),
);
/** Verbs after which a preposition leads to a meeting that their subject is in: "arrive for", "take part in". */
const AT_ONCE = new Set(['after', 'following', 'during', 'in', 'at', 'before', 'amid', 'despite', 'since']);
const MOVING = new Set(['for', 'from', 'to', 'into']);
const HAPPENING = new Set('be take occur happen hold schedule set expect plan cancel postpone slate call'.split(' '));
const PHONE = /\b(?:phone|telephone|conference|video|courtesy)\b/;
const ADDRESSING = new Set(
  'tell ask warn urge inform assure thank greet welcome receive host press brief reassure remind congratulate present hug embrace see'.split(
    ' ',
  ),
);
const PRESENTED = new Set(
  'greet welcome receive host see hug embrace meet shake walk show escort accompany'.split(' '),
);

/** A noun trigger in a list: its phrase, and whether the list goes on behind it. */
export type NounAt = { readonly at: number; readonly phrase: Phrase; readonly last: boolean };

/** Every noun of a sentence that may be a meeting, also inside "hours of talks". */
export function nounsIn(scene: Scene): readonly NounAt[] {
  const found: NounAt[] = [];
  scene.parts.forEach((part, at) => {
    if (part.kind !== 'list') return;
    part.members.forEach((member, m) => {
      const end = m === part.members.length - 1;
      for (const phrase of [member.phrase, ...member.more]) {
        if (phrase.name === null && nounTrigger(phrase.word) !== undefined) found.push({ at, phrase, last: end });
      }
    });
  });
  return found;
}

type Named = { readonly sides: readonly Side[]; readonly prep: string };

function sidesBy(scene: Scene, right: Rightward, preps: RegExp): Named[] {
  const { line, anaphora } = scene;
  return right.phrases
    .filter(({ prep }) => preps.test(prep))
    .map(({ prep, list }) => ({ prep, sides: sidesOf(line, list.members, anaphora) }));
}

const listSides = (scene: Scene, at: number | null): readonly Side[] => {
  const list = at === null ? undefined : scene.parts[at];
  return isPart(list, 'list') ? sidesOf(scene.line, list.members, scene.anaphora) : [];
};

/** Who does what the noun hangs on: the subject, or after a passive whom "by" names. */
function doersOf(scene: Scene, setting: Setting): readonly Side[] {
  const subject = listSides(scene, setting.subject);
  if (subject.length > 0 || setting.verb === null) return subject;
  const by = rightOf(scene.parts, setting.verb + 1).phrases.find(({ prep }) => prep === 'by');
  return by === undefined ? [] : sidesOf(scene.line, by.list.members, scene.anaphora);
}

/** "Duarte's meeting", "her meeting": whose; null where nobody owns it. */
function ownerOf(scene: Scene, phrase: Phrase, matrix: readonly Side[]): readonly Side[] | null {
  const { tokens, marks } = scene.line;
  if (phrase.owner !== null) {
    const { entity, mention } = phrase.owner;
    if (entity.type === 'person') return [personSide(entity, mention.start, mention.end)];
    const text = marks.reading.article.text.slice(mention.start, mention.end);
    return [{ kind: 'group', text, class: entity.type === 'place' ? 'place' : 'body', plural: false, audience: false }];
  }
  if (phrase.possessor === null) return null;
  const known = marks.named.get(phrase.possessor);
  if (known?.entity.type === 'person') return [personSide(known.entity, known.mention.start, known.mention.end)];
  const word = tokens[phrase.possessor]!.text.toLowerCase();
  const people = matrix.filter(isPerson);
  if (word === 'their') return matrix;
  return (word === 'his' || word === 'her') && people.length === 1 ? people : [];
}

/** All people whom the clause around an adjunct names: its subject, its object, those that "with" and "by" bring. */
function clausePeople(scene: Scene, verb: number | null, subject: number | null, until: number): readonly Side[] {
  const found = [...listSides(scene, subject)];
  if (verb === null) return found;
  const right = rightOf(scene.parts, verb + 1);
  if (right.object !== null) found.push(...sidesOf(scene.line, right.object.members, scene.anaphora));
  for (const { prep, list, at } of right.phrases) {
    if (at < until && (prep === 'with' || prep === 'by'))
      found.push(...sidesOf(scene.line, list.members, scene.anaphora));
  }
  return found.filter(isPerson);
}

type Setting = {
  readonly verb: number | null;
  readonly subject: number | null;
  readonly relation: 'object' | 'adjunct' | 'subject' | 'none';
  readonly prep: string;
};

/** What the noun's list hangs on. */
function settingOf(scene: Scene, at: number): Setting {
  const { parts } = scene;
  const before = parts[at - 1];
  const follows = parts[rightOf(parts, at + 1).end];
  const isReported = isPart(before, 'verb') && isSaying(before.lemma);
  const isSubjectOfNext = isPart(follows, 'verb') && (follows.form === 'finite' || follows.form === 'modal');
  if (isPart(before, 'verb') && (isReported || isSubjectOfNext)) {
    return { verb: null, subject: null, relation: 'subject', prep: '' };
  }
  if (isPart(before, 'verb')) return { verb: at - 1, subject: subjectOf(parts, at - 1), relation: 'object', prep: '' };
  if (isPart(before, 'prep')) {
    const right = rightOf(parts, at + 1);
    if (isPart(parts[right.end], 'verb')) return { verb: null, subject: null, relation: 'subject', prep: before.word };
    if (isPart(parts[at - 2], 'verb')) {
      return { verb: at - 2, subject: subjectOf(parts, at - 2), relation: 'adjunct', prep: before.word };
    }
    return { ...matrixOf(parts, at - 1), relation: 'adjunct', prep: before.word };
  }
  if (isSubject(parts, at)) return { verb: null, subject: null, relation: 'subject', prep: '' };
  return { verb: null, subject: null, relation: 'none', prep: '' };
}

/** The noun's own phrase ends its list, or what follows is not about it. */
const rightOfNoun = (scene: Scene, noun: NounAt): Rightward =>
  noun.last ? rightOf(scene.parts, noun.at + 1) : { object: null, phrases: [], times: [], end: noun.at + 1 };

function lemmaOf(scene: Scene, at: number | null): string {
  const part = at === null ? undefined : scene.parts[at];
  return isPart(part, 'verb') ? part.lemma : '';
}

/** The meeting that a noun tells of, or null. */
export function fromNoun(scene: Scene, noun: NounAt): Candidate | null {
  const { line, parts } = scene;
  const { at, phrase } = noun;
  const trigger = nounTrigger(phrase.word)!;
  const words = line.tokens.slice(phrase.first, phrase.head).map((token) => token.text.toLowerCase());
  const phone = PHONE.test(words.join(' '));
  const right = rightOfNoun(scene, noun);
  const setting = settingOf(scene, at);
  const lemma = lemmaOf(scene, setting.verb);
  const light =
    (setting.relation === 'object' && LIGHT.has(lemma)) ||
    (setting.relation === 'adjunct' &&
      (AT_ONCE.has(setting.prep) || (MOVING.has(setting.prep) && (LIGHT.has(lemma) || PRESENTED.has(lemma)))));
  const matrix = light ? doersOf(scene, setting) : [];

  const withs = sidesBy(scene, right, /^with$/).flatMap(({ sides }) => sides);
  const predicate = predicateOf(scene, right.end);
  const named = sidesBy(scene, right, /^(?:between|among|involving)$/).flatMap(({ sides }) => sides);
  const betweens = named.length > 0 ? named : predicateSides(scene, predicate);
  const ofs =
    trigger.kind === 'call'
      ? []
      : sidesBy(scene, right, /^of$/)
          .flatMap(({ sides }) => sides)
          .filter((side) => isPerson(side) || side.class !== 'place');
  const compounds = phrase.compounds
    .filter(({ entity }) => entity.type === 'person')
    .map(({ entity, mention }) => personSide(entity, mention.start, mention.end));
  const owner = ownerOf(scene, phrase, matrix);
  const own = owner ?? matrix;

  let left: readonly Side[] = [];
  let other: readonly Side[] = [];
  let rule = '';
  let explicit = true;
  if (trigger.needs === 'giving') {
    const guests = sidesBy(scene, right, /^to$/).flatMap(({ sides }) => sides);
    if (!/^(?:give|extend|offer|accord)$/.test(lemma) || !guests.some(isPerson)) return null;
    left = listSides(scene, setting.subject);
    other = guests;
    rule = 'gave a welcome';
  } else if (betweens.length > 0) {
    left = betweens;
    rule = 'meeting between';
  } else if (withs.length > 0) {
    left = own.length > 0 ? own : ofs;
    other = withs;
    rule = 'meeting with';
  } else if (compounds.length >= 2) {
    left = compounds;
    rule = 'A–B meeting';
  } else if (trigger.kind === 'visit') {
    return visitOf(scene, noun, right, setting, own);
  } else if (trigger.kind === 'call') {
    const from = sidesBy(scene, right, /^from$/).flatMap(({ sides }) => sides);
    const to = sidesBy(scene, right, /^to$/).flatMap(({ sides }) => sides);
    if (from.some(isPerson)) {
      left = from;
      other = own;
    } else if (to.some(isPerson) && (owner !== null || light)) {
      left = own;
      other = to;
    } else if (own.length > 1) left = own;
    rule = 'call';
  } else if (ofs.some((side) => isPerson(side) || side.plural || side.class === 'body')) {
    left = [...own, ...ofs];
    rule = 'meeting of';
  } else {
    const plural = phrase.possessor !== null && /^their$/i.test(line.tokens[phrase.possessor]!.text);
    if (setting.relation === 'adjunct' && (plural || PRESENTED.has(lemma) || ADDRESSING.has(lemma))) {
      left = clausePeople(scene, setting.verb, setting.subject, at);
      rule = plural ? 'their meeting' : 'during a meeting';
    } else if (owner !== null && owner.length > 0) {
      left = [...compounds, ...owner];
      rule = 'whose meeting';
    } else if (matrix.length > 1 || isMany(matrix[0])) {
      left = matrix;
      rule = 'held a meeting';
    }
    explicit = false;
  }
  if (left.length + other.length === 0) return null;
  if (trigger.needs === 'light verb' && !phone && !(withs.length > 0 || betweens.length > 0)) return null;
  if (trigger.needs === 'light verb' && setting.relation === 'object' && !light) return null;
  if (
    trigger.needs === 'phone or side' &&
    !phone &&
    !(withs.some(isPerson) || betweens.some(isPerson) || compounds.length > 1)
  )
    return null;
  if (trigger.needs === 'light verb' && [...left, ...other].some((side) => !isPeople(side))) return null;
  const isCall = trigger.kind === 'call' || phone;
  const near = timesOf(scene, phrase, setting, at);
  return {
    rule,
    kind: isCall ? 'call' : trigger.kind,
    at,
    token: phrase.head,
    left,
    right: other,
    operators: nounOperators(line, parts, at, phrase),
    times: [
      ...(phrase.time === null ? [] : [phrase.time]),
      ...right.times,
      ...near.times,
      ...(predicate?.own.times ?? []),
    ],
    around: [...right.phrases, ...near.phrases, ...(predicate?.own.phrases ?? [])],
    tense: 'none',
    explicit,
    confidence: explicit ? 0.85 : 0.7,
  };
}

type Predicate = { readonly own: Pick<Rightward, 'times' | 'phrases'>; readonly all: Rightward };

const NOTHING: Pick<Rightward, 'times' | 'phrases'> = { times: [], phrases: [] };

/**
 * What follows the predicate whose subject the noun is. Its times and places are the meeting's own only where it says that the
 * meeting is held or not ("… was to take place last week in Lyon").
 */
function predicateOf(scene: Scene, end: number): Predicate | null {
  const { parts } = scene;
  let i = end;
  let last: string | null = null;
  for (; i < parts.length; i += 1) {
    const part = parts[i]!;
    if (part.kind === 'verb') last = part.lemma;
    else if (part.kind !== 'not' && part.kind !== 'to' && part.kind !== 'adv' && part.kind !== 'adj') break;
  }
  if (last === null) return null;
  const all = rightOf(parts, i);
  return { all, own: HAPPENING.has(last) ? all : NOTHING };
}

/** "Talks failed to yield an accord between A and B": then they were between A and B. */
function predicateSides(scene: Scene, predicate: Predicate | null): readonly Side[] {
  const between = predicate?.all.phrases.find(({ prep }) => prep === 'between');
  return between === undefined ? [] : sidesOf(scene.line, between.list.members, scene.anaphora);
}

function visitOf(
  scene: Scene,
  noun: NounAt,
  right: Rightward,
  setting: Setting,
  own: readonly Side[],
): Candidate | null {
  const { line, parts, anaphora } = scene;
  const { phrase, at } = noun;
  const to = right.phrases.filter(({ prep }) => prep === 'to' || prep === 'with');
  const by = sidesBy(scene, right, /^(?:by|from|of)$/)
    .flatMap(({ sides }) => sides)
    .filter(isPerson);
  const hosts = to.flatMap(({ list }) => sidesOf(line, list.members, anaphora)).filter(isPeople);
  const visitors = by.length > 0 ? by : own;
  const goal = to.some(({ list }) => isGoal(list)) || phrase.compounds.some(({ entity }) => entity.type === 'place');
  if (visitors.length === 0 || !(goal || hosts.length > 0)) return null;
  const near = timesOf(scene, phrase, setting, at);
  return {
    rule: 'visit',
    kind: 'visit',
    at,
    token: phrase.head,
    left: visitors,
    right: hosts,
    operators: nounOperators(line, parts, at, phrase),
    times: [...(phrase.time === null ? [] : [phrase.time]), ...right.times, ...near.times],
    around: [...goalPhrases(to), ...right.phrases, ...near.phrases],
    tense: 'none',
    explicit: true,
    confidence: 0.75,
  };
}

/** Where a visit goes is where it is. */
const goalPhrases = (to: readonly Prepositional[]): readonly Prepositional[] =>
  to.filter(({ list }) => isGoal(list)).map((phrase) => ({ ...phrase, prep: 'in' }));

const isMany = (side: Side | undefined): boolean => side?.kind === 'group' && side.plural;

const isGoal = (list: List): boolean =>
  list.members.some(
    (member: Member) => classOf(member.phrase) === 'place' || member.phrase.name?.entity.type === 'organisation',
  );

/** Times between the governing verb and the noun, where both happen at once ("was confirmed last week in a meeting"). */
function timesOf(
  scene: Scene,
  _phrase: Phrase,
  setting: Setting,
  at: number,
): { times: readonly Timed[]; phrases: ReturnType<typeof between>['phrases'] } {
  const { parts } = scene;
  const together =
    setting.relation === 'object' || (setting.relation === 'adjunct' && /^(?:in|at|during|for)$/.test(setting.prep));
  if (!together || setting.verb === null || setting.verb > at) return { times: [], phrases: [] };
  const behind = between(parts, setting.verb + 1, at - 1);
  const front =
    setting.subject === null || setting.subject > setting.verb
      ? behind
      : between(parts, setting.subject + 1, setting.verb);
  return {
    times: [...behind.times, ...front.times],
    phrases: [...behind.phrases, ...front.phrases].filter(({ list }) => list.last <= (parts[at] as List).first),
  };
}
