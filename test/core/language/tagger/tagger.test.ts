import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createModels } from '../../../../src/core/language/model/models.ts';
import { packWeights } from '../../../../src/core/language/model/weights.ts';
import { createWordTable } from '../../../../src/core/language/model/words.ts';
import { blocksOf, MOST_FEATURES, wordFeatures } from '../../../../src/core/language/tagger/features.ts';
import { createTagger } from '../../../../src/core/language/tagger/tagger.ts';
import { loadModelBytes } from '../../../../src/services/language/load.ts';

const { tagger } = createModels(loadModelBytes());
const tags = (sentence: string): string =>
  tagger
    .tag(sentence.split(' '))
    .map((tag) => tag.upos)
    .join(' ');

describe('tagger', () => {
  it.each([
    ['The minister met his colleague in Oslo .', 'DET NOUN VERB PRON NOUN ADP PROPN PUNCT'],
    ['Ann Fox said that she would not resign .', 'PROPN PROPN VERB SCONJ PRON AUX PART VERB PUNCT'],
    ['They will discuss 12 new plans on Monday .', 'PRON AUX VERB NUM ADJ NOUN ADP PROPN PUNCT'],
    ['He does n’t know what to do .', 'PRON AUX PART VERB PRON PART VERB PUNCT'],
  ])('tags %j', (sentence, expected) => {
    expect(tags(sentence)).toBe(expected);
  });

  it('tells forms of one word apart by Penn tags', () => {
    const penn = tagger.tag('She has met them before and he meets them now .'.split(' ')).map((tag) => tag.penn);
    expect([penn[2], penn[7]]).toEqual(['VBN', 'VBZ']);
  });

  it.each([
    ['keeps', -500, 'NOUN'],
    ['looks again at', 500, 'VERB'],
  ])('%s a first guess of 2000 whose next best has %i', (_, next, expected) => {
    const table = createWordTable();
    const keys = new Int32Array(MOST_FEATURES);
    wordFeatures(table.values(), blocksOf(['tower'], table), 0, keys);
    const labels = ['NOUN|NN', 'VERB|VB', 'NOUN|NN/2', 'VERB|VB/2'];
    const row = { key: keys[0] as number, classes: [0, 1, 3], weights: [2000, next, 9000] };
    const [tag] = createTagger(packWeights(labels, [row]), table).tag(['tower']);
    expect(tag?.upos).toBe(expected);
  });

  it('gives one tag a word, whatever the words are, and the same tags again', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { maxLength: 30 }), (words) => {
        const first = tagger.tag(words);
        expect(first).toHaveLength(words.length);
        expect(tagger.tag(words)).toEqual(first);
      }),
    );
  });
});
