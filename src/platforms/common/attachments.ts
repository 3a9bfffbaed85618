import type { Block } from '../../core/chat/view.ts';
import type { Theme } from './picture/theme.ts';

/** What a post carries beside its words. It is made into bytes only when it is sent, so that rendering stays pure. */
export type Attachment = Extract<Block, { kind: 'image' | 'file' }>;

const LONGEST_NAME = 60;

/** The attachments of a post with names that every platform takes as they are, no two alike. */
export function named(
  attachments: readonly Attachment[],
): readonly { readonly name: string; readonly attachment: Attachment }[] {
  const taken = new Set<string>();
  return attachments.map((attachment, place) => {
    const plain =
      attachment.name
        .replace(/[^A-Za-z0-9._-]+/g, '-')
        .replace(/^[.-]+/, '')
        .slice(-LONGEST_NAME) || 'file';
    const name = taken.has(plain) ? `${place + 1}-${plain}` : plain;
    taken.add(name);
    return { name, attachment };
  });
}

/** The bytes of an attachment. What draws is loaded with the first picture: most runs of the program need none. */
export async function bytesOf(attachment: Attachment, theme: Theme): Promise<Buffer> {
  if (attachment.kind === 'image') {
    const { picture } = attachment;
    switch (picture.kind) {
      case 'timeline':
        return (await import('./timeline/draw.ts')).timelinePng(picture.timeline, theme);
      case 'meetings':
        return (await import('./graph/draw.ts')).graphPng(picture.graph, theme);
    }
  }
  const { calendarFile } = await import('./calendar-file.ts');
  return Buffer.from(calendarFile(attachment.content.calendar));
}
