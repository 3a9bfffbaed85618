import { isDeepStrictEqual } from 'node:util';
import type { IsoDate } from '../../core/calendar.ts';
import { createMerger, type Merger } from '../../core/merge/corpus.ts';
import type { ArticleFacts, Corpus } from '../../core/merge/merged.ts';
import type { Store } from '../store/store.ts';
import { type Marks, putKeptCorpus } from './kept-corpus.ts';

/** The merged corpus of a workspace, of what was published until a day. */
export type CorpusOf = (workspace: string, asOf: IsoDate) => Promise<Corpus>;

/** The part of a store that merging needs. */
export type MergeStore = Pick<Store, 'articleFacts' | 'articleMarks' | 'kept' | 'keep'>;

/** One workspace's merger with the articles that it has, each under the mark that it had when it was read. */
type Merging = { readonly merge: Merger; readonly articles: Map<string, { mark: string; facts: ArticleFacts }> };

/**
 * Merges what is stored, and after the first time only what changed since. What it merged first is kept in the store, for the
 * next program that finds the same articles.
 */
export function mergeStore(store: MergeStore): CorpusOf {
  const mergings = new Map<string, Merging>();

  /** The articles with these marks, unchanged ones as the same objects; null where one changed while they were read. */
  async function read(
    { articles }: Merging,
    workspace: string,
    asOf: IsoDate,
    marks: Marks,
  ): Promise<readonly ArticleFacts[] | null> {
    const changed = [...marks].filter(([id, mark]) => articles.get(id)?.mark !== mark).map(([id]) => id);
    if (changed.length > 0) {
      // Without the list of ids it is one statement, and all of them are wanted when a program begins.
      const options = changed.length === marks.size ? { until: asOf } : { until: asOf, ids: changed };
      const found = await store.articleFacts(workspace, options);
      const after = await store.articleMarks(workspace, { until: asOf });
      for (const facts of found) {
        const mark = marks.get(facts.card.id);
        if (mark !== undefined && mark === after.get(facts.card.id)) articles.set(facts.card.id, { mark, facts });
      }
      if (!isDeepStrictEqual(after, marks)) return null;
    }
    return [...marks.keys()].flatMap((id) => articles.get(id)?.facts ?? []);
  }

  return async (workspace, asOf) => {
    const known = mergings.get(workspace);
    const merging = known ?? { merge: createMerger(), articles: new Map() };
    mergings.set(workspace, merging);
    for (;;) {
      const marks = await store.articleMarks(workspace, { until: asOf });
      const articles = await read(merging, workspace, asOf, marks);
      if (articles === null) continue;
      const corpus = merging.merge(articles, asOf);
      if (known === undefined) await putKeptCorpus(store, workspace, marks, corpus);
      return corpus;
    }
  };
}
