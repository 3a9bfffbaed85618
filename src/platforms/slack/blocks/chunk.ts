import type { Attachment } from '../../common/attachments.ts';
import type { KnownBlock } from '../block-types.ts';
import { jsonBytes, LIMITS } from '../limits.ts';

/** Blocks that stand together, and how they are read aloud. */
export type Chunk = {
  readonly blocks: readonly KnownBlock[];
  readonly spoken: string;
  readonly attachment?: Attachment;
};

/** More blocks than this are no longer taken in at a glance, nor sure to fit beside a heading. */
const PIECE_BLOCKS = 12;

/** Joins chunks that fit one piece together; otherwise each stays a piece of its own. */
export function together(chunks: readonly Chunk[]): readonly Chunk[] {
  const blocks = chunks.flatMap((chunk) => chunk.blocks);
  if (jsonBytes(blocks) > LIMITS.blockJson || blocks.length > PIECE_BLOCKS) return chunks;
  const spoken = chunks.map((chunk) => chunk.spoken).filter((words) => words !== '');
  return blocks.length === 0 ? [] : [{ blocks, spoken: spoken.join(' ') }];
}
