import { formatDay } from '../../dates/format.ts';
import type { Corpus } from '../../merge/merged.ts';
import { count } from './runs.ts';

/** "in 24 articles (newest 20 Nov 2026)". */
export function corpusSize(corpus: Corpus): string {
  const newest = [...corpus.articles.values()]
    .map((card) => card.published ?? '')
    .sort()
    .at(-1);
  return `in ${count(corpus.articles.size, 'article')}${newest ? ` (newest ${formatDay(newest)})` : ''}`;
}
