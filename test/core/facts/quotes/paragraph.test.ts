import { expect, it } from 'vitest';
import { paragraphNumbers } from '../../../../src/core/facts/quotes/paragraph.ts';

it('counts paragraphs from 1, however their blank lines are written', () => {
  const text = 'One.\n\nTwo,\nstill two.\r\n \r\n\n\nThree.';
  const at = (words: string) => text.indexOf(words);
  expect(paragraphNumbers(text, [0, at('Two'), at('still'), at('Three')])).toEqual([1, 2, 2, 3]);
});

it('takes blank lines before the text for no paragraph', () => {
  expect(paragraphNumbers('\n\nOne.', [2])).toEqual([1]);
});
