import { compare } from '../items.ts';
import type { MergedFact, Story } from '../merged.ts';

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i]);

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

/** Facts with their stories. A fact that had the same ones before is the very same object as before. */
export function createFactStories(): (
  facts: readonly MergedFact[],
  stories: readonly Story[],
) => readonly MergedFact[] {
  let told = new Map<MergedFact, MergedFact>();
  return (facts, stories) => {
    const storyOf = new Map(stories.flatMap(({ id, articles }) => articles.map((article) => [article, id])));
    const now = new Map<MergedFact, MergedFact>();
    for (const fact of facts) {
      const before = told.get(fact);
      const own = storiesOf(fact, storyOf);
      const isSame = before?.stories !== undefined && sameList(before.stories, own);
      now.set(fact, isSame ? before : { ...fact, stories: own });
    }
    told = now;
    return [...now.values()];
  };
}
