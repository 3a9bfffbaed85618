import { lastDay, whensMeet } from '../../dates/when.ts';
import type { Corpus, Disagreement, MergedFact, MergedMeeting, Participant } from '../../merge/merged.ts';

const keyOf = ({ person, name }: Participant): string => person ?? name.toLowerCase();

/** Who took part, in no order: equal for all meetings of just these people. Null where fewer than two are named. */
function peopleOf(fact: MergedMeeting): string | null {
  const keys = new Set(fact.participants.map(keyOf));
  return keys.size < 2 ? null : JSON.stringify([...keys].sort());
}

/** Whether a denial that names the same people speaks of this meeting: of no other day, told after the day of it. */
function denies(denial: MergedMeeting, fact: MergedMeeting): boolean {
  if (denial.id === fact.id) return false;
  if (denial.date !== null && fact.date !== null && !whensMeet(denial.date, fact.date)) return false;
  const day = lastDay(fact.date);
  return day === null || denial.newest === null || denial.newest >= day;
}

type ByPeople = ReadonlyMap<string, readonly MergedMeeting[]>;

function byPeople(facts: readonly MergedFact[], status: MergedMeeting['status']): ByPeople {
  const meetings = facts.filter((fact): fact is MergedMeeting => fact.type === 'meeting' && fact.status === status);
  return Map.groupBy(meetings, (fact) => peopleOf(fact) ?? '');
}

/** Asked for with every line, of the same facts: sorted by people once. */
function sortedOnce(status: MergedMeeting['status']): (facts: readonly MergedFact[]) => ByPeople {
  const found = new WeakMap<readonly MergedFact[], ByPeople>();
  return (facts) => {
    const known = found.get(facts);
    if (known !== undefined) return known;
    const sorted = byPeople(facts, status);
    found.set(facts, sorted);
    return sorted;
  };
}

const [denialsIn, heldIn] = [sortedOnce('denied'), sortedOnce('held')];

function ofSamePeople(fact: MergedMeeting, among: ByPeople): readonly MergedMeeting[] {
  const people = among.size === 0 ? null : peopleOf(fact);
  return people === null ? [] : (among.get(people) ?? []);
}

const denialsOf = (fact: MergedMeeting, corpus: Corpus): readonly MergedMeeting[] =>
  fact.status === 'held' ? ofSamePeople(fact, denialsIn(corpus.facts)).filter((denial) => denies(denial, fact)) : [];

/** Whether a denial is told with the meeting that it denies, and needs no line of its own. */
export const isToldWithMeeting = (denial: MergedMeeting, meetings: readonly MergedMeeting[]): boolean =>
  denial.status === 'denied' && ofSamePeople(denial, heldIn(meetings)).some((fact) => denies(denial, fact));

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
