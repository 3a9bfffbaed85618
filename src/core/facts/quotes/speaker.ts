import type { Entity, Gender, Reading } from '../../language/reading.ts';
import type { Span } from '../../span.ts';
import { contains, overlaps } from '../../span.ts';
import type { Actor } from '../fact.ts';
import { afterAppositions } from './apposition.ts';
import type { Attribution } from './attribute.ts';
import { mentionsIn, mentionsOf, type Named, outside } from './named.ts';
import { isPossessive, nounPhraseBefore, type Phrase, spanOf } from './phrase.ts';
import { type View, wordAt } from './view.ts';

const SIDE =
  /^(?:of|for|from|in|at|with|to|by|under|on|about|against|near|behind|between|who|whose|which|that|and|or)$/;

/** A name inside the phrase that is the phrase's own, not an owner's or that of an office: "Rao, an aide to Lind". */
function ownName(view: View, span: Span, head: Span, names: readonly Named[]): Named | null {
  const inHead = names.find((name) => overlaps(name, head));
  if (inHead) return inHead;
  const { tokens } = view;
  for (const name of names) {
    if (name.entity.type !== 'person' || !contains(span, name)) continue;
    const first = tokens.findIndex((t) => t !== null && t.end > name.start);
    const last = tokens.findLastIndex((t) => t !== null && t.start < name.end);
    if (isPossessive(tokens[last + 1])) continue;
    // Walk back over the name's title; a preposition before it makes it somebody else's.
    let k = first - 1;
    while (k >= 0 && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[k]?.upos ?? '') && tokens[k]!.start >= head.end) k--;
    if (SIDE.test(wordAt(view, k)) && tokens[k]!.start > head.start) continue;
    return name;
  }
  return null;
}

function resolve(view: View, phrase: Phrase, all: readonly Named[]): Entity | null {
  const head = view.tokens[phrase.head];
  if (head == null) return null;
  const own = spanOf(view, phrase);
  const after = afterAppositions(view, phrase.last);
  const wide = after > phrase.last ? { start: own.start, end: spanOf(view, { ...phrase, last: after }).end } : own;
  const mentions = mentionsIn(all, wide);
  const name = ownName(
    view,
    wide,
    head,
    mentions.filter((m) => m.kind === 'name'),
  );
  if (name) return name.entity;
  return mentions.find((m) => m.kind !== 'name' && overlaps(m, head))?.entity ?? null;
}

/** "Holm and Lund": two who spoke as one are neither of them. An "and" inside one name joins nobody. */
function isJoint(view: View, phrase: Phrase, all: readonly Named[]): boolean {
  for (let i = phrase.head + 1; i < phrase.last; i++) {
    const token = view.tokens[i];
    if (token == null || token.text !== 'and') continue;
    const within = mentionsIn(all, token).some((m) => m.kind === 'name' && contains(m, token));
    // "the minister of trade and industry" holds one head, "the minister of trade and his guest" two.
    const linked = view.tokens.slice(phrase.head + 1, i).some((t) => t?.upos === 'ADP');
    const opensAnew =
      /^(?:DET|PROPN)$/.test(view.tokens[i + 1]?.upos ?? '') || /^(?:his|her|their)$/.test(wordAt(view, i + 1));
    if (!within && (!linked || opensAnew)) return true;
  }
  return false;
}

/** For "who" and "that": the phrase that they stand for. */
function antecedent(view: View, item: number): Phrase | null {
  const end = wordAt(view, item - 1) === ',' ? item - 1 : item;
  return nounPhraseBefore(view, end);
}

const tidy = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** The speaker that a phrase names. Entity null where the reading knows none: the name is then the phrase's own words. */
function actorOf(view: View, phrase: Phrase, all: readonly Named[]): Actor {
  const { text } = view.layout.reading.article;
  const mention = spanOf(view, phrase);
  const relative = /^(?:who|which|that)$/.test(wordAt(view, phrase.head));
  const meant = relative ? (antecedent(view, phrase.head) ?? phrase) : phrase;
  const entity = isJoint(view, meant, all) ? null : resolve(view, meant, all);
  const span = spanOf(view, meant);
  return { entity: entity?.id ?? null, name: entity?.name ?? tidy(text.slice(span.start, span.end)), mention };
}

/** How far before a pronoun, in code units, somebody else may be meant by it. */
const NEAR = 600;

const GENDER: ReadonlyMap<string, Gender> = new Map([
  ['he', 'male'],
  ['she', 'female'],
]);

/**
 * Resolves the phrases of clauses to people and bodies of the reading. A "he" or "she" goes on with the subject of the clause
 * told before where that one fits its gender: "“…,” Lind said. “…,” he added." What the reading made of it counts first.
 */
export class Speakers {
  readonly #mentions: readonly Named[];
  /** Those that stand in the narrator's words: whom a quote speaks of is seldom who speaks next. */
  readonly #narrated: readonly Named[];
  readonly #entities: ReadonlyMap<string, Entity>;
  readonly #known = new Map<Attribution, Speaker>();

  /** `quoted`: the spans of quoted words, in the order of the text. */
  constructor(entities: readonly Entity[], quoted: readonly Span[]) {
    this.#mentions = mentionsOf(entities);
    this.#narrated = outside(this.#mentions, quoted);
    this.#entities = new Map(entities.map((entity) => [entity.id, entity]));
  }

  /** The speaker of a clause by itself, pronouns as the reading has them. */
  plain(view: View, phrase: Phrase): Actor {
    return actorOf(view, phrase, this.#mentions);
  }

  /** Who or what a phrase names, pronouns as the reading has them; null where the reading knows nobody. */
  entityOf(view: View, phrase: Phrase): Entity | null {
    const { entity } = this.plain(view, phrase);
    return entity === null ? null : (this.#entities.get(entity) ?? null);
  }

  /** The speaker of an attribution; null where its clause names none. */
  of(attribution: Attribution, depth = 0): Speaker | null {
    const known = this.#known.get(attribution);
    if (known) return known;
    const { clause, previous } = attribution;
    if (clause === null || clause.phrase === null) return null;
    const actor = this.plain(clause.view, clause.phrase);
    const gender = GENDER.get(wordAt(clause.view, clause.phrase.head));
    const speaker = gender === undefined ? { actor, sure: true } : this.#pronoun(actor, gender, previous, depth);
    this.#known.set(attribution, speaker);
    return speaker;
  }

  /** Whether nobody else whom a pronoun fits was named in the lines before it. */
  #isAlone({ entity, mention }: Actor, gender: Gender): boolean {
    if (entity === null || mention === null) return false;
    const before = { start: Math.max(0, mention.start - NEAR), end: mention.start };
    const people = mentionsIn(this.#narrated, before).filter(
      (m) => m.entity.type === 'person' && m.kind !== 'pronoun' && (m.entity.gender ?? gender) === gender,
    );
    return people.length > 0 && people.every((m) => m.entity.id === entity);
  }

  /** Whether somebody else whom the pronoun fits was named since the clause that it goes on with. */
  #isContested({ mention }: Actor, entity: Entity, gender: Gender, since: Span | null): boolean {
    if (mention === null || since === null) return false;
    return mentionsIn(this.#narrated, { start: since.end, end: mention.start }).some(
      (m) => m.kind === 'name' && m.entity.type === 'person' && m.entity.gender === gender && m.entity !== entity,
    );
  }

  #pronoun(actor: Actor, gender: Gender, previous: Attribution | null, depth: number): Speaker {
    const before = previous && depth < 40 ? this.of(previous, depth + 1) : null;
    const entity = this.#entities.get(before?.actor.entity ?? '');
    const fits = entity?.type === 'person' && (entity.gender === null || entity.gender === gender);
    if (!fits) return { actor, sure: this.#isAlone(actor, gender) };
    if (actor.entity !== null) return { actor, sure: actor.entity === entity.id || this.#isAlone(actor, gender) };
    const sure = (before?.sure ?? false) && !this.#isContested(actor, entity, gender, before?.actor.mention ?? null);
    return { actor: { ...actor, entity: entity.id, name: entity.name }, sure };
  }
}

/** Who is meant by the clause of an attribution; null where it names nobody that the reading knows. */
export function meaningOf({ entities }: Reading, speakers: Speakers): (attribution: Attribution) => Entity | null {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return (attribution) => byId.get(speakers.of(attribution)?.actor.entity ?? '') ?? null;
}

/** `sure`: no pronoun, or one that can mean nobody else. */
export type Speaker = { readonly actor: Actor; readonly sure: boolean };
