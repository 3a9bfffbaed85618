import type { Block, Run } from '../../../core/chat/view.ts';
import { linkable } from '../../common/credits.ts';
import { clip } from '../../common/divide.ts';
import { type Line, lay, spokenLine, spokenSentence } from '../../common/lines.ts';
import { moreLine, TONES } from '../../common/marks.ts';
import type { RichTextElement } from '../block-types.ts';
import { jsonBytes, LIMITS } from '../limits.ts';
import type { Chunk } from './chunk.ts';
import { elements, LINE_LIMIT, lineCost, richText, section } from './rich.ts';

const paragraph = (line: Line): Chunk => ({ blocks: [richText(section(...elements(line)))], spoken: spokenLine(line) });

export const text = (runs: readonly Run[]): readonly Chunk[] => lay(runs, LINE_LIMIT, lineCost).map(paragraph);

/** A bulleted list, as few blocks as its length allows. */
function bullets(rows: readonly { readonly elements: RichTextElement[]; readonly spoken: string }[]): readonly Chunk[] {
  const groups: (typeof rows)[number][][] = [];
  let room = 0;
  for (const row of rows.filter((r) => r.elements.length > 0)) {
    const cost = jsonBytes(row.elements) + 50;
    if (groups.length === 0 || cost > room) {
      groups.push([]);
      room = LINE_LIMIT;
    }
    groups.at(-1)?.push(row);
    room -= cost;
  }
  return groups.map((group) => ({
    blocks: [
      richText({ type: 'rich_text_list', style: 'bullet', elements: group.map((row) => section(...row.elements)) }),
    ],
    spoken: group.map((row) => row.spoken).join('\n'),
  }));
}

export const list = (items: readonly (readonly Run[])[]): readonly Chunk[] =>
  bullets(
    items.flatMap((item) =>
      lay(item, LINE_LIMIT / 2, lineCost).map((line) => ({ elements: elements(line), spoken: spokenSentence(line) })),
    ),
  );

/** The articles that were read: title, linked where it can be, outlet and date. */
export const sources = (block: Extract<Block, { kind: 'sources' }>): readonly Chunk[] =>
  bullets(
    block.sources.map((source) => {
      const title = clip(source.title ?? '', LIMITS.textObject / 10) || 'untitled';
      const url = linkable(source.url, LIMITS.url);
      const from = ` — ${[source.outlet, source.date ?? '']
        .map((part) => clip(part, 120))
        .filter(Boolean)
        .join(', ')}`;
      return {
        elements: [
          url === null ? { type: 'text', text: title } : { type: 'link', url, text: title },
          { type: 'text', text: from, style: { italic: true } },
        ],
        spoken: `${title}${from}.`,
      };
    }),
  );

export const notice = (block: Extract<Block, { kind: 'notice' }>): readonly Chunk[] =>
  text([{ kind: block.tone === 'info' ? 'faint' : 'text', text: `${TONES[block.tone]} ${block.text}` }]);

export const more = (block: Extract<Block, { kind: 'more' }>): readonly Chunk[] =>
  text([{ kind: 'faint', text: `+ ${moreLine(block)}` }]).map((chunk) => ({ ...chunk, spoken: `${moreLine(block)}.` }));
