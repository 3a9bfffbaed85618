import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Article } from '../../../../src/core/article/article.ts';
import { readArticle } from '../../../../src/core/article/read-article.ts';
import { excerptsOf } from '../../../../src/core/chat/excerpt.ts';
import { quoteLine } from '../../../../src/core/digest/lines/quote-line.ts';
import { articleFacts } from '../../../../src/core/facts/article-facts.ts';
import { loadReader } from '../../../../src/services/language/reader.ts';
import { cases } from '../../../support/laws.ts';
import { mergeCorpus } from '../../../support/merge-corpus.ts';

const TODAY = '2026-11-22';
const FOLDER = new URL('../../../../corpus/', import.meta.url);
const SAMPLE = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, FOLDER), 'utf8'));

const noise = fc.oneof(
  fc.constantFrom(
    '“',
    '”',
    '"',
    '‘',
    '’',
    "''",
    '«',
    '»',
    '[',
    ']',
    '…',
    '\n\n',
    '\r\n',
    '\u00a0',
    '\ufeff',
    '—',
    ', said',
  ),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
/** An edit at a share of the text's length: some code units go, others come. */
const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), gone: fc.nat(4), come: noise });
/** A window of a real article of our own, so that a case is quick, with a few edits. */
const mutated = fc
  .record({
    text: fc.constantFrom(...SAMPLE),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 80, max: 700 }),
    edits: fc.array(edit, { maxLength: 8 }),
  })
  .map(({ text, from, length, edits }) => {
    const start = Math.floor(from * Math.max(0, text.length - length));
    return edits.reduce(
      (words, { at, gone, come }) => {
        const place = Math.floor(at * words.length);
        return words.slice(0, place) + come + words.slice(place + gone);
      },
      text.slice(start, start + length),
    );
  });

it('law: every quote that is shown is, unit for unit, a slice of its article', () => {
  const reader = loadReader();
  fc.assert(
    fc.property(fc.array(mutated, { minLength: 1, maxLength: 2 }), (texts) => {
      const articles = new Map<string, Article>();
      const facts = texts.map((text, i) => {
        const article = readArticle({ id: `a${i}`, text, published: '2026-11-20' });
        articles.set(article.id, article);
        expect(article.text).toBe(text);
        return articleFacts(reader(article), article.id);
      });
      for (const one of facts) {
        const { text } = articles.get(one.card.id) as Article;
        for (const { fact, words } of one.facts) {
          if (fact.type === 'quote') expect(words).toBe(text.slice(fact.start, fact.end));
        }
      }
      const corpus = mergeCorpus(facts, TODAY);
      for (const fact of corpus.facts) {
        if (fact.type !== 'quote') continue;
        const line = quoteLine(fact, { corpus, articles, today: TODAY });
        expect(line).not.toBeNull();
        for (const shown of excerptsOf({ blocks: line ? [line] : [], summary: '' })) {
          expect(shown.text).toBe(articles.get(shown.article)?.text.slice(shown.start, shown.end));
          expect(shown.text.length).toBeGreaterThan(0);
        }
      }
    }),
    { numRuns: cases(25) },
  );
});
