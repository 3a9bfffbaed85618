import { type Article, FACTUAL_ZONES, titleText, type ZoneKind } from '../article/article.ts';
import type { Span } from '../span.ts';
import { type Candidate, candidatesIn, kindFits } from './candidates.ts';
import { shareOf } from './held.ts';
import { knownMeanings } from './known-meanings.ts';
import type { Passage } from './passage.ts';
import type { Query } from './query.ts';
import { type Sense, senseOf } from './sense.ts';
import { type Word, wordsOf } from './words.ts';

/** A sentence of an article, or two that follow each other where one needs the other. */
export type Sentence = Span & { readonly article: string };

/** A sentence with what speaks for it. */
export type RankedSentence = Sentence & {
  readonly score: number;
  /** Share of the question's names that its passage or the title holds; 1 where it has none. */
  readonly named: number;
  /** The score of the passage that it stands in. */
  readonly passage: number;
};

/** Fitted by pairwise preference on questions about the news and on paragraphs with questions, then rounded. */
const WEIGHTS = {
  covered: 0.42,
  coveredAsked: 0.26,
  before: 0.6,
  title: 0.24,
  kind: 0.14,
  counterparts: 0.3,
  closeness: 0.35,
  passage: 0.55,
  firstPassage: 0.08,
} as const;

/** A longer pair of sentences is not shown as one. */
const LONGEST = 600;
/** So much of the question's weight makes the sentence before worth showing with it. */
const WORTH_SHOWING = 0.1;
/** "He denied it" says nothing by itself. */
const LEANS =
  /^["'“‘]?(?:he|she|it|they|this|that|these|those|his|her|their|its|such|but|and|the (?:two|three|pair|latter|former|move|decision|announcement|meeting|talks|visit))\b/i;

type Read = {
  readonly span: Span;
  readonly words: readonly Word[];
  readonly terms: ReadonlySet<string>;
  readonly candidates: readonly Candidate[];
};

/**
 * Ranks the sentences of the passages for a question, best first: what they hold of it, with the sentence before and the
 * title; whether something of the kind that is asked for stands there; and how good the passage is. `sentencesOf` splits an
 * article. A sentence that several articles print is there once; a sentence that leans on a neighbour comes with it.
 */
export function rankSentences(
  query: Query,
  passages: readonly Passage[],
  articles: ReadonlyMap<string, Article>,
  sentencesOf: (article: Article) => readonly Span[],
): readonly RankedSentence[] {
  if (query.terms.size === 0) return [];
  const sense = senseOf(query, knownMeanings());
  const seen = new Set<string>();
  const split = new Map<string, readonly Span[]>();
  const ranked = passages.flatMap((passage, rank): readonly RankedSentence[] => {
    const article = articles.get(passage.article);
    if (article === undefined) return [];
    const spans = split.get(article.id) ?? sentencesOf(article);
    split.set(article.id, spans);
    const title = new Set(wordsOf(titleText(article) ?? '').map(({ term }) => term));
    const reads = spans
      .filter((span) => span.start >= passage.start && span.end <= passage.end && isTold(article, span))
      .map((span) => readSentence(query, article.text, span));
    const told = new Set(reads.flatMap(({ terms }) => [...terms]));
    return reads.flatMap((read, index): readonly RankedSentence[] => {
      const wording = read.words.map(({ raw }) => raw.toLowerCase()).join(' ');
      if (wording === '' || seen.has(wording)) return [];
      seen.add(wording);
      const around = { before: reads[index - 1], after: reads[index + 1], title, told };
      return [scored({ query, sense }, article, read, around, { score: passage.score, rank })];
    });
  });
  return ranked.sort((a, b) => b.score - a.score);
}

/** The kind of the zone in which a sentence begins; body where none is known. */
const zoneOf = ({ zones }: Article, { start }: Span): ZoneKind =>
  zones.find((zone) => zone.start <= start && start < zone.end)?.kind ?? 'body';

/** A byline or a list of tags tells nothing. */
const isTold = (article: Article, span: Span): boolean => FACTUAL_ZONES.has(zoneOf(article, span));

function readSentence(query: Query, text: string, span: Span): Read {
  const words = wordsOf(text, span.start, span.end);
  return {
    span,
    words,
    terms: new Set(words.map(({ term }) => term)),
    candidates: candidatesIn(words, text, query.terms),
  };
}

type Around = {
  readonly before: Read | undefined;
  readonly after: Read | undefined;
  readonly title: ReadonlySet<string>;
  /** All terms of the passage: whom "he" means stands further up in it. */
  readonly told: ReadonlySet<string>;
};

/** How well the best candidate of a sentence fits the kind of answer that is asked for. */
const fits = (query: Query, { candidates }: Read): number =>
  Math.max(0, ...candidates.map(({ kind }) => kindFits(query.expected.kind, kind)));

function scored(
  { query, sense }: { readonly query: Query; readonly sense: Sense },
  article: Article,
  read: Read,
  { before, after, title, told }: Around,
  passage: { readonly score: number; readonly rank: number },
): RankedSentence {
  const { terms } = read;
  const covered = shareOf(query, (term) => terms.has(term));
  const inBefore = shareOf(query, (term) => !terms.has(term) && before?.terms.has(term) === true);
  const inTitle = shareOf(query, (term) => !terms.has(term) && title.has(term));
  const coveredAsked = askedShare(query, terms);
  const kind = fits(query, read);
  const names = [...query.names];
  const held = names.filter((term) => told.has(term) || title.has(term));
  const named = names.length === 0 ? 1 : held.length / names.length;
  const shown = withNeighbour(query, article, read, { before, after, inBefore, kind });
  const shownTerms = new Set(shown.flatMap((each) => [...each.terms]));
  const score =
    WEIGHTS.covered * covered +
    WEIGHTS.coveredAsked * coveredAsked +
    WEIGHTS.before * inBefore +
    WEIGHTS.title * inTitle +
    WEIGHTS.kind * kind +
    WEIGHTS.counterparts * sense.counterparts(shownTerms) +
    WEIGHTS.closeness * sense.closeness(shownTerms) +
    WEIGHTS.passage * passage.score +
    WEIGHTS.firstPassage / (1 + passage.rank);
  const span = { start: shown[0].span.start, end: (shown[1] ?? shown[0]).span.end };
  return { article: article.id, ...span, score, named, passage: passage.score };
}

function askedShare(query: Query, terms: ReadonlySet<string>): number {
  if (query.totalAsked === 0) return 0;
  let held = 0;
  for (const { term, weight, asked } of query.terms.values()) if (asked && terms.has(term)) held += weight;
  return held / query.totalAsked;
}

/**
 * The sentence, with the one before it where it leans on that or that holds more of what was asked; with the one after it
 * where only that holds something of the kind that is asked for.
 */
function withNeighbour(
  query: Query,
  article: Article,
  read: Read,
  { before, after, inBefore, kind }: Pick<Around, 'before' | 'after'> & { inBefore: number; kind: number },
): readonly [Read] | readonly [Read, Read] {
  const { start, end } = read.span;
  const leans = LEANS.test(article.text.slice(start, end)) || inBefore >= WORTH_SHOWING;
  if (leans && before && end - before.span.start <= LONGEST && adjoins(article, before.span, read.span)) {
    return [before, read];
  }
  const answersAfter = after !== undefined && kind < 0.5 && fits(query, after) > kind;
  if (answersAfter && after.span.end - start <= LONGEST && adjoins(article, read.span, after.span)) {
    return [read, after];
  }
  return [read];
}

/** Nothing stands between two sentences, and both are running text: a title does not go on in a byline. */
const adjoins = (article: Article, first: Span, second: Span): boolean =>
  article.text.slice(first.end, second.start).trim() === '' &&
  zoneOf(article, first) === 'body' &&
  zoneOf(article, second) === 'body';
