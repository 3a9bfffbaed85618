import { contentTerms } from '../../answer/terms.ts';
import { listDeadlines } from '../../digest/deadlines/list.ts';
import { corpusSize } from '../../digest/lines/corpus-size.ts';
import type { MergedDeadline } from '../../merge/merged.ts';
import type { Reply } from '../platform.ts';
import type { Command } from '../request.ts';
import type { Block } from '../view.ts';
import { about, lineBlocks, notice, type ReplyContext } from './context.ts';
import { concerns, findSubjects, isKnown } from './subjects.ts';

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
  const deadlines = listDeadlines(corpus, command.show, today).filter(isWanted);
  const which = { open: 'Open deadlines', week: 'Deadlines of the next seven days', all: 'All deadlines' }[
    command.show
  ];
  const of = command.about === null ? '' : `: ${command.about}`;
  if (deadlines.length === 0) return notice(`${which}${of}: none ${corpusSize(corpus)}.`, context);
  const heading: Block = { kind: 'heading', level: 2, text: `${which}${of}` };
  const lines = await lineBlocks(deadlines, { one: 'deadline', many: 'deadlines' }, context);
  return { view: { blocks: [heading, ...lines], summary: heading.text }, memory: about(deadlines, context) };
}
