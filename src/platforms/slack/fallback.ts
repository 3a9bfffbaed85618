import { escapeText } from './escape.ts';
import { LIMITS } from './limits.ts';

/**
 * The `text` of a message: what a notification shows and a screen reader says, which read nothing of the blocks
 * (https://docs.slack.dev/reference/methods/chat.postMessage). So it is the message itself in plain words, one line a fact, and
 * what there is no room for is counted. `spoken` are whole lines: none is cut.
 */
export function fallbackText(summary: string | null, spoken: readonly string[]): string {
  const lines = spoken.map((line) => line.trim()).filter((line) => line !== '');
  const opening = summary === null || summary.trim() === '' || lines[0] === summary.trim() ? [] : [summary.trim()];
  const room = LIMITS.text - 40;
  const kept: string[] = [];
  let length = 0;
  for (const line of [...opening, ...lines].map(escapeText)) {
    if (length + line.length + 1 > room) break;
    kept.push(line);
    length += line.length + 1;
  }
  const left = opening.length + lines.length - kept.length;
  if (left > 0) kept.push(`And ${left} more ${left === 1 ? 'line' : 'lines'} in the message.`);
  return kept.join('\n') || 'Nothing to show.';
}
