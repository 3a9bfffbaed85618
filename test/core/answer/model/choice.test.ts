import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Candidate, LEAD_WORDS, readChoice } from '../../../../src/core/answer/model/choice.ts';
import { promptFor } from '../../../../src/core/answer/model/prompt.ts';

const candidate = (article: string, outlet: string | null, published: string | null): Candidate => ({
  article,
  outlet,
  published,
  text: `A sentence of ${article}.`,
});
const CANDIDATES = [
  candidate('a', 'Meridian Wire', '2026-11-12'),
  candidate('b', 'Harbour Gazette', '2026-11-14'),
  candidate('a', 'Meridian Wire', '2026-11-12'),
  candidate('c', null, null),
];
const choose = (answer: unknown): unknown => readChoice(JSON.stringify({ answer }), CANDIDATES);

describe('what a model may choose', () => {
  test('sentences by their numbers, in its order', () => {
    expect(choose([{ id: 2 }, { id: 1 }])).toEqual([
      { index: 1, lead: null },
      { index: 0, lead: null },
    ]);
  });

  test('none of them', () => {
    expect(choose([])).toEqual([]);
  });

  test('at most three, each once', () => {
    expect(choose([1, 1, 2, 3, 4].map((id) => ({ id })))).toEqual([0, 1, 2].map((index) => ({ index, lead: null })));
  });

  test('a reply in a fence, with words around it', () => {
    expect(readChoice('Sure!\n```json\n{"answer":[{"id":4}]}\n```\nAnything else?', CANDIDATES)).toEqual([
      { index: 3, lead: null },
    ]);
  });

  test.each([
    ['an invented sentence', 'The minister resigned.'],
    ['an answer in words', '{"answer":"The minister resigned."}'],
    ['numbers that were not offered', '{"answer":[{"id":0},{"id":99},{"id":-1}]}'],
    ['half a reply', '{"answer":[{"id":1}'],
    ['nothing', ''],
  ])('%s is no choice', (_, reply) => {
    expect(readChoice(reply, CANDIDATES)).toBeNull();
  });
});

describe('the words that lead from one sentence to the next', () => {
  const lead = (first: number, second: number, words: string): unknown =>
    (choose([{ id: first }, { id: second, lead: words }]) as { lead: unknown }[])[1]?.lead;

  test('are said only where they hold', () => {
    expect(lead(1, 2, 'Later:')).toBe('later');
    expect(lead(2, 1, 'later')).toBeNull();
    expect(lead(2, 1, 'earlier')).toBe('earlier');
    expect(lead(1, 3, 'in the same article')).toBe('in the same article');
    expect(lead(1, 2, 'in the same article')).toBeNull();
    expect(lead(1, 2, 'another outlet')).toBe('another outlet');
    expect(lead(1, 4, 'another outlet')).toBeNull();
    expect(lead(1, 4, 'later')).toBeNull();
  });

  test('are never the words of a model', () => {
    expect(lead(1, 2, 'He lied:')).toBeNull();
    expect(lead(1, 2, 'constructor')).toBeNull();
    expect(lead(1, 2, '<@everyone> https://example.com')).toBeNull();
  });

  test('lead to a sentence: the first has none', () => {
    expect(choose([{ id: 1, lead: 'also' }])).toEqual([{ index: 0, lead: null }]);
  });
});

test('whatever is replied, only what was offered comes out', () => {
  const reply = fc.oneof(
    fc.string(),
    fc.json(),
    fc
      .array(
        fc.record({
          id: fc.integer({ min: -2, max: 9 }),
          lead: fc.option(fc.oneof(fc.string(), fc.constantFrom(...LEAD_WORDS))),
        }),
      )
      .map((answer) => JSON.stringify({ answer })),
  );
  fc.assert(
    fc.property(reply, (words) => {
      const picks = readChoice(words, CANDIDATES) ?? [];
      expect(picks.length).toBeLessThanOrEqual(3);
      expect(new Set(picks.map(({ index }) => index)).size).toBe(picks.length);
      for (const { index, lead } of picks) {
        expect(CANDIDATES[index]).toBeDefined();
        expect(lead === null || LEAD_WORDS.includes(lead)).toBe(true);
      }
    }),
  );
});

test('whatever stands in an article stays inside a string of the prompt', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (question, text) => {
      const prompt = promptFor(question, [{ article: 'a', outlet: null, published: null, text }]);
      expect(JSON.parse(prompt)).toEqual({
        question,
        sentences: [{ id: 1, outlet: null, published: null, text }],
      });
    }),
  );
});
