import type { SqliteClient } from "./sqlite-client.js";

/** What a pragma gives, such as `journal_mode`, or gives when it is set, such as `journal_mode = WAL`. */
export function readPragma(client: SqliteClient, pragma: string): string {
  const row = client.prepare(`PRAGMA ${pragma}`).get();
  return String(Object.values(row ?? {})[0]);
}
