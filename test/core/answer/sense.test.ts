import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownMeanings } from '../../../src/core/answer/known-meanings.ts';
import { packMeanings, unpackMeanings } from '../../../src/core/answer/meanings.ts';
import { readQuery } from '../../../src/core/answer/query.ts';
import { senseOf } from '../../../src/core/answer/sense.ts';
import { wordsOf } from '../../../src/core/answer/words.ts';

const termsOf = (words: string): ReadonlySet<string> => new Set(wordsOf(words).map(({ term }) => term));
const senseOfQuestion = (words: string) => senseOf(readQuery(words, { articles: 100, of: new Map() }), knownMeanings());

describe('packed vectors', () => {
  const width = 6;
  const vector = fc
    .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: width, maxLength: width })
    .filter((numbers) => Math.max(...numbers.map(Math.abs)) > 1e-3);

  it('keep their directions, and are found by their terms', () => {
    fc.assert(
      fc.property(fc.array(vector, { minLength: 1, maxLength: 5 }), (vectors) => {
        const terms = vectors.map((_, i) => `term${i}`);
        const { vectorOf } = unpackMeanings(packMeanings(terms, width, vectors));
        for (const [i, term] of terms.entries()) {
          const vector = vectors[i] ?? [];
          const back = vectorOf(term) ?? new Float32Array(width);
          const cosine = vector.reduce((sum, value, k) => sum + value * (back[k] ?? 0), 0) / Math.hypot(...vector);
          expect(cosine).toBeGreaterThan(0.999);
          expect(Math.hypot(...back)).toBeCloseTo(1, 5);
        }
        expect(vectorOf('another')).toBeNull();
      }),
    );
  });
});

describe('the sense of a question', () => {
  it('finds words that mean nearly what was asked, and none among others', () => {
    const sense = senseOfQuestion('Why did the minister resign?');
    const near = sense.counterparts(termsOf('The secretary quit his post.'));
    expect(near).toBeGreaterThan(0);
    expect(near).toBeGreaterThan(sense.counterparts(termsOf('The banana ripened slowly.')));
  });

  it('counts no word that stands there itself', () => {
    const sense = senseOfQuestion('Why did the minister resign?');
    expect(sense.counterparts(termsOf('The minister resigned; the minister quit.'))).toBe(0);
  });

  it('is nearer to what is about the same', () => {
    const sense = senseOfQuestion('How many voters turned out in the election?');
    expect(sense.closeness(termsOf('Ballots were counted in every district.'))).toBeGreaterThan(
      sense.closeness(termsOf('The goalkeeper saved a penalty.')),
    );
  });

  it('says nothing of words that nobody knows', () => {
    const sense = senseOfQuestion('Qwxzt vbnmk?');
    expect(sense.counterparts(termsOf('Election'))).toBe(0);
    expect(sense.closeness(termsOf('Election'))).toBe(0);
    expect(senseOfQuestion('Election?').closeness(termsOf('qwxzt'))).toBe(0);
  });
});
