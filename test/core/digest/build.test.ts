import { describe, expect, it } from 'vitest';
import { buildDigest, type Digest } from '../../../src/core/digest/build.ts';
import type { Earlier } from '../../../src/core/digest/earlier.ts';
import type { MergedFact, Person } from '../../../src/core/merge/merged.ts';
import {
  article,
  briefOf,
  corpusOf,
  mergedDeadline,
  mergedMeeting,
  mergedQuote,
  person,
} from '../../support/corpus.ts';
import { holm, lind, MET, SAID, TODAY, telling } from '../../support/digests.ts';

const text = `${MET} “${SAID},” she said. “No,” she added. Answer by then.`;
const on = telling(text);

const today = on('today', '2026-11-20');
const yesterday = on('yesterday', '2026-11-19', 'Northern Wire');
const old = on('old', '2026-11-02');
const undated = article('undated', text, { published: null });

const shown = (digest: Digest, show: string): readonly string[] =>
  digest.sections.find((section) => section.show === show)?.shown.map((fact) => fact.id) ?? [];

function digestOf(
  facts: readonly MergedFact[],
  brief: Record<string, unknown> = {},
  earlier: Earlier | null = null,
): Digest {
  const corpus = corpusOf(TODAY, [today, yesterday, old, undated], [holm, lind], facts);
  return buildDigest(briefOf('morning', brief), corpus, TODAY, earlier);
}

describe('meetings', () => {
  it('are those of the window, those told by more outlets first', () => {
    const digest = digestOf([
      mergedMeeting('old', [holm, lind], [[old, MET]]),
      mergedMeeting('single', [holm, lind], [[today, MET]]),
      mergedMeeting(
        'double',
        [holm, lind],
        [
          [today, MET],
          [yesterday, MET],
        ],
      ),
    ]);
    expect(shown(digest, 'met')).toEqual(['double', 'single']);
  });

  it('of an undated article count by their own day', () => {
    const digest = digestOf([
      mergedMeeting('now', [holm, lind], [[undated, MET]], { date: { value: TODAY } }),
      mergedMeeting('then', [holm, lind], [[undated, MET]], { date: { value: '2026-08-01' } }),
      mergedMeeting('never', [holm, lind], [[undated, MET]]),
    ]);
    expect(shown(digest, 'met')).toEqual(['now']);
  });

  it('held long before are background', () => {
    const heldOn = (day: string) => mergedMeeting(day, [holm, lind], [[today, MET]], { date: { value: day } });
    expect(shown(digestOf([heldOn('2026-06-01'), heldOn('2026-11-18')]), 'met')).toEqual(['2026-11-18']);
  });

  it('with one side alone tell nothing of who met whom', () => {
    expect(shown(digestOf([mergedMeeting('m', [holm], [[today, MET]])]), 'met')).toEqual([]);
    expect(shown(digestOf([mergedMeeting('m', [holm], [[today, MET]], { groups: ['dockers'] })]), 'met')).toEqual([
      'm',
    ]);
  });
});

describe('quotes', () => {
  const words = 'We will publish the whole list of tariffs soon,';

  it('need a sure speaker and more than a few words', () => {
    const digest = digestOf([
      mergedQuote('good', holm, [[today, words]]),
      mergedQuote('nobody', null, [[today, words]]),
      mergedQuote('short', holm, [[today, 'No,']]),
      mergedQuote('scare', holm, [[today, words]], { kind: 'scare' }),
    ]);
    expect(shown(digest, 'quotes')).toEqual(['good']);
  });

  it('that begin in the middle of a sentence come behind whole ones', () => {
    const facts = [
      mergedQuote('part', lind, [[today, 'the whole list of tariffs soon,']]),
      mergedQuote('whole', lind, [[today, words]]),
    ];
    expect(shown(digestOf(facts), 'quotes')).toEqual(['whole', 'part']);
  });

  it('of one voice do not fill the section', () => {
    const many = ['a', 'b', 'c'].map((id) => mergedQuote(id, holm, [[today, words]], { weight: 0.9 }));
    const other = mergedQuote('other', lind, [[today, words]], { weight: 0.1 });
    const digest = digestOf([...many, other], { sections: [{ show: 'quotes', limit: 3 }] });
    expect(shown(digest, 'quotes')).toEqual(['a', 'b', 'other']);
    expect(digest.sections[0]?.more.map((fact) => fact.id)).toEqual(['c']);
  });
});

describe('deadlines', () => {
  const due = (day: string) => ({ earliest: null, latest: day });
  const line = 'Answer by then';

  it('are overdue ones first, then by day; far ones only on the day they are announced', () => {
    const digest = digestOf([
      mergedDeadline('soon', holm, due('2026-11-25'), [[old, line]]),
      mergedDeadline('far-new', holm, due('2027-03-01'), [[today, line]]),
      mergedDeadline('far-old', holm, due('2027-03-01'), [[old, line]]),
      mergedDeadline('overdue', holm, due('2026-11-18'), [[old, line]], { status: 'overdue' }),
      mergedDeadline('long-overdue', holm, due('2026-11-10'), [[old, line]], { status: 'overdue' }),
      mergedDeadline('undated', holm, null, [[today, line]], { status: 'undated' }),
      mergedDeadline('passed', holm, due('2026-11-19'), [[today, line]], { status: 'passed' }),
    ]);
    expect(shown(digest, 'deadlines')).toEqual(['overdue', 'soon', 'far-new', 'undated']);
  });

  it('without a day are told where somebody in office, a state or several outlets promise', () => {
    const undatedOf = (id: string, who: Person | null, more: object = {}) =>
      mergedDeadline(id, who, null, [[today, line]], { status: 'undated', kind: 'commitment', ...more });
    const out = (fact: MergedFact) => shown(digestOf([fact]), 'deadlines');
    expect(out(undatedOf('office', holm))).toEqual(['office']);
    expect(out(undatedOf('state', null, { who: { person: null, name: 'Norway' } }))).toEqual(['state']);
    expect(out(undatedOf('both', lind, { independentSources: 2 }))).toEqual(['both']);
    expect(out(undatedOf('anybody', lind))).toEqual([]);
    expect(out(undatedOf('appointment', holm, { kind: 'scheduled' }))).toEqual([]);
  });

  it('without a day whose words stand in a quote are told there', () => {
    const promise = mergedDeadline('d', holm, null, [[today, 'publish the whole list of tariffs soon']], {
      status: 'undated',
    });
    const quote = mergedQuote('q', holm, [[today, 'We will publish the whole list of tariffs soon,']]);
    expect(shown(digestOf([promise, quote]), 'deadlines')).toEqual([]);
    expect(shown(digestOf([promise, { ...quote, speaker: null }]), 'deadlines')).toEqual(['d']);
  });

  it('that are appointments to meet are told once, as the meeting', () => {
    const told = 'Ada Holm met Bo Lind.';
    const meeting = mergedMeeting('m', [holm, lind], [[today, told]], { status: 'planned', date: { value: TODAY } });
    const appointment = { kind: 'scheduled' } as const;
    const facts = [meeting, mergedDeadline('d', holm, { value: TODAY }, [[today, 'Holm met Bo Lind']], appointment)];
    expect(shown(digestOf(facts), 'deadlines')).toEqual([]);
    expect(shown(digestOf(facts, { sections: [{ show: 'deadlines' }] }), 'deadlines')).toEqual(['d']);
  });

  it('over the limit are those that matter least, and what is shown stands by its day', () => {
    const facts = [
      mergedDeadline('nobody', null, due('2026-11-21'), [[today, line]]),
      mergedDeadline('later', holm, due('2026-11-24'), [[today, line]]),
      mergedDeadline('sooner', holm, due('2026-11-23'), [[today, line]]),
    ];
    const digest = digestOf(facts, { sections: [{ show: 'deadlines', limit: 2 }] });
    expect(shown(digest, 'deadlines')).toEqual(['sooner', 'later']);
    expect(digest.sections[0]?.more.map((fact) => fact.id)).toEqual(['nobody']);
  });
});

describe('what a brief follows', () => {
  it('comes first and keeps nothing out', () => {
    const facts = [
      mergedMeeting('lind', [lind, person('Cy Orr')], [[today, MET]]),
      mergedMeeting('holm', [holm, person('Di Falk')], [[today, MET]]),
    ];
    const order = (follow: object) => shown(digestOf(facts, { follow }), 'met');
    expect(order({ people: ['Lind'] })).toEqual(['lind', 'holm']);
    expect(order({ people: ['Holm'] })).toEqual(['holm', 'lind']);
  });
});

describe('filters', () => {
  const facts = [
    mergedMeeting('both', [holm, lind], [[today, MET]]),
    mergedMeeting('wire', [lind, person('Cy Orr')], [[yesterday, MET]]),
  ];

  it('keep to people, topics and outlets, any of a list and all lists', () => {
    expect(shown(digestOf(facts, { filters: { people: ['Holm'] } }), 'met')).toEqual(['both']);
    expect(shown(digestOf(facts, { filters: { outlets: ['northern wire'] } }), 'met')).toEqual(['wire']);
    expect(shown(digestOf(facts, { filters: { people: ['Holm'], outlets: ['Northern Wire'] } }), 'met')).toEqual([]);
    expect(shown(digestOf(facts, { filters: { topics: ['tariffs'] } }), 'met')).toEqual([]);
  });
});

describe('a large store', () => {
  /** A fact of which nobody may look at the sources. */
  const sealed = <F extends MergedFact>(fact: F): F =>
    Object.defineProperty({ ...fact }, 'sources', {
      get: () => {
        throw new Error(`the sources of ${fact.id} were read`);
      },
    });

  it('is not read further than the days of the brief', () => {
    const far = [
      mergedMeeting('met', [holm, lind], [[old, MET]]),
      mergedMeeting('denied', [holm, lind], [[old, MET]], { status: 'denied', newest: '2026-10-01' }),
      mergedQuote('said', holm, [[old, SAID]]),
      mergedDeadline('late', lind, { value: '2026-11-04' }, [[old, 'Answer by then.']], { status: 'overdue' }),
      mergedDeadline('promised', lind, null, [[old, 'Answer by then.']], { status: 'undated' }),
    ].map((fact) => sealed({ ...fact, stories: ['long ago'] }));
    const near = [
      mergedMeeting('m', [holm], [[today, MET]], { groups: ['dockers'] }),
      mergedQuote('q', holm, [[today, SAID]]),
      mergedDeadline('d', lind, { value: '2026-11-27' }, [[today, 'Answer by then.']]),
    ].map((fact) => ({ ...fact, stories: ['now'] }));
    const digest = digestOf([...far, ...near]);
    expect(digest.sections.flatMap((section) => section.shown.map((fact) => fact.id))).toEqual(['m', 'q', 'd']);
  });
});
