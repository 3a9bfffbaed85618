import type { IsoDate } from '../calendar.ts';
import { addDays } from '../dates/days.ts';
import { compare } from '../merge/items.ts';
import type { Corpus, MergedDeadline, MergedFact } from '../merge/merged.ts';
import type { Brief, BriefSection } from './brief.ts';
import { byId, type Candidate, candidatesFor } from './candidates.ts';
import { type Choice, choiceOf } from './choice.ts';
import type { Earlier } from './earlier.ts';
import type { News } from './news.ts';
import { dueDay } from './why-out.ts';
import type { TakenBack } from './withdrawn.ts';

export type DigestSection = {
  readonly show: BriefSection['show'];
  readonly title: string;
  readonly limit: number;
  readonly shown: readonly MergedFact[];
  /** What the limits kept out, in the same order. */
  readonly more: readonly MergedFact[];
  /**
   * The facts of the section's kind that its days may let in, with what speaks for each and against it; those with most points
   * first.
   */
  readonly candidates: readonly Candidate[];
  /** All others of its kind, which their day keeps out: nearly all of a large store, made when asked for. */
  readonly far: () => readonly Candidate[];
};

/** What a brief produces for one date: chosen merged facts in order. */
export type Digest = {
  readonly brief: Brief;
  readonly date: IsoDate;
  /** The first day of its material. */
  readonly since: IsoDate;
  /** The day of the digest before it; null where none went before. */
  readonly before: IsoDate | null;
  /** Nothing came out after this day, so that it tells again what was new then; null on all other days. */
  readonly quietSince: IsoDate | null;
  /** What the digests before showed and is no longer backed by any article; null where all of it still stands. */
  readonly takenBack: TakenBack | null;
  readonly sections: readonly DigestSection[];
  /** What each candidate of the sections is to a reader of the digests before, by its id. */
  readonly news: ReadonlyMap<string, News>;
  /** The articles of its days, counted. */
  readonly articles: number;
  readonly outlets: number;
};

const TITLES: Record<BriefSection['show'], string> = {
  met: 'Who met whom',
  quotes: 'Key quotes',
  deadlines: 'Deadlines',
};

/** Promises without a day are news, but a digest of them would be padding. */
const MOST_UNDATED = 2;
/** One voice must not fill the section. */
const QUOTES_PER_SPEAKER = 2;

/** The quotes beyond the first two of one voice go behind those of the others. */
function voicesInTurn(candidates: readonly Candidate[]): readonly Candidate[] {
  const perSpeaker = new Map<string, number>();
  return candidates
    .map((candidate) => {
      const { fact } = candidate;
      const speaker = fact.type === 'quote' ? (fact.speaker?.person ?? fact.speaker?.name ?? '') : '';
      const said = (perSpeaker.get(speaker) ?? 0) + 1;
      perSpeaker.set(speaker, said);
      return { candidate, late: said > QUOTES_PER_SPEAKER };
    })
    .sort((a, b) => Number(a.late) - Number(b.late))
    .map(({ candidate }) => candidate);
}

function withoutMostUndated(candidates: readonly Candidate[]): readonly Candidate[] {
  let undated = 0;
  return candidates.filter(({ fact }) => {
    if (fact.type !== 'deadline' || fact.status !== 'undated') return true;
    undated += 1;
    return undated <= MOST_UNDATED;
  });
}

const STATUS_ORDER: Partial<Record<MergedDeadline['status'], number>> = { overdue: 0, open: 1, undated: 3 };

/** Overdue first, then by due day; what has no date comes last. */
export function byDueDay(facts: readonly MergedFact[]): readonly MergedFact[] {
  const day = (fact: MergedFact): IsoDate => (fact.type === 'deadline' ? (dueDay(fact) ?? '9999') : '');
  const order = (fact: MergedFact): number => (fact.type === 'deadline' ? (STATUS_ORDER[fact.status] ?? 2) : 0);
  return facts.toSorted((a, b) => order(a) - order(b) || compare(day(a), day(b)) || byId(a, b));
}

function sectionOf(section: BriefSection, choice: Choice): DigestSection {
  const { near: candidates, far } = candidatesFor(section.show, choice);
  const open = candidates.filter(({ out }) => out === null);
  const chosen = (section.show === 'quotes' ? voicesInTurn(open) : withoutMostUndated(open)).map(({ fact }) => fact);
  const inOrder = section.show === 'deadlines' ? byDueDay : (facts: readonly MergedFact[]) => facts;
  return {
    show: section.show,
    title: section.title ?? TITLES[section.show],
    limit: section.limit,
    shown: inOrder(chosen.slice(0, section.limit)),
    more: inOrder(chosen.slice(section.limit)),
    candidates,
    far,
  };
}

/**
 * Chooses and orders a brief's lines for one date. Pure: the same corpus, brief, date and `earlier` always give the same
 * digest. What `earlier` told is left out, unless it changed since or comes about before the next digest.
 */
export function buildDigest(brief: Brief, corpus: Corpus, date: IsoDate, earlier: Earlier | null = null): Digest {
  const choice = choiceOf(brief, corpus, date, earlier);
  const sections = brief.sections.map((section) => sectionOf(section, choice));
  // Told as of the day before, its articles are read already.
  const first = earlier?.kind === 'as-of' ? addDays(earlier.date, 1) : choice.since;
  const read = [...corpus.articles.values()].filter((card) => {
    const day = corpus.days.get(card.id);
    return day !== undefined && day >= first && day <= date;
  });
  return {
    brief,
    date,
    since: first,
    before: earlier?.date ?? null,
    quietSince: earlier?.kind === 'as-of' ? (earlier.quietSince ?? null) : null,
    takenBack: earlier?.kind === 'delivered' ? (earlier.takenBack ?? null) : null,
    sections,
    news: new Map(sections.flatMap((section) => section.candidates.map(({ fact, news }) => [fact.id, news]))),
    articles: read.length,
    outlets: new Set(read.map((card) => card.outlet)).size,
  };
}
