import type { IsoDate } from '../../calendar.ts';
import { daysOf } from '../../dates/when.ts';
import type { Delta } from '../incremental/delta.ts';
import type { KeptIdentities } from '../incremental/identities.ts';
import { independentVoices } from '../independent.ts';
import { compare, shortId } from '../items.ts';
import type { ArticleFacts, MergedFact, Person, Story } from '../merged.ts';
import { clusterByMean, ONE_STORY, type Pair } from './cluster.ts';
import { createLinks, type Links } from './links.ts';
import { type Known, type Profile, profileOf, termHash } from './profile.ts';
import { sizeOf, useOf } from './rarity.ts';

/** Shorter quotes are said in many places. */
const TELLING_QUOTE = 30;

/** How many articles have each word or person, kept up to date. */
function createCount(): {
  readonly add: (names: Iterable<string>, step: 1 | -1) => void;
  readonly usesOf: (name: string) => number;
  /** Names whose use has passed a power of two since this was last asked. */
  readonly moved: () => ReadonlySet<string>;
} {
  const uses = new Map<string, number>();
  const before = new Map<string, number>();
  return {
    add(names, step) {
      for (const name of names) {
        const known = uses.get(name) ?? 0;
        if (!before.has(name)) before.set(name, known);
        if (known + step === 0) uses.delete(name);
        else uses.set(name, known + step);
      }
    },
    usesOf: (name) => uses.get(name) ?? 0,
    moved() {
      const names = [...before].filter(([name, known]) => useOf(known) !== useOf(uses.get(name) ?? 0));
      before.clear();
      return new Set(names.map(([name]) => name));
    },
  };
}

/** Whether a fact says something about which event its articles are of. */
function isTelling(fact: MergedFact): boolean {
  if (fact.type === 'meeting') return true;
  const lead = fact.type === 'quote' ? fact.sources[fact.lead]?.words : undefined;
  return fact.sources.length > 1 && (lead?.length ?? 0) >= TELLING_QUOTE;
}

const articlesOf = ({ sources }: MergedFact): ReadonlySet<string> => new Set(sources.map(({ article }) => article));

/** The telling facts of each article, kept up to date. */
function createFactsByArticle(): {
  /** The articles whose facts are others than before. */
  readonly update: (facts: Delta<MergedFact>) => ReadonlySet<string>;
  readonly of: (article: string) => Pick<Known, 'shared' | 'meetings'>;
} {
  const byArticle = new Map<string, Set<MergedFact>>();
  return {
    update({ came, gone }) {
      const touched = new Set<string>();
      for (const fact of gone.filter(isTelling)) {
        for (const article of articlesOf(fact)) {
          touched.add(article);
          const facts = byArticle.get(article);
          facts?.delete(fact);
          if (facts?.size === 0) byArticle.delete(article);
        }
      }
      for (const fact of came.filter(isTelling)) {
        for (const article of articlesOf(fact)) {
          touched.add(article);
          byArticle.set(article, (byArticle.get(article) ?? new Set()).add(fact));
        }
      }
      return touched;
    },
    of(article) {
      const facts = [...(byArticle.get(article) ?? [])];
      return {
        shared: facts.filter((fact) => articlesOf(fact).size > 1),
        meetings: facts.filter((fact) => fact.type === 'meeting'),
      };
    },
  };
}

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

/** Terms, by their hashes, for asking whether an article has one of them. */
function marksOf(terms: ReadonlySet<string>): { readonly have: (hashes: Uint32Array) => boolean } {
  const hashes = new Set([...terms].map(termHash));
  const low = new Uint8Array(1 << 16);
  for (const hash of hashes) low[hash & 0xffff] = 1;
  return {
    have: (of) => hashes.size > 0 && of.some((hash) => low[hash & 0xffff] === 1 && hashes.has(hash)),
  };
}

/** After every day that there is. */
const UNDATED = 1e9;
const byDay = (a: Profile, b: Profile): number =>
  (a.days?.first ?? UNDATED) - (b.days?.first ?? UNDATED) || compare(a.article.card.id, b.article.card.id);

function storiesIn(
  block: readonly Profile[],
  nextTo: Links['nextTo'],
  days: ReadonlyMap<string, IsoDate>,
): readonly Story[] {
  const sorted = [...block].sort(byDay);
  const places = new Map(sorted.map((profile, index) => [profile, index]));
  const pairs = sorted.flatMap((profile, a) =>
    [...nextTo(profile)].flatMap(([other, likeness]): Pair[] => {
      const b = places.get(other);
      return b === undefined || b <= a ? [] : [{ a, b, likeness }];
    }),
  );
  pairs.sort((one, other) => one.a - other.a || one.b - other.b);
  return clusterByMean(sorted.length, pairs).map((group) =>
    storyOf(
      group.map((index) => sorted[index]!),
      nextTo,
      days,
    ),
  );
}

/** The title of the article that the others resemble most; of a reprint and its original, the original's. */
function labelOf(profiles: readonly Profile[], nextTo: Links['nextTo']): string | null {
  const titled = profiles.filter(({ article }) => article.card.title !== null);
  const own = titled.filter(({ article }) => article.card.origin === article.card.id);
  const support = (one: Profile): number => profiles.reduce((sum, other) => sum + (nextTo(one).get(other) ?? 0), 0);
  const [best] = (own.length > 0 ? own : titled)
    .map((profile) => ({ profile, sum: support(profile) }))
    .sort((a, b) => b.sum - a.sum);
  return best?.profile.article.card.title ?? null;
}

function storyOf(profiles: readonly Profile[], nextTo: Links['nextTo'], days: ReadonlyMap<string, IsoDate>): Story {
  const articles = profiles.map(({ article }) => article.card.id);
  const known = articles.flatMap((id) => days.get(id) ?? []).sort(compare);
  return {
    id: shortId(`story ${articles[0]}`),
    label: labelOf(profiles, nextTo),
    articles,
    independentOrigins: independentVoices(profiles.map(({ article }) => article.card)),
    first: known[0] ?? null,
    last: known.at(-1) ?? null,
  };
}
