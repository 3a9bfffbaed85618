import type { IsoDate } from '../../calendar.ts';
import { addDays } from '../../dates/days.ts';
import type { DateReason, PublishedWithin } from '../article.ts';

/** Another article and a full day: that on which it told the same, or that which it gives to something that both tell. */
export type Sibling = { readonly article: string; readonly day: IsoDate };

/** Why others put an article's day where they do: `near` is likely alone, `not-before` as sure as that both tell of one thing. */
export type SiblingReason = Sibling & { readonly bound: 'near' | 'not-before' };

/** What is known of an article's day where nothing prints it; at least one end is known. */
export type LikelyWithin = {
  readonly earliest: IsoDate | null;
  readonly latest: IsoDate | null;
  /** What its own words say. */
  readonly reasons: readonly DateReason[];
  /** What other articles say; where there are any, the days are likely, not sure. */
  readonly siblings: readonly SiblingReason[];
};

/**
 * Days within which outlets tell the same news: of articles in news of several outlets that share a quote or a meeting, about four
 * in five lie no further from one another, and twice as many days add hardly any.
 */
const REACH = 3;
/** Siblings further apart than this tell a long story, and none of them says where in it an article stands. */
const MOST_SPREAD = 7;

const later = (a: IsoDate | null, b: IsoDate): IsoDate => (a !== null && a > b ? a : b);
const earlier = (a: IsoDate | null, b: IsoDate): IsoDate => (a !== null && a < b ? a : b);
const byDay = (a: Sibling, b: Sibling): number =>
  a.day < b.day || (a.day === b.day && a.article < b.article) ? -1 : 1;

/**
 * The days between which an article came out that prints none, from its own words (`own`, null where they bound nothing), the days
 * of other articles that tell the same, and those of things that it tells as over. What others say never overrules its own words:
 * where the two contradict, or the others are far apart, they count for nothing. The order of the others does not matter. All days
 * are full ISO days; throws a RangeError on others. Null where nothing is known.
 */
export function narrowBySiblings(
  own: PublishedWithin | null,
  siblings: readonly Sibling[],
  over: readonly Sibling[] = [],
): LikelyWithin | null {
  const alone = own && { ...own, siblings: [] };
  const [first, ...rest] = [...siblings].sort(byDay);
  if (first === undefined) return alone;
  const last = rest.at(-1) ?? first;
  if (last.day > addDays(first.day, MOST_SPREAD)) return alone;
  const event = [...over].sort(byDay).findLast(({ day }) => day <= last.day);
  const near = later(own?.earliest ?? null, addDays(first.day, -REACH));
  const earliest = event === undefined ? near : later(near, event.day);
  const latest = earlier(own?.latest ?? null, addDays(last.day, REACH));
  if (earliest > latest) return alone;
  const reasons: SiblingReason[] = [...new Set([first, last])].map((one) => ({ ...one, bound: 'near' }));
  if (event !== undefined && event.day === earliest) reasons.push({ ...event, bound: 'not-before' });
  return { earliest, latest, reasons: own?.reasons ?? [], siblings: reasons };
}
