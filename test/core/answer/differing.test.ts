import { describe, expect, it } from 'vitest';
import { differing } from '../../../src/core/answer/differing.ts';
import type { RankedSentence } from '../../../src/core/answer/from-sentences.ts';

/** What is shown of sentences that each stand in an article of their own, best first. */
function shown(sentences: readonly string[], most = 3): readonly string[] {
  const ranked = sentences.map(
    (words, i): RankedSentence => ({
      article: `${i}`,
      start: 0,
      end: words.length,
      score: 1,
      passage: 1,
      named: 1,
    }),
  );
  const wordsAt = ({ article }: { readonly article: string }): string => sentences[Number(article)] ?? '';
  return differing(ranked, most, wordsAt).map(wordsAt);
}

describe('sentences that are shown together', () => {
  it('each tell something of their own', () => {
    const first = 'The ferry Aldermoor ran aground near the northern quay on Friday.';
    const edited = 'The ferry Aldermoor ran aground near the northern quay on Friday, police said.';
    const other = 'Bo Lind closed the harbour.';
    expect(shown([first, edited, other])).toEqual([first, other]);
  });

  it('are both shown where outlets give other numbers', () => {
    const seven = 'Seven sailors of the ferry Aldermoor were hurt on Friday.';
    const nine = 'Nine sailors of the ferry Aldermoor were hurt on Friday.';
    expect(shown([seven, nine])).toEqual([seven, nine]);
  });

  it('are no more than were asked for', () => {
    expect(shown(['The quay is open.', 'A tram derailed.', 'Snow fell.'], 2)).toHaveLength(2);
  });

  it('do not overlap', () => {
    const words = 'The quay of Aldermoor is open again. A tram derailed. Bo Lind spoke to the crew at noon.';
    const at = (start: number, end: number): RankedSentence => ({
      article: 'a',
      start,
      end,
      score: 1,
      passage: 1,
      named: 1,
    });
    const second = words.indexOf('A tram');
    const both = [at(0, words.indexOf(' Bo')), at(second, words.length)];
    const chosen = differing(both, 3, ({ start, end }) => words.slice(start, end));
    expect(chosen.map(({ start }) => start)).toEqual([0]);
  });
});
