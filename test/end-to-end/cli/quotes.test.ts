import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PRESS, writePress } from '../../support/press.ts';
import { readout, scratch } from '../../support/run-readout.ts';

const press = scratch('quotes');
beforeAll(() => void writePress(press.folder));
afterAll(press.remove);
const inPress = (file: string): string => join(press.folder, file);

const DOUBTFUL = [
  'Dredgers come to the harbour',
  'Peter Lund, the dockers’ leader, met Karl Brandt, the mayor, in Lenna on Monday.',
  'The rain had stopped. “The dredgers will come before the winter,” he said.',
  'The crews call the plan “hopeless.” The ferry “Morning Star” lay at the pier. A so-called “free day” is planned.',
].join('\n\n');

test('readout quotes shows each quote with its place, its speaker and how that one is known', async () => {
  const { code, stdout, stderr } = await readout(['quotes', inPress('harbour.txt')]);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain('Harbour Post, 2026-11-19: 1 quoted, 1 with a speaker shown');
  const quote = stdout.slice(stdout.indexOf('“We will publish'));
  const start = PRESS.harbour.text.indexOf('We will publish');
  expect(stdout).toContain(`¶3, ${start}–`);
  expect(quote).toMatch(/direct: a sentence of the speaker’s own/);
  expect(quote).toMatch(/Marta Holm, Norwegian Foreign Minister ← “Holm”/);
  expect(quote).toMatch(/“told” · to “reporters”/);
  expect(quote).toMatch(/subject-verb-after, confidence 0\.9\d: shown/);
});

test('readout quotes says why a speaker is not shown', async () => {
  writeFileSync(inPress('doubtful.txt'), DOUBTFUL);
  const { stdout } = await readout(['quotes', inPress('doubtful.txt')]);
  expect(stdout).toMatch(/speaker not shown \(below 0\.9\): the pronoun may mean somebody else/);
  expect(stdout).toMatch(/“free day”\n.*scare.*\n.*nobody: words held at arm’s length/);
});

test('readout quotes --json gives what extract gives, and what led to it', async () => {
  const { stdout } = await readout(['quotes', '--json', '--kind', 'direct', inPress('harbour.txt')]);
  const [article, ...others] = JSON.parse(stdout) as {
    readonly text: string;
    readonly quotes: readonly { readonly start: number; readonly end: number; readonly words: string }[];
  }[];
  expect(others).toEqual([]);
  expect(article?.quotes).toMatchObject([
    { kind: 'direct', paragraph: 3, shown: true, why: [], speaker: { name: 'Marta Holm' } },
  ]);
  for (const { start, end, words } of article?.quotes ?? []) expect(article?.text.slice(start, end)).toBe(words);
});

test('readout quotes goes on past a file that cannot be read', async () => {
  const missing = inPress('missing.txt');
  const { code, stdout, stderr } = await readout(['quotes', missing, inPress('quay.jsonl')]);
  expect([code, stderr]).toEqual([2, `${missing}: is not there: check the path\n`]);
  expect(stdout).toContain('Jan Wolski');
});
