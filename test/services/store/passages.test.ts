import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packPassages } from '../../../src/services/store/passages.ts';

/** Sentences of so many words each, with what stands between them. */
function textOf(sizes: readonly number[], between: (index: number) => string = () => ' ') {
  let text = '';
  const sentences = sizes.map((size, index) => {
    if (index > 0) text += between(index);
    const start = text.length;
    text += `${Array.from({ length: size - 1 }, (_, i) => `w${i}`).join(' ')}.`;
    return { start, end: text.length };
  });
  return { text, sentences };
}

describe('packPassages', () => {
  test('packs whole sentences, each passage beginning with the last sentence of the one before', () => {
    const { text, sentences } = textOf([150, 150, 60, 150, 150, 150]);
    const [a, b, c, d, e, f] = sentences as [Span, Span, Span, Span, Span, Span];
    expect(packPassages(text, sentences)).toEqual([
      { start: a.start, end: c.end },
      { start: c.start, end: e.end },
      { start: e.start, end: f.end },
    ]);
    expect(d.start).toBeLessThan(e.start);
    expect(b.start).toBeLessThan(c.start);
  });

  test('ends a passage where words stand between that belong to no sentence', () => {
    const { text, sentences } = textOf([5, 5, 5], (index) =>
      index === 2 ? '\n\nSign up for our newsletter\n\n' : '\n\n',
    );
    expect(packPassages(text, sentences)).toEqual([
      { start: sentences[0]!.start, end: sentences[1]!.end },
      sentences[2],
    ]);
  });

  test('a sentence over the limit is a passage of its own; no sentences are no passages', () => {
    const { text, sentences } = textOf([10, 600, 10]);
    expect(packPassages(text, sentences)).toHaveLength(3);
    expect(packPassages('', [])).toEqual([]);
  });

  test('every sentence lies whole in some passage, and passages go forward', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 300 }), fc.boolean()), { maxLength: 30 }), (parts) => {
        const { text, sentences } = textOf(
          parts.map(([size]) => size),
          (index) => (parts[index]![1] ? ' ' : ' advert '),
        );
        const passages = packPassages(text, sentences);
        for (const { start, end } of sentences) {
          expect(passages.some((passage) => passage.start <= start && end <= passage.end)).toBe(true);
        }
        for (let i = 1; i < passages.length; i++) {
          expect(passages[i]!.start).toBeGreaterThan(passages[i - 1]!.start);
          expect(passages[i]!.end).toBeGreaterThan(passages[i - 1]!.end);
        }
        for (const { start, end } of passages) expect(text.slice(start, end)).not.toContain('advert');
      }),
    );
  });
});

type Span = { start: number; end: number };
