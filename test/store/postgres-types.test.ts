import type { PGlite, Transaction } from "@electric-sql/pglite";
import type pg from "pg";
import type postgres from "postgres";
import { expectTypeOf, test } from "vitest";
import type {
  PgClient,
  PgliteClient,
  PgPool,
  PostgresClient,
  PostgresSql,
} from "../../src/store/postgres/postgres-client.js";

test("the clients of the packages are clients of the store, each of its shape", () => {
  expectTypeOf<pg.Pool>().toExtend<PgPool>();
  expectTypeOf<pg.Client>().toExtend<PgClient>();
  expectTypeOf<pg.PoolClient>().toExtend<PgClient>();
  expectTypeOf<postgres.Sql>().toExtend<PostgresSql>();
  expectTypeOf<postgres.Sql<{ date: string }>>().toExtend<PostgresSql>();
  expectTypeOf<PGlite>().toExtend<PgliteClient>();
  expectTypeOf<Transaction>().toExtend<PgClient>();
});

test("anything else is none", () => {
  expectTypeOf<string>().not.toExtend<PostgresClient>();
  expectTypeOf<{ query(text: string): void }>().not.toExtend<PostgresClient>();
  expectTypeOf<{
    query(text: string, values: number[]): Promise<{ rows: unknown[] }>;
  }>().not.toExtend<PostgresClient>();
});
