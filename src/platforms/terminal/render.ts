import pc from 'picocolors';
import type { Block, Excerpt, Run, SourceRef, View } from '../../core/chat/view.ts';
import { numberedCredits } from '../common/credits.ts';
import { MARKS } from '../common/marks.ts';
import { flow, plain } from './plain.ts';
import { wrap } from './wrap.ts';

export type TerminalOptions = {
  readonly colour: boolean;
  /** Columns; text is wrapped to at most this. */
  readonly width: number;
};

type Palette = ReturnType<typeof pc.createColors>;

const withCuts = (excerpt: Excerpt): string =>
  `${excerpt.cutBefore ? '[…] ' : ''}${flow(excerpt.text)}${excerpt.cutAfter ? ' […]' : ''}`;

function runText(run: Run, c: Palette): string {
  switch (run.kind) {
    case 'text':
      return plain(run.text);
    case 'strong':
      return c.bold(plain(run.text));
    case 'faint':
      return c.dim(plain(run.text));
    case 'excerpt':
      return `“${withCuts(run.excerpt)}”`;
  }
}

const line = (runs: readonly Run[], c: Palette): string => runs.map((run) => runText(run, c)).join('');

function sourceLine(sources: readonly SourceRef[], c: Palette, number?: number): string {
  const labels = numberedCredits(sources, 0, number).map(({ label, opening = '' }) => plain(`${opening}${label}`));
  return c.dim(labels.join(' · '));
}

/** Wraps to the width with a first and a hanging indent. */
function paragraph(text: string, first: string, hanging: string, width: number): string {
  return wrap(text, Math.max(20, width - hanging.length))
    .map((row, i) => `${i === 0 ? first : hanging}${row}`.trimEnd())
    .join('\n');
}

/** Evidence in its paragraph: what is around it steps back, word by word, since lines are wrapped after. */
function passage({ before, excerpt, after }: Extract<Block, { kind: 'evidence' }>, c: Palette): string {
  const around = (words: Excerpt): string => withCuts(words).split(' ').map(c.dim).join(' ');
  const parts = [before && around(before), withCuts(excerpt), after && around(after)];
  return parts.filter((part) => part !== undefined).join(' ');
}

function factLines(block: Extract<Block, { kind: 'fact' }>, c: Palette, width: number): string {
  const tint = {
    met: c.green,
    planned: c.cyan,
    denied: c.red,
    due: c.yellow,
    overdue: c.red,
    done: c.green,
    plain: c.dim,
  };
  const rows = [paragraph(line(block.line, c), `  ${tint[block.mark](MARKS[block.mark])} `, '    ', width)];
  for (const note of block.notes) rows.push(paragraph(line(note, c), '      ', '      ', width));
  if (block.sources.length > 0) rows.push(paragraph(sourceLine(block.sources, c, block.number), '    ', '    ', width));
  return rows.join('\n');
}

function quoteLines(block: Extract<Block, { kind: 'quote' }>, c: Palette, width: number): string {
  const rows = [
    paragraph(`“${withCuts(block.excerpt)}”`, `  ${c.cyan('│')} `, `  ${c.cyan('│')} `, width),
    paragraph(`— ${line(block.speaker, c)}`, '    ', '      ', width),
  ];
  for (const note of block.notes) rows.push(paragraph(line(note, c), '      ', '      ', width));
  rows.push(paragraph(sourceLine(block.sources, c, block.number), '    ', '    ', width));
  return rows.join('\n');
}

function blockLines(block: Block, c: Palette, width: number): string {
  switch (block.kind) {
    case 'heading':
      return block.level === 1
        ? `${c.bold(plain(block.text))}\n${c.dim('─'.repeat(Math.min(width, block.text.length)))}`
        : c.bold(c.cyan(plain(block.text)));
    case 'fact':
      return factLines(block, c, width);
    case 'quote':
      return quoteLines(block, c, width);
    case 'evidence':
      return [
        paragraph(passage(block, c), `  ${c.cyan('│')} `, `  ${c.cyan('│')} `, width),
        paragraph(sourceLine([block.source], c), '    ', '    ', width),
      ].join('\n');
    case 'text':
      return paragraph(line(block.runs, c), '', '', width);
    case 'list':
      return block.items.map((item) => paragraph(line(item, c), '  • ', '    ', width)).join('\n');
    case 'sources':
      return block.sources
        .map((s) =>
          paragraph(
            `${plain(s.title ?? 'untitled')} ${c.dim(`— ${plain(s.outlet)}${s.date === null ? '' : `, ${plain(s.date)}`}`)}`,
            '  • ',
            '    ',
            width,
          ),
        )
        .join('\n');
    case 'notice': {
      const tint = { info: c.dim, warning: c.yellow, error: c.red }[block.tone];
      return paragraph(tint(plain(block.text)), '  ', '  ', width);
    }
    case 'more':
      return c.dim(`    + ${block.count} more ${plain(block.what)}${block.command ? `: ${plain(block.command)}` : ''}`);
    case 'image':
      return paragraph(c.dim(plain(block.alt)), '  ', '  ', width);
    case 'file':
      return paragraph(`${plain(block.label)}. ${plain(block.without)}`, '  ', '  ', width);
    case 'menu':
      return c.dim(paragraph(`${plain(block.label)} ${plain(block.hint)}`, '  ', '  ', width));
    case 'actions': {
      const typed = block.actions.filter((action) => action.buttonOnly !== true).map(({ command }) => plain(command));
      return typed.length === 0 ? '' : c.dim(paragraph(`Try: ${typed.join('   ')}`, '  ', '  ', width));
    }
    case 'divider':
      return c.dim('─'.repeat(Math.min(width, 40)));
  }
}

/** A view as one string for a terminal. Pure. Verbatim words differ from the article in white space alone. */
export function renderTerminal(view: View, options: TerminalOptions): string {
  const c = pc.createColors(options.colour);
  const width = Math.max(40, Math.min(options.width, 100));
  if (view.blocks.length === 0) return `${plain(view.summary)}\n`;
  const parts: string[] = [];
  for (const [i, block] of view.blocks.entries()) {
    const before = view.blocks[i - 1];
    // Facts and quotes breathe; a heading keeps close to what it heads.
    if (before !== undefined && before.kind !== 'heading') parts.push('');
    else if (before?.kind === 'heading' && before.level === 1) parts.push('');
    parts.push(blockLines(block, c, width));
  }
  return `${parts.join('\n')}\n`;
}
