import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listedCodes } from '../../../../src/core/language/gazetteer/features.ts';
import { createModels } from '../../../../src/core/language/model/models.ts';
import { tokenise } from '../../../../src/core/language/tokens/tokenise.ts';
import { loadModelBytes } from '../../../../src/services/language/load.ts';

const { tagger, recogniser } = createModels(loadModelBytes());

function find(lines: readonly (readonly string[])[]) {
  const words = lines.flat();
  let at = 0;
  const sentences = lines.map((line) => {
    at += line.length;
    return { first: at - line.length, last: at };
  });
  const tokens = lines.flatMap((line) => tagger.tag(line));
  const codes = Uint32Array.from(lines.flatMap((line) => [...listedCodes(line)]));
  return { words, names: recogniser.names({ words, tokens, sentences, codes }) };
}

const named = (...texts: string[]): string[] => {
  const lines = texts.map((text) => tokenise(text).map(({ start, end }) => text.slice(start, end)));
  const { words, names } = find(lines);
  return names.map(({ first, last, type }) => `${type}: ${words.slice(first, last).join(' ')}`);
};

describe('recogniser', () => {
  it('finds persons, organisations and places', () => {
    expect(named('The lawyer Maria Keller met John Archer of the World Bank in Copenhagen on Monday.')).toEqual([
      'person: Maria Keller',
      'person: John Archer',
      'organisation: World Bank',
      'place: Copenhagen',
    ]);
  });

  it('knows a surname from the full name elsewhere in the document', () => {
    expect(
      named(
        'Peter Lindgren, a lawyer, was elected on Sunday.',
        'Voters trust Lindgren.',
        'Lindgren will take office in May.',
      ),
    ).toEqual(['person: Peter Lindgren', 'person: Lindgren', 'person: Lindgren']);
  });

  it('reads small letters where the writer spares capitals, and nowhere else', () => {
    const careless = ['i was told by john archer that it rains in london .', 'he asked maria keller too .'];
    expect(named(...careless)).toContain('place: london');
    expect(named('The turkey was served.', 'It was a reading of the polish law.')).toEqual([]);
  });

  it('finds nothing where nothing is named', () => {
    expect(named('The minister said on Monday that the talks would go on.', 'They did.')).toEqual([]);
  });

  it('gives spans in order, without overlap, each in one sentence, whatever the words are', () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom('Ann', 'Bank', 'of', 'Oslo', 'said', '-', '.'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 12 }), { maxLength: 6 }), (lines) => {
        const { names } = find(lines);
        const ends: number[] = [];
        for (const line of lines) ends.push((ends.at(-1) ?? 0) + line.length);
        let at = 0;
        for (const { first, last } of names) {
          expect(first).toBeGreaterThanOrEqual(at);
          expect(last).toBeGreaterThan(first);
          expect(ends.find((end) => end > first)).toBeGreaterThanOrEqual(last);
          at = last;
        }
      }),
    );
  });
});
