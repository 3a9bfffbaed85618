import { escapeMarkup } from '../platforms/common/markup.ts';
import type {
  KnownBlock,
  RichTextBlockElement,
  RichTextElement,
  RichTextSection,
} from '../platforms/slack/block-types.ts';
import type { SlackPost } from '../platforms/slack/render.ts';
import type { MadeFiles } from '../platforms/web/made-files.ts';
import { attachmentHtml, button, link, menu } from './parts.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };
const decoded = (text: string): string => text.replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);

/** The mrkdwn that payloads hold: words with entities, and links as `<address|label>`. All else is shown as it stands. */
function mrkdwn(text: string): string {
  return text
    .split(/(<https?:[^<>|]*\|[^<>]*>)/g)
    .map((part) => {
      const [, url, label] = /^<(https?:[^<>|]*)\|([^<>]*)>$/.exec(part) ?? [];
      return url === undefined ? escapeMarkup(decoded(part)) : link(decoded(url), decoded(label ?? ''));
    })
    .join('');
}

function element(part: RichTextElement): string {
  if (part.type === 'link') return link(part.url, part.text ?? part.url);
  if (part.type !== 'text') return escapeMarkup(`(${part.type})`);
  const words = escapeMarkup(part.text);
  if (part.style?.bold) return `<b>${words}</b>`;
  return part.style?.italic ? `<i>${words}</i>` : words;
}

const elements = (parts: readonly RichTextElement[]): string => parts.map(element).join('');

function rich(part: RichTextBlockElement): string {
  switch (part.type) {
    case 'rich_text_section':
      return `<div class="line">${elements(part.elements)}</div>`;
    case 'rich_text_quote':
      return `<blockquote>${elements(part.elements)}</blockquote>`;
    case 'rich_text_list':
      return `<ul>${part.elements.map((item: RichTextSection) => `<li>${elements(item.elements)}</li>`).join('')}</ul>`;
    default:
      return `<div class="line">${escapeMarkup(`(${part.type})`)}</div>`;
  }
}

function block(given: KnownBlock): string {
  switch (given.type) {
    case 'header':
      return `<h2>${escapeMarkup(given.text.text)}</h2>`;
    case 'rich_text':
      return given.elements.map(rich).join('');
    case 'context':
      return `<p class="context">${given.elements
        .map((part) =>
          part.type === 'mrkdwn' ? mrkdwn(part.text) : part.type === 'plain_text' ? escapeMarkup(part.text) : '',
        )
        .join(' ')}</p>`;
    case 'actions':
      return `<div class="actions">${given.elements
        .map((part) => {
          if (part.type === 'button') return button(part.text.text, part.value ?? '');
          if (part.type !== 'static_select') return escapeMarkup(`(${part.type})`);
          const options = (part.options ?? []).map(({ text, value }) => ({ label: text.text, command: value ?? '' }));
          return menu(part.placeholder?.text ?? '', options);
        })
        .join('')}</div>`;
    case 'divider':
      return '<hr>';
    default:
      return `<p class="context">${escapeMarkup(`(${given.type})`)}</p>`;
  }
}

/** One Slack message as Slack shows it, from the very payload that would be posted. Everything in it is escaped. */
export function slackHtml(post: SlackPost, made: MadeFiles): string {
  const files = (post.attachments ?? []).map((attachment) => attachmentHtml(attachment, made));
  return `${post.blocks.map(block).join('')}${files.join('')}`;
}
