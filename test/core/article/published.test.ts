import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printedDates } from '../../../src/core/article/published/printed-dates.ts';
import { publishedFromText } from '../../../src/core/article/published.ts';
import { readArticle } from '../../../src/core/article/read-article.ts';
import { dayNumber, isoDay } from '../../../src/core/dates/days.ts';
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

  test.each([
    ['nothing is dated', story('The docks will open soon.')],
    ['a plan of the past', story('The docks had been due to open on June 9, 2021, but nobody came.')],
    ['a possibility', story('The docks may have been sold by June 9, 2021, or later.')],
    ['a year in a quotation', story('“He was the favourite in 2036,” the mayor said.')],
    ['bounds that contradict', story('It closed on May 3, 2022. The docks will open on June 9, 2021.')],
  ])('no bound where %s', (_, text) => {
    expect(within(text)).toBeUndefined();
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
