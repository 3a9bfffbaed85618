import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/core/article/read-article.ts';
import { cases } from '../../support/laws.ts';

const line = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    '  ',
    'Recommended For You',
    'Comments',
    'World',
    '12:40 GMT',
    '© Harbour Press / A. Lind',
    'Tags: ports, grain',
    'Talks on the strait resume in the capital',
    'LENSK, Nov 3 (Harbour Press) - The two ministers met on Tuesday and agreed to speak again before the week was over.',
    '"We were heard," said the minister, who had come without a word of warning to the table that morning.',
    'By Mara Ilin',
    'The council will vote on the grain tariff by Friday and the ministers will then',
    'travel home.',
  ),
);
const page = fc
  .array(line, { maxLength: 30 })
  .chain((lines) =>
    fc.constantFrom('\n', '\n\n', '\r\n', '\r\n\r\n', '\u2028', ' \n \u00a0\n').map((join) => lines.join(join)),
  );

describe('the zones of any text', () => {
  test('are in order, do not overlap, hold every non-blank character and no blank edge', () => {
    fc.assert(
      fc.property(page, fc.option(fc.string(), { nil: undefined }), (text, title) => {
        const { zones, text: kept } = readArticle({ id: 'x', text, ...(title === undefined ? {} : { title }) });
        expect(kept).toBe(text);
        let end = 0;
        for (const zone of zones) {
          expect(zone.start).toBeGreaterThanOrEqual(end);
          expect(zone.end).toBeGreaterThan(zone.start);
          expect(text.slice(end, zone.start).trim()).toBe('');
          expect(text.slice(zone.start, zone.end)).toBe(text.slice(zone.start, zone.end).trim());
          end = zone.end;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
      { numRuns: cases(400) },
    );
  });

  test('never reach over a blank line', () => {
    fc.assert(
      fc.property(page, (text) => {
        for (const zone of readArticle({ id: 'x', text }).zones) {
          expect(/\n[^\S\n]*\n/.test(text.slice(zone.start, zone.end).replaceAll('\r\n', '\n'))).toBe(false);
        }
      }),
      { numRuns: cases(200) },
    );
  });
});
