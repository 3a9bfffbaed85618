import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Zone } from '../../../../src/core/article/article.ts';
import { paragraphsOf, segmentQuotes } from '../../../../src/core/facts/quotes/segment.ts';
import { cases } from '../../../support/laws.ts';

const body = (text: string): Zone[] => [{ start: 0, end: text.length, kind: 'body' }];
const pieces = (text: string) => segmentQuotes(text, paragraphsOf(text, body(text)));
const words = (text: string): string[] => pieces(text).map(({ start, end }) => text.slice(start, end));

describe('pairs of marks', () => {
  it.each([
    ['curly', 'She said: “The dam will hold.” Then she left.', ['The dam will hold.']],
    ['straight', '"The dam," he said, "will hold."', ['The dam', 'will hold.']],
    ['low German', 'Er sagte: „The dam will hold“ and left.', ['The dam will hold']],
    ['guillemets', 'It was «a long day» for him.', ['a long day']],
    ['doubled apostrophes', "''The dam will hold,'' he said.", ['The dam will hold']],
    ['single, where nothing else is possible', '‘The dam will hold,’ he said.', ['The dam will hold']],
    ['opened curly, closed straight', '“The dam will hold," he said.', ['The dam will hold']],
    ['opened straight, closed curly', '"The dam will hold,” he said.', ['The dam will hold']],
    ['closed with an opening mark', 'He said “the dam will hold“ and left.', ['the dam will hold']],
    ['opened with a closing mark', '”The dam will hold,” he said.', ['The dam will hold']],
    ['nested', '“She told me ‘never again’ and left,” he said.', ['She told me ‘never again’ and left']],
    ['nested with the same marks', '“He read “Dam Watch” daily,” she said.', ['He read “Dam Watch” daily']],
  ])('%s', (_, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('are no apostrophes, inches or attributes of tags', () => {
    expect(words("The minister's dog didn't bark in the '90s, the farmers' union said.")).toEqual([]);
    expect(words('The board is 5" wide and the shelf 12" deep.')).toEqual([]);
    expect(words('See <a href="https://news.example/dam" rel="nofollow">here</a>.')).toEqual([]);
  });
});

describe('quotes over paragraphs', () => {
  it('go on where each paragraph opens anew', () => {
    const text = '“The dam will hold.\n\n“And so will we,” he said.';
    expect(words(text)).toEqual(['The dam will hold.', 'And so will we']);
    expect(pieces(text).map((piece) => piece.continues)).toEqual([false, true]);
  });

  it('end with their paragraph where the closing mark never comes', () => {
    expect(words('“The dam will hold.\n\nHe left. “Goodbye,” he said.')).toEqual(['The dam will hold.', 'Goodbye']);
  });

  it('a mark lost before the speaker ends the quote there', () => {
    expect(words('"The dam will hold, Holm said. "We built it well."')).toEqual([
      'The dam will hold',
      'We built it well.',
    ]);
  });
});

it('pairs nothing across zones, and reads only zones that tell facts', () => {
  const text = 'A “long\nday” it was. “Buy now” here.';
  const zones: Zone[] = [
    { start: 0, end: 7, kind: 'caption' },
    { start: 8, end: 20, kind: 'body' },
    { start: 20, end: text.length, kind: 'promo' },
  ];
  const found = segmentQuotes(text, paragraphsOf(text, zones));
  for (const piece of found)
    expect(zones.some((z) => z.kind !== 'promo' && z.start <= piece.start && piece.end <= z.end)).toBe(true);
});

const marks = ['“', '”', '"', '‘', '’', "'", "''", '``', '«', '»', '„', '″'];
const messy = fc
  .array(
    fc.oneof(
      fc.constantFrom(...marks),
      fc.constantFrom(
        'Holm',
        'said',
        ',',
        '.',
        '?',
        ' ',
        ' ',
        ' ',
        '\n\n',
        '\n',
        '—',
        'the dam',
        '(',
        ')',
        '5',
        '<a href=',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('laws', () => {
  it('every piece is a proper slice inside one paragraph, without marks at its ends, in order and apart', () => {
    fc.assert(
      fc.property(messy, (text) => {
        let end = 0;
        for (const piece of pieces(text)) {
          expect(piece.start).toBeGreaterThanOrEqual(end);
          expect(piece.end).toBeGreaterThan(piece.start);
          expect(piece.end).toBeLessThanOrEqual(text.length);
          const slice = text.slice(piece.start, piece.end);
          expect(slice).not.toMatch(/^[\s"“”„‟«»″]|[\s"“”„‟«»″]$/u);
          expect(slice).not.toMatch(/\n[^\S\n]*\n/);
          end = piece.end;
        }
      }),
      { numRuns: cases(2000) },
    );
  });

  it('one stray mark changes nothing outside its own paragraph, but for whether the next one goes on', () => {
    const paragraph: fc.Arbitrary<string> = fc.constantFrom(
      '“The dam will hold,” Holm said.',
      'Nobody was hurt, the town’s mayor said.',
      '"We built it well," she added. "It is ours."',
      'It was a “long day” for the engineers.',
    );
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 3, maxLength: 6 }),
        fc.nat(),
        fc.constantFrom(...marks),
        fc.nat(),
        (list, which, mark, where) => {
          const at = which % list.length;
          const old = list[at]!;
          const cut = where % (old.length + 1);
          const mutated = list.with(at, old.slice(0, cut) + mark + old.slice(cut));
          const others = (paragraphs: string[]) => {
            const text = paragraphs.join('\n\n');
            return pieces(text)
              .filter((piece) => piece.paragraph !== at)
              .map((piece) => `${piece.paragraph} ${text.slice(piece.start, piece.end)}`);
          };
          expect(others(mutated)).toEqual(others(list));
        },
      ),
      { numRuns: cases(500) },
    );
  });
});
