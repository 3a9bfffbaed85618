/**
 * What the words of a time expression say, before anything is counted from the day of publication: the grammar makes
 * these, the resolver turns them into values.
 */
export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'fortnight'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'century';

/** Which one of its kind: "last", "next" as seen from publication; "previous", "following", "same" from the text. */
export type Which = 'last' | 'this' | 'next' | 'previous' | 'following' | 'same' | 'then' | 'latest' | 'the';

export type DayPart = 'MO' | 'AF' | 'EV' | 'NI' | 'MI';

export type Form =
  | {
      readonly is: 'day';
      readonly year: number | null;
      readonly month: number;
      readonly day: number;
      readonly weekday: number | null;
    }
  | { readonly is: 'month'; readonly month: number; readonly year: Form | null; readonly which: Which | null }
  | { readonly is: 'weekday'; readonly weekday: number; readonly which: Which | null }
  | { readonly is: 'holiday'; readonly name: string; readonly year: Form | null; readonly which: Which | null }
  | { readonly is: 'year'; readonly year: number }
  | { readonly is: 'decade'; readonly decade: number }
  | { readonly is: 'century'; readonly century: number }
  | {
      readonly is: 'fraction';
      readonly of: 'quarter' | 'half' | 'season';
      readonly n: number;
      readonly year: Form | null;
      readonly which: Which | null;
    }
  | { readonly is: 'unit'; readonly unit: Unit; readonly which: Which }
  | { readonly is: 'days'; readonly shift: number }
  | {
      readonly is: 'offset';
      readonly count: number | null;
      readonly unit: Unit;
      readonly sense: 'ago' | 'earlier' | 'later' | 'hence';
    }
  /** "the year-ago quarter": a year before the period that the story is about. */
  | { readonly is: 'year-ago'; readonly n: number | null }
  | {
      readonly is: 'length';
      readonly count: number | null;
      readonly unit: Unit;
      /** Of the unit, in halves of ten: 0.5 for "and a half". */
      readonly and: number;
      readonly which: 'last' | 'next' | 'first' | 'other' | null;
    }
  | { readonly is: 'set'; readonly value: string }
  | { readonly is: 'reference'; readonly value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF' }
  | {
      readonly is: 'clock';
      readonly hour: number;
      readonly minute: number | null;
      readonly zone: string | null;
      readonly on: Form | null;
    }
  | { readonly is: 'part'; readonly part: DayPart; readonly on: Form | null }
  /** "the week of March 3", "the last week of May": the nth (or last, -1) such unit in something longer; 0 the one around it. */
  | { readonly is: 'within'; readonly unit: Unit; readonly nth: number; readonly of: Form };
