import type { Message, MessageCreateOptions, RepliableInteraction } from 'discord.js';
import { isAsked } from '../../core/chat/asked.ts';
import type { Log } from '../../core/chat/log.ts';
import { cleanWords } from '../../core/chat/parse.ts';
import type { Answerer } from '../../core/chat/platform.ts';
import type { Request, ThreadMemory } from '../../core/chat/request.ts';
import { filesOf, withoutFiles } from './attach.ts';
import { failure, hint, MISSING_PERMISSIONS, TOO_LARGE } from './errors.ts';
import { type DiscordPost, renderDiscord } from './render.ts';
import type { Turn } from './turns.ts';

/** Nothing in a message pings anybody, whatever it says. */
const NO_MENTIONS = { parse: [], repliedUser: false } as const;
const THREAD_MINUTES = 1_440;

const body = (post: DiscordPost) => ({
  content: post.content,
  embeds: [...post.embeds],
  components: [...post.components],
  allowedMentions: NO_MENTIONS,
});

type Whole = ReturnType<typeof body> & {
  readonly files?: { readonly name: string; readonly attachment: Buffer; readonly description: string }[];
};

/** Sends a post with its files, or in words alone where they can't be made or Discord does not take them. */
async function sendWhole<Sent>(post: DiscordPost, send: (message: Whole) => Promise<Sent>, log: Log): Promise<Sent> {
  const files = await filesOf(post, log);
  if (files === null) return send(body(withoutFiles(post)));
  if (files.length === 0) return send(body(post));
  const attached = files.map(({ name, bytes, description }) => ({ name, attachment: bytes, description }));
  try {
    return await send({ ...body(post), files: attached });
  } catch (error) {
    const failed = failure(error);
    if (failed.code !== MISSING_PERMISSIONS && failed.code !== TOO_LARGE) throw error;
    log.warn({ reason: failed.reason }, hint(failed.code, 403));
    return send(body(withoutFiles(post)));
  }
}

const keysOf = (request: Request, message: string): ReadonlySet<string> =>
  new Set(request.thread === null ? [message] : [message, request.thread]);

async function remember(answerer: Answerer, request: Request, message: string, memory: ThreadMemory): Promise<void> {
  const where = { platform: request.platform, workspace: request.workspace };
  for (const thread of keysOf(request, message)) await answerer.remember({ ...where, thread }, memory);
}

/** Posts what didn't fit one message into a thread under it; where no thread can be, one after the other by `otherwise`. */
async function postRest(
  root: Message,
  posts: readonly DiscordPost[],
  otherwise: (message: MessageCreateOptions) => Promise<unknown>,
  log: Log,
): Promise<void> {
  const [first] = posts;
  if (first === undefined) return;
  const thread =
    root.inGuild() && !root.channel.isThread()
      ? await root.startThread({ name: first.thread, autoArchiveDuration: THREAD_MINUTES }).catch((error: unknown) => {
          log.warn({ channel: root.channelId, ...failure(error) }, 'could not start a thread under the answer');
          return null;
        })
      : null;
  for (const post of posts)
    await sendWhole(post, (message) => (thread === null ? otherwise(message) : thread.send(message)), log);
}

/** Answers a slash command or a button. `deferReply` comes first: Discord waits three seconds for it. */
export async function answerInteraction(
  interaction: RepliableInteraction,
  request: Request,
  answerer: Answerer,
  log: Log,
): Promise<void> {
  await interaction.deferReply();
  const { view, memory } = await answerer.reply(request);
  const [first, ...rest] = renderDiscord(view);
  if (first === undefined) return;
  const message = await sendWhole(first, (whole) => interaction.editReply(whole), log);
  await remember(answerer, request, message.id, memory);
  await postRest(
    message,
    rest,
    (more) => interaction.followUp(more as Parameters<typeof interaction.followUp>[0]),
    log,
  );
  log.info({ channel: request.channel, command: request.command, posts: rest.length + 1 }, 'answered');
}

/** Answers words: as a reply to them. */
export async function answerMessage(message: Message, turn: Turn, answerer: Answerer, log: Log): Promise<void> {
  const { request } = turn;
  const where = { platform: request.platform, workspace: request.workspace };
  // In a thread of ours people also talk to each other.
  if (turn.ifKnown && !isAsked(cleanWords(request.text))) return;
  if (turn.ifKnown && !(await answerer.knows({ ...where, thread: request.thread ?? '' }))) return;
  if (message.channel.isSendable()) message.channel.sendTyping().catch(() => undefined);
  const { view, memory } = await answerer.reply(request);
  const [first, ...rest] = renderDiscord(view);
  if (first === undefined) return;
  // Of two tries with one nonce, Discord posts one.
  const once = { failIfNotExists: false, nonce: message.id, enforceNonce: true };
  const sent = await sendWhole(first, (whole) => message.reply({ ...whole, ...once }), log);
  await remember(answerer, request, sent.id, memory);
  await postRest(
    sent,
    rest,
    (more) => (message.channel.isSendable() ? message.channel.send(more) : Promise.resolve()),
    log,
  );
  log.info({ channel: request.channel, command: null, posts: rest.length + 1 }, 'answered');
}
