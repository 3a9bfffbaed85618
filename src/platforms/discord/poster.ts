import { createHash } from 'node:crypto';
import { type APIEmbed, REST, Routes } from 'discord.js';
import type { Log } from '../../core/chat/log.ts';
import type { Posted } from '../../core/chat/platform.ts';
import { filesOf, type SentFile, withoutFiles } from './attach.ts';
import { failure, hint, MISSING_PERMISSIONS, THREAD_EXISTS, UNKNOWN_CHANNEL } from './errors.ts';
import { LIMITS } from './limits.ts';
import type { DiscordPost } from './render.ts';

const THREAD_MINUTES = 1_440;

/**
 * The mark by which a message is found again long after its nonce is forgotten: small print under its last embed.
 * Everybody can read it, so it holds no more than an id.
 */
function marked(embeds: readonly APIEmbed[], delivery: string): readonly APIEmbed[] {
  const footer = { text: `Readout · ${delivery}`.slice(0, LIMITS.mark) };
  return embeds.map((embed, i) => (i === embeds.length - 1 ? { ...embed, footer } : embed));
}

/** The same for every try at this post and for no other: Discord posts one message for it within a few minutes. */
const nonceOf = (post: DiscordPost, delivery: string, channel: string): string =>
  createHash('sha256')
    .update(JSON.stringify([delivery, channel, post]))
    .digest('base64url')
    .slice(0, LIMITS.nonce);

/** Posts digests: each call once, told from one another by whether anything can stand there. */
export function createPoster(options: { token: string; apiUrl: string; timeoutMs: number; log: Log }) {
  const rest = new REST({
    api: options.apiUrl,
    version: '10',
    retries: 0,
    timeout: options.timeoutMs,
    rejectOnRateLimit: () => true,
  }).setToken(options.token);

  async function send(channel: string, post: DiscordPost, delivery: string): Promise<string> {
    const files = await filesOf(post, options.log);
    if (files === null) return sendAs(withoutFiles(post), [], channel, delivery);
    try {
      return await sendAs(post, files, channel, delivery);
    } catch (error) {
      const failed = failure(error);
      if (files.length === 0 || failed.code !== MISSING_PERMISSIONS) throw error;
      options.log.warn({ channel, reason: failed.reason }, hint(MISSING_PERMISSIONS, 403));
      return sendAs(withoutFiles(post), [], channel, delivery);
    }
  }

  async function sendAs(
    post: DiscordPost,
    files: readonly SentFile[],
    channel: string,
    delivery: string,
  ): Promise<string> {
    const attached = {
      files: files.map(({ name, bytes }) => ({ name, data: bytes })),
      attachments: files.map(({ name, description }, id) => ({ id, filename: name, description })),
    };
    const message = (await rest.post(Routes.channelMessages(channel), {
      ...(files.length === 0 ? {} : { files: attached.files }),
      body: {
        ...(files.length === 0 ? {} : { attachments: attached.attachments }),
        content: post.content,
        embeds: marked(post.embeds, delivery),
        components: post.components,
        allowed_mentions: { parse: [], replied_user: false },
        nonce: nonceOf(post, delivery, channel),
        enforce_nonce: true,
      },
    })) as { id: string };
    return message.id;
  }

  /** Gives whether the message has a thread now; a digest stands with or without one. */
  async function startThread(channel: string, message: string, name: string): Promise<boolean> {
    try {
      await rest.post(Routes.threads(channel, message), { body: { name, auto_archive_duration: THREAD_MINUTES } });
      return true;
    } catch (error) {
      const failed = failure(error);
      if (failed.code === THREAD_EXISTS) return true;
      const advice = failed.kind === 'refused' ? failed.hint : 'It is tried again with the next post.';
      options.log.warn({ channel, message, reason: failed.reason }, `No thread under the digest yet. ${advice}`);
      return false;
    }
  }

  return async function postOnce(
    channel: string,
    post: DiscordPost,
    delivery: string,
    under: string | null,
  ): Promise<Posted> {
    try {
      if (under === null) {
        const ref = await send(channel, post, delivery);
        await startThread(channel, ref, post.thread);
        return { kind: 'posted', ref };
      }
      try {
        return { kind: 'posted', ref: await send(under, post, delivery) };
      } catch (error) {
        if (failure(error).code !== UNKNOWN_CHANNEL || !(await startThread(channel, under, post.thread))) throw error;
        return { kind: 'posted', ref: await send(under, post, delivery) };
      }
    } catch (error) {
      const { code: _, ...outcome } = failure(error);
      return outcome;
    }
  };
}
