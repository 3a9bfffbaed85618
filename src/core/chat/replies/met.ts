import { lastDay } from '../../dates/when.ts';
import { corpusSize } from '../../digest/lines/corpus-size.ts';
import { dayName } from '../../digest/lines/when-phrase.ts';
import type { MergedFact, MergedMeeting } from '../../merge/merged.ts';
import type { Reply } from '../platform.ts';
import type { Command } from '../request.ts';
import type { Block } from '../view.ts';
import { about, lineBlocks, notice, type ReplyContext } from './context.ts';
import { ambiguity, concerns, findSubjects, isKnown, isUnknown, type Subject, unknownText } from './subjects.ts';

export type Bounds = { readonly since: string | null; readonly until: string | null };

/** Within the days asked for; a fact without any day is kept only where no bound was given. */
export function within(day: string | null, { since, until }: Bounds): boolean {
  if (day === null) return since === null && until === null;
  return (since === null || day >= since) && (until === null || day <= until);
}

export function boundsPhrase({ since, until }: Bounds, today: string): string {
  const from = since === null ? '' : ` since ${dayName(since, today)}`;
  return until === null ? from : `${from} until ${dayName(until, today)}`;
}

const meetingDay = (fact: MergedMeeting): string | null => lastDay(fact.date) ?? fact.newest;

function title(subjects: readonly Subject[]): string {
  const names = subjects.map((subject) =>
    subject.names.length === 1 ? (subject.names[0] ?? subject.typed) : subject.typed,
  );
  if (names.length === 0) return 'Who met whom';
  return names.length === 1
    ? `Whom ${names[0]} met`
    : `Meetings of ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** `/met`: meetings, newest first, of everybody or of those who are named, within the days asked for. */
export async function metReply(command: Extract<Command, { name: 'met' }>, context: ReplyContext): Promise<Reply> {
  const { corpus, today } = context;
  const found = findSubjects(command.people, corpus);
  const unknown = found.find(isUnknown);
  if (unknown) return notice(unknownText(unknown, corpusSize(corpus)), context);
  const subjects = found.filter(isKnown);
  const meetings = corpus.facts
    .filter((fact: MergedFact): fact is MergedMeeting => fact.type === 'meeting' && concerns(fact, subjects))
    .filter((fact) => fact.participants.length + fact.groups.length > 1 || subjects.length > 0)
    .filter((fact) => within(meetingDay(fact), command))
    .sort(
      (a, b) =>
        (meetingDay(b) ?? '').localeCompare(meetingDay(a) ?? '') ||
        b.independentSources - a.independentSources ||
        (a.id < b.id ? -1 : 1),
    );
  const heading: Block = { kind: 'heading', level: 2, text: `${title(subjects)}${boundsPhrase(command, today)}` };
  const note = ambiguity(subjects);
  const notes: Block[] = note === '' ? [] : [{ kind: 'notice', tone: 'info', text: note }];
  if (meetings.length === 0) {
    const who =
      subjects.length === 0
        ? ''
        : ` of ${subjects.map((s) => (s.names.length === 1 ? s.names[0] : s.typed)).join(' and ')}`;
    return notice(`No meeting${who}${boundsPhrase(command, today)} ${corpusSize(corpus)}.`, context);
  }
  const lines = await lineBlocks(meetings, { one: 'meeting', many: 'meetings' }, context);
  const names = subjects.flatMap((subject) => (subject.names.length === 1 ? subject.names : []));
  return {
    view: { blocks: [heading, ...notes, ...lines], summary: heading.text },
    memory: about(meetings, context, names),
  };
}
