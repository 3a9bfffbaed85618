import type { APIEmbed } from 'discord.js';
import type { Log } from '../../core/chat/log.ts';
import { type Attachment, bytesOf } from '../common/attachments.ts';
import { clip } from '../common/divide.ts';
import { escapeMarkdown } from './escape.ts';
import { LIMITS } from './limits.ts';
import type { DiscordPost } from './render.ts';

/** A file as it is sent: `description` is what a screen reader says. */
export type SentFile = { readonly name: string; readonly bytes: Buffer; readonly description: string };

const described = (attachment: Attachment): string =>
  clip(attachment.kind === 'image' ? attachment.alt : attachment.label, LIMITS.fileDescription);

/** The files of a post, drawn. Null where they can't be made, which is logged: the answer goes without them. */
export async function filesOf(post: DiscordPost, log: Log): Promise<readonly SentFile[] | null> {
  try {
    const files = (post.files ?? []).map(async ({ name, attachment }) => ({
      name,
      bytes: await bytesOf(attachment, 'dark'),
      description: described(attachment),
    }));
    return await Promise.all(files);
  } catch (error) {
    log.error({ reason: String(error) }, 'could not make a picture or a file');
    return null;
  }
}

/** The same post in words alone, for where no file can be attached. */
export function withoutFiles(post: DiscordPost): DiscordPost {
  const { files = [], ...rest } = post;
  const images = files.flatMap(({ attachment }) => (attachment.kind === 'image' ? [attachment] : []));
  const embeds = post.embeds.map(({ image, ...embed }): APIEmbed => {
    if (image === undefined) return embed;
    const words = escapeMarkdown(clip(images.shift()?.alt ?? '', LIMITS.alt / 2));
    return { ...embed, description: words || 'A picture.' };
  });
  const notes = files.flatMap(({ attachment }) =>
    attachment.kind === 'file' ? [escapeMarkdown(attachment.without)] : [],
  );
  const content = [post.content, ...new Set(notes)].filter((line) => line !== '').join('\n');
  return { ...rest, content: content.length <= LIMITS.content ? content : post.content, embeds };
}
