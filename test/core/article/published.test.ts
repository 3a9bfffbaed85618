import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchorsIn } from '../../../src/core/article/published/anchors.ts';
import { printedDates } from '../../../src/core/article/published/printed-dates.ts';
import { relativeWords } from '../../../src/core/article/published/relative-words.ts';
import { publishedFromText } from '../../../src/core/article/published.ts';
import { readArticle } from '../../../src/core/article/read-article.ts';
import { addMonths, dayNumber, isoDay } from '../../../src/core/dates/days.ts';
import { formatDay } from '../../../src/core/dates/format.ts';
import { cases } from '../../support/laws.ts';

const TITLE = 'Harbour workers of Nordhavn agree to end their strike';
const STORY = [
  'NORDHAVN — Workers at the harbour voted by a large majority to end a strike that had closed the docks for three weeks, their union said.',
  'The owners had offered higher wages and a shorter night shift, according to two people who saw the paper. Ships began to unload in the afternoon.',
  'The mayor welcomed the vote and thanked both sides for their patience. The ferry company said its boats would sail again as planned.',
].join('\n\n');

const published = (text: string) => publishedFromText(text, readArticle({ id: 'a', text }).zones);
const page = (...parts: readonly string[]): string => parts.join('\n\n');

describe('a day that the page prints', () => {
  test.each([
    ['under the title', page(TITLE, '16 February 2021', STORY)],
    ['after a cue', page(TITLE, 'Published: Feb 16, 2021 at 8:30 a.m.', STORY)],
    ['with the writer', page(TITLE, 'By Mira Sand\nFebruary 16, 2021', STORY)],
    ['glued to a clock', page(TITLE, 'Published 17:40 GMT16 February 2021', STORY)],
    ['in figures that tell the month', page(TITLE, 'Published 16.02.2021', STORY)],
    ['published before it was updated', page(TITLE, 'Published 16 February 2021\nUpdated 18 February 2021', STORY)],
    [
      'below the clock of the page',
      page('Friday, March 19, 2021\nToday’s Paper', TITLE, 'Posted: 16 February 2021', STORY),
    ],
    [
      'above a list of other stories',
      page(
        TITLE,
        'Published 16 February 2021',
        STORY,
        'More news',
        'A bridge opens\n3 March 2021\nA school closes\n1 March 2021\nA road floods\n27 February 2021',
      ),
    ],
  ])('%s', (_, text) => {
    const found = published(text);
    expect(found?.value).toBe('2021-02-16');
    expect(text.slice(found?.start, found?.end)).toMatch(/16|2021/);
  });

  test('is read for every day of ten years', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayNumber(2014, 1, 1), max: dayNumber(2023, 12, 31) }), (day) => {
        const iso = isoDay(day);
        expect(published(page(TITLE, `Published ${formatDay(iso, 'long')}`, STORY))?.value).toBe(iso);
      }),
    );
  });
});

describe('nothing sure, nothing said', () => {
  test.each([
    ['no date at all', page(TITLE, STORY)],
    [
      'only dates of the story',
      page(TITLE, `${STORY} The docks were built on 3 May 1962, and a fire closed them on 9 June 1987.`),
    ],
    ['only a comment', page(TITLE, STORY, 'Comments', 'Old Sailor\nMay 8, 2021 at 7:45 pm\nWell said.')],
    ['day and month could be either', page(TITLE, 'Published 03/04/2021', STORY)],
    [
      'a teaser in the middle',
      page(
        TITLE,
        STORY,
        'You may also like\nMusic\n2024-10-02T11:05:40+00:00\nA singer talks about her garden.',
        STORY,
      ),
    ],
  ])('%s', (_, text) => {
    expect(published(text)).toBeNull();
  });
});

describe('a story that prints no day', () => {
  const picture = 'Dockers wait at a gate in Nordhavn on February 16, 2021. Photograph: Lena Ost/Picture Desk';
  const zones = (caption: string, lead: string) => {
    const text = `${TITLE}\n\n${caption}\n\n${lead}`;
    const at = TITLE.length + 2;
    return {
      text,
      zones: [
        { start: 0, end: TITLE.length, kind: 'title' as const },
        { start: at, end: at + caption.length, kind: 'caption' as const },
        { start: at + caption.length + 2, end: text.length, kind: 'body' as const },
      ],
    };
  };

  test('its picture and the weekday of its lead leave one', () => {
    const { text, zones: layout } = zones(
      picture,
      'Workers at the harbour voted on Tuesday to end their strike, their union said.',
    );
    expect(publishedFromText(text, layout)).toMatchObject({ value: '2021-02-16', basis: 'weekday' });
  });

  test('the day after the picture may be the lead’s', () => {
    const { text, zones: layout } = zones(
      picture,
      'Workers at the harbour voted on Wednesday to end their strike, their union said.',
    );
    expect(publishedFromText(text, layout)?.value).toBe('2021-02-17');
  });

  test.each([
    ['a picture from the archive', `FILE - ${picture}`, 'Workers voted on Tuesday to end their strike.'],
    ['a weekday to come', picture, 'Workers will vote on Tuesday on the end of their strike.'],
    ['a weekday too far from the picture', picture, 'Workers voted on Saturday to end their strike.'],
    ['no weekday', picture, 'Workers voted to end their strike.'],
  ])('%s leaves doubt', (_, caption, lead) => {
    const { text, zones: layout } = zones(caption, lead);
    expect(publishedFromText(text, layout)).toBeNull();
  });
});

test('any text with any zones: no error, and a date is a slice', () => {
  const words = fc.constantFrom(
    '16',
    'Feb',
    'February',
    '2021',
    ',',
    '/',
    '2021-02-16',
    'Published',
    'Updated',
    'By',
    '\n',
    '\n\n',
    'at 9:30',
    'Tuesday',
    'A long sentence of a story.',
    '😀',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.array(words, { maxLength: 60 }).map((all) => all.join(' ')),
      ),
      (text) => {
        const found = published(text);
        if (found === null) return;
        expect(found.value).toMatch(/^\d{4}-\d\d-\d\d$/);
        expect(text.slice(found.start, found.end).length).toBeGreaterThan(5);
      },
    ),
    { numRuns: cases(300) },
  );
});

test('printed dates in figures follow the other dates of the text', () => {
  expect(printedDates('03/04/2021 and 25/04/2021').map(({ day }) => isoDay(day))).toEqual(['2021-04-03', '2021-04-25']);
  expect(printedDates('03/04/2021 and 04/25/2021').map(({ day }) => isoDay(day))).toEqual(['2021-03-04', '2021-04-25']);
  expect(printedDates('30 February 2021, 13/13/2021, 2021-13-01')).toEqual([]);
});

describe('a text that prints no day is bounded by what it tells', () => {
  const CAPTION = 'Ada Holm arrives at the harbour of Nordhavn, May 3, 2021';
  const readOf = (text: string) => readArticle({ id: 'a', text });
  const within = (text: string) => readOf(text).publishedWithin;
  const story = (...more: readonly string[]): string => page(TITLE, ...more, STORY.split('\n\n')[1] ?? '');

  test('from below by what is past, from above by what is to come, with the words for both', () => {
    const text = story(
      'The union signed the agreement on May 3, 2021, after a long night.',
      'The owners are due to answer on June 9, 2021, in the town hall.',
    );
    const found = within(text);
    expect(found).toMatchObject({ earliest: '2021-05-03', latest: '2021-06-09' });
    expect(found?.reasons.map(({ why, start, end }) => [why, text.slice(start, end)])).toEqual([
      ['past-event', 'May 3, 2021'],
      ['coming-event', 'June 9, 2021'],
    ]);
  });

  test.each([
    ['only what is past', story('The docks were closed on May 3, 2021, and stood empty.'), '2021-05-03', null],
    ['only what is to come', story('The docks will open on June 9, 2021, the mayor said.'), null, '2021-06-09'],
    ['a year that is past', story('The docks were rebuilt in 2019.'), '2019-01-01', null],
    ['the last of what is past', story('It closed on 1 May 2020. It was sold on 2 May 2021.'), '2021-05-02', null],
  ])('%s', (_, text, earliest, latest) => {
    expect(within(text)).toMatchObject({ earliest, latest });
  });

  test('a day to come without its year lies after the picture', () => {
    const text = page(TITLE, CAPTION, 'The owners are due to answer on June 9. Nobody knew more.');
    const found = readOf(text);
    expect(found.published).toBeNull();
    expect(found.publishedWithin).toMatchObject({ earliest: '2021-05-03', latest: '2021-06-09' });
  });

  test('a year is given as a reason as it stands', () => {
    expect(within(story('The docks were rebuilt in 2019.'))?.reasons).toMatchObject([{ value: '2019' }]);
  });

  test.each([
    ['nothing is dated', story('The docks will open soon.')],
    ['a plan of the past', story('The docks had been due to open on June 9, 2021, but nobody came.')],
    ['a possibility', story('The docks may have been sold by June 9, 2021, or later.')],
    ['a year in a quotation', story('“He was the favourite in 2036,” the mayor said.')],
    ['bounds that contradict', story('It closed on May 3, 2022. The docks will open on June 9, 2021.')],
  ])('no bound where %s', (_, text) => {
    expect(within(text)).toBeUndefined();
  });

  describe('by its words for the time', () => {
    const told = (...more: readonly string[]): string => page(TITLE, [STORY.split('\n\n')[1], ...more].join(' '));

    test.each([
      [
        'a month before a day that is named',
        'The pilots went home last month, on May 3, 2021.',
        '2021-06-01',
        '2021-06-30',
      ],
      ['the same in brackets', 'The pilots went home last month (3 May 2021).', '2021-06-01', '2021-06-30'],
      ['the day first', 'On May 3, 2021, last month, the pilots went home.', '2021-06-01', '2021-06-30'],
      ['a month that is named', 'The pilots went home last month, in May 2021.', '2021-06-01', '2021-06-30'],
      ['the month before January', 'The pilots went home last month, in December 2020.', '2021-01-01', '2021-01-31'],
      ['last year', 'The pilots went home last year, in 2020.', '2021-01-01', '2021-12-31'],
      ['earlier this year', 'The pilots went home earlier this year, on May 3, 2021.', '2021-05-03', '2021-12-31'],
      ['this month', 'The pilots went home this month, on May 3, 2021.', '2021-05-03', '2021-05-31'],
      ['later this month', 'The pilots go home later this month, on May 30, 2021.', '2021-05-01', '2021-05-30'],
      ['next month', 'The pilots will go home next month, on June 9, 2021.', '2021-05-01', '2021-05-31'],
      ['next year', 'The pilots will go home next year, in 2022.', '2021-01-01', '2021-12-31'],
      [
        'last week, whichever day weeks begin on',
        'The pilots went home last week, on Wednesday, May 5, 2021.',
        '2021-05-09',
        '2021-05-16',
      ],
      [
        'days ago',
        'The pilots went home three days ago, on May 3, 2021; the mayor came by May 9, 2021.',
        '2021-05-06',
        '2021-05-06',
      ],
      ['an event after a day', 'The pilots went home last month after the vote of May 3, 2021.', '2021-06-01', null],
      [
        'an event before a day',
        'The pilots go home next month, ahead of the vote of June 9, 2021.',
        null,
        '2021-05-31',
      ],
    ])('%s', (_, sentence, earliest, latest) => {
      const found = readOf(told(sentence));
      if (earliest === latest) expect(found.published?.value).toBe(earliest);
      else expect(found.publishedWithin).toMatchObject({ earliest, latest });
    });

    test('the same deed of the same people, told with its day elsewhere', () => {
      const text = told(
        'The two sides buried the charter last month and went home.',
        'The charter was buried at the town hall on May 3, 2021.',
      );
      const found = within(text);
      expect(found).toMatchObject({ earliest: '2021-06-01', latest: '2021-06-30' });
      expect(
        found?.reasons.map(({ why, start, end, anchor }) => [
          why,
          text.slice(start, end),
          anchor && text.slice(anchor.start, anchor.end),
        ]),
      ).toEqual([
        ['relative', 'last month', 'May 3, 2021'],
        ['relative', 'last month', 'May 3, 2021'],
      ]);
    });

    test('a month or a day without its year, between years that are known', () => {
      const years = 'The docks were sold in 2021. The docks will open on March 1, 2022.';
      expect(within(told(`${years} The pilots went home last month, in July.`))).toMatchObject({
        earliest: '2021-08-01',
        latest: '2021-08-31',
      });
      expect(within(told(`${years} The pilots went home in October this year.`))).toMatchObject({
        earliest: '2021-10-01',
        latest: '2021-12-31',
      });
      expect(within(told(`${years} The pilots will go home in April this year.`))).toMatchObject({
        earliest: '2021-01-01',
        latest: '2022-03-01',
      });
    });

    test('a weekday fits its day in some years only', () => {
      const text = told('The docks were sold in 2014. The pilots met on Thursday, February 16.');
      expect(within(text)).toMatchObject({ earliest: '2016-08-18', latest: null });
    });

    test.each([
      ['a length of time', 'The pilots had struck for the last month, since May 3, 2021.', '2021-05-03', null],
      [
        'somebody’s words',
        'The pilots were told on May 3, 2021. “We sailed last month, in April 2021,” the mayor said.',
        '2021-05-03',
        null,
      ],
      ['an event of its own', 'On May 3, 2021, last month’s winner was named.', '2021-05-03', null],
      ['two times joined', 'The pilots sailed last month and on May 3, 2021.', '2021-05-03', null],
      [
        'a year that is part of a name',
        'The pilots went home on May 3, 2021. They left Harbour Fair 2020, last month.',
        '2021-05-03',
        null,
      ],
      [
        'an event of this year behind a month',
        'The docks were sold in 2021. The docks will open on March 1, 2022. In May this year’s winner was named.',
        '2021-01-01',
        '2022-03-01',
      ],
      [
        'a weekday beside a year, which may be its own,',
        'The docks were sold in 2014, and the pilots met on Thursday, February 16.',
        '2014-01-01',
        null,
      ],
      [
        'what comes round each year',
        'The annual charter was buried last month. The charter was buried in town on May 3, 2020.',
        '2020-05-03',
        null,
      ],
      [
        'a deed of which two days are told',
        'The charter was buried last month. The charter was buried on May 3, 2020. A new charter was buried on May 4, 2021.',
        '2021-05-04',
        null,
      ],
    ])('%s ties nothing', (_, sentence, earliest, latest) => {
      expect(within(told(sentence))).toMatchObject({ earliest, latest });
    });

    test('capitals tell a month from a verb, and a newspaper from a day', () => {
      const dated = 'Pilots who may 12 times refuse did so on May 3.';
      expect(anchorsIn(dated).map(({ start, end }) => dated.slice(start, end))).toEqual(['May 3']);
      expect(relativeWords('The pilots told Harbour TODAY that they had left today.')).toMatchObject([{ start: 49 }]);
    });

    test('one day left is the day', () => {
      const text = told('The pilots went home today, May 3, 2021, in good spirits.');
      expect(readOf(text)).toMatchObject({ published: { value: '2021-05-03', basis: 'text' } });
      expect(within(text)).toBeUndefined();
    });

    test('whatever the day, it lies within what the words leave', () => {
      const phrases: readonly (readonly [string, (day: number) => number])[] = [
        ['earlier this month', (day) => day],
        ['last week', (day) => day - 7],
        ['last month', (day) => addMonths(day, -1)],
        ['last year', (day) => addMonths(day, -12)],
        ['two days ago', (day) => day - 2],
        ['three weeks ago', (day) => day - 21],
        ['two months ago', (day) => addMonths(day, -2)],
      ];
      fc.assert(
        fc.property(
          fc.integer({ min: dayNumber(2014, 1, 1), max: dayNumber(2023, 12, 31) }),
          fc.constantFrom(...phrases),
          (day, [phrase, eventOf]) => {
            const event = formatDay(isoDay(eventOf(day)), 'long');
            const found = readOf(told(`The pilots went home ${phrase}, on ${event}.`));
            const { earliest, latest } = found.publishedWithin ?? {
              earliest: found.published?.value ?? null,
              latest: found.published?.value ?? null,
            };
            expect(earliest !== null && earliest <= isoDay(day)).toBe(true);
            expect(latest !== null && latest >= isoDay(day)).toBe(true);
          },
        ),
        { numRuns: cases(200) },
      );
    });
  });

  test('a printed day needs none', () => {
    expect(within(page(TITLE, 'Published 16 February 2021', STORY, 'It closed on May 3, 2020.'))).toBeUndefined();
  });

  test('an inferred day says from what', () => {
    const text = page(TITLE, CAPTION, 'The owners gave in on Monday. The town cheered.');
    const { published: found } = readOf(text);
    expect(found).toMatchObject({ value: '2021-05-03', basis: 'weekday' });
    expect(found?.reasons?.map(({ why, start, end }) => [why, text.slice(start, end)])).toEqual([
      ['picture', 'May 3, 2021'],
      ['weekday', 'Monday'],
    ]);
  });

  test('every day of ten years bounds a text from both sides', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayNumber(2014, 1, 1), max: dayNumber(2023, 12, 31) }), (day) => {
        const [first, last] = [formatDay(isoDay(day), 'long'), formatDay(isoDay(day + 9), 'long')];
        const text = story(
          `The union signed on ${first} at noon.`,
          `The owners are due to answer on ${last} at the latest.`,
        );
        expect(within(text)).toMatchObject({ earliest: isoDay(day), latest: isoDay(day + 9) });
      }),
      { numRuns: cases(100) },
    );
  });
});
