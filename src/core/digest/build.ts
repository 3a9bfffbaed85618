import type { IsoDate } from '../calendar.ts';
import { addDays, daysBetween } from '../dates/days.ts';
import { firstDay, lastDay } from '../dates/when.ts';
import type { Corpus, MergedDeadline, MergedFact, MergedMeeting, MergedQuote } from '../merge/merged.ts';
import type { Brief, BriefSection } from './brief.ts';
import { passesFilters } from './filters.ts';

export type DigestSection = {
  readonly show: BriefSection['show'];
  readonly title: string;
  readonly shown: readonly MergedFact[];
  /** What the section's limit kept out, in the same order. */
  readonly more: readonly MergedFact[];
};

/** What a brief produces for one date: chosen merged facts in order. */
export type Digest = {
  readonly brief: Brief;
  readonly date: IsoDate;
  readonly sections: readonly DigestSection[];
  /** The articles of the brief's window, counted. */
  readonly articles: number;
  readonly outlets: number;
};

const TITLES: Record<BriefSection['show'], string> = {
  met: 'Who met whom',
  quotes: 'Key quotes',
  deadlines: 'Deadlines',
};

/** Deadlines further ahead than this are shown on the day they are announced only. */
const DEADLINE_HORIZON = 14;
/** An overdue line is news for this long, so that a weekend does not hide it; older ones stand in the whole list. */
const OVERDUE_DAYS = 3;
/** Promises without a day are news, but a digest of them would be padding. */
const MOST_UNDATED = 2;
/** A few quoted words are no key quote. */
const SHORTEST_KEY_QUOTE = 6;
/** One voice must not fill the section. */
const QUOTES_PER_SPEAKER = 2;

type Choice = { readonly corpus: Corpus; readonly date: IsoDate; readonly since: IsoDate; readonly brief: Brief };

/** Told within the brief's window; what no source dates counts by its own day, and is left out where it has none. */
function isNews(fact: MergedFact, { since, date }: Choice): boolean {
  const own = fact.type === 'meeting' ? lastDay(fact.date) : null;
  const day = fact.newest ?? own;
  return day !== null && day >= since && day <= date;
}

const STATUS_RANK: Record<MergedMeeting['status'], number> = { held: 4, planned: 3, denied: 2, hoped: 1, recurring: 0 };

function meetingRank(fact: MergedMeeting, { corpus }: Choice): number {
  const principals = fact.participants.filter((p) => p.person !== null && corpus.people.get(p.person)?.role).length;
  return (
    4 * Math.min(fact.independentSources, 4) + 2 * Math.min(principals, 3) + STATUS_RANK[fact.status] + fact.weight
  );
}

function chooseMeetings(choice: Choice): readonly MergedFact[] {
  return choice.corpus.facts
    .filter((fact): fact is MergedMeeting => fact.type === 'meeting' && isNews(fact, choice))
    .filter((fact) => fact.status !== 'recurring' && fact.participants.length > 0)
    .filter((fact) => fact.participants.length + fact.groups.length > 1)
    .sort((a, b) => meetingRank(b, choice) - meetingRank(a, choice) || byId(a, b));
}

const wordCount = (words: string): number => words.split(/\s+/).filter(Boolean).length;

function chooseQuotes(choice: Choice): readonly MergedFact[] {
  const rank = (fact: MergedQuote): number => fact.weight + 0.2 * Math.min(fact.independentSources - 1, 3);
  const perSpeaker = new Map<string, number>();
  return choice.corpus.facts
    .filter((fact): fact is MergedQuote => fact.type === 'quote' && isNews(fact, choice))
    .filter((fact) => (fact.kind === 'direct' || fact.kind === 'partial') && fact.speaker !== null)
    .filter((fact) => wordCount(fact.sources[fact.lead]?.words ?? '') >= SHORTEST_KEY_QUOTE)
    .sort((a, b) => rank(b) - rank(a) || byId(a, b))
    .map((fact) => {
      const speaker = fact.speaker?.person ?? fact.speaker?.name ?? '';
      const said = (perSpeaker.get(speaker) ?? 0) + 1;
      perSpeaker.set(speaker, said);
      return { fact, late: said > QUOTES_PER_SPEAKER };
    })
    .sort((a, b) => Number(a.late) - Number(b.late))
    .map(({ fact }) => fact);
}

/** Overdue first, then by due day; what has no date comes last and only while it is news. */
function chooseDeadlines(choice: Choice): readonly MergedFact[] {
  const { date } = choice;
  const due = (fact: MergedDeadline): IsoDate | null => lastDay(fact.due) ?? firstDay(fact.due);
  const order: Partial<Record<MergedDeadline['status'], number>> = { overdue: 0, open: 1, undated: 3 };
  const chosen = choice.corpus.facts
    .filter((fact): fact is MergedDeadline => fact.type === 'deadline')
    .filter((fact) => {
      const day = due(fact);
      if (fact.status === 'open')
        return isNews(fact, choice) || (day !== null && daysBetween(date, day) <= DEADLINE_HORIZON);
      if (fact.status === 'overdue') return day !== null && daysBetween(day, date) <= OVERDUE_DAYS;
      if (fact.status === 'undated') return isNews(fact, choice) && fact.who !== null;
      return (
        (fact.status === 'cancelled' || fact.status === 'postponed' || fact.status === 'met') && isNews(fact, choice)
      );
    })
    .sort(
      (a, b) =>
        (order[a.status] ?? 2) - (order[b.status] ?? 2) ||
        (due(a) ?? '9999').localeCompare(due(b) ?? '9999') ||
        b.independentSources - a.independentSources ||
        byId(a, b),
    );
  const undated = chosen.filter((fact) => fact.status === 'undated').slice(0, MOST_UNDATED);
  return [...chosen.filter((fact) => fact.status !== 'undated'), ...undated];
}

const byId = (a: MergedFact, b: MergedFact): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const CHOOSERS: Record<BriefSection['show'], (choice: Choice) => readonly MergedFact[]> = {
  met: chooseMeetings,
  quotes: chooseQuotes,
  deadlines: chooseDeadlines,
};

/**
 * Chooses and orders a brief's lines for one date. Pure: the same corpus, brief, date and `earlier` always give the same
 * digest. `earlier` holds ids of facts that this brief has shown before; meetings and quotes among them are left out.
 */
export function buildDigest(
  brief: Brief,
  corpus: Corpus,
  date: IsoDate,
  earlier: ReadonlySet<string> = new Set(),
): Digest {
  const choice: Choice = { corpus, date, since: addDays(date, 1 - brief.window), brief };
  const sections = brief.sections.map((section): DigestSection => {
    const chosen = CHOOSERS[section.show](choice).filter(
      (fact) => passesFilters(fact, brief.filters, corpus) && (fact.type === 'deadline' || !earlier.has(fact.id)),
    );
    return {
      show: section.show,
      title: section.title ?? TITLES[section.show],
      shown: chosen.slice(0, section.limit),
      more: chosen.slice(section.limit),
    };
  });
  const read = [...corpus.articles.values()].filter((card) => {
    const day = corpus.days.get(card.id);
    return day !== undefined && day >= choice.since && day <= date;
  });
  return { brief, date, sections, articles: read.length, outlets: new Set(read.map((card) => card.outlet)).size };
}
