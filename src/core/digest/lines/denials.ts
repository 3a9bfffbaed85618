import { lastDay, whensMeet } from '../../dates/when.ts';
import type { Corpus, Disagreement, MergedMeeting, Participant } from '../../merge/merged.ts';

const keyOf = ({ person, name }: Participant): string => person ?? name.toLowerCase();

const keysOf = (fact: MergedMeeting): ReadonlySet<string> => new Set(fact.participants.map(keyOf));

/** Whether a denial speaks of this meeting: of the same people, of no other day, told after the day of it. */
function denies(denial: MergedMeeting, fact: MergedMeeting): boolean {
  if (denial.status !== 'denied' || fact.status !== 'held' || denial.id === fact.id) return false;
  const [denied, met] = [keysOf(denial), keysOf(fact)];
  if (denied.size < 2 || denied.size !== met.size || [...denied].some((key) => !met.has(key))) return false;
  if (denial.date !== null && fact.date !== null && !whensMeet(denial.date, fact.date)) return false;
  const day = lastDay(fact.date);
  return day === null || denial.newest === null || denial.newest >= day;
}

/** The denials of a corpus are few and asked for with every line: found once. */
const found = new WeakMap<Corpus, readonly MergedMeeting[]>();

function denialsIn(corpus: Corpus): readonly MergedMeeting[] {
  const known = found.get(corpus);
  if (known !== undefined) return known;
  const all = corpus.facts.filter((fact): fact is MergedMeeting => fact.type === 'meeting' && fact.status === 'denied');
  found.set(corpus, all);
  return all;
}

const denialsOf = (fact: MergedMeeting, corpus: Corpus): readonly MergedMeeting[] =>
  fact.status === 'held' ? denialsIn(corpus).filter((other) => denies(other, fact)) : [];

/** Whether a denial is told with the meeting that it denies, and needs no line of its own. */
export const isToldWithMeeting = (denial: MergedMeeting, meetings: readonly MergedMeeting[]): boolean =>
  denial.status === 'denied' && meetings.some((fact) => denies(denial, fact));

const articlesOf = (facts: readonly MergedMeeting[]): readonly string[] => [
  ...new Set(facts.flatMap((fact) => fact.sources.map((source) => source.article))),
];

/** "whether it happened: it took place (Harbour Post); denied by Bo Lind (Northern Wire)". */
export function denialDisagreement(fact: MergedMeeting, corpus: Corpus): readonly Disagreement[] {
  const denials = denialsOf(fact, corpus);
  if (denials.length === 0) return [];
  const claimants = [...new Set(denials.flatMap(({ claimant }) => claimant?.name ?? []))];
  const denied = claimants.length === 0 ? 'it did not take place' : `denied by ${claimants.join(' and ')}`;
  const denying = articlesOf(denials);
  const reporting = [...new Set(fact.sources.map((source) => source.article))];
  // An article that carries the denial only says what others reported.
  const own = reporting.filter((article) => !denying.includes(article));
  return [
    {
      field: 'status',
      values: [
        { value: 'it took place', sources: own.length > 0 ? own : reporting },
        { value: denied, sources: denying },
      ],
    },
  ];
}
