import { corpusSize } from '../../digest/lines/corpus-size.ts';
import { count } from '../../digest/lines/runs.ts';
import { dayName } from '../../digest/lines/when-phrase.ts';
import { isWorthDrawing, meetingsGraph } from '../../digest/meetings/graph.ts';
import { graphAlt } from '../../digest/meetings/graph-words.ts';
import type { Corpus, MergedMeeting } from '../../merge/merged.ts';
import type { Reply } from '../platform.ts';
import type { Command } from '../request.ts';
import type { Action, Block } from '../view.ts';
import { about, lineBlocks, type ReplyContext } from './context.ts';
import { type Bounds, nearestMeeting, type Section, sectionsFor } from './met-sections.ts';
import { findSubjects, isKnown, isUnknown, type Subject, type UnknownSubject, unknownText } from './subjects.ts';

type MetCommand = Extract<Command, { name: 'met' }>;
const WORDS = { one: 'meeting', many: 'meetings' };
/** Bearers of one name that are shown; the others are named. */
const MOST_SECTIONS = 4;
const LINES_OF_A_SECTION = 4;

export function boundsPhrase({ since, until }: Bounds, today: string): string {
  if (since !== null && since === until) return ` on ${dayName(since, today)}`;
  if (since !== null && until !== null) return ` from ${dayName(since, today)} to ${dayName(until, today)}`;
  const from = since === null ? '' : ` since ${dayName(since, today)}`;
  return until === null ? from : ` until ${dayName(until, today)}`;
}

const nameOf = (subject: Subject): string =>
  subject.names.length === 1 ? (subject.names[0] ?? subject.typed) : `“${subject.typed}”`;

const listed = (names: readonly string[], last = 'and'): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`;

/** "Whom Ada Holm met", "Meetings of Ada Holm and Bo Lind". */
export function metTitle(subjects: readonly Subject[]): string {
  const names = subjects.map(nameOf);
  if (names.length === 0) return 'Who met whom';
  return names.length === 1 ? `Whom ${names[0]} met` : `Meetings of ${listed(names)}`;
}

/** The command that asks for the meetings of these names in the same days. */
function metAction(names: readonly string[], { since, until }: Bounds, id: string): Action {
  const isPlain = names.every(
    (name) => !/[",&+]|\s(?:and|with|since|until|in|on|by|to|from|over|after|before)\s/i.test(name),
  );
  const people = isPlain ? names.join(' and ') : names.map((name) => `"${name}"`).join(' ');
  const days = `${since === null ? '' : ` since ${since}`}${until === null ? '' : ` until ${until}`}`;
  return { id, label: listed(names), command: `/met ${people}${days}` };
}

/** A picture of the meetings, where they are enough for one. */
export function pictureBlocks(meetings: readonly MergedMeeting[], title: string, corpus: Corpus): readonly Block[] {
  const graph = meetingsGraph(meetings, corpus, title);
  if (!isWorthDrawing(graph)) return [];
  return [{ kind: 'image', name: 'meetings.png', alt: graphAlt(graph), picture: { kind: 'meetings', graph } }];
}

const actionsBlock = (actions: readonly Action[]): readonly Block[] =>
  actions.length === 0 ? [] : [{ kind: 'actions', actions }];

function unknownReply(unknown: UnknownSubject, command: MetCommand, context: ReplyContext): Reply {
  const text = unknownText(unknown, corpusSize(context.corpus));
  const actions = unknown.instead.map((name, i) =>
    metAction(
      command.people.map((typed) => (typed === unknown.typed ? name : typed)),
      command,
      `met-${i + 1}`,
    ),
  );
  const blocks: Block[] = [{ kind: 'notice', tone: 'info', text }, ...actionsBlock(actions)];
  return { view: { blocks, summary: text }, memory: context.memory };
}

/** What was not found, and what is nearest to it: another day, or whom each of them met. */
export async function emptyReply({ subjects, ever }: Section, command: Bounds, context: ReplyContext): Promise<Reply> {
  const { corpus, today } = context;
  const who = subjects.length === 0 ? '' : ` of ${listed(subjects.map(nameOf))}`;
  const none = `No meeting${who}${boundsPhrase(command, today)} ${corpusSize(corpus)}.`;
  const nearest = nearestMeeting(ever, command);
  if (nearest !== null) {
    const text = `${none} The nearest:`;
    const lines = await lineBlocks([nearest], WORDS, context);
    return {
      view: { blocks: [{ kind: 'notice', tone: 'info', text }, ...lines], summary: none },
      memory: about([nearest], context),
    };
  }
  const alone = (subjects.length < 2 ? [] : subjects).flatMap((subject, i) => {
    const [own] = sectionsFor([subject], { since: null, until: null }, corpus);
    const found = own?.ever.length ?? 0;
    return found === 0
      ? []
      : [{ subject, found, action: metAction([nameOf(subject)], { since: null, until: null }, `met-${i + 1}`) }];
  });
  const each = alone.map(({ subject, found }) => `${nameOf(subject)} has ${count(found, 'meeting')}`);
  const isSide = subjects.length === 1 && subjects.every(({ people }) => people.length === 0);
  const rule = isSide ? ' For a country or an organisation I count those whom an article says to stand for it.' : '';
  const text = each.length === 0 ? `${none}${rule}` : `${none} ${listed(each)} with others.`;
  const blocks: Block[] = [{ kind: 'notice', tone: 'info', text }, ...actionsBlock(alone.map(({ action }) => action))];
  return { view: { blocks, summary: text }, memory: context.memory };
}

/** More names than this are told by their number. */
const MOST_NAMES = 5;

/** The note above meetings of several who share a name, or of the only one of them who has any. */
function sharedNote(subjects: readonly Subject[], sections: readonly Section[]): string {
  const present = new Set(
    sections.flatMap((section) => section.subjects.flatMap(({ people }) => people.map(({ id }) => id))),
  );
  const [only] = sections.length === 1 ? sections : [];
  const said = subjects.flatMap(({ typed, people }) => {
    const shown = only === undefined ? people.filter(({ id }) => present.has(id)) : people;
    if (shown.length < 2) return [];
    const names = new Set(shown.map(({ name }) => (name.includes(' ') ? name : `${name} (no first name given)`)));
    const who = shown.length > MOST_NAMES ? `${shown.length} people` : listed([...names], 'or');
    return [`“${typed}” may be ${who}`];
  });
  const fate =
    only === undefined
      ? `each is shown apart${sections.length > MOST_SECTIONS ? `, the ${MOST_SECTIONS} with most meetings` : ''}`
      : `only ${listed(only.subjects.map(nameOf))} ${only.subjects.length === 1 ? 'has' : 'have'} a meeting here`;
  return `${said.join('; ')}; ${fate}.`;
}

/** Meetings of several people of one name, each under their own heading; lines are numbered through. */
async function sharedReply(
  subjects: readonly Subject[],
  sections: readonly Section[],
  command: MetCommand,
  context: ReplyContext,
): Promise<Reply> {
  const shown = sections.slice(0, MOST_SECTIONS);
  const facts = [
    ...new Map(shown.flatMap(({ meetings }) => meetings.map((fact) => [fact.id, fact] as const))).values(),
  ];
  const all = (await lineBlocks(facts, WORDS, context)).flatMap((block) =>
    block.kind === 'more' ? block.blocks : [block],
  );
  const lineOf = new Map(all.flatMap((block) => (block.kind === 'fact' ? [[block.fact, block] as const] : [])));
  const title = `${metTitle(subjects)}${boundsPhrase(command, context.today)}`;
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: title },
    { kind: 'notice', tone: 'info', text: sharedNote(subjects, sections) },
  ];
  for (const { subjects: chosen, meetings, ever } of shown) {
    const lines = meetings.flatMap((fact) => lineOf.get(fact.id) ?? []);
    const rest = lines.slice(LINES_OF_A_SECTION);
    blocks.push({ kind: 'heading', level: 2, text: metTitle(chosen) }, ...lines.slice(0, LINES_OF_A_SECTION));
    if (rest.length > 0)
      blocks.push({ kind: 'more', count: rest.length, what: rest.length === 1 ? WORDS.one : WORDS.many, blocks: rest });
    if (lines.length === 0)
      blocks.push({ kind: 'notice', tone: 'info', text: `None in these days, ${ever.length} on others.` });
  }
  const typed = listed(subjects.map((subject) => subject.typed));
  const actions = shown
    .map(({ subjects: chosen }, i) => metAction(chosen.map(nameOf), command, `met-${i + 1}`))
    .filter(({ label }) => label.toLowerCase() !== typed.toLowerCase());
  return { view: { blocks: [...blocks, ...actionsBlock(actions)], summary: title }, memory: about(facts, context) };
}

/** `/met`: meetings, newest first, of everybody or between those who are named, within the days asked for. */
export async function metReply(command: MetCommand, context: ReplyContext): Promise<Reply> {
  const { corpus, today } = context;
  const found = findSubjects(command.people, corpus);
  const unknown = found.find(isUnknown);
  if (unknown) return unknownReply(unknown, command, context);
  const subjects = found.filter(isKnown);
  const sections = sectionsFor(subjects, command, corpus);
  const [first, ...others] = sections;
  if (first === undefined || sections.every(({ meetings }) => meetings.length === 0))
    return emptyReply(first ?? { subjects, meetings: [], ever: [] }, command, context);
  if (others.length > 0) return sharedReply(subjects, sections, command, context);
  const { meetings } = first;
  const title = metTitle(first.subjects);
  const heading: Block = { kind: 'heading', level: 2, text: `${title}${boundsPhrase(command, today)}` };
  const isShared = subjects.some((subject) => subject.people.length > 1);
  const note: Block[] = isShared ? [{ kind: 'notice', tone: 'info', text: sharedNote(subjects, sections) }] : [];
  const picture = pictureBlocks(meetings, title, corpus);
  const lines = await lineBlocks(meetings, WORDS, context);
  const names = first.subjects.flatMap((subject) => (subject.names.length === 1 ? subject.names : []));
  return {
    view: { blocks: [heading, ...note, ...picture, ...lines], summary: heading.text },
    memory: about(meetings, context, names),
  };
}
