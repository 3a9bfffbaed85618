import type { Article } from '../../article/article.ts';
import type { IsoDate } from '../../calendar.ts';
import type { Run, SourceRef } from '../../chat/view.ts';
import { formatDay } from '../../dates/format.ts';
import type { Corpus, MergedFact, Participant, Source } from '../../merge/merged.ts';
import { faint, strong } from './runs.ts';

/** What a line needs beside its fact: who people are, the articles to slice from, and the reader's day. */
export type Setting = {
  readonly corpus: Corpus;
  readonly articles: ReadonlyMap<string, Article>;
  readonly today: IsoDate;
};

/** A role longer than this says more than a line can carry. */
const LONGEST_ROLE = 48;

/** A name to stand out, with the role that the articles give, where it is short: "Ada Holm (foreign minister)". */
export function personRuns(participant: Participant, corpus: Corpus): readonly Run[] {
  const role = participant.person === null ? null : (corpus.people.get(participant.person)?.role ?? null);
  if (role === null || role.length > LONGEST_ROLE) return [strong(participant.name)];
  return [strong(participant.name), faint(` (${role})`)];
}

/** Without an outlet's name the article's own title says which one it was. */
export function sourceName(
  source: { readonly article: string; readonly outlet: string | null },
  corpus: Corpus,
): string {
  if (source.outlet !== null) return source.outlet;
  const title = corpus.articles.get(source.article)?.title ?? null;
  return title === null ? 'outlet not named' : `“${title}”`;
}

/** "19 Nov": the year only where it is not the reader's. */
const sourceDay = (day: IsoDate, today: IsoDate): string => {
  const words = formatDay(day);
  return day.slice(0, 4) === today.slice(0, 4) ? words.replace(/ \d{4}$/, '') : words;
};

export function sourceRef(source: Source, corpus: Corpus): SourceRef {
  return {
    article: source.article,
    outlet: sourceName(source, corpus),
    url: corpus.articles.get(source.article)?.url ?? null,
    date: source.published === null ? null : sourceDay(source.published, corpus.asOf),
  };
}

const undated = (source: Source): number => Number(source.published === null);

/** More outlets than these say no more than their number does. */
const MOST_OUTLETS = 4;

/**
 * One reference an outlet, to its newest article, in the order of the sources; of many the first are named and the rest
 * counted. Where a line shows one article's own words, that article stands for its outlet.
 */
export function sourceRefs(fact: MergedFact, corpus: Corpus, lead: Source | null = null): readonly SourceRef[] {
  const byOutlet = new Map<string, Source>();
  for (const source of fact.sources) byOutlet.set(sourceName(source, corpus), source);
  if (lead !== null) byOutlet.set(sourceName(lead, corpus), lead);
  const refs = [...byOutlet.values()]
    // Undated ones stand behind: before a date they would seem to share it.
    .sort((a, b) => undated(a) - undated(b) || Number(b === lead) - Number(a === lead))
    .map((source) => sourceRef(source, corpus));
  const rest = refs.slice(MOST_OUTLETS);
  const [first] = rest;
  if (first === undefined || rest.length === 1) return refs;
  const counted = { article: first.article, outlet: `and ${rest.length} more outlets`, url: null, date: null };
  return [...refs.slice(0, MOST_OUTLETS), counted];
}
