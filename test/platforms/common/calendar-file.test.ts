import fc from 'fast-check';
import nodeIcal, { type VEvent } from 'node-ical';
import { describe, expect, it } from 'vitest';
import type { CalendarEntry } from '../../../src/core/digest/deadlines/calendar.ts';
import { calendarFile } from '../../../src/platforms/common/calendar-file.ts';

const entry = (more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: 'd1@readout',
  first: '2026-12-01',
  last: '2026-12-01',
  summary: 'Ada Holm: “answer the proposal”',
  description: '“Ada Holm must answer.”\n— Harbour Post, 19 Nov 2026',
  ...more,
});
const fileOf = (...entries: readonly CalendarEntry[]) => calendarFile({ asOf: '2026-11-20', entries, undated: 0 });
const eventsIn = (file: string): readonly VEvent[] =>
  Object.values(nodeIcal.sync.parseICS(file)).flatMap((part) => (part?.type === 'VEVENT' ? [part as VEvent] : []));
const localDay = (date: Date) => [date.getFullYear(), date.getMonth() + 1, date.getDate()];

describe('a calendar file', () => {
  it('is read by another program as what went in', () => {
    const summary = 'Lind, Holm; “a\\b” – ’sure’ 🗓';
    const description = `“One\nTwo, three; four.”\n— Harbour Post, https://post.example/?a=1,2;3\n\n${'long words '.repeat(60)}`;
    const [event, ...others] = eventsIn(fileOf(entry({ summary, description, last: '2026-12-03' })));
    expect(others).toEqual([]);
    expect(event).toMatchObject({ uid: 'd1@readout', summary, datetype: 'date', transparency: 'TRANSPARENT' });
    expect(String(event?.description).trimEnd()).toBe(description.trimEnd());
    expect(localDay(event!.start)).toEqual([2026, 12, 1]);
    // The end is the first day that is not part of it.
    expect(localDay(event!.end!)).toEqual([2026, 12, 4]);
    expect(event?.dtstamp.toISOString()).toBe('2026-11-20T00:00:00.000Z');
  });

  it('has lines of at most 75 octets, ended by CR and LF, whatever the words are', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({ maxLength: 300 }),
        (summary, description) => {
          const file = fileOf(entry({ summary, description }));
          expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
          expect(file.replaceAll('\r\n', '')).not.toMatch(/(?!\t)\p{Cc}/u);
          for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          // No word can end the entry or begin another.
          expect(file.match(/^(?:BEGIN|END):VEVENT\r$/gm)).toHaveLength(2);
        },
      ),
    );
  });

  it('is the same on every machine', () => {
    const zone = process.env.TZ;
    try {
      const files = ['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC'].map((tz) => {
        process.env.TZ = tz;
        return fileOf(entry());
      });
      expect(new Set(files).size).toBe(1);
      expect(files[0]).toContain('DTSTART;VALUE=DATE:20261201\r\nDTEND;VALUE=DATE:20261202\r\n');
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('is a calendar also without an entry', () => {
    expect(eventsIn(fileOf())).toEqual([]);
    expect(fileOf()).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2.0\r\n/);
  });
});
