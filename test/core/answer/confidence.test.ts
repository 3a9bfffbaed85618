import { describe, expect, it } from 'vitest';
import { ANSWER_BAR, confidenceOf } from '../../../src/core/answer/confidence.ts';
import type { RankedSentence } from '../../../src/core/answer/from-sentences.ts';
import { readQuery } from '../../../src/core/answer/query.ts';

const query = readQuery('Who closed the harbour of Aldermoor during the storm?', { articles: 100, of: new Map() });
const sentence = (more: Partial<RankedSentence>): RankedSentence => ({
  article: 'a',
  start: 0,
  end: 1,
  score: 1.5,
  passage: 1,
  named: 1,
  covered: 0.6,
  ...more,
});

describe('confidence', () => {
  it('is 0 where there is nothing, and grows with what speaks for the best sentence', () => {
    expect(confidenceOf(query, [])).toBe(0);
    const plain = confidenceOf(query, [sentence({}), sentence({})]);
    expect(confidenceOf(query, [sentence({ passage: 1.4 }), sentence({})])).toBeGreaterThan(plain);
    expect(confidenceOf(query, [sentence({ score: 2.5 }), sentence({})])).toBeGreaterThan(plain);
    expect(confidenceOf(query, [sentence({ covered: 1 }), sentence({})])).toBeGreaterThan(plain);
  });

  it('stays under the bar for a passage that hardly holds the question', () => {
    expect(confidenceOf(query, [sentence({ passage: 0.4, covered: 0.2 })])).toBeLessThan(ANSWER_BAR);
    expect(confidenceOf(query, [sentence({ passage: 1.5, covered: 1, score: 2.4 }), sentence({})])).toBeGreaterThan(
      ANSWER_BAR,
    );
  });
});
