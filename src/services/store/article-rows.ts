import type { Selectable } from 'kysely';
import type { Article, Published } from '../../core/article/article.ts';
import type { ArticleFacts } from '../../core/merge/merged.ts';
import type { Tables } from './tables.ts';

type ArticleRow = Pick<
  Selectable<Tables['articles']>,
  'id' | 'text' | 'title_json' | 'url' | 'outlet' | 'published_json' | 'zones_json'
>;

/** An article as it was put in. */
export function toArticle(row: ArticleRow): Article {
  return {
    id: row.id,
    text: row.text,
    title: row.title_json === null ? null : JSON.parse(row.title_json),
    url: row.url,
    outlet: row.outlet,
    published: row.published_json === null ? null : JSON.parse(row.published_json),
    zones: JSON.parse(row.zones_json),
  };
}

type FactsRow = Pick<
  Selectable<Tables['articles'] & Tables['readings']>,
  'id' | 'title' | 'url' | 'outlet' | 'published_json' | 'origin' | 'facts_json' | 'people_json' | 'terms_json'
>;

/** What an article tells, with the card that merging needs. */
export function toArticleFacts({ id, title, url, outlet, origin, ...row }: FactsRow): ArticleFacts {
  const published: Published | null = row.published_json === null ? null : JSON.parse(row.published_json);
  return {
    card: { id, outlet, title, url, published: published?.value ?? null, origin },
    facts: JSON.parse(row.facts_json),
    people: JSON.parse(row.people_json),
    ...(row.terms_json === null ? {} : { terms: JSON.parse(row.terms_json) }),
  };
}
