import type { Reading } from '../../language/reading.ts';
import { isDoubledPart } from './doubled.ts';
import { type Layout, layOut } from './layout.ts';

/**
 * An article as its narrator tells it, for reported speech: quoted words in headlines, and parts between doubled apostrophes,
 * are told as if they were his own.
 */
export function narrate(reading: Reading, layout: Layout): Layout {
  const isTold = (piece: number) => isDoubledPart(layout, piece) || /title$/.test(layout.pieces[piece]!.zone);
  return layout.pieces.some((_, i) => isTold(i)) ? layOut(reading, isTold) : layout;
}
