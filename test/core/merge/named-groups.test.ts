import { describe, expect, test } from 'vitest';
import { mergeMeetings } from '../../../src/core/merge/meetings.ts';
import { nameGroups } from '../../../src/core/merge/named-groups.ts';
import type { KnownPerson } from '../../../src/core/merge/office-groups.ts';
import type { MeetingItem } from '../../../src/core/merge/same-meeting.ts';
import { meetingItem } from '../../support/meeting-items.ts';

const item = (article: string, over: Partial<MeetingItem> = {}): MeetingItem =>
  meetingItem(article, { place: 'Lisbon', ...over });

const roles: Readonly<Record<string, string>> = {
  duarte: 'foreign minister of norway',
  brandt: 'foreign minister',
  farouk: 'leader of kenya s harbour front',
  okoro: 'president of kenya',
  adeyemi: 'president elect',
  mensah: 'vice president elect',
};
const personOf = (key: string): KnownPerson => {
  const role = roles[key] ?? '';
  return { name: names[key] ?? key, role, roles: role === '' ? [] : [role] };
};
const names: Readonly<Record<string, string>> = { lena: 'Lena', 'lena-holm': 'Lena Holm', 'lena-vik': 'Lena Vik' };
const groupsAndPeople = (items: readonly MeetingItem[]): unknown =>
  nameGroups(items, personOf).map(({ people, groups }) => [people, groups]);

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
      expect(nameGroups([item('a'), item('b', { ...pair, ...over })], personOf)[1]?.people).toEqual([]);
  });

  test.each([
    ['his successor', 'adeyemi'],
    ['the new president-elect', 'adeyemi'],
    ['The president-elect', 'adeyemi'],
    ['the vice president-elect', null],
    ['his predecessor', null],
    ['a president-elect', null],
    ['his wife', null],
  ])('one in an office, as the same people met in the words of others: %s', (group, key) => {
    const others = [item('a', { people: ['okoro', 'adeyemi'] }), item('c', { people: ['okoro', 'duarte'] })];
    const told = item('b', { people: ['okoro'], groups: [group], date: null });
    const [, , named] = nameGroups([...others, told], personOf);
    expect(named?.people).toEqual(key === null ? ['okoro'] : ['okoro', key]);
    expect(named?.groups).toEqual(key === null ? [group] : []);
  });

  test('not in a call for a meeting, on another day, in the same article, or where two could be meant', () => {
    const told = item('b', { people: ['okoro'], groups: ['the president-elect'] });
    const pair = { people: ['okoro', 'adeyemi'] };
    const named = (...others: readonly MeetingItem[]): readonly string[] =>
      nameGroups([told, ...others], personOf)[0]?.people ?? [];
    expect(named(item('a', pair))).toEqual(['okoro', 'adeyemi']);
    expect(named(item('a', { ...pair, kind: 'call' }))).toEqual(['okoro']);
    expect(named(item('a', { ...pair, date: { value: '2021-03-01' } }))).toEqual(['okoro']);
    expect(named(item('b', pair))).toEqual(['okoro']);
    const rival = (key: string): KnownPerson =>
      key === 'brandt' ? { name: 'brandt', role: 'president elect', roles: ['president elect'] } : personOf(key);
    const two = [told, item('a', pair), item('c', { people: ['okoro', 'brandt'] })];
    expect(nameGroups(two, rival)[0]?.people).toEqual(['okoro']);
  });

  test('whom an article calls by the given name alone', () => {
    const told = item('b', { people: ['duarte', 'lena'], date: null });
    const whole = item('a', { people: ['duarte', 'lena-holm'] });
    expect(nameGroups([told, whole], personOf)[0]?.people).toEqual(['duarte', 'lena-holm']);
    expect(nameGroups([told, item('a', { people: ['brandt', 'lena-holm'] })], personOf)[0]?.people).toEqual([
      'duarte',
      'lena',
    ]);
    const other = item('c', { people: ['duarte', 'lena-vik'] });
    expect(nameGroups([told, whole, other], personOf)[0]?.people).toEqual(['duarte', 'lena']);
  });

  test('what two do on the sidelines of a summit of three is not the summit', () => {
    const summit = item('a', { people: ['duarte', 'brandt', 'farouk'] });
    expect(mergeMeetings([summit, item('b', { date: null, aside: true })])).toEqual([[0], [1]]);
    expect(mergeMeetings([item('a'), item('b', { date: null, aside: true })])).toEqual([[0, 1]]);
  });
});
