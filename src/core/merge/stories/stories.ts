import type { IsoDate } from '../../calendar.ts';
import { daysOf } from '../../dates/when.ts';
import { createBlocks, type Relation } from '../incremental/blocks.ts';
import type { KeptIdentities } from '../incremental/identities.ts';
import { independentVoices } from '../independent.ts';
import { compare, shortId } from '../items.ts';
import type { ArticleFacts, MergedFact, MergedMeeting, Story } from '../merged.ts';
import { clusterByMean, type Pair } from './cluster.ts';
import { articleLikeness, MOST_APART } from './likeness.ts';
import { type Known, type Profile, profileOf } from './profile.ts';
import { sizeOf, useOf } from './rarity.ts';

/** A word that more articles have does not bring two of them together by itself. */
const MOST_HOLDERS = 200;
/** Days; no two articles further apart are of one event by themselves. */
const SPAN = MOST_APART + 1;
/** Shorter quotes are said in many places. */
const TELLING_QUOTE = 30;

/** Its rarest words stand for an article where days do not help to find it. */
const FEW_WORDS = 10;

/**
 * Articles meet under a word or person within a span of days; each span begins in the middle of the one before, so that two
 * articles near enough have one in common. Those without a day meet others under the rarest words of these.
 */
function keysOf({ words, people, days }: Profile): Uint32Array {
  const named = [...words.keys, ...people.keys];
  if (days === null) return new Uint32Array(new Set(named));
  const order = [...words.keys.keys()].sort((a, b) => words.weights[b]! - words.weights[a]! || a - b);
  const rarest = order.slice(0, FEW_WORDS).map((i) => words.keys[i]!);
  const spans = Array.from(
    { length: Math.floor(days.last / SPAN) - Math.floor(days.first / SPAN) + 2 },
    (_, i) => Math.floor(days.first / SPAN) + i,
  );
  const dated = named.flatMap((key) =>
    spans.map((span) => Math.imul(key ^ Math.imul(span, 0x9e3779b1), 0x85ebca6b) >>> 0),
  );
  return new Uint32Array(new Set([...rarest, ...dated]));
}

const RELATION: Relation<Profile> = {
  keysOf,
  mayBeOne: (a, b) => articleLikeness(a, b) > 0,
  mostHolders: MOST_HOLDERS,
};

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

const sameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i]);

/** Facts of two articles and more, and all meetings, by article. */
function factsByArticle(
  facts: readonly MergedFact[],
): ReadonlyMap<string, { readonly shared: MergedFact[]; readonly meetings: MergedMeeting[] }> {
  const found = new Map<string, { shared: MergedFact[]; meetings: MergedMeeting[] }>();
  for (const fact of facts) {
    if (fact.type === 'deadline' || (fact.type === 'quote' && fact.sources.length < 2)) continue;
    if (fact.type === 'quote' && (fact.sources[fact.lead]?.words.length ?? 0) < TELLING_QUOTE) continue;
    const articles = new Set(fact.sources.map(({ article }) => article));
    for (const article of articles) {
      const entry = found.get(article) ?? { shared: [], meetings: [] };
      found.set(article, entry);
      if (articles.size > 1) entry.shared.push(fact);
      if (fact.type === 'meeting') entry.meetings.push(fact);
    }
  }
  return found;
}

/** Stories as they come out for a set of articles. */
export type StoriesOf = (
  articles: readonly ArticleFacts[],
  days: ReadonlyMap<string, IsoDate>,
  identities: KeptIdentities,
  facts: readonly MergedFact[],
) => readonly Story[];

/**
 * Which articles are of one event, kept up to date: only what a new article resembles is looked at again, with the result of
 * looking at everything. Give it everything at each call; the same object is the same article or fact.
 */
export function createStories(): StoriesOf {
  const blocks = createBlocks(RELATION);
  const words = createCount();
  const persons = createCount();
  const told = new WeakMap<readonly Profile[], readonly Story[]>();
  let size = 0;
  let made = new Map<ArticleFacts, { readonly known: Known; readonly profile: Profile }>();

  function recount(articles: readonly ArticleFacts[], peopleOf: ReadonlyMap<ArticleFacts, readonly string[]>): void {
    const given = new Set(articles);
    for (const [article, { known }] of made) {
      const people = peopleOf.get(article);
      if (people === undefined || !sameList(known.people, people)) persons.add(known.people, -1);
      if (!given.has(article)) words.add(article.terms?.words ?? [], -1);
    }
    for (const article of articles) {
      const people = peopleOf.get(article)!;
      const before = made.get(article);
      if (before === undefined) words.add(article.terms?.words ?? [], 1);
      if (before === undefined || !sameList(before.known.people, people)) persons.add(people, 1);
    }
  }

  return (articles, days, identities, facts) => {
    const byArticle = factsByArticle(facts);
    const peopleOf = new Map(
      articles.map((article) => {
        const ids = identities.peopleIn(article).flatMap((person) => person?.id ?? []);
        return [article, [...new Set(ids)]] as const;
      }),
    );
    recount(articles, peopleOf);
    const [movedWords, movedPeople] = [words.moved(), persons.moved()];
    const isResized = size !== sizeOf(articles.length);
    size = sizeOf(articles.length);
    const census = { articles: articles.length, usesOf: words.usesOf, personUses: persons.usesOf };
    const now: typeof made = new Map();
    for (const article of articles) {
      const day = days.get(article.card.id) ?? null;
      const { shared = [], meetings = [] } = byArticle.get(article.card.id) ?? {};
      const known = { days: day === null ? null : daysOf(day), people: peopleOf.get(article)!, shared, meetings };
      const before = made.get(article);
      const isSame =
        before !== undefined &&
        !isResized &&
        before.known.days?.first === known.days?.first &&
        before.known.days?.last === known.days?.last &&
        sameList(before.known.people, known.people) &&
        sameList(before.known.shared, shared) &&
        sameList(before.known.meetings, meetings) &&
        !known.people.some((id) => movedPeople.has(id)) &&
        !(article.terms?.words ?? []).some((term) => movedWords.has(term));
      now.set(article, isSame ? before : { known, profile: profileOf(article, known, census) });
    }
    made = now;
    return blocks
      .of([...made.values()].map(({ profile }) => profile))
      .flatMap((block) => {
        const stories = told.get(block) ?? storiesIn(block, blocks.nextTo, days);
        told.set(block, stories);
        return stories;
      })
      .sort((a, b) => compare(a.first ?? '9999', b.first ?? '9999') || compare(a.id, b.id));
  };
}

/** After every day that there is. */
const UNDATED = 1e9;
const byDay = (a: Profile, b: Profile): number =>
  (a.days?.first ?? UNDATED) - (b.days?.first ?? UNDATED) || compare(a.article.card.id, b.article.card.id);

function storiesIn(
  block: readonly Profile[],
  nextTo: (profile: Profile) => readonly Profile[],
  days: ReadonlyMap<string, IsoDate>,
): readonly Story[] {
  const sorted = [...block].sort(byDay);
  const places = new Map(sorted.map((profile, index) => [profile, index]));
  const pairs = sorted.flatMap((profile, a) =>
    nextTo(profile).flatMap((other): Pair[] => {
      const b = places.get(other);
      return b === undefined || b <= a ? [] : [{ a, b, likeness: articleLikeness(profile, other) }];
    }),
  );
  pairs.sort((one, other) => one.a - other.a || one.b - other.b);
  return clusterByMean(sorted.length, pairs).map((group) =>
    storyOf(
      group.map((index) => sorted[index]!),
      days,
    ),
  );
}

/** The title of the article that the others resemble most; of a reprint and its original, the original's. */
function labelOf(profiles: readonly Profile[]): string | null {
  const titled = profiles.filter(({ article }) => article.card.title !== null);
  const own = titled.filter(({ article }) => article.card.origin === article.card.id);
  const support = (one: Profile): number =>
    profiles.reduce((sum, other) => sum + (other === one ? 0 : articleLikeness(one, other)), 0);
  const [best] = (own.length > 0 ? own : titled)
    .map((profile) => ({ profile, sum: support(profile) }))
    .sort((a, b) => b.sum - a.sum);
  return best?.profile.article.card.title ?? null;
}

function storyOf(profiles: readonly Profile[], days: ReadonlyMap<string, IsoDate>): Story {
  const articles = profiles.map(({ article }) => article.card.id);
  const known = articles.flatMap((id) => days.get(id) ?? []).sort(compare);
  return {
    id: shortId(`story ${articles[0]}`),
    label: labelOf(profiles),
    articles,
    independentOrigins: independentVoices(profiles.map(({ article }) => article.card)),
    first: known[0] ?? null,
    last: known.at(-1) ?? null,
  };
}
