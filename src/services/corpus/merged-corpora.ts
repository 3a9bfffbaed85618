import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { IsoDate } from '../../core/calendar.ts';
import { onAnotherDay } from '../../core/merge/another-day.ts';
import { createMerger, type Merger } from '../../core/merge/corpus.ts';
import type { ArticleFacts, Corpus } from '../../core/merge/merged.ts';
import type { Store } from '../store/store.ts';
import { codeVersion } from './code-version.ts';
import { decodeCorpus, encodeCorpus } from './snapshot.ts';

type Marks = ReadonlyMap<string, string>;
/** The part of a store that merging needs. */
export type MergeStore = Pick<Store, 'revision' | 'articleFacts' | 'articleMarks' | 'kept' | 'keep'>;

/** Merged corpora kept at hand: one workspace is asked about today and, now and then, about another day. */
const AT_HAND = 4;

/** Equal for the same articles, read alike, merged by the same code; for nothing else. */
function keyOf(marks: Marks): string {
  const hash = createHash('sha256').update(codeVersion());
  for (const entry of marks) hash.update(JSON.stringify(entry));
  return hash.digest('base64url');
}

/** One workspace's merger with the articles that it has, each under the mark that it had when it was read. */
type Merging = { readonly merge: Merger; readonly articles: Map<string, { mark: string; facts: ArticleFacts }> };

/**
 * The merged corpora of a store's workspaces. A program that merged once merges again only what changed since. What it merged first
 * is kept in the store, so that the next program that finds the same articles need not merge at all, nor does one on another day.
 * Keys are made of the articles, so nothing kept is ever shown for others.
 */
export function createMergedCorpora(store: MergeStore): (workspace: string, asOf: IsoDate) => Promise<Corpus> {
  const mergings = new Map<string, Merging>();
  const atHand = new Map<string, { readonly revision: number; readonly corpus: Promise<Corpus> }>();

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

  async function merge(workspace: string, asOf: IsoDate): Promise<{ readonly corpus: Corpus; readonly marks: Marks }> {
    const merging = mergings.get(workspace) ?? { merge: createMerger(), articles: new Map() };
    mergings.set(workspace, merging);
    for (;;) {
      const marks = await store.articleMarks(workspace, { until: asOf });
      const articles = await read(merging, workspace, asOf, marks);
      if (articles !== null) return { corpus: merging.merge(articles, asOf), marks };
    }
  }

  /** What was kept of these articles, for this day or for another from which it can be told; null where nothing was. */
  async function keptCorpus(workspace: string, asOf: IsoDate): Promise<Corpus | null> {
    const kept = await store.kept(workspace, keyOf(await store.articleMarks(workspace, { until: asOf })));
    const known = kept === null ? null : decodeCorpus(kept);
    return known === null || known.asOf === asOf ? known : onAnotherDay(known, asOf);
  }

  async function firstCorpus(workspace: string, asOf: IsoDate): Promise<Corpus> {
    const known = await keptCorpus(workspace, asOf);
    if (known !== null) return known;
    const { corpus, marks } = await merge(workspace, asOf);
    // A store that can't be written to, or has no room, still answers.
    await store.keep(workspace, keyOf(marks), encodeCorpus(corpus)).catch(() => undefined);
    return corpus;
  }

  const corpusOf = async (workspace: string, asOf: IsoDate): Promise<Corpus> =>
    mergings.has(workspace) ? (await merge(workspace, asOf)).corpus : firstCorpus(workspace, asOf);

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
