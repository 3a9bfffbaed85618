import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  calendarDay,
  dayNumber,
  daysBetween,
  isoDay,
  isoWeek,
  parseDay,
  weekdayOf,
  weekValue,
} from '../../../src/core/dates/days.ts';
import { formatDay, formatDistance, formatWhen } from '../../../src/core/dates/format.ts';
import { daysOf, firstDay, isOneDay, lastDay, whenOfDays, whensMeet } from '../../../src/core/dates/when.ts';

const anyDay = fc.integer({ min: dayNumber(1600, 1, 1), max: dayNumber(2399, 12, 31) });

describe('days', () => {
  test('agree with Temporal on every day of ten years and round-trip', () => {
    let expected = Temporal.PlainDate.from('2015-01-01');
    for (let number = dayNumber(2015, 1, 1); number < dayNumber(2025, 1, 1); number += 1) {
      const iso = isoDay(number);
      expect(iso).toBe(expected.toString());
      expect(parseDay(iso)).toBe(number);
      expect(weekdayOf(iso)).toBe(expected.dayOfWeek);
      expect(isoWeek(number)).toEqual({ year: expected.yearOfWeek, week: expected.weekOfYear });
      expected = expected.add({ days: 1 });
    }
  });

  test('hold over eight centuries', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (number, count) => {
        const { year, month, day } = calendarDay(number);
        expect(dayNumber(year, month, day)).toBe(number);
        const iso = isoDay(number);
        expect(daysBetween(iso, addDays(iso, count))).toBe(count);
        const shifted = Temporal.PlainDate.from(iso).add({ months: count % 60 });
        expect(isoDay(addMonths(number, count % 60))).toBe(shifted.toString());
      }),
    );
  });

  test('a day that does not exist is no day', () => {
    expect(parseDay('2019-02-29')).toBeNull();
    expect(parseDay('2019-2-3')).toBeNull();
    expect(parseDay('2019-13-01')).toBeNull();
    expect(() => addDays('2019-02', 1)).toThrow(/2019-02/);
  });
});

describe('values and ranges', () => {
  test.each([
    ['2019-05-06', '2019-05-06', '2019-05-06'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2019', '2019-01-01', '2019-12-31'],
    ['2019-W01', '2018-12-31', '2019-01-06'],
    ['2019-W01-WE', '2019-01-05', '2019-01-06'],
    ['2019-Q4', '2019-10-01', '2019-12-31'],
    ['2019-H1', '2019-01-01', '2019-06-30'],
    ['2019-WI', '2019-12-01', '2020-02-29'],
    ['199', '1990-01-01', '1999-12-31'],
    ['2019-05-06T14:30', '2019-05-06', '2019-05-06'],
  ])('%s runs from %s to %s', (value, first, last) => {
    expect(firstDay({ value })).toBe(first);
    expect(lastDay({ value })).toBe(last);
  });

  test('durations, references and nonsense cover no days', () => {
    for (const value of ['P3D', 'FUTURE_REF', 'XXXX-WXX-1', '2019-02-30', '2019-W60', ''])
      expect(daysOf(value)).toBeNull();
    expect(firstDay(null)).toBeNull();
    expect(lastDay({ earliest: '2019-05', latest: null })).toBeNull();
  });

  test('an open end meets everything on its side', () => {
    expect(whensMeet({ earliest: null, latest: '2019-05' }, { value: '2019-05-31' })).toBe(true);
    expect(whensMeet({ earliest: null, latest: '2019-05' }, { value: '2019-06-01' })).toBe(false);
    expect(whensMeet(null, { value: '2019' })).toBe(false);
  });

  test('every run of days is found again in its shortest form', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 800 }), (first, more) => {
        const when = whenOfDays({ first, last: first + more });
        expect(firstDay(when)).toBe(isoDay(first));
        expect(lastDay(when)).toBe(isoDay(first + more));
        expect(isOneDay(when)).toBe(more === 0);
      }),
    );
    expect(whenOfDays(daysOf('2020-02')!)).toEqual({ value: '2020-02' });
    expect(whenOfDays(daysOf('2020')!)).toEqual({ value: '2020' });
  });

  test('the week of a day holds it', () => {
    fc.assert(
      fc.property(anyDay, (number) => {
        const week = daysOf(weekValue(number))!;
        expect(week.first <= number && number <= week.last).toBe(true);
      }),
    );
  });
});

describe('dates for people', () => {
  test('days', () => {
    expect(formatDay('2019-02-14')).toBe('14 Feb 2019');
    expect(formatDay('2019-02-14', 'long')).toBe('14 February 2019');
    expect(formatDay('2019-02-14', 'weekday')).toBe('Thursday 14 February 2019');
  });

  test('values at their own precision', () => {
    expect(formatWhen({ value: '2019-02' })).toBe('Feb 2019');
    expect(formatWhen({ value: '2019' })).toBe('2019');
    expect(formatWhen({ value: '2019-W07' })).toBe('week of 11 Feb 2019');
    expect(formatWhen({ value: '2019-Q3' })).toBe('3rd quarter of 2019');
    expect(formatWhen({ earliest: '2019-02-18', latest: '2019-02-24' })).toBe('18–24 Feb 2019');
    expect(formatWhen({ earliest: '2019-02-27', latest: '2019-03-05' })).toBe('27 Feb – 5 Mar 2019');
    expect(formatWhen({ earliest: '2019-12-30', latest: '2020-01-02' })).toBe('30 Dec 2019 – 2 Jan 2020');
    expect(formatWhen({ earliest: null, latest: '2019-03-05' })).toBe('by 5 Mar 2019');
    expect(formatWhen({ earliest: '2019-03', latest: null })).toBe('from Mar 2019');
    expect(formatWhen(null)).toBe('date unknown');
  });

  test('distances', () => {
    expect(formatDistance('2019-06-01', '2019-05-07')).toBe('in 25 days');
    expect(formatDistance('2019-05-08', '2019-05-07')).toBe('tomorrow');
    expect(formatDistance('2019-05-04', '2019-05-07')).toBe('3 days ago');
    expect(formatDistance('2019-05-07', '2019-05-07')).toBe('today');
  });

  test('every day of ten years reads differently and names its own weekday', () => {
    const seen = new Set<string>();
    for (let n = dayNumber(2016, 1, 1); n < dayNumber(2026, 1, 1); n += 1) seen.add(formatDay(isoDay(n), 'weekday'));
    expect(seen.size).toBe(dayNumber(2026, 1, 1) - dayNumber(2016, 1, 1));
  });
});
