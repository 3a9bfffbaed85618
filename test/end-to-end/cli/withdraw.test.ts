import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PRESS } from '../../support/press.ts';
import { readout, scratch } from '../../support/run-readout.ts';

const { folder, remove } = scratch('withdraw');
const STORE = ['--store', join(folder, 'press.db')];
const WIRE = join(folder, 'wire.jsonl');
const { harbour, ledger } = PRESS;
const write = (articles: readonly object[]): void =>
  writeFileSync(WIRE, articles.map((article) => JSON.stringify(article)).join('\n'));
beforeAll(() => write(Object.values(PRESS)));
afterAll(remove);

const run = (...args: readonly string[]) => readout([...args, ...STORE]);
async function json(...args: readonly string[]): Promise<unknown> {
  const { code, stdout, stderr } = await run(...args, '--json');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}
const facts = () => json('facts', '--as-of', '2026-11-20');

test('an article that is withdrawn is gone from every answer, stays out, and can be let in again', async () => {
  await json('ingest', WIRE);
  const all = await facts();
  expect(JSON.stringify(all)).toContain(ledger.id);
  const title = 'No breakthrough as ministers talk grain in Vienna';

  const unknown = await run('withdraw', ledger.id, 'https://nowhere.example/');
  expect(unknown).toMatchObject({ code: 2, stdout: '' });
  expect(unknown.stderr).toBe(
    'no article in the store goes by "https://nowhere.example/": give an article\'s id, as facts --json and search --json print it, or its address\n',
  );
  expect(await facts()).toEqual(all);

  expect(await json('withdraw', ledger.id, harbour.url)).toEqual({
    withdrawn: [
      { id: ledger.id, title, outlet: 'Daily Ledger', url: null },
      { id: harbour.id, title: expect.stringContaining('grain exports'), outlet: 'Harbour Post', url: harbour.url },
    ],
    lines: 0,
  });
  const rest = JSON.stringify(await facts());
  expect(rest).not.toMatch(/ledger-1|harbour-1/);
  expect(rest).toContain('courier-1');
  expect(JSON.stringify(await json('search', 'breakthrough'))).not.toContain(ledger.id);
  expect((await run('withdraw')).stdout).toBe(
    `“Holm and Dorn meet in Vienna over grain exports” (Harbour Post) — ${harbour.url}\n“${title}” (Daily Ledger) — ledger-1\n`,
  );

  expect(await json('ingest', WIRE)).toMatchObject({ added: 0, unchanged: 2, withdrawn: 2 });
  expect(JSON.stringify(await facts())).toBe(rest);
  expect((await run('withdraw', '--undo', harbour.url)).stdout).toBe('1 article may come in again: ingest now.\n');
  write([...Object.values(PRESS), { ...ledger, text: ledger.text.replace('brisk', 'slow') }]);
  expect((await run('ingest', WIRE)).stdout).toMatch(
    /^1 added, 2 unchanged, .* 1 near-duplicates, 1 left out as withdrawn/,
  );
  expect((await run('withdraw')).stdout).toBe('Nothing is withdrawn.\n');
});

test('what can not be let in is said', async () => {
  expect(await run('withdraw', '--undo', 'quay-1')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('no withdrawn article goes by "quay-1"'),
  });
  expect(await run('withdraw', '--undo')).toMatchObject({ code: 2, stderr: expect.stringContaining('say which') });
});
