import type { IsoDate } from '../../calendar.ts';
import { daysOf } from '../../dates/when.ts';
import type { Delta } from '../incremental/delta.ts';
import type { KeptIdentities } from '../incremental/identities.ts';
import { compare } from '../items.ts';
import type { ArticleFacts, MergedFact, Person, Story } from '../merged.ts';
import { ONE_STORY } from './cluster.ts';
import { createLinks } from './links.ts';
import { type Profile, profileOf } from './profile.ts';
import { sizeOf } from './rarity.ts';
import { storiesIn } from './stories-in-block.ts';
import { createFactsByArticle } from './telling-facts.ts';
import { createCount, marksOf } from './uses.ts';

/** An article as it was last looked at: under which day, with whom in it, and what came of that. */
type Looked = {
  readonly day: IsoDate | null;
  readonly named: readonly (Person | null)[];
  readonly people: readonly string[];
  readonly profile: Profile;
};

/** Stories as they come out for a set of articles, in the order of their first days. */
export type StoriesOf = (
  articles: readonly ArticleFacts[],
  days: ReadonlyMap<string, IsoDate>,
  identities: KeptIdentities,
  facts: Delta<MergedFact>,
) => readonly Story[];

const wordsOf = ({ terms }: ArticleFacts): readonly string[] => terms?.words ?? [];

/**
 * Which articles are of one event, kept up to date: only what a new article resembles is looked at again, with the result of
 * looking at everything. Give it all articles at each call, and the facts that came and went; the same object is the same article
 * or fact.
 */
export function createStories(): StoriesOf {
  const links = createLinks(ONE_STORY);
  const words = createCount();
  const persons = createCount();
  const factsByArticle = createFactsByArticle();
  const looked = new Map<ArticleFacts, Looked>();
  const told = new Map<readonly Profile[], readonly Story[]>();
  let stories: readonly Story[] = [];
  let size = 0;

  /** The ids of the people in each article, and the profiles of those articles that went. */
  function recount(articles: ReadonlySet<ArticleFacts>, identities: KeptIdentities) {
    const gone: Profile[] = [];
    for (const [article, { people, profile }] of looked) {
      if (articles.has(article)) continue;
      looked.delete(article);
      gone.push(profile);
      words.add(wordsOf(article), -1);
      persons.add(people, -1);
    }
    const peopleOf = new Map<ArticleFacts, readonly string[]>();
    for (const article of articles) {
      const before = looked.get(article);
      const named = identities.peopleIn(article);
      if (before === undefined) words.add(wordsOf(article), 1);
      if (before?.named === named) continue;
      const people = [...new Set(named.flatMap((person) => person?.id ?? []))];
      peopleOf.set(article, people);
      if (before !== undefined) persons.add(before.people, -1);
      persons.add(people, 1);
    }
    return { gone, peopleOf };
  }

  function change(
    articles: ReadonlySet<ArticleFacts>,
    days: ReadonlyMap<string, IsoDate>,
    identities: KeptIdentities,
    facts: Delta<MergedFact>,
  ): Delta<Profile> {
    const touched = factsByArticle.update(facts);
    const { gone, peopleOf } = recount(articles, identities);
    const [movedWords, movedPeople] = [marksOf(words.moved()), persons.moved()];
    const isResized = size !== sizeOf(articles.size);
    size = sizeOf(articles.size);
    const census = { articles: articles.size, usesOf: words.usesOf, personUses: persons.usesOf };
    const came: Profile[] = [];
    for (const article of articles) {
      const before = looked.get(article);
      const day = days.get(article.card.id) ?? null;
      const people = peopleOf.get(article) ?? before?.people ?? [];
      const isSame =
        before !== undefined &&
        !isResized &&
        before.day === day &&
        !peopleOf.has(article) &&
        !touched.has(article.card.id) &&
        !people.some((id) => movedPeople.has(id)) &&
        !movedWords.have(before.profile.terms);
      if (isSame) continue;
      const known = { days: day === null ? null : daysOf(day), people, ...factsByArticle.of(article.card.id) };
      const profile = profileOf(article, known, census);
      looked.set(article, { day, named: identities.peopleIn(article), people, profile });
      if (before !== undefined) gone.push(before.profile);
      came.push(profile);
    }
    return { came, gone };
  }

  return (articles, days, identities, facts) => {
    const blocks = links.update(change(new Set(articles), days, identities, facts));
    const gone = new Set(blocks.gone.flatMap((block) => told.get(block) ?? []));
    for (const block of blocks.gone) told.delete(block);
    const came = blocks.came.flatMap((block) => {
      const own = storiesIn(block, links.nextTo, days);
      told.set(block, own);
      return own;
    });
    // Most stand in order already, which sorting makes use of.
    stories = [...stories.filter((story) => !gone.has(story)), ...came].sort(
      (a, b) => compare(a.first ?? '9999', b.first ?? '9999') || compare(a.id, b.id),
    );
    return stories;
  };
}
