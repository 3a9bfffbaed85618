import type { IsoDate, When } from '../../calendar.ts';
import { addMonths, isoDay, parseDay, weekValue } from '../../dates/days.ts';
import { daysOf, firstDay, lastDay } from '../../dates/when.ts';

/** How a time bears on what is said to happen: "on Friday", "by Friday", "within three days". */
export type TimeRelation = 'on' | 'by' | 'before' | 'after' | 'since' | 'until' | 'within' | 'between';

const PLAIN = /^\d{4}(?:-\d\d(?:-\d\d)?|-W\d\d)?$/;

/**
 * The days that a TIMEX3 value names: a day, month, year or week as it is, a quarter, season, weekend or decade as a range;
 * clock times count as their day. Null for durations, sets, references and values without a year.
 */
export function whenOfValue(value: string): When | null {
  const date = value.replace(/T.*$/, '');
  if (!/^\d/.test(date)) return null;
  const days = daysOf(date);
  if (days === null) return null;
  return PLAIN.test(date) ? { value: date } : { earliest: isoDay(days.first), latest: isoDay(days.last) };
}

const LENGTH = /^P(\d+)([DWMQY])$/;
const HOURS = /^PT(\d+)H$/;

/** The day that lies a duration (P3D, P2W, P6M, P1Y) after another; null for durations of unknown length and minutes. */
export function dayAfter(duration: string, from: IsoDate): IsoDate | null {
  const found = LENGTH.exec(duration);
  const start = parseDay(from);
  const hours = HOURS.exec(duration)?.[1];
  if (hours !== undefined && start !== null) return isoDay(start + Math.ceil(Number(hours) / 24));
  if (!found || start === null) return null;
  const count = Number(found[1]);
  switch (found[2]) {
    case 'D':
      return isoDay(start + count);
    case 'W':
      return isoDay(start + 7 * count);
    case 'M':
      return isoDay(addMonths(start, count));
    case 'Q':
      return isoDay(addMonths(start, 3 * count));
    default:
      return isoDay(addMonths(start, 12 * count));
  }
}

/** "in two weeks" is a week, "in three months" a month: the unit's own precision, that long after `from`. */
function roughly(duration: string, from: IsoDate): When | null {
  const day = dayAfter(duration, from);
  const number = day === null ? null : parseDay(day);
  if (day === null || number === null) return null;
  const unit = duration.at(-1);
  if (unit === 'D') return { value: day };
  if (unit === 'W') return { value: weekValue(number) };
  return { value: unit === 'Y' ? day.slice(0, 4) : day.slice(0, 7) };
}

/** The latest day at the value's own precision: "by June" ends with June. */
const upTo = (when: When): When => ({ earliest: null, latest: 'value' in when ? when.value : when.latest });

/**
 * When something is due that a text sets "by", "before", "within" … a time: the TIMEX3 value counted from the day of
 * publication (needed for durations alone). Null where it names no days.
 */
export function dueOf(value: string, relation: TimeRelation, published: IsoDate | null): When | null {
  if (value.startsWith('P')) {
    if (published === null) return null;
    if (relation === 'on') return roughly(value, published);
    const latest = dayAfter(value, published);
    return latest === null ? null : { earliest: null, latest };
  }
  const when = whenOfValue(value);
  if (when === null) return null;
  switch (relation) {
    case 'by':
    case 'until':
      return upTo(when);
    case 'before': {
      const first = parseDay(firstDay(when) ?? '');
      return first === null ? null : { earliest: null, latest: isoDay(first - 1) };
    }
    case 'after': {
      const last = parseDay(lastDay(when) ?? '');
      return last === null ? null : { earliest: isoDay(last + 1), latest: null };
    }
    case 'since':
      return { earliest: firstDay(when), latest: null };
    default:
      return when;
  }
}
