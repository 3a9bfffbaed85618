import type { Article } from '../../article/article.ts';
import { reasonLabel } from '../../article/published/reason-words.ts';
import type { LikelyWithin, SiblingReason } from '../../article/published/siblings.ts';
import { formatDay } from '../../dates/format.ts';
import { likelyWords } from '../../digest/lines/likely-day.ts';
import { faint } from '../../digest/lines/runs.ts';
import { sourceName } from '../../digest/lines/setting.ts';
import type { Corpus } from '../../merge/merged.ts';
import { excerpt } from '../excerpt.ts';
import type { Block, Run } from '../view.ts';

/** "the same story was told by A and B on 3 May 2021", one for each day, then what they date that it tells as over. */
function siblingWords(siblings: readonly SiblingReason[], corpus: Corpus): readonly string[] {
  const name = ({ article }: SiblingReason): string =>
    sourceName({ article, outlet: corpus.articles.get(article)?.outlet ?? null }, corpus);
  const near = Map.groupBy(
    siblings.filter(({ bound }) => bound === 'near'),
    ({ day }) => day,
  );
  return [
    ...[...near].map(([day, tellers]) => {
      const names = [...new Set(tellers.map(name))].join(' and ');
      return `the same story was told by ${names} on ${formatDay(day)}`;
    }),
    ...siblings
      .filter(({ bound }) => bound === 'not-before')
      .map((teller) => `a meeting that it tells of as held was on ${formatDay(teller.day)}, as ${name(teller)} has it`),
  ];
}

/** What is known of the day of an article that prints none, and why: its own words word for word, and who told the same when. */
export function undatedNote(article: Article, likely: LikelyWithin, corpus: Corpus): Block {
  const name = sourceName({ article: article.id, outlet: article.outlet }, corpus);
  const days = likelyWords(likely);
  const reasons: (readonly Run[])[] = [
    ...siblingWords(likely.siblings, corpus).map((words) => [faint(words)]),
    ...likely.reasons.map((reason): readonly Run[] => {
      const places = reason.anchor === undefined ? [reason] : [reason, reason.anchor];
      const words = places.flatMap((place): Run[] => [
        faint(' '),
        { kind: 'excerpt', excerpt: excerpt(article, place) },
      ]);
      return [faint(`${reasonLabel(reason, (day) => formatDay(day))}:`), ...words];
    }),
  ];
  const runs = reasons.flatMap((reason, i) => (i === 0 ? reason : [faint('; '), ...reason]));
  return {
    kind: 'text',
    runs: [faint(`${name} prints no date${days === null ? '' : ` (${days})`}: `), ...runs, faint('.')],
  };
}
