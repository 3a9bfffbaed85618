import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorthDrawing, meetingsGraph } from '../../../../src/core/digest/meetings/graph.ts';
import { graphAlt } from '../../../../src/core/digest/meetings/graph-words.ts';
import type { MergedMeeting } from '../../../../src/core/merge/merged.ts';
import { article, corpusOf, mergedMeeting, person } from '../../../support/corpus.ts';
import { cases } from '../../../support/laws.ts';

const TODAY = '2026-11-20';
const wire = article('wire', 'They met.');
const holm = person('Ada Holm', 'Norwegian foreign minister');
const lind = person('Bo Lind', 'trade envoy', 'SE');
const kamau = person('Grace Kamau', 'deputy head of the African Union');
const ros = person('Eva Ros');
const people = [holm, lind, kamau, ros];
const meeting = (id: string, who: readonly (typeof holm)[], more: Partial<MergedMeeting> = {}) =>
  mergedMeeting(id, who, [[wire, 'They met.']], more);
const graphOf = (meetings: readonly MergedMeeting[], all = people) =>
  meetingsGraph(meetings, corpusOf(TODAY, [wire], all, meetings), 'Who met whom');

describe('the graph of who met whom', () => {
  it('puts people to the side that their country or their role names', () => {
    const { nodes } = graphOf([
      meeting('a', [holm, lind]),
      meeting('b', [kamau, ros], { groups: ['the Kenyan delegation', 'the US and Russian military chiefs'] }),
    ]);
    expect(nodes.map(({ name, side }) => [name, side])).toEqual([
      ['Grace Kamau', 'AU'],
      ['the Kenyan delegation', 'Kenya'],
      ['Ada Holm', 'Norway'],
      ['Bo Lind', 'Sweden'],
      ['Eva Ros', null],
      ['the US and Russian military chiefs', null],
    ]);
  });

  it('makes one link of the meetings of one pair, of one status and manner', () => {
    const { links } = graphOf([
      meeting('a', [holm, lind], { date: { value: '2026-11-18' }, place: 'Oslo' }),
      meeting('b', [lind, holm], { date: { value: '2026-11-12' }, place: 'Bergen' }),
      meeting('c', [holm, lind], { status: 'planned', date: { value: '2026-12-01' }, place: 'Malmö' }),
      meeting('d', [holm, lind], { kind: 'call' }),
    ]);
    expect(links.map(({ status, isCall, meetings, when, place }) => [status, isCall, meetings, when, place])).toEqual([
      ['planned', false, 1, '1 Dec 2026', 'Malmö'],
      ['held', false, 2, '18 Nov 2026', null],
      ['held', true, 1, null, null],
    ]);
  });

  it('holds two nameless groups apart, and one that bears a name together', () => {
    const { nodes } = graphOf([
      meeting('a', [holm], { groups: ['dockers', 'the Harbour Board'] }),
      meeting('b', [lind], { groups: ['dockers', 'the Harbour Board'] }),
    ]);
    expect(nodes.filter(({ name }) => name === 'dockers')).toHaveLength(2);
    expect(nodes.filter(({ name }) => name === 'the Harbour Board')).toHaveLength(1);
  });

  it('takes a bare surname in two meetings for two people, a country for one', () => {
    const lone = (id: string, who: typeof holm, name: string): MergedMeeting => {
      const base = meeting(id, [who]);
      return { ...base, participants: [...base.participants, { person: null, name }] };
    };
    const { nodes } = graphOf([
      lone('a', holm, 'Moss'),
      lone('b', lind, 'Moss'),
      lone('c', holm, 'Peru'),
      lone('d', ros, 'Peru'),
    ]);
    expect(nodes.filter(({ name }) => name === 'Moss')).toHaveLength(2);
    expect(nodes.filter(({ name }) => name === 'Peru')).toHaveLength(1);
  });

  it('counts what it cannot hold: those without another side, crowds, and people beyond twenty', () => {
    const crowd = Array.from({ length: 30 }, (_, i) => person(`Person ${i}`));
    const pairs = Array.from({ length: 15 }, (_, i) => meeting(`m${i}`, crowd.slice(2 * i, 2 * i + 2)));
    const graph = graphOf([...pairs, meeting('one', [holm]), meeting('crowd', crowd.slice(0, 9))], [holm, ...crowd]);
    expect(graph.nodes).toHaveLength(20);
    expect([graph.morePeople, graph.moreMeetings]).toEqual([10, 7]);
  });

  it('holds those who met many before those who met one', () => {
    const crowd = Array.from({ length: 40 }, (_, i) => person(`Person ${i}`));
    const pairs = Array.from({ length: 20 }, (_, i) => meeting(`m${i}`, crowd.slice(2 * i, 2 * i + 2)));
    const busy = crowd.slice(30, 36).map((other, i) => meeting(`z${i}`, [holm, other]));
    const { nodes } = graphOf([...pairs, ...busy], [holm, ...crowd]);
    const names = nodes.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Ada Holm', ...crowd.slice(30, 36).map(({ name }) => name)]));
  });

  it('is worth a picture from three pairs on', () => {
    expect(isWorthDrawing(graphOf([meeting('a', [holm, lind]), meeting('b', [holm, ros])]))).toBe(false);
    const three = [meeting('a', [holm, lind]), meeting('b', [holm, ros]), meeting('c', [holm, kamau])];
    expect(isWorthDrawing(graphOf(three))).toBe(true);
    expect(isWorthDrawing(graphOf([meeting('a', [holm, lind, ros])]))).toBe(true);
  });

  it('says in words all that it shows, and never a plan or a denial as a meeting', () => {
    const words = graphAlt(
      graphOf([
        meeting('a', [holm, lind], { date: { value: '2026-11-18' }, place: 'Oslo' }),
        meeting('b', [holm, lind], { date: { value: '2026-11-12' } }),
        meeting('c', [holm, ros, kamau], { status: 'planned', date: { value: '2026-12' } }),
        meeting('d', [lind, ros], { status: 'denied' }),
        meeting('e', [lind, kamau], { kind: 'call', status: 'hoped' }),
        meeting('f', [kamau]),
      ]),
    );
    expect(words).toBe(
      'Who met whom, 12 Nov – 31 Dec 2026: 4 names, 4 links. ' +
        'Grace Kamau, Ada Holm and Eva Ros are to meet (Dec 2026). ' +
        'Ada Holm and Bo Lind met 2 times (last 18 Nov 2026). ' +
        'Bo Lind and Eva Ros did not meet (denied). ' +
        'Grace Kamau and Bo Lind may speak by phone. ' +
        'Not shown: 1 meeting.',
    );
  });

  it('is the same whatever the order of the meetings', () => {
    const some = fc.array(
      fc.record({
        who: fc.uniqueArray(fc.constantFrom(...people), { minLength: 1, maxLength: 4 }),
        status: fc.constantFrom('held' as const, 'planned' as const, 'denied' as const),
        day: fc.option(fc.constantFrom('2026-11-10', '2026-11', '2026-11-18'), { nil: null }),
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(some, (drawn) => {
        const meetings = drawn.map(({ who, status, day }, i) =>
          meeting(`m${i}`, who, { status, date: day === null ? null : { value: day } }),
        );
        expect(graphOf([...meetings].reverse())).toEqual(graphOf(meetings));
      }),
      { numRuns: cases(60) },
    );
  });
});
