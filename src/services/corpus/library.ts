import type { Library } from '../../core/chat/library.ts';
import type { Brief } from '../../core/digest/brief.ts';
import { takeBack } from '../../core/digest/withdrawn.ts';
import type { Store } from '../store/store.ts';
import type { CorpusOf } from './merge-store.ts';

/** The core's library over a store and its merged corpora. */
export function createLibrary(store: Store, corpus: CorpusOf, briefs: () => Promise<readonly Brief[]>): Library {
  return {
    corpus,
    briefs,
    articles: (workspace, ids) => store.articles(workspace, ids),
    search: (workspace, query, options) => store.search(workspace, query, options),
    frequencies: (workspace, query) => store.frequencies(workspace, query),
    async shownBefore(workspace, brief, date) {
      const digest = await store.digestBefore(workspace, brief, date);
      if (digest === null) return null;
      const { marks, takenBack } = takeBack(digest.facts, await store.withdrawn(workspace));
      return { date: digest.date, marks, ...(takenBack && { takenBack }) };
    },
    recall: (thread) => store.thread(thread),
    keep: (thread, memory) => store.putThread(thread, memory),
    note: (feedback) => store.addFeedback(feedback),
  };
}
