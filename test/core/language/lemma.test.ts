import { describe, expect, it } from 'vitest';
import { lemma } from '../../../src/core/language/lemma.ts';
import type { Upos } from '../../../src/core/language/reading.ts';

describe('lemma', () => {
  it.each<[string, Upos, string, string]>([
    ['met', 'VERB', 'VBD', 'meet'],
    ['Said', 'VERB', 'VBD', 'say'],
    ['agreed', 'VERB', 'VBD', 'agree'],
    ['planned', 'VERB', 'VBD', 'plan'],
    ['called', 'VERB', 'VBD', 'call'],
    ['hoping', 'VERB', 'VBG', 'hope'],
    ['negotiating', 'VERB', 'VBG', 'negotiate'],
    ['discusses', 'VERB', 'VBZ', 'discuss'],
    ['denies', 'VERB', 'VBZ', 'deny'],
    ['visited', 'VERB', 'VBN', 'visit'],
    ['explained', 'VERB', 'VBD', 'explain'],
    ['controlled', 'VERB', 'VBD', 'control'],
    ['is', 'AUX', 'VBZ', 'be'],
    ['wo', 'AUX', 'MD', 'will'],
    ['n’t', 'PART', 'RB', 'not'],
    ['ministers', 'NOUN', 'NNS', 'minister'],
    ['countries', 'NOUN', 'NNS', 'country'],
    ['losses', 'NOUN', 'NNS', 'loss'],
    ['women', 'NOUN', 'NNS', 'woman'],
    ['crises', 'NOUN', 'NNS', 'crisis'],
    ['houses', 'NOUN', 'NNS', 'house'],
    ['larger', 'ADJ', 'JJR', 'large'],
    ['bigger', 'ADJ', 'JJR', 'big'],
    ['earliest', 'ADJ', 'JJS', 'early'],
    ['him', 'PRON', 'PRP', 'he'],
    ['Oslo', 'PROPN', 'NNP', 'Oslo'],
    ['', 'X', 'FW', ''],
  ])('%s as %s (%s) is %s', (word, upos, penn, expected) => {
    expect(lemma(word, upos, penn)).toBe(expected);
  });
});
