import type { Issue } from "../../kernel/issue.js";
import { quote } from "../../kernel/quote.js";
import { readPragma } from "./read-pragma.js";
import type { SqliteClient } from "./sqlite-client.js";

const FULL = 2;

/** What is worth a warning about how the database keeps what it is told. */
export function sqliteWarnings(client: SqliteClient): readonly Issue[] {
  const journal = readPragma(client, "journal_mode");
  if (journal === "memory" || journal === "off") return [unkept(journal)];
  return Number(readPragma(client, "synchronous")) < FULL ? [unsynchronised()] : [];
}

function unkept(journal: string): Issue {
  const message = `the database has journal_mode \`${quote(journal)}\`: it is lost with the program or may be broken by a crash`;
  return {
    path: "store",
    code: "durability_none",
    message,
    remedy: "open a file, and leave its journal_mode as it is",
  };
}

function unsynchronised(): Issue {
  const message = "the database does not wait for the disk: the last commits are lost in a power cut";
  return {
    path: "store",
    code: "durability_seconds",
    message,
    remedy: "leave `PRAGMA synchronous` as the store sets it",
  };
}
