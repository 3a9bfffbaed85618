import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/core/article/read-article.ts';

const FOLDER = new URL('../../fixtures/pages/', import.meta.url);

type Expected = { readonly kind: string; words: string };

/** A page's text out of its fixture, and the zones that it should have. */
function readFixture(name: string): { text: string; expected: Expected[] } {
  const lines: string[] = [];
  const expected: Expected[] = [];
  for (const line of readFileSync(new URL(name, FOLDER), 'utf8').trimEnd().split('\n')) {
    const [, kind, words] = /^([a-z+]+)\|(.*)$/.exec(line) ?? [];
    // A dateline and the body after it stand in one line of the page.
    const goesOn = expected.at(-1)?.kind === 'dateline' && kind === 'body' && /[-–—]$/.test(expected.at(-1)!.words);
    if (kind === undefined) lines.push('');
    else if (goesOn) lines[lines.length - 1] += ` ${words}`;
    else lines.push(words!);
    if (kind === '+') expected.at(-1)!.words += ` ${words!.trim()}`;
    else if (kind !== undefined) expected.push({ kind, words: words!.trim() });
  }
  return { text: `${lines.join('\n')}\n`, expected };
}

describe('the zones of scraped pages', () => {
  test.each(readdirSync(FOLDER).filter((name) => name.endsWith('.txt')))('%s', (name) => {
    const { text, expected } = readFixture(name);
    const { zones } = readArticle({ id: name, text });
    const found = zones.map(({ start, end, kind }) => ({ kind, words: text.slice(start, end).replace(/\s+/g, ' ') }));
    expect(found).toEqual(expected);
  });
});
