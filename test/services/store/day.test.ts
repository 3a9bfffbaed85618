import { expect, test } from 'vitest';
import { firstDay } from '../../../src/services/store/day.ts';

test('the first day that a date can mean', () => {
  expect(firstDay('2017-02-16')).toBe('2017-02-16');
  expect(firstDay('2017-02-16T08:00:00Z')).toBe('2017-02-16');
  expect(firstDay('2017-02')).toBe('2017-02-01');
  expect(firstDay('2017')).toBe('2017-01-01');
  expect(firstDay('2017-W07')).toBe('2017-02-13');
  expect(firstDay('2020-W01')).toBe('2019-12-30');
  expect(firstDay('2026-W53')).toBe('2026-12-28');
  for (const wrong of ['', 'yesterday', '2017-02-30', '2017-13', '17-02-16']) expect(firstDay(wrong)).toBeNull();
});
