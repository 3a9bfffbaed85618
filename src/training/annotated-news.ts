import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readArticle } from '../core/article/read-article.ts';
import type { Reading } from '../core/language/reading.ts';
import { parseArticleLine } from '../services/ingest/article-line.ts';
import { loadReader } from '../services/language/reader.ts';

/** Offsets in UTF-16 code units, half-open. */
export type Pair = readonly [number, number];

/** What annotators marked in an article. */
type Gold = {
  readonly id: string;
  /** Quoted words with those who say them; no source where the sentence names none. */
  readonly pieces: readonly { readonly start: number; readonly end: number; readonly source: readonly Pair[] }[];
  readonly attributions: readonly {
    readonly content: readonly Pair[];
    readonly cue: readonly Pair[];
    readonly kind: string;
  }[];
};

export type AnnotatedArticle = { readonly reading: Reading } & Omit<Gold, 'id'>;

/**
 * The articles of a folder (articles-train.jsonl) as the program reads them, with what annotators marked in them
 * (gold-train.jsonl). Throws where a file cannot be read.
 */
export function annotatedNews(folder: string): AnnotatedArticle[] {
  const lines = <T>(name: string): T[] =>
    readFileSync(join(resolve(folder), name), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as T);
  const gold = new Map(lines<Gold>('gold-train.jsonl').map((one) => [one.id, one]));
  const reader = loadReader();
  return lines<unknown>('articles-train.jsonl').flatMap((line, i) => {
    const parsed = parseArticleLine(JSON.stringify(line), i + 1);
    if (parsed.kind === 'problem') return [];
    const { pieces, attributions } = gold.get(parsed.raw.id) ?? { pieces: [], attributions: [] };
    return [{ reading: reader(readArticle(parsed.raw)), pieces, attributions }];
  });
}

export const shared = (a: Pair, b: Pair): number => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));

/** The share of what two spans cover together that both cover. */
export const likeness = (a: Pair, b: Pair): number => shared(a, b) / (Math.max(a[1], b[1]) - Math.min(a[0], b[0]) || 1);

const EDGES = ' \t\r\n\u00a0“”"‘’\',.;:?!-–—…';

/** What the parts of an attribution cover from first to last, marks at the edges left out. */
export function coverOf(text: string, parts: readonly Pair[]): Pair {
  let start = Math.min(...parts.map(([from]) => from));
  let end = Math.max(...parts.map(([, to]) => to));
  while (start < end && EDGES.includes(text[start]!)) start++;
  while (end > start && EDGES.includes(text[end - 1]!)) end--;
  return [start, end];
}
