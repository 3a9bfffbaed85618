import { whensMeet } from '../dates/when.ts';
import type { MergedDeadline, MergedFact, MergedMeeting, MergedQuote, Source } from '../merge/merged.ts';
import { overlaps } from '../span.ts';

type Telling<F extends MergedFact> = { readonly fact: F; readonly source: Source };
type ByArticle<F extends MergedFact> = ReadonlyMap<string, readonly Telling<F>[]>;

function byArticle<F extends MergedFact>(facts: readonly F[]): ByArticle<F> {
  const found = new Map<string, Telling<F>[]>();
  for (const fact of facts) {
    for (const source of fact.sources) {
      const told = found.get(source.article);
      if (told === undefined) found.set(source.article, [{ fact, source }]);
      else told.push({ fact, source });
    }
  }
  return found;
}

/** A corpus without stories is one. */
const storiesOf = ({ stories = [] }: MergedFact): readonly string[] => (stories.length > 0 ? stories : ['']);

/** What an article tells, asked for with a fact that the article is a source of. */
export type Tellings<F extends MergedFact> = (fact: MergedFact, article: string) => readonly Telling<F>[];

/** Facts by their articles, made story by story as they are asked for: reading the sources of a large corpus takes long. */
export function tellingsOf<F extends MergedFact>(facts: readonly F[]): Tellings<F> {
  const inStory = new Map<string, F[]>();
  for (const fact of facts) {
    for (const story of storiesOf(fact)) {
      const told = inStory.get(story);
      if (told === undefined) inStory.set(story, [fact]);
      else told.push(fact);
    }
  }
  const made = new Map<string, ByArticle<F>>();
  function articlesOf(story: string): ByArticle<F> {
    const known = made.get(story) ?? byArticle(inStory.get(story) ?? []);
    made.set(story, known);
    return known;
  }
  return (fact, article) => storiesOf(fact).flatMap((story) => articlesOf(story).get(article) ?? []);
}

const MEETING_WORD = /\b(?:meet|meets|met|meeting|meetings|talks|summit|negotiations|call|phone|visit|visits)\b/i;

/** A promise that is one to meet says so at once. */
const MEETING_VERB = /^(?:to )?(?:meet|met|(?:hold|held|have|host) (?:\w+ ){0,2}(?:talks|meeting|summit))\b/i;

/** An appointment to meet is told once, under who meets whom: where one sentence gave both. */
export function toldAsMeeting(fact: MergedDeadline, meetings: Tellings<MergedMeeting>): boolean {
  const sign = fact.kind === 'scheduled' ? MEETING_WORD : MEETING_VERB;
  if (!fact.sources.some((source) => sign.test(source.words))) return false;
  return fact.sources.some((own) =>
    meetings(fact, own.article).some(
      ({ fact: meeting, source }) =>
        overlaps(own.context, source.context) &&
        (fact.due === null || meeting.date === null || whensMeet(fact.due, meeting.date)),
    ),
  );
}

/** Words that stand in a quote are told there, with whoever said them. */
export const saidInQuote = (fact: MergedDeadline, quotes: Tellings<MergedQuote>): boolean =>
  fact.sources.some((own) => quotes(fact, own.article).some(({ source }) => overlaps(own, source)));
