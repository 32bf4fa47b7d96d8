import Database from 'libsql';

/**
 * The one wrapper around libsql. It exists because libsql 0.5.29 aborts the whole process on a bound boolean or a lone Buffer,
 * turns NaN into NULL and cuts strings at NUL without a word (performance.md 4.6), and because 16 processes may write at once.
 */
export type Value = string | number | null;
export type Row = Record<string, Value>;

export interface Db {
  run(sql: string, params?: readonly Value[]): void;
  all(sql: string, params?: readonly Value[]): Row[];
  get(sql: string, params?: readonly Value[]): Row | undefined;
  /** BEGIN IMMEDIATE … COMMIT; inside another transaction it joins the outer one. */
  transaction<T>(work: () => T): T;
  /**
   * A transaction that does not wait for the disk. Only a power cut can lose it, and never when a later one was waited for:
   * the log is written in order. For what matters only together with something that follows.
   */
  lazily<T>(work: () => T): T;
  /** Changes when another connection has committed, never by our own writes. */
  dataVersion(): number;
  exec(sql: string): void;
  close(): void;
}

type Statement = Database.Statement;

const BUSY_MS = 30_000;

function checked(params: readonly Value[]): Value[] {
  for (const value of params) {
    const fine =
      value === null ||
      (typeof value === 'number' && Number.isFinite(value)) ||
      (typeof value === 'string' && !value.includes('\0'));
    if (!fine)
      throw new TypeError(`A database value must be text without NUL, a finite number or null, got ${typeof value}`);
  }
  return params as Value[];
}

/** Rows of libsql carry `_metadata`; a caller that spreads a row must not meet it. */
function clean(row: unknown): Row {
  const copy = { ...(row as Row) };
  delete copy._metadata;
  return copy;
}

export function isBusy(error: unknown): boolean {
  return error instanceof Error && /database is locked|SQLITE_BUSY/.test(error.message);
}

/** A plain connection; `lock.ts` needs one without WAL. */
export function connect(path: string, busyMs: number): Database.Database {
  const connection = new Database(path);
  connection.exec(`PRAGMA busy_timeout=${busyMs}`);
  return connection;
}

type Transactions = Pick<Db, 'transaction' | 'lazily'>;

function transactionsOn(connection: Database.Database, durable: boolean): Transactions {
  let open = false;
  const transaction = <T>(work: () => T): T => {
    if (open) return work();
    connection.exec('BEGIN IMMEDIATE');
    open = true;
    try {
      const result = work();
      connection.exec('COMMIT');
      return result;
    } catch (error) {
      if (connection.inTransaction) connection.exec('ROLLBACK');
      throw error;
    } finally {
      open = false;
    }
  };
  const lazily = <T>(work: () => T): T => {
    if (open || !durable) return transaction(work);
    connection.exec('PRAGMA synchronous=NORMAL');
    try {
      return transaction(work);
    } finally {
      connection.exec('PRAGMA synchronous=FULL');
    }
  };
  return { transaction, lazily };
}

/**
 * `:memory:` is for tests. Without `durable` no commit waits for the disk: a power cut may then lose or break what was
 * written, the death of any process loses nothing.
 */
export function openDb(path: string, durable = true): Db {
  const connection = connect(path, BUSY_MS);
  connection.exec('PRAGMA journal_mode=WAL');
  connection.exec(`PRAGMA synchronous=${durable ? 'FULL' : 'OFF'}`);
  const statements = new Map<string, Statement>();

  const prepared = (sql: string): Statement => {
    const statement = statements.get(sql) ?? connection.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  // `all` steps to the end and so resets the statement; libsql's own `get` may leave a read transaction open.
  const all = (sql: string, params: readonly Value[] = []) => prepared(sql).all(checked(params)).map(clean);

  return {
    ...transactionsOn(connection, durable),
    run: (sql, params = []) => void prepared(sql).run(checked(params)),
    all,
    get: (sql, params) => all(sql, params)[0],
    dataVersion: () => all('PRAGMA data_version')[0]?.data_version as number,
    exec: (sql) => connection.exec(sql),
    close: () => connection.close(),
  };
}
