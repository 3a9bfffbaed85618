import { describe, expect, it } from 'vitest';
import { attribute } from '../../../../src/core/facts/quotes/attribute.ts';
import { choicesFor } from '../../../../src/core/facts/quotes/choice/choices.ts';
import { layOut } from '../../../../src/core/facts/quotes/layout.ts';
import { accountForQuotes } from '../../../../src/core/facts/quotes/quotes.ts';
import { readingOf } from '../../language/reading-of.ts';

const INTRO = 'Anna Holm, the harbour master, met Peter Lund, the head of the dockers’ union, in Lenna on Monday.';
const TOLD = 'Lund, who stood by the gate, told the Courier, “Of the two plans I like the first one best.”';

const quoted = (...runs: string[]) =>
  accountForQuotes(readingOf(INTRO, ...runs)).filter(
    ({ quote }) => quote.kind === 'direct' || quote.kind === 'partial',
  );

/** Who is proposed for the first quote of a sentence, by their words, with everything that proposes them. */
function proposed(sentence: string): Map<string, readonly string[]> {
  const reading = readingOf(INTRO, sentence);
  const [setting] = attribute(layOut(reading), () => false);
  return new Map(
    choicesFor(setting!, null, null).map(({ attribution: { clause }, proposers }) => {
      const { view, phrase } = clause!;
      return [view.tokens[phrase!.head]!.text, proposers];
    }),
  );
}

describe('choosing who said a quote', () => {
  it('takes somebody near by who is clearly likelier than the rules’ choice, and tells of that one', () => {
    const [told] = quoted(TOLD);
    expect(proposed(TOLD).get('Courier')?.[0]).toBe('rule');
    expect(told?.quote.speaker?.name).toBe('Peter Lund');
    expect(told?.why).toContain('Courier may have said it');
  });

  it('goes on with whom it took, and is no surer then', () => {
    const [told, next] = quoted(`${TOLD.replace('best.”', 'best,” and left.')} “Nobody here can pay for it.”`);
    expect(next?.quote.speaker?.name).toBe('Peter Lund');
    expect(next?.quote.confidence).toBeLessThanOrEqual(told?.quote.confidence ?? 0);
  });

  it('leaves words unattributed that are hardly anybody’s', () => {
    const accounts = accountForQuotes(
      readingOf(INTRO, 'Lund lives in a street where every house has a “garden” of two pots.'),
    );
    expect(accounts.map(({ quote }) => quote.speaker)).toEqual([null]);
  });
});

describe('who might have said a quote', () => {
  it('is the subject of a verb near by, too', () => {
    const choices = proposed(
      'Lund hopes that the plan, which Holm has called “a gift to the shipping lines,” will fail.',
    );
    expect([...choices.keys()]).toEqual(expect.arrayContaining(['Holm', 'Lund']));
  });

  it('is nobody but the speaker where somebody hands the words on', () => {
    const choices = proposed('“The pier will be mended,” Peter Lund said, according to the Lenna Courier.');
    expect([...choices.keys()]).toEqual(['Lund']);
  });
});
