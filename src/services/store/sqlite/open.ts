import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { OperatorError } from '../../operator-error.ts';
import type { Tables } from '../tables.ts';
import { nodeSqliteDialect, sqliteCode, whenFree } from './dialect.ts';
import { MIGRATIONS, migrationProvider } from './migrations.ts';

/** Stands in the head of each of our files ("Read"), so that another program's database is never written to. */
const APPLICATION_ID = 0x52656164;

/**
 * Opens or creates the database at `path` (`:memory:` for one that is forgotten at the end) and brings its tables up to
 * date. Throws an OperatorError with one line where the file cannot be used.
 */
export async function openSqlite(path: string): Promise<Kysely<Tables>> {
  let database: DatabaseSync | undefined;
  try {
    if (path !== ':memory:') checkPath(path);
    database = new DatabaseSync(path, { timeout: 0, enableForeignKeyConstraints: true });
    await configure(database, path);
    const db = new Kysely<Tables>({ dialect: nodeSqliteDialect(database) });
    await migrate(db, path);
    return db;
  } catch (error) {
    if (database?.isOpen) database.close();
    throw explain(error, path);
  }
}

function checkPath(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    throw new OperatorError(`store ${path} is a folder: name a file in it, such as ${path}/readout.db`);
  }
}

async function configure(database: DatabaseSync, path: string): Promise<void> {
  // In this order: another process that is creating the same store right now marks the file first and adds tables later.
  const count = () => database.prepare('select count(*) as tables from sqlite_schema').get()?.tables;
  const tables = await whenFree(count);
  const id = database.prepare('pragma application_id').get()?.application_id;
  if (id !== APPLICATION_ID && (id !== 0 || tables !== 0)) {
    throw new OperatorError(`store ${path} is the database of another program: name another file`);
  }
  // WAL with FULL: a commit that was reported is on disk even when the power goes (sqlite.org/pragma.html#pragma_synchronous).
  await whenFree(() => database.exec('pragma journal_mode = wal'));
  database.exec('pragma synchronous = full');
  if (id !== APPLICATION_ID) await whenFree(() => database.exec(`pragma application_id = ${APPLICATION_ID}`));
}

async function migrate(db: Kysely<Tables>, path: string): Promise<void> {
  const migrator = new Migrator({ db, provider: migrationProvider });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const done = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute()
    .catch(() => []);
  if (done.some(({ name }) => !(name in MIGRATIONS))) {
    throw new OperatorError(`store ${path} was written by a newer Readout: update this one, or name another file`);
  }
  throw error;
}

// sqlite.org/rescode.html, primary codes
const SQLITE_BUSY = 5;
const SQLITE_READONLY = 8;
const SQLITE_CORRUPT = 11;
const SQLITE_FULL = 13;
const SQLITE_CANTOPEN = 14;
const SQLITE_NOTADB = 26;

function explain(error: unknown, path: string): Error {
  if (error instanceof OperatorError) return error;
  const because = (line: string) => new OperatorError(`store ${path} ${line}`, { cause: error });
  switch (sqliteCode(error)) {
    case SQLITE_BUSY:
      return because('is locked by another program: stop that one, or wait until it is done');
    case SQLITE_READONLY:
      return because('cannot be written to: give this user the right to write to the file and its folder');
    case SQLITE_CORRUPT:
      return because('is damaged: restore it from a backup, or name another file');
    case SQLITE_FULL:
      return because('cannot grow: the disk is full');
    case SQLITE_CANTOPEN:
      return because('cannot be opened: give this user the right to write to the file and its folder');
    case SQLITE_NOTADB:
      return because('is not a database: name another file, or one that does not exist yet');
  }
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return because('cannot be created: this user may not write to its folder');
  }
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return because('cannot be created: a part of its path is a file, not a folder');
  return error instanceof Error ? error : new Error(String(error));
}
