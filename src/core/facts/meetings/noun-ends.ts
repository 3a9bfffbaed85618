import { wordSet } from '../../language/gazetteer/set.ts';
import { isBystander, ownPhrases, type Prepositional, rightOf } from './clause.ts';
import { classOf, type List } from './lists.ts';
import { PRESENTED, type View } from './noun-view.ts';
import { isHumanNoun, isOfficial } from './people-words.ts';
import type { Phrase } from './phrase.ts';
import { clausePeople, doersOf, listSides, predicateOf } from './settings.ts';
import { isPeople, isPerson, ownedBy, personSide, type Side, sidesOf } from './sides.ts';
import { nounTrigger } from './triggers.ts';

/** Verbs whose several subjects meet one another: "A and B held talks". */
const HOLDING = wordSet(
  'have hold begin start open resume renew continue conclude end finish wrap conduct convene enter plan agree schedule',
);
const ADDRESSING = wordSet(
  'tell ask warn urge inform assure thank press brief reassure remind congratulate present console commend invite scold rebuke confront',
);
/** Who stands at either end of a noun, by which rule, and whether its own words name them. */
export type Ends = {
  readonly left: readonly Side[];
  readonly right: readonly Side[];
  readonly rule: string;
  readonly explicit: boolean;
};

/** Those whom the noun's own phrases bring by one of the prepositions: "talks with A and B". */
function broughtBy({ scene, right, own }: View, ...preps: readonly string[]): readonly Side[] {
  return ownPhrases(right)
    .filter((phrase) => preps.includes(phrase.prep) && (own.length < 2 || !isBystander(scene.parts, phrase)))
    .flatMap(({ list }) => sidesOf(scene.line, list.members, scene.anaphora));
}

/** "a meeting", "talks": one that the text has not spoken of before. */
function isNew({ scene, phrase }: View): boolean {
  const first = scene.line.tokens[phrase.first]!.text.toLowerCase();
  return (
    /^(?:a|an|another)$/.test(first) ||
    (first !== 'the' && phrase.word.endsWith('s') && phrase.possessor === null && phrase.time === null)
  );
}

/** "a committee meeting" is the committee's. */
const isOfBody = ({ scene, phrase }: View): boolean =>
  scene.line.tokens
    .slice(phrase.first, phrase.head)
    .some(({ text, upos }) => upos !== 'ADJ' && isHumanNoun(text.toLowerCase()));

/** "the committee's meeting". */
const isOwnedByBody = ({ owner, ownerHead }: Phrase): boolean =>
  ownerHead !== null || (owner !== null && owner.entity.type !== 'person');

/** "Duarte and Brandt's frowns during their meeting", "Duarte's and Brandt's smiles": whose the thing is that stands before "during". */
function ownersBefore({ scene, at }: View): readonly Side[] {
  const { parts, line } = scene;
  const owned = parts[at - 2];
  if (owned?.kind !== 'list') return [];
  const owner = ownedBy(line, owned.members.at(-1)!.phrase) ?? [];
  if (owned.members.length > 1) {
    const others = sidesOf(line, owned.members.slice(0, -1), scene.anaphora);
    return [...others, ...owner].filter(isPerson);
  }
  const first = parts[at - 3]?.kind === 'conj' ? listSides(scene, at - 4) : [];
  return [...first, ...owner].filter(isPerson);
}

/** Two sides that no "with" or "between" names: "A and B held talks", "their meeting", "Duarte asked Brandt during a meeting". */
function impliedEnds(view: View): Ends | null {
  const { scene, phrase, setting, lemma, own, at } = view;
  const theirs = phrase.possessor !== null && /^their$/i.test(scene.line.tokens[phrase.possessor]!.text);
  if (setting.relation === 'adjunct' && (theirs || PRESENTED.has(lemma) || ADDRESSING.has(lemma))) {
    // Who is addressed at the meeting of a body need not be there.
    if (!theirs && (isOfBody(view) || isOwnedByBody(phrase))) return null;
    const rule = theirs ? 'their meeting' : 'during a meeting';
    const people = clausePeople(scene, setting, at);
    const left = theirs && people.length < 2 ? ownersBefore(view) : people;
    return { left, right: [], rule, explicit: false };
  }
  const holds = setting.relation === 'object' ? HOLDING.has(lemma) || theirs : isNew(view);
  const many = own.length > 1 || (own[0]?.kind === 'group' && own[0].plural);
  if (!holds || !many || isOfBody(view)) return null;
  return { left: own, right: [], rule: 'held a meeting', explicit: false };
}

/** "Duarte congratulated Brandt in a phone call": whom the clause is about was on the line. */
function calledIn(view: View): Ends | null {
  const { scene, setting, own } = view;
  if (setting.relation !== 'adjunct' || setting.verb === null || !/^(?:in|during|by|on|over)$/.test(setting.prep))
    return null;
  const { object } = rightOf(scene.parts, setting.verb + 1);
  const other = object === null ? [] : sidesOf(scene.line, object.members, scene.anaphora).filter(isPeople);
  if (!ADDRESSING.has(view.lemma)) return null;
  const doers = own.length > 0 ? own : doersOf(scene, setting);
  if (doers.length === 0 || !other.some((side) => isPerson(side) || !side.audience)) return null;
  return { left: doers, right: other, rule: 'in a call', explicit: true };
}

function callEnds(view: View): Ends | null {
  const { own, light, phrase, scene, right } = view;
  const from = broughtBy(view, 'from');
  const to = broughtBy(view, 'to');
  // "calls from rivals to step down" are demands.
  const demands = !view.phone && (phrase.word === 'calls' || scene.parts[right.end]?.kind === 'to');
  if (demands) return null;
  if (from.some(isPerson)) return { left: from, right: own, rule: 'call from', explicit: true };
  if (to.some(isPerson) && light && own.length > 0) return { left: own, right: to, rule: 'call to', explicit: true };
  return calledIn(view) ?? (own.length > 1 ? { left: own, right: [], rule: 'their call', explicit: false } : null);
}

/** The ends of a noun by what its phrase and its clause bring; null where it tells of no meeting of two sides. */
export function endsOf(view: View): Ends | null {
  const { scene, phrase, right, own, light, setting } = view;
  const trigger = nounTrigger(phrase.word)!;
  if (trigger.needs === 'giving') {
    const guests = broughtBy(view, 'to');
    const gives = /^(?:give|extend|offer|accord)$/.test(view.lemma) && guests.some(isPerson);
    return gives
      ? { left: listSides(scene, setting.subject), right: guests, rule: 'gave a welcome', explicit: true }
      : null;
  }
  const withs = broughtBy(view, 'with');
  const between = broughtBy(view, 'between', 'among', 'involving');
  if (trigger.needs === 'light verb' && withs.length + between.length === 0 && !view.phone) return null;
  if (trigger.needs === 'light verb' && setting.relation === 'object' && !light) return null;
  if (between.length > 0) return { left: between, right: [], rule: 'meeting between', explicit: true };
  if (withs.length > 0) {
    const left = own.length > 0 ? own : broughtBy(view, 'of');
    return left.length > 0 ? { left, right: withs, rule: 'meeting with', explicit: true } : null;
  }
  const compounds = phrase.compounds.filter(({ entity }) => entity.type === 'person');
  if (compounds.length >= 2) {
    const left = compounds.map(({ entity, mention }) => personSide(entity, mention.start, mention.end));
    return { left, right: [], rule: 'A–B meeting', explicit: true };
  }
  if (trigger.kind === 'call') return callEnds(view);
  const of = broughtBy(view, 'of').filter((side) => isPerson(side) || side.class !== 'place');
  if (of.length > 0) {
    const asked = setting.relation === 'object' ? own : [];
    return { left: [...asked, ...of], right: [], rule: 'meeting of', explicit: true };
  }
  // "Talks broke up without a deal between A and B": then they were between A and B.
  const later = predicateOf(scene, right.end)?.all.phrases.find(({ prep }) => prep === 'between');
  if (later !== undefined) {
    const left = sidesOf(scene.line, later.list.members, scene.anaphora);
    return { left, right: [], rule: 'meeting between', explicit: false };
  }
  return impliedEnds(view);
}

const isGoal = (list: List): boolean =>
  list.members.some(({ phrase }) => classOf(phrase) === 'place' || phrase.name?.entity.type === 'organisation');

/** Visits are news where somebody by name or in office makes them. */
const isVisitor = (side: Side): boolean => isPerson(side) || isOfficial(side.head);

/** Where a visit goes. */
export const goalsOf = ({ right }: View): readonly Prepositional[] =>
  right.phrases.filter(({ prep, list }) => (prep === 'to' || prep === 'with') && isGoal(list));

/** The visitor and whom the visit goes to; null where the text does not say who comes. */
export function visitEnds(view: View): Ends | null {
  const { phrase, own } = view;
  const hosts = broughtBy(view, 'to', 'with').filter(isPeople);
  const by = broughtBy(view, 'by', 'from', 'of').filter(isPerson);
  const goes = goalsOf(view).length > 0 || phrase.compounds.some(({ entity }) => entity.type === 'place');
  const visitors = by.length > 0 ? by : own;
  if ((!goes && hosts.length === 0) || !visitors.some(isVisitor)) return null;
  return { left: visitors, right: hosts, rule: 'visit', explicit: true };
}
