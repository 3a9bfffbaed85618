import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';

const CACHED_STATEMENTS = 200;
const LONGEST_WAIT_MS = 10_000;
const PAUSE_MS = 10;
/** sqlite.org/rescode.html#busy; extended codes have more in their upper bits. */
const SQLITE_BUSY = 5;

/** Kysely on Node's own SQLite. */
export function nodeSqliteDialect(database: DatabaseSync): Dialect {
  return {
    createDriver: () => new NodeSqliteDriver(database),
    createAdapter: () => new TransactionalAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
  };
}

/**
 * Tries again while another connection holds the lock that is needed. SQLite's own busy timeout would stop the whole
 * program meanwhile, and with it a transaction of this very process that waits for nothing but its next turn.
 */
export async function whenFree<T>(action: () => T): Promise<T> {
  for (const until = performance.now() + LONGEST_WAIT_MS; ; ) {
    try {
      return action();
    } catch (error) {
      if (sqliteCode(error) !== SQLITE_BUSY || performance.now() > until) throw error;
      await wait(PAUSE_MS);
    }
  }
}

/** SQLite's primary result code of an error that it gave, null for any other error. */
export function sqliteCode(error: unknown): number | null {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : null;
  return typeof code === 'number' ? code & 0xff : null;
}

/** SQLite rolls schema changes back like any other, so migrations run in one transaction: two processes cannot mix. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** One connection; Kysely lets one user at a time have it. */
class NodeSqliteDriver implements Driver {
  readonly #database: DatabaseSync;
  readonly #connection: DatabaseConnection;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#connection = connectionTo(database);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }

  /**
   * Takes the write lock at once. A transaction that reads first and writes later fails for good when another process
   * wrote in between (sqlite.org/isolation.html).
   */
  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    this.#database.close();
  }
}

function connectionTo(database: DatabaseSync): DatabaseConnection {
  const prepare = statementCache(database);
  return {
    executeQuery: <Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> =>
      whenFree(() => {
        const { statement, givesRows } = prepare(sql);
        const values = parameters as readonly SQLInputValue[];
        if (givesRows) return { rows: statement.all(...values) as Row[] };
        const { changes, lastInsertRowid } = statement.run(...values);
        return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
      }),

    async *streamQuery() {
      yield* [];
      throw new Error('this dialect does not stream: ask for rows in batches');
    },
  };
}

type Prepared = { readonly statement: StatementSync; readonly givesRows: boolean };

/** Keeps the statements that were last used. */
function statementCache(database: DatabaseSync): (sql: string) => Prepared {
  const cache = new Map<string, Prepared>();
  return (sql) => {
    let prepared = cache.get(sql);
    if (prepared === undefined) {
      const statement = database.prepare(sql);
      prepared = { statement, givesRows: statement.columns().length > 0 };
      if (cache.size >= CACHED_STATEMENTS) cache.delete(cache.keys().next().value!);
    }
    cache.delete(sql);
    cache.set(sql, prepared);
    return prepared;
  };
}
