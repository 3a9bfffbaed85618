import { describe, expect, it } from 'vitest';
import { ANSWER_BAR, confidenceOf as confidence, type Shown } from '../../../src/core/answer/confidence.ts';
import type { RankedSentence } from '../../../src/core/answer/from-sentences.ts';
import { oppositesIn } from '../../../src/core/answer/opposites.ts';
import { readQuery } from '../../../src/core/answer/query.ts';
import { termOf } from '../../../src/core/answer/words.ts';

const query = readQuery('Who closed the harbour of Aldermoor during the storm?', { articles: 100, of: new Map() });
const sentence = (more: Partial<RankedSentence>): RankedSentence => ({
  article: 'a',
  start: 0,
  end: 1,
  score: 1.5,
  passage: 1,
  named: 1,
  ...more,
});

const shown: Shown = { article: 'a', words: 'The mayor closed the harbour of Aldermoor during the storm.' };
const other: Shown = { article: 'b', words: 'Nobody sailed.' };
const confidenceOf = (asked: typeof query, ranked: readonly RankedSentence[]): number =>
  confidence(asked, ranked, [shown, other]);

describe('confidence', () => {
  it('is 0 where there is nothing, and grows with what speaks for the best sentence', () => {
    expect(confidenceOf(query, [])).toBe(0);
    const plain = confidenceOf(query, [sentence({}), sentence({})]);
    expect(confidenceOf(query, [sentence({ passage: 1.4 }), sentence({})])).toBeGreaterThan(plain);
    expect(confidenceOf(query, [sentence({ score: 2.5 }), sentence({})])).toBeGreaterThan(plain);
  });

  it('stays under the bar for a passage that hardly holds the question', () => {
    expect(confidenceOf(query, [sentence({ passage: 0.4 })])).toBeLessThan(ANSWER_BAR);
    expect(confidenceOf(query, [sentence({ passage: 1.5, score: 2.4 }), sentence({})])).toBeGreaterThan(ANSWER_BAR);
  });

  it('falls where the sentence says the opposite of what was asked, and not where it says both', () => {
    const asked = readQuery('Who was the strongest rower of Aldermoor?', { articles: 100, of: new Map() });
    const of = (words: string): number => confidence(asked, [sentence({})], [{ article: 'a', words }]);
    const plain = of('Bo Lind was called a rower of Aldermoor.');
    expect(of('Bo Lind was the weakest rower of Aldermoor.')).toBeLessThan(plain);
    expect(of('Bo Lind was the strongest rower of Aldermoor, Ada Holm the weakest.')).toBe(plain);
  });

  it('falls where only the question denies', () => {
    const asked = readQuery('Which harbour was not closed?', { articles: 100, of: new Map() });
    const of = (words: string): number => confidence(asked, [sentence({})], [{ article: 'a', words }]);
    expect(of('The harbour of Aldermoor was closed.')).toBeLessThan(of('The harbour of Aldermoor wasn’t closed.'));
  });

  it('is higher where one article holds all that would be shown', () => {
    const of = (article: string): number => confidence(query, [sentence({})], [shown, { ...other, article }]);
    expect(of('a')).toBeGreaterThan(of('b'));
  });
});

describe('opposites', () => {
  const among = (word: string, ...others: readonly string[]): number =>
    oppositesIn(termOf(word), new Set(others.map(termOf))).length;

  it('are words that exclude each other, in any form', () => {
    expect(among('rises', 'bread', 'fell', 'falling')).toBe(1);
    expect(among('southern', 'northern', 'coast')).toBe(1);
    expect(among('third', 'first', 'second')).toBe(2);
    expect(among('rises', 'rose', 'coast')).toBe(0);
  });

  it('are words turned round by how they begin, where that is no part of the word', () => {
    expect(among('unavoidable', 'avoidable')).toBe(1);
    expect(among('popular', 'unpopular')).toBe(1);
    expect(among('union', 'ion')).toBe(0);
    expect(among('ease', 'disease')).toBe(0);
  });

  it('are not two sides of one thing', () => {
    expect(among('bought', 'sold')).toBe(0);
    expect(among('bought', 'sell', 'buy')).toBe(0);
  });
});
