import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readout, scratch } from '../../support/run-readout.ts';

const { folder, remove } = scratch('met');
const at = (name: string): string => join(folder, name);
const run = (...args: readonly string[]) =>
  readout(['met', ...args, '--store', at('press.db'), '--as-of', '2026-11-20']);

const ARTICLES = [
  ['Harbour Post', 'Norwegian Foreign Minister Ada Holm met Swedish Trade Minister Bo Lind in Oslo on Monday.'],
  ['Northern Wire', 'Swedish Trade Minister Bo Lind met Kenyan President Grace Kamau in Nairobi on Wednesday.'],
  ['Coastal Courier', 'Norwegian Foreign Minister Ada Holm met Kenyan President Grace Kamau in Geneva on Tuesday.'],
  ['Morning Ledger', 'Union leader Peter Holm met Grace Kamau in Mombasa on Thursday.'],
];

beforeAll(async () => {
  const lines = ARTICLES.map(([outlet, text], i) =>
    JSON.stringify({ id: `a${i}`, outlet, text: `${text}\n`, title: `Talks ${i}`, published: '2026-11-20' }),
  );
  writeFileSync(at('wire.jsonl'), lines.join('\n'));
  expect((await readout(['ingest', at('wire.jsonl'), '--store', at('press.db')])).code).toBe(0);
});
afterAll(remove);

const jsonOf = async (...args: readonly string[]): Promise<{ type: string; place: string | null }[]> =>
  JSON.parse((await run(...args, '--json')).stdout);

describe('readout met', () => {
  test('lists who met whom, of all, of one, of a country, between two, and in the days asked for', async () => {
    const all = await jsonOf();
    expect(all.map(({ place }) => place)).toEqual(['Mombasa', 'Nairobi', 'Geneva', 'Oslo']);
    expect((await jsonOf('Lind')).map(({ place }) => place)).toEqual(['Nairobi', 'Oslo']);
    expect((await jsonOf('Norwegian')).map(({ place }) => place)).toEqual(['Geneva', 'Oslo']);
    expect((await jsonOf('Norway', 'Kenya')).map(({ place }) => place)).toEqual(['Geneva']);
    expect((await jsonOf('Kamau', '--since', 'wednesday')).map(({ place }) => place)).toEqual(['Mombasa', 'Nairobi']);
    const { code, stdout } = await run('Lind', '--until', 'monday');
    expect(code).toBe(0);
    expect(stdout).toMatch(/Bo Lind.* in Oslo on Monday 16/);
    expect(stdout).not.toContain('Nairobi');
  });

  test('says what is nearest where there is no meeting in the days asked for', async () => {
    const { code, stdout } = await run('Lind', '--since', 'thursday');
    expect(code).toBe(0);
    expect(stdout).toMatch(/No meeting of Bo Lind since Thursday 19 November .*The nearest:.*Nairobi/s);
  });

  test('lists two people of one name apart', async () => {
    const { stdout } = await run('Holm');
    expect(stdout.indexOf('Whom Ada Holm met')).toBeGreaterThanOrEqual(0);
    expect(stdout.indexOf('Mombasa')).toBeGreaterThan(stdout.indexOf('Whom Peter Holm met'));
  });

  test('draws the picture as the ending of the file says, and says in words what it shows', async () => {
    const png = await run('--graph', at('met.png'), '--dark');
    expect(png.stdout).toMatch(/met\.png: Who met whom, 16–19 Nov 2026: 4 names, 4 links\./);
    expect(readFileSync(at('met.png')).subarray(1, 4).toString()).toBe('PNG');
    expect((await run('--graph', at('met.svg'))).code).toBe(0);
    expect(readFileSync(at('met.svg'), 'utf8')).toMatch(/^<svg .*Grace Kamau.*<\/svg>$/s);
  });

  test.each([
    [['Lindd'], /I know nobody called “Lindd”.*Did you mean Bo Lind/],
    [['--since', 'whenever'], /names no days/],
    [['--since', 'today', '--until', 'monday'], /is after/],
    [['--graph', 'met.gif'], /ends in \.svg or \.png/],
    [['--graph', at('no/such.svg')], /no\/such\.svg cannot be written/],
  ])('says in one line what is wrong with %j', async (args, line) => {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trimEnd()).toMatch(line);
    expect(stderr.trimEnd()).not.toContain('\n');
  });
});
