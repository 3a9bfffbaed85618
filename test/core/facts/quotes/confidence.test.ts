import { describe, expect, it } from 'vitest';
import { findQuotes } from '../../../../src/core/facts/quotes/quotes.ts';
import { readingOf } from '../../language/reading-of.ts';

/** The confidence of the last quote in marks. */
function sure(...runs: string[]): number {
  const quoted = findQuotes(readingOf(...runs)).filter((quote) => quote.kind === 'direct' || quote.kind === 'partial');
  const last = quoted.at(-1);
  expect(last).toBeDefined();
  return last?.confidence ?? 0;
}

const SHOWN = 0.9;

describe('a speaker is sure enough to be shown', () => {
  it.each([
    ['beside the quote', ['“The pier will be mended before the winter,” said Peter Lund.']],
    ['before a sentence', ['Peter Lund said: “The pier will be mended before the winter comes.”']],
    ['who goes on', ['“The pier is safe now,” Peter Lund said. “Nobody has to worry about the winter any more.”']],
    [
      'who alone can be meant by the pronoun',
      ['Peter Lund walked along the pier on Monday.', '“The pier will be mended before the winter,” he said.'],
    ],
  ])('%s', (_, runs) => {
    expect(sure(...runs)).toBeGreaterThanOrEqual(SHOWN);
  });
});

describe('a speaker is not', () => {
  it.each([
    ['when the verb is one of thought', ['The crews think the new pier, though late, is “better than nothing.”']],
    [
      'when two may be meant by the pronoun',
      [
        'Peter Lund wrote to Karl Brandt on Monday.',
        'The weather was bad.',
        '“The pier will be mended before the winter,” he said.',
      ],
    ],
    ['when somebody relays it', ['“The pier will be mended,” Peter Lund said, according to the Lenna Courier.']],
  ])('%s', (_, runs) => {
    expect(sure(...runs)).toBeLessThan(SHOWN);
  });

  it('is never surer for being said with fewer words', () => {
    const long = sure('Lund called the closure of the pier “a shameful and needless gift to the shipping lines.”');
    const short = sure('Lund called the closure of the pier “shameful.”');
    expect(short).toBeLessThanOrEqual(long);
  });
});
