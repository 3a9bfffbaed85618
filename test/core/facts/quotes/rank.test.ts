import { expect, it } from 'vitest';
import type { ZoneKind } from '../../../../src/core/article/article.ts';
import { findQuotes } from '../../../../src/core/facts/quotes/quotes.ts';
import { quoteReasons, quoteWeight } from '../../../../src/core/facts/quotes/rank.ts';
import { readingOf } from '../../language/reading-of.ts';

type Run = string | readonly [ZoneKind, string];

function weights(...runs: Run[]): Map<string, number> {
  const reading = readingOf(...runs);
  return new Map(
    findQuotes(reading).map((quote) => [
      reading.article.text.slice(quote.start, quote.end),
      quoteWeight(quote, reading),
    ]),
  );
}

const TITLE = ['title', 'Minister Holm promises open harbour'] as const;
const INTRO =
  'Harbour Minister Anna Holm met the press in Lenna. Holm spoke for an hour. Jonas Berg sold coffee outside.';

it('puts a minister’s promise before a bystander’s remark', () => {
  const found = weights(
    TITLE,
    INTRO,
    '“We will never close the harbour while I am in office,” Holm said.',
    '“It was quite a cold day out there on the pier,” Jonas Berg said.',
  );
  expect(found.get('We will never close the harbour while I am in office')).toBeGreaterThan(
    found.get('It was quite a cold day out there on the pier') ?? 1,
  );
});

it('puts a complete thought before three words', () => {
  const found = weights(
    TITLE,
    INTRO,
    '“The harbour is the heart of this city and must stay open,” Holm said.',
    'Holm called it “a sad day.”',
  );
  expect(found.get('The harbour is the heart of this city and must stay open')).toBeGreaterThan(
    found.get('a sad day.') ?? 1,
  );
});

it('gives nothing for small talk, scare quotes and titles', () => {
  const found = weights(
    TITLE,
    INTRO,
    '“Thank you very much,” Holm said.',
    '“Thank you, Mr Lund, it is a joy to be back,” Holm said.',
    'The so-called “experts” stayed away.',
    'She wrote the novel “A Winter in Lenna” long ago.',
  );
  expect([...found.values()].filter((weight) => weight > 0)).toEqual([]);
  expect(found.size).toBeGreaterThanOrEqual(3);
});

it('explains itself: the reasons’ weights add up to one and their values lie between nought and one', () => {
  const reading = readingOf(TITLE, INTRO, '“We will keep the harbour open,” Holm said.');
  const reasons = quoteReasons(findQuotes(reading)[0]!, reading);
  expect(reasons.reduce((sum, reason) => sum + reason.weight, 0)).toBeCloseTo(1);
  for (const { value } of reasons) expect(value >= 0 && value <= 1).toBe(true);
});

it('takes a few words out of a sentence for no key quote, and a sentence that leans on another for a lesser one', () => {
  const found = weights(
    TITLE,
    INTRO,
    'Holm agreed “in principle.”',
    '“The harbour is the heart of the city and stays open,” Holm said.',
    '“But that was the heart of the city and stays open,” Holm said.',
    '“Was that the heart of the city and of the north?” Holm asked.',
  );
  expect(found.get('in principle.')).toBe(0);
  const whole = found.get('The harbour is the heart of the city and stays open') ?? 0;
  const leaning = found.get('But that was the heart of the city and stays open') ?? 0;
  const question = found.get('Was that the heart of the city and of the north?') ?? 0;
  expect(whole).toBeGreaterThan(leaning);
  expect(leaning).toBeGreaterThan(question);
});
