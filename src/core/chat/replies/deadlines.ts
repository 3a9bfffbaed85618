import { contentTerms } from '../../answer/terms.ts';
import { lastDay } from '../../dates/when.ts';
import { deadlineCalendar } from '../../digest/deadlines/calendar.ts';
import { isStillDue, listDeadlines } from '../../digest/deadlines/list.ts';
import { inTimeline, timelineAlt, timelineOf } from '../../digest/deadlines/timeline.ts';
import { isAbout, participantsOf } from '../../digest/filters.ts';
import { corpusSize } from '../../digest/lines/corpus-size.ts';
import { count } from '../../digest/lines/runs.ts';
import type { MergedDeadline } from '../../merge/merged.ts';
import type { Reply } from '../platform.ts';
import type { Command } from '../request.ts';
import type { Block } from '../view.ts';
import { about, lineBlocks, notice, type ReplyContext, settingFor } from './context.ts';
import { concerns, findSubjects, isKnown } from './subjects.ts';

const TITLES: Readonly<Record<Extract<Command, { name: 'deadlines' }>['show'], string>> = {
  open: 'Open deadlines',
  week: 'Deadlines of the next seven days',
  all: 'All deadlines',
  ics: 'Open deadlines for your calendar',
};

/** The calendar file of these deadlines, or a word that none has a date. */
async function fileBlocks(deadlines: readonly MergedDeadline[], context: ReplyContext): Promise<readonly Block[]> {
  const calendar = deadlineCalendar(deadlines, await settingFor(deadlines, context));
  const { entries, undated } = calendar;
  const left = undated === 0 ? '' : `; ${count(undated, 'deadline')} without a date left out`;
  if (entries.length === 0) return [{ kind: 'notice', tone: 'info', text: `No deadline with a date${left}.` }];
  const label = `Calendar file: ${count(entries.length, 'entry', 'entries')}${left}`;
  const without = 'I can attach no file here: readout deadlines --ics FILE writes it, on the computer that I run on.';
  return [{ kind: 'file', name: 'deadlines.ics', label, without, content: { kind: 'calendar', calendar } }];
}

/** The picture above a list; none where it would be empty. */
async function pictureBlocks(deadlines: readonly MergedDeadline[], context: ReplyContext): Promise<readonly Block[]> {
  const timeline = timelineOf(deadlines, await settingFor(inTimeline(deadlines, context.today), context));
  if (timeline.marks.length === 0) return [];
  const picture = { kind: 'timeline', timeline } as const;
  return [{ kind: 'image', name: 'deadlines.png', alt: timelineAlt(timeline), picture }];
}

/** A thread of more lines than this is no answer: a name narrows it. */
const MOST_LINES = 60;

const leftWords = (left: number): string =>
  `${count(left, 'later deadline')} not listed: name a person, country or topic, or ask for the week.`;

/** `/deadlines`: overdue first, then by due day; undated promises after those with a date; `ics` gives a calendar file. */
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
    if (participantsOf(fact).some((party) => isAbout(party, command.about ?? '', corpus))) return true;
    const words = new Set(fact.sources.flatMap((source) => contentTerms(source.words)));
    return terms.length > 0 && terms.every((term) => words.has(term));
  };
  const deadlines = listDeadlines(corpus, command.show === 'ics' ? 'open' : command.show, today).filter(isWanted);
  const which = TITLES[command.show];
  const of = command.about === null ? '' : `: ${command.about}`;
  if (deadlines.length === 0) return notice(`${which}${of}: none ${corpusSize(corpus)}.`, context);
  const heading: Block = { kind: 'heading', level: 2, text: `${which}${of}` };
  const memory = about(deadlines, context);
  if (command.show === 'ics') {
    const file = await fileBlocks(deadlines, context);
    return { view: { blocks: [heading, ...file], summary: heading.text }, memory };
  }
  const picture = command.show === 'open' ? [] : await pictureBlocks(deadlines, context);
  const lines = await lineBlocks(deadlines.slice(0, MOST_LINES), { one: 'deadline', many: 'deadlines' }, context);
  const left = deadlines.length - MOST_LINES;
  const rest: Block[] = left > 0 ? [{ kind: 'notice', tone: 'info', text: leftWords(left) }] : [];
  const ics = `/deadlines ics${command.about === null ? '' : ` ${command.about}`}`;
  const actions: Block[] = deadlines.some((fact) => isStillDue(fact) && lastDay(fact.due) !== null)
    ? [{ kind: 'actions', actions: [{ id: 'ics', label: 'Calendar file', command: ics }] }]
    : [];
  return { view: { blocks: [heading, ...picture, ...lines, ...rest, ...actions], summary: heading.text }, memory };
}
