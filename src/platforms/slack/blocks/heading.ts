import { clip } from '../../common/divide.ts';
import { LIMITS } from '../limits.ts';
import type { Chunk } from './chunk.ts';
import { richText, section } from './rich.ts';

/** The title of a digest is a header; the titles of its sections are bold lines, so that the page stays calm. */
export function heading(level: 1 | 2, text: string): Chunk | null {
  const title = clip(text, LIMITS.header);
  if (title === '') return null;
  if (level === 1) {
    return { blocks: [{ type: 'header', text: { type: 'plain_text', text: title, emoji: false } }], spoken: title };
  }
  return { blocks: [richText(section({ type: 'text', text: title, style: { bold: true } }))], spoken: `${title}:` };
}

/** The heading of a section that goes on in another message. */
export const continued = (text: string): Chunk => ({
  blocks: [
    richText(section({ type: 'text', text: `${clip(text, LIMITS.header)} (continued)`, style: { bold: true } })),
  ],
  spoken: `${clip(text, LIMITS.header)}, continued:`,
});
