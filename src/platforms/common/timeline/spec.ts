import type { Spec } from 'vega';
import { addDays, weekdayOf } from '../../../core/dates/days.ts';
import { formatDay } from '../../../core/dates/format.ts';
import { besidesPicture, type Timeline } from '../../../core/digest/deadlines/timeline.ts';
import { measurer } from '../picture/fonts.ts';
import { box, label, line } from '../picture/marks.ts';
import { PALETTES, type Theme } from '../picture/theme.ts';
import { sign } from './marks.ts';
import { BEFORE_TODAY, COLUMNS, type Row, rowsOf, SIZE, WIDTH } from './rows.ts';

const ROW = 30;
const TOP = 104;
const BOTTOM = 48;
const MONDAY = 1;
const SATURDAY = 6;
/** The label of a nearer day would run into that of today. */
const CLEAR_OF_TODAY = 5;
const SMALL = 12;

const MEANINGS: Readonly<Record<Row['mark'], string>> = {
  overdue: 'overdue, outcome not reported',
  due: 'due',
  scheduled: 'appointment',
  postponed: 'postponed',
};
const KINDS = ['overdue', 'due', 'scheduled', 'postponed'] as const;

/**
 * The picture as a Vega specification: a table of who, what and which day, with the days drawn beside it. Each text has a column of
 * its own and each deadline a row, so that nothing can overlap, however many fall on one day.
 */
export function timelineSpec(timeline: Timeline, theme: Theme): Spec {
  const { ground, ink, faint, line: rule, weekend, today: now, marks: colours } = PALETTES[theme];
  const rows = rowsOf(timeline);
  const bottom = TOP + Math.max(rows.length, 1) * ROW;
  const height = bottom + BOTTOM;
  const days = Array.from({ length: 60 }, (_, i) => i).filter((day) => addDays(timeline.today, day) <= timeline.until);
  const step = COLUMNS.days.width / (days.length + BEFORE_TODAY);
  const xOf = (day: number): number => COLUMNS.days.at + (day + BEFORE_TODAY) * step;
  const yOf = (row: number): number => TOP + (row + 0.5) * ROW;
  const left = COLUMNS.who.at;
  const right = WIDTH - left;

  const besides = besidesPicture(timeline);
  const range = `${formatDay(timeline.today, 'long')} to ${formatDay(timeline.until, 'long')}`;
  const title = [
    label({ x: left, y: 30, text: 'Deadlines' }, { size: 20, fill: ink, weight: 'bold' }),
    label(
      { x: left, y: 55, text: besides === '' ? range : `${range}. Not shown: ${besides}` },
      { size: SIZE, fill: faint },
    ),
  ];
  const weekends = days
    .filter((day) => weekdayOf(addDays(timeline.today, day)) >= SATURDAY)
    .map((day) => box(xOf(day - 0.5), TOP, xOf(day + 0.5), bottom, weekend));
  const mondays = days
    .filter((day) => day >= CLEAR_OF_TODAY && weekdayOf(addDays(timeline.today, day)) === MONDAY)
    .flatMap((day) => [
      line(xOf(day), TOP - 6, xOf(day), TOP, faint),
      label(
        { x: xOf(day), y: TOP - 16, text: formatDay(addDays(timeline.today, day)).replace(/ \d{4}$/, '') },
        { size: SMALL, fill: faint, align: 'center' },
      ),
    ]);
  const lines = [...rows.keys(), rows.length].map((row) => line(left, TOP + row * ROW, right, TOP + row * ROW, rule));
  const todays = [
    line(xOf(0), TOP - 6, xOf(0), bottom, now, 1.5),
    label({ x: xOf(0), y: TOP - 16, text: 'today' }, { size: SMALL, fill: ink, weight: 'bold', align: 'center' }),
  ];
  const texts = rows.flatMap(({ row, mark, who, words, day }) => [
    label({ x: left, y: yOf(row), text: who }, { size: SIZE, fill: ink, weight: 'bold' }),
    label({ x: who === '' ? left : COLUMNS.words.at, y: yOf(row), text: words }, { size: SIZE, fill: ink }),
    label(
      { x: COLUMNS.day.at, y: yOf(row), text: day },
      { size: SIZE, fill: mark === 'overdue' ? colours.overdue : ink, weight: 'bold', align: 'right' },
    ),
  ]);
  const signs = rows.flatMap(({ row, mark, from, due }) => [
    line(xOf(from), yOf(row), xOf(due), yOf(row), colours[mark], 3),
    sign(xOf(due), yOf(row), mark, colours[mark]),
  ]);
  const nothing =
    rows.length > 0
      ? []
      : [label({ x: left, y: yOf(0), text: 'No dated deadline in these days.' }, { size: SIZE, fill: faint })];
  const present = KINDS.filter((kind) => rows.some((row) => row.mark === kind));
  const wide = measurer(SMALL, 'normal');
  const legend = present.flatMap((kind, i) => {
    const x = present.slice(0, i).reduce((sum, before) => sum + wide(MEANINGS[before]) + 44, left + 7);
    return [
      sign(x, bottom + 24, kind, colours[kind]),
      label({ x: x + 14, y: bottom + 24, text: MEANINGS[kind] }, { size: SMALL, fill: faint }),
    ];
  });

  return {
    $schema: 'https://vega.github.io/schema/vega/v6.json',
    width: WIDTH,
    height,
    padding: 0,
    autosize: 'none',
    background: ground,
    marks: [...title, ...weekends, ...lines, ...mondays, ...todays, ...texts, ...nothing, ...signs, ...legend],
  };
}
