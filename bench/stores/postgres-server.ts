import pg from "pg";

const URL = process.env.POSTGRES_URL ?? "postgres://root@127.0.0.1:5432/test";

/** A pool of connections to a schema of its own; closing drops the schema. */
export interface PostgresServer {
  readonly pool: pg.Pool;
  readonly schema: string;
  close(): Promise<void>;
}

/** Opens a pool of 16 connections, and a new schema. */
export async function openPostgres(): Promise<PostgresServer> {
  const pool = postgresPool();
  const schema = `lead_router_bench_${process.pid}_${Date.now()}`;
  await pool.query(`CREATE SCHEMA ${schema}`);
  const close = async () => {
    await pool.query(`DROP SCHEMA ${schema} CASCADE`);
    await pool.end();
  };
  return { pool, schema, close };
}

export function postgresPool(): pg.Pool {
  const pool = new pg.Pool({ connectionString: URL, max: 16 });
  pool.on("error", () => {});
  return pool;
}
