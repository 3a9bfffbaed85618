import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finderOf } from '../../../src/core/answer/occurrences.ts';
import { termOf, wordsOf } from '../../../src/core/answer/words.ts';
import { cases } from '../../support/laws.ts';

const found = (asked: readonly string[], text: string): readonly string[] =>
  finderOf(new Set(asked.map(termOf)))(text, 0, text.length).map(({ at }) => text.slice(at).split(/[\s,]/)[0] ?? '');

describe('finding the words of a question in a text', () => {
  it('finds every form of a word, and no other word that begins alike', () => {
    expect(
      found(['ferry', 'negotiate'], 'Ferries and a ferry, ferrous too: negotiations, negotiated, negligent.'),
    ).toEqual(['Ferries', 'ferry', 'negotiations', 'negotiated']);
  });

  it('finds what is written with dots, commas, accents and capitals', () => {
    expect(found(['UN', '25000', 'Muller', "O'Mara"], 'The U.N. paid 25,000 to MÜLLER and O’Mara.')).toEqual([
      'U.N.',
      '25',
      'MÜLLER',
      'O’Mara.',
    ]);
  });

  it('finds nothing inside a word or a number', () => {
    expect(found(['art', '50', 'oil'], 'The party paid 250 and 1,50 for turmoil.')).toEqual([]);
  });

  it('finds in part of a text with offsets of the whole', () => {
    const text = 'Dams here. A dam there.';
    expect(finderOf(new Set(['dam']))(text, 10, text.length)).toEqual([{ term: 'dam', at: 13 }]);
  });

  const word = fc.constantFrom(
    ...'Hope hoping hopped skies sky tied tying dies dying Zürich zurich Ångström U.S. u.s US 1,250 1250 20th paying paid enjoyed enjoy logical logic possible possibility o’clock can’t Álvaro alvaro naïve ÉTÉ ete мир Мира 東京'.split(
      ' ',
    ),
  );
  const gap = fc.constantFrom(' ', ', ', '. ', '\n\n', '-', '—', ' “', '” ');

  it('finds exactly what reading every word finds', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, gap)), fc.array(word, { minLength: 1 }), (written, asked) => {
        const text = written.flat().join('');
        const terms = new Set(asked.map(termOf).filter((term) => term !== ''));
        fc.pre(terms.size > 0);
        const read = wordsOf(text).filter(({ term }) => terms.has(term));
        expect(finderOf(terms)(text, 0, text.length)).toEqual(read.map(({ term, start }) => ({ term, at: start })));
      }),
      { numRuns: cases(100) },
    );
  });
});
