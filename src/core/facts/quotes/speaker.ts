import type { Entity, Gender, Mention, Reading } from '../../language/reading.ts';
import type { Span } from '../../span.ts';
import { contains, overlaps } from '../../span.ts';
import type { Actor } from '../fact.ts';
import { afterAppositions, isPossessive, nounPhraseBefore, type Phrase, spanOf, type View, wordAt } from './phrase.ts';
import type { Piece } from './segment.ts';

/** An entity's mention with the entity; sorted by place. */
export type Named = Mention & { readonly entity: Entity };

export function mentionsOf(entities: readonly Entity[]): Named[] {
  return entities
    .flatMap((entity) => entity.mentions.map((mention) => ({ ...mention, entity })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The mentions that touch a span, by binary search. */
function mentionsIn(all: readonly Named[], span: Span): Named[] {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.start < span.start) low = middle + 1;
    else high = middle;
  }
  const out: Named[] = [];
  // A mention may begin before the span; they are short, so a few back are enough.
  for (let i = Math.max(0, low - 3); i < all.length && all[i]!.start < span.end; i++) {
    if (overlaps(all[i]!, span)) out.push(all[i]!);
  }
  return out;
}

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

/** For "who" and "that": the phrase that they stand for. */
function antecedent(view: View, item: number): Phrase | null {
  const end = wordAt(view, item - 1) === ',' ? item - 1 : item;
  return nounPhraseBefore(view, end);
}

const tidy = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** The speaker that a phrase names. Entity null where the reading knows none: the name is then the phrase's own words. */
export function actorOf(view: View, phrase: Phrase, all: readonly Named[]): Actor {
  const { text } = view.layout.reading.article;
  const mention = spanOf(view, phrase);
  const relative = /^(?:who|which|that)$/.test(wordAt(view, phrase.head));
  const meant = relative ? (antecedent(view, phrase.head) ?? phrase) : phrase;
  const entity = resolve(view, meant, all);
  const span = spanOf(view, meant);
  return { entity: entity?.id ?? null, name: entity?.name ?? tidy(text.slice(span.start, span.end)), mention };
}

/** What the article holds around a quote; `before` is the entity that the quote before it was given to. */
export type Surroundings = {
  readonly reading: Reading;
  readonly mentions: readonly Named[];
  readonly pieces: readonly Piece[];
  readonly before: string | null;
};

/** Whether the narrator named another person of its gender between an entity's last mention before `at` and `at`. */
export function hasRival(entity: Entity, at: number, { mentions, pieces }: Surroundings): boolean {
  let last = -1;
  for (const mention of entity.mentions) if (mention.start < at) last = Math.max(last, mention.end);
  if (last < 0) return true;
  const rivals = (m: Named) =>
    m.entity !== entity &&
    m.entity.type === 'person' &&
    (m.entity.gender === null || entity.gender === null || m.entity.gender === entity.gender);
  const quoted = (m: Named) => pieces.some((piece) => piece.start <= m.start && m.end <= piece.end);
  return mentions.some((m) => m.start >= last && m.start < at && m.kind === 'name' && rivals(m) && !quoted(m));
}

const GENDER: Readonly<Record<string, Gender>> = { he: 'male', she: 'female' };

/** "he said" after another quote: the speaker before, where the reading left the pronoun open and nobody else is named since. */
export function settlePronoun(actor: Actor, around: Surroundings): Actor {
  const gender = GENDER[actor.name.toLowerCase()];
  if (actor.entity !== null || actor.mention === null || gender === undefined) return actor;
  const entity = around.reading.entities.find((e) => e.id === around.before);
  const fits = entity?.type === 'person' && (entity.gender === null || entity.gender === gender);
  if (!fits || hasRival(entity, actor.mention.start, around)) return actor;
  return { ...actor, entity: entity.id, name: entity.name };
}
