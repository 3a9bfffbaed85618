import { kindOfWord } from '../reports/ends.ts';
import type { View } from '../view.ts';
import type { Setting } from './choices.ts';

/** A number in few steps, so that trees have few questions to ask of it. */
export const step = (n: number): string => (n < 3 ? `${n}` : n < 5 ? '4' : n < 9 ? '8' : n < 17 ? '16' : 'more');

/** How the piece lies in its paragraph and sentence, and what is in its words, first and second persons only. */
export function traitsOfPiece({ view, piece: number, at, whole }: Setting): string[] {
  const { layout } = view;
  const piece = layout.pieces[number]!;
  const { text } = layout.reading.article;
  const paragraph = layout.paragraphs[piece.paragraph]!;
  const words = text.slice(piece.start, piece.end);
  const count = words.split(/\s+/).filter(Boolean).length;
  const opens = text.slice(paragraph.start, piece.outer.start).trim() === '';
  const ends = !/[\p{L}\p{N}]/u.test(text.slice(piece.outer.end, paragraph.end));
  const inside = text.slice(piece.start, piece.outer.end).replace(/["”'’]+$/, '');
  const traits = [
    whole ? 'whole' : 'part',
    `words ${count < 5 ? count : step(count)}`,
    `${opens ? 'opens' : 'in'} ${ends ? 'ends' : 'goes on'}`,
    `pieces in sentence ${Math.min(4, view.unit.pieces.length)}`,
    `piece ${Math.min(4, view.unit.pieces.indexOf(number))} in sentence`,
    `pieces in paragraph ${Math.min(4, countInParagraph(view, number))}`,
    `marks ${piece.style}`,
    `in ${piece.zone}`,
    `left of it ${kindOfWord(view.tokens[at - 1])}`,
    `two left of it ${kindOfWord(view.tokens[at - 2])}`,
    `right of it ${kindOfWord(view.tokens[at + 1])}`,
    `ends on ${/[.?!,]$/.exec(inside)?.[0] ?? 'none'}`,
  ];
  if (!piece.closed) traits.push('unclosed');
  if (piece.continues) traits.push('continues');
  if (/\b(?:I|me|my|I['’]\w+)\b/.test(words)) traits.push('I in it');
  if (/\b(?:we|us|our|we['’]\w+)\b/i.test(words)) traits.push('we in it');
  return traits;
}

/** Pieces of the same paragraph, itself among them; they follow one another, so the work stays linear for short paragraphs. */
function countInParagraph({ layout: { pieces } }: View, number: number): number {
  const { paragraph } = pieces[number]!;
  let count = 1;
  for (let k = number - 1; count < 4 && pieces[k]?.paragraph === paragraph; k--) count++;
  for (let k = number + 1; count < 4 && pieces[k]?.paragraph === paragraph; k++) count++;
  return count;
}
