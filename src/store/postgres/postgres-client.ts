/** What a query of `pg` or of pglite answers with, as far as it is read here. */
export interface Rows {
  readonly rows: readonly unknown[];
}

/** A `Client` of `pg`, or anything else that has its `query`. */
export interface PgClient {
  query(text: string, values: string[]): Promise<Rows>;
}

/** A connection that a `Pool` of `pg` lends. */
export interface PgPoolClient extends PgClient {
  release(destroy?: boolean): void;
  on(event: "error", listener: () => void): unknown;
  removeListener(event: "error", listener: () => void): unknown;
}

/** A `Pool` of `pg`. */
export interface PgPool extends PgClient {
  readonly totalCount: number;
  connect(): Promise<PgPoolClient>;
}

/** A database of pglite. */
export interface PgliteClient extends PgClient {
  transaction(work: (transaction: PgClient) => Promise<void>): Promise<unknown>;
}

/** What `postgres` gives inside a transaction. */
export interface PostgresTransaction {
  unsafe(text: string, values: string[], options: { prepare: boolean }): PromiseLike<readonly unknown[]>;
}

/** The `sql` of `postgres`. */
export interface PostgresSql extends PostgresTransaction {
  begin(options: string, work: (transaction: PostgresTransaction) => Promise<void>): Promise<unknown>;
}

/** A client of PostgreSQL: of `pg`, of `postgres` or of pglite. */
export type PostgresClient = PgPool | PgClient | PgliteClient | PostgresSql;
