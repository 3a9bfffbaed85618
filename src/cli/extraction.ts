import type { Fact } from '../core/facts/fact.ts';
import type { Reading } from '../core/language/reading.ts';

/** One line of `readout extract`: everything understood of one article, with offsets into `text` (returned when it was made from HTML). */
export function extractionLine(
  reading: Reading,
  facts: readonly Fact[],
  options: { readonly withText: boolean },
): object {
  const { article } = reading;
  const ofType = <T extends Fact['type']>(type: T): Omit<Extract<Fact, { type: T }>, 'type'>[] =>
    facts
      .filter((fact): fact is Extract<Fact, { type: T }> => fact.type === type)
      .map(({ type: _, ...fields }) => fields);
  return {
    id: article.id,
    article: {
      title: article.title,
      outlet: article.outlet,
      url: article.url,
      published: article.published,
      ...(article.publishedWithin && { publishedWithin: article.publishedWithin }),
      ...(options.withText ? { text: article.text } : {}),
      zones: article.zones,
    },
    entities: reading.entities,
    quotes: ofType('quote'),
    meetings: ofType('meeting'),
    deadlines: ofType('deadline'),
    times: reading.times,
  };
}
