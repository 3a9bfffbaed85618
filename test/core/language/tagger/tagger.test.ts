import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createModels } from '../../../../src/core/language/model/models.ts';
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
