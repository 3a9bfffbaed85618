import { describe, expect, test } from 'vitest';
import { mergeMeetings } from '../../../src/core/merge/meetings.ts';
import { nameGroups } from '../../../src/core/merge/named-groups.ts';
import type { MeetingItem } from '../../../src/core/merge/same-meeting.ts';

const item = (article: string, over: Partial<MeetingItem> = {}): MeetingItem => ({
  article,
  people: ['duarte', 'brandt'],
  groups: [],
  kind: 'met',
  status: 'held',
  date: { value: '2021-03-02' },
  place: 'Lisbon',
  published: '2021-03-03',
  ...over,
});

const roles: Readonly<Record<string, string>> = {
  duarte: 'foreign minister of norway',
  brandt: 'foreign minister',
  farouk: 'leader of kenya s harbour front',
};
const roleOf = (key: string): string => roles[key] ?? '';
const groupsAndPeople = (items: readonly MeetingItem[]): unknown =>
  nameGroups(items, roleOf).map(({ people, groups }) => [people, groups]);

describe('groups that are people whom others name', () => {
  test.each(['Harbour Front leader', "the leader of Kenya's Harbour Front"])('one by the office: %s', (group) => {
    const items = [item('a', { people: ['duarte', 'farouk'] }), item('b', { people: ['duarte'], groups: [group] })];
    expect(groupsAndPeople(items)).toEqual([
      [['duarte', 'farouk'], []],
      [['duarte', 'farouk'], []],
    ]);
  });

  test('an office that says too little, or that nobody is known to hold, stays a group', () => {
    for (const group of ['the leader', 'the minister', 'the leader of the Hill Front'])
      expect(
        groupsAndPeople([item('a', { people: ['duarte'], groups: [group] }), item('b', { people: ['farouk'] })]),
      ).toEqual([
        [['duarte'], [group]],
        [['farouk'], []],
      ]);
  });

  test('two by their office, the day and the place', () => {
    const pair = { people: [], groups: ['The foreign ministers of Norway and Kenya'] };
    expect(groupsAndPeople([item('a'), item('b', pair)])).toEqual([
      [['duarte', 'brandt'], []],
      [['duarte', 'brandt'], []],
    ]);
    for (const over of [
      { place: 'Oslo' },
      { date: { value: '2021-03-01' } },
      { groups: ['The finance ministers of Norway and Kenya'] },
    ])
      expect(nameGroups([item('a'), item('b', { ...pair, ...over })], roleOf)[1]?.people).toEqual([]);
  });

  test('what two do on the sidelines of a summit of three is not the summit', () => {
    const summit = item('a', { people: ['duarte', 'brandt', 'farouk'] });
    expect(mergeMeetings([summit, item('b', { date: null, aside: true })])).toEqual([[0], [1]]);
    expect(mergeMeetings([item('a'), item('b', { date: null, aside: true })])).toEqual([[0, 1]]);
  });
});
