import type { Block } from '../../core/chat/view.ts';

/** One sign before each fact, the same on every chat platform: the line itself says in words what the sign says. */
export const MARKS: Record<Extract<Block, { kind: 'fact' }>['mark'], string> = {
  met: '●',
  planned: '○',
  denied: '✕',
  due: '◷',
  overdue: '!',
  done: '✓',
  plain: '·',
};

export const TONES: Record<Extract<Block, { kind: 'notice' }>['tone'], string> = {
  info: 'ℹ',
  warning: '⚠',
  error: '✕',
};

/** "3 more quotes in the thread"; with nothing kept for the thread, the command that shows them. */
export function moreLine(block: Extract<Block, { kind: 'more' }>): string {
  if (block.blocks.length > 0) return `${block.count} more ${block.what} in the thread`;
  return `${block.count} more ${block.what}${block.command ? `: ${block.command}` : ''}`;
}
