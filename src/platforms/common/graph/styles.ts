import type { GraphLink } from '../../../core/digest/meetings/graph.ts';

/** How a link is drawn: by its status, and a call that was held apart from a meeting in person. */
type Style = GraphLink['status'] | 'call';

export const styleOf = ({ status, isCall }: GraphLink): Style => (status === 'held' && isCall ? 'call' : status);

/** Strokes and gaps in pixels; none for a line without gaps. */
export const DASHES: Readonly<Record<Style, readonly number[]>> = {
  held: [],
  call: [],
  planned: [7, 5],
  hoped: [1, 5],
  denied: [],
  recurring: [12, 4, 2, 4],
};
export const MEANINGS: Readonly<Record<Style, string>> = {
  held: 'met in person',
  call: 'spoke by phone',
  planned: 'planned',
  hoped: 'hoped for',
  denied: 'denied',
  recurring: 'meet regularly',
};
export const STYLES = ['held', 'call', 'planned', 'hoped', 'denied', 'recurring'] as const;

/** Thicker for more meetings, up to a width at which lines still pass each other. */
export const widthOf = (meetings: number): number => Math.min(7, 2 + 1.4 * (meetings - 1));
