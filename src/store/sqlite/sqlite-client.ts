/** What a parameter of a statement may be. */
export type SqliteValue = string | number | null;

/** What the adapter uses of a prepared statement. */
export interface SqliteStatement {
  run(...values: SqliteValue[]): { readonly changes: number | bigint };
  get(...values: SqliteValue[]): unknown;
  all(...values: SqliteValue[]): unknown[];
}

/** What the adapter uses of a database of `better-sqlite3` or `node:sqlite`. */
export interface SqliteClient {
  prepare(sql: string): SqliteStatement;
  exec(sql: string): unknown;
  /** Of better-sqlite3. */
  readonly inTransaction?: boolean;
  /** Of the newer `node:sqlite`. */
  readonly isTransaction?: boolean;
}
