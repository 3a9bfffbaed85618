import { webApi } from '@slack/bolt';
import { type Attachment, bytesOf } from '../common/attachments.ts';
import { clip } from '../common/divide.ts';
import { type Failure, failure } from './errors.ts';
import { LIMITS } from './limits.ts';
import { quietLogger } from './logger.ts';
import type { SlackPost } from './render.ts';

export type Sent = { readonly kind: 'posted'; readonly channel: string; readonly ts: string } | Failure;

type SenderOptions = { readonly botToken: string; readonly apiUrl: string; readonly timeoutMs: number };

type Where = { readonly channel: string; readonly thread: string | null };

/** A message's own mark, by which it can be found again. Members of the workspace can read it: it holds no more than an id. */
const metadata = (delivery: string) => ({ event_type: 'readout_delivery', event_payload: { delivery } });

/** Options of a client that asks once: a call that Slack took and did not answer must not be made a second time. */
export const askOnce = (options: Pick<SenderOptions, 'apiUrl' | 'timeoutMs'>) => ({
  slackApiUrl: options.apiUrl,
  allowAbsoluteUrls: false,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  timeout: options.timeoutMs,
  logger: quietLogger,
});

/** Posts one message at a time and tells what became of it. Never throws. */
export function createSender(options: SenderOptions) {
  const client = new webApi.WebClient(options.botToken, askOnce(options));
  return {
    client,
    async send(post: SlackPost, where: Where, delivery: string | null = null): Promise<Sent> {
      try {
        const answer = await client.chat.postMessage({
          channel: where.channel,
          text: post.text,
          blocks: [...post.blocks],
          mrkdwn: false,
          unfurl_links: false,
          unfurl_media: false,
          ...(where.thread === null ? {} : { thread_ts: where.thread }),
          ...(delivery === null ? {} : { metadata: metadata(delivery) }),
        });
        if (typeof answer.ts !== 'string') return { kind: 'unknown', reason: 'Slack gave no time stamp', code: null };
        return { kind: 'posted', channel: answer.channel ?? where.channel, ts: answer.ts };
      } catch (error) {
        return failure(error);
      }
    },
    /** Uploads a picture or file into a thread; null where it stands there. Never throws. */
    async attach(
      { name, attachment }: { name: string; attachment: Attachment },
      where: Where,
    ): Promise<Failure | null> {
      try {
        const alt = attachment.kind === 'image' ? { alt_text: clip(attachment.alt, LIMITS.alt) } : {};
        const file = { file: await bytesOf(attachment, 'light'), filename: name, title: name, ...alt };
        await client.files.uploadV2(
          where.thread === null
            ? { channel_id: where.channel, ...file }
            : { channel_id: where.channel, thread_ts: where.thread, ...file },
        );
        return null;
      } catch (error) {
        return failure(error);
      }
    },
  };
}

export type Sender = ReturnType<typeof createSender>;
