import type { View } from '../core/chat/view.ts';
import { escapeMarkup } from '../platforms/common/markup.ts';
import { type DiscordPost, renderDiscord } from '../platforms/discord/render.ts';
import { renderSlack, type SlackPost } from '../platforms/slack/render.ts';
import { type MadeFiles, makeFiles } from '../platforms/web/made-files.ts';
import { discordHtml } from './discord-html.ts';
import { slackHtml } from './slack-html.ts';

/** What both platforms would show for one view, as HTML: the first message and those in its thread. */
export type Shown = { readonly slack: string; readonly discord: string };

const bytes = (value: unknown): string => {
  const size = new TextEncoder().encode(JSON.stringify(value)).length;
  return size < 1_000 ? `${size} bytes` : `${(size / 1_000).toFixed(1)} kB`;
};

/** The payload itself, folded away under its message. */
const payload = (what: string, value: unknown): string =>
  `<details class="payload"><summary>${escapeMarkup(what)}, ${bytes(value)}</summary><pre>${escapeMarkup(JSON.stringify(value, null, 2))}</pre></details>`;

const message = (body: string, below: string): string =>
  `<div class="message"><div class="avatar" aria-hidden="true">R</div><div class="body"><p class="from"><b>Readout</b> <span class="app">APP</span> <time>7:00</time></p>${body}</div>${below}</div>`;

function thread(messages: readonly string[], name: string): string {
  const [root = '', ...rest] = messages;
  if (rest.length === 0) return root;
  const replies = `${rest.length} ${rest.length === 1 ? 'message' : 'messages'}`;
  return `${root}<details class="thread"><summary>${escapeMarkup(name)}: ${replies}</summary>${rest.join('')}</details>`;
}

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

function slackMessage(post: SlackPost, made: MadeFiles): string {
  const { attachments: _, ...sent } = post;
  return message(slackHtml(post, made), payload(`Payload: ${count(post.blocks.length, 'block')}`, sent));
}

function discordMessage(post: DiscordPost, made: MadeFiles): string {
  const { files: _, thread: __, ...sent } = post;
  return message(discordHtml(post, made), payload(`Payload: ${count(post.embeds.length, 'embed')}`, sent));
}

/** Renders a view for both platforms to the payloads that would be posted, and those to HTML. */
export async function showView(view: View): Promise<Shown> {
  const made = await makeFiles(view);
  const slack = renderSlack(view).map((post) => slackMessage(post, made));
  const discord = renderDiscord(view).map((post) => discordMessage(post, made));
  return { slack: thread(slack, 'Thread'), discord: thread(discord, 'Thread') };
}

/** What a person typed or pressed, as a message of theirs. */
export function showTyped(text: string): string {
  return `<div class="message own"><div class="avatar" aria-hidden="true">Y</div><div class="body"><p class="from"><b>You</b></p><div class="line">${escapeMarkup(text)}</div></div></div>`;
}
