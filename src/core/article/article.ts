import type { IsoDate } from '../calendar.ts';
import type { Span } from '../span.ts';

/** What a run of an article's text is for. Facts come from title, subtitle, body and caption alone. */
export type ZoneKind =
  | 'title'
  | 'subtitle'
  | 'byline'
  | 'dateline'
  | 'caption'
  | 'body'
  | 'promo'
  | 'unrelated'
  | 'related'
  | 'tags'
  | 'boilerplate';

/** Zones are in order, do not overlap, and one is at most a paragraph: a run of lines up to a blank line or true break. */
export type Zone = Span & { readonly kind: ZoneKind };

export const FACTUAL_ZONES: ReadonlySet<ZoneKind> = new Set<ZoneKind>(['title', 'subtitle', 'body', 'caption']);

/**
 * Something in the text that bounds its day of publication, and where: a picture was taken or a thing happened on `value`, so it
 * came out no earlier; a thing was to come on `value`, so it came out no later; the dateline or the lead's weekday is that day;
 * "last month" is said of what happened at `anchor` (`relative`), or a weekday falls on its day of the month in some years only
 * (`calendar`), so that it came out no earlier or no later than `value`.
 */
export type DateReason = Span & {
  readonly why: 'picture' | 'past-event' | 'coming-event' | 'dateline' | 'weekday' | 'relative' | 'calendar';
  readonly bound: 'not-before' | 'not-after' | 'on';
  readonly value: IsoDate;
  /** The date that the words at the span are measured from, where it is told elsewhere. */
  readonly anchor?: Span;
};

/** Where a publication date comes from; a date with `start` and `end` was read in the text there. */
export type Published = {
  readonly value: IsoDate;
  readonly basis: 'given' | 'metadata' | 'dateline' | 'caption' | 'weekday' | 'text';
  /** What it was inferred from, where the text prints no date of publication. */
  readonly reasons?: readonly DateReason[];
} & Partial<Span>;

/** The days between which an article was published, both included, where no day is sure; at least one end is known. */
export type PublishedWithin = {
  readonly earliest: IsoDate | null;
  readonly latest: IsoDate | null;
  readonly reasons: readonly DateReason[];
};

/** A title is a span of the text, or words that came from metadata beside it. */
export type Title = Span | { readonly text: string };

/** What arrives: one line of `readout extract`, one file, one feed item. Either `text` or `html` is given. */
export type RawArticle = {
  readonly id: string;
  readonly text?: string;
  readonly html?: string;
  readonly title?: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly published?: string;
  /** What the page says of itself in its head; what is given beside it goes before. */
  readonly metadata?: PageMetadata;
};

/** Title, outlet and publication date (any machine-made form) out of a page's metadata or a feed. */
export type PageMetadata = { readonly title?: string; readonly outlet?: string; readonly published?: string };

/** One text as published by one outlet; immutable. Every offset anywhere in the program points into `text`. */
export type Article = {
  readonly id: string;
  readonly text: string;
  readonly title: Title | null;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly published: Published | null;
  /** Only where `published` is null and the text bounds it. */
  readonly publishedWithin?: PublishedWithin;
  readonly zones: readonly Zone[];
};

export function titleText(article: Pick<Article, 'text' | 'title'>): string | null {
  if (article.title === null) return null;
  return 'text' in article.title ? article.title.text : article.text.slice(article.title.start, article.title.end);
}
