import type { Action } from '../../../core/chat/view.ts';
import { clip } from '../../common/divide.ts';
import type { Button } from '../block-types.ts';
import { LIMITS } from '../limits.ts';
import type { Chunk } from './chunk.ts';

/** How the adapter knows its own buttons. */
export const ACTION_PREFIX = 'readout:';

/** Buttons that send a command. One whose command is too long for a button is left out: the command can still be typed. */
export function actions(all: readonly Action[]): readonly Chunk[] {
  const buttons = all
    .filter((action) => action.command.length <= LIMITS.buttonValue && action.label.trim() !== '')
    .map(
      (action, i): Button => ({
        type: 'button',
        text: { type: 'plain_text', text: clip(action.label, LIMITS.buttonText), emoji: false },
        value: action.command,
        action_id: `${ACTION_PREFIX}${i}:${action.id}`.slice(0, LIMITS.actionId),
      }),
    );
  const rows: Button[][] = [];
  for (const [i, button] of buttons.entries()) {
    if (i % 5 === 0) rows.push([]);
    rows.at(-1)?.push(button);
  }
  return rows.map((elements) => ({ blocks: [{ type: 'actions', elements }], spoken: '' }));
}
