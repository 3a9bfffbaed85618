import type { IsoDate } from '../../calendar.ts';
import { formatWhen } from '../../dates/format.ts';
import { firstDay, lastDay } from '../../dates/when.ts';
import type { MeetingStatus } from '../../facts/fact.ts';
import { foldName } from '../../merge/find-people.ts';
import { compare } from '../../merge/items.ts';
import type { Corpus, MergedMeeting } from '../../merge/merged.ts';
import { sideName, sideNamed, sidesIn, sidesOf } from './sides.ts';

/** Somebody in the picture: a person, or a side that an article names without a person. */
export type GraphNode = {
  readonly key: string;
  readonly kind: 'person' | 'group';
  readonly name: string;
  readonly role: string | null;
  /** The country or organisation that they stand for; null where no article says it. */
  readonly side: string | null;
};

/** Meetings of the same people, of one status and manner, the newest first. `ends` are indices into the graph's nodes, two or more. */
export type GraphLink = {
  readonly ends: readonly number[];
  readonly status: MeetingStatus;
  readonly isCall: boolean;
  readonly meetings: number;
  /** The newest one's date for people, as precise as it is known, and its place. */
  readonly when: string | null;
  readonly place: string | null;
};

/** Who met whom, as a value that a picture is drawn from. */
export type MeetingsGraph = {
  readonly title: string;
  /** The first and last day of the meetings shown; null where none has a day. */
  readonly first: IsoDate | null;
  readonly last: IsoDate | null;
  readonly nodes: readonly GraphNode[];
  readonly links: readonly GraphLink[];
  /** What the picture cannot hold. */
  readonly morePeople: number;
  readonly moreMeetings: number;
};

const MOST_NODES = 20;
const MOST_LINKS = 28;
/** More sides than this to one meeting are a crowd: a line to each would say no more than a list does. */
const MOST_ENDS = 8;

type Bundle = {
  readonly keys: readonly string[];
  readonly status: MeetingStatus;
  readonly isCall: boolean;
  readonly facts: MergedMeeting[];
};

/** A nameless group ("the two ministers", "dockers") is another in each meeting. */
const groupKey = (name: string, fact: MergedMeeting): string =>
  /\p{Lu}/u.test(name) ? `g:${foldName(name)}` : `g:${foldName(name)}:${fact.id}`;

/** A bare surname that no article makes a person of may be another's each time; a country or a full name is one. */
const loneKey = (name: string, fact: MergedMeeting): string =>
  name.includes(' ') || sideNamed(name) !== null ? `g:${foldName(name)}` : `g:${foldName(name)}:${fact.id}`;

type Bare = Omit<GraphNode, 'side'>;

/** Everybody at a meeting, each once. */
function nodesOf(fact: MergedMeeting, corpus: Corpus): readonly Bare[] {
  const people = fact.participants.map(({ person, name }): Bare => {
    if (person === null) return { key: loneKey(name, fact), kind: 'group', name, role: null };
    return { key: person, kind: 'person', name, role: corpus.people.get(person)?.role ?? null };
  });
  const groups = fact.groups.map((name): Bare => ({ key: groupKey(name, fact), kind: 'group', name, role: null }));
  return [...new Map([...people, ...groups].map((node) => [node.key, node])).values()];
}

/** The side of a node: a person's first, a group's where it names one alone. */
function sideOf({ key, name }: Bare, corpus: Corpus): string | null {
  const person = corpus.people.get(key);
  const sides = person === undefined ? sidesIn(name) : sidesOf(person);
  const [side] = sides;
  return side === undefined || (person === undefined && sides.length > 1) ? null : sideName(side);
}

const dayOf = (fact: MergedMeeting): string => lastDay(fact.date) ?? '';

function bundlesOf(meetings: readonly MergedMeeting[], nodes: Map<string, Bare>, corpus: Corpus): Bundle[] {
  const bundles = new Map<string, Bundle>();
  for (const fact of [...meetings].sort((a, b) => compare(dayOf(b), dayOf(a)) || compare(a.id, b.id))) {
    const sides = nodesOf(fact, corpus);
    if (sides.length < 2 || sides.length > MOST_ENDS) continue;
    for (const node of sides) if (!nodes.has(node.key)) nodes.set(node.key, node);
    const keys = sides.map((node) => node.key).sort(compare);
    const isCall = fact.kind === 'call';
    const key = JSON.stringify([keys, fact.status, isCall]);
    const bundle = bundles.get(key) ?? { keys, status: fact.status, isCall, facts: [] };
    bundle.facts.push(fact);
    bundles.set(key, bundle);
  }
  return [...bundles.values()];
}

/**
 * What to show first where not all fits, best first: meetings that are many, that many outlets tell of, and of people who met
 * many; then what was held, and what is newer.
 */
function byWorth(bundles: readonly Bundle[]): readonly Bundle[] {
  const meetingsOf = new Map<string, number>();
  for (const { keys, facts } of bundles)
    for (const key of keys) meetingsOf.set(key, (meetingsOf.get(key) ?? 0) + facts.length);
  return bundles
    .map((bundle) => {
      const told = Math.max(...bundle.facts.map((fact) => fact.independentSources));
      const busy = bundle.keys.reduce((sum, key) => sum + Math.sqrt(meetingsOf.get(key) ?? 0), 0) / bundle.keys.length;
      return { bundle, worth: bundle.facts.length + told + busy, held: bundle.status === 'held' ? 1 : 0 };
    })
    .sort((a, b) => b.worth - a.worth || b.held - a.held || byDay(a.bundle, b.bundle))
    .map(({ bundle }) => bundle);
}

/** By the newest meeting, the newest first. */
const byDay = ({ facts: [a] }: Bundle, { facts: [b] }: Bundle): number =>
  compare(dayOf(b!), dayOf(a!)) || compare(a!.id, b!.id);

function choose(bundles: readonly Bundle[]): readonly Bundle[] {
  const shown = new Set<string>();
  const chosen: Bundle[] = [];
  for (const bundle of byWorth(bundles)) {
    const fresh = bundle.keys.filter((key) => !shown.has(key));
    if (chosen.length === MOST_LINKS || shown.size + fresh.length > MOST_NODES) continue;
    for (const key of fresh) shown.add(key);
    chosen.push(bundle);
  }
  return chosen;
}

/** The graph of these meetings; the same meetings in any order give the same graph. */
export function meetingsGraph(meetings: readonly MergedMeeting[], corpus: Corpus, title: string): MeetingsGraph {
  const all = new Map<string, Bare>();
  const bundles = bundlesOf(meetings, all, corpus);
  const chosen = choose(bundles);
  const keys = [...new Set(chosen.flatMap((bundle) => bundle.keys))];
  const nodes = keys
    .map((key): GraphNode => ({ ...all.get(key)!, side: sideOf(all.get(key)!, corpus) }))
    .sort(
      (a, b) => compare(a.side ?? '\uffff', b.side ?? '\uffff') || compare(a.name, b.name) || compare(a.key, b.key),
    );
  const place = new Map(nodes.map((node, i) => [node.key, i]));
  const shown = chosen.flatMap((bundle) => bundle.facts);
  const days = shown.flatMap(({ date }) => [firstDay(date) ?? [], lastDay(date) ?? []].flat()).sort();
  const newestFirst = [...chosen].sort(byDay);
  const links = newestFirst.map(({ keys: ends, status, isCall, facts }): GraphLink => {
    const newest = facts[0]!;
    return {
      ends: ends.map((key) => place.get(key)!).sort((a, b) => a - b),
      status,
      isCall,
      meetings: facts.length,
      when: newest.date === null ? null : formatWhen(newest.date),
      place: isCall || facts.length > 1 ? null : newest.place,
    };
  });
  return {
    title,
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
    nodes,
    links,
    morePeople: all.size - nodes.length,
    moreMeetings: meetings.length - shown.length,
  };
}

/** A picture of one pair or two says no more than the lines below it. */
const FEWEST_PAIRS = 3;

/** Whether the graph has enough to be worth a picture: at least three pairs of people. */
export const isWorthDrawing = ({ links }: MeetingsGraph): boolean =>
  new Set(links.flatMap(({ ends }) => ends.flatMap((a, i) => ends.slice(i + 1).map((b) => `${a}-${b}`)))).size >=
  FEWEST_PAIRS;
