import type { Block, Excerpt } from '../../../core/chat/view.ts';
import { type Line, lay, layExcerpt, layPassage, spokenLine } from '../../common/lines.ts';
import { type Chunk, together } from './chunk.ts';
import { sourceLine } from './credits.ts';
import { notes } from './fact.ts';
import { elements, LINE_LIMIT, lineCost, richText, section } from './rich.ts';

const quoteBlock = (line: Line): Chunk => ({
  blocks: [richText({ type: 'rich_text_quote', elements: elements(line) })],
  spoken: spokenLine(line),
});

const words = (excerpt: Excerpt, marks: boolean): readonly Chunk[] =>
  layExcerpt(excerpt, marks, LINE_LIMIT, lineCost).map(quoteBlock);

/** The words as a quotation, who said them under it; read aloud, the speaker comes first. */
export function quote(block: Extract<Block, { kind: 'quote' }>): readonly Chunk[] {
  const said = words(block.excerpt, true);
  const speaker = lay(block.speaker, LINE_LIMIT, lineCost).map((line, i) => ({
    blocks: [richText(section(...elements([...(i === 0 ? [{ style: 'plain', text: '— ' } as const] : []), ...line])))],
    spoken: '',
  }));
  const name = spokenLine(lay(block.speaker, Number.POSITIVE_INFINITY, lineCost).flat());
  const introduced = said.map((chunk, i) =>
    i === 0 && name !== '' ? { ...chunk, spoken: `${name}: ${chunk.spoken}` } : chunk,
  );
  return together([...introduced, ...speaker, ...notes(block.notes), ...sourceLine(block.sources, block.number)]);
}

/** Evidence in its paragraph, in bold there: no quotation marks around it, for it often holds its own. */
export const evidence = (block: Extract<Block, { kind: 'evidence' }>): readonly Chunk[] =>
  together([...layPassage(block, LINE_LIMIT, lineCost).map(quoteBlock), ...sourceLine([block.source])]);
