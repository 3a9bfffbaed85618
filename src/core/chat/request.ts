import type { IsoDate } from '../calendar.ts';
import type { DeadlineChoice } from '../digest/deadlines/list.ts';

/** Where a turn was said. `thread` is null outside a thread; platforms fill it with their own stable ids. */
export type Place = {
  readonly platform: 'slack' | 'discord' | 'terminal' | 'web';
  readonly workspace: string;
  readonly channel: string;
  readonly thread: string | null;
};

/** What a person sent: a slash command by name and raw arguments, or free words (a mention, a reply, a direct message). */
export type Request = Place & {
  readonly kind: 'command' | 'words';
  readonly command: string | null;
  readonly text: string;
  readonly user: string;
  /** The reader's today. */
  readonly today: IsoDate;
};

/** A command with its arguments parsed. `problem` explains in one line what was not understood and what would be. */
export type Command =
  | { readonly name: 'brief'; readonly brief: string | null; readonly asOf: IsoDate | null }
  | {
      readonly name: 'met';
      readonly people: readonly string[];
      readonly since: IsoDate | null;
      readonly until: IsoDate | null;
    }
  | {
      readonly name: 'quotes';
      readonly about: string | null;
      readonly since: IsoDate | null;
      readonly until: IsoDate | null;
    }
  | { readonly name: 'deadlines'; readonly show: DeadlineChoice | 'ics'; readonly about: string | null }
  | { readonly name: 'ask'; readonly question: string }
  | { readonly name: 'why'; readonly fact: string }
  /** What a reader says is wrong: a turn's key, a fact's id, a line's number, or empty for the thread's last answer. */
  | { readonly name: 'wrong'; readonly which: string }
  | { readonly name: 'sources' }
  | { readonly name: 'help'; readonly about: string | null }
  | { readonly name: 'problem'; readonly text: string };

/** What a thread is about, kept in the store so that a restart forgets nothing. */
export type ThreadMemory = {
  /** Ids of the merged facts that the thread hangs on or that were last shown. */
  readonly facts: readonly string[];
  /** Names of the people last spoken of, most recent first. */
  readonly people: readonly string[];
  /** The meeting last spoken of. */
  readonly meeting: string | null;
  readonly turns: readonly { readonly question: string; readonly answer: string }[];
  readonly asOf: IsoDate | null;
};

export const EMPTY_MEMORY: ThreadMemory = { facts: [], people: [], meeting: null, turns: [], asOf: null };
