import type { Action, Block, Run, View } from '../chat/view.ts';
import type { MergedFact } from '../merge/merged.ts';
import type { Digest, DigestSection } from './build.ts';
import { headlineOf, spoken } from './headline.ts';
import { changeNotes } from './lines/change-note.ts';
import { disagreementNotes } from './lines/disagreements.ts';
import { factLine } from './lines/fact-line.ts';
import { count, faint, listNames } from './lines/runs.ts';
import type { Setting } from './lines/setting.ts';
import { dayName } from './lines/when-phrase.ts';
import type { News } from './news.ts';
import { withdrawnName } from './withdrawn.ts';

type Line = Extract<Block, { kind: 'fact' | 'quote' }>;

const THINGS: Record<DigestSection['show'], readonly [one: string, many: string, command: string]> = {
  met: ['meeting', 'meetings', '/met'],
  quotes: ['quote', 'quotes', '/quotes'],
  deadlines: ['deadline', 'deadlines', '/deadlines'],
};

/** What a reader asks for next: everything of a kind, not only what the digest has room for. */
const ACTIONS: readonly Action[] = [
  { id: 'met', label: 'All meetings', command: '/met' },
  { id: 'quotes', label: 'All quotes', command: '/quotes' },
  { id: 'deadlines', label: 'All open deadlines', command: '/deadlines' },
];

const isLine = (block: Block | null): block is Line => block?.kind === 'fact' || block?.kind === 'quote';

/** The line of a fact with what changed since it was told before; null where its article is not at hand. */
function digestLine(fact: MergedFact, digest: Digest, setting: Setting): Line | null {
  const line = factLine(fact, setting);
  if (!isLine(line)) return null;
  const news = digest.news.get(fact.id);
  const changes = changeNotes(fact, news, setting.corpus, setting.today);
  if (news?.kind !== 'changed' || !news.changes.includes('disputed'))
    return { ...line, notes: [...changes, ...line.notes] };
  const disputes = disagreementNotes(fact, setting.corpus, setting.today, 'Outlets now differ');
  return { ...line, notes: [...changes, ...line.notes.slice(0, line.notes.length - disputes.length), ...disputes] };
}

/** The lines of a digest's facts, each made once however often the digest is laid out. */
export type LineOf = (fact: MergedFact) => Line | null;

export function linesOf(digest: Digest, setting: Setting): LineOf {
  const made = new Map<MergedFact, Line | null>();
  return (fact) => {
    const known = made.get(fact);
    if (known !== undefined) return known;
    const line = digestLine(fact, digest, setting);
    made.set(fact, line);
    return line;
  };
}

/** The facts of a digest in the order of their numbers: first all that stands in the channel, then what the thread holds. */
export const numbered = (digest: Digest): readonly MergedFact[] => [
  ...digest.sections.flatMap((section) => section.shown),
  ...digest.sections.flatMap((section) => section.more),
];

/** Deadlines that stand open and were told before: no lines, but a reader must know of them. */
function standing(section: DigestSection): number {
  if (section.show !== 'deadlines') return 0;
  return section.candidates.filter(({ fact, news, out }) => {
    const open = fact.type === 'deadline' && fact.status === 'open';
    return open && out !== null && news.kind === 'known';
  }).length;
}

function sectionBlocks(section: DigestSection, lineOf: (fact: MergedFact) => readonly Line[]): readonly Block[] {
  const [one, many, command] = THINGS[section.show];
  const lines = section.shown.flatMap(lineOf);
  const more = section.more.flatMap(lineOf);
  const open = standing(section);
  const rest: Block[] = [];
  if (more.length > 0)
    rest.push({ kind: 'more', count: more.length, what: more.length === 1 ? one : many, blocks: more, command });
  if (open > 0) {
    const what = `${open === 1 ? one : many} told before and still open`;
    rest.push({ kind: 'more', count: open, what, blocks: [], command });
  }
  if (lines.length + rest.length === 0) return [];
  return [{ kind: 'heading', level: 2, text: section.title }, ...lines, ...rest];
}

/** "5 new, 2 changed, 1 coming up": what the lines are to a reader of the digest before. */
function newsCounts(digest: Digest): string {
  const words: Record<News['kind'], string> = {
    new: 'new',
    changed: 'changed',
    due: 'coming up',
    known: 'told before',
  };
  const kinds = numbered(digest).map((fact) => digest.news.get(fact.id)?.kind ?? 'new');
  return (['new', 'changed', 'due'] as const)
    .map((kind) => [kinds.filter((k) => k === kind).length, words[kind]] as const)
    .filter(([n]) => n > 0)
    .map(([n, word]) => `${n} ${word}`)
    .join(', ');
}

function footer(digest: Digest, setting: Setting): readonly Block[] {
  const parts: string[] = [];
  if (digest.before !== null) parts.push(`Since ${dayName(digest.before, setting.today)}: ${newsCounts(digest)}.`);
  if (digest.articles > 0) {
    const from = `${count(digest.articles, 'article')} from ${count(digest.outlets, 'outlet')}`;
    const days = count(digest.brief.window, 'day');
    parts.push(digest.before === null ? `Read in ${days}: ${from}.` : `Read: ${from}.`);
  }
  return parts.length === 0 ? [] : [{ kind: 'text', runs: [faint(parts.join(' '))] }];
}

/** So many withdrawn articles are named. */
const MOST_NAMED = 3;

/** Readers who were told a thing must hear that nothing backs it any more. */
function takenBackNotice({ takenBack }: Digest): readonly Block[] {
  if (takenBack === null) return [];
  const { articles, lines } = takenBack;
  const more = articles.length - MOST_NAMED;
  const names = [
    ...articles.slice(0, MOST_NAMED).map(withdrawnName),
    ...(more > 0 ? [count(more, 'more article')] : []),
  ];
  const text = `Withdrawn since: ${listNames(names)}. ${count(lines, 'line')} of earlier briefings rested on ${articles.length === 1 ? 'it' : 'them'} alone.`;
  return [{ kind: 'notice', tone: 'warning', text }];
}

/** What a line is called in a list of lines: its headline, or the first words of its speaker. */
function labelOf(fact: MergedFact, number: number, setting: Setting): string {
  const words = headlineOf([fact], setting);
  if (words !== null) return `${number} · ${spoken(words)}`;
  const who = fact.type === 'quote' ? fact.speaker?.name : fact.type === 'deadline' ? fact.who?.name : null;
  const lead = fact.type === 'meeting' ? fact.sources[0] : fact.sources[fact.lead];
  return `${number} · ${who ? `${who}: ` : ''}“${(lead?.words ?? '').replace(/\s+/g, ' ')}”`;
}

/** Offers "why this line" for each line in the channel. */
function whyMenu(shown: readonly MergedFact[], numbers: ReadonlyMap<string, number>, setting: Setting): Block {
  const options = shown.map((fact): Action => {
    const number = numbers.get(fact.id) ?? 0;
    return { id: `why-${number}`, label: labelOf(fact, number, setting), command: `/why ${fact.id}` };
  });
  return { kind: 'menu', label: 'Why this line?', options, hint: '/why 1' };
}

const quietText = (digest: Digest): string => {
  if (digest.articles === 0) return 'A quiet day: no new articles.';
  return `A quiet day: ${count(digest.articles, 'article')} read, and nothing new in them for this brief.`;
};

/** Notifications and lists of threads show it: the headline, or that the day is quiet. */
function summaryOf(digest: Digest, headline: readonly Run[] | null): string {
  if (headline !== null) return spoken(headline);
  const parts = digest.sections
    .filter((section) => section.shown.length > 0)
    .map(({ show, shown, more }) => count(shown.length + more.length, THINGS[show][0], THINGS[show][1]));
  return parts.length === 0 ? quietText(digest) : parts.join(', ');
}

/** The facts of a digest, those that matter most first. */
export function byScore(digest: Digest): readonly MergedFact[] {
  const candidates = digest.sections.flatMap((section) => {
    const shown = new Set(section.shown.map(({ id }) => id));
    return section.candidates.filter(({ fact }) => shown.has(fact.id));
  });
  return candidates.toSorted((a, b) => b.score - a.score).map(({ fact }) => fact);
}

/**
 * A digest as a view: a headline made of facts, the sections, what was read. A day without any line says so in one sentence
 * instead of padding.
 */
export function digestView(digest: Digest, setting: Setting, lineOf: LineOf = linesOf(digest, setting)): View {
  const title: Block = {
    kind: 'heading',
    level: 1,
    text: `${digest.brief.title} — ${dayName(digest.date, setting.today)}`,
  };
  const all = numbered(digest);
  const numbers = new Map(all.map((fact, index) => [fact.id, index + 1]));
  const numberedLine = (fact: MergedFact): readonly Line[] => {
    const line = lineOf(fact);
    return line === null ? [] : [{ ...line, number: numbers.get(fact.id) ?? 0 }];
  };
  const sections = digest.sections.map((section) => sectionBlocks(section, numberedLine));
  const shown = digest.sections.flatMap((section) => section.shown);
  if (shown.length === 0) {
    const open = sections.flat().filter((block) => block.kind === 'more');
    const quiet: Block = { kind: 'notice', tone: 'info', text: quietText(digest) };
    return { blocks: [title, ...takenBackNotice(digest), quiet, ...open], summary: quietText(digest) };
  }
  const headline = headlineOf(byScore(digest), setting, digest.sections[0]?.show === 'deadlines');
  const lead: Block[] = headline === null ? [] : [{ kind: 'text', runs: headline }];
  const again: Block[] =
    digest.quietSince === null
      ? []
      : [
          {
            kind: 'notice',
            tone: 'info',
            text: `No new articles since ${dayName(digest.quietSince, setting.today)}: this was new then.`,
          },
        ];
  const blocks: Block[] = [
    title,
    ...lead,
    ...takenBackNotice(digest),
    ...again,
    ...sections.flat(),
    ...footer(digest, setting),
    whyMenu(shown, numbers, setting),
    { kind: 'actions', actions: ACTIONS },
  ];
  return { blocks, summary: summaryOf(digest, headline) };
}
