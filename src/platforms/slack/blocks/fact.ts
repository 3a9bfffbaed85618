import type { Block, Run } from '../../../core/chat/view.ts';
import { type Line, lay, spokenSentence } from '../../common/lines.ts';
import { MARKS } from '../../common/marks.ts';
import { type Chunk, together } from './chunk.ts';
import { sourceLine } from './credits.ts';
import { elements, LINE_LIMIT, lineCost, richText, section } from './rich.ts';

const INDENT: Line = [{ style: 'plain', text: '\u2003' }];

/** Lesser lines under a fact or a quote, set in from it. */
export function notes(all: readonly (readonly Run[])[]): readonly Chunk[] {
  return all.flatMap((note) =>
    lay(note, LINE_LIMIT, lineCost).map((line) => ({
      blocks: [richText(section(...elements([...INDENT, ...line])))],
      spoken: spokenSentence(line),
    })),
  );
}

/** One line a fact, its notes under it, its sources in small print. */
export function fact(block: Extract<Block, { kind: 'fact' }>): readonly Chunk[] {
  const sign: Line = [{ style: 'strong', text: `${MARKS[block.mark]} ` }];
  const lines = lay(block.line, LINE_LIMIT, lineCost).map((line, i) => ({
    blocks: [richText(section(...elements([...(i === 0 ? sign : INDENT), ...line])))],
    spoken: spokenSentence(line),
  }));
  return together([...lines, ...notes(block.notes), ...sourceLine(block.sources, block.number)]);
}
