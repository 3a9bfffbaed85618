import { KIN } from '../../language/gazetteer/kin.ts';
import { wordSet } from '../../language/gazetteer/set.ts';
import type { Scene } from './candidate.ts';
import { groupStart, isPart, ownPhrases } from './clause.ts';
import { type Clause, companions, type Ends, isOnAir, isThing, objectOf, ownOf, sidesBy } from './clause-sides.ts';
import { classOf, type List, type Part } from './lists.ts';
import { isOfficial, isPeopleNoun, isPersonNoun } from './people-words.ts';
import { byPhone, call, phone, speak } from './phone-frames.ts';
import type { Phrase } from './phrase.ts';
import { isPeople, isPerson, type Side, sidesOf } from './sides.ts';
import type { Frame } from './triggers.ts';
import type { VerbUnit } from './units.ts';

const MET_BODIES = wordSet('delegation family families team group groups couple quartet trio');
const SPORT = wordSet(
  'final finals semifinal semifinals quarterfinal quarterfinals match round tournament league cup playoff playoffs championship bout semi quarter game derby qualifier',
);
const mentions = ({ right }: Clause, nouns: ReadonlySet<string>): boolean =>
  right.phrases.some(({ list }) => list.members.some(({ phrase }) => nouns.has(phrase.word)));

/** "met his wife, Ana", "visit her daughter Ana": family news is none of ours. */
const isFamily = ({ scene }: Clause, list: List): boolean =>
  list.members.some(
    ({ phrase }) =>
      phrase.possessor !== null &&
      scene.line.tokens.slice(phrase.first, phrase.last).some(({ text }) => KIN.has(text.toLowerCase())),
  );

/** One meets people; "the commission" may be the first word of "the commission's criteria". */
const isMet = (side: Side): boolean =>
  isPerson(side) ||
  (side.class === 'human' && (isPersonNoun(side.head) || isPeopleNoun(side.head) || MET_BODIES.has(side.head)));

function mutual(clause: Clause): Ends | null {
  const { scene, subject, passive } = clause;
  if (mentions(clause, SPORT)) return null;
  const object = objectOf(clause);
  // "met an opponent like him"
  if (clause.right.phrases[0]?.prep === 'like') return null;
  if (object !== null) {
    if (object.members[0]!.phrase.word === 'other') return { left: subject, right: [], rule: 'met each other' };
    if (isThing(object) || isFamily(clause, object)) return null;
    const met = sidesOf(scene.line, object.members, scene.anaphora).filter(isMet);
    return met.length === 0 ? null : { left: subject, right: met, rule: 'met somebody' };
  }
  const met = companions(clause);
  if (met === null || (met.length > 0 && passive)) return null;
  if (met.length > 0) return { left: subject, right: met, rule: 'met with' };
  if (ownOf(clause).some(({ prep }) => prep === 'with')) return null;
  // "met with and argued against her": whom they met comes too late.
  const end = scene.parts[clause.right.end];
  if (isPart(end, 'prep') && end.word === 'with') return null;
  if (passive) {
    const by = sidesBy(clause, 'by');
    return by.some(isPerson) ? { left: by, right: subject, rule: 'met by' } : null;
  }
  // "the voters they met": what was met stands before the subject.
  return clause.gap ? null : { left: subject, right: [], rule: 'met, both' };
}

const isMeal = (scene: Scene, at: number): boolean => {
  const verb = scene.parts[at];
  return isPart(verb, 'verb') && /^(?:din|lunch)/.test(verb.word);
};

function together(clause: Clause, particle: readonly string[] | undefined): Ends | null {
  const { scene, at, subject } = clause;
  if (isOnAir(clause)) return null;
  const next = scene.parts[at + 1];
  const word = isPart(next, 'list')
    ? next.members[0]!.phrase.word
    : next !== undefined && 'word' in next
      ? next.word
      : '';
  if (particle !== undefined && !particle.includes(word)) return null;
  const met = companions(clause);
  if (met === null) return null;
  if (particle === undefined && isMeal(scene, at) && ![...met, ...subject].some(isPerson)) return null;
  const rule = particle?.includes('hands') ? 'shook hands' : 'sat down together';
  if (met.length > 0) return { left: subject, right: met, rule };
  const object = objectOf(clause);
  if (ownOf(clause).some(({ prep }) => prep === 'with')) return null;
  // "Duarte and other officials shook hands": with whom is not said.
  if (rule === 'shook hands' && !subject.every(isPerson)) return null;
  return object !== null && !particle?.includes(word) ? null : { left: subject, right: [], rule };
}

/** "received 1,265 delegates": what is counted is not received at a door. */
const isCounted = ({ scene }: Clause, phrase: Phrase): boolean =>
  scene.line.tokens.slice(phrase.first, phrase.head).some(({ text }) => /\d/.test(text));

/** Guests are people by name or officials: one hosts parties and receives votes, too. */
function directed(clause: Clause): Ends | null {
  const { scene, right, subject, passive } = clause;
  if (mentions(clause, SPORT)) return null;
  if (right.object !== null && right.object.members[0]!.phrase.word === 'other') {
    const greets = /^(?:greet|welcom)/.test((scene.parts[clause.at] as VerbUnit).word);
    return greets && subject.length > 1 ? { left: subject, right: [], rule: 'met each other' } : null;
  }
  if (right.object !== null) {
    const guests = sidesOf(scene.line, right.object.members, scene.anaphora).filter(isPeople);
    const counted = right.object.members.some(({ phrase }) => isCounted(clause, phrase));
    const fit = !counted && guests.some((guest) => isPerson(guest) || isOfficial(guest.head));
    if (isThing(right.object) || !fit || subject.length === 0) return null;
    return { left: subject, right: guests, rule: 'received' };
  }
  if (!passive) return null;
  const hosts = sidesBy(clause, 'by');
  const fit =
    subject.some(isPerson) ||
    (hosts.some(isPerson) && subject.some((side) => !isPerson(side) && isOfficial(side.head)));
  return hosts.length === 0 || !fit ? null : { left: hosts, right: subject, rule: 'received by' };
}

function visit(clause: Clause): Ends | null {
  const { scene, right, subject, passive } = clause;
  if (right.object === null) {
    const by = passive ? sidesBy(clause, 'by') : [];
    return by.some(isPerson) ? { left: by, right: subject.filter(isPeople), rule: 'visited by' } : null;
  }
  const first = right.object.members[0]!;
  if (classOf(first.phrase) === 'thing' || isFamily(clause, right.object)) return null;
  const hosts = sidesOf(scene.line, right.object.members, scene.anaphora).filter(isPeople);
  // A pronoun that nobody is known to stand for is neither host nor place.
  if (first.class === 'pronoun' && hosts.length === 0) return null;
  return { left: subject, right: hosts, rule: 'visited' };
}

/** A picture shows the two together; one's family on a walk is no meeting. */
function posed(clause: Clause): Ends | null {
  const { scene, subject, right } = clause;
  if (scene.caption === null && scene.line.zone !== 'caption') return null;
  const family = right.phrases.some(({ list }) => list.members.some(({ phrase }) => KIN.has(phrase.word)));
  const other = (companions(clause) ?? []).filter(isPerson);
  if (family || other.length === 0 || !subject.some(isPerson)) return null;
  return { left: subject.filter(isPerson), right: other, rule: 'seen with' };
}

/** "gave Brandt a tour", "gave a tour to Brandt", "Brandt was given a tour by Duarte", "showed Brandt around": by name alone. */
function tour({ scene, at, right, subject }: Clause): Ends | null {
  const { line, parts, anaphora } = scene;
  const verb = parts[at] as VerbUnit;
  const shown = /^show/.test(verb.word);
  const isTour = (part: Part | undefined): boolean =>
    shown
      ? (isPart(part, 'adv') || isPart(part, 'prep')) && part.word === 'around'
      : isPart(part, 'list') && /^tours?$/.test(part.members[0]!.phrase.word);
  const peopleOf = (list: List): readonly Side[] => sidesOf(line, list.members, anaphora).filter(isPerson);
  const behind = parts.slice(at + 1, right.end + 1);
  if (!behind.some(isTour)) return null;
  const own = ownPhrases(right);
  const brought = (prep: string): readonly Side[] =>
    own.filter((phrase) => phrase.prep === prep).flatMap(({ list }) => peopleOf(list));
  const first = behind[0];
  const named = isPart(first, 'list') && !isTour(first) ? peopleOf(first) : [];
  const taken = parts.slice(groupStart(parts, at), at).some((part) => isPart(part, 'verb') && part.lemma === 'be');
  const [hosts, guests] = taken
    ? [brought('by'), subject.filter(isPerson)]
    : [subject.filter(isPerson), named.length > 0 ? named : brought('to')];
  return hosts.length === 0 || guests.length === 0 ? null : { left: hosts, right: guests, rule: 'gave a tour' };
}

/** The ends of a verb by the way it puts its sides into the sentence; null where it tells of no meeting. */
export function endsOf(frame: Frame, particle: readonly string[] | undefined, clause: Clause): Ends | null {
  switch (frame) {
    case 'mutual':
      return mutual(clause);
    case 'with':
      return together(clause, particle);
    case 'directed':
      return directed(clause);
    case 'visit':
      return visit(clause);
    case 'phone':
      return phone(clause);
    case 'call':
      return call(clause);
    case 'speak':
      return speak(clause);
    case 'reach':
      return byPhone(clause) ? speak(clause) : null;
    case 'posed':
      return posed(clause);
    case 'tour':
      return tour(clause);
    default:
      return frame satisfies never;
  }
}
