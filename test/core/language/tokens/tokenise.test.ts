import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../../../src/core/language/tokens/tokenise.ts';

const words = (text: string): string[] => tokenise(text).map(({ start, end }) => text.slice(start, end));

describe('tokenise', () => {
  it.each([
    ['Lt. Gen. Ann Fox of the U.S. Army', ['Lt.', 'Gen.', 'Ann', 'Fox', 'of', 'the', 'U.S.', 'Army']],
    ['at 5 p.m. on Jan. 5', ['at', '5', 'p.m.', 'on', 'Jan.', '5']],
    ['J. K. Brown', ['J.', 'K.', 'Brown']],
    ['told Kurier.ru and example.org, too', ['told', 'Kurier.ru', 'and', 'example.org', ',', 'too']],
    ['see https://example.org/a?b=1.', ['see', 'https://example.org/a?b=1', '.']],
    ['write to desk@example.org.', ['write', 'to', 'desk@example.org', '.']],
    ['Brown (2ndL) smiles', ['Brown', '(', '2nd', 'L', ')', 'smiles']],
    ["He can't, won’t and doesn't", ['He', 'ca', "n't", ',', 'wo', 'n’t', 'and', 'does', "n't"]],
    ['we cannot', ['we', 'can', 'not']],
    ["O'Hara's and the Fox’s", ["O'Hara", "'s", 'and', 'the', 'Fox', '’s']],
    ["the ministers' talks", ['the', 'ministers', "'", 'talks']],
    ['Oslo-based co-operation', ['Oslo', '-', 'based', 'co-operation']],
    ['Paris/Berlin', ['Paris', '/', 'Berlin']],
    ['$1,200.50 or 3.5%', ['$', '1,200.50', 'or', '3.5', '%']],
    ['No. 5 said no.', ['No.', '5', 'said', 'no', '.']],
    ['the vote.The minister', ['the', 'vote', '.', 'The', 'minister']],
    ['AT&T and R&D', ['AT&T', 'and', 'R&D']],
    ['Wait... what?! “Yes,”', ['Wait', '...', 'what', '?!', '“', 'Yes', ',', '”']],
    ['on\u00a0Monday\u200b, a\u2009b', ['on', 'Monday', ',', 'a', 'b']],
    ['co\u00adop Žižek naïve', ['co\u00adop', 'Žižek', 'naïve']],
    ['', []],
    [' \n\t\u00a0', []],
  ])('cuts %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('reads only between the offsets it is given', () => {
    const text = 'One two three four';
    expect(tokenise(text, 4, 13).map(({ start, end }) => text.slice(start, end))).toEqual(['two', 'three']);
  });

  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({
      unit: fc.constantFrom('a', 'B', '.', ' ', "'", '’', '-', '5', ',', '\n', '@', 't', 'n', '\ud83d', '&', ':'),
      maxLength: 300,
    }),
  );

  it('gives tokens in order, without overlap, that cover everything but white space', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        for (const { start, end } of tokenise(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(at, start)).not.toMatch(/[\p{L}\p{N}\p{P}]/u);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
        expect(text.slice(at)).not.toMatch(/[\p{L}\p{N}\p{P}]/u);
      }),
    );
  });

  it('stays inside the offsets it is given', () => {
    fc.assert(
      fc.property(anyText, fc.nat(300), fc.nat(300), (text, a, b) => {
        const from = Math.min(a, b, text.length);
        const to = Math.min(Math.max(a, b), text.length);
        for (const { start, end } of tokenise(text, from, to)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeLessThanOrEqual(to);
        }
      }),
    );
  });

  it('stays inside an offset that cuts a letter of two code units', () => {
    expect(tokenise('𐀀𐀀', 0, 3)).toEqual([{ start: 0, end: 3 }]);
  });

  it('cuts a repeated text as it cuts it once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = tokenise(`${text}\n\nend\n\n`);
        expect(tokenise(`${text}\n\nend\n\n`.repeat(3))).toHaveLength(once.length * 3);
      }),
    );
  });
});
