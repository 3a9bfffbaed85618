import { type DayRange, daysOf, isOneDay, lastDay } from '../../dates/when.ts';
import { hashText } from '../../language/model/hash.ts';
import type { ArticleFacts, MergedFact, MergedMeeting, StoryTerms } from '../merged.ts';
import { rarity } from './rarity.ts';

/** Weights by the hash of what they stand for, sorted by it; `length` is the vector's. */
export type Vector = { readonly keys: Uint32Array; readonly weights: Float64Array; readonly length: number };

/** What an article is compared by. */
export type Profile = {
  readonly article: ArticleFacts;
  readonly days: DayRange | null;
  /** Hashes of all its words, those of no weight too. */
  readonly terms: Uint32Array;
  readonly words: Vector;
  readonly title: Vector;
  readonly people: Vector;
  /** Facts that other articles tell as well. */
  readonly shared: ReadonlySet<MergedFact>;
  /** Meetings with a day that it tells of: who met, and when. */
  readonly met: readonly { readonly who: readonly string[]; readonly day: number }[];
};

/** What the corpus tells about one article. */
export type Known = {
  readonly days: DayRange | null;
  /** Ids of the people in it. */
  readonly people: readonly string[];
  readonly shared: readonly MergedFact[];
  readonly meetings: readonly MergedMeeting[];
};

export const termHash = (term: string): number => hashText(term) >>> 0;

function vectorOf(entries: Iterable<readonly [string, number]>): Vector {
  const byKey = new Map<number, number>();
  for (const [name, weight] of entries) if (weight > 0) byKey.set(termHash(name), weight);
  const keys = new Uint32Array(byKey.keys()).sort();
  const weights = Float64Array.from(keys, (key) => byKey.get(key) ?? 0);
  return { keys, weights, length: Math.hypot(...weights) };
}

function metOn(meetings: readonly MergedMeeting[]): Profile['met'] {
  return meetings.flatMap(({ participants, date, status }) => {
    const day = status === 'held' && isOneDay(date) ? lastDay(date) : null;
    const number = day === null ? undefined : daysOf(day)?.last;
    const who = participants.flatMap(({ person }) => person ?? []);
    return number === undefined || who.length < 2 ? [] : [{ who, day: number }];
  });
}

const NO_TERMS: StoryTerms = { words: [], counts: [], inTitle: 0 };

/** An article's profile; `usesOf` and `personUses` tell in how many of so many articles a word and a person stand. */
export function profileOf(
  article: ArticleFacts,
  { days, people, shared, meetings }: Known,
  census: {
    readonly articles: number;
    readonly usesOf: (term: string) => number;
    readonly personUses: (id: string) => number;
  },
): Profile {
  const rare = (term: string): number => rarity(census.usesOf(term), census.articles);
  const { words, counts, inTitle } = article.terms ?? NO_TERMS;
  return {
    article,
    days,
    terms: Uint32Array.from(words, termHash),
    words: vectorOf(words.map((term, i) => [term, (1 + Math.log(counts[i] ?? 1)) * rare(term)])),
    title: vectorOf(words.slice(0, inTitle).map((term) => [term, rare(term)])),
    people: vectorOf(people.map((id) => [id, rarity(census.personUses(id), census.articles)])),
    shared: new Set(shared),
    met: metOn(meetings),
  };
}
