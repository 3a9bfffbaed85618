import { FACTUAL_ZONES } from '../../article/article.ts';
import type { Reading } from '../../language/reading.ts';
import type { Span } from '../../span.ts';
import type { Actor, Meeting } from '../fact.ts';
import { anaphoraOver } from './anaphora.ts';
import type { Candidate, Scene } from './candidate.ts';
import { between, captionDate, occasionIn, placeIn } from './circumstances.ts';
import { gather } from './gather.ts';
import { type Line, lineOf, marksOf } from './line.ts';
import { partsOf } from './lists.ts';
import { fromNoun, nounsIn } from './nouns.ts';
import { statusUnder } from './operators.ts';
import { isOfficial } from './people-words.ts';
import { settled } from './settle.ts';
import { isPerson, type PersonSide, type Side } from './sides.ts';
import { claimantOf } from './speaker.ts';
import { topicsOf } from './topics.ts';
import { unitsOf } from './units.ts';
import { fromVerb } from './verbs.ts';

/** A meeting of one sentence with where its trigger stands and whether the trigger named its sides itself. */
export type Told = {
  readonly meeting: Meeting;
  readonly people: readonly PersonSide[];
  readonly token: number;
  readonly explicit: boolean;
  readonly sentence: number;
};

/** What runs on for longer is a list or a table, and no rule for sentences holds in it. */
const LONGEST = 600;

/**
 * Finds the meetings that an article tells of: one for each meeting, with every sentence that tells of it as evidence. Facts
 * come from the title, subtitle, body and captions alone. Pure and total: it never throws, whatever the reading's trees.
 */
export function findMeetings(reading: Reading): readonly Meeting[] {
  const marks = marksOf(reading);
  const told: Told[] = [];
  reading.sentences.forEach((sentence, index) => {
    if (!FACTUAL_ZONES.has(sentence.zone) || sentence.last - sentence.first > LONGEST) return;
    const line = lineOf(marks, sentence);
    const parts = partsOf(unitsOf(line), sentence.zone === 'title' || sentence.zone === 'subtitle');
    const scene: Scene = { line, parts, anaphora: anaphoraOver(parts, told, index), caption: captionDate(line) };
    told.push(...inSentence(scene, index));
  });
  return gather(told);
}

function inSentence(scene: Scene, index: number): readonly Told[] {
  const found: Told[] = [];
  scene.parts.forEach((part, at) => {
    const candidate = part.kind === 'verb' ? fromVerb(scene, at) : null;
    if (candidate !== null) for (const one of paired(scene, candidate)) found.push(...toldBy(scene, one, index));
  });
  for (const noun of nounsIn(scene)) {
    const candidate = fromNoun(scene, noun);
    if (candidate !== null) found.push(...toldBy(scene, candidate, index));
  }
  return found.sort((a, b) => a.token - b.token);
}

/** "A and B met C and D, respectively": each pair for itself. */
function paired(scene: Scene, candidate: Candidate): readonly Candidate[] {
  const { left, right } = candidate;
  const { tokens, visible } = scene.line;
  const named = visible.some(
    (token) => token > candidate.token && tokens[token]!.text.toLowerCase() === 'respectively',
  );
  if (!named || left.length !== right.length || left.length < 2) return [candidate];
  return left.map((side, i) => ({ ...candidate, left: [side], right: [right[i]!] }));
}

function distinct(sides: readonly Side[]): readonly Side[] {
  const seen = new Set<string>();
  return sides.filter((side) => {
    const key = isPerson(side) ? side.key : `=${side.text.toLowerCase()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const isShown = (side: Side): boolean => isPerson(side) || side.lost !== true;

/** Whether these are enough for a meeting: two sides, or one that is many, or a visitor with a place to go. */
function suffices(candidate: Candidate, sides: readonly Side[], hasPlace: boolean): boolean {
  const people = sides.filter(isPerson).length;
  if (candidate.kind === 'visit') return people > 1 || (hasPlace && sides.length > 0);
  if (people >= 2) return true;
  if (sides.length >= 2) return true;
  const only = sides[0];
  if (only === undefined || only.kind !== 'group' || candidate.right.length > 0) return false;
  // Of those without a name, only the meetings of people who speak for others are news.
  return only.plural && isOfficial(only.head);
}

function toldBy(scene: Scene, candidate: Candidate, index: number): readonly Told[] {
  const { line, caption } = scene;
  const base = statusUnder(candidate.operators);
  if (base === null) return [];
  // Who did not shake hands may well have met.
  if (candidate.rule === 'shook hands' && base === 'denied') return [];
  const left = candidate.left.filter(isShown);
  const right = candidate.right.filter(isShown);
  // Of whom nobody is left, it is not known who met.
  if (left.length === 0 || (right.length === 0 && candidate.right.length > 0)) return [];
  const sides = distinct([...left, ...right]);
  const shown = line.picture ? caption : null;
  const later = shown !== null ? between(scene.parts, candidate.at, scene.parts.length).phrases : [];
  const place =
    placeIn(line, candidate.goal) ?? goalIn(line, candidate) ?? placeIn(line, candidate.around) ?? placeIn(line, later);
  if (candidate.attitude && base !== 'held' && place === null && candidate.times.length === 0) return [];
  if (!suffices(candidate, sides, place !== null)) return [];

  const { status, date } = settled(scene, candidate, base, shown);
  const claimant = claimantOf(scene, candidate.at);
  const meeting: Meeting = {
    type: 'meeting',
    kind: candidate.kind,
    status,
    participants: sides.filter(isPerson).map((side) => side.actor),
    groups: sides.flatMap((side) => (side.kind === 'group' ? [side.text] : [])),
    claimant: claimant === null ? null : actorOf(claimant),
    place,
    date,
    occasion: occasionIn(line, candidate.around),
    topics: topicsOf(scene, candidate),
    evidence: [evidenceOf(line)],
    rule: candidate.rule,
    confidence: candidate.confidence,
  };
  return [
    { meeting, people: sides.filter(isPerson), token: candidate.token, explicit: candidate.explicit, sentence: index },
  ];
}

/** "visited the Maritime Union": a body by name is where a visit went. */
function goalIn(line: Line, { kind, goal }: Candidate): Meeting['place'] {
  const member = kind === 'visit' ? goal[0]?.list.members[0] : undefined;
  if (member === undefined || member.class !== 'body' || !member.proper) return null;
  const { start } = line.tokens[member.first]!;
  const { end } = line.tokens[member.last - 1]!;
  return { start, end, text: line.marks.reading.article.text.slice(start, end) };
}

const actorOf = (side: Side): Actor => (isPerson(side) ? side.actor : { entity: null, name: side.text, mention: null });

const evidenceOf = (line: Line): Span => ({ start: line.sentence.start, end: line.sentence.end });
