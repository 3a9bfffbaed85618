import { formatDay } from '../../dates/format.ts';
import { likelyWithin, likelyWords } from '../../digest/lines/likely-day.ts';
import { count, faint, strong, text } from '../../digest/lines/runs.ts';
import { sourceName } from '../../digest/lines/setting.ts';
import type { ArticleCard } from '../../merge/merged.ts';
import type { Reply } from '../platform.ts';
import type { Block, Run } from '../view.ts';
import { notice, type ReplyContext } from './context.ts';

const NEWEST = 10;

const byDay = (a: ArticleCard, b: ArticleCard): number =>
  (b.published ?? '').localeCompare(a.published ?? '') || (a.id < b.id ? -1 : 1);

/** `/sources`: outlets with the number of their articles, and the newest articles, those without a date last. */
export async function sourcesReply(context: ReplyContext): Promise<Reply> {
  const cards = [...context.corpus.articles.values()].sort(byDay);
  if (cards.length === 0) return notice('I have read no articles yet.', context);
  const outlets = new Map<string, number>();
  for (const card of cards) {
    const name = card.outlet ?? 'outlet not named';
    outlets.set(name, (outlets.get(name) ?? 0) + 1);
  }
  const items = [...outlets]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([name, n]): readonly Run[] => [strong(name), faint(` ${count(n, 'article')}`)]);
  const heading: Block = {
    kind: 'heading',
    level: 2,
    text: `${count(cards.length, 'article')} from ${count(outlets.size, 'outlet')}`,
  };
  const shown = cards.slice(0, NEWEST);
  const undated = shown.filter(({ published }) => published === null).map(({ id }) => id);
  const articles = await context.library.articles(context.workspace, undated);
  const dateOf = ({ id, published }: ArticleCard): string | null => {
    if (published !== null) return formatDay(published);
    const article = articles.get(id);
    const likely = article === undefined ? null : likelyWithin(article, context.corpus);
    return likely && likelyWords(likely);
  };
  const newest = shown.map((card) => ({
    article: card.id,
    outlet: sourceName({ article: card.id, outlet: card.outlet }, context.corpus),
    url: card.url,
    date: dateOf(card),
    title: card.title,
  }));
  return {
    view: {
      blocks: [
        heading,
        { kind: 'list', items },
        { kind: 'text', runs: [text('Newest:')] },
        { kind: 'sources', sources: newest },
      ],
      summary: heading.text,
    },
    memory: context.memory,
  };
}
