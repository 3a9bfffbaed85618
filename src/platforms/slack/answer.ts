import { setTimeout as wait } from 'node:timers/promises';
import { isAsked } from '../../core/chat/asked.ts';
import type { Log } from '../../core/chat/log.ts';
import { cleanWords } from '../../core/chat/parse.ts';
import type { Answerer } from '../../core/chat/platform.ts';
import { type Attachment, named } from '../common/attachments.ts';
import type { Failure } from './errors.ts';
import { type Turn, threadKey } from './events.ts';
import { renderSlack, type SlackPost } from './render.ts';
import type { Sender, Sent } from './sender.ts';

/** Answers to a slash command can also go this way, where the app is no member: five times in half an hour, unthreaded. */
export type Respond = (message: SlackPost & { readonly response_type: 'in_channel' | 'ephemeral' }) => Promise<unknown>;

const LONGEST_WAIT_MS = 30_000;
const RESPONSES = 4;
const NOT_A_MEMBER = new Set(['not_in_channel', 'channel_not_found']);

async function patiently(send: () => Promise<Sent>): Promise<Sent> {
  for (let tries = 1; ; tries += 1) {
    const sent = await send();
    const waitMs = sent.kind === 'refused' ? sent.retryAfterMs : null;
    if (waitMs === null || waitMs > LONGEST_WAIT_MS || tries === 3) return sent;
    await wait(waitMs);
  }
}

/** What an attachment says, in words: for where it can't be attached. */
const inWords = (attachment: Attachment): readonly SlackPost[] =>
  renderSlack({
    summary: '',
    blocks: [
      {
        kind: 'text',
        runs: [{ kind: 'text', text: attachment.kind === 'image' ? attachment.alt : attachment.without }],
      },
    ],
  });

async function viaResponseUrl(posts: readonly SlackPost[], respond: Respond): Promise<void> {
  const words = posts.flatMap(({ attachments = [], ...post }) => [post, ...attachments.flatMap(inWords)]);
  for (const post of words.slice(0, RESPONSES)) await respond({ ...post, response_type: 'in_channel' });
  const [invite] = renderSlack({
    summary: 'Invite me to this channel',
    blocks: [
      {
        kind: 'notice',
        tone: 'info',
        text: 'Invite me here with /invite and I can answer follow-up questions in a thread.',
      },
    ],
  });
  if (invite) await respond({ ...invite, response_type: 'ephemeral' });
}

/**
 * Answers one turn: posts what the core says as ordinary messages, the first where it was asked and the rest in its thread, and
 * ties the thread to what it is about. `respond` is the way back for a slash command where the app may not post.
 */
export async function answerTurn(
  turn: Turn,
  answerer: Answerer,
  sender: Sender,
  log: Log,
  respond: Respond | null = null,
): Promise<void> {
  const { request, channel } = turn;
  const where = { platform: request.platform, workspace: request.workspace };
  // In a thread of ours people also talk to each other.
  if (turn.ifKnown && !isAsked(cleanWords(request.text))) return;
  if (turn.ifKnown && !(await answerer.knows({ ...where, thread: request.thread ?? '' }))) return;
  const { view, memory } = await answerer.reply(request);
  const posts = renderSlack(view);
  const fields = { channel, command: request.command };
  const fail = (failed: Failure) =>
    log.error(
      { ...fields, outcome: failed.kind, reason: failed.reason },
      failed.kind === 'refused' ? failed.hint : 'The answer may not have arrived.',
    );

  let thread = turn.thread;
  for (const [i, post] of posts.entries()) {
    const sent = await patiently(() => sender.send(post, { channel, thread }));
    if (sent.kind !== 'posted') {
      if (i > 0 || respond === null || !NOT_A_MEMBER.has(sent.code ?? '')) return fail(sent);
      log.info({ ...fields, posts: posts.length }, 'answered through the response address: the app is no member here');
      return viaResponseUrl(posts, respond);
    }
    if (i === 0) {
      const root = thread ?? sent.ts;
      const keys = new Set([threadKey(sent.channel, root), ...(request.thread === null ? [] : [request.thread])]);
      for (const key of keys) await answerer.remember({ ...where, thread: key }, memory);
      thread = root;
    }
    for (const file of named(post.attachments ?? [])) {
      const failed = await sender.attach(file, { channel: sent.channel, thread });
      if (failed === null) continue;
      log.warn(
        { ...fields, reason: failed.reason },
        failed.kind === 'refused' ? failed.hint : 'A file may be missing.',
      );
      for (const words of inWords(file.attachment)) await patiently(() => sender.send(words, { channel, thread }));
    }
  }
  log.info({ ...fields, posts: posts.length }, 'answered');
}
