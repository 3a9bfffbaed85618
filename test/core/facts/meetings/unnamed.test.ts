import { expect, test } from 'vitest';
import { isBareOffice, isGivenNameAlone } from '../../../../src/core/facts/meetings/unnamed.ts';

test.each(['the minister', 'The President', 'the prime minister', 'the new president-elect', 'the Liberal candidate'])(
  'an office alone says nobody: %s',
  (group) => {
    expect(isBareOffice(group)).toBe(true);
  },
);

test.each([
  'the Norwegian foreign minister',
  'the leader of Keshara',
  'her successor',
  'the ministers',
  'the pontiff',
  'Norway',
  'officials from the ministry',
])('a country, a body or an owner says who: %s', (group) => {
  expect(isBareOffice(group)).toBe(false);
});

test("a woman's given name alone is no name", () => {
  expect(['Monika', 'Monika Brandt', 'Duarte'].map(isGivenNameAlone)).toEqual([true, false, false]);
});
