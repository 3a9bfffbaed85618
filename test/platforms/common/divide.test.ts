import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clip, divide } from '../../../src/platforms/common/divide.ts';

const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.lorem({ maxCount: 60, mode: 'sentences' }));

describe('divide', () => {
  it('gives parts that are the text again, each within the limit', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 80 }), (text, limit) => {
        const parts = divide(text, limit);
        expect(parts.join('')).toBe(text);
        for (const part of parts) expect(part.length).toBeLessThanOrEqual(limit);
      }),
    );
  });

  it('keeps to the cost that is given', () => {
    const bytes = (text: string) => new TextEncoder().encode(text).length;
    fc.assert(
      fc.property(anyText, fc.integer({ min: 8, max: 80 }), (text, limit) => {
        for (const part of divide(text, limit, bytes)) expect(bytes(part)).toBeLessThanOrEqual(limit);
      }),
    );
  });

  it('never parts the halves of a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: 2, max: 20 }), (text, limit) => {
        for (const part of divide(text, limit)) expect(part.isWellFormed()).toBe(text.isWellFormed());
      }),
    );
  });

  it('cuts after a line, else after a sentence, else after a word', () => {
    expect(divide('The first line.\nThe second line is longer.', 30)).toEqual([
      'The first line.\n',
      'The second line is longer.',
    ]);
    expect(divide('It rained all day. Nobody left the house.', 30)).toEqual([
      'It rained all day. ',
      'Nobody left the house.',
    ]);
    expect(divide('a harbour without any ships', 20)).toEqual(['a harbour without ', 'any ships']);
  });

  it('does not cut a letter from its accent or a family in two', () => {
    expect(divide(`xx${'e\u0301'.repeat(4)}`, 5)).toEqual(['xxe\u0301', 'e\u0301e\u0301', 'e\u0301']);
    expect(divide('aaaaaaaaaa👩‍👩‍👧', 12)).toEqual(['aaaaaaaaaa', '👩‍👩‍👧']);
  });
});

describe('clip', () => {
  it('leaves a short label and ends a long one in an ellipsis', () => {
    expect(clip('  Northern Wire ', 20)).toBe('Northern Wire');
    expect(clip('The Northern Wire and Harbour Post', 20)).toBe('The Northern Wire…');
  });
});
