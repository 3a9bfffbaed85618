import type { IsoDate } from '../calendar.ts';
import { daysBetween } from '../dates/days.ts';
import type { Span } from '../span.ts';
import { agreement, namedIn } from './agreement.ts';
import { bm25, nearest, shareOf } from './held.ts';
import { finderOf, type Occurrence } from './occurrences.ts';
import type { Passage } from './passage.ts';
import type { Query } from './query.ts';
import { wordsOf } from './words.ts';

/** An article that the index found. `relevance` is its own share of what its words could score, 0 to about 1. */
export type FoundArticle = {
  readonly article: string;
  readonly text: string;
  readonly title: string | null;
  /** A full day, `2017-02-16`; null where it is not known. */
  readonly day: IsoDate | null;
  /** Reprints of one text share it. */
  readonly origin: string;
  readonly relevance: number;
  readonly passages: readonly Span[];
};

/**
 * What each signal counts for in a passage's score; each is between 0 and about 1. Fitted by pairwise preference on
 * questions about the news (see the figures), then rounded: no figure changes by a point where one of them does by a third.
 */
const WEIGHTS = {
  /** BM25 of the passage's own words (k1 0.9, b 0.4), as a share of the most that it could be. */
  words: 0.2,
  /** Share of the question's weight that the title holds. */
  title: 0.08,
  /** BM25 of the whole article. */
  article: 0.25,
  /** 1 on the newest day, about a third 30 days before it. */
  recent: 0.25,
  /** Share of the question's weight that passage or title holds. */
  covered: 0.25,
  /** The most of the question's weight that stands within 240 characters, about 40 words. */
  near: 0.25,
  /** Whether it begins the article: what happened is told there. */
  opening: 0.15,
  /** Something of the kind that is asked for, in a sentence about the question. */
  kind: 0.15,
  /** Whether it names what the best passages agree to name. */
  agreed: 0.2,
} as const;

const RECENT_DAYS = 30;
/** Names are looked for in the best passages alone, and compared with each other in fewer still. */
const LOOKED_INTO = 40;
const AGREEING = 30;
/** So far a passage is raised towards the best one of its article. */
const BESIDE = 1 / 3;

type Draft = {
  readonly of: FoundArticle;
  readonly span: Span;
  readonly occurrences: readonly Occurrence[];
  /** Of all signals but those that need its names. */
  readonly score: number;
};

const passageOf = ({ of, span }: Draft, score: number): Passage => ({
  article: of.article,
  start: span.start,
  end: span.end,
  score,
});

/**
 * Ranks the passages of the found articles for a question, best first. Scores of different questions compare. `newest` is
 * the day from which back an article is recent or not; null where no day is known.
 */
export function rankPassages(query: Query, found: readonly FoundArticle[], newest: IsoDate | null): readonly Passage[] {
  if (query.total === 0) return [];
  const find = finderOf(new Set(query.terms.keys()));
  const drafts = eachOnce(
    found
      .flatMap((article) => draftsOf(query, article, newest, find))
      .sort((a, b) => b.score - a.score || compare(a.of.article, b.of.article) || a.span.start - b.span.start),
  );
  const best = drafts
    .slice(0, LOOKED_INTO)
    .map((draft) => ({ draft, named: namedIn(query, { ...draft, text: draft.of.text }) }));
  const votes = agreement(best.slice(0, AGREEING).map(({ draft, named }) => ({ origin: draft.of.origin, named })));
  const looked = best.map(({ draft, named }): Passage => {
    const agreed = Math.max(0, ...named.map(({ key }) => votes.get(key) ?? 0));
    const kind = Math.max(0, ...named.map(({ fits }) => fits));
    return passageOf(draft, draft.score + WEIGHTS.agreed * agreed + WEIGHTS.kind * kind);
  });
  const others = drafts.slice(LOOKED_INTO).map((draft) => passageOf(draft, draft.score));
  return besideTheBest([...looked, ...others]).sort(
    (a, b) => b.score - a.score || compare(a.article, b.article) || a.start - b.start,
  );
}

/** Raises the passages of an article towards its best one: what is told about stands next to where its words stand. */
function besideTheBest(passages: readonly Passage[]): Passage[] {
  const best = new Map<string, number>();
  for (const { article, score } of passages) best.set(article, Math.max(score, best.get(article) ?? score));
  return passages.map((passage) => {
    const towards = best.get(passage.article) ?? passage.score;
    return { ...passage, score: passage.score + BESIDE * (towards - passage.score) };
  });
}

/** Reprints give the same passage again, with other quotation marks or spaces: the first of each counts. */
function eachOnce(drafts: readonly Draft[]): readonly Draft[] {
  const seen = new Set<string>();
  return drafts.filter(({ of, span }) => {
    const wording = of.text.slice(span.start, span.end).replace(/[\s"'“”‘’]+/g, '');
    const first = !seen.has(wording);
    seen.add(wording);
    return first;
  });
}

/** The passages of an article that hold a word of the question, or whose title does. */
function draftsOf(
  query: Query,
  of: FoundArticle,
  newest: IsoDate | null,
  find: ReturnType<typeof finderOf>,
): readonly Draft[] {
  const titleTerms = new Set(wordsOf(of.title ?? '').map(({ term }) => term));
  const title = shareOf(query, (term) => titleTerms.has(term));
  const recent =
    of.day === null || newest === null ? 0 : Math.exp(-Math.max(0, daysBetween(of.day, newest)) / RECENT_DAYS);
  return of.passages.flatMap((span, index): readonly Draft[] => {
    const occurrences = find(of.text, span.start, span.end);
    const counts = countTerms(occurrences);
    const own = bm25(query, counts, span.end - span.start);
    if (own === 0 && title === 0) return [];
    const score =
      WEIGHTS.words * own +
      WEIGHTS.title * title +
      WEIGHTS.article * of.relevance +
      WEIGHTS.recent * recent +
      WEIGHTS.covered * shareOf(query, (term) => counts.has(term) || titleTerms.has(term)) +
      WEIGHTS.near * nearest(query, occurrences) +
      WEIGHTS.opening * (index === 0 ? 1 : 0);
    return [{ of, span, occurrences, score }];
  });
}

function countTerms(occurrences: readonly Occurrence[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { term } of occurrences) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
