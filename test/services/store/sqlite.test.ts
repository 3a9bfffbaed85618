import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../../src/services/store/open-store.ts';
import { openSqlite } from '../../../src/services/store/sqlite/open.ts';
import { storeContract } from '../../contract/store.ts';
import { entryOf, storyOf } from '../../support/store-entries.ts';

const INGEST = new URL('../../support/ingest-until-killed.ts', import.meta.url).pathname;

let folder: string;
let files = 0;
const newFile = (): string => join(folder, `store-${files++}.db`);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-store-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

storeContract('SQLite file', () => openStore(newFile()));
storeContract('SQLite in memory', () => openStore(':memory:'));

describe('a store in a file', () => {
  test('keeps everything over a restart, in a folder that it makes', async () => {
    const file = join(folder, 'new', 'folder', 'r.db');
    const first = await openStore(file);
    await first.addArticle(entryOf('a', storyOf(1)));
    await first.close();
    const second = await openStore(`file://${file}`);
    expect((await second.counts('w')).articles).toBe(1);
    expect(await second.addArticle(entryOf('a', storyOf(1)))).toBe('unchanged');
    await second.close();
  });

  test('is set so that commits survive a power cut: WAL, synchronous in full; foreign keys are checked', async () => {
    const db = await openSqlite(newFile());
    const pragma = async (name: string) =>
      (await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(db)).rows[0];
    expect(await pragma('journal_mode')).toEqual({ journal_mode: 'wal' });
    expect(await pragma('synchronous')).toEqual({ synchronous: 2 });
    expect(await pragma('foreign_keys')).toEqual({ foreign_keys: 1 });
    await db.destroy();
  });

  test('two that are open at once see each other’s writes, and neither fails', async () => {
    const file = newFile();
    const [one, two] = await Promise.all([openStore(file), openStore(file)]);
    const add = (store: typeof one, from: number) =>
      Promise.all(Array.from({ length: 15 }, (_, i) => store.addArticle(entryOf(`a${from + i}`, storyOf(from + i)))));
    await Promise.all([add(one, 0), add(two, 100)]);
    expect(await one.counts('w')).toEqual(await two.counts('w'));
    expect((await one.counts('w')).articles).toBe(30);
    expect(await one.revision('w')).toBe(30);
    const word = storyOf(0).split(' ')[3]!;
    const held = async () => (await one.frequencies('w', word)).of.get(word);
    expect(await held()).toBe(1);
    await two.addArticle(entryOf('again', `The word is ${word}.`));
    expect(await held()).toBe(2);
    await Promise.all([one.close(), two.close()]);
  });

  test('several processes may create one store at the same moment', async () => {
    const file = newFile();
    const exits = await Promise.all(
      [1, 2, 3].map((n) =>
        runIngest([file, String(n * 1_000), '3', '1']).then(({ code, stderr }) => `${code}${stderr}`),
      ),
    );
    expect(exits).toEqual(['0', '0', '0']);
    const store = await openStore(file);
    expect((await store.counts('w')).articles).toBe(9);
    await store.close();
  });

  test('ingest that is killed at any point leaves whole batches, and running it again completes it', async () => {
    const file = newFile();
    const articles = 60;
    for (const killAfter of [1, 2, 4]) {
      const { signal } = await runIngest([file, '0', String(articles), '5'], killAfter);
      expect(signal).toBe('SIGKILL');
      const store = await openStore(file);
      const { articles: there } = await store.counts('w');
      expect(there % 5).toBe(0);
      expect(there).toBeGreaterThanOrEqual(5);
      expect(there).toBeLessThan(articles);
      expect(await store.articleFacts('w', { until: null })).toHaveLength(there);
      await store.close();
      const database = new DatabaseSync(file);
      expect(database.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
      expect(database.prepare('pragma foreign_key_check').all()).toEqual([]);
      database.close();
    }
    expect((await runIngest([file, '0', String(articles), '5'])).code).toBe(0);
    const store = await openStore(file);
    expect((await store.counts('w')).articles).toBe(articles);
    for (const seed of [0, 30, 59]) {
      const word = storyOf(seed).split(' ').slice(0, 3).join(' ');
      const found = await store.search('w', word, { limit: 50, asOf: null });
      expect(found.filter(({ article }) => article === `a${seed}`)).toHaveLength(1);
    }
    await store.close();
  }, 60_000);
});

describe('a store that cannot be opened says so in one line', () => {
  const message = (url: string): Promise<string> =>
    openStore(url).then(
      () => 'opened',
      (error: Error) => `${error.name}: ${error.message}`,
    );

  test('PostgreSQL, other kinds, nothing', async () => {
    expect(await message('postgres://someone:secret@localhost/readout')).toBe(
      'OperatorError: store: PostgreSQL is not supported in this version yet: give a file path such as data/readout.db',
    );
    expect(await message('mysql://localhost/readout')).toMatch(/^OperatorError: store: mysql is no kind of store/);
    expect(await message('')).toMatch(/^OperatorError: store is empty/);
  });

  test('a folder, a file that is no database, another program’s database, a file in the place of a folder', async () => {
    const folderPath = join(folder, 'a-folder');
    mkdirSync(folderPath);
    expect(await message(folderPath)).toMatch(/^OperatorError: store .*a-folder is a folder: name a file in it/);

    const text = join(folder, 'notes.txt');
    writeFileSync(text, 'Just some notes, long enough to be no header of anything.\n'.repeat(50));
    expect(await message(text)).toMatch(/^OperatorError: store .*notes\.txt is not a database/);
    expect(await message(join(text, 'r.db'))).toMatch(/^OperatorError: store .* a part of its path is a file/);

    const foreign = join(folder, 'foreign.db');
    const database = new DatabaseSync(foreign);
    database.exec('create table theirs (x)');
    database.close();
    expect(await message(foreign)).toMatch(/^OperatorError: store .*foreign\.db is the database of another program/);
  });

  test.skipIf(process.getuid?.() === 0)('a folder that may not be written to', async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed);
    chmodSync(closed, 0o500);
    expect(await message(join(closed, 'r.db'))).toMatch(/^OperatorError: store .* right to write/);
    expect(await message(join(closed, 'new', 'r.db'))).toMatch(/^OperatorError: store .* may not write to its folder/);
  });

  test('a store that a newer version wrote', async () => {
    const file = newFile();
    await (await openStore(file)).close();
    const database = new DatabaseSync(file);
    database.exec("insert into kysely_migration (name, timestamp) values ('9999-later', '2031-01-01T00:00:00.000Z')");
    database.close();
    expect(await message(file)).toMatch(/^OperatorError: store .* was written by a newer Readout/);
  });
});

/** Runs the ingesting program; kills it once it has said `killAfter` times that a batch is in. */
function runIngest(
  args: readonly string[],
  killAfter = Number.POSITIVE_INFINITY,
): Promise<{ code: number | null; signal: string | null; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [INGEST, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let batches = 0;
    let stderr = '';
    child.stderr.on('data', (data: Buffer) => {
      stderr += data;
    });
    child.stdout.on('data', (data: Buffer) => {
      batches += data.toString().length;
      if (batches >= killAfter) child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, stderr }));
  });
}
