import { formatDay } from '../../dates/format.ts';
import type { Corpus } from '../../merge/merged.ts';
import { count } from './runs.ts';

/** "in 24 articles (newest 20 Nov 2026)". */
export function corpusSize(corpus: Corpus): string {
  let newest = '';
  for (const { published } of corpus.articles.values())
    if (published !== null && published > newest) newest = published;
  return `in ${count(corpus.articles.size, 'article')}${newest !== '' ? ` (newest ${formatDay(newest)})` : ''}`;
}
