import type { Article } from '../../src/core/article/article.ts';
import type { Span } from '../../src/core/span.ts';
import type { ArticleEntry } from '../../src/services/store/store.ts';

/** An article for a store with one sentence a line, all of it body. */
export function entryOf(
  id: string,
  text: string,
  options: Partial<Pick<Article, 'url' | 'outlet'>> & {
    workspace?: string;
    title?: string;
    published?: string;
    readerVersion?: string;
    facts?: ArticleEntry['facts'];
  } = {},
): ArticleEntry {
  const {
    workspace = 'w',
    title,
    published,
    outlet = 'Harbour Post',
    url = null,
    readerVersion = 'reader-1',
  } = options;
  return {
    workspace,
    article: {
      id,
      text,
      title: title === undefined ? null : { text: title },
      url,
      outlet,
      published: published === undefined ? null : { value: published, basis: 'given' },
      zones: [{ start: 0, end: text.length, kind: 'body' }],
    },
    facts: options.facts ?? { facts: [], people: [] },
    sentences: lines(text),
    readerVersion,
  };
}

/** Words that look like a story, different for each seed: no two seeds share a run of three words but by chance. */
export function storyOf(seed: number, sentences = 12): string {
  let state = seed * 2_654_435_761;
  const word = (): string => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return `${SYLLABLES[state % 23]}${SYLLABLES[(state >>> 8) % 23]}${SYLLABLES[(state >>> 16) % 23]}`;
  };
  return Array.from({ length: sentences }, () => `${Array.from({ length: 12 }, word).join(' ')}.`).join('\n');
}

const SYLLABLES = 'ba be bi do du fa ge go ka ke la lo ma mi na no pa ri ro sa ta ve zu'.split(' ');

function lines(text: string): Span[] {
  return [...text.matchAll(/[^\n]+/gu)].map((line) => ({ start: line.index, end: line.index + line[0].length }));
}
