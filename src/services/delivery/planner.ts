import { Temporal } from 'temporal-polyfill';
import type { Brief, BriefSchedule } from '../../core/digest/brief.ts';
import type { DueSlot } from './outbox.ts';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Nobody wants to hear of each morning of a year in which the program lay still. */
const LONGEST_LOOK_BACK_DAYS = 31;

/**
 * The slots of all briefs that fell due after `after` and up to `now` (milliseconds since the epoch), oldest first. A slot
 * is a local date of the brief's time zone: a time that the clocks skip falls due that much later, one that they repeat
 * falls due the first time (RFC 5545, section 3.3.5), and either way the date has one slot.
 */
export function dueSlots(briefs: readonly Brief[], times: { readonly after: number; readonly now: number }): DueSlot[] {
  const now = Temporal.Instant.fromEpochMilliseconds(times.now);
  const after = Math.max(times.after, now.subtract({ hours: 24 * LONGEST_LOOK_BACK_DAYS }).epochMilliseconds);
  return briefs
    .flatMap((brief) => {
      const { schedule } = brief;
      if (schedule === undefined) return [];
      return dueDates(schedule, after, times.now).flatMap(({ date, dueAt }) =>
        brief.destinations.map((destination) => ({ brief: brief.name, destination, date, dueAt })),
      );
    })
    .sort((a, b) => a.dueAt - b.dueAt);
}

function dueDates(schedule: BriefSchedule, after: number, now: number): { date: string; dueAt: number }[] {
  const localDate = (instant: number) =>
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(schedule.timeZone).toPlainDate();
  const last = localDate(now);
  const due: { date: string; dueAt: number }[] = [];
  for (let date = localDate(after); Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
    if (!schedule.days.includes(DAYS[date.dayOfWeek - 1]!) || !exists(date, schedule.timeZone)) continue;
    const dueAt = date
      .toPlainDateTime(schedule.at)
      .toZonedDateTime(schedule.timeZone, { disambiguation: 'compatible' }).epochMilliseconds;
    if (after < dueAt && dueAt <= now) due.push({ date: date.toString(), dueAt });
  }
  return due;
}

/** A country that moves across the date line skips a whole date. */
function exists(date: Temporal.PlainDate, timeZone: string): boolean {
  return date.toZonedDateTime({ timeZone }).toPlainDate().equals(date);
}
