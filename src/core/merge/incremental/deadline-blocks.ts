import { type DayRange, daysOf } from '../../dates/when.ts';
import type { Deadline } from '../../facts/fact.ts';
import { hashText } from '../../language/model/hash.ts';
import { type Bearer, bearerOf, bearers } from '../bearers.ts';
import { isOutcome } from '../deadline-status.ts';
import { deadlineTerms, sharedTerms } from '../deadline-terms.ts';
import type { Item } from '../items.ts';
import { dueOf } from '../merge-deadlines.ts';
import type { Relation } from './blocks.ts';

/** A deadline as blocks are made of it: what it is about, the days on which it may fall, the days of its article. */
export type DeadlineNode = {
  readonly item: Item<Deadline>;
  readonly bearer: Bearer;
  readonly isOutcome: boolean;
  readonly terms: ReadonlySet<string>;
  readonly keys: Uint32Array;
  readonly due: DayRange | null;
  readonly day: DayRange | null;
  /** Due so late that few articles name the same day for something else. */
  readonly isFar: boolean;
};

const FAR_AHEAD = 20;

function dueDays(item: Item<Deadline>): DayRange | null {
  const due = dueOf(item);
  if (due === null) return null;
  const [earliest, latest] = 'value' in due ? [due.value, due.value] : [due.earliest ?? due.latest, due.latest];
  return {
    first: (earliest === null ? null : daysOf(earliest)?.first) ?? Number.NEGATIVE_INFINITY,
    last: (latest === null ? null : daysOf(latest)?.last) ?? Number.POSITIVE_INFINITY,
  };
}

/** What blocks need to know of a deadline, read once. */
export function deadlineNode(item: Item<Deadline>): DeadlineNode {
  const { who } = item.fact;
  const party = who === null ? null : item.identify(who);
  const terms = deadlineTerms(item.stored.words, party?.name ?? null);
  const due = dueDays(item);
  const day = item.day === null ? null : daysOf(item.day);
  return {
    item,
    bearer: bearerOf(party),
    isOutcome: isOutcome(item.fact),
    terms,
    keys: new Uint32Array(new Set([...terms].map((term) => hashText(term) >>> 0))),
    due,
    day,
    isFar: due !== null && day !== null && due.last - day.first >= FAR_AHEAD,
  };
}

const apart = (a: DayRange | null, b: DayRange | null): number =>
  a === null || b === null ? 0 : Math.max(0, a.first - b.last, b.first - a.last);

/** Days that are one in another zone, and one more to be on the safe side. */
const GRACE = 2;
const FEW_DAYS = 10;
const SOME_WEEKS = 40;
/** A word that more deadlines have tells nothing. */
const MOST_HOLDERS = 400;

/** Which deadlines may be one. */
export const DEADLINE_RELATION: Relation<DeadlineNode> = {
  keysOf: ({ keys }) => keys,
  /** A little looser in everything than the rules by which deadlines become one. */
  mayBeOne(a, b) {
    const { shared, share } = sharedTerms(a.terms, b.terms);
    if (a.isOutcome !== b.isOutcome) return shared >= 2 && share >= 0.45;
    if (share < 0.28) return false;
    const bearer = bearers(a.bearer, b.bearer);
    if (bearer < 0) return false;
    if (a.due === null || b.due === null)
      return shared >= (bearer > 0 ? 2 : 3) && share >= 0.55 && apart(a.day, b.day) <= SOME_WEEKS;
    if (apart(a.due, b.due) > GRACE)
      return bearer > 0 && shared >= 3 && share >= 0.65 && apart(a.day, b.day) <= FEW_DAYS;
    if (shared >= 2) return share >= (bearer > 0 ? 0.28 : 0.45);
    return a.due.last === b.due.last && ((a.isFar && b.isFar) || (bearer > 0 && share >= 0.45));
  },
  mostHolders: MOST_HOLDERS,
};
