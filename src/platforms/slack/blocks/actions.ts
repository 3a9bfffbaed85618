import type { Action, Block } from '../../../core/chat/view.ts';
import { clip } from '../../common/divide.ts';
import type { Button, StaticSelect } from '../block-types.ts';
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

/** A menu whose choices send a command each; of more than one takes, the rest is in another. */
export function menu(block: Extract<Block, { kind: 'menu' }>): readonly Chunk[] {
  const options = new Map(
    block.options
      .filter(({ command, label }) => command.length <= LIMITS.optionValue && label.trim() !== '')
      .map(({ command, label }) => [command, label]),
  );
  const all = [...options].map(([value, label]) => ({
    text: { type: 'plain_text' as const, text: clip(label, LIMITS.optionText), emoji: false },
    value,
  }));
  const placeholder = clip(block.label, LIMITS.placeholder) || 'Choose';
  return Array.from({ length: Math.ceil(all.length / LIMITS.options) }, (_, i): Chunk => {
    const select: StaticSelect = {
      type: 'static_select',
      placeholder: { type: 'plain_text', text: placeholder, emoji: false },
      options: all.slice(i * LIMITS.options, (i + 1) * LIMITS.options),
      action_id: `${ACTION_PREFIX}menu:${i}`,
    };
    return { blocks: [{ type: 'actions', elements: [select] }], spoken: '' };
  });
}
