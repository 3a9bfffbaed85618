import type { Request, ThreadMemory } from './request.ts';
import type { View } from './view.ts';

/** A reply to one request: what to show, and what the thread it starts or continues is about from now on. */
export type Reply = { readonly view: View; readonly memory: ThreadMemory };

/** The door of the core as a platform sees it: request in, reply out. Never throws: a failure is a notice in the view. */
export type Answerer = {
  reply(request: Request): Promise<Reply>;
  /** Ties a posted message to what it showed, so that words in its thread are understood. */
  remember(thread: { platform: string; workspace: string; thread: string }, memory: ThreadMemory): Promise<void>;
  /** Names of people in the corpus that begin with or contain what was typed, best first. */
  suggestPeople(workspace: string, typed: string, limit: number): Promise<readonly string[]>;
  /** Names of briefs that begin with what was typed, then those that hold it in name or title. */
  suggestBriefs(typed: string, limit: number): Promise<readonly string[]>;
  /** Whether this thread is one that the program takes part in. */
  knows(thread: { platform: string; workspace: string; thread: string }): Promise<boolean>;
};

/** Where a digest goes. `channel` is the platform's own channel id. */
export type Destination = {
  readonly platform: 'slack' | 'discord';
  readonly workspace: string;
  readonly channel: string;
};

/**
 * The outcome of one post. `refused`: the server said no and nothing was posted (retry only after `retryAfterMs`, if it is
 * given). `unknown`: no answer came, so the post may or may not stand there; look before posting again.
 */
export type Posted =
  | { readonly kind: 'posted'; readonly ref: string }
  | { readonly kind: 'refused'; readonly reason: string; readonly hint: string; readonly retryAfterMs: number | null }
  | { readonly kind: 'unknown'; readonly reason: string };

/** What every chat platform is to the composition root. `Post` is the platform's own payload type. */
export type Platform<Post> = {
  readonly name: Destination['platform'];
  /** Pure: already split, escaped and within every limit, with the plain-text fallback in it. */
  render(view: View): readonly Post[];
  /** Connects and serves requests until `stop`. Rejects with one line that tells the operator what to mend. */
  start(answerer: Answerer): Promise<void>;
  /** Sends one post; `delivery` marks it so that it can be found again. Posts after the first go into the thread `under`. */
  post(destination: Destination, post: Post, options: { delivery: string; under: string | null }): Promise<Posted>;
  stop(): Promise<void>;
};
