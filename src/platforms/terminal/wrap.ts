import stringWidth from 'string-width';

/** Cuts one word that is wider than a row at grapheme boundaries. */
function pieces(word: string, width: number): readonly string[] {
  if (stringWidth(word) <= width || word.includes('\u001b')) return [word];
  const rows: string[] = [];
  let row = '';
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(word)) {
    if (row !== '' && stringWidth(row + segment) > width) {
      rows.push(row);
      row = '';
    }
    row += segment;
  }
  return [...rows, row];
}

/**
 * Breaks a line at spaces into rows of at most `width` columns; escape codes take no room. Unlike the packages for it, it
 * leaves every character as it is (they normalise Unicode, which would change quoted words).
 */
export function wrap(line: string, width: number): readonly string[] {
  const rows: string[] = [];
  let row = '';
  let used = 0;
  for (const word of line.split(' ').flatMap((part) => pieces(part, width))) {
    const size = stringWidth(word);
    if (row !== '' && used + 1 + size > width) {
      rows.push(row);
      row = word;
      used = size;
    } else {
      used += size + (row === '' ? 0 : 1);
      row = row === '' ? word : `${row} ${word}`;
    }
  }
  return [...rows, row];
}
