import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Article, titleText } from '../../../src/core/article/article.ts';
import { readArticle } from '../../../src/core/article/read-article.ts';
import { gather } from '../../../src/services/ingest/gather.ts';

const articles: Article[] = [];
const rejected: string[] = [];

beforeAll(async () => {
  for await (const one of gather([fileURLToPath(new URL('../../../corpus', import.meta.url))])) {
    if (one.kind === 'article') articles.push(readArticle(one.raw));
    else rejected.push(`${one.where} ${one.reason}`);
  }
});

const factual = ({ text, zones }: Article): string =>
  zones
    .filter(({ kind }) => kind === 'body' || kind === 'title' || kind === 'subtitle' || kind === 'caption')
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');

describe('the sample corpus', () => {
  test('is read whole', () => {
    expect(rejected).toEqual([]);
    expect(articles.length).toBeGreaterThanOrEqual(28);
    expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length);
  });

  test('tells outlet, title and day of every article', () => {
    for (const article of articles) {
      expect(article.outlet, article.text.slice(0, 60)).not.toBeNull();
      expect(titleText(article), article.text.slice(0, 60)).not.toBeNull();
      expect(article.published?.value, article.text.slice(0, 60)).toMatch(/^2026-11-(?:09|1\d|20)$/);
    }
    expect(new Set(articles.map(({ outlet }) => outlet))).toEqual(
      new Set([
        'Meridian Wire',
        'The Northgate Chronicle',
        'Coastal Register',
        'Keshara State Broadcasting',
        'The Sunday Compass',
        'Lisker Post',
        'Harbour Gazette',
      ]),
    );
  });

  test('takes nothing out of injected blocks, and all that stands around them', () => {
    const words = articles.map(factual).join('\n');
    for (const other of ['Castellane', 'Rasmund', 'herring', 'gulls', 'newsletter', 'rights reserved']) {
      expect(words).not.toContain(other);
    }
    for (const own of [
      'After Sunday it is no longer my decision',
      'a small bill that becomes a large one',
      'Rosa Timmerlin, said.',
    ]) {
      expect(words).toContain(own);
    }
  });
});
