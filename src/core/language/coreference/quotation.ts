import type { Document } from '../entities/document.ts';

const OPENING = new Set(['“', '„', '«', '``']);
const CLOSING = new Set(['”', '»', "''"]);

/**
 * Which tokens stand inside quotation marks: there "he" and "the minister" follow rules of the speaker's own. Marks that
 * are not closed by the end of their paragraph run to it. Straight single marks are apostrophes more often than quotes.
 */
export function quotedTokens(document: Document): Uint8Array {
  const quoted = new Uint8Array(document.tokens.length);
  let open = false;
  let single = false;
  let previousEnd = 0;
  document.tokens.forEach((token, at) => {
    const gap = document.text.slice(previousEnd, token.start);
    if (/\n\s*\n/.test(gap)) {
      open = false;
      single = false;
    }
    previousEnd = token.end;
    const { text } = token;
    if (text === '"') open = !open;
    else if (OPENING.has(text)) open = true;
    else if (CLOSING.has(text)) open = false;
    else if (text === '‘' && !open) single = true;
    else if (text === '’' && single) single = false;
    else if (open || single) quoted[at] = 1;
  });
  return quoted;
}
