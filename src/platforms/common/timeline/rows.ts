import { daysBetween } from '../../../core/dates/days.ts';
import { formatDay } from '../../../core/dates/format.ts';
import type { Timeline, TimelineMark } from '../../../core/digest/deadlines/timeline.ts';
import { measurer, NAME, QUOTED, shorten } from '../picture/fonts.ts';

export const SIZE = 14;
/**
 * The columns of the picture, in pixels from its left edge: who, what, which day (its right edge), and the days themselves. The
 * gaps between them let another font, in a viewer without ours, be wider by a few percent.
 */
export const COLUMNS = {
  who: { at: 20, width: 165 },
  words: { at: 200, width: 272 },
  day: { at: 554 },
  days: { at: 570, width: 308 },
} as const;
export const WIDTH = 898;
/** Those overdue stand left of today's line, as if this many days before it. */
export const BEFORE_TODAY = 2;

/** One row as it is drawn: texts within their columns, places as days from today. */
export type Row = {
  readonly row: number;
  readonly mark: TimelineMark['mark'];
  readonly who: string;
  readonly words: string;
  readonly day: string;
  readonly from: number;
  readonly due: number;
};

/** "18 Nov": the year only where it is not today's. */
const dayWords = (day: string, today: string): string =>
  day.slice(0, 4) === today.slice(0, 4)
    ? formatDay(day).replace(/ \d{4}$/, '')
    : formatDay(day).replace(/ \d{2}(?=\d\d$)/, ' ’');

/** The rows with their texts shortened at word ends to what their columns hold. */
export function rowsOf({ today, marks }: Timeline): readonly Row[] {
  const [bold, plain] = [measurer(SIZE, 'bold'), measurer(SIZE, 'normal')];
  return marks.map(({ mark, who, words, from, due }, row) => {
    const at = mark === 'overdue' ? -BEFORE_TODAY / 2 : daysBetween(today, due);
    return {
      row,
      mark,
      who: who === null ? '' : shorten(who, COLUMNS.who.width, bold, NAME),
      // Without a bearer the words have that column too.
      words: shorten(
        words,
        (who === null ? COLUMNS.words.at - COLUMNS.who.at : 0) + COLUMNS.words.width,
        plain,
        QUOTED,
      ),
      day: dayWords(due, today),
      from: from === null || mark === 'overdue' ? at : Math.max(0, daysBetween(today, from)),
      due: at,
    };
  });
}
