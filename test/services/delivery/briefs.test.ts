import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { loadBriefs } from '../../../src/services/delivery/briefs.ts';

const EXAMPLES = new URL('../../../briefs', import.meta.url).pathname;

const GOOD = `title: Morning
schedule:
  at: "07:00"
  days: [mon, fri]
  timeZone: Europe/Oslo
sections:
  - show: met
    limit: 3
`;

test('the examples are valid, and post nowhere until somebody says where', async () => {
  const briefs = await loadBriefs(EXAMPLES);
  expect(briefs.map(({ name }) => name)).toEqual(['morning', 'people-watch', 'week-ahead']);
  expect(briefs.flatMap(({ destinations }) => destinations)).toEqual([]);
});

test('the destinations that the examples show are valid once the marks are taken away', async () => {
  const source = readFileSync(join(EXAMPLES, 'morning.yaml'), 'utf8').replaceAll(/^# (?= {2}|destinations:)/gmu, '');
  const folder = mkdtempSync(join(tmpdir(), 'readout-briefs-'));
  writeFileSync(join(folder, 'morning.yaml'), source);
  const [morning] = await loadBriefs(folder);
  expect(morning?.destinations.map(({ platform }) => platform)).toEqual(['slack', 'discord']);
  rmSync(folder, { recursive: true });
});

describe('loadBriefs', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'readout-briefs-'));
    return () => rmSync(folder, { recursive: true, force: true });
  });
  const write = (source: string | Uint8Array, name = 'morning.yaml'): void => writeFileSync(join(folder, name), source);
  const problems = (): Promise<readonly string[]> =>
    loadBriefs(folder).then(
      () => [],
      (error: Error) => error.message.replaceAll(`${folder}/`, '').split('\n'),
    );

  test('reads what is there, with defaults, by name', async () => {
    write(GOOD, 'b.yaml');
    write('title: A\nsections: [{ show: quotes }]', 'a.yml');
    write('not: a brief', 'notes.txt');
    expect(await loadBriefs(folder)).toMatchObject([
      { name: 'a', title: 'A', window: 2, sections: [{ show: 'quotes', limit: 5 }], destinations: [] },
      { name: 'b', schedule: { at: '07:00', days: ['mon', 'fri'], timeZone: 'Europe/Oslo' } },
    ]);
  });

  test.each([
    [
      'timeZone: Europe/Oslo',
      'timeZone: Europe/Olso',
      'morning.yaml:5 schedule.timeZone: "Europe/Olso" is not an IANA time zone such as "Europe/Oslo"; did you mean "Europe/Oslo"?',
    ],
    [
      'timeZone: Europe/Oslo',
      'timezone: Europe/Oslo',
      'morning.yaml:5 schedule.timezone: there is no such setting; did you mean "timeZone"?',
    ],
    ['at: "07:00"', 'at: "7"', 'morning.yaml:3 schedule.at: "7" is not an hour of the day such as "07:00"'],
    ['at: "07:00"', 'at: 700', 'morning.yaml:3 schedule.at: 700 is not a text: put it between quotes'],
    [
      '[mon, fri]',
      '[mon, fry]',
      'morning.yaml:4 schedule.days.1: "fry" is none of mon, tue, wed, thu, fri, sat, sun; did you mean "fri"?',
    ],
    ['limit: 3', 'limit: 500', 'morning.yaml:8 sections.0.limit: 500 is too large: at most 50'],
    ['limit: 3', 'limit: many', 'morning.yaml:8 sections.0.limit: "many" is not a number'],
    [
      'limit: 3',
      'colour: red',
      'morning.yaml:8 sections.0.colour: there is no such setting; there are show, title, limit',
    ],
    ['title: Morning\n', '', 'morning.yaml:1 title: is missing: give a text'],
    ['show: met', 'show: [met', /^morning\.yaml:\d+ /],
  ])('%s → %s', async (right, wrong, expected) => {
    expect(GOOD).toContain(right);
    write(GOOD.replace(right, wrong));
    const found = await problems();
    if (typeof expected === 'string') expect(found).toEqual([expected]);
    else expect(found[0]).toMatch(expected);
  });

  test('gives one line for each mistake, in all files', async () => {
    write('title: A\nsections: []\nwindow: 0', 'a.yaml');
    write('', 'b.yaml');
    write(GOOD, 'My Brief.yaml');
    write(GOOD, 'c.yaml');
    write(GOOD, 'c.yml');
    expect(await problems()).toEqual([
      'My Brief.yaml: a brief is called by its file name: use small letters, digits and "-", such as morning.yaml',
      'a.yaml:3 window: 0 is too small: at least 1',
      'a.yaml:2 sections: [] is too short: at least 1',
      'b.yaml:1 title: is missing: give a text',
      'b.yaml:1 sections: is missing: give a list',
      'c.yml: there is a second file for the brief "c": remove one of them',
    ]);
  });

  test('anything else in a brief is a line, never a crash', async () => {
    const sources = [
      '\u0000\u0001\u0002',
      'a: &a [*a, *a]',
      '- just\n- a list',
      '"text"',
      'title: [',
      `${'['.repeat(5_000)}`,
      '--- a\n--- b',
      'a: 1\na: 2',
    ];
    for (const source of sources) {
      write(source);
      const found = await problems();
      expect(found.length, source.slice(0, 20)).toBeGreaterThan(0);
      for (const line of found) expect(line).toMatch(/^morning\.yaml:\d+ \S/);
    }
  });

  test('a folder that is missing is one line', async () => {
    await expect(loadBriefs(join(folder, 'none'))).rejects.toThrow(/^briefs folder .*none does not exist: create it/);
    write('x', 'file');
    await expect(loadBriefs(join(folder, 'file'))).rejects.toThrow(/^briefs folder .*file cannot be read \(ENOTDIR\)/);
  });
});
