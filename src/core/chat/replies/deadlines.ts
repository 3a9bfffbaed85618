import { contentTerms } from '../../answer/terms.ts';
import { addDays } from '../../dates/days.ts';
import { lastDay } from '../../dates/when.ts';
import { corpusSize } from '../../digest/lines/corpus-size.ts';
import type { MergedDeadline } from '../../merge/merged.ts';
import type { Reply } from '../platform.ts';
import type { Command } from '../request.ts';
import type { Block } from '../view.ts';
import { about, lineBlocks, notice, type ReplyContext } from './context.ts';
import { concerns, findSubjects, isKnown } from './subjects.ts';

const ORDER: Record<MergedDeadline['status'], number> = {
  overdue: 0,
  open: 1,
  postponed: 2,
  undated: 3,
  met: 4,
  cancelled: 5,
  passed: 6,
};

function isShown(fact: MergedDeadline, show: 'open' | 'all' | 'week', today: string): boolean {
  if (show === 'all') return true;
  if (fact.status === 'overdue') return true;
  const due = lastDay(fact.due);
  if (show === 'week') return fact.status === 'open' && due !== null && due <= addDays(today, 7);
  return fact.status === 'open' || fact.status === 'postponed' || fact.status === 'undated';
}

/** `/deadlines`: overdue first, then by due day; undated promises after those with a date. */
export async function deadlinesReply(
  command: Extract<Command, { name: 'deadlines' }>,
  context: ReplyContext,
): Promise<Reply> {
  const { corpus, today } = context;
  const subjects = command.about === null ? [] : findSubjects([command.about], corpus).filter(isKnown);
  const terms = command.about === null ? [] : contentTerms(command.about);
  const isWanted = (fact: MergedDeadline): boolean => {
    if (command.about === null) return true;
    if (subjects.length > 0 && concerns(fact, subjects)) return true;
    const words = new Set(fact.sources.flatMap((source) => contentTerms(source.words)));
    return terms.length > 0 && terms.every((term) => words.has(term));
  };
  const deadlines = corpus.facts
    .filter((fact): fact is MergedDeadline => fact.type === 'deadline' && isShown(fact, command.show, today))
    .filter(isWanted)
    .sort(
      (a, b) =>
        ORDER[a.status] - ORDER[b.status] ||
        (lastDay(a.due) ?? '9999').localeCompare(lastDay(b.due) ?? '9999') ||
        (a.id < b.id ? -1 : 1),
    );
  const which = { open: 'Open deadlines', week: 'Deadlines of the next seven days', all: 'All deadlines' }[
    command.show
  ];
  const of = command.about === null ? '' : `: ${command.about}`;
  if (deadlines.length === 0) return notice(`${which}${of}: none ${corpusSize(corpus)}.`, context);
  const heading: Block = { kind: 'heading', level: 2, text: `${which}${of}` };
  const lines = await lineBlocks(deadlines, { one: 'deadline', many: 'deadlines' }, context);
  return { view: { blocks: [heading, ...lines], summary: heading.text }, memory: about(deadlines, context) };
}
