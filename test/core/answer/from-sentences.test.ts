import { describe, expect, it } from 'vitest';
import { rankSentences } from '../../../src/core/answer/from-sentences.ts';
import { readQuery } from '../../../src/core/answer/query.ts';
import type { Article } from '../../../src/core/article/article.ts';
import type { Span } from '../../../src/core/span.ts';

const lines = ({ text }: Article): readonly Span[] =>
  [...text.matchAll(/[^\n]+/g)].map((line) => ({ start: line.index, end: line.index + line[0].length }));

const ranked = (question: string, text: string) => {
  const article: Article = {
    id: 'a',
    text,
    title: null,
    url: null,
    outlet: null,
    published: null,
    zones: [{ start: 0, end: text.length, kind: 'body' }],
  };
  const passage = { article: 'a', start: 0, end: text.length, score: 1 };
  const query = readQuery(question, { articles: 1_000, of: new Map() });
  return rankSentences(query, [passage], new Map([['a', article]]), lines).map((sentence) => ({
    ...sentence,
    words: text.slice(sentence.start, sentence.end),
  }));
};

describe('ranking sentences', () => {
  it('takes a name from further up in the passage, since "he" goes on from there', () => {
    const text = 'Bo Lind runs the port.\nIt is old.\nHe closed the northern quay in May.';
    const [best] = ranked('When did Lind close the northern quay?', text);
    expect(best?.words).toContain('He closed the northern quay in May.');
    expect(best?.named).toBe(1);
    expect(ranked('When did Strand close the northern quay?', text)[0]?.named).toBe(0);
  });

  it('puts a sentence that goes on from what was asked about before one that shares a word by chance', () => {
    const text =
      'The tunnel under Aldermoor bay flooded on Friday.\nThree miners were carried out by boat.\nA tunnel has two ends.';
    const [first, second] = ranked('How many came out of the flooded tunnel under Aldermoor bay?', text);
    expect([first?.words, second?.words].some((words) => words?.includes('Three miners'))).toBe(true);
  });

  it('puts a sentence that says it in other words before one that has nothing to do with it', () => {
    const text = 'Bo Lind spent the summer with herring and old clocks.\nBo Lind quit over the budget of his cabinet.';
    expect(ranked('Why did Bo Lind resign?', text)[0]?.words).toContain('quit');
  });

  it('gives one sentence that several passages hold once', () => {
    const text = 'The quay is closed.\nThe quay is closed.';
    expect(ranked('Is the quay closed?', text)).toHaveLength(1);
  });
});
