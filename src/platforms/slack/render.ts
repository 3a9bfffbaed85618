import type { Block, View } from '../../core/chat/view.ts';
import type { Attachment } from '../common/attachments.ts';
import { clip } from '../common/divide.ts';
import { type Piece, pack } from '../common/pack.ts';
import type { KnownBlock } from './block-types.ts';
import { actions, menu } from './blocks/actions.ts';
import type { Chunk } from './blocks/chunk.ts';
import { fact } from './blocks/fact.ts';
import { continued, heading } from './blocks/heading.ts';
import { evidence, quote } from './blocks/quote.ts';
import { list, more, notice, sources, text } from './blocks/text.ts';
import { fallbackText } from './fallback.ts';
import { LIMITS, withinLimits } from './limits.ts';

/** One message: `text` is what is read aloud and shown in notifications, `blocks` what is seen. */
export type SlackPost = {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
  /** What is uploaded into the message's thread. */
  readonly attachments?: readonly Attachment[];
};

function chunks(block: Exclude<Block, { kind: 'heading' }>): readonly Chunk[] {
  switch (block.kind) {
    case 'fact':
      return fact(block);
    case 'quote':
      return quote(block);
    case 'evidence':
      return evidence(block);
    case 'text':
      return text(block.runs);
    case 'list':
      return list(block.items);
    case 'sources':
      return sources(block);
    case 'notice':
      return notice(block);
    case 'more':
      return more(block);
    case 'image':
      return [{ blocks: [], spoken: '', attachment: block }];
    case 'file':
      return text([{ kind: 'text', text: block.label }]).map((chunk, i) =>
        i === 0 ? { ...chunk, attachment: block } : chunk,
      );
    case 'actions':
      return actions(block.actions);
    case 'menu':
      return menu(block);
    case 'divider':
      return [{ blocks: [{ type: 'divider' }], spoken: '' }];
  }
}

function pieces(blocks: readonly Block[]): Piece<Chunk>[] {
  const here = blocks.flatMap((block): Piece<Chunk>[] => {
    if (block.kind !== 'heading') return chunks(block).map((content) => ({ kind: 'body', content }));
    const content = heading(block.level, block.text);
    return content === null ? [] : [{ kind: 'heading', content, text: block.text }];
  });
  const later = blocks.flatMap((block): Piece<Chunk>[] => {
    if (block.kind !== 'more' || block.blocks.length === 0) return [];
    const title = `${block.count} more ${block.what}`;
    const content = heading(2, title);
    return [
      { kind: 'break' },
      ...(content ? [{ kind: 'heading', content, text: title } as const] : []),
      ...pieces(block.blocks),
    ];
  });
  return [...here, ...later];
}

function assemble(content: readonly Chunk[], summary: string | null): SlackPost {
  const attachments = content.flatMap((chunk) => chunk.attachment ?? []);
  return {
    ...(attachments.length === 0 ? {} : { attachments }),
    text: fallbackText(
      summary,
      content.map((chunk) => chunk.spoken),
    ),
    blocks: content.flatMap((chunk) => chunk.blocks),
  };
}

/**
 * A view as Slack messages. Pure. The first stands in the channel; the rest, with all that a section's limit kept out, belong
 * in its thread. Every message is within Slack's limits, nothing is cut inside a quote or a link, and at least one is made.
 */
export function renderSlack(view: View): readonly SlackPost[] {
  const fits = (content: readonly Chunk[]) => withinLimits(content.flatMap((chunk) => chunk.blocks));
  const posts = pack(pieces(view.blocks), fits, continued);
  if (posts.length > 0)
    return posts.map((content, i) => assemble(content, i === 0 ? clip(view.summary, LIMITS.header * 2) : null));
  return [assemble(text([{ kind: 'text', text: clip(view.summary, LIMITS.header * 2) || 'Nothing to show.' }]), null)];
}
