// Runs the public test sets over this checkout and prints their figures:
//   npm run eval                 every set        npm run eval -- --quick    the small ones        npm run eval -- quotes dates
// READOUT_EVAL names the folder with the sets; without it they are looked for in ../shared/eval beside the checkout.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

type TestSet = {
  readonly name: string;
  readonly script: string;
  readonly args: readonly string[];
  readonly quick: boolean;
};

const SETS: readonly TestSet[] = [
  { name: 'language: names, newswire', script: 'language/run.sh', args: ['wwn'], quick: false },
  { name: 'language: names, web', script: 'language/run.sh', args: ['uner'], quick: true },
  { name: 'dates: times', script: 'dates/run.sh', args: ['dev'], quick: true },
  { name: 'dates: deadlines', script: 'dates/run-deadlines.sh', args: [], quick: true },
  { name: 'dates: publication', script: 'dates/run-published.sh', args: [], quick: true },
  { name: 'quotes: speakers', script: 'quotes/run.sh', args: ['dev'], quick: true },
  { name: 'quotes: merging', script: 'quotes/run-merge.sh', args: [], quick: false },
  { name: 'meetings: sentences', script: 'meetings/run.sh', args: [], quick: true },
  { name: 'meetings: merging', script: 'meetings/run-merge.sh', args: [], quick: true },
  { name: 'answers: news', script: 'answers/run.sh', args: ['news'], quick: false },
  { name: 'answers: reading', script: 'answers/run.sh', args: ['reading'], quick: false },
];

const checkout = fileURLToPath(new URL('../../', import.meta.url));
const folder = resolve(process.env.READOUT_EVAL ?? join(checkout, '..', 'shared', 'eval'));
const asked = process.argv.slice(2);
const quick = asked.includes('--quick');
const topics = asked.filter((word) => !word.startsWith('--'));
const print = (line: string): void => void process.stdout.write(`${line}\n`);

if (!existsSync(folder)) {
  print('evaluation skipped: the public test sets are not beside this checkout (READOUT_EVAL names their folder)');
  process.exit(0);
}

let failed = 0;
for (const set of SETS) {
  if (quick && !set.quick) continue;
  if (topics.length > 0 && !topics.some((topic) => set.name.startsWith(topic))) continue;
  const started = performance.now();
  const run = spawnSync('sh', [join(folder, set.script), ...set.args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, READOUT: `node ${join(checkout, 'src', 'readout.js')}` },
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  print(`\n── ${set.name} (${seconds} s)`);
  if (run.status !== 0) {
    failed += 1;
    print(`failed with exit code ${run.status}: ${run.stderr.trim().split('\n').at(-1) ?? ''}`);
  }
  print(run.stdout.trimEnd());
}
process.exit(failed > 0 ? 1 : 0);
