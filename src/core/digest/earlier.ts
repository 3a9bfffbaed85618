import type { IsoDate } from '../calendar.ts';
import type { Corpus, MergedFact } from '../merge/merged.ts';
import { readMark, sourceKey } from './marks.ts';
import { type Told, toldBy } from './told.ts';
import type { TakenBack } from './withdrawn.ts';

/**
 * What readers know already. `as-of`: all that articles published up to that day tell; `quietSince` is given where no article
 * came out after that later day, so that what was new then is told again to whoever asks. `delivered`: what a digest of that
 * day and those before it showed, by the marks of `shownMarks`.
 */
export type Earlier =
  | { readonly kind: 'as-of'; readonly date: IsoDate; readonly quietSince?: IsoDate }
  | {
      readonly kind: 'delivered';
      readonly date: IsoDate;
      readonly marks: readonly string[];
      /** What readers must hear is no longer so; absent where all that they were told still stands. */
      readonly takenBack?: TakenBack;
    };

/** Finds what readers were told of a fact before; null where it is new to them. */
export function earlierTold(earlier: Earlier | null, corpus: Corpus): (fact: MergedFact) => Told | null {
  if (earlier === null) return () => null;
  if (earlier.kind === 'as-of') return (fact) => toldBy(fact, earlier.date, corpus);
  const known = new Map<string, Told>();
  for (const mark of earlier.marks.flatMap((words) => readMark(words) ?? []))
    for (const key of mark.keys) known.set(key, mark.told);
  return (fact) => {
    const tellings = fact.sources.flatMap((source) => known.get(sourceKey(source)) ?? []);
    return tellings.at(-1) ?? null;
  };
}
