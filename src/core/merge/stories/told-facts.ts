import type { Delta } from '../incremental/delta.ts';
import { sameList } from '../incremental/same-list.ts';
import { compare } from '../items.ts';
import type { MergedFact, Story } from '../merged.ts';

/** A fact as it was merged, and as it is shown: with its stories. */
type Told = { readonly fact: MergedFact; shown: MergedFact; isGone: boolean };

/** The stories of a fact's sources: the one with most of them first, of equals the first by id. */
function storiesOf({ sources }: MergedFact, storyOf: ReadonlyMap<string, string>): readonly string[] {
  const [only] = sources;
  if (sources.length === 1 && only !== undefined) {
    const story = storyOf.get(only.article);
    return story === undefined ? [] : [story];
  }
  const counts = new Map<string, number>();
  for (const article of new Set(sources.map((source) => source.article))) {
    const story = storyOf.get(article);
    if (story !== undefined) counts.set(story, (counts.get(story) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0])).map(([story]) => story);
}

/** Articles that are of another story than before; what new ones tell is new itself. */
const movedBetween = (before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): ReadonlySet<string> =>
  new Set([...now].flatMap(([article, story]) => ((before.get(article) ?? story) === story ? [] : [article])));

/**
 * All facts by id, each with its stories. A fact that stayed, with the stories that it had, is the very same object as before. Takes
 * the facts that came and went, and all stories.
 */
export function createToldFacts(): (facts: Delta<MergedFact>, stories: readonly Story[]) => readonly MergedFact[] {
  const byFact = new Map<MergedFact, Told>();
  let list: readonly Told[] = [];
  let storyOf: ReadonlyMap<string, string> = new Map();

  function tellAgain(told: Told): void {
    const own = storiesOf(told.fact, storyOf);
    if (told.shown.stories === undefined || !sameList(told.shown.stories, own))
      told.shown = { ...told.fact, stories: own };
  }

  return ({ came, gone }, stories) => {
    for (const fact of gone) {
      byFact.get(fact)!.isGone = true;
      byFact.delete(fact);
    }
    const fresh = came.map((fact): Told => ({ fact, shown: fact, isGone: false }));
    for (const told of fresh) byFact.set(told.fact, told);
    const stayed = list.filter(({ isGone }) => !isGone);
    const before = storyOf;
    storyOf = new Map(stories.flatMap(({ id, articles }) => articles.map((article) => [article, id])));
    const moved = movedBetween(before, storyOf);
    if (moved.size > 0)
      for (const told of stayed) if (told.fact.sources.some(({ article }) => moved.has(article))) tellAgain(told);
    for (const told of fresh) tellAgain(told);
    // Most stand in order already, which sorting makes use of.
    list = [...stayed, ...fresh].sort((a, b) => compare(a.fact.id, b.fact.id));
    return list.map(({ shown }) => shown);
  };
}
