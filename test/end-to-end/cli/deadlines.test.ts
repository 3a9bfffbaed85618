import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import nodeIcal from 'node-ical';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PRESS } from '../../support/press.ts';
import { readout, scratch } from '../../support/run-readout.ts';

const { folder, remove } = scratch('deadlines');
const at = (name: string): string => join(folder, name);
const run = (...args: readonly string[]) =>
  readout(['deadlines', ...args, '--store', at('press.db'), '--as-of', '2026-11-20']);
const entriesOf = (ics: string): number =>
  Object.values(nodeIcal.sync.parseICS(ics)).filter((part) => part?.type === 'VEVENT').length;

beforeAll(async () => {
  writeFileSync(
    at('wire.jsonl'),
    Object.values(PRESS)
      .map((article) => JSON.stringify(article))
      .join('\n'),
  );
  expect((await readout(['ingest', at('wire.jsonl'), '--store', at('press.db')])).code).toBe(0);
});
afterAll(remove);

describe('readout deadlines', () => {
  test('lists what is due, for people and for programs, of one person too', async () => {
    const { code, stdout } = await run();
    expect(code).toBe(0);
    expect(stdout).toContain('30 November (in 10 days)');
    const all = JSON.parse((await run('all', '--json')).stdout) as { type: string }[];
    expect(all.length).toBeGreaterThan(1);
    expect(new Set(all.map(({ type }) => type))).toEqual(new Set(['deadline']));
    expect((await run('week')).stdout).not.toContain('30 November');
    expect(JSON.parse((await run('--json', '--person', 'Wolski')).stdout)).toEqual([]);
  });

  test('writes a calendar that another program reads, to a file or to standard output', async () => {
    const { code, stdout } = await run('--ics', at('due.ics'));
    expect(code).toBe(0);
    const ics = readFileSync(at('due.ics'), 'utf8');
    expect(entriesOf(ics)).toBeGreaterThan(0);
    expect(stdout).toMatch(new RegExp(`due\\.ics: ${entriesOf(ics)} entr(y|ies)`));
    expect(ics).toContain('DTSTART;VALUE=DATE:20261130');
    expect((await run('--ics', '-')).stdout).toBe(ics);
  });

  test('draws the picture as the ending of the file says, and says in words what it shows', async () => {
    const png = await run('--timeline', at('due.png'), '--dark');
    expect(png.stdout).toMatch(/due\.png: Timeline of \d+ deadlines?, 20 Nov 2026 to 20 Dec 2026\./);
    expect(readFileSync(at('due.png')).subarray(1, 4).toString()).toBe('PNG');
    expect((await run('--timeline', at('due.svg'))).code).toBe(0);
    expect(readFileSync(at('due.svg'), 'utf8')).toMatch(/^<svg .*30 Nov.*<\/svg>$/s);
  });

  test.each([
    [['soon'], /deadlines: .*open, week, all/],
    [['--timeline', 'due.gif'], /ends in \.svg or \.png/],
    [['--ics', '-', '--json'], /both want standard output/],
    [['--ics', at('no/such.ics')], /no\/such\.ics cannot be written/],
  ])('says in one line what is wrong with %j', async (args, line) => {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trimEnd()).toMatch(line);
    expect(stderr.trimEnd()).not.toContain('\n');
  });
});
