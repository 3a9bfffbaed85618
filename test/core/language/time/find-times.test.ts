import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { dayNumber, isoDay } from '../../../../src/core/dates/days.ts';
import { formatDay, MONTH_NAMES } from '../../../../src/core/dates/format.ts';
import type { Sentence, TimeExpression, Token } from '../../../../src/core/language/reading.ts';
import { findTimes } from '../../../../src/core/language/time/find-times.ts';
import { segment } from '../../../../src/core/language/tokens/sentences.ts';
import { cases } from '../../../support/laws.ts';

/** Words alone, as the finder must manage without tags and trees. */
function timesIn(text: string, published: string | null): readonly TimeExpression[] {
  const { tokens, sentences } = segment(text, [{ start: 0, end: text.length, kind: 'body' }]);
  const bare = tokens.map(
    ({ start, end }): Token => ({
      start,
      end,
      text: text.slice(start, end),
      lemma: '',
      upos: 'X',
      penn: '',
      head: -1,
      label: '',
    }),
  );
  return findTimes(text, bare, sentences as readonly Sentence[], published);
}

const read = (text: string, published: string | null = '2021-03-04'): string[] =>
  timesIn(text, published).map(({ start, end, value }) => `${text.slice(start, end).replace(/\s+/g, ' ')} = ${value}`);

// 4 March 2021 is a Thursday.
describe('calendar dates', () => {
  test.each([
    ['The law took effect on 12 April 2019.', '12 April 2019 = 2019-04-12'],
    ['The law took effect on April 12, 2019, officials said.', 'April 12, 2019 = 2019-04-12'],
    ['It opened on Friday, 12 April 2019.', 'Friday, 12 April 2019 = 2019-04-12'],
    ['Filed on 2019-04-12 by the clerk.', '2019-04-12 = 2019-04-12'],
    ['It closed on 31/12/2019.', '31/12/2019 = 2019-12-31'],
    ['They met on the 3rd of May 2020.', 'the 3rd of May 2020 = 2020-05-03'],
    ['Prices rose in August 2020.', 'August 2020 = 2020-08'],
    ['The port was built in 1987.', '1987 = 1987'],
    ['The drought of the late 1990s ended.', 'the late 1990s = 199'],
    ['She moved there in the nineties.', 'the nineties = 199'],
    ['A chapel of the 18th century burned.', 'the 18th century = 17'],
    ['Sales fell in the third quarter of 2020.', 'the third quarter of 2020 = 2020-Q3'],
    ['Growth in the second half of 2019 was slow.', 'the second half of 2019 = 2019-H2'],
    ['He left in the summer of 2018.', 'the summer of 2018 = 2018-SU'],
    ['They arrived Oct.\n5, 2020.', 'Oct. 5, 2020 = 2020-10-05'],
    ['They arrived on 12\u00a0April 2019.', '12 April 2019 = 2019-04-12'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test('a day whose month could be either is left out', () => {
    expect(read('It closed on 3/4/2019.')).toEqual([]);
  });

  test('a range is two days', () => {
    expect(read('The fair runs from 9 to 11 May.')).toEqual(['9 = 2021-05-09', '11 May = 2021-05-11']);
    expect(read('The fair runs May 9-11.')).toEqual(['May 9 = 2021-05-09', '11 = 2021-05-11']);
  });

  test('a day that no calendar has is no date', () => {
    expect(read('It was dated 31 February 2019.').join()).not.toContain('2019-02-31');
  });
});

describe('forwards or backwards', () => {
  test.each([
    ['The envoy left on Monday.', '2021-03-01'],
    ['The envoy said Monday that nothing had changed.', '2021-03-01'],
    ['The envoy will leave on Monday.', '2021-03-08'],
    ['The envoy is due to leave on Monday.', '2021-03-08'],
    ['The envoy plans to leave on Monday.', '2021-03-08'],
    ['An answer must be given by Monday.', '2021-03-08'],
    ['The paper must be signed until Monday, he said.', '2021-03-08'],
    ['The match on Monday was cancelled.', '2021-03-01'],
    ['The envoy, who arrived on Monday, will meet both sides.', '2021-03-01'],
    ['They could arrive as soon as Monday.', '2021-03-08'],
    ['The ferry had been due to sail on Monday.', '2021-03-01'],
    ['The court ruled on 20 November.', '2020-11-20'],
    ['The court will rule on 20 June.', '2021-06-20'],
    ['Since December prices have risen.', '2020-12'],
    ['The bridge opens next month.', '2021-04'],
    ['Last Thursday the bridge opened.', '2021-02-25'],
    ['It reopens this Sunday.', '2021-03-07'],
  ])('%s', (text, value) => {
    expect(timesIn(text, '2021-03-04').map((time) => time.value)).toEqual([value]);
  });

  test('in December and January the year is the question', () => {
    expect(read('The talks were held on 29 December.', '2021-01-05')).toEqual(['29 December = 2020-12-29']);
    expect(read('The talks will be held on 12 January.', '2020-12-20')).toEqual(['12 January = 2021-01-12']);
  });
});

describe('relative times', () => {
  test.each([
    ['He resigned yesterday.', 'yesterday = 2021-03-03'],
    ['Ships sailed early yesterday.', 'early yesterday = 2021-03-03'],
    ['It happened last week.', 'last week = 2021-W08'],
    ['It happened earlier this week.', 'earlier this week = 2021-W09'],
    ['It will happen next year.', 'next year = 2022'],
    ['It happened two years ago.', 'two years ago = 2019'],
    ['It happened ten days ago.', 'ten days ago = 2021-02-22'],
    ['It happened a decade ago.', 'a decade ago = 201'],
    ['The day after tomorrow it ends.', 'The day after tomorrow = 2021-03-06'],
    ['By the end of the month it must close.', 'the end of the month = 2021-03'],
    ['It closes at year-end.', 'year-end = 2021-12-31'],
    ['It struck on Tuesday night.', 'Tuesday night = 2021-03-02TNI'],
    ['The lights went out last night.', 'last night = 2021-03-03TNI'],
    ['The vote begins at 3 p.m. on Friday.', '3 p.m. on Friday = 2021-03-05T15:00'],
    ['The blast was heard at 0810 GMT on 2 March.', '0810 GMT on 2 March = 2021-03-02T08:10Z'],
    ['In the last week of May it ends.', 'the last week of May = 2021-W22'],
    ['It will soon be over.', 'soon = FUTURE_REF'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test('narrative counts from the date before', () => {
    expect(read('The fire broke out on 3 May 2019. Two days later the mayor resigned.')).toEqual([
      '3 May 2019 = 2019-05-03',
      'Two days later = 2019-05-05',
    ]);
    expect(read('The fire broke out on 3 May 2019. The following day the mayor resigned.')[1]).toBe(
      'The following day = 2019-05-04',
    );
  });
});

describe('durations and sets', () => {
  test.each([
    ['It must be paid within 90 days of signing.', '90 days = P90D'],
    ['She waited for two and a half years.', 'two and a half years = P2Y6M'],
    ['It took 5 1/2 hours.', '5 1/2 hours = PT5H30M'],
    ['He served more than twenty-five years.', 'more than twenty-five years = P25Y'],
    ['A two-week truce was agreed.', 'A two-week = P2W'],
    ['It lasted several months.', 'several months = PXM'],
    ['Prices rose in the past three months.', 'the past three months = P3M'],
    ['The club meets every week.', 'every week = P1W'],
    ['The ferry sails on Tuesdays.', 'Tuesdays = XXXX-WXX-2'],
    ['It is checked daily.', 'daily = P1D'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

test('what only looks like a time is none', () => {
  for (const text of [
    'May he rest, and may they march on.',
    'Shares fall as The Sun reports losses.',
    'Mark Second and Jan Weiss won 3-2.',
    'A 37-year-old man and his son, 12 years old, were saved.',
    'The firm sold 1,998 cars for $2000 each.',
    'About three-quarters of voters agreed.',
    'She is in her 30s.',
    'Call 555 1990 for help.',
  ])
    expect(read(text), text).toEqual([]);
});

test('without a day of publication only what the words themselves say is given', () => {
  expect(read('It opened on 12 April 2019.', null)).toEqual(['12 April 2019 = 2019-04-12']);
  expect(read('It opens on Friday and closes on 12 April.', null)).toEqual([
    'Friday = XXXX-WXX-5',
    '12 April = XXXX-04-12',
  ]);
  expect(read('It opened last week.', null)).toEqual([]);
});

describe('laws', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    process.env.TZ = zone;
  });

  test('every day of ten years is read back from every way to write it', () => {
    for (let n = dayNumber(2016, 1, 1); n < dayNumber(2026, 1, 1); n += 1) {
      const iso = isoDay(n);
      const [year, month, day] = [iso.slice(0, 4), Number(iso.slice(5, 7)), Number(iso.slice(8))];
      for (const form of [
        formatDay(iso, 'long'),
        formatDay(iso, 'weekday'),
        formatDay(iso),
        `${MONTH_NAMES[month - 1]} ${day}, ${year}`,
        iso,
      ]) {
        const values = timesIn(`The pact was signed on ${form} in Bern.`, '2026-06-01').map(({ value }) => value);
        expect(values, form).toEqual([iso]);
      }
    }
  });

  test('a day and month alone mean the one nearest to publication when it is near', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: dayNumber(2016, 1, 1), max: dayNumber(2026, 1, 1) }),
        fc.integer({ min: -80, max: 80 }),
        (published, away) => {
          const day = isoDay(published + away);
          if (day.endsWith('-02-29')) return;
          const words = `${Number(day.slice(8))} ${MONTH_NAMES[Number(day.slice(5, 7)) - 1]}`;
          const verb = away > 0 ? 'will be held' : 'was held';
          expect(timesIn(`The hearing ${verb} on ${words}.`, isoDay(published))[0]?.value).toBe(day);
        },
      ),
    );
  });

  test('the zone of the machine changes nothing', () => {
    const text =
      'The court will rule on Monday; the appeal was filed late on 3 March, two days after the vote of last week.';
    const expected = read(text);
    for (const TZ of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/St_Johns', 'Asia/Kathmandu']) {
      process.env.TZ = TZ;
      expect(read(text)).toEqual(expected);
    }
  });

  const fragments = fc.constantFrom(
    'May',
    'march',
    '3',
    '11',
    '2019',
    'Friday',
    'last',
    'next',
    'the',
    'week',
    'of',
    'quarter',
    'ago',
    'two',
    '-',
    '/',
    ':',
    ',',
    '.',
    '\n\n',
    "'s",
    '1990s',
    'p.m.',
    'GMT',
    'end',
    'early',
    'hundred',
    'and',
    'a',
    'half',
    'years',
    'second',
    'by',
    'until',
    'Christmas',
    '😀',
    '’98',
    'year',
  );
  test('any text: no error, spans in order, without overlap, and each slices', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 200 }),
          fc.array(fragments, { maxLength: 40 }).map((words) => words.join(' ')),
        ),
        fc.constantFrom('2020-02-29', '1999-12-31', '2021-03', null),
        (text, published) => {
          let last = 0;
          for (const { start, end, value, type } of timesIn(text, published)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(text.slice(start, end).trim()).not.toBe('');
            expect(value).not.toMatch(/NaN|undefined|null/);
            expect(['DATE', 'TIME', 'DURATION', 'SET']).toContain(type);
            last = end;
          }
        },
      ),
      { numRuns: cases(400) },
    );
  });
});

describe('what the words beside a time settle', () => {
  test('a day on which something ended is past, however near the next one is', () => {
    expect(read('The club lost money in the year ended Jan. 31.', '2021-11-20')).toContain('Jan. 31 = 2021-01-31');
  });

  test('a limit that was given is ahead, though it was given in the past', () => {
    expect(read('The club was given until Friday to answer.')).toContain('Friday = 2021-03-05');
  });

  test('these days are now', () => {
    expect(read('The harbour is quiet these days.')).toEqual(['these days = PRESENT_REF']);
  });
});
