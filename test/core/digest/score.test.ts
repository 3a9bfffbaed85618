import { expect, test } from 'vitest';
import { buildDigest } from '../../../src/core/digest/build.ts';
import { numbered } from '../../../src/core/digest/view.ts';
import { article, briefOf, corpusOf, mergedQuote } from '../../support/corpus.ts';
import { holm, lind, TODAY } from '../../support/digests.ts';

const WHOLE = 'The harbour will stay open all winter';

test.each([
  ['leans on words before it', 'It will stay open for all of winter'],
  ['leans on words before it, behind a mark', '…they will stay open for all of winter'],
  ['begins in the middle of a sentence', 'a harbour open for all of winter'],
])('a quote that %s comes after one that stands by itself', (_, leaning) => {
  const of = article('a', `${leaning}. ${WHOLE}. Itemised bills came to each house in May.`, {
    published: { value: TODAY, basis: 'given' },
  });
  const order = (words: string): readonly string[] => {
    const facts = [mergedQuote('a-first', lind, [[of, words]]), mergedQuote('b-second', holm, [[of, WHOLE]])];
    const people = [lind, { ...holm, role: lind.role }];
    return numbered(buildDigest(briefOf('morning', {}), corpusOf(TODAY, [of], people, facts), TODAY)).map(
      ({ id }) => id,
    );
  };
  expect(order('Itemised bills came to each house in May')).toEqual(['a-first', 'b-second']);
  expect(order(leaning)).toEqual(['b-second', 'a-first']);
});
