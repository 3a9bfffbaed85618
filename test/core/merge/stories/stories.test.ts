import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readArticle } from '../../../../src/core/article/read-article.ts';
import { articleFacts } from '../../../../src/core/facts/article-facts.ts';
import { createModels } from '../../../../src/core/language/model/models.ts';
import { createReader } from '../../../../src/core/language/reader.ts';
import { createMerger } from '../../../../src/core/merge/corpus.ts';
import type { ArticleFacts, Corpus, Story } from '../../../../src/core/merge/merged.ts';
import { clusterByMean } from '../../../../src/core/merge/stories/cluster.ts';
import { rarity } from '../../../../src/core/merge/stories/rarity.ts';
import { storyTerms } from '../../../../src/core/merge/stories/terms.ts';
import { gather } from '../../../../src/services/ingest/gather.ts';
import { loadModelBytes } from '../../../../src/services/language/load.ts';
import { article } from '../../../support/corpus.ts';
import { cases } from '../../../support/laws.ts';
import { mergeCorpus } from '../../../support/merge-corpus.ts';

const TODAY = '2026-12-20';
const reader = createReader(createModels(loadModelBytes()));

function read(id: string, published: string, title: string, body: string): ArticleFacts {
  return articleFacts(reader(readArticle({ id, outlet: id, title, text: body, published })), id);
}

const storiesOf = (corpus: Corpus): readonly (readonly string[])[] =>
  (corpus.stories ?? []).map(({ articles }) => [...articles].sort()).sort();
const storyOf = (corpus: Corpus, id: string): Story | undefined =>
  corpus.stories?.find(({ articles }) => articles.includes(id));

const press: ArticleFacts[] = [];
beforeAll(async () => {
  for await (const one of gather([fileURLToPath(new URL('../../../../corpus', import.meta.url))]))
    if (one.kind === 'article') press.push(articleFacts(reader(readArticle(one.raw)), one.raw.id));
});

const pair = (city: string, weekday: string, matter: string): string =>
  `Norwegian Foreign Minister Ada Holm met Swedish Trade Minister Bo Lindqvist in ${city} on ${weekday}. They spoke about ${matter} for two hours, and ${matter} will be on the table again, officials said. Holm called the talks in ${city} useful.`;

const november = [
  read(
    'wire',
    '2026-11-13',
    'Holm and Lindqvist meet over herring quotas',
    pair('Bergen', 'Thursday', 'herring quotas'),
  ),
  read('post', '2026-11-14', 'Herring quotas: ministers talk in Bergen', pair('Bergen', 'Thursday', 'herring quotas')),
];
const january = [
  read(
    'later',
    '2027-01-14',
    'Holm and Lindqvist meet over herring quotas',
    pair('Malmo', 'Wednesday', 'herring quotas'),
  ),
];
const elsewhere = [
  read(
    'fire',
    '2026-11-13',
    'Fire closes the Ravenholt tannery',
    'A fire closed the tannery in Ravenholt on Thursday. Firemen needed six hours to put out the flames in the dye house, and the tannery stays shut until the roof is mended, its owner said.',
  ),
];

describe('stories', () => {
  test('articles of several outlets on one event are one story, another event is another', () => {
    const corpus = mergeCorpus([...november, ...elsewhere], TODAY);
    expect(storiesOf(corpus)).toEqual([['fire'], ['post', 'wire']]);
  });

  test('the same pair in two months is two stories', () => {
    const corpus = mergeCorpus([...november, ...january], '2027-02-01');
    expect(storiesOf(corpus)).toEqual([['later'], ['post', 'wire']]);
  });

  test('a story knows its days, a title of one of its articles, and how many texts of their own tell of it', () => {
    const reprint = { ...november[0]!, card: { ...november[0]!.card, id: 'copy', outlet: 'Copy' } };
    const story = storyOf(mergeCorpus([...november, reprint], TODAY), 'copy');
    expect(story).toMatchObject({ first: '2026-11-13', last: '2026-11-14', independentOrigins: 2 });
    expect(story?.articles).toEqual(['copy', 'wire', 'post']);
    expect(november.map(({ card }) => card.title)).toContain(story?.label);
  });

  test('keeps its id when a later article joins', () => {
    const before = storyOf(mergeCorpus(november.slice(0, 1), TODAY), 'wire');
    const after = storyOf(mergeCorpus([...november, ...elsewhere], TODAY), 'wire');
    expect(after?.id).toBe(before?.id);
    expect(after?.articles).toHaveLength(2);
  });

  test('every article is of one story, and every fact of those of its sources', () => {
    const corpus = mergeCorpus(press, TODAY);
    const articles = (corpus.stories ?? []).flatMap((story) => story.articles);
    expect(articles.sort()).toEqual(press.map(({ card }) => card.id).sort());
    for (const fact of corpus.facts) {
      const own = new Set(fact.sources.map((source) => storyOf(corpus, source.article)?.id));
      expect(new Set(fact.stories)).toEqual(own);
    }
    expect(new Set(corpus.stories?.map(({ id }) => id)).size).toBe(corpus.stories?.length);
  });

  test('the sample’s outlets tell of a strike, a lodge and lenders in a story each', () => {
    const corpus = mergeCorpus(press, TODAY);
    const titles = (word: string): readonly string[] => {
      const first = press.find(({ card }) => card.title?.includes(word))!;
      return (storyOf(corpus, first.card.id)?.articles ?? []).map((id) => corpus.articles.get(id)?.title ?? '').sort();
    };
    expect(titles('72 hours')).toEqual([
      'Dockworkers give port 72 hours before walkout',
      'Government calls on dockworkers to show responsibility',
      'Keshara minister, dock union to resume talks on Sunday',
      "Port Selim dockworkers call off Monday's strike",
    ]);
    expect(titles('lodge')).toHaveLength(3);
    expect(titles('Monetary Fund')).toHaveLength(2);
  });

  test('neither the order in which articles come nor those that came and went make a difference', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...Array(34).keys()], { minLength: 3 }),
        fc.shuffledSubarray([...Array(34).keys()]),
        (some, others) => {
          const all = [...november, ...january, ...elsewhere, ...press];
          const [stored, passing] = [some.map((i) => all[i]!), others.map((i) => all[i]!)];
          const expected = mergeCorpus(stored, TODAY).stories;
          const merge = createMerger();
          merge([...new Set([...passing, ...stored.slice(0, 2)])], TODAY);
          merge([...new Set([...stored.toReversed(), ...passing])], TODAY);
          expect(merge(stored.toReversed(), TODAY).stories).toEqual(expected);
        },
      ),
      { numRuns: cases(10) },
    );
  });
});

describe('what stories are made of', () => {
  test('a chain of articles that each resemble the next is not one story', () => {
    const chain = Array.from({ length: 6 }, (_, a) => ({ a, b: a + 1, likeness: 0.4 }));
    expect(clusterByMean(7, chain).length).toBeGreaterThan(2);
    const all = [...chain.keys()].flatMap((a) =>
      [...chain.keys()].filter((b) => b > a).map((b) => ({ a, b, likeness: 0.4 })),
    );
    expect(clusterByMean(6, all)).toEqual([[0, 1, 2, 3, 4, 5]]);
  });

  test('who is more alike is joined first', () => {
    const pairs = [
      { a: 0, b: 1, likeness: 0.4 },
      { a: 1, b: 2, likeness: 0.9 },
    ];
    expect(clusterByMean(3, pairs)).toEqual([[0], [1, 2]]);
  });

  test('a word is the rarer the fewer articles have it, whatever the size of the corpus', () => {
    for (const articles of [1, 10, 500, 9_000]) {
      const steps = [1, 2, 8, 100].map((uses) => rarity(uses, articles));
      expect(steps).toEqual(steps.toSorted((a, b) => b - a));
      expect(Math.min(...steps)).toBeGreaterThanOrEqual(0);
    }
    expect(rarity(1_000, 1_000)).toBeLessThan(rarity(1, 1_000) / 4);
  });

  test('terms are content words with those of the title first; short numbers and small words are none', () => {
    const text = 'The ferry to Ravenholt sank on day 12. Ferries sink seldom, but the ferry was old.';
    const terms = storyTerms(article('a', text, { title: { text: 'Old ferry sinks' } }));
    expect(terms.words.slice(0, terms.inTitle).sort()).toEqual(['ferry', 'old', 'sink']);
    expect(terms.words).toContain('ravenholt');
    expect(terms.words).not.toContain('12');
    expect(terms.words).not.toContain('the');
    expect(terms.counts[terms.words.indexOf('ferry')]).toBeGreaterThan(2);
  });
});
