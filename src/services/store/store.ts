import type { Passage } from '../../core/answer/passage.ts';
import type { Frequencies } from '../../core/answer/query.ts';
import type { Article } from '../../core/article/article.ts';
import type { IsoDate } from '../../core/calendar.ts';
import type { Feedback, ThreadKey } from '../../core/chat/library.ts';
import type { ThreadMemory } from '../../core/chat/request.ts';
import type { Withdrawn } from '../../core/digest/withdrawn.ts';
import type { ArticleFacts } from '../../core/merge/merged.ts';
import type { Span } from '../../core/span.ts';
import type { Outbox } from '../delivery/outbox.ts';

/**
 * An article with what was read in it. `sentences` are spans of its text in order: what search may find. The card in
 * `facts` is not kept; the store makes its own, with the origin that it finds.
 */
export type ArticleEntry = {
  readonly workspace: string;
  readonly article: Article;
  readonly facts: Pick<ArticleFacts, 'facts' | 'people' | 'terms'>;
  readonly sentences: readonly Span[];
  /** Changes whenever the reader could find something else in the same text. */
  readonly readerVersion: string;
};

/**
 * `updated`: this id stood there with other words, which are replaced. `near-duplicate`: new, and the same text or nearly
 * as an article already there; it is kept, and shares its origin. `unchanged`: same words (newly read, if by a new reader).
 */
export type Addition = 'added' | 'unchanged' | 'updated' | 'near-duplicate';

export type Counts = {
  readonly articles: number;
  /** Names of outlets in alphabetical order. */
  readonly outlets: readonly string[];
  readonly oldest: IsoDate | null;
  readonly newest: IsoDate | null;
};

/** What a brief showed for one date in one workspace. */
export type ShownDigest = {
  readonly workspace: string;
  readonly brief: string;
  readonly date: IsoDate;
  /** Ids of the merged facts in the order shown. */
  readonly facts: readonly string[];
};

/** A message of ours on a platform. */
export type Post = {
  readonly platform: string;
  readonly workspace: string;
  readonly channel: string;
  readonly ref: string;
  /** The thread that it opened or stands in, null where there is none. */
  readonly thread: string | null;
  /** The digest that it showed, null for an answer. */
  readonly brief: string | null;
  readonly date: IsoDate | null;
};

/**
 * Everything that outlives a restart. A call with a workspace sees and changes that workspace alone. Every write is on disk
 * when its promise resolves, and a call that was cut off by a crash left nothing behind. Methods reject only where the
 * disk or the database fails.
 */
export type Store = {
  addArticle(entry: ArticleEntry): Promise<Addition>;
  /** All or none, in one transaction; outcomes in the order given. */
  addArticles(entries: readonly ArticleEntry[]): Promise<readonly Addition[]>;
  /** Those of `articles` that must be read and added: unknown, with other words, or last read by another reader. */
  unread(workspace: string, readerVersion: string, articles: readonly Article[]): Promise<readonly Article[]>;
  /**
   * Takes articles out with all that was read in them, as if they had never been there, and remembers that they were withdrawn.
   * `keys` are those by which lines that rested on one are known. Gives those that were there.
   */
  withdraw(
    workspace: string,
    articles: readonly { readonly id: string; readonly keys: readonly string[] }[],
  ): Promise<readonly Withdrawn[]>;
  /** All that were withdrawn and did not come back, the last first. An article that is added comes back. */
  withdrawn(workspace: string): Promise<readonly Withdrawn[]>;
  /** Those of `articles` that were withdrawn with the very words that they have. */
  withdrawnAmong(workspace: string, articles: readonly Article[]): Promise<readonly Article[]>;
  /** Forgets that these were withdrawn, and gives the ids of those that were. They must be added to be there again. */
  readmit(workspace: string, ids: readonly string[]): Promise<readonly string[]>;
  /** Ids of stored articles that were last read by another reader, in alphabetical order. */
  outdated(workspace: string, readerVersion: string): Promise<readonly string[]>;
  /** Unknown ids are absent from the map. */
  articles(workspace: string, ids: readonly string[]): Promise<ReadonlyMap<string, Article>>;
  /**
   * Articles published up to and on `until`, and undated ones; all of them where it is null. By date, then id. With `ids` only
   * those of them; unknown ones are absent.
   */
  articleFacts(
    workspace: string,
    options: { readonly until: IsoDate | null; readonly ids?: readonly string[] },
  ): Promise<readonly ArticleFacts[]>;
  /** For each article of `articleFacts` a mark that is another one when its card, facts or people are. */
  articleMarks(workspace: string, options: { readonly until: IsoDate | null }): Promise<ReadonlyMap<string, string>>;
  /** What was kept under a key, or null. */
  kept(workspace: string, key: string): Promise<Uint8Array | null>;
  /** Keeps what can be made again at a cost; the oldest go when new ones come. */
  keep(workspace: string, key: string, body: Uint8Array): Promise<void>;
  /** Grows with each change of the workspace's articles or facts; 0 for an empty one. */
  revision(workspace: string): Promise<number>;
  counts(workspace: string): Promise<Counts>;
  /** Ranked passages, best first. Any text is allowed; articles published after `asOf` are left out. */
  search(
    workspace: string,
    query: string,
    options: { readonly limit: number; readonly asOf: IsoDate | null },
  ): Promise<readonly Passage[]>;
  /** In how many of the workspace's articles the words of a question stand. */
  frequencies(workspace: string, query: string): Promise<Frequencies>;

  thread(key: ThreadKey): Promise<ThreadMemory | null>;
  putThread(key: ThreadKey, memory: ThreadMemory): Promise<void>;
  digest(workspace: string, brief: string, date: IsoDate): Promise<ShownDigest | null>;
  /** The newest digest of this brief before `date`. */
  digestBefore(workspace: string, brief: string, date: IsoDate): Promise<ShownDigest | null>;
  putDigest(digest: ShownDigest): Promise<void>;
  post(platform: string, workspace: string, ref: string): Promise<Post | null>;
  putPost(post: Post): Promise<void>;
  addFeedback(feedback: Feedback): Promise<void>;
  /** All of a workspace's, the newest first. */
  feedback(workspace: string): Promise<readonly Feedback[]>;
  /** Small things that a platform keeps for itself, such as the hash of the commands that it registered. */
  platformState(platform: string, key: string): Promise<string | null>;
  setPlatformState(platform: string, key: string, value: string): Promise<void>;

  readonly outbox: Outbox;
  close(): Promise<void>;
};
