import type { Action, Block, View } from '../chat/view.ts';
import type { Digest, DigestSection } from './build.ts';
import { factLine, factLines } from './lines/fact-line.ts';
import { count, faint } from './lines/runs.ts';
import type { Setting } from './lines/setting.ts';
import { dayName } from './lines/when-phrase.ts';

const THINGS: Record<DigestSection['show'], readonly [one: string, many: string, command: string, none: string]> = {
  met: ['meeting', 'meetings', '/met', 'No meetings reported.'],
  quotes: ['quote', 'quotes', '/quotes', 'No key quotes.'],
  deadlines: ['deadline', 'deadlines', '/deadlines', 'Nothing due and nothing newly promised.'],
};

/** What a reader asks for next: everything of a kind, not only what the digest has room for. */
const ACTIONS: readonly Action[] = [
  { id: 'met', label: 'All meetings', command: '/met' },
  { id: 'quotes', label: 'All quotes', command: '/quotes' },
  { id: 'deadlines', label: 'All open deadlines', command: '/deadlines' },
];

function sectionBlocks(section: DigestSection, setting: Setting): readonly Block[] {
  const [one, many, command, none] = THINGS[section.show];
  const blocks: Block[] = [{ kind: 'heading', level: 2, text: section.title }];
  const lines = factLines(section.shown, setting);
  if (lines.length === 0) return [...blocks, { kind: 'notice', tone: 'info', text: none }];
  blocks.push(...lines);
  const more = section.more.flatMap((fact) => factLine(fact, setting) ?? []);
  if (more.length > 0)
    blocks.push({ kind: 'more', count: more.length, what: more.length === 1 ? one : many, blocks: more, command });
  return blocks;
}

/** One line that says what is in it, for notifications and threads: "Morning digest, 20 November: 3 meetings, 4 quotes". */
function summaryOf(digest: Digest, setting: Setting): string {
  const parts = digest.sections
    .filter((section) => section.shown.length > 0)
    .map((section) =>
      count(section.shown.length + section.more.length, THINGS[section.show][0], THINGS[section.show][1]),
    );
  const what = parts.length === 0 ? 'a quiet day' : parts.join(', ');
  return `${digest.brief.title}, ${dayName(digest.date, setting.today)}: ${what}`;
}

/** A digest as a view. A day without any line says so in one sentence instead of padding. */
export function digestView(digest: Digest, setting: Setting): View {
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: `${digest.brief.title} — ${dayName(digest.date, setting.today)}` },
  ];
  if (digest.sections.every((section) => section.shown.length === 0)) {
    blocks.push({
      kind: 'notice',
      tone: 'info',
      text:
        digest.articles === 0
          ? 'No new articles since the last digest.'
          : `A quiet day: ${count(digest.articles, 'article')} read, no meeting, key quote or deadline in them.`,
    });
  } else {
    for (const section of digest.sections) blocks.push(...sectionBlocks(section, setting));
    if (digest.articles > 0) {
      const span = digest.brief.window === 1 ? 'today' : `in ${digest.brief.window} days`;
      blocks.push({
        kind: 'text',
        runs: [faint(`Read ${span}: ${count(digest.articles, 'article')} from ${count(digest.outlets, 'outlet')}.`)],
      });
    }
    blocks.push({ kind: 'actions', actions: ACTIONS });
  }
  return { blocks, summary: summaryOf(digest, setting) };
}
