import { disagreementsOf } from '../core/digest/lines/disagreements.ts';
import type { Fact } from '../core/facts/fact.ts';
import type { Corpus, MergedFact, Source } from '../core/merge/merged.ts';
import type { Span } from '../core/span.ts';

/** Every place in an article that backs the fact: a meeting has a sentence or more, a quote its words. */
function evidenceSpans(fact: Fact, source: Source): readonly Span[] {
  return fact.type === 'meeting' && fact.evidence.length > 0 ? fact.evidence : [source];
}

const places = (source: Source): object[] =>
  evidenceSpans(source.fact, source).map(({ start, end }) => ({
    article: source.article,
    outlet: source.outlet,
    published: source.published,
    start,
    end,
  }));

/** A merged fact as `readout facts --json` prints it: merged fields, and a source for each place of evidence. */
export function factJson(fact: MergedFact, corpus: Corpus): object {
  const { sources, ...fields } = fact;
  const outcomes = fact.type === 'deadline' ? fact.outcomes : undefined;
  const lead = sources[fact.type === 'meeting' ? 0 : fact.lead];
  return {
    ...fields,
    disagreements: disagreementsOf(fact, corpus),
    story: fact.stories?.[0] ?? null,
    text: lead?.words ?? null,
    sources: sources.flatMap(places),
    ...(outcomes && {
      outcomes: outcomes.map((outcome) => ({ ...outcome, sources: outcome.sources.flatMap(places) })),
    }),
  };
}
