import type { IsoDate, When } from '../calendar.ts';
import { addDays } from '../dates/days.ts';
import { firstDay, lastDay } from '../dates/when.ts';
import type { DeadlineKind } from '../facts/fact.ts';
import { compare } from './items.ts';

/**
 * What tells one article's deadline from another's. `who` is a key of the bearer across articles (a person's id, or a name),
 * `name` how he is called; both null where nobody is named. `day` is the article's day, `start` the place of `words` in it.
 */
export type DeadlineItem = {
  readonly article: string;
  readonly start: number;
  readonly words: string;
  readonly kind: DeadlineKind;
  readonly rule: string;
  readonly who: string | null;
  readonly name: string | null;
  readonly due: When | null;
  readonly day: IsoDate | null;
  readonly confidence: number;
};

/** The day before or after is the same day in another zone. */
const GRACE = 1;

/** The days that decide: of a day or limit its end, of a longer time all of it. */
function decidingDays(when: When): [IsoDate | null, IsoDate | null] {
  const [first, last] = [firstDay(when), lastDay(when)];
  if (first !== null && first !== last) return [first, last];
  // "by Friday" is due on Friday, "by June" in June.
  const end = 'value' in when ? when.value : (when.latest ?? when.earliest);
  return [firstDay(end === null ? null : { value: end }), last];
}

/** Whether two days or spans by which something is due may be one, told in two zones. */
export function duesMeet(a: When, b: When): boolean {
  const [aFrom, aTo] = decidingDays(a);
  const [bFrom, bTo] = decidingDays(b);
  const later = (from: IsoDate | null, to: IsoDate | null): boolean =>
    from !== null && to !== null && addDays(to, GRACE) < from;
  return !later(aFrom, bTo) && !later(bFrom, aTo);
}

/** The same whatever the order of arrival. */
export const inOrder = (a: DeadlineItem, b: DeadlineItem): number =>
  compare(a.day ?? '9999', b.day ?? '9999') ||
  compare(a.article, b.article) ||
  a.start - b.start ||
  compare(a.words, b.words);
