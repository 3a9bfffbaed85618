import type { Token } from '../../language/reading.ts';
import type { Item, Layout, Unit } from './layout.ts';
import { retag } from './retag.ts';

/** A unit as the clause rules walk it: items by index, tokens looked up, pieces folded. */
export type View = {
  readonly layout: Layout;
  readonly unit: Unit;
  readonly items: readonly Item[];
  /** The token of each item, null for a piece. */
  readonly tokens: readonly (Token | null)[];
};

export function viewOf(layout: Layout, unit: Unit): View {
  const { tokens } = layout.reading;
  return {
    layout,
    unit,
    items: unit.items,
    tokens: retag(
      layout,
      unit.items.map((i) => (i.piece < 0 ? tokens[i.token]! : null)),
      unit.items,
    ),
  };
}

export const wordAt = (view: View, i: number): string => view.tokens[i]?.text.toLowerCase() ?? '';

export const isPiece = (view: View, i: number): boolean => i >= 0 && i < view.items.length && view.tokens[i] === null;

export const isDash = (word: string): boolean => /^[-–—―]+$/.test(word);

/** A dash that sets off words, no hyphen in one: "cease-fire", "pro-union". */
export function isFreeDash(view: View, i: number): boolean {
  const [before, token, after] = [view.tokens[i - 1], view.tokens[i], view.tokens[i + 1]];
  if (token == null || !isDash(token.text)) return false;
  return /^(?:--+|[—―])$/.test(token.text) || before?.end !== token.start || after?.start !== token.end;
}

/** Where a bracket that opens at `i` closes; `i` itself where it does not. */
export function bracketEnd(view: View, i: number): number {
  const close = wordAt(view, i) === '(' ? ')' : ']';
  for (let k = i + 1; k < view.items.length && k < i + 25; k++) if (wordAt(view, k) === close) return k;
  return i;
}
