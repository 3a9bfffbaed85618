import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placesClash } from '../../../src/core/facts/meetings/places-clash.ts';
import { combineMeetings } from '../../../src/core/merge/combine-meetings.ts';
import { mergeMeetings } from '../../../src/core/merge/meetings.ts';
import { type MeetingItem, sameMeeting } from '../../../src/core/merge/same-meeting.ts';
import { cases } from '../../support/laws.ts';
import { meetingItem as item } from '../../support/meeting-items.ts';

describe('which words are of one meeting', () => {
  test('the same pair on the same day', () => {
    expect(mergeMeetings([item('a'), item('b', { kind: 'talks' })])).toEqual([[0, 1]]);
  });

  test('the same pair on another day is another meeting', () => {
    expect(mergeMeetings([item('a'), item('b', { date: { value: '2021-03-01' } })])).toEqual([[0], [1]]);
  });

  test('a call is no meeting, and another pair is another meeting', () => {
    const others = [item('b', { kind: 'call' }), item('c', { people: ['duarte', 'holm'] })];
    expect(mergeMeetings([item('a'), ...others])).toEqual([[0], [1], [2]]);
  });

  test('a plan and what was held on that day are one, with its history', () => {
    const planned = item('a', { status: 'planned', published: '2021-02-28' });
    const held = item('b');
    expect(mergeMeetings([planned, held])).toEqual([[0, 1]]);
    expect(combineMeetings([planned, held])).toMatchObject({
      status: 'held',
      date: { value: '2021-03-02' },
      disagreements: [],
    });
  });

  test('a plan told after the day is of another meeting', () => {
    const again = item('b', { status: 'planned', date: null, published: '2021-03-04' });
    expect(mergeMeetings([item('a'), again])).toEqual([[0], [1]]);
  });

  test('two facts that one article keeps apart by status stay apart', () => {
    expect(sameMeeting(item('a'), item('a', { status: 'planned', date: null }))).toBe(false);
  });

  test('a week that holds the day fits it', () => {
    expect(mergeMeetings([item('a'), item('b', { date: { value: '2021-W09' } })])).toEqual([[0, 1]]);
  });

  test('without a date it joins the only meeting that it can mean', () => {
    expect(mergeMeetings([item('a'), item('b', { date: null })])).toEqual([[0, 1]]);
    expect(mergeMeetings([item('a'), item('b', { date: null, published: '2021-06-01' })])).toEqual([[0], [1]]);
  });

  test('without a date it joins neither of two', () => {
    const two = [item('a'), item('b', { date: { value: '2021-03-01' } })];
    expect(mergeMeetings([...two, item('c', { date: null })])).toEqual([[0], [1], [2]]);
  });

  test('its place may tell which of the two it is', () => {
    const two = [item('a', { place: 'Oslo' }), item('b', { date: { value: '2021-03-01' }, place: 'Lisbon' })];
    expect(mergeMeetings([...two, item('c', { date: null, place: 'a hotel in Lisbon' })])).toEqual([[0], [1, 2]]);
  });

  test('a third who is named by some only does not part a meeting', () => {
    const more = item('b', { people: ['brandt', 'duarte', 'holm'] });
    expect(mergeMeetings([item('a'), more, item('c')])).toEqual([[0, 1, 2]]);
    expect(combineMeetings([item('a'), more, item('c')]).people.toSorted()).toEqual(['brandt', 'duarte']);
  });

  test('words on two pairs at once do not join the meetings of the pairs', () => {
    const both = item('c', { people: ['duarte', 'brandt', 'holm'], date: null });
    const groups = mergeMeetings([item('a'), item('b', { people: ['duarte', 'holm'] }), both]);
    expect(groups.some((group) => group.includes(0) && group.includes(1))).toBe(false);
  });

  test('of two pairs that a meeting of three holds, the one that more articles tell of is it', () => {
    const three = item('a', { people: ['duarte', 'brandt', 'holm'] });
    const pairs = [
      item('b', { people: ['brandt', 'holm'], date: null }),
      item('c', { date: null }),
      item('d', { date: null, kind: 'talks' }),
    ];
    expect(mergeMeetings([three, ...pairs])).toEqual([[0, 2, 3], [1]]);
  });

  test('one outlet a day off, where several of the same day agree on people and place, is a slip', () => {
    const place = 'the harbour hotel';
    const slip = item('c', { date: { value: '2021-03-01' }, place });
    const groups = mergeMeetings([item('a', { place }), item('b', { place }), slip]);
    expect(groups).toEqual([[0, 1, 2]]);
    const merged = combineMeetings([item('a', { place }), item('b', { place }), slip]);
    expect(merged.date).toEqual({ value: '2021-03-02' });
    expect(merged.disagreements).toEqual([
      {
        field: 'date',
        values: [
          { value: '2021-03-02', items: [0, 1] },
          { value: '2021-03-01', items: [2] },
        ],
      },
    ]);
  });

  test('two outlets a day apart on one meeting of the same people at the same place differ on its day', () => {
    const place = 'Lisbon';
    const other = item('b', { place, date: { value: '2021-03-01' } });
    expect(mergeMeetings([item('a', { place }), other])).toEqual([[0, 1]]);
    expect(combineMeetings([item('a', { place }), other]).disagreements.map(({ field }) => field)).toEqual(['date']);
  });

  test('days stay two meetings at other places, further apart, long after, with others, or where one article tells both', () => {
    const first = item('a', { place: 'Lisbon' });
    const day = { value: '2021-03-01' };
    const apart = (over: Partial<MeetingItem>): number =>
      mergeMeetings([first, item('b', { place: 'Lisbon', date: day, ...over })]).length;
    expect(apart({})).toBe(1);
    expect(apart({ place: 'Oslo' })).toBe(2);
    expect(apart({ place: null })).toBe(2);
    expect(apart({ date: { value: '2021-02-28' } })).toBe(2);
    expect(apart({ published: '2021-03-08' })).toBe(2);
    expect(apart({ people: ['duarte', 'brandt', 'holm'] })).toBe(2);
    expect(apart({ article: 'a' })).toBe(2);
  });

  test('two in common are not enough where each names somebody else, but for the same day', () => {
    const dinner = item('a', { people: ['duarte', 'brandt', 'holm'], date: null, published: '2021-03-02' });
    const summit = item('b', { people: ['duarte', 'brandt', 'farouk'], published: '2021-03-03' });
    expect(mergeMeetings([dinner, summit])).toEqual([[0], [1]]);
    expect(mergeMeetings([{ ...dinner, date: { value: '2021-03-02' } }, summit])).toEqual([[0, 1]]);
  });

  test('what was told as held without a day is not of a later day', () => {
    const told = item('a', { date: null, published: '2021-02-20' });
    const plan = item('b', { status: 'planned', published: '2021-02-20' });
    expect(mergeMeetings([told, plan, item('c')])).toEqual([[0], [1, 2]]);
  });

  test('a person and a side without a name meet again under the same words', () => {
    const union = { people: ['duarte'], groups: ['leaders of the fishing unions'] };
    expect(mergeMeetings([item('a', union), item('b', { ...union, groups: ['the fishing unions'] })])).toEqual([
      [0, 1],
    ]);
    expect(mergeMeetings([item('a', union), item('b', { ...union, groups: ['bankers'] })])).toEqual([[0], [1]]);
  });
});

describe('what they come to', () => {
  test('a denial against a report is a disagreement on whether it happened', () => {
    const merged = combineMeetings([item('a'), item('b', { status: 'denied' })]);
    expect(merged.status).toBe('held');
    expect(merged.disagreements).toEqual([
      {
        field: 'status',
        values: [
          { value: 'denied', items: [1] },
          { value: 'held', items: [0] },
        ],
      },
    ]);
  });

  test('of a plan and a cancellation the last word holds', () => {
    const planned = item('a', { status: 'planned', published: '2021-02-25' });
    const off = item('b', { status: 'denied', published: '2021-03-01' });
    expect(combineMeetings([planned, off]).status).toBe('denied');
    expect(combineMeetings([off, { ...planned, published: '2021-03-02' }]).status).toBe('planned');
  });

  test('a day is better than its week, a full place better than a part of it', () => {
    const merged = combineMeetings([
      item('a', { date: { value: '2021-W09' }, place: 'Oslo' }),
      item('b', { place: 'a hotel in Oslo' }),
    ]);
    expect([merged.date, merged.place, merged.disagreements]).toEqual([{ value: '2021-03-02' }, 'a hotel in Oslo', []]);
  });

  test('two cities are a disagreement, a building and its city are none', () => {
    expect(placesClash('a hotel in Oslo', 'Lisbon')).toBe(true);
    expect(placesClash('the presidential palace', 'Lisbon')).toBe(false);
    expect(placesClash('Oslo, Norway', 'Oslo')).toBe(false);
    const merged = combineMeetings([item('a', { place: 'Oslo' }), item('b', { place: 'Lisbon' })]);
    expect(merged.disagreements.map(({ field }) => field)).toEqual(['place']);
  });
});

const anItem = fc.record({
  article: fc.constantFrom('a', 'b', 'c', 'd'),
  people: fc.uniqueArray(fc.constantFrom('duarte', 'brandt', 'holm', 'farouk'), { maxLength: 3 }),
  groups: fc.array(fc.constantFrom('ministers', 'the ministers of Norway', 'bankers'), { maxLength: 1 }),
  kind: fc.constantFrom('met', 'talks', 'call', 'visit') as fc.Arbitrary<MeetingItem['kind']>,
  status: fc.constantFrom('held', 'planned', 'hoped', 'denied', 'recurring') as fc.Arbitrary<MeetingItem['status']>,
  date: fc.option(
    fc.constantFrom(
      { value: '2021-03-01' },
      { value: '2021-03-02' },
      { value: '2021-W09' },
      { earliest: '2021-03-01', latest: null },
    ),
  ),
  place: fc.option(fc.constantFrom('Oslo', 'a hotel in Oslo', 'Lisbon')),
  published: fc.option(fc.constantFrom('2021-02-28', '2021-03-02', '2021-03-03', '2021-05-01')),
}) as fc.Arbitrary<MeetingItem>;

describe('laws of merging', () => {
  test('every item is in one group, whatever the order of arrival', () => {
    fc.assert(
      fc.property(
        fc.array(anItem, { maxLength: 9 }).chain((items) =>
          fc.tuple(
            fc.constant(items),
            fc.shuffledSubarray(
              items.map((_, i) => i),
              { minLength: items.length },
            ),
          ),
        ),
        ([items, order]) => {
          const groups = mergeMeetings(items);
          expect(groups.flat().toSorted((a, b) => a - b)).toEqual(items.map((_, i) => i));
          const shuffled = order.map((i) => items[i]!);
          const asItems = (all: readonly MeetingItem[], sets: readonly (readonly number[])[]) =>
            sets
              .map((set) => set.map((i) => JSON.stringify(all[i])).toSorted())
              .map((set) => set.join())
              .toSorted();
          expect(asItems(shuffled, mergeMeetings(shuffled))).toEqual(asItems(items, groups));
        },
      ),
      { numRuns: cases(500) },
    );
  });

  test('being of one meeting is mutual', () => {
    fc.assert(fc.property(anItem, anItem, (a, b) => sameMeeting(a, b) === sameMeeting(b, a)));
  });

  test('what they come to does not depend on the order, and every value was said', () => {
    fc.assert(
      fc.property(fc.array(anItem, { minLength: 1, maxLength: 6 }), (items) => {
        const merged = combineMeetings(items);
        const { lead: _, disagreements: __, ...there } = merged;
        const { lead: ___, disagreements: ____, ...back } = combineMeetings(items.toReversed());
        expect(back).toEqual(there);
        expect(items.some(({ status }) => status === merged.status)).toBe(true);
        if (merged.place !== null) expect(items.map(({ place }) => place)).toContain(merged.place);
        if (merged.date !== null) expect(items.map(({ date }) => date)).toContainEqual(merged.date);
      }),
    );
  });
});
