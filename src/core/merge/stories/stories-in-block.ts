import type { IsoDate } from '../../calendar.ts';
import { independentVoices } from '../independent.ts';
import { compare, shortId } from '../items.ts';
import type { Story } from '../merged.ts';
import { clusterByMean, type Pair } from './cluster.ts';
import type { Links } from './links.ts';
import type { Profile } from './profile.ts';

/** After every day that there is. */
const UNDATED = 1e9;
const byDay = (a: Profile, b: Profile): number =>
  (a.days?.first ?? UNDATED) - (b.days?.first ?? UNDATED) || compare(a.article.card.id, b.article.card.id);

/** The stories of articles outside of which none of them reaches; `days` as articles count for. */
export function storiesIn(
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
