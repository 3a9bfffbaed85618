import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Zone } from '../../../../src/core/article/article.ts';
import { MOST_TOKENS, segment, sentences } from '../../../../src/core/language/tokens/sentences.ts';
import { tokenise } from '../../../../src/core/language/tokens/tokenise.ts';

const split = (text: string): string[] =>
  sentences(text, tokenise(text)).map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '));

describe('sentences', () => {
  it('does not end after titles and initials', () => {
    expect(split('Lt. Gen. Ann Fox met J. K. Brown of the U.S. Army. They talked.')).toEqual([
      'Lt. Gen. Ann Fox met J. K. Brown of the U.S. Army.',
      'They talked.',
    ]);
  });

  it('ends after an abbreviation where a new sentence opens', () => {
    expect(split('They flew to the U.S. The talks began at 5 p.m. He left.')).toEqual([
      'They flew to the U.S.',
      'The talks began at 5 p.m.',
      'He left.',
    ]);
  });

  it('ends a caption without a full stop before the sentence that runs into it', () => {
    expect(split('The premier waves to the crowd After lunch she met Ann Fox.')).toEqual([
      'The premier waves to the crowd',
      'After lunch she met Ann Fox.',
    ]);
    for (const whole of [
      'Talks Resume After Vote in Oslo',
      'They read “After dark” to him.',
      'The band After Hours played.',
    ])
      expect(split(whole)).toEqual([whole]);
  });

  it('keeps a quoted question and its speaker together', () => {
    expect(split('“Will you answer?” Mr Fox was heard asking. "Why?" Ann Fox asked. "No!" he cried.')).toEqual([
      '“Will you answer?” Mr Fox was heard asking.',
      '"Why?" Ann Fox asked.',
      '"No!" he cried.',
    ]);
  });

  it('ends a quoted question before a sentence that only starts with a name', () => {
    expect(split('"Why?" The room fell silent. Ann Fox said nothing.')).toEqual([
      '"Why?"',
      'The room fell silent.',
      'Ann Fox said nothing.',
    ]);
  });

  it('keeps closing marks with the sentence that they close', () => {
    expect(split('He said: "We won." (Nobody laughed.) She left.')).toEqual([
      'He said: "We won."',
      '(Nobody laughed.)',
      'She left.',
    ]);
  });

  it('separates glued sentences but not host names', () => {
    expect(split('He told Kurier.ru about the vote.The minister agreed.')).toEqual([
      'He told Kurier.ru about the vote.',
      'The minister agreed.',
    ]);
  });

  it('takes headlines and list items as sentences of their own', () => {
    expect(split('Ministers agree on a plan\nMarkets fall\n- one item\n- Another item')).toEqual([
      'Ministers agree on a plan',
      'Markets fall',
      '- one item',
      '- Another item',
    ]);
  });

  it('joins soft-wrapped lines', () => {
    expect(
      split('The minister of foreign affairs said on Monday that the country was ready to\nmeet its\u00a0partners.'),
    ).toEqual(['The minister of foreign affairs said on Monday that the country was ready to meet its partners.']);
    expect(
      split(
        'The minister flew to the capital for two days of talks, where\nPresident Ann Fox and her whole cabinet waited for him. Both\nBrown and Fox are thought to want the deal.',
      ),
    ).toHaveLength(2);
  });

  it('takes the rows of a table as sentences of their own', () => {
    const rows =
      '2016-03-02 Norland Rovers 2-1 Oslo\n2016-04-09 Oslo Wanderers 0-0 Rome\n2016-05-11 Rome United 3-1 Norland';
    expect(split(rows)).toHaveLength(3);
  });

  it('keeps the number of a list item with the item', () => {
    expect(split('1. First thing\n2. Second thing')).toEqual(['1. First thing', '2. Second thing']);
  });

  it('never lets a sentence cross a zone, and names the zone', () => {
    const text = 'Fox to meet Brown\n\nThey will meet. In June';
    const zones: Zone[] = [
      { start: 0, end: 17, kind: 'title' },
      { start: 19, end: text.length, kind: 'body' },
    ];
    const { sentences: found } = segment(text, zones);
    expect(found.map(({ start, end, zone }) => [text.slice(start, end), zone])).toEqual([
      ['Fox to meet Brown', 'title'],
      ['They will meet.', 'body'],
      ['In June', 'body'],
    ]);
  });

  it('cuts what never ends', () => {
    const tokens = tokenise('word, '.repeat(3 * MOST_TOKENS));
    const found = sentences('word, '.repeat(3 * MOST_TOKENS), tokens);
    expect(found.map(({ first, last }) => last - first)).toEqual(Array.from({ length: 6 }, () => MOST_TOKENS));
  });

  it('puts every token into exactly one sentence, in order, on any text', () => {
    const unit = fc.constantFrom(
      'a',
      'B',
      '.',
      ' ',
      '"',
      '”',
      '“',
      '-',
      '5',
      ',',
      '\n',
      '?',
      'Mr',
      ' said',
      '\r\n',
      '\u00a0',
    );
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit, maxLength: 200 })),
        (text) => {
          const tokens = tokenise(text);
          let next = 0;
          for (const sentence of sentences(text, tokens)) {
            expect(sentence.first).toBe(next);
            expect(sentence.last).toBeGreaterThan(sentence.first);
            expect(sentence.start).toBe(tokens[sentence.first]?.start);
            expect(sentence.end).toBe(tokens[sentence.last - 1]?.end);
            next = sentence.last;
          }
          expect(next).toBe(tokens.length);
        },
      ),
    );
  });
});
