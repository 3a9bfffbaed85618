import type { Corpus } from '../merge/merged.ts';
import { readMark, sourceKey } from './marks.ts';

/** An article that was taken out of the store, such as one that its outlet retracted: nothing rests on it any more. */
export type Withdrawn = {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  /** Keys of what it told, by which lines that were shown before are known. */
  readonly keys: readonly string[];
};

/** Lines of earlier digests that rested on nothing but articles withdrawn since. */
export type TakenBack = { readonly lines: number; readonly articles: readonly Omit<Withdrawn, 'keys'>[] };

/** The keys of all that an article tells in a corpus. */
export const keysOf = (article: string, { facts }: Corpus): readonly string[] => [
  ...new Set(facts.flatMap(({ sources }) => sources.filter((source) => source.article === article).map(sourceKey))),
];

/**
 * Parts the marks of earlier digests into those that still stand and the lines that rested on withdrawn articles alone. Null
 * where there is no such line.
 */
export function takeBack(
  marks: readonly string[],
  withdrawn: readonly Withdrawn[],
): { readonly marks: readonly string[]; readonly takenBack: TakenBack | null } {
  const articleOf = new Map(withdrawn.flatMap((article) => article.keys.map((key) => [key, article] as const)));
  const lost = new Map<string, readonly Withdrawn[]>();
  const standing = marks.filter((words) => {
    const keys = readMark(words)?.keys ?? [];
    const gone = keys.flatMap((key) => articleOf.get(key) ?? []);
    if (keys.length === 0 || gone.length < keys.length) return true;
    // A line that changed was shown, and marked, more than once.
    lost.set(keys[0]!, gone);
    return false;
  });
  if (lost.size === 0) return { marks, takenBack: null };
  const articles = [...new Set([...lost.values()].flat())].map(({ keys: _, ...article }) => article);
  return { marks: standing, takenBack: { lines: lost.size, articles } };
}

/** What to call it: “Title” (Outlet), or as much of that as is known. */
export function withdrawnName({ title, outlet, id }: Omit<Withdrawn, 'keys'>): string {
  if (title === null) return outlet === null ? `article ${id}` : `an article by ${outlet}`;
  return outlet === null ? `“${title}”` : `“${title}” (${outlet})`;
}
