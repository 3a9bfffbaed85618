import type { Passage } from '../answer/passage.ts';
import type { Frequencies } from '../answer/query.ts';
import type { Article } from '../article/article.ts';
import type { IsoDate } from '../calendar.ts';
import type { Brief } from '../digest/brief.ts';
import type { Earlier } from '../digest/earlier.ts';
import type { Corpus } from '../merge/merged.ts';
import type { ThreadMemory } from './request.ts';

export type ThreadKey = { readonly platform: string; readonly workspace: string; readonly thread: string };

/** What a reader says is wrong, for the operator. */
export type Feedback = {
  readonly platform: string;
  readonly workspace: string;
  readonly user: string;
  /** The reader's day when it was said. */
  readonly day: IsoDate;
  /** The id of a merged fact, or the key of a turn. */
  readonly subject: string;
  /** The question and its answer, or the words of the line. */
  readonly note: string;
};

/**
 * What the core asks of the world to answer a request. A port: services implement it, tests give values. Everything is of
 * one workspace; nothing of another is ever returned.
 */
export type Library = {
  /** All facts of the articles published up to `asOf` (undated articles included), merged. */
  corpus(workspace: string, asOf: IsoDate): Promise<Corpus>;
  /** The articles with these ids, for slicing out what is shown; unknown ids are absent from the map. */
  articles(workspace: string, ids: readonly string[]): Promise<ReadonlyMap<string, Article>>;
  /** Ranked passages, best first. `query` is raw words from a person: any text is allowed. */
  search(
    workspace: string,
    query: string,
    options: { limit: number; asOf: IsoDate | null },
  ): Promise<readonly Passage[]>;
  /** In how many articles the words of a question stand: what is rare tells most. */
  frequencies(workspace: string, query: string): Promise<Frequencies>;
  briefs(): Promise<readonly Brief[]>;
  /** The newest delivered digest of a brief before a day, with what of it and those before it still stands; else null. */
  shownBefore?(
    workspace: string,
    brief: string,
    date: IsoDate,
  ): Promise<Omit<Extract<Earlier, { kind: 'delivered' }>, 'kind'> | null>;
  recall(thread: ThreadKey): Promise<ThreadMemory | null>;
  keep(thread: ThreadKey, memory: ThreadMemory): Promise<void>;
  note(feedback: Feedback): Promise<void>;
};
