import { describe, expect, it } from 'vitest';
import { spelledAsKnown } from '../../../src/core/answer/spelling.ts';
import { corpusOf, person } from '../../support/corpus.ts';

const corpus = corpusOf(
  '2026-11-20',
  [],
  [person('Ada Holmgren'), person('Bo Strandberg'), person('Per Strandborg')],
  [],
);
const known = (words: readonly string[], unknown: readonly string[]) => ({
  articles: 10,
  of: new Map([...words.map((word) => [word, 3] as const), ...unknown.map((word) => [word, 0] as const)]),
});

describe('misspelt names', () => {
  it('become the name that the articles hold', () => {
    expect(spelledAsKnown('what did Holmgrenn say?', known([], ['Holmgrenn']), corpus)).toBe('what did Holmgren say?');
    expect(spelledAsKnown('what did holmrgen say?', known([], ['holmrgen']), corpus)).toBe('what did Holmgren say?');
  });

  it('stay where the word is known, or where two names are as near', () => {
    expect(spelledAsKnown('what did Holmgrenn say?', known(['Holmgrenn'], []), corpus)).toContain('Holmgrenn');
    expect(spelledAsKnown('did Strandbirg go?', known([], ['Strandbirg']), corpus)).toContain('Strandbirg');
  });

  it('are not made of other words', () => {
    expect(spelledAsKnown('which rocket flew?', known([], ['rocket', 'flew']), corpus)).toBe('which rocket flew?');
  });
});
