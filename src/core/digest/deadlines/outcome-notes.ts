import { excerpt } from '../../chat/excerpt.ts';
import type { Run } from '../../chat/view.ts';
import { formatWhen } from '../../dates/format.ts';
import type { DeadlineOutcome, MergedDeadline, Source } from '../../merge/merged.ts';
import { text } from '../lines/runs.ts';
import { type Setting, sourceRef } from '../lines/setting.ts';

const WORDS: Readonly<Record<DeadlineOutcome['status'], string>> = {
  met: 'Reported done',
  missed: 'Reported missed',
  postponed: 'Reported postponed',
  cancelled: 'Reported cancelled',
};

function evidence(source: Source, setting: Setting): readonly Run[] {
  const article = setting.articles.get(source.article);
  return article === undefined ? [] : [text(': '), { kind: 'excerpt', excerpt: excerpt(article, source) }];
}

/** Every article that a deadline's line or its notes are sliced from. */
export const outcomeArticles = (fact: MergedDeadline): readonly string[] =>
  (fact.outcomes ?? []).flatMap(({ sources }) => sources.map(({ article }) => article));

/**
 * What became of a deadline, a note for each outcome, with the words that say so: "Reported done by Coast Wire, 14 Apr:
 * “ratified the treaty on Tuesday”"; and from when it was moved.
 */
export function outcomeNotes(fact: MergedDeadline, setting: Setting): readonly (readonly Run[])[] {
  const lead = fact.sources[fact.lead];
  const told = (fact.outcomes ?? []).flatMap(({ status, sources }): readonly (readonly Run[])[] => {
    const [first] = sources;
    // Where nothing but its end was told, the line itself says so.
    if (first === undefined || (first.article === lead?.article && first.start === lead.start)) return [];
    const { outlet, date } = sourceRef(first, setting.corpus);
    const others = new Set(sources.map(({ article }) => article)).size - 1;
    const more = others === 0 ? '' : others === 1 ? ' and another article' : ` and ${others} other articles`;
    const by = `${WORDS[status]} by ${outlet}${more}${date === null ? '' : `, ${date}`}`;
    return [[text(by), ...evidence(first, setting)]];
  });
  const moved = fact.movedFrom === undefined ? [] : [[text(`Before, it was due ${formatWhen(fact.movedFrom)}`)]];
  return [...told, ...moved];
}
