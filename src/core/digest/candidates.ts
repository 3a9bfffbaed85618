import { compare } from '../merge/items.ts';
import type { MergedFact, MergedQuote } from '../merge/merged.ts';
import type { BriefSection } from './brief.ts';
import type { Choice } from './choice.ts';
import { failedFilter } from './filters.ts';
import { type News, newsOf } from './news.ts';
import { type Part, scoreOf, total } from './score.ts';
import { tellingsOf } from './told-elsewhere.ts';
import { deadlineOut, isFar, isMeetingLine, meetingOut, quoteOut } from './why-out.ts';

/**
 * A fact that a section might show. `out` says in a few words what keeps it out whatever room there is; null where nothing
 * does. `parts` are the points that order it.
 */
export type Candidate = {
  readonly fact: MergedFact;
  readonly news: News;
  readonly parts: readonly Part[];
  readonly score: number;
  readonly out: string | null;
};

/** Below this the reader itself doubts that it understood the sentence. */
const LEAST_CONFIDENCE = 0.5;

function confidenceOut(fact: MergedFact): string | null {
  const best = Math.max(...fact.sources.map((source) => source.fact.confidence));
  return best < LEAST_CONFIDENCE ? `not sure enough (${best.toFixed(2)})` : null;
}

const TYPES: Record<BriefSection['show'], MergedFact['type']> = {
  met: 'meeting',
  quotes: 'quote',
  deadlines: 'deadline',
};

/** The order of facts that are alike in all else. */
export const byId = (a: MergedFact, b: MergedFact): number => compare(a.id, b.id);

const KNOWN: News = { kind: 'known' };

/** Those with most points first. */
export const byPoints = (a: Candidate, b: Candidate): number => b.score - a.score || byId(a.fact, b.fact);

/** `far` are the facts of the section's kind that their day alone keeps out: nearly all of a large store. Made when asked for. */
export type Candidates = { readonly near: readonly Candidate[]; readonly far: () => readonly Candidate[] };

/**
 * Every fact of a section's kind with what speaks for it and what keeps it out, those with most points first. What is out by
 * its own make or day is not weighed: it has no points.
 */
export function candidatesFor(show: BriefSection['show'], choice: Choice): Candidates {
  const { brief, corpus, date } = choice;
  const tells = (other: BriefSection['show']): boolean =>
    show === 'deadlines' && brief.sections.some((section) => section.show === other);
  const meetings = tellingsOf(tells('met') ? choice.meetings.filter(isMeetingLine) : []);
  const isKeyQuote = (fact: MergedFact): fact is MergedQuote =>
    fact.type === 'quote' && !isFar(fact, choice) && quoteOut(fact, choice) === null;
  const quotes = tellingsOf(tells('quotes') ? corpus.facts.filter(isKeyQuote) : []);

  function ownOut(fact: MergedFact): string | null {
    switch (fact.type) {
      case 'meeting':
        return meetingOut(fact, choice);
      case 'quote':
        return quoteOut(fact, choice);
      case 'deadline':
        return deadlineOut(fact, choice, meetings, quotes);
    }
  }

  function candidateOf(fact: MergedFact): Candidate {
    const own = ownOut(fact);
    const stands = fact.type === 'deadline' && fact.status === 'open';
    if (own !== null && !stands) return { fact, news: KNOWN, parts: [], score: 0, out: own };
    const news = newsOf(fact, choice.told(fact), choice);
    const parts = scoreOf(fact, news, brief, corpus, date);
    const repeated = news.kind === 'known' ? 'told before, and nothing changed' : null;
    const out = own ?? failedFilter(fact, brief.filters, corpus) ?? confidenceOut(fact) ?? repeated;
    return { fact, news, parts, score: total(parts), out };
  }

  const inOrder = (facts: readonly MergedFact[]): readonly Candidate[] => facts.map(candidateOf).sort(byPoints);
  const ofKind = (isWanted: (fact: MergedFact) => boolean): readonly MergedFact[] =>
    corpus.facts.filter((fact) => fact.type === TYPES[show] && isWanted(fact));
  return {
    near: inOrder(ofKind((fact) => !isFar(fact, choice))),
    far: () => inOrder(ofKind((fact) => isFar(fact, choice))),
  };
}
