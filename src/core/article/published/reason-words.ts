import type { IsoDate } from '../../calendar.ts';
import { isDay } from '../../dates/days.ts';
import type { DateReason } from '../article.ts';

const BY_BOUND: Readonly<Record<DateReason['bound'], string>> = {
  'not-before': 'came out no earlier than',
  'not-after': 'came out no later than',
  on: 'came out on',
};

/**
 * What a reason says in words, before the words of the article that it rests on: "it tells as past what was on 2021-05-03".
 * `shown` puts days in words.
 */
export function reasonLabel({ why, bound, value: day }: DateReason, shown: (day: IsoDate) => string = String): string {
  const value = shown(day);
  switch (why) {
    case 'picture':
      return `a picture was taken on ${value}`;
    case 'past-event':
      return `it tells as past what was ${isDay(day) ? 'on' : 'in'} ${value}`;
    case 'coming-event':
      return `it tells as to come what is on ${value}`;
    case 'dateline':
      return `the dateline is ${value}`;
    case 'weekday':
      return `the lead is of ${value}`;
    case 'relative':
      return `by its words for the time it ${BY_BOUND[bound]} ${value}`;
    case 'calendar':
      return `by the weekday of that day it ${BY_BOUND[bound]} ${value}`;
  }
}
