import { createRequire } from "node:module";
import type { SqliteClient } from "../../src/store/sqlite/sqlite-client.js";

/** A database of better-sqlite3, as the tests use it. */
export interface BetterSqlite extends SqliteClient {
  close(): void;
  defaultSafeIntegers(toggle: boolean): void;
}

/** Its class. */
export type OpenBetterSqlite = new (path: string, options?: { readonly?: boolean; timeout?: number }) => BetterSqlite;

/** The package from `compat/`; one visible line where it is not installed, and a failure with REQUIRE_SERVICES=1. */
export function findBetterSqlite(what: string): OpenBetterSqlite | undefined {
  try {
    const found: OpenBetterSqlite = createRequire(`${process.cwd()}/compat/package.json`)("better-sqlite3");
    new found(":memory:").close();
    return found;
  } catch (error) {
    const missing = `better-sqlite3 is not installed in compat/ (${error instanceof Error ? error.message : error})`;
    if (process.env.REQUIRE_SERVICES === "1")
      throw new Error(`${missing}, and REQUIRE_SERVICES=1 asks for it: ${what}`);
    process.stderr.write(`NOT RUN: ${what}: ${missing}\n`);
    return undefined;
  }
}
