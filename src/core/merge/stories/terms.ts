import { contentTerms, stem } from '../../answer/terms.ts';
import { type Article, titleText } from '../../article/article.ts';
import { foldName } from '../find-people.ts';
import type { StoryTerms } from '../merged.ts';

/** News tells what it is about at the top; what follows is background, which other events share. */
const MOST_WORDS = 350;
const MOST_TERMS = 80;
/** A word of the title says as much as one that the text uses so often. */
const TITLE_WORTH = 2;

const words = (text: string): readonly string[] =>
  foldName(text.replace(/['’]s\b/g, ''))
    .split(' ')
    .filter(Boolean);

/**
 * The content words of an article, stemmed, with how often they stand in its title and the beginning of its body: those that
 * stand there most often, then those that come first. Short numbers tell nothing of an event and are left out.
 */
export function storyTerms(article: Article): StoryTerms {
  const title = titleText(article) ?? '';
  const body = article.zones
    .filter(({ kind }) => kind === 'body' || kind === 'subtitle')
    .map(({ start, end }) => article.text.slice(start, end))
    .join('\n');
  const beginning = words(body).slice(0, MOST_WORDS).join(' ');
  const content = new Set(
    contentTerms(`${title} ${beginning}`).filter((term) => term.length > 2 && !/^\d{1,3}$/.test(term)),
  );
  const counts = new Map<string, number>();
  const count = (text: string, worth: number): void => {
    for (const term of words(text).map(stem)) if (content.has(term)) counts.set(term, (counts.get(term) ?? 0) + worth);
  };
  count(title, TITLE_WORTH);
  count(beginning, 1);
  const named = new Set(words(title).map(stem));
  const telling = [...counts].sort((a, b) => b[1] - a[1]).slice(0, MOST_TERMS);
  const [ofTitle, others] = [telling.filter(([term]) => named.has(term)), telling.filter(([term]) => !named.has(term))];
  const all = [...ofTitle, ...others];
  return { words: all.map(([term]) => term), counts: all.map(([, times]) => times), inTitle: ofTitle.length };
}
