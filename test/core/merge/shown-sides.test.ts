import { expect, test } from 'vitest';
import type { MergedMeeting } from '../../../src/core/merge/merged.ts';
import { withShownSides } from '../../../src/core/merge/shown-sides.ts';

const meeting = (
  names: readonly string[],
  groups: readonly string[],
  more: Partial<MergedMeeting> = {},
): MergedMeeting => ({
  ...({} as MergedMeeting),
  type: 'meeting',
  kind: 'met',
  status: 'held',
  participants: names.map((name) => ({ person: null, name })),
  groups,
  place: null,
  ...more,
});

test('a side whom no article names is not shown', () => {
  const shown = withShownSides(meeting(['Ana Duarte', 'Piet Brandt'], ['the minister']));
  expect(shown?.groups).toEqual([]);
  expect(withShownSides(meeting(['Ana Duarte', 'Piet Brandt', 'Monika'], []))?.participants.length).toBe(2);
});

test('with whom nobody is left to meet is no meeting, but a visit keeps its place', () => {
  expect(withShownSides(meeting(['Ana Duarte'], ['the minister']))).toBe(null);
  const visit = withShownSides(meeting(['Ana Duarte'], ['the minister'], { kind: 'visit', place: 'Oslo' }));
  expect(visit?.participants.map(({ name }) => name)).toEqual(['Ana Duarte']);
});

test('a meeting whose sides all say who they are stays as it is', () => {
  const whole = meeting(['Ana Duarte'], ['the Norwegian foreign minister']);
  expect(withShownSides(whole)).toBe(whole);
});
