import type { Article, ZoneKind } from '../../../src/core/article/article.ts';
import { createModels, type Models } from '../../../src/core/language/model/models.ts';
import { createReader } from '../../../src/core/language/reader.ts';
import type { Entity, Reading } from '../../../src/core/language/reading.ts';
import { loadModelBytes } from '../../../src/services/language/load.ts';

let models: Models | null = null;

/** A zone's words, or its kind and words; a body where no kind is given. */
export type Zoned = string | readonly [ZoneKind, string];

/** An article of the given runs of text, one zone each, with a blank line between. */
export function articleOf(...runs: readonly Zoned[]): Article {
  let text = '';
  const zones = runs.map((run) => {
    const [kind, words]: readonly [ZoneKind, string] = typeof run === 'string' ? ['body', run] : run;
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += words;
    return { start, end: text.length, kind };
  });
  return { id: 'a', text, title: null, url: null, outlet: null, published: null, zones };
}

/** What the shipped models make of a text; see `articleOf`. */
export function readingOf(...runs: readonly Zoned[]): Reading {
  models ??= createModels(loadModelBytes());
  return createReader(models)(articleOf(...runs));
}

export const peopleOf = (reading: Reading): readonly Entity[] =>
  reading.entities.filter((entity) => entity.type === 'person');

/** The words of an entity's mentions, in the order of the text. */
export const wordsOf = (reading: Reading, entity: Entity | undefined, kind?: string): string[] =>
  (entity?.mentions ?? [])
    .filter((mention) => kind === undefined || mention.kind === kind)
    .map((mention) => reading.article.text.slice(mention.start, mention.end));

export const entityNamed = (reading: Reading, name: string): Entity | undefined =>
  reading.entities.find((entity) => entity.name === name);
