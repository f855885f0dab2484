import { createError } from "../../kernel/errors.js";
import { isRecord } from "../../kernel/is-record.js";
import { quote } from "../../kernel/quote.js";
import { writing } from "./attempt.js";
import { commitFunction } from "./commit-function.js";
import type { Query } from "./connection.js";
import { LAYOUT, type Layout, migrationOf, NEWER_LAYOUT, tablesOf } from "./layout.js";
import { loadFunction } from "./load-function.js";
import { lockFunction } from "./lock-function.js";

/**
 * Brings the layout to this version.
 *
 * @throws a `StateVersionError` if it is newer.
 */
export async function migrate(query: Query, layout: Layout): Promise<void> {
  const statements = [tablesOf, loadFunction, commitFunction, lockFunction].map((part) => part(layout)).join("\n");
  const newer = await writing(async () => {
    try {
      await query(migrationOf(layout, statements), []);
      return undefined;
    } catch (error) {
      if (isRecord(error) && error.code === NEWER_LAYOUT) return String(error.message);
      throw error;
    }
  });
  if (newer !== undefined) throw newerLayout(layout, newer);
}

function newerLayout({ layout }: Layout, version: string): Error {
  const message = `the tables have layout \`${version}\`, and this version of the store knows \`${LAYOUT}\``;
  const remedy = "bring every host to the newest version before any of them writes, or name another prefix";
  const path = `store ${quote(layout)}`;
  return createError("StateVersionError", "version_unknown", [{ path, code: "version_unknown", message, remedy }]);
}
