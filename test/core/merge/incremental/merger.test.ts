import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RawArticle } from '../../../../src/core/article/article.ts';
import { readArticle } from '../../../../src/core/article/read-article.ts';
import { articleFacts } from '../../../../src/core/facts/article-facts.ts';
import { createModels } from '../../../../src/core/language/model/models.ts';
import { createReader } from '../../../../src/core/language/reader.ts';
import { createMerger } from '../../../../src/core/merge/corpus.ts';
import { createItems } from '../../../../src/core/merge/incremental/article-items.ts';
import { DEADLINE_RELATION, deadlineNode } from '../../../../src/core/merge/incremental/deadline-blocks.ts';
import type { Delta } from '../../../../src/core/merge/incremental/delta.ts';
import { createIdentities } from '../../../../src/core/merge/incremental/identities.ts';
import { createMeetings } from '../../../../src/core/merge/incremental/meetings.ts';
import { createMerging } from '../../../../src/core/merge/incremental/merging.ts';
import { QUOTE_RELATION, quoteNode } from '../../../../src/core/merge/incremental/quote-blocks.ts';
import { inOrder } from '../../../../src/core/merge/items.ts';
import { mergeDeadlineItems } from '../../../../src/core/merge/merge-deadlines.ts';
import { type KnownOf, mergeToldMeetings, tellMeetings } from '../../../../src/core/merge/merge-meetings.ts';
import { mergeQuoteItems } from '../../../../src/core/merge/merge-quotes.ts';
import type { ArticleFacts, MergedFact } from '../../../../src/core/merge/merged.ts';
import { identifyPeople } from '../../../../src/core/merge/people.ts';
import { gather } from '../../../../src/services/ingest/gather.ts';
import { loadModelBytes } from '../../../../src/services/language/load.ts';
import { generateArticles } from '../../../bench/generate.ts';
import { cases } from '../../../support/laws.ts';
import { mergeCorpus } from '../../../support/merge-corpus.ts';

const TODAY = '2026-11-20';
const reader = createReader(createModels(loadModelBytes()));
const read = (raw: RawArticle): ArticleFacts => articleFacts(reader(readArticle(raw)), raw.id);

/** Two weeks of a small press: the bundled sample, whose outlets tell of the same events. */
const press: ArticleFacts[] = [];
const generated = generateArticles(60).map(read);

beforeAll(async () => {
  for await (const one of gather([fileURLToPath(new URL('../../../../corpus', import.meta.url))]))
    if (one.kind === 'article') press.push(read(one.raw));
});

const plain = (corpus: ReturnType<typeof mergeCorpus>): unknown => ({
  ...corpus,
  articles: [...corpus.articles].sort(),
  days: [...corpus.days].sort(),
  people: [...corpus.people].sort(),
});

describe('a merger that keeps what it made', () => {
  /** One thing that happens to a store: an article comes, is replaced by other words, loses its date, or goes. */
  const change = fc.record({
    at: fc.nat(13),
    words: fc.option(fc.nat(31), { freq: 4 }),
    dated: fc.boolean(),
    asOf: fc.constantFrom(TODAY, TODAY, '2026-11-18', '2026-12-30'),
  });

  test('tells after any changes what merging everything anew tells', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(change, { minLength: 1, maxLength: 5 }), { minLength: 2, maxLength: 6 }),
        (batches) => {
          const merge = createMerger();
          const stored = new Map<string, ArticleFacts>();
          for (const batch of batches) {
            for (const { at, words, dated } of batch) {
              const id = `a${at}`;
              const from = words === null ? undefined : press[words % press.length];
              if (from === undefined) stored.delete(id);
              else
                stored.set(id, { ...from, card: { ...from.card, id, published: dated ? from.card.published : null } });
            }
            const asOf = batch[0]!.asOf;
            const articles = [...stored.values()];
            expect(plain(merge(articles, asOf))).toEqual(plain(mergeCorpus(articles.toReversed(), asOf)));
          }
        },
      ),
      { numRuns: cases(12) },
    );
  });

  test('keeps the very facts that a new article has nothing to do with', () => {
    const merge = createMerger();
    const before = merge(press, TODAY).facts;
    const after = new Set(merge([...press, generated[0]!], TODAY).facts);
    expect(before.filter((fact) => !after.has(fact))).toEqual([]);
  });

  test('an article that came and went leaves no trace', () => {
    const merge = createMerger();
    const before = plain(merge(press.slice(1), TODAY));
    merge(press, TODAY);
    expect(plain(merge(press.slice(1), TODAY))).toEqual(before);
  });
});

describe('merging block by block', () => {
  const ids = (facts: readonly MergedFact[]): readonly string[] =>
    facts.map(({ id, sources }) => `${id} ${sources.map(({ article, start }) => `${article}:${start}`).sort()}`).sort();
  /** The sample beside the generated press, whose phrases many speakers share. */
  const all = (): readonly ArticleFacts[] => [...press, ...generated];
  const came = <T>(things: readonly T[]): Delta<T> => ({ came: things, gone: [] });
  const itemsOf = () => {
    const days = new Map(all().map(({ card }) => [card.id, card.published ?? TODAY]));
    const { meetings, quotes, deadlines } = createItems()(all(), createIdentities()(all()), days);
    return {
      meetings: meetings.came.toSorted(inOrder),
      quotes: quotes.came.toSorted(inOrder),
      deadlines: deadlines.came.toSorted(inOrder),
    };
  };

  test('finds the people that looking at everybody at once finds', () => {
    const [whole, parted] = [identifyPeople(all()), createIdentities()(all())];
    expect([...parted.people].sort()).toEqual([...whole.people].sort());
    for (const { card, people } of all())
      for (const { entity } of people) expect(parted.personOf(card.id, entity)).toBe(whole.personOf(card.id, entity));
  });

  test('groups quotes as grouping all at once does', () => {
    const { quotes } = itemsOf();
    const parted = createMerging(QUOTE_RELATION, quoteNode, (items) => mergeQuoteItems(items))(came(quotes), '').came;
    expect(ids(parted)).toEqual(ids(mergeQuoteItems(quotes)));
  });

  test('groups deadlines as grouping all at once does', () => {
    const { deadlines } = itemsOf();
    const parted = createMerging(DEADLINE_RELATION, deadlineNode, mergeDeadlineItems)(came(deadlines), TODAY).came;
    expect(ids(parted)).toEqual(ids(mergeDeadlineItems(deadlines, TODAY)));
  });

  test('groups meetings as grouping all at once does', () => {
    const { meetings } = itemsOf();
    const { people } = identifyPeople(all());
    const knownOf: KnownOf = ({ person }) => (person === null ? null : (people.get(person) ?? null));
    const personOf = (key: string) => ({ person: key, name: people.get(key)?.name ?? key });
    const whole = mergeToldMeetings(tellMeetings(meetings, knownOf), personOf, knownOf);
    expect(ids(createMeetings().update(came(meetings), createIdentities()(all())).came)).toEqual(ids(whole));
  });
});
