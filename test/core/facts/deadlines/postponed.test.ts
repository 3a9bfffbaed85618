import { expect, test } from 'vitest';
import { findDeadlines } from '../../../../src/core/facts/deadlines/deadlines.ts';
import { findQuotes } from '../../../../src/core/facts/quotes/quotes.ts';
import { createModels } from '../../../../src/core/language/model/models.ts';
import { createReader } from '../../../../src/core/language/reader.ts';
import { loadModelBytes } from '../../../../src/services/language/load.ts';
import { articleOf } from '../../language/reading-of.ts';

const reader = createReader(createModels(loadModelBytes()));

test('what was put off is told with what it was to be, and its new day', () => {
  const text =
    'The third round of talks between Norway and Poland, which was to open in Oslo on Monday, has been postponed to 24 March.';
  const reading = reader({ ...articleOf(text), published: { value: '2021-03-04', basis: 'given' } });
  const [put, ...others] = findDeadlines(reading, findQuotes(reading));
  expect(others).toEqual([]);
  expect(put).toMatchObject({ rule: 'postponed', due: { value: '2021-03-24' } });
  expect(text.slice(put?.what.start, put?.what.end)).toBe(text.slice(0, -1));
});
