import type { DeadlineCalendar } from '../digest/deadlines/calendar.ts';
import type { Timeline } from '../digest/deadlines/timeline.ts';
import type { MeetingsGraph } from '../digest/meetings/graph.ts';
import type { Span } from '../span.ts';

/**
 * A platform-neutral document: what to say, not how it looks. Platforms turn it into posts with a pure function.
 * Verbatim words appear only as `Excerpt`; everything else is a label, a name, a date or a count.
 */
export type View = {
  readonly blocks: readonly Block[];
  /** For the list of notifications and threads: one short line of plain words. */
  readonly summary: string;
};

/**
 * Words sliced out of a stored article, byte for byte. `cutBefore` and `cutAfter` say that the sentence goes on: a
 * platform shows […] there, outside the words. Made by `excerpt()` alone.
 */
export type Excerpt = Span & {
  readonly article: string;
  readonly text: string;
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
};

export type SourceRef = {
  readonly article: string;
  readonly outlet: string;
  readonly url: string | null;
  /** As shown, for instance "16 Feb 2017"; null where the article's date is unknown. */
  readonly date: string | null;
};

/** A run of a line: plain label, a name to stand out, or verbatim words in quotation marks. */
export type Run =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'faint'; readonly text: string }
  | { readonly kind: 'excerpt'; readonly excerpt: Excerpt };

/**
 * A command that a button or a hint offers; platforms send `command` back as if it had been typed. One with
 * `buttonOnly` is not hinted at where there are no buttons: its command is none that a person would type.
 */
export type Action = {
  readonly id: string;
  readonly label: string;
  readonly command: string;
  readonly buttonOnly?: true;
};

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  /** One fact: what, with its sources; `notes` are lesser lines under it (disagreements, variants). */
  | {
      readonly kind: 'fact';
      readonly fact: string;
      /** Its number among the lines of a view, by which a reader asks about it: "/why 3". */
      readonly number?: number;
      readonly mark: 'met' | 'planned' | 'denied' | 'due' | 'overdue' | 'done' | 'plain';
      readonly line: readonly Run[];
      readonly notes: readonly (readonly Run[])[];
      readonly sources: readonly SourceRef[];
    }
  | {
      readonly kind: 'quote';
      readonly fact: string;
      readonly number?: number;
      readonly excerpt: Excerpt;
      /** "Ada Holm, foreign minister" or "unattributed". */
      readonly speaker: readonly Run[];
      readonly notes: readonly (readonly Run[])[];
      readonly sources: readonly SourceRef[];
    }
  /** Verbatim sentences offered as evidence, with outlet and date; `before` and `after` are the rest of the paragraph. */
  | {
      readonly kind: 'evidence';
      readonly excerpt: Excerpt;
      readonly before?: Excerpt;
      readonly after?: Excerpt;
      readonly source: SourceRef;
    }
  | { readonly kind: 'text'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Run[])[] }
  | { readonly kind: 'sources'; readonly sources: readonly (SourceRef & { readonly title: string | null })[] }
  | { readonly kind: 'notice'; readonly tone: 'info' | 'warning' | 'error'; readonly text: string }
  /**
   * What the limits kept out, counted: shown as "3 more quotes", with the blocks themselves for the thread. `command`
   * shows them where there is no thread.
   */
  | {
      readonly kind: 'more';
      readonly count: number;
      readonly what: string;
      readonly blocks: readonly Block[];
      readonly command?: string;
    }
  /** A picture of facts that a platform draws; `alt` says in words all that it shows. */
  | {
      readonly kind: 'image';
      readonly name: string;
      readonly alt: string;
      readonly picture:
        | { readonly kind: 'timeline'; readonly timeline: Timeline }
        | { readonly kind: 'meetings'; readonly graph: MeetingsGraph };
    }
  /** A file to take away. `without` says how to come by it where none can be attached. */
  | {
      readonly kind: 'file';
      readonly name: string;
      readonly label: string;
      readonly without: string;
      readonly content: { readonly kind: 'calendar'; readonly calendar: DeadlineCalendar };
    }
  | { readonly kind: 'actions'; readonly actions: readonly Action[] }
  /** One choice among many commands: "Why this line?" with each line of a digest. `hint` says how to type it instead. */
  | { readonly kind: 'menu'; readonly label: string; readonly options: readonly Action[]; readonly hint: string }
  | { readonly kind: 'divider' };
