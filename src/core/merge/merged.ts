import type { IsoDate, When } from '../calendar.ts';
import type { DeadlineKind, Fact, MeetingKind, MeetingStatus, QuoteKind } from '../facts/fact.ts';
import type { Gender } from '../language/reading.ts';
import type { Span } from '../span.ts';

/** What merging needs to know of a stored article; its text stays in the store until a line is shown. */
export type ArticleCard = {
  readonly id: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly published: IsoDate | null;
  /** Articles with one text, or nearly, share this: they count as one independent origin. */
  readonly origin: string;
};

/** A person across articles: `id` is stable for one state of the corpus, `name` the fullest form seen. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly role: string | null;
  readonly country: string | null;
  readonly gender: Gender | null;
  /** Every role that some article gives, the most usual first. */
  readonly roles?: readonly string[];
};

/** One article's word for a merged fact. `start` and `end` are the words to show; `context` is the sentence around. */
export type Source = Span & {
  readonly article: string;
  readonly outlet: string | null;
  readonly published: IsoDate | null;
  readonly context: Span;
  readonly words: string;
  readonly fact: Fact;
};

export type Disagreement = {
  readonly field: string;
  readonly values: readonly { readonly value: string; readonly sources: readonly string[] }[];
};

export type Participant = { readonly person: string | null; readonly name: string };

type Merged = {
  /** Stable across arrivals in any order; changes only where the fact's own key changes. */
  readonly id: string;
  readonly sources: readonly Source[];
  readonly independentSources: number;
  readonly disagreements: readonly Disagreement[];
  /** The last day on which an article told it; null where no source's day is known. */
  readonly newest: IsoDate | null;
  /** The highest weight among the sources. */
  readonly weight: number;
  /** Ids of the stories that its sources belong to, the one with most of them first. */
  readonly stories?: readonly string[];
};

export type MergedQuote = Merged & {
  readonly type: 'quote';
  readonly kind: QuoteKind;
  readonly speaker: Participant | null;
  /** The source whose wording is shown first: the fullest one with a sure speaker. */
  readonly lead: number;
  /** Sources whose words are those of the lead, letter for letter. */
  readonly wordForWord: number;
};

export type MergedMeeting = Merged & {
  readonly type: 'meeting';
  readonly kind: MeetingKind;
  readonly status: MeetingStatus;
  readonly participants: readonly Participant[];
  readonly groups: readonly string[];
  readonly claimant: Participant | null;
  readonly place: string | null;
  readonly date: When | null;
};

export type DeadlineStatus = 'open' | 'overdue' | 'passed' | 'met' | 'postponed' | 'cancelled' | 'undated';

/**
 * What articles report to have become of a deadline, with the articles' own words for it. `missed` is told by an article too:
 * that a day went by in silence is no outcome.
 */
export type DeadlineOutcome = {
  readonly status: 'met' | 'missed' | 'postponed' | 'cancelled';
  /** The first day on which an article reported it; null where no source's day is known. */
  readonly day: IsoDate | null;
  readonly sources: readonly Source[];
};

export type MergedDeadline = Merged & {
  readonly type: 'deadline';
  readonly kind: DeadlineKind;
  readonly who: Participant | null;
  readonly toWhom: Participant | null;
  readonly due: When | null;
  readonly status: DeadlineStatus;
  /** The source whose words are shown. */
  readonly lead: number;
  /** What became of it, in the order in which it was told; absent where nothing was. */
  readonly outcomes?: readonly DeadlineOutcome[];
  /** When it was due before it was postponed; absent where it was not, or where no earlier day was told. */
  readonly movedFrom?: When;
};

export type MergedFact = MergedQuote | MergedMeeting | MergedDeadline;

/** A fact with what merging and showing need, so that neither has to load the article's whole text. */
export type StoredFact = {
  readonly fact: Fact;
  /** The words at the fact's own span: a quote's words, a deadline's `what`, a meeting's first sentence. */
  readonly words: string;
  /** The whole sentences around it. */
  readonly context: Span;
  /** How much a reader would want this line, 0 to 1, judged from the article alone. */
  readonly weight: number;
  /** A due day whose year the article does not settle, as `MM-DD`: an undated article says "by September 1". */
  readonly yearless: string | null;
};

/** The content words of an article, stemmed, and how often each stands in its title and first paragraphs; title words first. */
export type StoryTerms = {
  readonly words: readonly string[];
  readonly counts: readonly number[];
  /** So many of the words stand in the title. */
  readonly inTitle: number;
};

/** One article's contribution to a merge: its card, its facts and the people that it names. */
export type ArticleFacts = {
  readonly card: ArticleCard;
  readonly facts: readonly StoredFact[];
  readonly people: readonly (Omit<Person, 'id'> & { readonly entity: string })[];
  /** What it is about, to tell which event it belongs to; without it, facts alone do. */
  readonly terms?: StoryTerms;
};

/** Articles on one event. Every article is of one story, be it its only one. */
export type Story = {
  /** Made from its first article: it stays the same as later ones join. */
  readonly id: string;
  /** The title of the article that the others resemble most; null where none of them has one. */
  readonly label: string | null;
  /** Ids, by day, then id. */
  readonly articles: readonly string[];
  /** Articles with words of their own: reprints count once. */
  readonly independentOrigins: number;
  /** First and last day on which an article told of it; null where no article's day is known. */
  readonly first: IsoDate | null;
  readonly last: IsoDate | null;
};

/** Everything that a workspace's articles say, merged, as known on one day. */
export type Corpus = {
  readonly asOf: IsoDate;
  readonly articles: ReadonlyMap<string, ArticleCard>;
  /** The day that each article counts for: its publication, else what its siblings and dates say; absent where unknown. */
  readonly days: ReadonlyMap<string, IsoDate>;
  readonly people: ReadonlyMap<string, Person>;
  readonly facts: readonly MergedFact[];
  /** In the order of their first days. */
  readonly stories?: readonly Story[];
};
