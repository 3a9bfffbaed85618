import { readFileSync } from 'node:fs';

/** One sentence of a treebank. `heads` are indices of tokens, -1 for the root; `labels` have no subtypes. */
export type Tree = {
  readonly document: string;
  readonly words: readonly string[];
  /** "UPOS|Penn". */
  readonly tags: readonly string[];
  readonly lemmas: readonly string[];
  readonly heads: readonly number[];
  readonly labels: readonly string[];
  readonly misc: readonly string[];
};

/** Reads a CoNLL-U file (universaldependencies.org/format): words only, no ranges or empty nodes. */
export function readTreebank(file: string): Tree[] {
  const trees: Tree[] = [];
  let document = '';
  let rows: string[][] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('# newdoc id')) document = line.slice(line.indexOf('=') + 1).trim();
    else if (/^\d+\t/.test(line)) rows.push(line.split('\t'));
    else if (line === '' && rows.length > 0) {
      const column = (n: number): string[] => rows.map((row) => row[n] ?? '_');
      const tags = rows.map((row) => `${row[3]}|${row[4]}`);
      const heads = rows.map((row) => Number(row[6]) - 1);
      const labels = column(7).map((label) => label.split(':')[0] ?? label);
      trees.push({ document, words: column(1), tags, lemmas: column(2), heads, labels, misc: column(9) });
      rows = [];
    }
  }
  return trees;
}
