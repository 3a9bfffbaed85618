import { describe, expect, it } from 'vitest';
import { callName, peopleIn } from '../../../src/core/answer/named-people.ts';
import { corpusOf, person } from '../../support/corpus.ts';

const ada = person('Ada Holm');
const peter = person('Peter Holm');
const lind = person('Bo Lind');
const corpus = corpusOf('2026-11-20', [], [ada, peter, lind], []);
const named = (words: string): readonly (readonly string[])[] =>
  peopleIn(words, corpus).map(({ candidates }) => candidates.map(({ name }) => name));

describe('people in a question', () => {
  it('are found by surname, in any case, with a possessive', () => {
    expect(named('what is LIND’s answer?')).toEqual([['Bo Lind']]);
  });

  it('are everybody of a bare surname, and one alone where the full name stands there', () => {
    expect(named('what did Holm say?')).toEqual([['Ada Holm', 'Peter Holm']]);
    expect(named('what did Peter Holm say to Bo Lind?')).toEqual([['Peter Holm'], ['Bo Lind']]);
  });

  it('count once where they are named twice', () => {
    expect(named('did Bo Lind meet anybody before Lind left?')).toEqual([['Bo Lind']]);
  });

  it('are called by what was typed where more than one may be meant', () => {
    expect(peopleIn('holm and lind', corpus).map(callName)).toEqual(['Holm', 'Bo Lind']);
  });

  it('are nobody in words that no name holds', () => {
    expect(named('who closed the harbour?')).toEqual([]);
  });
});
