import { describe, expect, it } from 'vitest';
import { findFacts } from '../../../src/core/facts/article-facts.ts';
import { readingOf } from './reading-of.ts';

describe('words that are names of object properties', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
    '%s is a word like any other',
    (word) => {
      const text = `${word} ${word} said that ${word} told ${word} of ${word}. "${word}," ${word} said on ${word}.`;
      expect(() => findFacts(readingOf(text))).not.toThrow();
    },
  );
});
