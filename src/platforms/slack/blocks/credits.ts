import type { SourceRef } from '../../../core/chat/view.ts';
import { type Credit, numberedCredits, spokenCredits } from '../../common/credits.ts';
import type { ContextBlock, RichTextElement } from '../block-types.ts';
import { escapeText, isPlainInMrkdwn, mrkdwnLink } from '../escape.ts';
import { LIMITS } from '../limits.ts';
import type { Chunk } from './chunk.ts';
import { richText, section } from './rich.ts';

const SEPARATOR = ' · ';

const context = (text: string): ContextBlock => ({
  type: 'context',
  // `verbatim` keeps Slack from making links and channel names out of plain words.
  elements: [{ type: 'mrkdwn', text, verbatim: true }],
});

function mrkdwn(credit: Credit): string {
  const { label, url, opening = '' } = credit;
  const link = url === null ? null : mrkdwnLink(url, label);
  return `${opening}${link !== null && link.length <= LIMITS.url ? link : escapeText(label)}`;
}

/** Consecutive credits joined to lines of at most `LIMITS.textObject` characters. */
function contextBlocks(parts: readonly Credit[]): ContextBlock[] {
  const lines: string[] = [];
  let line = '';
  for (const part of parts.map(mrkdwn)) {
    const longer = line === '' ? part : `${line}${SEPARATOR}${part}`;
    if (longer.length > LIMITS.textObject) {
      lines.push(line);
      line = part;
    } else line = longer;
  }
  return [...lines, line].filter((text) => text !== '').map(context);
}

/** For names that mrkdwn would read as markup, such as "A_B_C": the same line as rich text, where nothing is read into them. */
function richBlocks(parts: readonly Credit[]): Chunk['blocks'] {
  const rows: Credit[][] = [];
  for (const [i, part] of parts.entries()) {
    if (i % 3 === 0) rows.push([]);
    rows.at(-1)?.push(part);
  }
  return rows.map((row) =>
    richText(
      section(
        ...row.flatMap((part, i): RichTextElement[] => [
          ...(i === 0 ? [] : [{ type: 'text' as const, text: SEPARATOR }]),
          ...(part.opening === undefined ? [] : [{ type: 'text' as const, text: part.opening }]),
          part.url === null
            ? { type: 'text', text: part.label, style: { italic: true } }
            : { type: 'link', url: part.url, text: part.label },
        ]),
      ),
    ),
  );
}

/** Sources as small print under a line, its number before them, one chunk a block; none where there are no sources. */
export function sourceLine(sources: readonly SourceRef[], number?: number): readonly Chunk[] {
  const parts = numberedCredits(sources, LIMITS.url, number);
  const blocks = parts.every((part) => isPlainInMrkdwn(part.label)) ? contextBlocks(parts) : richBlocks(parts);
  return blocks.map((block, i) => ({ blocks: [block], spoken: i === 0 ? `(${spokenCredits(sources)})` : '' }));
}
