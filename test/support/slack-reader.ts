import type { KnownBlock, RichTextElement, RichTextSection } from '../../src/platforms/slack/block-types.ts';

/**
 * Reads a Slack message the way Slack does: what a person sees of it, and what Slack would object to or act upon. Written from
 * Slack's reference, apart from the renderer, so that the two check each other.
 */
export type SlackMessage = { readonly text: string; readonly blocks: readonly KnownBlock[] };

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** mrkdwn as shown: entities decoded, links as their labels. */
function shown(mrkdwn: string): string {
  return mrkdwn
    .replace(/<[^<>|]*\|([^<>]*)>|<([^<>]*)>/g, (_, label, bare) => label ?? bare)
    .replace(/&(?:amp|lt|gt);/g, (e) => ENTITIES[e]!);
}

/** Mentions and broadcasts that Slack would act upon in a mrkdwn string. */
const mentions = (mrkdwn: string): string[] => mrkdwn.match(/<[!@#][^>]*>/g) ?? [];

/** Angle brackets that are neither escaped nor a link. */
const strayAngles = (mrkdwn: string): boolean => /[<>]/.test(mrkdwn.replace(/<https?:[^<>|\s]*\|[^<>|]*>/g, ''));

function richWords(elements: readonly RichTextElement[]): string {
  return elements
    .map((element) =>
      element.type === 'text'
        ? element.text
        : element.type === 'link'
          ? (element.text ?? element.url)
          : `(${element.type})`,
    )
    .join('');
}

function blockWords(block: KnownBlock): string {
  switch (block.type) {
    case 'header':
      return block.text.text;
    case 'context':
      return block.elements
        .map((e) => (e.type === 'mrkdwn' ? shown(e.text) : e.type === 'plain_text' ? e.text : ''))
        .join(' ');
    case 'rich_text':
      return block.elements
        .map((part) =>
          part.type === 'rich_text_list'
            ? part.elements.map((item: RichTextSection) => richWords(item.elements)).join('\n')
            : richWords(part.elements),
        )
        .join('\n');
    case 'actions':
      return block.elements
        .map((e) => (e.type === 'button' ? e.text.text : e.type === 'static_select' ? (e.placeholder?.text ?? '') : ''))
        .join(' ');
    default:
      return '';
  }
}

/** Everything that a person sees of a message, in order. */
export const slackWords = (message: SlackMessage): string => message.blocks.map(blockWords).join('\n');

function objectProblems(block: KnownBlock, at: string): string[] {
  const found: string[] = [];
  const over = (length: number, limit: number, what: string) => {
    if (length > limit) found.push(`${at}: ${what} has ${length}, at most ${limit}`);
  };
  const some = (text: string, what: string) => {
    if (text.length === 0) found.push(`${at}: ${what} is empty`);
  };
  const { type, block_id: id } = block;
  if (id !== undefined) over(id.length, 255, 'block_id');
  switch (block.type) {
    case 'header':
      some(block.text.text, 'header');
      over(block.text.text.length, 150, 'header');
      if (block.text.type !== 'plain_text') found.push(`${at}: a header takes plain text`);
      break;
    case 'section':
      over(block.text?.text.length ?? 0, 3_000, 'section text');
      over(block.fields?.length ?? 0, 10, 'fields');
      break;
    case 'context':
      over(block.elements.length, 10, 'context elements');
      for (const e of block.elements) {
        if (e.type !== 'mrkdwn' && e.type !== 'plain_text') continue;
        some(e.text, 'context text');
        over(e.text.length, 3_000, 'context text');
        if (e.type !== 'mrkdwn') continue;
        if (mentions(e.text).length > 0) found.push(`${at}: mentions ${mentions(e.text).join(' ')}`);
        if (strayAngles(e.text)) found.push(`${at}: an unescaped angle bracket`);
        if (e.verbatim !== true) found.push(`${at}: Slack would make links out of plain words`);
        if (/[*_~`]/.test(shown(e.text))) found.push(`${at}: mrkdwn would read signs in ${e.text}`);
      }
      break;
    case 'actions':
      over(block.elements.length, 25, 'actions');
      for (const e of block.elements) {
        if (e.type === 'static_select') {
          over(e.options?.length ?? 0, 100, 'options');
          some(e.options?.[0]?.value ?? '', 'a menu’s options');
          over(e.placeholder?.text.length ?? 0, 150, 'placeholder');
          over(e.action_id?.length ?? 0, 255, 'action_id');
          for (const { text, value } of e.options ?? []) {
            some(text.text, 'option');
            over(text.text.length, 75, 'option');
            over(value?.length ?? 0, 150, 'option value');
          }
        }
        if (e.type !== 'button') continue;
        some(e.text.text, 'button label');
        over(e.text.text.length, 75, 'button label');
        over(e.value?.length ?? 0, 2_000, 'button value');
        over(e.action_id?.length ?? 0, 255, 'action_id');
      }
      if (new Set(block.elements.map((e) => ('action_id' in e ? e.action_id : e))).size < block.elements.length)
        found.push(`${at}: action_id twice`);
      break;
    case 'rich_text': {
      if (block.elements.length === 0) found.push(`${at}: empty rich text`);
      const leaves = block.elements.flatMap((p) =>
        p.type === 'rich_text_list' ? p.elements.flatMap((item: RichTextSection) => item.elements) : p.elements,
      );
      for (const leaf of leaves) {
        if (leaf.type === 'text') some(leaf.text, 'rich text');
        else if (leaf.type === 'link') over(leaf.url.length, 3_000, 'link');
        else found.push(`${at}: a ${leaf.type} in rich text`);
      }
      break;
    }
    case 'divider':
      break;
    default:
      found.push(`${at}: the reader does not know ${type}`);
  }
  return found;
}

/** What Slack would refuse, cut, or act upon in a message; empty for a good one. */
export function slackProblems(message: SlackMessage): string[] {
  const found = message.blocks.flatMap((block, i) => objectProblems(block, `blocks/${i} (${block.type})`));
  if (message.text.trim() === '') found.push('no text: a notification would say nothing');
  if (message.text.length > 4_000) found.push(`text has ${message.text.length}, 4,000 advised`);
  if (mentions(message.text).length > 0 || /[<>]/.test(message.text)) found.push('text would be read as markup');
  if (message.blocks.length > 50) found.push(`${message.blocks.length} blocks, at most 50`);
  if (JSON.stringify(message.blocks).length > 13_000) found.push('msg_blocks_too_long');
  return found;
}
