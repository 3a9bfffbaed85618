import type { IsoDate } from '../../core/calendar.ts';
import type { Library } from '../../core/chat/library.ts';
import type { Brief } from '../../core/digest/brief.ts';
import { mergeCorpus } from '../../core/merge/corpus.ts';
import type { Corpus } from '../../core/merge/merged.ts';
import type { Store } from '../store/store.ts';

/** Merged corpora kept at hand: one workspace is asked about today and, now and then, about another day. */
const KEPT = 4;

/** The core's library over a store. A merged corpus is kept until an article of its workspace changes. */
export function createLibrary(store: Store, briefs: () => Promise<readonly Brief[]>): Library {
  const kept = new Map<string, { readonly revision: number; readonly corpus: Promise<Corpus> }>();

  async function corpus(workspace: string, asOf: IsoDate): Promise<Corpus> {
    const key = `${asOf} ${workspace}`;
    const revision = await store.revision(workspace);
    const known = kept.get(key);
    if (known?.revision === revision) return known.corpus;
    const merging = store.articleFacts(workspace, { until: asOf }).then((facts) => mergeCorpus(facts, asOf));
    kept.delete(key);
    kept.set(key, { revision, corpus: merging });
    for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest);
    // What failed must not stand for an answer when it is asked for again.
    merging.catch(() => kept.delete(key));
    return merging;
  }

  return {
    corpus,
    briefs,
    articles: (workspace, ids) => store.articles(workspace, ids),
    search: (workspace, query, options) => store.search(workspace, query, options),
    recall: (thread) => store.thread(thread),
    keep: (thread, memory) => store.putThread(thread, memory),
  };
}
