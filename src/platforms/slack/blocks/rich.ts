import type { Line } from '../../common/lines.ts';
import type {
  RichTextBlock,
  RichTextBlockElement,
  RichTextElement,
  RichTextSection,
  RichTextText,
} from '../block-types.ts';
import { jsonBytes, LIMITS } from '../limits.ts';

/**
 * Words go into rich text, where Slack reads nothing out of them: no mention, link, emoji or mrkdwn sign, and nothing has to be
 * escaped (https://docs.slack.dev/reference/block-kit/blocks/rich-text-block).
 */
export function elements(line: Line): RichTextElement[] {
  return line
    .filter((atom) => atom.text !== '')
    .map((atom): RichTextText => {
      if (atom.style === 'strong' || atom.style === 'marked')
        return { type: 'text', text: atom.text, style: { bold: true } };
      if (atom.style === 'faint') return { type: 'text', text: atom.text, style: { italic: true } };
      return { type: 'text', text: atom.text };
    });
}

export const section = (...parts: RichTextElement[]): RichTextSection => ({
  type: 'rich_text_section',
  elements: parts,
});

export const richText = (...parts: RichTextBlockElement[]): RichTextBlock => ({ type: 'rich_text', elements: parts });

/** The cost of a line in a block: room is left for what is around it. */
export const lineCost = (line: Line): number => jsonBytes(elements(line));

export const LINE_LIMIT = LIMITS.blockJson - 500;
