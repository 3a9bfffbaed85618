/** Blank lines, however they are written, part paragraphs. */
const BLANK_LINE = /\n[^\S\n]*\n\s*/g;

/** For each offset, in rising order, the number of the paragraph of a text that it lies in, counted from 1. */
export function paragraphNumbers(text: string, offsets: readonly number[]): number[] {
  const ends = [...text.matchAll(BLANK_LINE)].filter((gap) => gap.index > 0).map((gap) => gap.index + gap[0].length);
  let passed = 0;
  return offsets.map((offset) => {
    while (passed < ends.length && ends[passed]! <= offset) passed++;
    return passed + 1;
  });
}
