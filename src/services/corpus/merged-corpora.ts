import type { Corpus } from '../../core/merge/merged.ts';
import type { Store } from '../store/store.ts';
import { keptCorpus } from './kept-corpus.ts';
import { type CorpusOf, type MergeStore, mergeStore } from './merge-store.ts';

/** Merged corpora kept at hand: one workspace is asked about today and, now and then, about another day. */
const AT_HAND = 4;

/**
 * The merged corpora of a store's workspaces, as its articles are when it is asked. What an earlier program merged of the same
 * articles is not merged again, nor what was asked for before; the rest `merge` does, here or in a thread of its own.
 */
export function createMergedCorpora(
  store: MergeStore & Pick<Store, 'revision'>,
  merge: CorpusOf = mergeStore(store),
): CorpusOf {
  /** Workspaces that were merged since the program began: what is kept of them is older than what it has. */
  const merged = new Set<string>();
  const atHand = new Map<string, { readonly revision: number; readonly corpus: Promise<Corpus> }>();

  async function corpusOf(...[workspace, asOf]: Parameters<CorpusOf>): Promise<Corpus> {
    const kept = merged.has(workspace) ? null : await keptCorpus(store, workspace, asOf);
    if (kept !== null) return kept;
    merged.add(workspace);
    return merge(workspace, asOf);
  }

  return async (workspace, asOf) => {
    const at = `${asOf} ${workspace}`;
    const revision = await store.revision(workspace);
    const known = atHand.get(at);
    if (known?.revision === revision) return known.corpus;
    const corpus = corpusOf(workspace, asOf);
    atHand.delete(at);
    atHand.set(at, { revision, corpus });
    for (const oldest of [...atHand.keys()].slice(0, -AT_HAND)) atHand.delete(oldest);
    // What failed must not stand for an answer when it is asked for again.
    corpus.catch(() => atHand.delete(at));
    return corpus;
  };
}
