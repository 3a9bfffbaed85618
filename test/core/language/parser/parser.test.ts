import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createModels } from '../../../../src/core/language/model/models.ts';
import { loadModelBytes } from '../../../../src/services/language/load.ts';

const { tagger, parser } = createModels(loadModelBytes());
const parse = (words: readonly string[]) => parser.parse(words, tagger.tag(words));

/** Each word with its relation and head: "met root -", "Fox nsubj met". */
function arcs(sentence: string): string[] {
  const words = sentence.split(' ');
  const { heads, labels } = parse(words);
  return words.map((word, i) => `${word} ${labels[i]} ${words[heads[i] ?? -1] ?? '-'}`);
}

describe('parser', () => {
  it('finds who did what to whom', () => {
    expect(arcs('Ann Fox met the French minister in Oslo .')).toEqual(
      expect.arrayContaining(['met root -', 'Ann nsubj met', 'minister obj met', 'Oslo obl met', 'the det minister']),
    );
  });

  it('finds what was said', () => {
    expect(arcs('The minister said that the talks would continue .')).toEqual(
      expect.arrayContaining(['said root -', 'minister nsubj said', 'continue ccomp said', 'talks nsubj continue']),
    );
  });

  it('finds conjuncts', () => {
    expect(arcs('Fox and Brown met on Monday .')).toEqual(expect.arrayContaining(['Brown conj Fox', 'Fox nsubj met']));
  });

  it('is not misled by a participle that could be the verb until the verb comes', () => {
    expect(arcs('The envoy sent to Oslo warned Brown .')).toEqual(
      expect.arrayContaining(['envoy nsubj warned', 'sent acl envoy', 'warned root -', 'Brown obj warned']),
    );
  });

  it('gives one tree with one root, whatever the words are', () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom('the', 'met', 'Fox', ',', 'and', 'who', '.'),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
        const { heads, labels } = parse(words);
        expect(labels).toHaveLength(words.length);
        expect([...heads].filter((head) => head === -1)).toHaveLength(1);
        for (let i = 0; i < words.length; i += 1) {
          expect(heads[i] === -1).toBe(labels[i] === 'root');
          let steps = 0;
          for (let at = i; at !== -1; at = heads[at] ?? -1) {
            steps += 1;
            expect(steps).toBeLessThanOrEqual(words.length);
          }
        }
      }),
    );
  });

  it('gives the same tree whatever was parsed before', () => {
    const sentence = 'Fox told the minister the talks had failed and left for Oslo .';
    const first = arcs(sentence);
    arcs(`${'the old bank that Brown had known in the north , '.repeat(40)}was sold .`);
    expect(arcs(sentence)).toEqual(first);
  });

  it('gives a sentence of very many words one tree', () => {
    const { heads, labels } = parse('the minister who met Fox said , and'.repeat(60).split(' '));
    expect(labels.filter((label) => label === 'root')).toHaveLength(1);
    expect([...heads].filter((head) => head === -1)).toHaveLength(1);
  });

  it('gives an empty tree for no words', () => {
    expect(parse([]).labels).toEqual([]);
  });
});
