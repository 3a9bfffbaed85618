import { type APIEmbed, ComponentType } from 'discord.js';
import { escapeMarkup } from '../platforms/common/markup.ts';
import { BUTTON_PREFIX, type DiscordPost } from '../platforms/discord/render.ts';
import type { MadeFiles } from '../platforms/web/made-files.ts';
import { attachmentHtml, button, link, menu } from './parts.ts';

const MASKED_LINK = /^\[((?:\\[\s\S]|[^\]\\])*)\]\((https?:\/\/[^\s()]+)\)/;

const unescaped = (text: string): string => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');

/** One line's markdown as Discord reads it: escapes, bold, links. Everything else is shown as it stands. */
function inline(line: string): string {
  let html = '';
  let bold = false;
  for (let rest = line; rest !== ''; ) {
    const escaped = /^\\([!-/:-@[-`{-~])/.exec(rest);
    const masked = MASKED_LINK.exec(rest);
    if (escaped) {
      html += escapeMarkup(escaped[1] ?? '');
      rest = rest.slice(2);
    } else if (masked) {
      html += link(masked[2] ?? '', unescaped(masked[1] ?? ''));
      rest = rest.slice(masked[0].length);
    } else if (rest.startsWith('**')) {
      html += bold ? '</b>' : '<b>';
      bold = !bold;
      rest = rest.slice(2);
    } else {
      const [plain = rest.charAt(0)] = /^[^\\[*]+/.exec(rest) ?? [];
      html += escapeMarkup(plain);
      rest = rest.slice(plain.length);
    }
  }
  return bold ? `${html}</b>` : html;
}

/** Markdown by lines: quotations, small print, and the rest. */
function markdown(text: string): string {
  const rows: { quoted: boolean; html: string }[] = text.split('\n').map((line) => {
    const quoted = line.startsWith('> ');
    const body = quoted ? line.slice(2) : line;
    if (body.startsWith('-# ')) return { quoted, html: `<small>${inline(body.slice(3))}</small>` };
    return { quoted, html: `<div class="line">${inline(body) || '&nbsp;'}</div>` };
  });
  let html = '';
  let inQuote = false;
  for (const row of rows) {
    if (row.quoted !== inQuote) html += row.quoted ? '<blockquote>' : '</blockquote>';
    inQuote = row.quoted;
    html += row.html;
  }
  return inQuote ? `${html}</blockquote>` : html;
}

function embed(given: APIEmbed, post: DiscordPost, made: MadeFiles): string {
  const name = given.image?.url.replace('attachment://', '');
  const file = (post.files ?? []).find((candidate) => candidate.name === name);
  const title = given.title === undefined ? '' : `<h3>${inline(given.title)}</h3>`;
  const words = given.description === undefined ? '' : markdown(given.description);
  const image = file === undefined ? '' : attachmentHtml(file.attachment, made);
  return `<div class="embed">${title}${words}${image}</div>`;
}

function components(post: DiscordPost): string {
  return post.components
    .map((row) => {
      const parts = row.components.map((part) => {
        if (part.type === ComponentType.StringSelect) {
          const options = part.options.map(({ label, value }) => ({ label, command: value }));
          return menu(part.placeholder ?? '', options);
        }
        return button(part.label ?? '', part.custom_id.slice(BUTTON_PREFIX.length));
      });
      return `<div class="actions">${parts.join('')}</div>`;
    })
    .join('');
}

/** One Discord message as Discord shows it, from the very payload that would be posted. Everything in it is escaped. */
export function discordHtml(post: DiscordPost, made: MadeFiles): string {
  const content = post.content === '' ? '' : markdown(post.content);
  const files = (post.files ?? [])
    .filter(({ attachment }) => attachment.kind === 'file')
    .map(({ attachment }) => attachmentHtml(attachment, made));
  const embeds = post.embeds.map((given) => embed(given, post, made));
  return `${content}${files.join('')}${embeds.join('')}${components(post)}`;
}
