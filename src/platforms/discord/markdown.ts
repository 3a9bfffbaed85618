import type { Block, Excerpt, Run, SourceRef } from '../../core/chat/view.ts';
import type { Attachment } from '../common/attachments.ts';
import { linkable, numberedCredits } from '../common/credits.ts';
import { clip } from '../common/divide.ts';
import { type Atom, type Line, lay, layExcerpt, layPassage } from '../common/lines.ts';
import { MARKS, moreLine, TONES } from '../common/marks.ts';
import { escapeMarkdown, link } from './escape.ts';
import { LIMITS } from './limits.ts';

/** A text is never cut once it is made, so it must fit one embed, with room for what stands beside it. */
const TEXT_LIMIT = LIMITS.description - 200;
const LINE_LIMIT = TEXT_LIMIT - 100;

/** Neighbours of one style become one run: `**a****b**` would not be read as bold. */
function merged(line: Line): Atom[] {
  const runs: Atom[] = [];
  for (const atom of line) {
    const before = runs.at(-1);
    if (before?.style === atom.style) runs[runs.length - 1] = { ...before, text: before.text + atom.text };
    else runs.push(atom);
  }
  return runs;
}

/** Bold ends with its line, and white space at its edges would show the asterisks. */
function bold(text: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return words === '' ? escapeMarkdown(text) : `${before}**${escapeMarkdown(words)}**${after}`;
}

const markdown = (line: Line): string =>
  merged(line)
    .map(({ style, text }) => {
      if (style === 'marked') return text.split('\n').map(bold).join('\n');
      return style === 'strong' ? bold(text) : escapeMarkdown(text);
    })
    .join('');

const cost = (line: Line): number => markdown(line).length;

/** Every line of the words carries the sign of a quotation. */
const quoted = (line: Line): string => `> ${markdown(line).replaceAll('\n', '\n> ')}`;

const small = (text: string): string => `-# ${text}`;

/** Texts that stand together: one, if it fits one embed; otherwise each for itself. */
function together(texts: readonly string[]): readonly string[] {
  const whole = texts.filter((text) => text !== '').join('\n');
  return whole.length <= TEXT_LIMIT ? [whole].filter((text) => text !== '') : texts;
}

const lines = (runs: readonly Run[]): string[] => lay(runs, LINE_LIMIT, cost).map(markdown);

const notes = (all: readonly (readonly Run[])[]): string[] => all.flatMap(lines).map(small);

/** Sources as small print, in lines that fit an embed. */
function sourceLines(sources: readonly SourceRef[], number?: number): string[] {
  const rows: string[] = [];
  for (const { label, url, opening = '' } of numberedCredits(sources, LIMITS.url, number)) {
    const part = `${escapeMarkdown(opening)}${url === null ? escapeMarkdown(label) : link(url, label)}`;
    const longer = rows.length === 0 ? part : `${rows.at(-1)} · ${part}`;
    if (rows.length === 0 || longer.length > LINE_LIMIT / 2) rows.push(part);
    else rows[rows.length - 1] = longer;
  }
  return rows.map(small);
}

const words = (excerpt: Excerpt, marks: boolean): string[] =>
  layExcerpt(excerpt, marks, LINE_LIMIT, (line) => quoted(line).length).map(quoted);

function sourceList(block: Extract<Block, { kind: 'sources' }>): readonly string[] {
  return grouped(
    block.sources.map((source) => {
      const title = clip((source.title ?? '').replace(/\s+/g, ' '), 300) || 'untitled';
      const url = linkable(source.url, LIMITS.url);
      const [outlet, date] = [source.outlet, source.date ?? ''].map((part) => clip(part.replace(/\s+/g, ' '), 120));
      const from = [outlet, date].filter(Boolean).join(', ');
      return `• ${url === null ? escapeMarkdown(title) : link(url, title)} — ${escapeMarkdown(from)}`;
    }),
  );
}

/** Rows of a list in as few texts as they fit. */
function grouped(rows: readonly string[]): readonly string[] {
  const groups: string[] = [];
  for (const row of rows) {
    const longer = `${groups.at(-1) ?? ''}\n${row}`;
    if (groups.length === 0 || longer.length > TEXT_LIMIT) groups.push(row);
    else groups[groups.length - 1] = longer;
  }
  return groups;
}

/** A block as markdown, in as many texts as it needs: nearly always one. Headings, buttons and attachments are no text. */
export function textsOf(
  block: Exclude<Block, { kind: 'heading' | 'actions' | 'menu' | Attachment['kind'] }>,
): readonly string[] {
  switch (block.kind) {
    case 'fact': {
      const [first = '', ...rest] = lines(block.line);
      return together([
        `${MARKS[block.mark]} ${first}`,
        ...rest,
        ...notes(block.notes),
        ...sourceLines(block.sources, block.number),
      ]);
    }
    case 'quote': {
      const speaker = lines(block.speaker).map((line, i) => (i === 0 ? `— ${line}` : line));
      return together([
        ...words(block.excerpt, true),
        ...speaker,
        ...notes(block.notes),
        ...sourceLines(block.sources, block.number),
      ]);
    }
    case 'evidence':
      return together([
        ...layPassage(block, LINE_LIMIT, (line) => quoted(line).length).map(quoted),
        ...sourceLines([block.source]),
      ]);
    case 'text':
      return lines(block.runs);
    case 'list':
      return grouped(block.items.flatMap((item) => lines(item).map((line, i) => (i === 0 ? `• ${line}` : line))));
    case 'sources':
      return sourceList(block);
    case 'notice':
      return lines([{ kind: 'text', text: `${TONES[block.tone]} ${block.text}` }]);
    case 'more':
      return [small(escapeMarkdown(moreLine(block)))];
    case 'divider':
      return [];
  }
}
