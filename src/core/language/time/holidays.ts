import { type DayNumber, dayNumber, isoWeekday } from '../../dates/days.ts';

const fixed = (month: number, day: number) => (year: number) => dayNumber(year, month, day);

/** The nth such weekday (1 Monday to 7 Sunday) of a month; the last one where n is negative. */
const nth = (n: number, weekday: number, month: number) => (year: number) => {
  if (n < 0) {
    const last = dayNumber(year, month + 1, 1) - 1;
    return last - ((isoWeekday(last) - weekday + 7) % 7);
  }
  const first = dayNumber(year, month, 1);
  return first + ((weekday - isoWeekday(first) + 7) % 7) + (n - 1) * 7;
};

/** Western Easter Sunday, by the anonymous Gregorian computus (Nature, 20 April 1876). */
export function easter(year: number): DayNumber {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const l = (32 + 2 * (b % 4) + 2 * i - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(sum / 31), (sum % 31) + 1);
}

const aroundEaster = (days: number) => (year: number) => easter(year) + days;

/** Days with one date a year wherever they are kept; the words as they stand in the lexicon's lower case. */
export const HOLIDAYS: ReadonlyMap<string, (year: number) => DayNumber> = new Map<string, (year: number) => DayNumber>([
  ['year-end', fixed(12, 31)],
  ['christmas eve', fixed(12, 24)],
  ['christmas day', fixed(12, 25)],
  ['christmas', fixed(12, 25)],
  ['boxing day', fixed(12, 26)],
  ["new year 's eve", fixed(12, 31)],
  ["new year 's day", fixed(1, 1)],
  ["valentine 's day", fixed(2, 14)],
  ["st. patrick 's day", fixed(3, 17)],
  ['april fools', fixed(4, 1)],
  ['may day', fixed(5, 1)],
  ['cinco de mayo', fixed(5, 5)],
  ['halloween', fixed(10, 31)],
  ['veterans day', fixed(11, 11)],
  ['armistice day', fixed(11, 11)],
  ['bastille day', fixed(7, 14)],
  ['martin luther king jr. day', nth(3, 1, 1)],
  ['martin luther king day', nth(3, 1, 1)],
  ['memorial day', nth(-1, 1, 5)],
  ['labor day', nth(1, 1, 9)],
  ['columbus day', nth(2, 1, 10)],
  ['thanksgiving', nth(4, 4, 11)],
  ['thanksgiving day', nth(4, 4, 11)],
  ['black friday', (year) => nth(4, 4, 11)(year) + 1],
  ['ash wednesday', aroundEaster(-46)],
  ['palm sunday', aroundEaster(-7)],
  ['maundy thursday', aroundEaster(-3)],
  ['good friday', aroundEaster(-2)],
  ['easter', aroundEaster(0)],
  ['easter sunday', aroundEaster(0)],
  ['easter monday', aroundEaster(1)],
  ['ascension day', aroundEaster(39)],
  ['whit monday', aroundEaster(50)],
]);

/** First words of the holidays: a quick look says whether a name may begin here. */
export const HOLIDAY_STARTS: ReadonlySet<string> = new Set(
  [...HOLIDAYS.keys()].map((name) => name.split(' ')[0] ?? ''),
);
export const LONGEST_HOLIDAY = Math.max(...[...HOLIDAYS.keys()].map((name) => name.split(' ').length));
