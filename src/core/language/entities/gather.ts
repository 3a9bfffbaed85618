import { fold } from '../gazetteer/fold.ts';
import type { NameSpan } from '../names/labels.ts';
import type { Entity, Mention } from '../reading.ts';
import type { Document } from './document.ts';
import { gatherOthers } from './gather-others.ts';
import { gatherPeople, roleOf } from './gather-people.ts';
import type { GatheredPerson } from './people-index.ts';

/** An entity and its names' places among the tokens, in the order of the text; for coreference, which adds mentions. */
export type EntityDraft = Omit<Entity, 'id' | 'mentions'> & {
  readonly spans: readonly NameSpan[];
  readonly person: GatheredPerson | null;
};

const others = (surfaces: readonly string[], name: string): string[] => {
  const seen = new Set([name]);
  return surfaces.filter((surface) => !seen.has(surface) && seen.add(surface));
};

/** The longest form; of equals the one that comes first. */
const fullest = (surfaces: readonly string[]): string =>
  surfaces.reduce((best, surface) =>
    surface.split(' ').length > best.split(' ').length ||
    (fold(best).length < 6 && surface.length > best.length && !/\s/.test(best))
      ? surface
      : best,
  );

/** Entities of all names of a document, in the order of their first mention. */
export function gatherEntities(document: Document, spans: readonly NameSpan[]): EntityDraft[] {
  const people = gatherPeople(
    document,
    spans.filter((span) => span.type === 'person'),
  ).map((person): EntityDraft => {
    const mentions = [...person.mentions].sort((a, b) => a.span.first - b.span.first);
    return {
      type: 'person',
      name: person.surface,
      aliases: others(
        mentions.map((mention) => mention.surface),
        person.surface,
      ),
      ...roleOf(person),
      gender: person.gender,
      spans: mentions.map((mention) => mention.span),
      person,
    };
  });
  const things = gatherOthers(document, spans).map((thing): EntityDraft => {
    const name = fullest(thing.surfaces);
    return {
      type: thing.type,
      name,
      aliases: others(thing.surfaces, name),
      role: null,
      country: thing.country,
      gender: null,
      spans: thing.spans,
      person: null,
    };
  });
  return [...people, ...things].sort((a, b) => (a.spans[0]?.first ?? 0) - (b.spans[0]?.first ?? 0));
}

/** The mentions of kind name that spans are. */
export const nameMentions = (document: Document, spans: readonly NameSpan[]): Mention[] =>
  spans.map((span) => ({
    start: document.tokens[span.first]?.start ?? 0,
    end: document.tokens[span.last - 1]?.end ?? 0,
    kind: 'name',
  }));
