import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { DeadlineCalendar } from '../../core/digest/deadlines/calendar.ts';

/** A text of a calendar holds no control characters but tab and line break (RFC 5545, section 3.1). */
const CONTROL = /(?![\t\n\r])\p{Cc}/gu;
const clean = (text: string): string => text.replace(CONTROL, '');

/**
 * A calendar as the text of an .ics file (RFC 5545): all-day entries that leave the day free. The same calendar gives the same
 * text, on every machine and at every hour: days have no time zone, and the entries bear the day as of which they are known.
 */
export function calendarFile({ asOf, entries }: DeadlineCalendar): string {
  const calendar = ical({
    name: 'Deadlines in the news',
    prodId: { company: 'Readout', product: 'Deadlines', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  const stamp = Temporal.PlainDate.from(asOf).toZonedDateTime('UTC').toInstant();
  for (const { uid, first, last, summary, description } of entries) {
    calendar.createEvent({
      id: uid,
      stamp,
      allDay: true,
      start: Temporal.PlainDate.from(first),
      // The day after the last: the end of a calendar entry is not part of it.
      end: Temporal.PlainDate.from(last).add({ days: 1 }),
      summary: clean(summary),
      description: clean(description),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return `${calendar.toString().trimEnd()}\r\n`;
}
