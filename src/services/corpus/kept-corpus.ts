import { createHash } from 'node:crypto';
import type { IsoDate } from '../../core/calendar.ts';
import { onAnotherDay } from '../../core/merge/another-day.ts';
import type { Corpus } from '../../core/merge/merged.ts';
import type { Store } from '../store/store.ts';
import { codeVersion } from './code-version.ts';
import { decodeCorpus, encodeCorpus } from './snapshot.ts';

/** What tells whether an article is still what it was, by its id. */
export type Marks = ReadonlyMap<string, string>;

/** Equal for the same articles, read alike, merged by the same code; for nothing else. */
function keyOf(marks: Marks): string {
  const hash = createHash('sha256').update(codeVersion());
  for (const entry of marks) hash.update(JSON.stringify(entry));
  return hash.digest('base64url');
}

/** What was kept of the articles stored now, for this day or for another from which it can be told; null where nothing was. */
export async function keptCorpus(
  store: Pick<Store, 'articleMarks' | 'kept'>,
  workspace: string,
  asOf: IsoDate,
): Promise<Corpus | null> {
  const kept = await store.kept(workspace, keyOf(await store.articleMarks(workspace, { until: asOf })));
  const known = kept === null ? null : decodeCorpus(kept);
  return known === null || known.asOf === asOf ? known : onAnotherDay(known, asOf);
}

/** Keeps what was merged of articles with these marks. A store that can't be written to, or has no room, still answers. */
export async function putKeptCorpus(
  store: Pick<Store, 'keep'>,
  workspace: string,
  marks: Marks,
  corpus: Corpus,
): Promise<void> {
  await store.keep(workspace, keyOf(marks), encodeCorpus(corpus)).catch(() => undefined);
}
