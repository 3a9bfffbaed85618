import { escapeText } from './escape.ts';
import { LIMITS } from './limits.ts';

/**
 * The `text` of a message: what a notification shows and a screen reader says, which read nothing of the blocks
 * (https://docs.slack.dev/reference/methods/chat.postMessage). So it is the message itself in plain words, one line a fact, and
 * what there is no room for is counted. `spoken` are whole lines: none is cut.
 */
export function fallbackText(summary: string | null, spoken: readonly string[]): string {
  const short = (summary ?? '').trim();
  const all = spoken.map((line) => line.trim()).filter((line) => line !== '');
  // A digest's summary is its headline, which stands under its title: said once, at the beginning.
  const lines = all[1] === short ? [...all.slice(0, 1), ...all.slice(2)] : all;
  const opening = short === '' || lines[0] === short ? [] : [short];
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
