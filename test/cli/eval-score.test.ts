import { describe, expect, it } from 'vitest';
import { type Asked, figuresOf, holds, passageAt } from '../../src/cli/eval-score.ts';

const gold = (...answers: readonly string[]) => ({ id: 'q', answers });
const asked = (answers: readonly string[], more: Partial<Asked> = {}): Asked => ({
  gold: gold(...answers),
  found: [],
  told: [],
  answered: false,
  confidence: 0,
  ...more,
});

describe('holding an answer', () => {
  it('is word by word, case, accents and marks aside', () => {
    expect(holds('The MÜLLER’s ferry.', gold('muller'))).toBe(true);
    expect(holds('The ferryman rowed.', gold('ferry'))).toBe(false);
    expect(holds('It cost £5.', gold('£'))).toBe(true);
  });

  it('counts no more of a passage than a reader sees', () => {
    expect(passageAt('x'.repeat(3_000), { start: 100, end: 2_900 })).toHaveLength(1_600);
  });
});

describe('figures', () => {
  it('count right answers up, wrong and made-up ones down, and silence not at all', () => {
    const figures = figuresOf([
      asked(['Lund'], { found: ['no', 'in Lund'], told: ['in Lund'], answered: true, confidence: 0.9 }),
      asked(['Oslo'], { found: ['Oslo'], told: ['Bergen'], answered: true, confidence: 0.8 }),
      asked(['Rome'], { told: ['Rome'] }),
      asked([], { told: ['Paris'], answered: true, confidence: 0.7 }),
    ]);
    expect(figures).toMatchObject({
      questions: 3,
      unanswerable: 1,
      held1: 2 / 3,
      held3: 2 / 3,
      coverage: 2 / 3,
      falseAnswers: 1,
    });
    expect(figures.net).toBeCloseTo(-1 / 3);
    expect(figures.search.mrr10).toBeCloseTo((0.5 + 1) / 3);
    expect(figures.atTenth).toMatchObject({ coverage: 2 / 3, net: 0 });
  });
});
