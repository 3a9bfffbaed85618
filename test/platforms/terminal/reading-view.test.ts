import { describe, expect, test } from 'vitest';
import { renderReading } from '../../../src/platforms/terminal/reading-view.ts';
import { readingOf } from '../../core/language/reading-of.ts';

const reading = readingOf(
  ['title', 'Ministers meet in Lisbon'],
  'Norwegian Foreign Minister Ragnhild Solberg arrived in Lisbon. She smiled.',
  ['promo', 'Sign up for our newsletter, says Henrik Falk.'],
);

describe('a reading in the terminal', () => {
  test('without colour only ids are added to the text', () => {
    const shown = renderReading(reading, { colour: false });
    expect(shown).not.toContain('\u001b');
    const bare = shown.replace(/\[e\d+\]/g, '');
    for (const zone of reading.article.zones) expect(bare).toContain(reading.article.text.slice(zone.start, zone.end));
  });

  test('people come with role, country and what they are called', () => {
    const shown = renderReading(reading, { colour: false });
    expect(shown).toMatch(
      /person +Ragnhild Solberg {2}Norwegian Foreign Minister · NO · female\n +Ragnhild Solberg, She/,
    );
  });

  test('zones are named, and those without facts dimmed', () => {
    const shown = renderReading(reading, { colour: true });
    expect(shown).toContain('\u001b[2mSign up for our newsletter, says Henrik Falk.\u001b[22m');
    expect(renderReading(reading, { colour: false })).toMatch(/^promo +Sign up/m);
  });

  test('control characters of an article never reach the terminal', () => {
    const wild = readingOf('Ragnhild Solberg said \u001b[31mno\u0007.');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what must not be there
    expect(renderReading(wild, { colour: false })).not.toMatch(/[\u0007\u001b]/);
  });
});
