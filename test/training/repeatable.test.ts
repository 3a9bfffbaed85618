import { describe, expect, it } from 'vitest';
import { createWordTable } from '../../src/core/language/model/words.ts';
import { createRecogniser } from '../../src/core/language/names/recogniser.ts';
import { createParser } from '../../src/core/language/parser/parser.ts';
import { createTagger, parseTag } from '../../src/core/language/tagger/tagger.ts';
import { exchangeNames } from '../../src/training/augment.ts';
import { gumLabels, UNKNOWN } from '../../src/training/gum-names.ts';
import { trainNames } from '../../src/training/names.ts';
import { documentOf } from '../../src/training/names-data.ts';
import { createNames } from '../../src/training/new-names.ts';
import { trainParser } from '../../src/training/parser.ts';
import { createRandom } from '../../src/training/random.ts';
import { trainTagger } from '../../src/training/tagger.ts';
import type { Tree } from '../../src/training/treebank.ts';

/** A tree of "word/UPOS/Penn/head/label" items; heads count from 1, 0 is the root. */
function tree(document: string, text: string, misc: readonly string[] = []): Tree {
  const rows = text.split(' ').map((item) => item.split('/'));
  const column = (n: number): string[] => rows.map((row) => row[n] ?? '');
  return {
    document,
    words: column(0),
    tags: rows.map((row) => `${row[1]}|${row[2]}`),
    lemmas: column(0),
    heads: rows.map((row) => Number(row[3]) - 1),
    labels: column(4),
    misc: rows.map((_, i) => misc[i] ?? '_'),
  };
}

const trees = [
  tree('a', 'Fox/PROPN/NNP/2/nsubj met/VERB/VBD/0/root Brown/PROPN/NNP/2/obj ./PUNCT/./2/punct'),
  tree('b', 'the/DET/DT/2/det minister/NOUN/NN/3/nsubj left/VERB/VBD/0/root'),
  tree('c', 'they/PRON/PRP/2/nsubj saw/VERB/VBD/0/root the/DET/DT/4/det plan/NOUN/NN/2/obj'),
  tree('d', 'Brown/PROPN/NNP/2/nsubj slept/VERB/VBD/0/root'),
];
const cut = { least: 1, leastPeak: 1 };
const table = createWordTable();
const tagger = () => trainTagger(trees, { epochs: 4, seed: 3, folds: 2, trainings: 2, cut }, table);

describe('training', () => {
  it('gives the same tagger byte for byte, and one that has learnt its corpus', () => {
    const { bytes, heldOut } = tagger();
    expect(tagger().bytes).toEqual(bytes);
    expect(heldOut.map((tags) => tags.length)).toEqual(trees.map(({ words }) => words.length));
    const { tag } = createTagger(bytes);
    for (const { words, tags } of trees) expect(tag(words).map(({ upos, penn }) => `${upos}|${penn}`)).toEqual(tags);
  });

  it('gives the same parser byte for byte, and one that has learnt its corpus', () => {
    const numberOf = new Map(tagger().labels.map((name, i) => [name, parseTag(name, i)]));
    const tags = trees.map((each) => each.tags.map((name) => numberOf.get(name) ?? parseTag(name, 0)));
    const train = () => trainParser(trees, tags, { epochs: 6, seed: 3, trainings: 2, cut }, table);
    const bytes = train();
    expect(train()).toEqual(bytes);
    const { parse } = createParser(bytes);
    for (const [t, { words, heads, labels }] of trees.entries()) {
      const parsed = parse(words, tags[t] ?? []);
      expect([...parsed.heads]).toEqual(heads.map((head) => Math.max(-1, head)));
      expect(parsed.labels).toEqual(labels);
    }
  });

  it('gives the same recogniser byte for byte, and one that has learnt its corpus', () => {
    const { tag, tags } = createTagger(tagger().bytes);
    const sentences = [
      { words: ['Fox', 'met', 'Anna', 'Brown', 'in', 'Oslo'], labels: [1, 0, 1, 2, 0, 5] },
      { words: ['the', 'minister', 'left'], labels: [0, 0, 0] },
    ];
    const documents = ['x', 'y', 'z'].map((id) => [documentOf({ id, sentences }, { tag, tags })]);
    const train = () => trainNames(documents, { epochs: 6, seed: 3, trainings: 2 }, table);
    const bytes = train();
    expect(train()).toEqual(bytes);
    const { input } = documentOf({ id: 'x', sentences }, { tag, tags });
    expect(createRecogniser(bytes).names(input)).toEqual([
      { first: 0, last: 1, type: 'person' },
      { first: 2, last: 4, type: 'person' },
      { first: 5, last: 6, type: 'place' },
    ]);
  });
});

describe('names from GUM', () => {
  const label = (text: string, misc: readonly string[]): number[] => [...gumLabels(tree('g', text, misc))];

  it('takes the proper nouns round the head, without titles', () => {
    const text =
      'President/PROPN/NNP/4/nsubj Anna/PROPN/NNP/1/flat Brown/PROPN/NNP/1/flat met/VERB/VBD/0/root voters/NOUN/NNS/4/obj';
    expect(
      label(text, ['Entity=(1-person-new-x-cf1-1-sgl', '_', 'Entity=1)', '_', 'Entity=(2-person-new-x-cf2-1-sgl)']),
    ).toEqual([0, 1, 2, 0, 0]);
  });

  it('takes a mention that reads like its Wikipedia title whole, without its article', () => {
    const text = 'the/DET/DT/2/det Bank/PROPN/NNP/0/root of/ADP/IN/4/case Norland/PROPN/NNP/2/nmod';
    expect(label(text, ['Entity=(1-organization-new-x-cf1-2-sgl-Bank_of_Norland', '_', '_', 'Entity=1)'])).toEqual([
      0, 3, 4, 4,
    ]);
  });

  it('leaves proper nouns open that no mention settles', () => {
    expect(label('Norland/PROPN/NNP/2/nsubj fell/VERB/VBD/0/root', [])).toEqual([UNKNOWN, 0]);
  });
});

describe('exchanged names', () => {
  it('keep the labels in step with the words, and give one name for the same words', () => {
    const random = createRandom(5);
    const sentences = Array.from({ length: 30 }, (_, i) => ({
      words: ['Anna', `Brown${'abcdefghij'[i % 10]}`, 'left', 'Oslo', 'again'],
      labels: [1, 2, 0, 5, 0],
    }));
    const out = exchangeNames(sentences, createNames(random), random);
    expect(out).not.toEqual(sentences);
    const nameOf = new Map<string, string>();
    for (const [i, { words, labels }] of out.entries()) {
      expect(labels).toHaveLength(words.length);
      const left = words.indexOf('left');
      expect(labels.slice(0, left)).toEqual([1, ...Array.from({ length: left - 1 }, () => 2)]);
      expect(labels.slice(left + 1, -1)[0]).toBe(5);
      const old = sentences[i]?.words.slice(0, 2).join(' ') ?? '';
      const fresh = words.slice(0, left).join(' ');
      expect(nameOf.get(old) ?? fresh).toBe(fresh);
      nameOf.set(old, fresh);
    }
  });
});
