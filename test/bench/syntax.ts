import { createInterface } from 'node:readline';
import { createModels } from '../../src/core/language/model/models.ts';
import { loadModelBytes } from '../../src/services/language/load.ts';

// Tags and parses treebank sentences for the scorer of shared/eval/language: JSON lines { id, text, tokens } on standard
// input become { id, text, tokens, tags, heads, labels } on standard output. Heads count from 1; 0 is the root. Speeds go to
// standard error.

const models = createModels(loadModelBytes());
let words = 0;
let tagging = 0;
let parsing = 0;
for await (const line of createInterface({ input: process.stdin })) {
  const { id, text, tokens } = JSON.parse(line) as { id: string; text: string; tokens: string[] };
  const start = performance.now();
  const tags = models.tagger.tag(tokens);
  const tagged = performance.now();
  const tree = models.parser.parse(tokens, tags);
  parsing += performance.now() - tagged;
  tagging += tagged - start;
  words += tokens.length;
  const heads = Array.from(tree.heads, (head) => head + 1);
  const out = { id, text, tokens, tags: tags.map(({ upos }) => upos), heads, labels: tree.labels };
  process.stdout.write(`${JSON.stringify(out)}\n`);
}
const speed = (ms: number): string => `${Math.round((words / ms) * 1000).toLocaleString('en')} words/s`;
process.stderr.write(
  `${words} words; tags ${speed(tagging)}; trees ${speed(parsing)}; both ${speed(tagging + parsing)}\n`,
);
