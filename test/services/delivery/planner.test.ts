import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { type Brief, type BriefSchedule, briefSchema } from '../../../src/core/digest/brief.ts';
import { dueSlots } from '../../../src/services/delivery/planner.ts';
import { cases } from '../../support/laws.ts';

const HOUR = 3_600_000;
const at = (instant: string): number => Temporal.Instant.from(instant).epochMilliseconds;

function brief(schedule: Partial<BriefSchedule> & { at: string; timeZone: string }, name = 'morning'): Brief {
  const parsed = briefSchema.parse({
    title: 'Morning',
    schedule,
    sections: [{ show: 'met' }],
    destinations: [{ platform: 'slack', channel: 'C1' }],
  });
  return { ...parsed, name };
}

const due = (briefs: readonly Brief[], after: string, now: string): string[] =>
  dueSlots(briefs, { after: at(after), now: at(now) }).map(
    ({ brief, date, dueAt }) => `${brief} ${date} ${Temporal.Instant.fromEpochMilliseconds(dueAt)}`,
  );

describe('dueSlots', () => {
  test('a slot falls due at its local time, in each zone at another instant', () => {
    const briefs = [
      brief({ at: '07:00', timeZone: 'Europe/Oslo' }, 'oslo'),
      brief({ at: '07:00', timeZone: 'America/New_York' }, 'york'),
      brief({ at: '07:00', timeZone: 'Pacific/Kiritimati' }, 'line'),
    ];
    expect(due(briefs, '2031-01-14T12:00Z', '2031-01-15T12:00Z')).toEqual([
      'line 2031-01-15 2031-01-14T17:00:00Z',
      'oslo 2031-01-15 2031-01-15T06:00:00Z',
      'york 2031-01-15 2031-01-15T12:00:00Z',
    ]);
  });

  test('the end counts and the beginning does not, so that windows in a row give each slot once', () => {
    const one = [brief({ at: '07:00', timeZone: 'UTC' })];
    expect(due(one, '2031-01-15T06:00Z', '2031-01-15T06:59:59.999Z')).toEqual([]);
    expect(due(one, '2031-01-15T06:59Z', '2031-01-15T07:00Z')).toHaveLength(1);
    expect(due(one, '2031-01-15T07:00Z', '2031-01-15T08:00Z')).toEqual([]);
  });

  test('only on its days, as they are in its zone', () => {
    const weekdays = brief({ at: '00:30', timeZone: 'Asia/Tokyo', days: ['mon'] });
    expect(due([weekdays], '2031-01-01T00:00Z', '2031-01-14T00:00Z')).toEqual([
      'morning 2031-01-06 2031-01-05T15:30:00Z',
      'morning 2031-01-13 2031-01-12T15:30:00Z',
    ]);
  });

  test('a time that the clocks skip falls due that much later, on its own date', () => {
    const early = (timeZone: string, time: string) => [brief({ at: time, timeZone })];
    // 2026-03-08 02:30 does not exist in New York; 2026-03-29 01:30 not in London; 2026-03-08 00:30 not in Havana.
    expect(due(early('America/New_York', '02:30'), '2026-03-07T12:00Z', '2026-03-08T12:00Z')).toEqual([
      'morning 2026-03-08 2026-03-08T07:30:00Z',
    ]);
    expect(due(early('Europe/London', '01:30'), '2026-03-28T12:00Z', '2026-03-29T12:00Z')).toEqual([
      'morning 2026-03-29 2026-03-29T01:30:00Z',
    ]);
    expect(due(early('America/Havana', '00:30'), '2026-03-07T12:00Z', '2026-03-08T12:00Z')).toEqual([
      'morning 2026-03-08 2026-03-08T05:30:00Z',
    ]);
  });

  test('a time that the clocks repeat falls due the first time, once', () => {
    const early = [brief({ at: '01:30', timeZone: 'America/New_York' })];
    expect(due(early, '2026-10-31T12:00Z', '2026-11-01T12:00Z')).toEqual(['morning 2026-11-01 2026-11-01T05:30:00Z']);
  });

  test('a date that a country skipped has no slot', () => {
    const apia = [brief({ at: '07:00', timeZone: 'Pacific/Apia' })];
    const dates = due(apia, '2011-12-29T00:00Z', '2011-12-31T12:00Z').map((line) => line.split(' ')[1]);
    expect(dates).toEqual(['2011-12-29', '2011-12-31']);
  });

  test('no schedule and no destination are no slot; each destination is one', () => {
    const base = brief({ at: '07:00', timeZone: 'UTC' });
    const { schedule: _, ...unscheduled } = base;
    const two = { ...base, destinations: ['C1', 'C2'].map((channel) => ({ ...base.destinations[0]!, channel })) };
    const slots = (some: Brief) => due([some], '2031-01-15T00:00Z', '2031-01-15T12:00Z').length;
    expect([slots(unscheduled), slots({ ...base, destinations: [] }), slots(two)]).toEqual([0, 0, 2]);
  });

  test('looks back a month and no further', () => {
    const slots = due([brief({ at: '07:00', timeZone: 'UTC' })], '2030-01-01T00:00Z', '2031-01-15T12:00Z');
    expect(slots).toHaveLength(31);
  });

  test('whatever the zone and the ticks, each date comes once and within a minute of its time', () => {
    const zones = ['Europe/Oslo', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'America/Havana', 'UTC'];
    const time = fc
      .tuple(fc.nat(23), fc.nat(59))
      .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
    const start = fc.integer({ min: at('2026-01-01T00:00Z'), max: at('2026-12-01T00:00Z') });
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        time,
        start,
        fc.array(fc.integer({ min: 1, max: 30 * HOUR }), { maxLength: 40 }),
        (timeZone, hour, from, steps) => {
          const briefs = [brief({ at: hour, timeZone })];
          const seen: string[] = [];
          let now = from;
          for (const step of steps) {
            seen.push(...dueSlots(briefs, { after: now, now: now + step }).map(({ date }) => date));
            now += step;
          }
          expect(new Set(seen).size).toBe(seen.length);
          expect(seen).toEqual(dueSlots(briefs, { after: from, now }).map(({ date }) => date));
          for (let i = 1; i < seen.length; i++) {
            expect(
              Temporal.PlainDate.from(seen[i - 1]!)
                .add({ days: 1 })
                .toString(),
            ).toBe(seen[i]);
          }
        },
      ),
      { numRuns: cases(60) },
    );
  });
});
