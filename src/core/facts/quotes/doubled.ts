import type { Quote } from '../fact.ts';
import type { Layout } from './layout.ts';

/** A quote that a piece gave, with the piece's number and why it is as it is. */
type Told = { readonly piece: number; readonly quote: Quote; readonly why: readonly string[] };

const sameCue = (a: Quote, b: Quote): boolean => a.cue !== null && b.cue !== null && a.cue.start === b.cue.start;

/**
 * Doubled apostrophes are what a conversion left of marks: too unsure to be called word for word, so what stands in them is
 * told as reported speech. The parts that one clause of one paragraph gives to somebody are then one report: "''A,'' Lund
 * said. ''B.''" Everything else passes as it is.
 */
export function joinDoubled(layout: Layout, told: readonly Told[]): Told[] {
  const joined: Told[] = [];
  for (const next of told) {
    const last = joined.at(-1);
    const piece = layout.pieces[next.piece]!;
    const before = last && layout.pieces[last.piece]!;
    const oneReport =
      before?.style === 'doubled' &&
      piece.style === 'doubled' &&
      before.paragraph === piece.paragraph &&
      sameCue(last!.quote, next.quote);
    if (oneReport)
      joined[joined.length - 1] = { ...last!, piece: next.piece, quote: { ...last!.quote, end: next.quote.end } };
    else joined.push(next);
  }
  return joined;
}

/** Words of a sentence that is not theirs: "called it ''a gift''". The sentence around them tells more. */
export function isDoubledPart(layout: Layout, piece: number): boolean {
  const { style, start } = layout.pieces[piece]!;
  return style === 'doubled' && !/^[\p{Lu}\p{N}[(…]/u.test(layout.reading.article.text.slice(start, start + 2));
}
