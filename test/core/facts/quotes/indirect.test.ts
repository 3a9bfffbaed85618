import { describe, expect, it } from 'vitest';
import { findQuotes } from '../../../../src/core/facts/quotes/quotes.ts';
import { readingOf } from '../../language/reading-of.ts';

const INTRO =
  'Anna Holm, the harbour minister, met reporters in Lenna on Monday. Peter Lund, who leads the dockers, listened.';

/** Each report as "words | speaker". */
function indirect(sentence: string): string[] {
  const reading = readingOf(INTRO, sentence);
  return findQuotes(reading)
    .filter((quote) => quote.kind === 'indirect' && quote.start > INTRO.length)
    .map((quote) => `${reading.article.text.slice(quote.start, quote.end)} | ${quote.speaker?.name ?? 'nobody'}`);
}

describe('what is told as said', () => {
  it.each([
    ['Holm said that the harbour would stay open.', 'that the harbour would stay open | Anna Holm'],
    ['Holm said the harbour would stay open.', 'the harbour would stay open | Anna Holm'],
    ['The harbour would stay open, Holm said.', 'The harbour would stay open | Anna Holm'],
    ['The harbour, Holm said, would stay open.', 'The harbour, Holm said, would stay open | Anna Holm'],
    ['The pier had rusted through, said Peter Lund, the dockers’ leader.', 'The pier had rusted through | Peter Lund'],
    ['According to Peter Lund, the harbour would stay open.', 'the harbour would stay open | Peter Lund'],
    ['Lund told the crowd that nobody would lose a job.', 'that nobody would lose a job | Peter Lund'],
    ['Lund said at a rally on Sunday that nobody would lose a job.', 'that nobody would lose a job | Peter Lund'],
    ['Lund wants to close the northern pier.', 'to close the northern pier | Peter Lund'],
    ['Lund called for an inquiry into the accident.', 'an inquiry into the accident | Peter Lund'],
    ['Lund opposed the cease-fire because it came too late.', 'the cease-fire | Peter Lund'],
    ['Lund backed the plan and handed out coffee.', 'the plan | Peter Lund'],
    ['Holm repeated her call for a pause.', 'her call for a pause | Anna Holm'],
    ['Lund is critical of the plan.', 'the plan | Peter Lund'],
    ['The vote is expected to be close.', 'The vote is expected to be close | nobody'],
    ['Asked whether the pier was safe, Holm left the room.', 'whether the pier was safe | nobody'],
  ])('%s', (sentence, expected) => {
    expect(indirect(sentence)).toContain(expected);
  });

  it.each([
    ['Lund endorsed Holm on Sunday.', 'Holm | Peter Lund'],
    ['Holm promised to reopen the northern pier.', 'to reopen the northern pier | Anna Holm'],
    ['Holm is confident that the dyke will hold.', 'that the dyke will hold | Anna Holm'],
    ['Holm reminded the dockers that the pier was closed.', 'that the pier was closed | Anna Holm'],
    ['Lund accused Holm of hiding the report.', 'Holm of hiding the report | Peter Lund'],
    ['The pier seems to be safe.', 'The pier seems to be safe | nobody'],
  ])('by classes of words: %s', (sentence, expected) => {
    expect(indirect(sentence)).toContain(expected);
  });

  it.each([
    ['Holm said there were eight cracks in the sluice.', 'there were eight cracks in the sluice | Anna Holm'],
    ['Ferries lost a third of their guests according to Lund.', 'Ferries lost a third of their guests | Peter Lund'],
    ['The bill is known: according to Lund, the pier costs two million.', 'the pier costs two million | Peter Lund'],
  ])('without a sign where it begins or ends: %s', (sentence, expected) => {
    expect(indirect(sentence)).toContain(expected);
  });

  it('is never so sure of a speaker that a digest would show him', () => {
    const reading = readingOf(INTRO, 'Holm said that the harbour would stay open. Lund vowed to fight the plan.');
    const reports = findQuotes(reading).filter((quote) => quote.kind === 'indirect');
    expect(reports).toHaveLength(2);
    for (const { confidence } of reports) expect(confidence).toBeLessThan(0.9);
  });

  it('tells no words twice', () => {
    const reports = indirect('Holm said she believes that Lund wants to close the harbour.');
    expect(reports).toEqual(['she believes that Lund wants to close the harbour | Anna Holm']);
  });

  it('gives a body that goes by "it" what it said', () => {
    const reports = indirect('The union met all day. It said the strike would go on.');
    expect(reports.join('\n')).toContain('the strike would go on');
  });

  it('ends where somebody else’s report begins', () => {
    const reports = indirect(
      'Most sailors said the pay was poor, and nearly half of the crew said the food was worse.',
    );
    expect(reports.map((line) => line.split(' | ')[0])).toContain('the pay was poor');
  });

  it('goes on behind a clause that is set in', () => {
    expect(indirect('Holm said the pier, which opened in May, is safe.')).toContain(
      'the pier, which opened in May, is safe | Anna Holm',
    );
  });
});

describe('what is not', () => {
  it.each([
    ['a sentence of the narrator’s own', 'The harbour was built in 1911 and has two piers.'],
    ['circumstances behind a quote', '“It is a disgrace to the city,” Holm said earlier this week in Lenna.'],
    ['whom a quote is about', '“He has been a disgrace to the city,” Holm said of the dockers’ leader.'],
    ['the name of a thing', 'A cutter named Morning Star lay at the pier.'],
    ['what describes a noun', 'The newly identified leak was small.'],
    ['a pronoun alone', 'Lund endorsed him.'],
    ['words to the reader', 'If you want to see the pier, come early.'],
  ])('%s', (_, sentence) => {
    expect(indirect(sentence)).toEqual([]);
  });
});

describe('doubled apostrophes, which a conversion left of marks', () => {
  it('the parts that one clause tells are one report', () => {
    expect(indirect("''The dyke will hold,'' Holm said. ''Nobody has to leave.''")).toEqual([
      "The dyke will hold,'' Holm said. ''Nobody has to leave. | Anna Holm",
    ]);
  });

  it('a part inside a sentence belongs to what the sentence tells', () => {
    expect(indirect("Holm said the dyke was ''sound and dry'' again.")).toEqual([
      "the dyke was ''sound and dry'' again | Anna Holm",
    ]);
  });

  it('a part that ends its sentence is told once, with the sentence', () => {
    expect(indirect("Holm said that the dyke was ''sound and dry.''")).toHaveLength(1);
  });
});
