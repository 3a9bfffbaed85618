import { shortId } from '../merge/items.ts';
import type { Corpus, MergedFact, Source } from '../merge/merged.ts';
import { type Told, toldNow } from './told.ts';

/** The same for one extraction for ever, wherever it is merged. */
export function sourceKey(source: Source): string {
  const { fact } = source;
  const own =
    fact.type === 'meeting'
      ? [fact.status, ...fact.participants.map((p) => p.name), ...fact.groups].join()
      : fact.type === 'deadline'
        ? JSON.stringify(fact.due)
        : '';
  return shortId(`${fact.type} ${source.article} ${source.start} ${own}`);
}

type Mark = { readonly keys: readonly string[]; readonly told: Told };

/** What a digest keeps of a fact that it showed: enough to know it again, and to see later what changed. */
const shownMark = (fact: MergedFact, corpus: Corpus): string =>
  JSON.stringify({ keys: [...new Set(fact.sources.map(sourceKey))], told: toldNow(fact, corpus) } satisfies Mark);

/** A mark as it was kept; null where an earlier version kept it in another form. */
export function readMark(words: string): Mark | null {
  try {
    const mark: unknown = JSON.parse(words);
    return typeof mark === 'object' && mark !== null && 'keys' in mark && 'told' in mark ? (mark as Mark) : null;
  } catch {
    return null;
  }
}

/** At most so many that a year stays small. */
const MOST_MARKS = 400;

/** The marks of a digest with those of the digests before it, newest last. */
export const shownMarks = (
  shown: readonly MergedFact[],
  corpus: Corpus,
  before: readonly string[],
): readonly string[] => [...before, ...shown.map((fact) => shownMark(fact, corpus))].slice(-MOST_MARKS);
