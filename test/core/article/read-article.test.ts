import { describe, expect, test } from 'vitest';
import { type RawArticle, titleText } from '../../../src/core/article/article.ts';
import { findDay, readDay } from '../../../src/core/article/day.ts';
import { readArticle } from '../../../src/core/article/read-article.ts';

const STORY =
  'The two ministers met in Karsk on Tuesday and agreed to exchange lists of prisoners before the end of the month.\n\n"The lists are ready," the minister of Perna, Lucan Astor, told reporters on the steps of the town hall.';
const read = (text: string, given: Partial<RawArticle> = {}) => readArticle({ id: 'x', text, ...given });

describe('a title', () => {
  test('is a span of the text where the text has it', () => {
    const article = read(`Ministers agree on lists in Karsk\n\n${STORY}`);
    expect(article.title).toEqual({ start: 0, end: 33 });
  });

  test('that was given is found in the text, whatever its marks and blanks', () => {
    const article = read(`World\n\nMinisters agree  on ‘lists’ in Karsk\n\n${STORY}`, {
      title: "Ministers Agree on 'Lists' in Karsk",
    });
    expect(titleText(article)).toBe('Ministers agree  on ‘lists’ in Karsk');
  });

  test('that was given and is not in the text is kept as words', () => {
    expect(read(STORY, { title: 'Lists to be exchanged' }).title).toEqual({ text: 'Lists to be exchanged' });
  });

  test('from metadata gives way to one that was given', () => {
    expect(read(STORY, { title: 'Given', metadata: { title: 'Of the page' } }).title).toEqual({ text: 'Given' });
  });

  test.each([
    ['one sentence', 'The two ministers met in Karsk on Tuesday.'],
    ['a fragment', 'ministers in Karsk'],
    ['paragraphs alone', STORY],
    ['nothing', ''],
  ])('is not made up for %s, which is all body', (_name, text) => {
    const article = read(text);
    expect(article.title).toBeNull();
    expect(article.zones.every(({ kind }) => kind === 'body')).toBe(true);
  });
});

describe('a lead', () => {
  test.each([
    ['KARSK, Oct 12 (Ostline) - ', 'KARSK, Oct 12 (Ostline) -'],
    ['KARSK, Perna (Ostline) — ', 'KARSK, Perna (Ostline) —'],
    ['Karsk, 12 October 2026 (Ostline): ', 'Karsk, 12 October 2026 (Ostline):'],
    ['(Ostline) - ', '(Ostline) -'],
    ['NEW KARSK – ', 'NEW KARSK –'],
    ['KARSK: ', 'KARSK:'],
  ])('that opens with “%s” has a dateline', (opening, dateline) => {
    const { zones, text } = read(`${opening}${STORY}`);
    expect(zones[0]?.kind).toBe('dateline');
    expect(text.slice(zones[0]!.start, zones[0]!.end)).toBe(dateline);
    expect(text.slice(zones[1]!.start)).toBe(STORY.slice(0));
  });

  test.each([
    'The minister — a patient man — met his guest on Tuesday.',
    'Perna: the minister met his guest on Tuesday.',
    'Lucan Astor - the minister of Perna - met his guest on Tuesday.',
    'EU (European Union) officials met their guests on Tuesday.',
    '“We met,” the minister said on Tuesday - and left.',
  ])('such as “%s” has none', (text) => {
    expect(read(text).zones.map(({ kind }) => kind)).toEqual(['body']);
  });
});

describe('an outlet', () => {
  test('that was given goes before that of the metadata, and this before the page', () => {
    const page = `Perna Herald\nWorld\n\nMinisters agree on lists in Karsk\n\n${STORY}`;
    expect(read(page, { outlet: 'Given', metadata: { outlet: 'Meta' } }).outlet).toBe('Given');
    expect(read(page, { metadata: { outlet: 'Meta' } }).outlet).toBe('Meta');
    expect(read(page).outlet).toBe('Perna Herald');
  });

  test.each([
    ['a logo', `Tidewater logo\n\nMinisters agree on lists in Karsk\n\n${STORY}`, 'Tidewater'],
    ['a name in one word', `PernaToday\nWorld\n\nMinisters agree on lists in Karsk\n\n${STORY}`, 'PernaToday'],
    ['a copyright line', `${STORY}\n\n© 2026 Perna Times. All rights reserved.`, 'Perna Times'],
    ['a source line', `${STORY}\n\nSource: Ostline`, 'Ostline'],
    ['the agency of the dateline', `KARSK, Oct 12 (Ostline) - ${STORY}`, 'Ostline'],
  ])('is read from %s', (_name, text, outlet) => expect(read(text).outlet).toBe(outlet));

  test.each([
    ['a credit for text and picture together', `${STORY}\n\nSource/Image: Ostline`],
    ['the owner of a copyright who is no outlet', `${STORY}\n\n© 2026 Brandt and Sons. All rights reserved.`],
    ['the name of a section', `World News\nMore News\n\nMinisters agree on lists in Karsk\n\n${STORY}`],
    ['somebody quoted as a source', `${STORY}\n\nA source said that the lists were long.`],
    ['nothing', STORY],
  ])('is not guessed from %s', (_name, text) => expect(read(text).outlet).toBeNull());

  test('is at least the host of the address', () => {
    expect(read(STORY, { url: 'https://www.pernaherald.example/a' }).outlet).toBe('pernaherald.example');
  });
});

describe('a day of publication', () => {
  test('that was given goes before that of the metadata', () => {
    const metadata = { published: '2026-10-13T08:00:00Z' };
    expect(read(STORY, { published: '2026-10-12', metadata }).published).toEqual({
      value: '2026-10-12',
      basis: 'given',
    });
    expect(read(STORY, { metadata }).published).toEqual({ value: '2026-10-13', basis: 'metadata' });
  });

  test('that is none of the calendar is not taken', () => {
    expect(read('They met.', { published: '2026-02-30' }).published).toBeNull();
    expect(read('They met.', { published: 'soon' }).published).toBeNull();
  });

  test('is read off a dateline with its year', () => {
    expect(read(`KARSK, 12 October 2026 (Ostline) - ${STORY}`).published).toEqual({
      value: '2026-10-12',
      basis: 'dateline',
      start: 7,
      end: 22,
    });
  });

  test.each([
    ['2026-11-20', '2026-11-20'],
    ['2026-11-20T23:30:00-05:00', '2026-11-20'],
    ['2026-11-20 08:15:00', '2026-11-20'],
    ['20261120', '2026-11-20'],
    ['Fri, 20 Nov 2026 08:00:00 GMT', '2026-11-20'],
    ['20 November 2026', '2026-11-20'],
    ['2026-11', '2026-11'],
    ['2026-W47', '2026-W47'],
    ['2026', '2026'],
    ['2026-13', null],
    ['2026-11-31', null],
    ['20 Foo 2026', null],
    ['', null],
  ])('is read from “%s”', (words, day) => expect(readDay(words)).toBe(day));

  test.each([
    ['Karsk, Oct. 12, 2026 –', '2026-10-12'],
    ['Karsk, 12 October 2026', '2026-10-12'],
    ['Karsk, Room 12, 2026', null],
    ['Karsk, 31 June 2026', null],
  ])('is found in “%s”', (words, day) => expect(findDay(words)?.value ?? null).toBe(day));
});

describe('paragraphs', () => {
  test('wrapped by hand are one zone each', () => {
    const text = `The two ministers met in Karsk on Tuesday and agreed to\nexchange lists of prisoners before the end of the month,\nthe first such exchange since the war, officials of both\nsides said.\n\nThey will meet again on Friday in the town hall, where a\ntable has been kept for them since the spring of the\nyear.`;
    expect(read(text).zones).toHaveLength(2);
  });

  test('in single lines are a zone each', () => {
    const text = `The two ministers met in Karsk on Tuesday.\nThey agreed to exchange lists.\nThey will meet again on Friday.`;
    expect(read(text).zones).toHaveLength(3);
  });

  test('broken in the middle of a sentence are put together', () => {
    const text = `The two ministers met in Karsk on Tuesday with their advisers and\nagreed to exchange lists.\nThey will meet again on Friday.`;
    expect(read(text).zones).toHaveLength(2);
  });
});
