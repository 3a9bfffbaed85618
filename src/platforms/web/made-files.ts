import type { Block, View } from '../../core/chat/view.ts';
import { type Attachment, bytesOf } from '../common/attachments.ts';

/** Addresses that hold the data themselves: of a picture, light and dark, or of a file. */
type Made = { readonly light: string; readonly dark?: string };
export type MadeFiles = ReadonlyMap<Attachment, Made>;

const attachmentsIn = (blocks: readonly Block[]): readonly Attachment[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'more') return attachmentsIn(block.blocks);
    return block.kind === 'image' || block.kind === 'file' ? [block] : [];
  });

const address = (type: string, bytes: Buffer): string => `data:${type};base64,${bytes.toString('base64')}`;

/** Makes what a page of the view embeds, so that the page loads nothing from elsewhere. */
export async function makeFiles(view: View): Promise<MadeFiles> {
  const made = attachmentsIn(view.blocks).map(async (attachment): Promise<readonly [Attachment, Made]> => {
    const light = await bytesOf(attachment, 'light');
    if (attachment.kind === 'file') return [attachment, { light: address('text/calendar', light) }];
    const dark = await bytesOf(attachment, 'dark');
    return [attachment, { light: address('image/png', light), dark: address('image/png', dark) }];
  });
  return new Map(await Promise.all(made));
}
